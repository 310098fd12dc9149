"""Find copied words in the article, to the letter or not at all.

Only typography may differ, and the start of a sentence may lend its capital; then the article's
own characters are what counts. Nothing else is ever accepted, however near it comes.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from schemas.brief import Span, WordChange
from service.pipeline.grounding.changes import nearest_words
from service.pipeline.page import Page
from service.pipeline.wording.boundaries import is_bounded, is_word
from service.pipeline.wording.typography import Folded, Offsets, fold

Verdict = Literal["exact", "typography"]
Reason = Literal["altered", "elsewhere", "absent", "unsupported"]

_WRAPPED = re.compile(r"(?P<mark>[\"'])(?P<inside>.+)(?P=mark)[.,;:]?", re.DOTALL)
_TRAILING = re.compile(r"(?<![.,;:])[.,;:]\Z")
_OPENING = frozenset("\"'([")


@dataclass(frozen=True, slots=True)
class Found:
    """The words stand in the evidence: here, in the article's own characters."""

    span: Span
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class NotFound:
    """The words don't stand in the evidence; `nearest` is what comes closest, if anything does."""

    reason: Reason
    nearest: Span | None = None
    changes: list[WordChange] = field(default_factory=list)


Fits = Callable[[Offsets], bool]
"""Tells whether words may be taken from a place where they stand."""

# One article is asked about many times in a row; its folded form is worth keeping meanwhile.
folded_article = lru_cache(maxsize=4)(fold)


def anywhere_fits(_: Offsets) -> bool:
    """Accept every place."""
    return True


def locate(
    said: str, page: Page, evidence: Sequence[Span], fits: Fits = anywhere_fits
) -> Found | NotFound:
    """Return where the words stand in the evidence, or how they differ from the article.

    Of several places the first that `fits` counts; where none does, the words are unsupported.
    """
    said = said.strip()
    if not any(map(is_word, said)):
        return NotFound("absent")
    for start, end in joined(page, evidence):
        for place in filter(fits, _exact(said, page.text, start, end)):
            return Found(page.span(*place), "exact")
    for start, end in joined(page, evidence):
        for place in filter(fits, _typographic(said, page, start, end)):
            return Found(page.span(*place), "typography")
    whole = (0, len(page.text))
    everywhere = [*_exact(said, page.text, *whole), *_typographic(said, page, *whole)]
    for place in filter(fits, everywhere):
        return NotFound("elsewhere", page.span(*place))
    for place in everywhere:
        return NotFound("unsupported", page.span(*place))
    near = nearest_words(said, page, folded_article(page.text), evidence)
    return NotFound("altered", *near) if near else NotFound("absent")


def anywhere(said: str, page: Page) -> Found | None:
    """Return where the words first stand in the article, wherever that is."""
    found = locate(said, page, [page.span(0, len(page.text))])
    return found if isinstance(found, Found) else None


def joined(page: Page, evidence: Sequence[Span]) -> list[Offsets]:
    """Return the evidence as offsets, in order, neighbours that only spaces part taken together.

    A sentence may have been cut in two where it should not, after “Co.” for instance.
    """
    blocks: list[Offsets] = []
    for start, end in sorted((span.start, span.end) for span in evidence):
        if blocks and not page.text[blocks[-1][1] : start].strip():
            blocks[-1] = (blocks[-1][0], max(blocks[-1][1], end))
        else:
            blocks.append((start, end))
    return blocks


def _exact(said: str, text: str, start: int, end: int) -> Iterator[Offsets]:
    at = text.find(said, start, end)
    while at >= 0:
        if is_bounded(text, at, at + len(said)):
            yield at, at + len(said)
        at = text.find(said, at + 1, end)


def _typographic(said: str, page: Page, start: int, end: int) -> Iterator[Offsets]:
    article = folded_article(page.text)
    first, last = article.position(start), article.position(end)
    for needle in _bare_forms(fold(said).text.strip()):
        for cased in _cased_forms(needle):
            at = article.text.find(cased, first, last)
            while at >= 0:
                place = _place(article, page, at, at + len(cased))
                if place and (cased == needle or _may_recase(needle, place[0], page)):
                    yield place
                at = article.text.find(cased, at + 1, last)


def _place(article: Folded, page: Page, start: int, end: int) -> Offsets | None:
    place = article.original(start, end)
    return place if place and is_bounded(page.text, *place) else None


def _bare_forms(needle: str) -> list[str]:
    """Return the words, then the words without marks that were only put around them."""
    forms = [needle]
    if wrapped := _WRAPPED.fullmatch(needle):
        forms.append(wrapped["inside"].strip())
    if _TRAILING.search(forms[-1]):
        forms.append(forms[-1][:-1].strip())
    return [form for form in forms if any(map(is_word, form))]


def _cased_forms(needle: str) -> list[str]:
    other = needle[0].swapcase()
    return [needle, other + needle[1:]] if len(other) == 1 and other != needle[0] else [needle]


def _may_recase(needle: str, start: int, page: Page) -> bool:
    """Tell whether the first letter's case may differ: a sentence's capital, lost or lent."""
    if needle[0].isupper():
        return needle[1:] == needle[1:].lower()
    sentence = page.sentence_at(start)
    opens = start == 0 or fold(page.text[start - 1]).text in _OPENING
    return opens or (
        sentence is not None and not any(map(is_word, page.text[sentence.start : start]))
    )
