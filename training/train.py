"""Trains the adapter on generated questions of every kind: `python -m training.train --help`.

The loss is on the options' tokens alone: the right answer's, and what sets it apart from the
others by the very score that the service compares.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import torch

from training import attributed, written
from training.adapter import TRAINED
from training.model import add_adapter, load_model, save_adapter
from training.question import Question
from training.questions import ASKED, FAMILIES, passages
from training.scoring import Encoded, choose, encode, option_scores

BATCH = 8
RATE = 4e-4
WARMUP = 0.06
"""Share of the steps over which the learning rate rises."""
HELD_OUT_SEED = 1_000_003


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, write the adapter, and say how often it is right on passages not trained on."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--examples", type=int, default=500, help="generated passages to train on")
    parser.add_argument("--held-out", type=int, default=300, help="passages to test on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--families", choices=list(FAMILIES), nargs="+", default=ASKED, help="kinds of passages"
    )
    parser.add_argument("--gum", type=Path, help="GUM's folder: train on its attributions too")
    parser.add_argument("--minutes", type=float, help="end by then, with fewer examples if need be")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--adapter", type=Path, default=TRAINED, help="where it is written")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    model, tokenizer = load_model()
    model = add_adapter(model)
    groups = _groups(options)
    made = [encode(tokenizer, group) for group in groups]
    _say(f"{len(made)} passages, {sum(e.length for e in made)} tokens")
    train(model, made, options.minutes)
    save_adapter(model, options.adapter)
    unseen = [
        encode(tokenizer, group)
        for group in passages(HELD_OUT_SEED, options.held_out, options.families)
    ]
    for kind, (right, asked) in sorted(accuracy(model, unseen).items()):
        _say(
            f"{kind:10} right on {right / asked:.1%} of {asked} generated questions not trained on"
        )


def _groups(options: argparse.Namespace) -> list[list[Question]]:
    """All that is trained on, in random order."""
    random = Random(options.seed)  # noqa: S311
    groups = list(passages(options.seed, options.examples, options.families))
    if "speakers" in options.families:
        groups += written.groups(random)
    if options.gum:
        groups += attributed.groups(options.gum, random)
    return random.sample(groups, len(groups))


def train(model: Any, examples: Sequence[Encoded], minutes: float | None = None) -> None:
    """One pass over the examples, in their order, a step of AdamW for each batch.

    Each example counts the same, however many questions share its passage.
    Without `minutes` the result depends on the examples alone, not on the machine's speed.
    """
    weights = [p for n, p in model.named_parameters() if "lora_" in n]
    for weight in weights:
        weight.requires_grad_(True)
    optimizer = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.0)
    batches = [examples[i : i + BATCH] for i in range(0, len(examples), BATCH)]
    begun, seen, right, total = time.monotonic(), 0, 0, 0.0
    for number, batch in enumerate(batches, 1):
        took = time.monotonic() - begun
        done = max((number - 1) / len(batches), took / (60 * minutes) if minutes else 0)
        if done >= 1:
            _say(f"time is up after {number - 1} of {len(batches)} batches")
            break
        optimizer.param_groups[0]["lr"] = RATE * rate_at(done)
        for example in batch:
            with torch.autocast(model.device.type, torch.bfloat16):
                scored = option_scores(model, example)
            pairs = list(zip(scored, example.branches, strict=True))
            loss = torch.stack([question_loss(s, b.answer) for s, b in pairs]).mean()
            (loss / len(batch)).backward()
            seen, total = seen + len(pairs), total + loss.item() * len(pairs)
            right += sum(int(scores.argmax()) == branch.answer for scores, branch in pairs)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if number % 10 == 0 or number == len(batches):
            took = time.monotonic() - begun
            _say(f"{number}/{len(batches)} loss {total / seen:.3f} right {right / seen:.1%} "
                 f"{took:.0f} s")  # fmt: skip
            seen, right, total = 0, 0, 0.0


def question_loss(scores: torch.Tensor, answer: int | None) -> torch.Tensor:
    """Cross-entropy over the options' scores, and the right option's own score.

    Where no option is right, all are to be equally improbable, so that none passes a threshold.
    """
    if answer is None:
        return -scores.log_softmax(0).mean()
    return -scores.log_softmax(0)[answer] - scores[answer]


def accuracy(model: Any, examples: Sequence[Encoded]) -> dict[str, tuple[int, int]]:
    """For each kind, on how many questions the right option is the most probable, and of how many.

    Questions without a right option are left aside.
    """
    branches = [branch for example in examples for branch in example.branches]
    counts: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for chances, branch in zip(choose(model, examples), branches, strict=True):
        if branch.answer is not None:
            right, asked = counts[branch.kind]
            hit = chances.index(max(chances)) == branch.answer
            counts[branch.kind] = (right + hit, asked + 1)
    return dict(counts)


def rate_at(done: float) -> float:
    """The share of the learning rate after a share of the training: a rise, then a fall."""
    return max(0.05, min(done / WARMUP, (1 - done) / (1 - WARMUP)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
