"""How a page is put before a model: numbered sentences, the candidates, a fence around both."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby

from service.pipeline.candidates.found import Candidates, Name, Offsets, Quotation
from service.pipeline.grounding.evidence import is_evidence
from service.pipeline.page import Page, Sentence

_SHORTEST_FENCE = 8
_MOST_NUMBERS = 8  # Of the sentences that a name stands in.
_LONGEST_QUOTATION = 300  # Code points.
_KEPT_BEGINNING, _KEPT_END = 180, 80

Entry = tuple[str, list[int]]
"""What a candidate is, and the numbers of the sentences that it stands in."""


def readable(page: Page) -> tuple[Sentence, ...]:
    """The sentences that can bear something out."""
    return tuple(s for s in page.sentences if is_evidence(s))


def fence(*texts: str) -> str:
    """A row of equals signs that is longer than any in the texts, so that none can end it."""
    longest = max((len(row) for text in texts for row in re.findall("=+", text)), default=0)
    return "=" * max(_SHORTEST_FENCE, longest + 1)


def one_line(text: str) -> str:
    """The text without line breaks, so that a line of it can't pass for one of ours."""
    return " ".join(text.splitlines())


def numbered(page: Page, sentences: Iterable[Sentence]) -> str:
    """The sentences, each a line `[7] ...`, with an empty line between paragraphs."""
    paragraphs = groupby(sentences, key=lambda s: s.paragraph)
    return "\n\n".join("\n".join(_line(page, s) for s in group) for _, group in paragraphs)


def checklist(page: Page, candidates: Candidates, sentences: Sequence[Sentence]) -> str:
    """What the sentences show, a line for each different thing, with its sentences' numbers."""
    at = _Numbers(sentences)
    text = page.text
    return "\n\n".join(
        (
            _block("Quotations", [_quotation(text, q, at) for q in candidates.quotations]),
            _block("Names", [(_name(n), at.of(*n.mentions)) for n in candidates.names]),
            _block(
                "Amounts",
                [(_amount(text, (a.start, a.end), a.goods), at.of((a.start, a.end)))
                 for a in candidates.amounts],
            ),
            _block("Dates", [(text[d.start : d.end], at.of((d.start, d.end)))
                             for d in candidates.dates]),
            _block("Words that keep a distance", [
                (f"{text[c.start : c.end]} ({c.basis})", at.of((c.start, c.end)))
                for c in candidates.cues
            ]),
            _block("Ways", [(text[r.start : r.end], at.of((r.start, r.end)))
                            for r in candidates.routes]),
        )
    )  # fmt: skip


def names(candidates: Candidates, sentences: Sequence[Sentence]) -> str:
    """The names in the sentences, a line each."""
    at = _Numbers(sentences)
    return _lines([(_name(name), at.of(*name.mentions)) for name in candidates.names])


def numbers_of(stretches: Iterable[Offsets], sentences: Sequence[Sentence]) -> list[int]:
    """Numbers of the sentences that any of the stretches touches, in order."""
    return _Numbers(sentences).of(*stretches)


class _Numbers:
    """Finds the sentences of stretches by halving; a long article has thousands of both."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._starts = [s.start for s in sentences]

    def of(self, *stretches: Offsets) -> list[int]:
        """Numbers of the sentences that any of the stretches touches, in order."""
        found: set[int] = set()
        for start, end in stretches:
            first = max(0, bisect_right(self._starts, start) - 1)
            for sentence in self._sentences[first:]:
                if sentence.start >= end:
                    break
                if sentence.end > start:
                    found.add(sentence.number)
        return sorted(found)


def _line(page: Page, sentence: Sentence) -> str:
    kind = f"({sentence.boilerplate}) " if sentence.boilerplate else ""
    return f"[{sentence.number}] {kind}{one_line(page.text[sentence.start : sentence.end])}"


def _block(title: str, entries: Sequence[Entry]) -> str:
    return f"{title}:\n{_lines(entries)}"


def _lines(entries: Sequence[Entry]) -> str:
    """A line an entry; those of the same words share one."""
    merged: dict[str, set[int]] = {}
    for label, numbers in entries:
        if numbers:
            merged.setdefault(one_line(label), set()).update(numbers)
    lines = [f"{_shown(sorted(numbers))} {label}" for label, numbers in merged.items()]
    return "\n".join(lines) or "none found"


def _shown(numbers: Sequence[int]) -> str:
    more = ", …" if len(numbers) > _MOST_NUMBERS else ""
    return f"[{', '.join(map(str, numbers[:_MOST_NUMBERS]))}{more}]"


def _quotation(text: str, quotation: Quotation, at: _Numbers) -> Entry:
    words = " ".join(text[start:end] for start, end in quotation.parts)
    if len(words) > _LONGEST_QUOTATION:
        words = f"{words[:_KEPT_BEGINNING]} … {words[-_KEPT_END:]}"
    doubt = "" if quotation.direct else "(perhaps a term or title, no speech) "
    return f"Q{quotation.number}: {doubt}{words}", at.of(*quotation.parts)


def _name(name: Name) -> str:
    passive = "place" if name.country_code else "perhaps no actor"
    kind = (name.kind or "unknown kind") if name.active else passive
    others = [form for form in name.forms if form != name.name]
    also = f"; also: {', '.join(others)}" if others else ""
    return f"{name.name} ({kind}{also})"


def _amount(text: str, amount: Offsets, goods: Offsets | None) -> str:
    of = f" of: {text[slice(*goods)]}" if goods else ""
    return f"{text[slice(*amount)]}{of}"
