"""Data sets: folders of gold cases, and the reading of them."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml
from pydantic import ValidationError

from evals.gold import Case
from schemas.article import ArticleRequest
from schemas.brief import SectionName

FOLDER = Path(__file__).parent / "dataset"
SECTIONS: frozenset[str] = frozenset(get_args(SectionName))


class DatasetError(Exception):
    """A data set or a case can't be read. The message says which, and why."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A case, its article's text and the sections that it labels (the others aren't scored).

    `partial`: it labels only some of a section's items, so that nothing can be called spurious.
    """

    case: Case
    text: str
    sections: frozenset[str] = SECTIONS
    partial: bool = False

    @property
    def request(self) -> ArticleRequest:
        """What the service is asked for this case."""
        return ArticleRequest(text=self.text, published_at=self.case.published_at)


class _Loader(yaml.SafeLoader):
    """Reads plain words as text, save null, true and false: `12` and `No` are printed words."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""]
)
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])


def names() -> list[str]:
    """The data sets that come with the repository: `seeds`, and `seeds/contrast` inside it."""
    folders = {path.parent for path in FOLDER.rglob("*.yaml")}
    return sorted(path.relative_to(FOLDER).as_posix() for path in folders)


def folder(name: str) -> Path:
    """The folder of a data set: one of `names()`, or any path.

    Raises DatasetError where there is none.
    """
    for path in (FOLDER / name, Path(name)):
        if path.is_dir():
            return path
    known = ", ".join(names()) or "none"
    raise DatasetError(f"no data set “{name}”: give a folder, or one of {known}")


def case_files(name: str) -> list[Path]:
    """The case files of a data set, in order of their names."""
    files = sorted(folder(name).glob("*.yaml"))
    if not files:
        raise DatasetError(f"{folder(name)} holds no case (*.yaml)")
    return files


def read_case(path: Path) -> Gold:
    """Reads one case and its article. Raises DatasetError with one line for each fault."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (a SafeLoader)
        case = Case.model_validate(content)
        text = case.text or (path.parent / str(case.article)).read_text(encoding="utf-8")
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, e['loc'])) or 'case'}: {e['msg']}" for e in error.errors())
        raise DatasetError("\n".join(f"{path}: {fault}" for fault in faults)) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DatasetError(f"{path}: {error}") from error
    sections = SECTIONS if case.sections is None else frozenset(case.sections)
    return Gold(case, text.replace("\r\n", "\n").replace("\r", "\n"), sections)


def own_id(path: Path) -> str:
    """The id that a case file has to name: its place among the data sets, or folder and name."""
    try:
        inside = path.resolve().relative_to(FOLDER.resolve())
    except ValueError:
        inside = Path(path.parent.name, path.name)
    return inside.with_suffix("").as_posix()


def read_dataset(name: str) -> list[Gold]:
    """Reads every case of a data set; in front of a contrast, the case elsewhere that it changes.

    Raises DatasetError, also where two cases share an id.
    """
    cases = {path: read_case(path) for path in case_files(name)}
    for case, count in Counter(gold.case.id for gold in cases.values()).items():
        if count > 1:
            raise DatasetError(f"two cases have the id “{case}”")
    seen = {gold.case.id for gold in cases.values()}
    ordered: list[Gold] = []
    for path, gold in cases.items():
        if gold.case.contrast and gold.case.contrast.of not in seen:
            ordered += filter(None, [read_contrasted(path, gold)])
            seen.add(gold.case.contrast.of)
        ordered.append(gold)
    return ordered


def read_by_id(case: str) -> Gold:
    """Reads a case of the repository's data sets by its id. Raises DatasetError."""
    path = FOLDER / f"{case}.yaml"
    if not path.is_file():
        raise DatasetError(f"no case “{case}”: it would stand in {path}")
    return read_case(path)


def read_contrasted(path: Path, gold: Gold) -> Gold | None:
    """The case that the one read from the path changes, or None if it changes none.

    It is looked for beside its folder and in the repository's data sets. Raises DatasetError.
    """
    if gold.case.contrast is None:
        return None
    beside = path.parent.parent / f"{gold.case.contrast.of}.yaml"
    return read_case(beside) if beside.is_file() else read_by_id(gold.case.contrast.of)


def digests(cases: Sequence[Gold]) -> dict[str, str]:
    """SHA-256 over each case and its article, shortened: tells whether gold has changed."""
    return {gold.case.id: _digest(gold.case.model_dump_json() + gold.text) for gold in cases}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
