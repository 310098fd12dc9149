"""Thresholds: a YAML mapping from a figure's name to the least value that passes."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from evals.run_folder import Manifest, Prediction, repeat_label

_THRESHOLDS = TypeAdapter(dict[str, float])
_LINE = re.compile(
    r"^(?P<name>[\w.]+): *(?P<least>\d+(?:\.\d+)?)(?P<rest> *(?:#.*)?)$", re.MULTILINE
)


class GateError(Exception):
    """The thresholds can't be read or can't be applied. The message says why."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure against its threshold."""

    name: str
    value: float
    least: float

    @property
    def passed(self) -> bool:
        return self.value >= self.least


def read_thresholds(path: Path) -> dict[str, float]:
    """Reads `actors.f1: 0.8` and the like. Raises GateError."""
    try:
        return _THRESHOLDS.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        raise GateError(f"{path}: {str(error).splitlines()[0]}") from error


def check_complete(manifest: Manifest, predictions: Mapping[str, Prediction]) -> None:
    """Raises GateError where a run lacks a brief: figures of a part of it say nothing of the rest.

    To judge a run in spite of failures, look at `score`.
    """
    wanted = [repeat_label(case, n) for n in range(manifest.repeats) for case in manifest.cases]
    lacking = [
        label + (f" ({predictions[label].error})" if label in predictions else "")
        for label in wanted
        if label not in predictions or predictions[label].brief is None
    ]
    if lacking:
        raise GateError(
            f"no brief of {', '.join(lacking)}: give the run's command again with its --out"
        )


def judge(figures: Mapping[str, float | None], thresholds: Mapping[str, float]) -> list[Verdict]:
    """Every threshold's verdict. Raises GateError for a figure that the run does not have.

    A figure without a value is an error and no pass: a gate that measures nothing guards nothing.
    """
    verdicts = []
    for name, least in thresholds.items():
        value = figures.get(name)
        if value is None:
            why = "there is nothing to measure it on" if name in figures else "no such figure"
            raise GateError(f"{name}: {why}")
        verdicts.append(Verdict(name, value, least))
    return verdicts


def raised(text: str, verdicts: Sequence[Verdict]) -> str:
    """A thresholds file with each value brought up to two decimals of what was measured.

    None is ever lowered. Comments and order stay.
    """
    values = {verdict.name: math.floor(verdict.value * 100 + 1e-9) / 100 for verdict in verdicts}

    def higher(line: re.Match[str]) -> str:
        name, least = line["name"], float(line["least"])
        value = values.get(name, least)
        return f"{name}: {value}{line['rest']}" if value > least else line[0]

    return _LINE.sub(higher, text)
