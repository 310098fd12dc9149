"""What a question on words of the article shows the model: the text around them, and the names."""

import unicodedata

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.reading import Reading

NEAR = 900
"""Code points from the words, past which a name is not on offer."""
MOST_OPTIONS = 6


def passage(reading: Reading, words: Offsets, before: int, after: int, inside: int) -> str:
    """The text around the words, from the start of a sentence, the words in [[ ]].

    `before`, `after` and `inside` are the most code points of each.
    """
    page = reading.page
    first, last = words
    starts = [s.start for s in page.body if first - before <= s.start <= first]
    start = min(starts, default=max(0, first - before))
    inner = page.text[first : min(last, first + inside)]
    return f"{page.text[start:first]}[[{inner}]]{page.text[last : last + after]}"


def named_near(reading: Reading, at: int) -> list[Name]:
    """Whoever could have said the words at that offset, the nearest first."""

    def distance(name: Name) -> int:
        return min(abs(a - at) for a, _ in (*name.mentions, *name.references))

    able = [n for n in reading.candidates.names if n.kind not in {None, "country"} and plain(n)]
    return sorted((n for n in able if distance(n) < NEAR), key=distance)


def plain(name: Name) -> str:
    """The name in ASCII for weighing, since its tokens may split a character; may be empty."""
    return unicodedata.normalize("NFKD", name.name).encode("ascii", "ignore").decode().strip()
