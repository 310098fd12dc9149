import pytest

from schemas.audit import ForeignAudit
from service.render.foreign import render_audit
from tests.service.render import console
from tests.service.sample_audit import sample_audit


def shown(audit: ForeignAudit, *, terminal: bool = False) -> str:
    return console.shown(render_audit(audit), terminal=terminal)


def test_the_result_comes_first() -> None:
    first = shown(sample_audit()).splitlines()[0]
    assert first == "Strings that stand: 3, that don't: 3; dangling links: 1."


@pytest.mark.parametrize(
    ("kept", "line"),
    [
        ("verdicts", "All that was checked stands: 3 strings."),
        ("uncovered", "The brief holds nothing that"),
    ],
)
def test_the_result_of_a_brief_without_faults(kept: str, line: str) -> None:
    lists: dict[str, object] = {
        name: [] for name in ("verdicts", "dropped", "dangling") if name != kept
    }
    assert shown(sample_audit().model_copy(update=lists)).startswith(line)


def test_what_stands_is_listed_by_item() -> None:
    text = shown(sample_audit())
    assert "✓ actor-1  name, aliases[0] (typography)" in text
    assert "✓ shipment-1  goods" in text


def test_a_changed_string_is_shown_word_by_word_beside_the_article() -> None:
    altered = shown(sample_audit()).partition("Altered")[2].partition("Absent")[0]
    assert "✗ shipments[0] quantity.text  “21 tons”" in altered
    assert "number: 21 → 12" in altered
    assert "19-26  12 tons" in altered


def test_each_reason_has_a_heading_of_its_own() -> None:
    text = shown(sample_audit())
    assert text.index("Altered") < text.index("Absent") < text.index("Unsupported")
    assert "Elsewhere" not in text
    assert "The “no” got lost." in text
    assert "negation: (nothing) → no" in text


def test_coverage_then_what_is_left_out() -> None:
    left_out = shown(sample_audit()).partition("may have left out")[2]
    assert "covered: amount 1 of 2\n" in left_out
    assert left_out.index("12 tons") < left_out.index("allegedly")
    assert "Speaks to a language model." in left_out


def test_nothing_in_a_brief_steers_the_terminal() -> None:
    text = shown(sample_audit(), terminal=True)
    assert "[bold]June[/bold] 2021" in text
    assert "actor-\N{REPLACEMENT CHARACTER}9" in text
    assert "\x1b9" not in text
