"""Who sends to whom: names that changed places around “from” and “to”."""

import re
from collections.abc import Sequence
from functools import lru_cache

from schemas.brief import Span
from service.pipeline.wording.typography import fold
from service.pipeline.written.faults import Fault
from service.pipeline.written.likeness import KEPT, texts_of

_NAME = r"(?:the\s+)?(?P<name>[^\W\d_][\w'.-]*)"
_TO = re.compile(rf"\b(?:[Tt]o|[Ii]nto|[Tt]owards?|nach|vers|hacia|verso)\s+{_NAME}")
_FROM = re.compile(rf"\b(?:[Ff]rom|aus|depuis|desde|dalla|dal)\s+{_NAME}")


def direction_faults(text: str, evidence: Sequence[Span]) -> list[Fault]:
    """Return a fault where a name that the evidence puts after “to” comes after “from”, or so.

    Only what the words show is looked at: “X to A” told as “X from A”, and “A … to B” told as
    “B … to A”. A changed direction in other words is not seen.
    """
    said, source = fold(text).text, _joined(texts_of(evidence))
    ours, theirs = _ends(said), _ends(source)
    for mine, yours, other in ((0, 1, "from"), (1, 0, "to")):
        for name in sorted(ours[mine] & theirs[yours] - theirs[mine] - ours[yours]):
            return [_fault(name, f"The evidence has “{other} {name}”.")]
    for side in (0, 1):
        gone = {name for name in theirs[side] - ours[side] if _holds(said, name)}
        new = {name for name in ours[side] - theirs[side] if _holds(source, name)}
        if gone and new:
            detail = f"“{min(new)}” and “{min(gone)}” have changed places."
            return [_fault(min(new), detail)]
    return []


@lru_cache(maxsize=KEPT)
def _joined(texts: tuple[str, ...]) -> str:
    return " ".join(fold(text).text for text in texts)


@lru_cache(maxsize=2 * KEPT)
def _ends(text: str) -> tuple[frozenset[str], frozenset[str]]:
    return _names(_TO, text), _names(_FROM, text)


def _names(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    found = (match["name"] for match in pattern.finditer(text))
    return frozenset(name.removesuffix("'s").rstrip(".'-") for name in found if name[:1].isupper())


def _holds(text: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _fault(name: str, detail: str) -> Fault:
    return Fault("direction", name, detail)
