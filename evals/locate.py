"""Where words stand in an article, and how much of a stretch some spans cover.

Whitespace is the only thing that may differ: a line break in the article is as good as a space.
"""

import re
from collections.abc import Iterable

from schemas.brief import Span

Offsets = tuple[int, int]

OPENING = "\"'“„‟«»‹›‘‚‛「『〝＂—–-"
CLOSING = "\"'”“‟«»‹›’‘」』〞＂"
MAX_GAP = 400
"""Most characters between two parts of one quotation: “…,” said somebody with a long title, “…”."""


def occurrences(words: str, text: str) -> list[Offsets]:
    """Every place where the words stand as whole words, in order; offsets count code points."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if not pattern:
        return []
    before = r"(?<![^\W_])" if _spaced(words.strip()[0]) else ""
    after = r"(?![^\W_])" if _spaced(words.strip()[-1]) else ""
    return [match.span() for match in re.finditer(before + pattern + after, text)]


def quote_parts(quote: str, text: str) -> list[Offsets]:
    """The stretches that a quotation is printed in; empty if it does not stand in the article.

    A quotation that the article breaks is written with its parts joined by one space, so where it
    does not stand as a whole, it may stand as parts that follow each other, each after the first
    right behind an opening quotation mark.
    """
    words = quote.split()
    whole = occurrences(quote, text)
    return whole[:1] or (_parts(words, text, None) if len(words) > 1 else [])


def cover(stretch: Offsets, spans: Iterable[Span]) -> float:
    """Share of the stretch's characters that lie inside the spans, from 0 to 1."""
    start, end = stretch
    inside: set[int] = set()
    for span in spans:
        inside.update(range(max(start, span.start), min(end, span.end)))
    return len(inside) / max(1, end - start)


def best_overlap(answers: Iterable[str | None], text: str, spans: Iterable[Span]) -> float:
    """How far the spans and one of the answers overlap, from 0 to 1, at the place where it is most.

    It is the share of the answer inside the spans, or of one span inside the answer if that is
    more: whichever is the shorter has to lie inside the other.
    """
    spans = list(spans)
    places = [place for words in answers if words for place in occurrences(words, text)]
    return max((_overlap(place, spans, text) for place in places), default=0.0)


def _overlap(place: Offsets, spans: list[Span], text: str) -> float:
    start, end = place
    answer = Span(start=start, end=end, text=text[start:end])
    return max(cover(place, spans), *(cover((s.start, s.end), [answer]) for s in spans), 0.0)


def _parts(words: list[str], text: str, after: int | None) -> list[Offsets]:
    for size in range(len(words), 0, -1):
        for start, end in occurrences(" ".join(words[:size]), text):
            if not opens(start, text) or (after is not None and not 0 <= start - after <= MAX_GAP):
                continue
            rest = _parts(words[size:], text, end) if size < len(words) else []
            if rest or size == len(words):
                return [(start, end), *rest]
    return []


def opens(start: int, text: str) -> bool:
    """Whether a quotation can start here: behind a mark, or at the start of a line."""
    before = text[:start].rstrip(" \u00a0\u202f")
    return not before or before[-1] in OPENING or before[-1] == "\n"


def closes(end: int, text: str) -> bool:
    """Whether a quotation can end here: in front of a mark, or at the end of a line."""
    after = text[end:].lstrip(" \u00a0\u202f")
    return not after or after[0] in CLOSING or after[0] == "\n"


def _spaced(character: str) -> bool:
    """Whether the character belongs to a script that puts spaces between words."""
    return character.isalnum() and character < "\u2e80"
