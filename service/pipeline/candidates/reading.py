"""One reading of a page: everything that it shows before any model is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from service.pipeline.candidates.amounts import find_amounts
from service.pipeline.candidates.cues import find_cues
from service.pipeline.candidates.dates import find_dates
from service.pipeline.candidates.found import Candidates, Name, Offsets
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
    def _name_spans(self) -> list[tuple[int, int, Name]]:
        spans = [
            (start, end, name)
            for name in self.candidates.names
            for start, end in (*name.mentions, *name.references)
        ]
        return sorted(spans, key=lambda s: (s[2].described, s[0]))

    def name_at(self, token: Token) -> Name | None:
        """The name that a token is part of, or refers to."""
        at = offset(token)
        return next((name for start, end, name in self._name_spans if start <= at < end), None)

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The parsed words of a sentence."""
        return [
            token
            for doc in self.docs
            if doc.user_data["start"] <= sentence.start < doc.user_data["start"] + len(doc.text)
            for token in doc
            if sentence.start <= offset(token) < sentence.end and not token.is_space
        ]

    def in_quotation(self, at: int) -> bool:
        """Whether an offset lies inside a direct quotation."""
        return any(
            start <= at < end
            for q in self.candidates.quotations
            if q.direct
            for start, end in q.parts
        )


def _only_within(mentions: Sequence[Offsets], stretches: Sequence[Offsets]) -> bool:
    """“our company” in somebody's mouth is no actor of the article's."""
    return all(any(a <= start < b for a, b in stretches) for start, _ in mentions)


def read(page: Page) -> Reading:
    """Everything that the page shows."""
    docs = parse(page)
    quotations = find_quotations(page)
    names = find_names(page, docs) if docs else find_plain_names(page)
    quoted = [part for q in quotations if q.direct for part in q.parts]
    candidates = Candidates(
        quotations=quotations,
        names=tuple(n for n in names if not (n.described and _only_within(n.mentions, quoted))),
        amounts=find_amounts(page, docs),
        dates=find_dates(page),
        cues=find_cues(page),
        routes=find_route_mentions(page),
    )
    return Reading(page, docs, candidates)
