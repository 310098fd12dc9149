"""Where the words that a peer said stand in the article."""

from evals.locate import occurrences, quote_parts
from schemas.brief import Span


def spans(text: str, place: Span | None, evidence: str | None, *others: str | None) -> list[Span]:
    """The evidence of an item: where the peer itself says that it stands, else where its words do.

    The evidence said is looked up first, at its first place as whole words; where it is none of
    the article's words it stays, as an empty span with the words said: that is what a user sees,
    and scorers call it broken. Then the first of the other strings that stands is the place.
    """
    if place is not None:
        return [place]
    said, *rest = (string if string and string.strip() else None for string in (evidence, *others))
    kept = [] if said is None else [_first(said, text) or _nowhere(said)]
    if kept and kept[0].end:
        return kept
    found = [there for string in rest if string and (there := _first(string, text))]
    return [*kept, *found[:1]] or [_nowhere(next(filter(None, rest), ""))]


def quote_spans(text: str, place: Span | None, said: str) -> list[Span]:
    """The same for a quotation, which may stand in parts."""
    if place is None and (parts := quote_parts(said, text)):
        return [span(text, *part) for part in parts]
    return spans(text, place, said)


def span(text: str, start: int, end: int) -> Span:
    """The stretch of the text between two offsets, in code points."""
    return Span(start=start, end=end, text=text[start:end])


def _first(words: str, text: str) -> Span | None:
    found = occurrences(words, text)
    return span(text, *found[0]) if found else None


def _nowhere(words: str) -> Span:
    return Span(start=0, end=0, text=words)
