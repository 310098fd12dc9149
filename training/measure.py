"""How often rules and models choose the right speaker: `python -m training.measure --help`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from service.pipeline.guided.choosing import MODEL_WEIGHT
from training.adapter import FOLDER, TRAINED
from training.comparing import answered, rules, table
from training.model import add_adapter, load_model
from training.polnear import Asked, read_asked
from training.scoring import Branch, Encoded, choose

SURE = 0.9
"""From this sureness on the service does not ask the model."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table, and keep every answer's probabilities in a file beside the adapter."""
    parser = argparse.ArgumentParser(prog="python -m training.measure", description=__doc__)
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    parser.add_argument("--adapter", type=Path, default=TRAINED)
    parser.add_argument("--every", type=int, default=1, help="take every n-th question alone")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--untuned", action="store_true", help="the model without the adapter")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    questions = read_asked(options.split)[:: options.every]
    model, tokenizer = load_model()
    encoded = [_encode(tokenizer, question) for question in questions]
    name = "untuned" if options.untuned else "tuned"
    if not options.untuned:
        model = add_adapter(model, options.adapter)
    chances = choose(model, encoded)
    rows = rules(questions) + answered(f"{name} model", questions, chances, MODEL_WEIGHT)
    (FOLDER / f"{name}-{options.split}.json").write_text(json.dumps(chances), "utf-8")
    sys.stdout.write(f"PolNeAR {options.split}: {table(rows, questions, SURE)}\n")


def _encode(tokenizer: Any, question: Asked) -> Encoded:
    options = [tokenizer(f" {option}").input_ids for option in question.options]
    branch = Branch("speaker", [], options, question.answer)
    return Encoded(tokenizer(question.prompt).input_ids, [branch])


if __name__ == "__main__":
    main()
