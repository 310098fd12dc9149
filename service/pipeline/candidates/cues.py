"""Where an article keeps a statement at a distance: hedges, attributions, denials."""

import re
from collections.abc import Iterable

from schemas.brief import ClaimBasis
from service.pipeline.candidates.cue_words import UNSPACED, WORDS
from service.pipeline.candidates.found import Cue
from service.pipeline.page import Page, Sentence

_PATTERNS = {
    basis: re.compile(rf"(?<!\w)(?:{words})(?!\w)|{UNSPACED[basis]}", re.I | re.X)
    for basis, words in WORDS.items()
}
_SAYING = re.compile(
    r"(?<![\w-])(?:said|says|say|told|tells|added|adds|warned|warns|stated|states|stating|saying|noted|explained|"
    r"testified|wrote|writes|declared|reports|reported|recalls|recalled|recounted|complained|thinks|"
    r"estimates?|estimated|predicted|predicts|concluded|concludes|suggest|suggested|suggests|alleges|swore|swears)(?![\w-])",
    re.I,
)
_MAY_MONTH = re.compile(
    r"May\s+(?:\d|Day)|\d\s+May|(?:in|by|since|last|of|until|this|next) May", re.I
)


def find_cues(page: Page) -> tuple[Cue, ...]:
    """Hedging, attributing and denying words of the prose, in order; headings are read too."""
    return tuple(_cues_in(page, _PATTERNS.items(), keep_headings=True))


def find_sayings(page: Page) -> tuple[Cue, ...]:
    """Plain verbs of saying, which attribute a statement without keeping much distance."""
    return tuple(_cues_in(page, [("attributed", _SAYING)], keep_headings=False))


def _cues_in(
    page: Page, patterns: Iterable[tuple[ClaimBasis, re.Pattern[str]]], *, keep_headings: bool
) -> list[Cue]:
    found: list[Cue] = []
    taken: set[int] = set()
    patterns = list(patterns)
    for sentence in page.sentences:
        if sentence.boilerplate is not None and not (
            keep_headings and sentence.boilerplate == "heading"
        ):
            continue
        for basis, pattern in patterns:
            for match in pattern.finditer(page.text, sentence.start, sentence.end):
                stretch = range(*match.span())
                month = match.group() == "May" and _is_month_or_name(page, sentence, *match.span())
                if taken.isdisjoint(stretch) and not month:
                    taken.update(stretch)
                    found.append(Cue(stretch.start, stretch.stop, basis))
    return sorted(found, key=lambda c: c.start)


def _is_month_or_name(page: Page, sentence: Sentence, start: int, end: int) -> bool:
    """Whether “May” is a month or a person; only headlines write the verb with a capital."""
    around = page.text[max(sentence.start, start - 6) : end + 4]
    return sentence.boilerplate is None or _MAY_MONTH.search(around) is not None
