"""Scores all options of all questions on a passage in one pass, as the service scores each alone.

The questions follow the passage side by side, and the options each question: a question sees the
passage and itself, an option sees its question's prompt and itself, and each begins at the position
where the text before it ends (a tree mask, as in Miao et al., SpecInfer, ASPLOS 2024).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.question import Question


@dataclass(frozen=True, slots=True)
class Branch:
    """Token numbers of what a question's prompt adds to the shared one, and of each option."""

    kind: str
    stem: list[int]
    options: list[list[int]]
    answer: int | None


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token numbers that several prompts have in common, and how each goes on."""

    prompt: list[int]
    branches: list[Branch]

    @property
    def length(self) -> int:
        """Tokens that the model reads."""
        return len(self.prompt) + sum(
            len(branch.stem) + sum(len(option) - 1 for option in branch.options)
            for branch in self.branches
        )


def encode(tokenizer: Any, questions: Sequence[Question]) -> Encoded:
    """Questions on one passage as tokens; each prompt is tokenised whole, as the service does."""
    prompts = [tokenizer(question.prompt).input_ids for question in questions]
    shared = 0
    while shared < min(map(len, prompts)) and len({prompt[shared] for prompt in prompts}) == 1:
        shared += 1
    branches = [
        Branch(
            kind=question.kind,
            stem=prompt[shared:],
            options=[tokenizer(f" {option}").input_ids for option in question.options],
            answer=question.answer,
        )
        for question, prompt in zip(questions, prompts, strict=True)
    ]
    return Encoded(prompts[0][:shared], branches)


def option_scores(model: Any, encoded: Encoded) -> list[Tensor]:
    """For each question the mean log-probability of each option's tokens, shape [options]."""
    ids, positions, mask = (tensor.to(model.device) for tensor in _packed(encoded))
    hidden = model.model(
        input_ids=ids, position_ids=positions, attention_mask=mask, use_cache=False
    ).last_hidden_state[0]
    logits = model.lm_head(hidden[_readers(encoded)]).float()
    options = [option for branch in encoded.branches for option in branch.options]
    targets = torch.tensor([token for option in options for token in option], device=model.device)
    chances = logits.log_softmax(-1).gather(1, targets[:, None])[:, 0]
    scores = torch.stack([part.mean() for part in chances.split([len(o) for o in options])])
    return list(scores.split([len(branch.options) for branch in encoded.branches]))


def _packed(encoded: Encoded) -> tuple[Tensor, Tensor, Tensor]:
    """Token numbers [1, n], positions [1, n], and what may be attended to [1, 1, n, n].

    An option's last token is left out: nothing is read after it.
    """
    start = len(encoded.prompt)
    ids, positions = list(encoded.prompt), list(range(start))
    allowed = torch.ones(encoded.length, encoded.length, dtype=torch.bool).tril()
    for branch in encoded.branches:
        stem = len(ids)
        ids += branch.stem
        positions += range(start, start + len(branch.stem))
        allowed[stem:, start:stem] = False
        end, after = len(ids), start + len(branch.stem)
        for option in branch.options:
            begin = len(ids)
            ids += option[:-1]
            positions += range(after, after + len(option) - 1)
            allowed[begin : len(ids), end:begin] = False
    mask = torch.zeros(allowed.shape).masked_fill(~allowed, torch.finfo(torch.float32).min)
    return torch.tensor([ids]), torch.tensor([positions]), mask[None, None]


def _readers(encoded: Encoded) -> list[int]:
    """For each token of each option, the place whose output predicts it."""
    start = at = len(encoded.prompt)
    readers = list[int]()
    for branch in encoded.branches:
        at += len(branch.stem)
        last = at - 1 if branch.stem else start - 1
        for option in branch.options:
            readers += [last, *range(at, at + len(option) - 1)]
            at += len(option) - 1
    return readers


def choose(model: Any, passages: Sequence[Encoded]) -> list[list[float]]:
    """The probability of each option of each question, in order."""
    with torch.no_grad(), torch.autocast(model.device.type, torch.bfloat16):
        return [
            scores.softmax(0).tolist()
            for passage in passages
            for scores in option_scores(model, passage)
        ]
