"""Prompt templates: Markdown files with a version, filled by plain replacement in one pass.

`python -m service.pipeline.prompts` records the version of every prompt in prompts/versions.json,
with `--check` it only compares: a body that changed has to have a new version.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.brief import PromptVersion

COMMAND = "python -m service.pipeline.prompts"
Versions = dict[str, dict[str, str]]
"""For each prompt's name, the SHA-256 of its body in each of its versions."""

_FILE = re.compile(r"---\n(?P<front>.*?)\n---\n(?P<body>.*)", re.DOTALL)
_SECTION = re.compile(r"^## ([a-z_]+)\n", re.MULTILINE)
_PLACEHOLDER = re.compile(r"<<([a-z_]+)>>")


class PromptError(ValueError):
    """A template that is malformed, or values that don't fit its placeholders.

    `detail` is for people; it names placeholders and never a value.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    version: str = Field(pattern=r"^\d+\.\d+$")
    changes: dict[str, str]


@dataclass(frozen=True)
class Prompt:
    """A template: its sections by their heading, and what changed in each of its versions."""

    name: str
    version: str
    changes: Mapping[str, str]
    sha256: str
    sections: Mapping[str, str]

    @property
    def version_record(self) -> PromptVersion:
        """What a brief says about the prompt that it was made with."""
        return PromptVersion(name=self.name, version=self.version, sha256=self.sha256)

    @property
    def options(self) -> dict[str, str]:
        """The contract's words for the answers to a closed question, and how the model says them.

        Raises:
            PromptError: the prompt has no section of options, or a line of it has no colon.
        """
        lines = self.sections.get("options", "").splitlines()
        pairs = [line.split(": ", 1) for line in lines if line]
        if not pairs or any(len(pair) != 2 for pair in pairs):
            raise PromptError(f"prompts/{self.name}.md needs a section of options, `word: option`.")
        return {word: option.strip() for word, option in pairs}

    def fill(self, section: str, **values: str) -> str:
        """The section with every `<<placeholder>>` replaced by the value of that name.

        Values are put in as they are: what looks like a placeholder in one stays as it is.

        Raises:
            PromptError: no such section, or placeholders and values don't match.
        """
        if section not in self.sections:
            raise PromptError(f"prompts/{self.name}.md has no section {section!r}.")
        text = self.sections[section]
        if unmatched := set(_PLACEHOLDER.findall(text)) ^ set(values):
            raise PromptError(
                f"Placeholders of prompts/{self.name}.md, section {section!r}, and values given "
                f"don't match: {', '.join(sorted(unmatched))}."
            )
        return _PLACEHOLDER.sub(lambda placeholder: values[placeholder[1]], text)


@cache
def load(name: str, folder: Path | None = None) -> Prompt:
    """The prompt of that name, read once: the one in `folder`, or else the package's own.

    Raises:
        PromptError: there is none, or it is malformed.
    """
    file: Traversable = files("prompts") / f"{name}.md"
    if folder is not None and not folder.is_dir():
        raise PromptError(f"There is no folder of prompts {folder}.")
    if folder is not None and (folder / f"{name}.md").is_file():
        file = folder / f"{name}.md"
    if not file.is_file():
        raise PromptError(f"There is no prompts/{name}.md.")
    return parsed(name, file.read_text("utf-8"))


def candidates(folder: Path) -> list[Prompt]:
    """The prompts in a folder, each to replace the package's own of that name.

    Raises:
        PromptError: there is none, one is malformed or replaces nothing, or one has a version
            that stands for another wording.
    """
    names = sorted(file.stem for file in folder.glob("*.md"))
    if not names:
        raise PromptError(f"{folder} holds no prompt (*.md).")
    known: Versions = json.loads((files("prompts") / "versions.json").read_text("utf-8"))
    for name in names:
        load(name)
    found = [load(name, folder) for name in names]
    record(known, found)
    return found


def parsed(name: str, text: str) -> Prompt:
    """The prompt that a file's text holds.

    Raises:
        PromptError: it is malformed, or lacks a note on what changed in its version.
    """
    match = _FILE.fullmatch(text)
    try:
        front = _Front.model_validate(yaml.safe_load(match["front"]) if match else None)
    except (yaml.YAMLError, ValidationError) as error:
        raise PromptError(f"prompts/{name}.md has no proper front matter: {error}") from None
    assert match is not None
    if front.name != name or not front.changes.get(front.version):
        raise PromptError(f"prompts/{name}.md needs its own name and a note on {front.version}.")
    _, *pieces = _SECTION.split(match["body"])
    return Prompt(
        name=name,
        version=front.version,
        changes=front.changes,
        sha256=hashlib.sha256(match["body"].encode()).hexdigest(),
        sections={
            heading: body.strip() for heading, body in zip(pieces[::2], pieces[1::2], strict=True)
        },
    )


def record(versions: Versions, prompts: Sequence[Prompt]) -> Versions:
    """The versions with those of the prompts added.

    Raises:
        PromptError: a prompt's body changed and its version didn't.
    """
    added = {name: dict(known) for name, known in versions.items()}
    for prompt in prompts:
        known = added.setdefault(prompt.name, {}).setdefault(prompt.version, prompt.sha256)
        if known != prompt.sha256:
            raise PromptError(
                f"{prompt.name}.md is not what it was in version {prompt.version}: give it a new "
                f"version and a note under `changes`; for prompts/ then run `{COMMAND}`."
            )
    return added


def main(arguments: Sequence[str] | None = None, folder: Path | None = None) -> int:
    """Record the versions, or with --check only compare. Returns 1 where that fails."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if out of date")
    check = parser.parse_args(arguments).check
    folder = folder or Path(str(files("prompts")))
    registry = folder / "versions.json"
    known: Versions = json.loads(registry.read_text("utf-8")) if registry.is_file() else {}
    try:
        prompts = [parsed(f.stem, f.read_text("utf-8")) for f in sorted(folder.glob("*.md"))]
        versions = record(known, prompts)
    except PromptError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if check and versions != known:
        sys.stderr.write(f"prompts/versions.json is out of date; run `{COMMAND}`.\n")
        return 1
    if not check:
        registry.write_text(json.dumps(versions, indent=2, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
