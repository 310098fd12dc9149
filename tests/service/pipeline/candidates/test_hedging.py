"""Which hedging words hedge nothing where they stand."""

import pytest

from tests.service.pipeline.candidates.texts import reading_of


def cues(sentence: str) -> list[str]:
    """The hedging words that a reading of the sentence keeps."""
    reading = reading_of(sentence)
    return [reading.page.text[cue.start : cue.end] for cue in reading.candidates.cues]


@pytest.mark.parametrize(
    "sentence",
    [
        "According to customs data, the pumps left Tema in May.",
        "The firm, which is not accused of anything, makes pumps.",
        "The report stops short of accusing the port of theft.",
        "Nobody answered the claim.",
    ],
)
def test_records_denied_accusations_and_claims_pointed_at_hedge_nothing(sentence: str) -> None:
    assert cues(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("According to two sailors, the pumps left Tema in May.", "According to"),
        ("The firm is accused of selling pumps.", "accused"),
        ("They heard claims that the pumps were sold.", "claims"),
    ],
)
def test_others_keep_their_distance(sentence: str, cue: str) -> None:
    assert any(cue in found for found in cues(sentence))
