"""Scores all options of a question in one pass, as the service scores them one after the other.

The options follow the prompt side by side: each sees the prompt and itself, none sees another, and
all begin at the same position (a tree mask, as in Miao et al., SpecInfer, ASPLOS 2024).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.questions import Question


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token numbers of a prompt and of each option after it, and the right option's place."""

    prompt: list[int]
    options: list[list[int]]
    answer: int | None

    @property
    def length(self) -> int:
        """Tokens that the model reads."""
        return len(self.prompt) + sum(len(option) - 1 for option in self.options)


def encode(tokenizer: Any, question: Question, template: str) -> Encoded:
    """The question as tokens; `template` has `<<passage>>` where the passage goes."""
    prompt = template.replace("<<passage>>", question.passage)
    return Encoded(
        prompt=tokenizer(prompt).input_ids,
        options=[tokenizer(f" {option}").input_ids for option in question.options],
        answer=question.answer,
    )


def option_scores(model: Any, encoded: Encoded) -> Tensor:
    """The mean log-probability of each option's tokens, shape [options]."""
    ids, positions, mask = (tensor.to(model.device) for tensor in _packed(encoded))
    hidden = model.model(
        input_ids=ids, position_ids=positions, attention_mask=mask, use_cache=False
    ).last_hidden_state[0]
    logits = model.lm_head(hidden[_readers(encoded)]).float()
    targets = torch.tensor(
        [token for option in encoded.options for token in option], device=model.device
    )
    chances = logits.log_softmax(-1).gather(1, targets[:, None])[:, 0]
    return torch.stack([part.mean() for part in chances.split(list(map(len, encoded.options)))])


def _packed(encoded: Encoded) -> tuple[Tensor, Tensor, Tensor]:
    """Token numbers [1, n], positions [1, n], and what may be attended to [1, 1, n, n].

    An option's last token is left out: nothing is read after it.
    """
    start = len(encoded.prompt)
    ids, positions = list(encoded.prompt), list(range(start))
    allowed = torch.ones(encoded.length, encoded.length, dtype=torch.bool).tril()
    for option in encoded.options:
        begin = len(ids)
        ids += option[:-1]
        positions += range(start, start + len(option) - 1)
        allowed[begin : len(ids), start:begin] = False
    mask = torch.zeros(allowed.shape).masked_fill(~allowed, torch.finfo(torch.float32).min)
    return torch.tensor([ids]), torch.tensor([positions]), mask[None, None]


def _readers(encoded: Encoded) -> list[int]:
    """For each token of each option, the place whose output predicts it."""
    last, at, readers = len(encoded.prompt) - 1, len(encoded.prompt), list[int]()
    for option in encoded.options:
        readers += [last, *range(at, at + len(option) - 1)]
        at += len(option) - 1
    return readers


def choose(model: Any, questions: Sequence[Encoded]) -> list[list[float]]:
    """The probability of each option of each question."""
    with torch.no_grad(), torch.autocast(model.device.type, torch.bfloat16):
        return [option_scores(model, question).softmax(0).tolist() for question in questions]
