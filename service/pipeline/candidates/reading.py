"""One reading of a page: everything that it shows before any model is asked."""

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc, Token

from service.pipeline.candidates.amounts import find_amounts
from service.pipeline.candidates.cues import find_cues
from service.pipeline.candidates.dates import find_dates
from service.pipeline.candidates.found import Candidates, Name, Offsets
from service.pipeline.candidates.hedging import hedges
from service.pipeline.candidates.names import find_names
from service.pipeline.candidates.plain_names import find_plain_names
from service.pipeline.candidates.quotations import find_quotations
from service.pipeline.candidates.route_words import find_route_mentions
from service.pipeline.linguistics import offset, parse
from service.pipeline.page import Page, Sentence


@dataclass(frozen=True)
class Reading:
    """A page, its grammar (empty for a language that the parser doesn't know) and candidates."""

    page: Page
    docs: list[Doc]
    candidates: Candidates

    @cached_property
    def _names_by_offset(self) -> dict[int, Name]:
        # Described actors first, so that a proper name at the same place wins.
        names = sorted(self.candidates.names, key=lambda name: not name.described)
        return {
            at: name
            for name in names
            for start, end in (*name.references, *name.mentions)
            for at in range(start, end)
        }

    @cached_property
    def _tokens_by_sentence(self) -> dict[int, list[Token]]:
        tokens: dict[int, list[Token]] = {}
        for doc in self.docs:
            for token in doc:
                sentence = None if token.is_space else self.page.sentence_at(offset(token))
                if sentence is not None:
                    tokens.setdefault(sentence.number, []).append(token)
        return tokens

    @cached_property
    def _quoted(self) -> list[Offsets]:
        return sorted(part for q in self.candidates.quotations if q.direct for part in q.parts)

    @cached_property
    def _marked(self) -> list[Offsets]:
        return sorted(part for q in self.candidates.quotations if not q.direct for part in q.parts)

    def name_at(self, token: Token) -> Name | None:
        """The name that a token is part of, or refers to."""
        return self._names_by_offset.get(offset(token))

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The parsed words of a sentence."""
        return self._tokens_by_sentence.get(sentence.number, [])

    def in_quotation(self, at: int) -> bool:
        """Whether an offset lies inside a direct quotation."""
        return _lies_in(self._quoted, at)

    def between_marks(self, at: int) -> bool:
        """Whether an offset lies between quotation marks, be it speech, a term or a title."""
        return self.in_quotation(at) or _lies_in(self._marked, at)


def _lies_in(stretches: list[Offsets], at: int) -> bool:
    before = bisect_right(stretches, (at, sys.maxsize)) - 1
    return before >= 0 and at < stretches[before][1]


def _only_within(mentions: Sequence[Offsets], stretches: Sequence[Offsets]) -> bool:
    """“our company” in somebody's mouth is no actor of the article's."""
    return all(any(a <= start < b for a, b in stretches) for start, _ in mentions)


def read(page: Page) -> Reading:
    """Everything that the page shows."""
    docs = parse(page)
    quotations = find_quotations(page)
    quoted = [part for q in quotations if q.direct for part in q.parts]
    names = find_names(page, docs, quoted) if docs else find_plain_names(page)
    candidates = Candidates(
        quotations=quotations,
        names=tuple(n for n in names if not (n.described and _only_within(n.mentions, quoted))),
        amounts=find_amounts(page, docs),
        dates=find_dates(page),
        cues=find_cues(page),
        routes=find_route_mentions(page),
    )
    return _hedged(Reading(page, docs, candidates))


def _hedged(reading: Reading) -> Reading:
    """The reading without hedging words that hedge nothing."""
    page, candidates = reading.page, reading.candidates
    cues = tuple(
        cue
        for cue in candidates.cues
        if (sentence := page.sentence_at(cue.start)) is None
        or hedges(reading.tokens(sentence), cue)
    )
    return Reading(page, reading.docs, replace(candidates, cues=cues))
