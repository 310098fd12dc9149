"""Thresholds: a YAML mapping from a figure's name to the least value that passes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

_THRESHOLDS = TypeAdapter(dict[str, float])


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
