"""What sets the two halves of a contrast pair apart, in the gold. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence

from evals.datasets import Gold
from evals.gold import Case, Contrast, GoldClaim, GoldPoint, Item, Part


def items(case: Case, section: str) -> Sequence[Part]:
    """The gold items of a section; the points of the summary."""
    if section == "summary":
        return case.summary.points
    found: Sequence[Part] = getattr(case, section)
    return found


def concerned(case: Case, other: Case, section: str) -> list[int]:
    """Places of the items that the other half lacks; of all of them where both halves hold alike.

    Evidence is left out of the comparison, and a claim's wording: they change with the article.
    """
    gold = [_content(item) for item in items(case, section)]
    others = Counter(_content(item) for item in items(other, section))
    if Counter(gold) == others:
        return list(range(len(gold)))
    changed = []
    for place, content in enumerate(gold):
        if others[content]:
            others[content] -= 1
        else:
            changed.append(place)
    return changed


def verify_contrast(gold: Gold, base: Gold) -> list[str]:
    """What is wrong with the pair that a case makes with the one that it changes."""
    contrast = gold.case.contrast
    return list(_faults(gold, base, contrast)) if contrast else []


def _faults(gold: Gold, base: Gold, contrast: Contrast) -> Iterator[str]:
    section, field = contrast.section, contrast.field
    if field is not None and field not in _fields(section):
        yield f"contrast: {section} have no field “{field}” (say {', '.join(_fields(section))})"
        return
    if gold.text == base.text:
        yield f"contrast: the article is the same as that of {contrast.of}"
    where = section if field is None else f"{section}.{field}"
    differs = _answers(gold.case, contrast) != _answers(base.case, contrast)
    if differs and contrast.invariant:
        yield f"contrast: {where} differs from {contrast.of}, so `invariant: true` is not true"
    if not differs and not contrast.invariant:
        yield (
            f"contrast: {where} is the same as in {contrast.of}; "
            "say `invariant: true` if only the way of putting it changed"
        )
    for half in (gold, base):
        if section not in half.sections:
            yield f"contrast: {half.case.id} does not label {section}"


def _answers(case: Case, contrast: Contrast) -> list[str]:
    """What a section holds, or its items in one field, in order; comparable."""
    if contrast.field is None:
        return sorted(_content(item) for item in items(case, contrast.section))
    return [_answer(item, contrast.field) for item in items(case, contrast.section)]


def _answer(item: Part, field: str) -> str:
    others = item.also.get(field, []) if isinstance(item, Item) else []
    return repr((getattr(item, field), others))


def _content(item: Part) -> str:
    left_out = set() if isinstance(item, GoldPoint) else {"evidence"}
    return item.model_dump_json(
        exclude=left_out | ({"text"} if isinstance(item, GoldClaim) else set())
    )


def _fields(section: str) -> list[str]:
    if section == "summary":
        return ["evidence"]
    model: type[Part] = Case.model_fields[section].annotation.__args__[0]  # type: ignore[union-attr]
    return [name for name in model.model_fields if name not in ("also", "required", "key")]
