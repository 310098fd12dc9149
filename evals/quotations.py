"""How many of PolNeAR's quotations the service finds by itself, without a model."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from evals.importers.polnear import (
    Document,
    QuotedPart,
    is_pronoun,
    quoted_parts,
    source_words,
)
from evals.locate import Offsets
from schemas.article import ArticleRequest
from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.page import Page

SPEECH_WORDS = 4
"""From so many words on, attributed words between marks are taken for speech, not for a term."""

Finder = Callable[[Page], Sequence[Quotation]]
NameFinder = Callable[[Page], Sequence[Name]]


@dataclass(slots=True)
class Speakers:
    """Sources of quoted parts by whether they are named, and how many a name is on offer for."""

    named: int = 0
    named_right: int = 0
    pronouns: int = 0
    pronouns_right: int = 0


@dataclass(slots=True)
class Recall:
    """Counts over documents. A part is a stretch between one pair of quotation marks."""

    articles: int = 0
    parts: int = 0
    exact: int = 0
    speech: int = 0
    speech_direct: int = 0
    misses: list[tuple[str, str]] = field(default_factory=list)


def measure(documents: Sequence[Document], find: Finder) -> Recall:
    """Compares gold parts with the offsets of the parts found.

    `exact`: some quotation has a part with these very offsets. `speech_direct`: of the parts of
    at least `SPEECH_WORDS` words, those in a quotation that is taken for direct speech. Misses
    are pairs of a document's name and the words.
    """
    recall = Recall()
    for document, page in pages(documents):
        recall.articles += 1
        found = {part: q.direct for q in find(page) for part in q.parts}
        for gold in quoted_parts(document):
            _count(recall, document, gold, found)
    return recall


def _count(
    recall: Recall, document: Document, gold: QuotedPart, found: dict[Offsets, bool]
) -> None:
    words = document.text[slice(*gold.part)]
    speech = len(words.split()) >= SPEECH_WORDS
    recall.parts += 1
    recall.speech += speech
    recall.exact += gold.part in found
    recall.speech_direct += speech and found.get(gold.part, False)
    if gold.part not in found or (speech and not found[gold.part]):
        recall.misses.append((document.name, " ".join(words.split())))


def measure_speakers(documents: Sequence[Document], find: NameFinder) -> Speakers:
    """How many sources of quotations are on offer among the names that the service finds.

    A source is right if its stretch overlaps one of a name's mentions, or one of its references
    (“the minister”). Pronouns are counted apart: any name with a reference there will do.
    """
    speakers = Speakers()
    for document, page in pages(documents):
        found = find(page)
        named = [place for name in found for place in (*name.mentions, *name.references)]
        for part in quoted_parts(document):
            hit = any(_overlap(source, place) for source in part.source for place in named)
            source = source_words(document, part)
            if is_pronoun(source):
                speakers.pronouns += 1
                speakers.pronouns_right += hit
            elif source:
                speakers.named += 1
                speakers.named_right += hit
    return speakers


def pages(documents: Sequence[Document]) -> Iterator[tuple[Document, Page]]:
    """The documents as the service reads them, save those whose offsets would not fit."""
    from service.pipeline.article import read_page  # noqa: PLC0415 - scoring does without it

    for document in documents:
        page = read_page(ArticleRequest(text=document.text))
        if page.text == document.text:
            yield document, page


def _overlap(one: Offsets, other: Offsets) -> bool:
    return one[0] < other[1] and other[0] < one[1]
