"""Statements that the article doesn't vouch for: which sentences, why not, and whose."""

import pytest

from schemas.brief import ClaimBasis
from service.pipeline.guided.claims import find_claims
from service.pipeline.guided.extract import attributions
from tests.service.pipeline.candidates.texts import reading_of

Claim = tuple[str, str, str | None]


def claims(text: str) -> list[Claim]:
    """Basis, cue and claimant of each claim of a text."""
    reading = reading_of(text)
    found = find_claims(reading, attributions(reading))
    return [
        (
            c.basis,
            reading.page.text[c.cue.start : c.cue.end],
            c.claimant.name if c.claimant else None,
        )
        for c in found
    ]


@pytest.mark.parametrize(
    ("text", "basis", "cue", "claimant"),
    [
        ("Kofi Boateng allegedly sold 40 rifles.", "alleged", "allegedly", None),
        ("Volta Pumps Ltd denied that it had sold pumps.", "disputed", "denied",
         "Volta Pumps Ltd"),
        ("Two Togolese officials accused Kofi Boateng of theft.", "alleged", "accused",
         "Togolese officials"),
        ("The trucks may have crossed the border at night.", "speculation", "may", None),
        ("The ship is believed to be in Lagos.", "speculation", "is believed", None),
        ("According to the Daily Graphic, the ship was late.", "attributed", "According to",
         "Daily Graphic"),
        ("The ship, according to Ama Mensah, a sailor, was late.", "attributed", "according to",
         "Ama Mensah"),
        ("Brazil insists that it has paid.", "disputed", "insists that", "Brazil"),
        ("The video has not been independently verified.", "stated_unverified",
         "has not been independently verified", None),
    ],
)  # fmt: skip
def test_claims(text: str, basis: ClaimBasis, cue: str, claimant: str | None) -> None:
    assert (basis, cue, claimant) in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "In May 2021 the ship was sold.", "Customs data show that 40 pumps were sold.",
        "Kofi Osei declined to comment.", "The minister could not be reached.",
        "The ministry did not respond to a request for comment.",
        "The trucks can carry 40 tons.", "The attack cost 12 lives.", "Ama Mensah said no.",
        "Ama Mensah asked whether the ship was late.", "“The ship is late,” said Ama Mensah.",
        "The embassy did not say what the crates held.",
    ],
)  # fmt: skip
def test_plain_facts_are_no_claims(text: str) -> None:
    assert claims(text) == []


def test_doubt_about_the_sentence_before_covers_both() -> None:
    reading = reading_of("The rebels said the port had fallen. The claim could not be verified.")
    (claim,) = find_claims(reading, {})
    assert (claim.basis, claim.sentences) == ("stated_unverified", (1, 2))


def test_a_headline_can_claim() -> None:
    reading = reading_of("Firm allegedly sold pumps to rebels\n\nThe firm has 40 workers.")
    assert [c.sentences for c in find_claims(reading, {})] == [(1,)]


def test_every_cue_stands_in_its_sentences() -> None:
    reading = reading_of(
        "Kofi Boateng allegedly sold 40 rifles. He denies it, and says that it may be a lie. "
        "According to the Daily Graphic, officials believe that the ship reportedly sank."
    )
    found = find_claims(reading, {})
    assert len(found) >= 3
    for claim in found:
        spans = reading.page.evidence(claim.sentences)
        assert any(s.start <= claim.cue.start and claim.cue.end <= s.end for s in spans)
