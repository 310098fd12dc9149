"""What the model adds: `make measure`, or `python -m training.table --help`.

For each public set whose folder is given, questions with known answers, and how often rules and
model are right. Then whole briefs: by rules alone, with the untuned and with the tuned model.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training import events, factbank, gum, measure, polnear
from training.adapter import EXPORTED, FOLDER, TRAINED
from training.briefs import WAYS, table
from training.briefs import measure as measure_briefs

SPLIT = "dev"
"""The test splits are for the last run before a release."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, those of the questions first."""
    parser = argparse.ArgumentParser(prog="python -m training.table", description=__doc__)
    for name in ("polnear", "gum", "factbank", "rams", "wikievents"):
        parser.add_argument(f"--{name}", metavar="FOLDER", help="left out without it")
    parser.add_argument("--briefs", nargs="*", default=["desk"], help="data sets, or folders")
    parser.add_argument("--every", default="1", help="take every n-th question alone")
    parser.add_argument("--adapter", type=Path, default=TRAINED, help="as trained, for torch")
    parser.add_argument("--exported", type=Path, default=EXPORTED, help="the same for llama.cpp")
    options = parser.parse_args(arguments)
    files = _questions(options)
    if files:
        more = ["--adapter", str(options.adapter), "--every", options.every]
        measure.main([*map(str, files), *more])
    for dataset in options.briefs:
        rows = [measure_briefs(dataset, way, options.exported) for way in WAYS]
        sys.stdout.write("\n".join([f"{dataset}:", "", *table(rows)]) + "\n\n")


def _questions(options: argparse.Namespace) -> list[Path]:
    """Files with the questions of each set that is given."""
    files = list[Path]()
    for name, module in (("polnear", polnear), ("factbank", factbank)):
        if folder := getattr(options, name):
            module.main([folder, "--split", SPLIT])
            files.append(FOLDER / f"{name}-{SPLIT}.jsonl")
    if options.gum:
        gum.main([options.gum, "--split", "all"])
        files.append(FOLDER / "gum-all.jsonl")
    for name in ("rams", "wikievents"):
        if folder := getattr(options, name):
            events.main([name, folder, "--split", SPLIT])
            files.append(FOLDER / f"{name}-{SPLIT}.jsonl")
    return files


if __name__ == "__main__":
    main()
