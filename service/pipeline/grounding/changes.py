"""What comes nearest to words that the article doesn't have, and how the two differ.

This only explains a refusal; nothing is accepted because of it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

import numpy as np
from rapidfuzz import fuzz, process

from schemas.brief import Span, WordChange
from service.pipeline.page import Page
from service.pipeline.wording.boundaries import is_boundary, is_word
from service.pipeline.wording.numerals import is_number_word
from service.pipeline.wording.polarity import is_negation
from service.pipeline.wording.typography import Folded, fold
from service.pipeline.wording.words import Word, words
from service.pipeline.written.likeness import content

_NEAR = 60  # Least likeness, out of 100, of what is shown as the nearest words.
_MISSPELT = 75  # Least likeness of two words that may be one, misspelt.
_MANY = 20  # Words from which a string is no misspelt name.
_FEW = 6  # Words below which letters alone, without a shared word, make nothing near.
_LONGEST = 2_000  # Code points of what was said that are compared.


def nearest_words(
    said: str, page: Page, article: Folded, evidence: Sequence[Span]
) -> tuple[Span, list[WordChange]] | None:
    """Return the nearest stretch of the article with its changes, or None where nothing is near."""
    said = fold(said).text.strip()[:_LONGEST]
    sentences = [(s.start, s.end) for s in page.sentences] or [(0, len(page.text))]
    cited = [(span.start, span.end) for span in evidence]
    for search, places in product((_misspelt, _window), (cited, sentences)):
        window = search(said, article, places)
        if window:
            return _compare(said, page, article, *window)
    return None


def _misspelt(
    said: str, article: Folded, places: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return folded offsets of the same words, each perhaps spelt a little differently.

    Numbers are never misspelt: 13 is no nearer to 113 than to 12.
    """
    ours, (theirs, keys, offsets) = [word.key for word in words(said)], _row(article.text)
    starts = len(theirs) - len(ours) + 1
    if not ours or len(ours) > _MANY or starts < 1 or any(map(is_number_word, ours)):
        return None
    likeness = process.cdist(ours, keys, scorer=fuzz.ratio)
    # Row by row, one word further on: what stands below one another is one stretch.
    rows = np.stack([row[at : at + starts] for at, row in enumerate(likeness)])
    scores = np.where(rows.min(axis=0) >= _MISSPELT, rows.mean(axis=0), 0)
    inside = np.zeros(starts, dtype=bool)
    for start, end in places:
        first = bisect_left(offsets, article.position(start))
        last = bisect_left(offsets, article.position(end)) - len(ours) + 1
        inside[first : max(first, last)] = True
    at = int(np.where(inside, scores, 0).argmax())
    if not (inside[at] and scores[at]):
        return None
    return _widened(article, theirs[at].start, theirs[at + len(ours) - 1].end)


@lru_cache(maxsize=4)
def _row(text: str) -> tuple[list[Word], list[str], list[int]]:
    """Return an article's words, their keys and where each begins."""
    row = words(text)
    return row, [word.key for word in row], [word.start for word in row]


def _window(
    said: str, article: Folded, places: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return folded offsets of the whole words most like what was said, if like enough."""
    bounds = [(article.position(start), article.position(end)) for start, end in places]
    texts = [article.text[start:end] for start, end in bounds]
    best = process.extractOne(said, texts, scorer=fuzz.partial_ratio, score_cutoff=_NEAR)
    if best is None:
        return None
    aligned = fuzz.partial_ratio_alignment(said, best[0])
    if aligned is None:
        return None
    offset = bounds[best[2]][0]
    start, end = _widened(article, offset + aligned.dest_start, offset + aligned.dest_end)
    return (start, end) if _is_near(said, article.text[start:end]) else None


def _is_near(said: str, nearest: str) -> bool:
    """Tell whether enough words are shared; of long strings, letters are enough."""
    ours = content(said) or [word.key for word in words(said)]
    shared = set(ours) & {word.key for word in words(nearest)}
    if 2 * len(shared) >= len(ours):
        return True
    return len(ours) >= _FEW and fuzz.ratio(said, nearest) >= _NEAR


def _widened(article: Folded, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the whole words that a stretch touches."""
    while start > 0 and not (is_boundary(article.text, start) and is_word(article.text[start])):
        start -= 1
    while end < len(article.text) and not (
        is_boundary(article.text, end) and is_word(article.text[end - 1])
    ):
        end += 1
    return start, end


def _compare(
    said: str, page: Page, article: Folded, start: int, end: int
) -> tuple[Span, list[WordChange]] | None:
    ours, theirs = words(said), words(article.text, start, end)
    matcher = SequenceMatcher(
        None, [word.text for word in ours], [word.text for word in theirs], autojunk=False
    )
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    first, last = 0, len(theirs)
    # The window may have begun too early or ended too late; only what it cut counts as a change.
    if steps and steps[0][:2] == ("insert", 0) and steps[0][4] < last:
        after = steps[0][4]
        if is_boundary(article.text, theirs[after].start):
            first = after
            steps.pop(0)
    if steps and steps[-1][0] == "insert" and steps[-1][4] == last and steps[-1][3] > first:
        before = steps[-1][3]
        if is_boundary(article.text, theirs[before - 1].end):
            last = before
            steps.pop()
    if first >= last:
        return None
    place = article.original(theirs[first].start, theirs[last - 1].end)
    if place is None:
        return None
    changes = [_change(ours[i:j], theirs[k:n], said, article.text) for _, i, j, k, n in steps]
    span = page.span(*place)
    return span, changes or [WordChange(kind="words", said=said, article=span.text)]


def _change(ours: list[Word], theirs: list[Word], said: str, article: str) -> WordChange:
    left = said[ours[0].start : ours[-1].end] if ours else ""
    right = article[theirs[0].start : theirs[-1].end] if theirs else ""
    both = [*ours, *theirs]
    if any(word.text == "..." for word in ours):
        kind = "ellipsis"
    elif len(ours) > 1 and left in article:
        kind = "join"
    elif any(is_negation(word.key) for word in both):
        kind = "negation"
    elif any(is_number_word(word.key) for word in both):
        kind = "number"
    elif any(word.is_capitalised for word in both):
        kind = "name"
    else:
        kind = "words"
    return WordChange.model_validate({"kind": kind, "said": left, "article": right})
