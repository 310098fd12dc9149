"""Run folders: what was asked, what came back. `manifest.json` and `predictions.jsonl`."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

from evals.conditions import Conditions, Totals
from schemas.brief import Brief, PromptVersion
from service import __version__

FOLDER = Path(__file__).parent / "runs"
_ROOT = Path(__file__).parent.parent
_CODE = ("service/**/*.py", "schemas/**/*.py", "prompts/**/*.md")


class RunError(Exception):
    """A run folder can't be read or does not fit. The message says which, and why."""


class Manifest(BaseModel):
    """What a run is a run of: enough to repeat it and to read its figures rightly."""

    dataset: str
    path: str | None = None
    split: str | None = None
    model: str
    strategy: str
    conditions: Conditions | None = None
    replayed: bool = False
    prompts: list[PromptVersion] = []
    service_version: str = __version__
    code_digest: str
    started_at: datetime
    cases: dict[str, str]
    """The gold's digest, by case."""
    repeats: int = 1
    totals: Totals = Totals()

    @property
    def gold(self) -> str:
        """One digest for the gold of all cases."""
        return hashlib.sha256("".join(self.cases.values()).encode()).hexdigest()[:12]


class Prediction(BaseModel):
    """One line of `predictions.jsonl`: a brief, or the kind of error that there was instead."""

    case: str
    repeat: int = 0
    brief: Brief | None = None
    error: str | None = None
    seconds: float = 0

    @property
    def label(self) -> str:
        """The case, with the number of its repeat from the second on."""
        return repeat_label(self.case, self.repeat)


def repeat_label(case: str, repeat: int) -> str:
    """What one of several briefs of a case is called: `desk/fuel`, `desk/fuel #2`."""
    return f"{case} #{repeat + 1}" if repeat else case


def code_digest() -> str:
    """SHA-256 over the code and prompts that make a brief, shortened. Needs no version control."""
    files = sorted(path for pattern in _CODE for path in _ROOT.glob(pattern))
    parts = (path.relative_to(_ROOT).as_posix().encode() + path.read_bytes() for path in files)
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a run. Raises RunError."""
    try:
        return Manifest.model_validate_json((folder / "manifest.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise RunError(f"{folder} is no run folder: {_first_line(error)}") from error


def read_predictions(folder: Path) -> dict[str, Prediction]:
    """The predictions so far, by label; the last one of a label counts. Raises RunError."""
    path = folder / "predictions.jsonl"
    if not path.exists() or not path.stat().st_size:
        return {}
    return {prediction.label: prediction for prediction in _lines(path)}


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Writes the manifest, making the folder where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "manifest.json").write_text(manifest.model_dump_json(indent=2) + "\n", "utf-8")


def add_prediction(folder: Path, prediction: Prediction) -> None:
    """Appends one prediction."""
    with (folder / "predictions.jsonl").open("a", encoding="utf-8") as file:
        file.write(prediction.model_dump_json() + "\n")


def mend_predictions(folder: Path) -> dict[str, Prediction]:
    """The predictions so far, with a line that a stopped run left unfinished taken out."""
    kept = read_predictions(folder)
    lines = "".join(prediction.model_dump_json() + "\n" for prediction in kept.values())
    fresh = folder / "predictions.jsonl.new"
    fresh.write_text(lines, encoding="utf-8")
    fresh.replace(folder / "predictions.jsonl")
    return kept


def _lines(path: Path) -> Iterator[Prediction]:
    # Not `splitlines`: an article may hold U+2028, which JSON leaves as it is.
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    for number, line in enumerate(lines, start=1):
        try:
            yield Prediction.model_validate_json(line)
        except ValidationError as error:
            if number == len(lines) and not _complete(line):
                return  # The run was stopped while it wrote this line: the case runs again.
            raise RunError(f"{path}, line {number}: {_first_line(error)}") from error


def _complete(line: str) -> bool:
    try:
        json.loads(line)
    except json.JSONDecodeError:
        return False
    return True


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
