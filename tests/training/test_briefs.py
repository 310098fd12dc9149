"""The table of whole briefs, with and without the model."""

from evals.scorers.score import Share
from training.briefs import WAYS, Measured, _measure, table


def measured(**other: object) -> Measured:
    values: dict[str, object] = {
        "way": "rules alone",
        "f1": {"actors": 0.5},
        "fields": {"quotes.speaker": Share(1, 2)},
        "calls": 0,
        "seconds": 1.25,
        "slowest": 2.0,
        "memory": 5_000_000,
    }
    return Measured(**{**values, **other})  # type: ignore[arg-type]


def test_a_column_a_way() -> None:
    lines = list(table([measured(way=way) for way in WAYS]))
    assert lines[0] == "| | rules alone | untuned model | tuned model |"
    assert "| actors, F1 | 0.500 | 0.500 | 0.500 |" in lines
    assert "| speaker right | 1 of 2 | 1 of 2 | 1 of 2 |" in lines
    assert {line.count("|") for line in lines} == {5}


def test_what_nothing_is_known_of_is_a_dash() -> None:
    assert "| routes, F1 | – |" in list(table([measured()]))


def test_rules_alone_start_no_model() -> None:
    row = _measure("seeds/paragraphs", "rules alone", None)
    assert row.calls == 0
    assert (row.f1["quotes"] or 0) > 0.9
