import pytest

from evals.bench.copies import Copy
from evals.bench.grounding import LEAST_KEPT, by_kind, changed, judged, main, nutgraf, summary
from evals.bench.mutations import MEANING, TYPOGRAPHY


def test_no_lie_passes_and_typography_is_seen_through() -> None:
    made, _ = changed(400)
    figures = judged(nutgraf, made)
    assert len(made) == 800
    assert figures.share(MEANING) == 0
    assert figures.share(TYPOGRAPHY) >= LEAST_KEPT
    assert set(figures.judged) == {*MEANING, *TYPOGRAPHY}


def test_the_tables_show_each_judge_by_kind() -> None:
    def gullible(copy: Copy) -> bool:
        return copy.kind != "ligature"

    made, _ = changed(200)
    figures = {"Nutgraf": judged(nutgraf, made), "gullible": judged(gullible, made)}
    assert "| gullible | 100.00% |" in summary(figures)
    rows = by_kind(figures).splitlines()
    assert len(rows) == 2 + len(MEANING) + len(TYPOGRAPHY)
    (ligature,) = [row for row in rows if row.startswith("| ligature")]
    assert ligature.endswith("| 100.0% | 0.0% |")


def test_an_accepted_lie_fails_the_benchmark(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--copies", "60"]) == 0
    assert "| Nutgraf | 0.00% |" in capsys.readouterr().out
    monkeypatch.setattr("evals.bench.grounding.nutgraf", lambda _: True)
    assert main(["--copies", "60"]) == 1
