"""Direct quotations, with scare quotes and titles told apart. Works for any language.

A quotation that is broken in two around “he said”, or that goes on in the next paragraph, is one
quotation of several parts.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from service.pipeline.candidates.found import Offsets, Quotation
from service.pipeline.candidates.marks import Marked, find_marked
from service.pipeline.candidates.saying import NAMING, SAYING
from service.pipeline.page import Page, Sentence

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_SPEECH_WORDS = 6  # From so many words on, marked words are speech, not a term.
_GAP_WORDS = 30
_SENTENCE_INSIDE = re.compile(r"[.!?…。！？][\"”’»]?\s+\S")
_ENDS_LIKE_SPEECH = re.compile(r"[.,!?…。！？،؟]$")
_FINITE = re.compile(
    r"\b(is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|must|"
    r"may|might|shall|i|we|you|they|he|she|don[’']t|won[’']t|can[’']t|\w+n[’']t|it[’']s|i[’']m|"
    r"we[’']re|they[’']re)\b",
    re.I,
)
_PERSON_LED = re.compile(r"^\s*(i|we|my|our|you|he|she|they|it|this|that|there|no|yes)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A marked stretch, the paragraph it stands in and its closest surroundings."""

    marked: Marked
    paragraph: Offsets

    @property
    def inner(self) -> Offsets:
        return self.marked.start, self.marked.end


def find_quotations(page: Page) -> tuple[Quotation, ...]:
    """Every quotation of the page's prose, in order, numbered from 1."""
    paragraphs = _paragraphs(page.sentences)
    pieces = [
        _Piece(marked, (start, end))
        for start, end in paragraphs
        for marked in find_marked(page.text, start, end)
    ]
    groups = _join(page.text, [p for p in pieces if p.marked.closed or _goes_on(page, p, pieces)])
    found = [_quotation(page.text, number, group) for number, group in enumerate(groups, 1)]
    return tuple(replace(q, number=number) for number, q in enumerate(found, 1))


def _paragraphs(sentences: tuple[Sentence, ...]) -> list[Offsets]:
    bounds: dict[int, Offsets] = {}
    for s in sentences:
        if s.boilerplate is None:
            bounds[s.paragraph] = (bounds.get(s.paragraph, (s.start, s.end))[0], s.end)
    return list(bounds.values())


def _goes_on(page: Page, piece: _Piece, pieces: list[_Piece]) -> bool:
    """An open quotation counts if the next marked stretch opens the next paragraph."""
    following = [p for p in pieces if p.marked.start > piece.marked.end]
    return bool(following) and _continues(page.text, piece, following[0])


def _continues(text: str, piece: _Piece, after: _Piece) -> bool:
    opens_paragraph = not text[after.paragraph[0] : after.marked.start - 1].strip()
    adjacent = not text[piece.paragraph[1] : after.paragraph[0]].strip()
    return not piece.marked.closed and adjacent and opens_paragraph


def _join(text: str, pieces: list[_Piece]) -> list[list[_Piece]]:
    groups: list[list[_Piece]] = [pieces[:1]] if pieces else []
    for piece, after in pairwise(pieces):
        if _continues(text, piece, after) or _broken_in_two(text, piece, after):
            groups[-1].append(after)
        else:
            groups.append([after])
    return groups


def _broken_in_two(text: str, piece: _Piece, after: _Piece) -> bool:
    """“A,” he said. “B.”: one paragraph, and nothing but the attribution between the parts."""
    if piece.paragraph != after.paragraph or piece.marked.mark != after.marked.mark:
        return False
    gap = text[piece.marked.end + 1 : after.marked.start - 1]
    first = text[piece.marked.start : piece.marked.end]
    second = text[after.marked.start : after.marked.end]
    if not _ENDS_LIKE_SPEECH.search(first) and not gap.lstrip().startswith(","):
        return False
    if len(_WORD.findall(gap)) > _GAP_WORDS or not SAYING.search(gap):
        return False
    between_sentences = _SENTENCE_INSIDE.search(gap.rstrip())
    ended = gap.rstrip()[-1:] in ".,;:–—-" or gap.rstrip().endswith((",", "."))
    resumes = ended and not gap.rstrip().endswith(":")
    whole = _is_long(second) or second[:1].isupper() or bool(_ENDS_LIKE_SPEECH.search(second))
    return not between_sentences and resumes and whole


def _quotation(text: str, number: int, group: list[_Piece]) -> Quotation:
    parts = tuple(piece.inner for piece in group)
    outer = (group[0].marked.start - 1, group[-1].marked.end + int(group[-1].marked.closed))
    return Quotation(number, parts, outer, _is_direct(text, group))


def _is_direct(text: str, group: list[_Piece]) -> bool:
    if len(group) > 1:
        return True
    piece = group[0]
    inner = text[piece.marked.start : piece.marked.end]
    before = text[piece.paragraph[0] : piece.marked.start - 1]
    after = text[piece.marked.end + 1 : piece.paragraph[1]]
    if _is_title(before, inner):
        return False
    if _is_long(inner) or _whole_paragraph(before, after, inner):
        return True
    return _is_attributed(before, after, inner)


def _is_long(inner: str) -> bool:
    words = len(_WORD.findall(inner)) + len(_NO_SPACES.findall(inner)) // 2
    return words >= _SPEECH_WORDS


def _whole_paragraph(before: str, after: str, inner: str) -> bool:
    return (
        not before.strip()
        and bool(_ENDS_LIKE_SPEECH.search(inner))
        and (not after.strip() or bool(SAYING.search(after[:80])))
    )


def _is_title(before: str, inner: str) -> bool:
    """A name that somebody gave to something: “Operation Fox”, a report called “Dark Routes”."""
    words = _WORD.findall(inner)
    capitalised = sum(w[0].isupper() or w[0].isdigit() for w in words)
    titled = len(words) > 1 and capitalised >= 0.6 * len(words) and not _FINITE.search(inner)
    return NAMING.search(before[-40:]) is not None or (
        titled and not re.search(r"[,:]\s*$", before)
    )


def _is_attributed(before: str, after: str, inner: str) -> bool:
    """Whether a short stretch is somebody's words: a verb of saying governs it in its sentence."""
    sentence_before = re.split(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"‘])", before)[-1]
    sentence_after = re.split(r"(?<=[.!?])\s+(?=[A-Z“\"‘])", after, maxsplit=1)[0]
    words = len(_WORD.findall(inner))
    if words == 0:
        return False
    if re.search(r"[:,]\s*$", before) and SAYING.search(sentence_before[-80:]):
        return True
    if _ENDS_LIKE_SPEECH.search(inner) and SAYING.search(sentence_after[:60]):
        return True
    governed = SAYING.search(sentence_before) or SAYING.search(sentence_after[:90])
    speech = words >= 3 or _FINITE.search(inner) or _PERSON_LED.search(inner)
    near = SAYING.search(sentence_before[-60:])
    return bool(governed and speech) or bool(near and words >= 2)
