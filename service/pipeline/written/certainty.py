"""Hedges and negations: what the evidence doubts or denies may not turn into a plain fact."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from schemas.brief import Span
from service.pipeline.candidates.found import Candidates
from service.pipeline.page import Page
from service.pipeline.wording.polarity import is_denial, is_negation
from service.pipeline.wording.typography import plain
from service.pipeline.wording.word_set import word_set
from service.pipeline.wording.words import Word, words
from service.pipeline.written.faults import Fault
from service.pipeline.written.likeness import KEPT, any_alike, closest, content, texts_of

_HEDGES = word_set("""
    accuse accused accuses accusing accusation accusations according acknowledged admitted alleged
    allegedly allege alleges allegation allegations announced apparent apparently appear appeared
    appears argued argues assert asserted asserts assumed believe believed believes blamed blames
    claim claimed claims claiming concern concerns concluded could denied denies deny describe
    described disputed doubt estimated expected expects explained fear feared fears hinted imply
    insisted insists likely may maintains maybe might perceived perhaps possible possibly
    potential potentially presumably probably promised pledged purported purportedly quoted
    reported reportedly reports report rumored rumoured rumors said saying says seem seemed seems
    seemingly signs source sources speculated speculation stated suggest suggested suggests
    suspected suspects suspicion told unclear unconfirmed unproven unverified verified warned
    warns wonder would
    angeblich mutmaßlich laut zufolge soll sollen offenbar wohl könnte könnten sagte
    prétendument présumé présumée selon aurait auraient serait seraient pourrait affirme dit
    presunto presunta presuntamente según supuesto supuestamente podría habría dijo
    presunti presunte secondo avrebbe avrebbero potrebbe suposto alegado alegadamente segundo teria
    якобы предположительно заявил сообщил заявила нібито ймовірно volgens vermeend zou naar verluidt
    """)

_SCOPE = 4  # Meaningful words after a negation that it is taken to bear on.
_PAUSE = re.compile(r"[,;:.!?()—–]|\s-\s")
# “Not only” affirms, “No. 5” counts, and “whether or not” leaves open.
_NO_NEGATION = re.compile(r"\b(?:not (?:only|just|merely)|or not)\b|\bno\. ?(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Denial:
    """A negation, the meaningful words that it bears on, and those never affirmed beside it.

    “Non-lethal aid, and now lethal aid too”: what is also affirmed is no evidence.
    """

    negation: str
    scope: tuple[str, ...]
    only: tuple[str, ...]


def hedge_faults(
    text: str, evidence: Sequence[Span], page: Page, candidates: Candidates
) -> list[Fault]:
    """Return a fault where the sentence that the text tells is hedged and the text is not."""
    told = closest(text, evidence)
    cues = [
        page.text[cue.start : cue.end]
        for cue in candidates.cues
        if any(span.start <= cue.start and cue.end <= span.end for span in told)
    ]
    if not cues or _is_hedged(text, page, candidates):
        return []
    return [Fault("hedge", text, f"The evidence says “{cues[0]}”; these words state a plain fact.")]


def negation_faults(text: str, evidence: Sequence[Span]) -> list[Fault]:
    """Return a fault where the text denies what its evidence doesn't, or the other way round."""
    said = _NO_NEGATION.sub(" ", text)
    denials = [word.text for word in words(said) if is_negation(word.key)]
    if denials and not _denies(texts_of(evidence)):
        return [Fault("negation", denials[0], f"The evidence has no “{denials[0]}”.")]
    if any(is_denial(word.key) for word in words(said)):
        return []
    ours = content(said)
    for denied in _denials(texts_of(closest(text, evidence))):
        shared = [word for word in denied.only if any_alike(word, ours)]
        if denied.scope and 2 * len(shared) >= len(denied.scope):
            detail = f"The evidence says “{denied.negation}”; these words don't."
            return [Fault("negation", text, detail)]
    return []


def _is_hedged(text: str, page: Page, candidates: Candidates) -> bool:
    known = {plain(page.text[cue.start : cue.end]) for cue in candidates.cues}
    said = f" {' '.join(word.key for word in words(text))} "
    # “May” with a capital is a month, unless it begins the text.
    hedging = (w for w in words(text) if w.text != "May" and w.key in _HEDGES)
    return any(hedging) or any(
        f" {' '.join(word.key for word in words(cue))} " in said for cue in known
    )


@lru_cache(maxsize=KEPT)
def _denies(texts: tuple[str, ...]) -> bool:
    sources = (_NO_NEGATION.sub(" ", text) for text in texts)
    return any(is_denial(word.key) for source in sources for word in words(source))


@lru_cache(maxsize=KEPT)
def _denials(texts: tuple[str, ...]) -> tuple[_Denial, ...]:
    found = []
    for text in texts:
        source = _NO_NEGATION.sub(" ", text)
        denied = _denied(source)
        times = Counter(content(source))
        times.subtract(word for _, scope in denied for word in scope)
        for negation, scope in denied:
            only = tuple(word for word in scope if times[word] <= 0)
            found.append(_Denial(negation, tuple(scope), only))
    return tuple(found)


def _denied(text: str) -> list[tuple[str, list[str]]]:
    """Return each negation with the meaningful words that it bears on."""
    row = words(text)
    found = []
    for at, word in enumerate(row):
        if is_denial(word.key):
            found.append((word.text, _after(text, row, at) or _before(row, at)))
    return found


def _after(text: str, row: list[Word], at: int) -> list[str]:
    scope: list[str] = []
    size = 1 if text[row[at].end : row[at].end + 1] in ("-", "‐", "‑") else _SCOPE
    for previous, word in zip(row[at:], row[at + 1 :], strict=False):
        if len(scope) >= size or _PAUSE.search(text, previous.end, word.start):
            break
        scope.extend(content(word.text))
    return scope


def _before(row: list[Word], at: int) -> list[str]:
    return [key for word in row[max(0, at - _SCOPE) : at] for key in content(word.text)]
