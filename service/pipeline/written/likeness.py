"""Which words a text shares with its evidence."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from schemas.brief import Span
from service.pipeline.wording.word_set import word_set
from service.pipeline.wording.words import words

_FUNCTION_WORDS = word_set("""
    the a an and or but of in on at to for from by with as is are was were be been being has have
    had do does did it its he she they them their his her this that these those which who whom
    what when where while than then there here into onto over under after before between about
    also more most some any all both each other such only own same so too very can will would
    could should may might must shall not
    """)
# Many written strings are held to one article in a row; what is read of its sentences is kept.
KEPT = 16


def content(text: str) -> list[str]:
    """Return the words of a text that carry meaning, in lower case."""
    keys = (word.key for word in words(text))
    return [key for key in keys if key not in _FUNCTION_WORDS and key != "..."]


def alike(one: str, other: str) -> bool:
    """Tell whether two words, in lower case, are forms of one: “ship”, “ships”; “sent”, “send”."""
    if one == other:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 3 and 3 * shared >= 2 * max(len(one), len(other))


def any_alike(word: str, others: Iterable[str]) -> bool:
    """Tell whether one of the others is a form of the word."""
    return any(alike(word, other) for other in others)


def closest(text: str, evidence: Sequence[Span]) -> list[Span]:
    """Return the stretches that share most words with the text: one, or several that tie."""
    said = set(content(text))
    scores = [len(said & told) for told in _contents(texts_of(evidence))]
    best = max(scores)
    return [span for span, score in zip(evidence, scores, strict=True) if score == best]


def texts_of(evidence: Sequence[Span]) -> tuple[str, ...]:
    """Return the words of each stretch."""
    return tuple(span.text for span in evidence)


@lru_cache(maxsize=KEPT)
def _contents(texts: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(content(text)) for text in texts)
