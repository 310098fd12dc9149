"""Trains the adapter on generated questions: `python -m training.train --help`.

The loss is on the options' tokens alone: the right answer's, and what sets it apart from the
others by the very score that the service compares.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from service.pipeline.prompts import load
from training.adapter import TRAINED
from training.model import add_adapter, load_model, save_adapter
from training.questions import questions
from training.scoring import Encoded, choose, encode, option_scores

BATCH = 8
RATE = 4e-4
WARMUP = 0.06
"""Share of the steps over which the learning rate rises."""
HELD_OUT_SEED = 1_000_003


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, write the adapter, and say how often it is right on passages not trained on."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--examples", type=int, default=1200)
    parser.add_argument("--held-out", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, help="end by then, with fewer examples if need be")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--adapter", type=Path, default=TRAINED, help="where it is written")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    model, tokenizer = load_model()
    model = add_adapter(model)
    template = load("speaker").sections["user"]
    made = [encode(tokenizer, q, template) for q in questions(options.seed, options.examples)]
    train(model, made, options.minutes)
    save_adapter(model, options.adapter)
    unseen = questions(HELD_OUT_SEED, options.held_out)
    right = accuracy(model, [encode(tokenizer, q, template) for q in unseen])
    _say(f"right on {right:.1%} of {options.held_out} generated questions not trained on")


def train(model: Any, examples: Sequence[Encoded], minutes: float | None = None) -> None:
    """One pass over the examples, in their order, a step of AdamW for each batch.

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
                scores = option_scores(model, example)
            loss = question_loss(scores, example.answer)
            (loss / len(batch)).backward()
            seen, total = seen + 1, total + loss.item()
            right += int(scores.argmax()) == example.answer
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


def accuracy(model: Any, examples: Sequence[Encoded]) -> float:
    """The share of questions with a right option where it is the most probable."""
    asked = [example for example in examples if example.answer is not None]
    chances = choose(model, asked)
    hits = sum(c.index(max(c)) == q.answer for c, q in zip(chances, asked, strict=True))
    return hits / max(1, len(asked))


def rate_at(done: float) -> float:
    """The share of the learning rate after a share of the training: a rise, then a fall."""
    return max(0.05, min(done / WARMUP, (1 - done) / (1 - WARMUP)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
