"""Capitals that make no name."""

import pytest

from service.pipeline.candidates.capitals import is_dateline
from tests.service.pipeline.candidates.texts import reading_of


def named(text: str) -> set[str]:
    """The names of a page, those that are only described aside."""
    return {n.name for n in reading_of(text).candidates.names if not n.described}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trucks stood idle outside the depot.", set()),
        ("Overnight Ama Mensah left.", {"Ama Mensah"}),
        ("Shipping agent Kofi Boateng left.", {"Kofi Boateng"}),
        ("“Called the depot, nobody is there,” said Ama Mensah.", {"Ama Mensah"}),
        ("Shell said no.", {"Shell"}),
        ("Off Ghana, the ship turned south.", {"Ghana"}),
        ("They sell naphta. Naphta fetched a lot at Tema.", {"Tema"}),
        ("Lamb sold by the Volta Lamb Board is dear. They eat lamb.", {"Volta Lamb Board"}),
        ("Ama Lamb sold a lamb. Lamb left.", {"Ama Lamb"}),
        ("The Trade Minister, Esi Addo, left.", {"Esi Addo"}),
        ("Deputy Energy Minister Esi Addo left.", {"Esi Addo"}),
    ],
)
def test_what_is_no_name(text: str, names: set[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "CHIBA, Japan, Feb. 18 (Tosei) - Police said no.",
        "CHIBA: The police said no.",
        "CHIBA/Lomé, 4 March 2024 – A plane landed.",
        "CHIBA (Tosei) — A plane landed.",
    ],
)
def test_a_dateline(text: str) -> None:
    assert is_dateline(text, 0, len("CHIBA"))
    assert not is_dateline("In CHIBA, Japan, police said no.", 3, 8)
    assert not is_dateline("CHIBA, Japan, is a port.", 0, 5)


def test_a_word_with_a_capital_elsewhere_is_a_name() -> None:
    assert "Reach" in named("Reach paid the fine. The court told Reach to pay more.")
