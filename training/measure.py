"""How often rules and models answer real questions rightly: `python -m training.measure --help`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from training.adapter import TRAINED
from training.asked import Asked, read_asked
from training.comparing import tables
from training.model import add_adapter, load_model
from training.scoring import Branch, Encoded, choose


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table for each kind of question, and keep the probabilities beside the questions."""
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="questions, as JSON lines")
    parser.add_argument("--adapter", type=Path, default=TRAINED)
    parser.add_argument("--every", type=int, default=1, help="take every n-th question alone")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--untuned", action="store_true", help="leave out the tuned model")
    parser.add_argument("--tuned", action="store_true", help="leave out the untuned model")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    read = {file: read_asked(file)[:: options.every] for file in options.files}
    model, tokenizer = load_model()
    models: dict[str, dict[Path, list[list[float]]]] = {}
    if not options.tuned:
        models["untuned"] = {file: _chances(model, tokenizer, read[file]) for file in read}
    if not options.untuned:
        model = add_adapter(model, options.adapter)
        models["tuned"] = {file: _chances(model, tokenizer, read[file]) for file in read}
    for file, questions in read.items():
        chances = {name: answers[file] for name, answers in models.items()}
        file.with_suffix(".chances.json").write_text(json.dumps(chances), "utf-8")
        for group, lines in tables(questions, chances).items():
            sys.stdout.write(f"{file.stem}, {group}: {lines}\n\n")


def _chances(model: Any, tokenizer: Any, questions: Sequence[Asked]) -> list[list[float]]:
    return choose(model, [_encode(tokenizer, question) for question in questions])


def _encode(tokenizer: Any, question: Asked) -> Encoded:
    options = [tokenizer(f" {option}").input_ids for option in question.options]
    return Encoded(tokenizer(question.prompt).input_ids, [Branch(question.kind, [], options, None)])


if __name__ == "__main__":
    main()
