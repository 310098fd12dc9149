"""Direct quotations, with scare quotes and titles told apart. Works for any language.

A quotation that is broken in two around “he said”, or that goes on in the next paragraph, is one
quotation of several parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from service.pipeline.candidates.direct_speech import (
    ENDS_LIKE_SPEECH,
    SENTENCE_EDGE,
    SHORTENED,
    SPEECH_WORDS,
    is_direct,
    is_title,
    size,
)
from service.pipeline.candidates.found import Offsets, Quotation
from service.pipeline.candidates.marks import Marked, find_closed, find_marked
from service.pipeline.candidates.saying import says
from service.pipeline.page import Page, Sentence

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_GAP_WORDS = 30
_BRIEF_GAP_WORDS = 10  # Behind a comma, so few words say who speaks, whatever their verb.
_LONGEST_GAP = 400
_AROUND = 250  # Code points on either side that may tell what a quotation is.
_SENTENCE_INSIDE = re.compile(r"[.!?…。！？][\"”’»]?\s+\S")
_INSERTED = re.compile(r"\s*[–—-]+\s.{1,150}\s[–—-]+\s*|—[^—]{1,150}—", re.S)
"""“A” – the captain shakes his head – “and B.”: a remark inside a sentence that is spoken."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A marked stretch, without the blanks that French sets inside its marks.

    `place` is the number of its paragraph among those of prose, `paragraph` where that stands.
    """

    marked: Marked
    inner: Offsets
    place: int
    paragraph: Offsets


def find_quotations(page: Page) -> tuple[Quotation, ...]:
    """Every quotation of the page's prose, in order, numbered from 1."""
    groups = _join(page.text, list(_pieces(page.text, _paragraphs(page.sentences))))
    return tuple(_quotation(page.text, number, group) for number, group in enumerate(groups, 1))


def _pieces(text: str, paragraphs: list[Offsets]) -> Iterator[_Piece]:
    """The marked stretches; an open one only where the next paragraph's first goes on with it."""
    marked = [find_marked(text, start, end) for start, end in paragraphs]
    for place, (start, end) in enumerate(paragraphs):
        following = marked[place + 1][:1] if place + 1 < len(marked) else []
        mine = marked[place]
        if mine and not mine[-1].closed:
            next_start = paragraphs[place + 1][0] if following else 0
            goes_on = following and _continues(text, mine[-1], following[0], next_start)
            mine = mine if goes_on else find_closed(text, start, end)
        for each in mine:
            yield _Piece(each, _trimmed(text, each), place, (start, end))


def _trimmed(text: str, marked: Marked) -> Offsets:
    words = text[marked.start : marked.end]
    start = marked.start + len(words) - len(words.lstrip())
    return start, max(start, marked.end - (len(words) - len(words.rstrip())))


def _paragraphs(sentences: tuple[Sentence, ...]) -> list[Offsets]:
    bounds: dict[int, Offsets] = {}
    for s in sentences:
        if s.boilerplate is None:
            bounds[s.paragraph] = (bounds.get(s.paragraph, (s.start, s.end))[0], s.end)
    return list(bounds.values())


def _continues(text: str, marked: Marked, after: Marked, paragraph: int) -> bool:
    """Whether the stretch `after` opens its paragraph and goes on with one that stayed open."""
    opens_paragraph = not text[paragraph : after.outer[0]].strip()
    same = after.mark == marked.mark or (marked.mark, after.mark) == ("«", "»")
    return not marked.closed and opens_paragraph and same


def _join(text: str, pieces: list[_Piece]) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = [pieces[:1]] if pieces else []
    for piece, after in pairwise(pieces):
        if not piece.marked.closed or _broken_in_two(text, piece, after):
            groups[-1].append(after)
        else:
            groups.append([after])
    return groups


def _broken_in_two(text: str, piece: _Piece, after: _Piece) -> bool:
    """“A,” he said. “B.”: one paragraph, and nothing but the attribution between the parts."""
    if piece.place != after.place or piece.marked.mark != after.marked.mark:
        return False
    gap = text[piece.marked.outer[1] : after.marked.outer[0]]
    if len(gap) > _LONGEST_GAP or _SENTENCE_INSIDE.search(SHORTENED.sub("", gap).rstrip()):
        return False
    first, second = text[slice(*piece.inner)], text[slice(*after.inner)]
    if _INSERTED.fullmatch(gap):
        return True
    if is_title(gap, second) and not ENDS_LIKE_SPEECH.search(second):
        return False  # “A,” she wrote in her newsletter, “The Anchor”.
    if _opens_another(text, piece, gap, first):
        return False
    if not ENDS_LIKE_SPEECH.search(first) and not gap.lstrip().startswith((",", "，")):
        return False
    words = len(_WORD.findall(gap))
    comma = first.rstrip("’")[-1:] in tuple(",，")  # “A,” the mayor went on. “B.”
    if words > _GAP_WORDS or not (says(gap) or (comma and words <= _BRIEF_GAP_WORDS)):
        return False
    ending = gap.rstrip()[-1:]
    if ending not in tuple(".,;–—-。，"):
        return False
    end = after.marked.outer[1]
    rest = text[end : min(after.paragraph[1], end + _AROUND)]
    if ending in ".。" and _attributed_after(second, rest):
        return False  # “A,” said one. “B,” said another.
    sentence_ends = ending in ",–—-" and rest[:1] in tuple(".!?")
    return (
        size(second) >= SPEECH_WORDS
        or not second[:1].islower()
        or bool(ENDS_LIKE_SPEECH.search(second))
        or sentence_ends
    )


def _opens_another(text: str, piece: _Piece, gap: str, first: str) -> bool:
    """She called it “a lie.” The answer was short. “B.”: words within a sentence end with it."""
    before = text[piece.paragraph[0] : piece.marked.outer[0]].rstrip()
    within = before[-1:].isalnum() and first[:1].islower()
    return within and first.rstrip("’")[-1:] in tuple(".!?…") and gap.lstrip()[:1].isupper()


def _attributed_after(inner: str, after: str) -> bool:
    """Whether a verb of saying follows a quotation in its own sentence."""
    comma = inner.rstrip("’")[-1:] in tuple(",!?，") or after.lstrip()[:1] in tuple(",，")
    sentence = SENTENCE_EDGE.split(after, maxsplit=1)[0]
    return comma and says(sentence[:60])


def _quotation(text: str, number: int, group: list[_Piece]) -> Quotation:
    parts = tuple(piece.inner for piece in group)
    outer = (group[0].marked.outer[0], group[-1].marked.outer[1])
    return Quotation(number, parts, outer, _is_direct(text, group))


def _is_direct(text: str, group: list[_Piece]) -> bool:
    if len(group) > 1:
        return True
    piece = group[0]
    inner = text[slice(*piece.inner)]
    (first, last), (start, end) = piece.paragraph, piece.marked.outer
    before = text[max(first, start - _AROUND) : start]
    after = text[end : min(last, end + _AROUND)]
    return is_direct(before, after, inner)
