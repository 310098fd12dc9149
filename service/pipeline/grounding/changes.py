"""What comes nearest to words that the article doesn't have, and how the two differ.

This only explains a refusal; nothing is accepted because of it.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz, process

from schemas.brief import Span, WordChange
from service.pipeline.page import Page
from service.pipeline.wording.boundaries import is_boundary, is_word
from service.pipeline.wording.numerals import is_number_word
from service.pipeline.wording.polarity import is_negation
from service.pipeline.wording.typography import Folded, fold
from service.pipeline.wording.words import Word, words

_NEAR = 60  # Least likeness, out of 100, of what is shown as the nearest words.
_LONGEST = 2_000  # Code points of what was said that are compared.


def nearest_words(
    said: str, page: Page, article: Folded, evidence: Sequence[Span]
) -> tuple[Span, list[WordChange]] | None:
    """Return the nearest stretch of the article with its changes, or None where nothing is near."""
    said = fold(said).text.strip()[:_LONGEST]
    sentences = [(s.start, s.end) for s in page.sentences] or [(0, len(page.text))]
    for places in ([(span.start, span.end) for span in evidence], sentences):
        window = _window(said, article, places)
        if window:
            return _compare(said, page, article, *window)
    return None


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
    start, end = offset + aligned.dest_start, offset + aligned.dest_end
    while start > 0 and not (is_boundary(article.text, start) and is_word(article.text[start])):
        start -= 1
    while end < len(article.text) and not (
        is_boundary(article.text, end) and is_word(article.text[end - 1])
    ):
        end += 1
    shared = {word.key for word in words(said)} & {w.key for w in words(article.text, start, end)}
    alike = fuzz.ratio(said, article.text[start:end]) >= _NEAR
    return (start, end) if alike or 2 * len(shared) >= len(words(said)) else None


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
