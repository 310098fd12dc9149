"""Read a brief that was made elsewhere: whatever of the contract's shape it has."""

from collections.abc import Mapping
from dataclasses import dataclass

from schemas.brief import Span
from service.pipeline.grounding.ledger import Ledger
from service.pipeline.grounding.locate import Found, locate
from service.pipeline.page import Page

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Cited:
    """What an entry of evidence says: words, and offsets where it has them."""

    text: str
    offsets: tuple[int, int] | None


def items_of(brief: Fields, section: str) -> list[Fields]:
    """Return the items of a section; what is not an object counts as an empty one."""
    found = brief.get(section)
    entries = found if isinstance(found, list) else []
    return [entry if isinstance(entry, Mapping) else {} for entry in entries]


def count_strings(value: object) -> int:
    """Return how many strings a value holds, its fields' names apart."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        return sum(map(count_strings, value))
    return int(isinstance(value, str))


def text_of(value: object, key: str = "text") -> str | None:
    """Return a string, or the string under a key of an object; None for anything else or blank."""
    if isinstance(value, Mapping):
        value = value.get(key)
    return value if isinstance(value, str) and value.strip() else None


def texts_of(value: object, key: str = "text") -> list[str]:
    """Return the strings of a list of strings or objects."""
    entries = value if isinstance(value, list) else []
    return [text for text in (text_of(entry, key) for entry in entries) if text is not None]


def cited(value: object) -> list[Cited]:
    """Return the entries of evidence that hold any words."""
    entries = value if isinstance(value, list) else [value]
    found = []
    for entry in entries:
        text = text_of(entry)
        if text is not None:
            found.append(Cited(text, _offsets(entry)))
    return found


def cited_evidence(value: object, page: Page, ledger: Ledger) -> list[Span]:
    """Return the evidence that stands in the article; what doesn't is refused in the ledger."""
    whole = [page.span(0, len(page.text))]
    spans = []
    for number, entry in enumerate(cited(value)):
        name = f"evidence[{number}]"
        if entry.offsets and page.text[slice(*entry.offsets)] == entry.text:
            ledger.verdicts.append((name, "exact"))
            spans.append(page.span(*entry.offsets))
            continue
        found = locate(entry.text, page, whole)
        if not isinstance(found, Found):
            ledger.not_found(name, entry.text, found, "field_cleared")
            continue
        spans.append(found.span)
        if entry.offsets is None:
            ledger.verdicts.append((name, found.verdict))
        else:
            detail = "These words stand in the article, but not at the offsets given."
            ledger.refuse(name, entry.text, "elsewhere", "replaced", detail, found.span)
    return spans


def _offsets(entry: object) -> tuple[int, int] | None:
    if not isinstance(entry, Mapping):
        return None
    start, end = entry.get("start"), entry.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return max(start, 0), max(end, 0)
    return None
