"""What is printed, as plain text."""

import io

from rich.console import Console, RenderableType

from evals.metrics import CaseScore
from evals.report import summary
from evals.scorers.score import SectionScore, Share


def printed(what: RenderableType, width: int = 100) -> str:
    """What a terminal of that width shows."""
    output = io.StringIO()
    Console(file=output, width=width).print(what)
    return output.getvalue()


def _pair(case: str, ability: str, right: int) -> CaseScore:
    share = Share(right, 1)
    shares = {"consistent": share, "shipments": share, ability: share}
    return CaseScore(case=case, sections=[SectionScore(section="contrast", shares=shares)])


def test_abilities_that_failed_are_listed_and_the_others_counted() -> None:
    output = printed(summary([_pair("a", "an amount", 1), _pair("b", "a denial", 0)]))
    assert "contrast.consistent" in output
    assert "contrast.shipments" in output
    assert "a denial" in output
    assert "an amount" not in output
    assert "Of 1 other abilities all pairs are right." in output
    output = printed(summary([_pair("a", "an amount", 1)]))
    assert "All contrast pairs are right on both sides (1 abilities)." in output


def test_without_pairs_nothing_is_said_of_them() -> None:
    assert "ontrast" not in printed(summary([CaseScore(case="a", sections=[])]))
