"""Traps: values that a brief must not hold in a given field."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from evals.datasets import Gold
from evals.fold import contains, tokens
from evals.gold import Item, Trap
from evals.scorers.score import Finding, SectionScore, Share
from schemas.brief import Brief, Place, Quantity, Span

INSIDE = frozenset({"goods", "quantity", "role", "headline", "text", "evidence"})
"""Fields that spring a trap by holding its value among other words; others have to equal it."""


def score_traps(gold: Gold, brief: Brief) -> SectionScore:
    """`avoided`: share of the traps that no item springs. References are read as all the names."""
    names = {actor.id: [actor.name, *actor.aliases] for actor in brief.actors}
    sprung = [
        Finding(section=trap.section, kind="sprung", field=trap.field, item=_label(trap))
        for trap in gold.case.traps
        if any(_springs(trap, item, names, _right(trap, gold)) for item in _items(trap, brief))
    ]
    total = len(gold.case.traps)
    return SectionScore(
        section="traps",
        shares={"avoided": Share(total - len(sprung), total)},
        findings=sprung,
    )


def _label(trap: Trap) -> str:
    values = trap.value if isinstance(trap.value, list) else [trap.value]
    return f"“{', '.join(values)}” ({trap.why})"


def _springs(
    trap: Trap, item: BaseModel, names: dict[str, list[str]], right: list[list[str]]
) -> bool:
    """Whether the item's field holds the trap's value, or all of them where it has several."""
    said = list(_values(getattr(item, trap.field.split(".")[0], None), names))
    said = [value for value in said if tokens(value) not in right]
    wanted = trap.value if isinstance(trap.value, list) else [trap.value]
    return all(any(_holds(trap, value, one) for value in said) for one in wanted)


def _holds(trap: Trap, value: str, wanted: str) -> bool:
    if trap.field.split(".")[0] in INSIDE and trap.section != "quotes":
        return contains(value, wanted)
    return tokens(value) == tokens(wanted)


def _right(trap: Trap, gold: Gold) -> list[list[str]]:
    """Longer values that hold the trap's words and are right all the same (“gold”, “gold bars”)."""
    items: list[Item] = [] if trap.section == "summary" else getattr(gold.case, trap.section)
    answers = (a for item in items if trap.field in INSIDE for a in _accepted(item, trap.field))
    return [tokens(answer) for answer in answers if isinstance(answer, str)]


def _accepted(item: Item, field: str) -> Sequence[object]:
    return item.accepted(field) if field in type(item).model_fields else []


def _items(trap: Trap, brief: Brief) -> Sequence[BaseModel]:
    if trap.section == "summary":
        return [brief.summary, *brief.summary.points]
    items: Sequence[BaseModel] = getattr(brief, trap.section)
    return items


def _values(value: object, names: dict[str, list[str]]) -> Iterator[str]:
    match value:
        case str():
            yield from names.get(value, [value])
        case Place():
            yield value.name
        case Quantity() | Span():
            yield value.text
        case list():
            for part in value:
                yield from _values(part, names)
        case BaseModel():
            yield str(getattr(value, "text", ""))
