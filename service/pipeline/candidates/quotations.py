"""Direct quotations, with scare quotes and titles told apart. Works for any language.

A quotation that is broken in two around “he said”, or that goes on in the next paragraph, is one
quotation of several parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from service.pipeline.candidates.found import Offsets, Quotation
from service.pipeline.candidates.marks import Marked, find_closed, find_marked
from service.pipeline.candidates.saying import NAMING, says
from service.pipeline.page import Page, Sentence

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_SPEECH_WORDS = 6  # From so many words on, marked words are speech, not a term.
_GAP_WORDS = 30
_LONGEST_GAP = 400
_NEAR = 40  # Code points before a title in which a verb of saying would make it speech.
_AROUND = 250  # Code points on either side that may tell what a quotation is.
_SENTENCE_INSIDE = re.compile(r"[.!?…。！？][\"”’»]?\s+\S")
_SHORTENED = re.compile(  # “said Dr. Lind”: no sentence ends there.
    r"(?<=\b)(?:Dr|Mr|Mrs|Ms|Prof|St|Gen|Col|Capt|Cmdr|Sgt|Lt|Maj|Sen|Rep|Gov|Rev|[A-Z])\."
)
_ENDS_LIKE_SPEECH = re.compile(r"[.,!?…。！？،؟।，][’”]?$")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।][’”]?$")
_INTRODUCED = re.compile(r"[:,：，、]\s*$")
_SENTENCE_EDGE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"‘])|(?<=[。！？])")
_FINITE = re.compile(
    r"\b(is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|must|"
    r"may|might|shall|i|we|you|they|he|she|don[’']t|won[’']t|can[’']t|\w+n[’']t|it[’']s|i[’']m|"
    r"we[’']re|they[’']re)\b",
    re.I,
)
_PERSON_LED = re.compile(r"^\s*(i|we|my|our|you|he|she|they|it|this|that|there|no|yes)\b", re.I)


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
    if len(gap) > _LONGEST_GAP or _SENTENCE_INSIDE.search(_SHORTENED.sub("", gap).rstrip()):
        return False
    first, second = text[slice(*piece.inner)], text[slice(*after.inner)]
    if not _ENDS_LIKE_SPEECH.search(first) and not gap.lstrip().startswith((",", "，")):
        return False
    if len(_WORD.findall(gap)) > _GAP_WORDS or not says(gap):
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
        _size(second) >= _SPEECH_WORDS
        or not second[:1].islower()
        or bool(_ENDS_LIKE_SPEECH.search(second))
        or sentence_ends
    )


def _attributed_after(inner: str, after: str) -> bool:
    """Whether a verb of saying follows a quotation in its own sentence."""
    comma = inner.rstrip("’")[-1:] in tuple(",!?，") or after.lstrip()[:1] in tuple(",，")
    sentence = _SENTENCE_EDGE.split(after, maxsplit=1)[0]
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
    if _is_whole_sentence(before, after, inner):
        return True
    if _is_title(before, inner):
        return False
    if before.rstrip().endswith(":") and _ENDS_SENTENCE.search(inner) and inner[:1].isupper():
        return True
    return _size(inner) >= _SPEECH_WORDS or _is_attributed(before, after, inner)


def _size(words: str) -> int:
    """How many words; in a script that sets no spaces, half the number of characters."""
    unspaced = len(_NO_SPACES.findall(words))
    return len(_WORD.findall(_NO_SPACES.sub(" ", words))) + (unspaced + 1) // 2


def _is_whole_sentence(before: str, after: str, inner: str) -> bool:
    """“Nobody stayed.” between two other sentences, or at its paragraph's edge before “he said”."""
    if before.strip() and not _ENDS_SENTENCE.search(before.rstrip()):
        return False
    ended = not after.strip() or not after.lstrip()[:1].islower()
    if ended and _ENDS_SENTENCE.search(inner):
        return True
    return _ENDS_LIKE_SPEECH.search(inner) is not None and says(after[:80])


def _is_title(before: str, inner: str) -> bool:
    """A name that somebody gave to something: “Operation Fox”, a report called “Dark Routes”."""
    words = _WORD.findall(inner)
    capitalised = sum(w[0].isupper() or w[0].isdigit() for w in words)
    titled = len(words) > 1 and capitalised >= 0.6 * len(words) and not _FINITE.search(inner)
    said = _INTRODUCED.search(before) is not None
    if said and len(words) > 1 and capitalised == len(words):
        said = says(_SENTENCE_EDGE.split(before)[-1][-_NEAR:])  # “a rule, ‘Know Your Rack,’ that …”
    return NAMING.search(before[-40:]) is not None or (titled and not said)


def _is_attributed(before: str, after: str, inner: str) -> bool:
    """Whether a short stretch is somebody's words: a verb of saying governs it in its sentence."""
    sentence_before = _SENTENCE_EDGE.split(before)[-1]
    sentence_after = _SENTENCE_EDGE.split(after, maxsplit=1)[0]
    words = _size(inner)
    if words == 0:
        return False
    if _INTRODUCED.search(before) and says(sentence_before[-80:]):
        return True
    if _ENDS_LIKE_SPEECH.search(inner) and says(sentence_after[:60]):
        return True
    begins = not before.strip() or _ENDS_SENTENCE.search(before.rstrip()) is not None
    if begins and after.lstrip()[:1] in tuple(",，–—") and says(sentence_after[:60]):
        return True
    if after.startswith("と") and says(after[1:6]):
        return True  # 「行く」と述べた
    near = says(sentence_before[-60:])
    if near and inner.endswith(("!", "?", "！", "？")):
        return True
    governed = says(sentence_before) or says(sentence_after[:90])
    speech = words >= 3 or _FINITE.search(inner) or _PERSON_LED.search(inner)
    return bool(governed and speech) or bool(near and words >= 2)
