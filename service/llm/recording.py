"""Recordings: a model's answers in a file, by what it was asked.

JSON Lines, one line a call, sorted by key. The key is a hash of the whole question, so a recording
holds no prompt and no article; an answer to `direct` does repeat words of its article. Errors are
never kept.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from schemas.brief import Usage
from service.llm.adapter import adapter_digest
from service.llm.message import Message
from service.settings import Settings


class RecordingError(Exception):
    """A recording can't be read. The message says which, and why."""


class Recorded(BaseModel):
    """One line: an answer or the weights of options, and the tokens that it took.

    Seconds are left out: they are the machine's, and would change every line each time.
    """

    key: str
    answer: dict[str, Any] | None = None
    weights: list[float] | None = None
    usage: Usage = Usage()


class Recording:
    """The answers in a file. Only one process may write to a file at one time."""

    def __init__(self, path: Path, *, must_exist: bool = False) -> None:
        """Reads the file, if there is one. Raises RecordingError."""
        self._path = path
        there = must_exist or path.exists()
        self._kept = {line.key: line for line in _read(path)} if there else {}
        self._grown = False
        self._asked: set[str] = set()

    def find(self, key: str) -> Recorded | None:
        """The answer to a question, if there is one."""
        self._asked.add(key)
        return self._kept.get(key)

    def add(self, recorded: Recorded) -> Recorded:
        """Keeps an answer, in the file too, at once; returns the one that counts.

        That is the first, so that a question asked twice at one time has a single answer.
        """
        if (kept := self._kept.get(recorded.key)) is not None:
            return kept
        if not self._grown:
            self._write()  # So that nothing is added to a line that a killed run left unfinished.
        self._grown = True
        self._kept[recorded.key] = recorded
        with self._path.open("a", encoding="utf-8") as file:
            file.write(_line(recorded))
        return recorded

    def close(self) -> None:
        """Sorts the file, so that two recordings of the same answers are the same."""
        if self._grown:
            self._write()

    def drop_unused(self) -> None:
        """Takes out, of the file too, every answer that nobody has looked for."""
        self._kept = {key: one for key, one in self._kept.items() if key in self._asked}
        self._write()

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(f"{self._path.name}.new")
        lines = (_line(self._kept[key]) for key in sorted(self._kept))
        fresh.write_text("".join(lines), encoding="utf-8")
        fresh.replace(self._path)


def ask_key(
    settings: Settings, messages: Sequence[Message], answer: type[BaseModel], repeat: int
) -> str:
    """The key of a question with a structured answer."""
    return _digest(
        **_model(settings),
        mode=settings.mode,
        temperature=settings.temperature,
        messages=list(messages),
        schema=answer.model_json_schema(),
        repeat=repeat,
    )


def weigh_key(settings: Settings, prompt: str, options: Sequence[str], repeat: int) -> str:
    """The key of a question with closed options; their order counts."""
    return _digest(**_model(settings), prompt=prompt, options=list(options), repeat=repeat)


def _model(settings: Settings) -> dict[str, str]:
    """The model's name, and what it was trained into if that is not as it came."""
    digest = adapter_digest(settings)
    return {"model": settings.model} | ({"adapter": digest} if digest else {})


def _digest(**parts: Any) -> str:
    """SHA-256 of the parts as canonical JSON, its first 128 bits in hexadecimal."""
    canonical = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:32]


def _line(recorded: Recorded) -> str:
    return recorded.model_dump_json(exclude_defaults=True) + "\n"


def _read(path: Path) -> list[Recorded]:
    try:
        # Not `splitlines`: an answer may hold U+2028, which JSON leaves as it is.
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordingError(f"{path} can't be read as a recording: {error}") from error
    # Whatever follows the last line break is a line that a killed run left unfinished.
    found = []
    for number, line in enumerate(lines[:-1], start=1):
        try:
            found.append(Recorded.model_validate_json(line))
        except ValidationError as error:
            raise RecordingError(f"{path}, line {number}, is no recorded answer.") from error
    return found
