"""Proper names in written words: each has to be in the evidence, in one form or another.

A name is borne out where the evidence has the same words in the same order, another name for the
same thing (`equal_names`), the words that its initials stand for, or any form of the same chain
of names, a pronoun included. Where every word has a capital (at a sentence's start, in a title,
in German), a word also passes that the article has without one, or that is a common word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from schemas.brief import Span
from service.pipeline.candidates.found import Candidates, Name
from service.pipeline.page import Page
from service.pipeline.wording.boundaries import is_bounded
from service.pipeline.wording.typography import fold
from service.pipeline.wording.words import Word, words
from service.pipeline.written.common_words import COMMON_WORDS
from service.pipeline.written.equal_names import EQUAL_NAMES, Key, name_key
from service.pipeline.written.faults import Fault
from service.pipeline.written.likeness import KEPT, any_alike, texts_of
from service.pipeline.written.phrases import (
    begins_sentence,
    capitalised_phrases,
    initials,
    is_title,
)

_CAPITAL_NOUNS = frozenset({"de", "lb"})
_LONGEST_NAME = 20  # Words that are looked for in a row; a title may have capitals all through.


@dataclass(frozen=True, slots=True)
class _Source:
    """What the evidence holds: its words in rows, its initials, first names and plain words.

    `chained` are the names, in all their forms, that the evidence speaks of.
    """

    rows: tuple[str, ...]
    initials: frozenset[str]
    forenames: frozenset[str]
    chained: frozenset[Key] = frozenset()
    plain: frozenset[str] = frozenset()

    def has(self, key: Key) -> bool:
        """Tell whether the words stand in the evidence in this order."""
        needle = f" {' '.join(key)} "
        return any(needle in row for row in self.rows)

    def bears_out(self, key: Key) -> bool:
        """Tell whether the evidence holds a name, in any of its forms."""
        return (
            key in self.chained
            or self.has(key)
            or any(self.has(equal) for equal in EQUAL_NAMES.get(key, ()))
            or (len(key) == 1 and key[0] in self.initials)
        )


def name_faults(
    text: str, evidence: Sequence[Span], page: Page, candidates: Candidates
) -> list[Fault]:
    """Return a fault for each name in the text that the evidence lacks."""
    said = fold(text).text
    source = _source(evidence, page, candidates)
    language = (page.article.language or "").split("-")[0].lower()
    every_word = is_title(said) or language in _CAPITAL_NOUNS
    lacking: dict[str, None] = {}
    for phrase in capitalised_phrases(said):
        doubtful = len(phrase) if every_word else int(begins_sentence(said, phrase[0].start))
        lacking |= dict.fromkeys(_lacking(phrase, doubtful, source))
    lacking |= dict.fromkeys(_lacking_uncased(said, source, candidates))
    return [Fault("name", name, f"The name “{name}” is not in the evidence.") for name in lacking]


def is_borne_out(name: str, evidence: Sequence[Span], page: Page, candidates: Candidates) -> bool:
    """Tell whether the evidence speaks of what a name stands for, in any form of it."""
    key = name_key(fold(name).text)
    return bool(key) and _source(evidence, page, candidates).bears_out(key)


def _lacking(phrase: list[Word], doubtful: int, source: _Source) -> Iterator[str]:
    """Yield the words of a phrase that no name accounts for; the first `doubtful` may be plain."""
    keys = [key for word in phrase for key in name_key(word.text)]
    at = 0
    while at < len(keys):
        sizes = range(min(len(keys) - at, _LONGEST_NAME), 0, -1)
        size = next((n for n in sizes if source.bears_out(tuple(keys[at : at + n]))), 0)
        # “Zach” of “Zach Cooper” doesn't bear out “Zach Blinken”.
        torn = size == 1 and at + 1 < len(keys) and keys[at] in source.forenames
        plain = at < doubtful and (keys[at] in COMMON_WORDS or any_alike(keys[at], source.plain))
        if torn or (size == 0 and not plain):
            yield phrase[min(at, len(phrase) - 1)].text
        at += max(size, 1)


def _lacking_uncased(said: str, source: _Source, candidates: Candidates) -> Iterator[str]:
    """Yield the article's names in scripts without capitals that the evidence lacks."""
    for name in candidates.names:
        for form in name.forms:
            at = said.find(form) if form.upper() == form.lower() and form.strip() else -1
            if at >= 0 and is_bounded(said, at, at + len(form)):
                key = name_key(form)
                if key and not source.bears_out(key):
                    yield form


def _source(evidence: Sequence[Span], page: Page, candidates: Candidates) -> _Source:
    meant = [name for name in candidates.names if _is_meant(name, evidence)]
    return replace(
        _read(texts_of(evidence)),
        chained=frozenset(name_key(form) for name in meant for form in (name.name, *name.forms)),
        plain=_plain_words(page.text),
    )


@lru_cache(maxsize=KEPT)
def _read(texts: tuple[str, ...]) -> _Source:
    """Return what the words alone show."""
    folded = [fold(text).text for text in texts]
    phrases = [phrase for text in folded for phrase in capitalised_phrases(text)]
    last = {phrase[-1].key for phrase in phrases}
    return _Source(
        rows=tuple(f" {' '.join(name_key(text))} " for text in folded),
        initials=frozenset(key for text in folded for key in initials(text)),
        forenames=frozenset(word.key for phrase in phrases for word in phrase[:-1])
        - last
        - COMMON_WORDS,
    )


@lru_cache(maxsize=4)
def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words(fold(text).text) if word.text.islower())


def _is_meant(name: Name, evidence: Sequence[Span]) -> bool:
    """Tell whether the evidence speaks of what the chain names, by name or by pronoun."""
    return any(
        start < span.end and span.start < end
        for start, end in (*name.mentions, *name.references)
        for span in evidence
    )
