"""PolNeAR: attributions in US political news, with offsets (Newell et al., LREC 2018).

Read from a folder with `data/{train,dev,test}/{text,attributions}`, in brat's standoff format.
The set has no licence for its articles: none of it may be kept in this repository.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.candidates.labelled import DIRECT, Labelled, Mark
from evals.datasets import DatasetError, Gold
from evals.gold import ANY, Case, GoldActor, GoldQuote
from evals.importers.public_set import PublicSet
from evals.locate import Offsets

SPEECH_WORDS = 4
"""From so many words on, attributed words between marks are speech, not a term or a title."""
MIN_INSIDE = 0.9
"""Least share of a quoted stretch that lies inside an attribution's content."""

_QUOTED = re.compile(r'“([^“”]+)(?:”|(?=\n\s*“))|(?<!\w)"([^"\n]+)"')
_BRACKETS = re.compile(r"\([^)]*\)")
_LEADING = re.compile(r"^(?:the|a|an|that|this|his|her|their|its) ", re.I)
_PREPOSITION = re.compile(r"\b(?:of|at|for|in|from|with|on|by|to)\b")
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who", "that", "which", "this"])


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: stretches of the text, in order; either may be empty."""

    source: tuple[Offsets, ...]
    content: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """A stretch between quotation marks inside an attribution's content, and its source."""

    part: Offsets
    source: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One article with its attributions."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_documents(path: str, split: str) -> list[Document]:
    """The documents of a split. Raises DatasetError where the folder is not as described."""
    folder = Path(path) / "data" / split
    texts = sorted((folder / "text").glob("*.txt"))
    if not texts:
        raise DatasetError(f"{folder / 'text'} holds no articles")
    return [document for text in texts if (document := _document(text, folder)) is not None]


def _document(path: Path, folder: Path) -> Document | None:
    # Some articles were annotated more than once; the first annotation by name is taken.
    files = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
    if not files:
        return None
    text = path.read_text(encoding="utf-8")
    return Document(path.stem, text, tuple(attributions(files[0].read_text(encoding="utf-8"))))


def attributions(standoff: str) -> Iterator[Attribution]:
    """The attributions of one brat file: `E` lines over `T` lines, stretches split by `;`."""
    lines = [line.split("\t") for line in standoff.split("\n") if "\t" in line]
    stretches = {line[0]: _offsets(line[1]) for line in lines if line[0].startswith("T")}
    for line in lines:
        if not line[0].startswith("E"):
            continue
        roles: dict[str, list[Offsets]] = {"Source": [], "Content": []}
        for role, _, target in (argument.partition(":") for argument in line[1].split()):
            roles.setdefault(role.rstrip("0123456789"), []).extend(stretches.get(target, []))
        yield Attribution(tuple(sorted(roles["Source"])), tuple(sorted(roles["Content"])))


def _offsets(annotation: str) -> list[Offsets]:
    _, _, stretches = annotation.partition(" ")
    pairs = (stretch.split() for stretch in stretches.split(";"))
    return [(int(start), int(end)) for start, end in pairs]


def quoted_parts(document: Document) -> list[QuotedPart]:
    """Every stretch between quotation marks that is attributed to somebody, in order."""
    parts = []
    for match in _QUOTED.finditer(document.text):
        start, end = match.span(1 if match.group(1) is not None else 2)
        for attribution in document.attributions:
            inside = sum(max(0, min(end, e) - max(start, s)) for s, e in attribution.content)
            if inside >= MIN_INSIDE * (end - start):
                parts.append(QuotedPart((start, end), attribution.source))
                break
    return parts


def source_words(document: Document, part: QuotedPart) -> str:
    """The source as printed, up to its first comma: what follows is an apposition."""
    words = " ".join(document.text[start:end] for start, end in part.source)
    return " ".join(words.split(",")[0].split())


def is_pronoun(source: str) -> bool:
    """Whether a source is a pronoun, so that its words don't say who speaks."""
    return source.casefold() in _PRONOUNS


def named_source(document: Document, part: QuotedPart) -> str | None:
    """The source as it would stand in a brief, or None where its words name nobody.

    A party and a state in brackets are left out. A pronoun or a description (“the senator”, “the
    Florida senator”, “a spokesman for Acme”) means somebody whom the set doesn't name: the last
    word of its noun phrase, before any preposition, is written small, or stands first and is
    written small elsewhere in the article.
    """
    source = " ".join(_BRACKETS.sub("", source_words(document, part)).split())
    words = _PREPOSITION.split(_LEADING.sub("", source))[0].split()
    if is_pronoun(source) or not words:
        return None
    named = any(letter.isupper() for letter in words[-1])
    known = len(words) > 1 or f" {words[0].lower()} " not in document.text
    return source if named and known else None


def as_gold(document: Document) -> Gold:
    """A case that labels quotes alone; a source without a name leaves the speaker unscored."""
    quotes, actors = [], {}
    for part in quoted_parts(document):
        source = named_source(document, part)
        if source:
            actors[source] = GoldActor(name=source, kind="person", required=False)
        open_fields = ["reported_by"] if source else ["speaker", "reported_by"]
        quotes.append(
            GoldQuote(
                text=" ".join(document.text[slice(*part.part)].split()),
                speaker=source,
                also={field: [ANY] for field in open_fields},
            )
        )
    case = Case(
        id=f"polnear/{document.name}",
        text=document.text,
        actors=list(actors.values()),
        quotes=quotes,
    )
    return Gold(case=case, text=document.text, sections=frozenset({"quotes"}))


def as_labelled(document: Document) -> Labelled:
    """An article's quoted stretches, and who is their source.

    PolNeAR leaves quotations without an attribution unmarked, so what else is found isn't
    spurious.
    """
    parts = quoted_parts(document)
    return Labelled(
        name=document.name,
        text=document.text,
        marks={
            "quotations": tuple(Mark((p.part,), _direct(document, p)) for p in parts),
            "speakers": tuple(
                Mark(part.source, group=_sort_of_source(document, part))
                for part in parts
                if source_words(document, part)
            ),
        },
    )


def _sort_of_source(document: Document, part: QuotedPart) -> str:
    if is_pronoun(source_words(document, part)):
        return "pronoun"
    return "name" if named_source(document, part) else "description"


def _direct(document: Document, part: QuotedPart) -> tuple[str, ...]:
    words = document.text[slice(*part.part)].split()
    return (DIRECT,) if len(words) >= SPEECH_WORDS else ()


def read_labelled(path: str, split: str) -> list[Labelled]:
    """The split with its quotations and their speakers. Raises DatasetError."""
    return [as_labelled(document) for document in read_documents(path, split)]


def read_polnear(path: str, split: str) -> list[Gold]:
    """The split as cases that label quotes alone. Raises DatasetError."""
    return [as_gold(document) for document in read_documents(path, split)]


POLNEAR = PublicSet(
    name="polnear",
    title="attributions in US political news (Newell, Margolin and Ruths, LREC 2018)",
    source="github.com/networkdynamics/PolNeAR",
    licence="none is stated; the articles are their publishers': for measuring, not for keeping",
    layout=("data/{train,dev,test}/text/*.txt", "data/{train,dev,test}/attributions/*.ann (brat)"),
    splits=("dev", "train", "test"),
    judges=(
        "quotations, and whether their speakers are among the names and references that are found",
        "in a run: quotes and their speakers",
    ),
    mapping=(
        "A gold quote is a stretch between quotation marks of which nine tenths lie in the "
        "content of an attribution; its speaker is the source, up to the first comma.",
        "In a run a pronoun or a description as source leaves the speaker unscored; without a "
        "model they are counted apart, and any name with a reference there will do.",
        "A quotation of four words or more has to be taken for direct speech.",
        "Of several annotations of an article the first by name counts.",
    ),
    not_comparable=(
        "Published results find sources, cues and contents of all attributions, indirect ones too.",
        "What an article quotes without an attribution counts as spurious: read recall and "
        "speakers, not precision.",
    ),
    read=read_polnear,
    label=read_labelled,
)
