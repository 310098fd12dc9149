"""Statements that the article doesn't vouch for: which sentences, why not, and whose."""

import pytest

from schemas.brief import ClaimBasis
from service.pipeline.guided.claims import find_claims
from tests.service.pipeline.candidates.texts import reading_of
from tests.service.pipeline.guided.claimed import claims


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
        ("Togo Rail reckons that 40 tons are missing.", "attributed", "reckons", "Togo Rail"),
        ("Togo Rail put the number of trains at 40.", "attributed",
         "put the number of trains at", "Togo Rail"),
        ("Ama Mensah boasted that she had sold the port.", "attributed", "boasted", "Ama Mensah"),
        ("Some in the port privately expect a strike.", "speculation",
         "Some in the port privately expect", None),
        ("One theory is that the ship was sunk.", "speculation", "One theory", None),
        ("Lagos police are not ruling out arson.", "speculation", "not ruling out", "Lagos police"),
        ("Two officials with direct knowledge of the deal said it was signed.", "anonymous_source",
         "Two officials with direct knowledge of the deal", "officials"),
        ("A Western diplomat who was not authorised to speak said the gate was open.",
         "anonymous_source", "who was not authorised to speak", "Western diplomat"),
        ("Prosecutors say the crates held rifles.", "alleged", "Prosecutors say", "Prosecutors"),
        ("But Kofi Boateng claims that he should be paid.", "attributed", "claims",
         "Kofi Boateng"),
        ("He wouldn’t comment on claims that the depot was looted.", "alleged", "claims", None),
        ("Volta Pumps Ltd suspected a fault in the scales.", "speculation", "suspected",
         "Volta Pumps Ltd"),
        ("It sank over an old debt, which Togo disputes.", "disputed",
         "which Togo disputes", "Togo"),
        ("The rifles, which may be old, were sold, according to Ama Mensah.", "attributed",
         "according to", "Ama Mensah"),
        ("Its owner, the trader and singer Esi Addo, told the Daily Graphic that it was paid for.",
         "attributed", "told", "Esi Addo"),
        ("Kofi Boateng told the judge that he had “never seen” the crates.", "attributed", "told",
         "Kofi Boateng"),
        ("Ghana said that Togo would close the border.", "attributed", "said", "Ghana"),
        ("Esi Addo said the firm had “never owned” a ship.", "attributed", "said", "Esi Addo"),
        ("Esi Addo said that no evidence of a leak had been found.", "attributed", "said",
         "Esi Addo"),
        ("Kofi Osei said a ship was expected from Lagos on Monday.", "attributed", "said",
         "Kofi Osei"),
        ("Esi Addo said two men had been arrested by rebels.", "attributed", "said", "Esi Addo"),
        ("Togo accused Ghana of theft days after saying that its guards had fled to Accra.",
         "attributed", "saying", "Togo"),
        ("The pumps were sold by night, according to a report by the Volta Institute.",
         "attributed", "according to", "Volta Institute"),
        ("It rained. Volta Pumps Ltd sold nothing; its website says the firm closed in May.",
         "attributed", "says", "Volta Pumps Ltd"),
        ("It rained. The head of the Volta Institute, Esi Addo, said the pumps had been sold.",
         "attributed", "said", "Esi Addo"),
        ("Kofi Boateng sat in court accused of theft.", "alleged", "accused", None),
        ("Kofi Boateng sold 40 bags of rice said to have come from Togo.", "speculation",
         "said to have", None),
        ("It’s thought that the ship was sunk.", "speculation", "It’s thought", None),
        ("Diplomats doubt that Togo can pay.", "speculation", "doubt that", None),
        ("Port sources suggested that the ship was sunk.", "anonymous_source",
         "sources suggested", "Port sources"),
        ("Kofi Boateng put the losses at $40 million.", "attributed", "put the losses at",
         "Kofi Boateng"),
        ("Boateng’s guess is a third; Kofi Boateng owns it.", "speculation", "Boateng’s guess is",
         "Kofi Boateng"),
        ("Kofi Boateng swore he had never seen the pumps.", "attributed", "swore",
         "Kofi Boateng"),
        ("Togo Rail is looking into reports that pumps were sold.", "stated_unverified",
         "looking into reports", None),
        ("It rained. Kofi Boateng was late; Esi Addo said that the pumps were sold.",
         "attributed", "said", "Esi Addo"),
        ("It rained. Kofi Boateng told officers he had been paid to take the load to Accra.",
         "attributed", "told", "Kofi Boateng"),
        ("It rained. Kofi Boateng said in a letter that the firm had acted in good faith and had "
         "sent samples to a laboratory.", "attributed", "said", "Kofi Boateng"),
        ("Kofi Boateng denied talk that the ship had sunk.", "disputed", "denied", None),
        ("It rained. Two Togolese officials showed a letter that they said was found in Lagos.",
         "attributed",
         "said", "Togolese officials"),
        ("It rained. They sold it to Osei Pumps Ltd in Ghana, which says it paid nothing.",
         "attributed", "says", "Osei Pumps Ltd"),
        ("According to the charge sheet, Kofi Osei sold 40 pumps.", "attributed",
         "According to", None),
        ("It rained. A Togolese diplomat in Accra, speaking on condition of anonymity, said the "
         "pumps had been sold.", "anonymous_source", "on condition of anonymity",
         "Togolese diplomat"),
        ("It rained. The mayor rejected the allegation that the well was dry.", "alleged",
         "allegation that", None),
        ("It rained. Kofi Boateng said the dam would cost $40 million.", "attributed", "said",
         "Kofi Boateng"),
        ("It rained. Esi Addo said the closure would have hurt the town.", "attributed", "said",
         "Esi Addo"),
        ("It rained. Esi Addo said somebody at the gate must be selling the keys.", "attributed",
         "said", "Esi Addo"),
        ("It rained. Kofi Boateng said in a notice that the seller had paid nothing.",
         "attributed", "said", "Kofi Boateng"),
        ("It rained. From there, they believe, the pumps went to Lagos.", "attributed", "believe",
         None),
        ("It rained. The pumps, Kofi Boateng insisted, were new.", "disputed", "insisted",
         "Kofi Boateng"),
        ("It rained. The letter purports to be from Esi Addo.", "alleged", "purports to", None),
        ("It rained. Rumours of a flood were “simply not true”, Esi Addo said.", "disputed",
         "were “simply not true", None),
        ("It rained. Esi Addo said the port would shut on Monday and that the gate had been "
         "forced.", "attributed", "said", "Esi Addo"),
        ("It rained. Esi Addo said she’d heard that the gate had been forced.", "attributed",
         "said", "Esi Addo"),
        ("It rained. Old letters suggest guards expected a raid.", "attributed", "suggest", None),
        ("It rained. Kofi Osei claims to have seen the mayor pour it out “like a man who waters "
         "his roses in the evening”.", "attributed", "claims", "Kofi Osei"),
        ("It rained. The rebels said they had seized the town.", "attributed", "said", "rebels"),
        ("It rained. “I did nothing wrong,” Kofi Osei told reporters.", "attributed",
         "did nothing wrong", "Kofi Osei"),
        ("It rained. Zubko said the pumps were old.", "attributed", "said", "Zubko"),
        ("It rained. Kofi Osei hid the keys from the board, a court heard on Monday.", "alleged",
         "a court heard", None),
        ("It rained. Esi Addo laughed at a story going around in Tema, that the pumps are copies.",
         "speculation", "story going around", None),
        ("Officials confirmed the claim that 40 pumps were sold.", "alleged", "claim", "Officials"),
    ],
)  # fmt: skip
def test_claims(text: str, basis: ClaimBasis, cue: str, claimant: str | None) -> None:
    assert (basis, cue, claimant) in claims(text)


def test_doubt_about_the_sentence_before_covers_both() -> None:
    reading = reading_of("The rebels said the port had fallen. The claim could not be verified.")
    (claim,) = find_claims(reading, {})
    assert (claim.basis, claim.sentences) == ("stated_unverified", (1, 2))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor said the bridge was safe. The union disputes that.",
         [("disputed", "disputes", (1, 2))]),
        ("Kofi Osei said 40 pumps were sold. Esi Addo scoffs at the figure.",
         [("disputed", "scoffs at", (1, 2))]),
        ("The soldiers, says Esi Addo, take bribes. The army called the allegation baseless.",
         [("disputed", "called the allegation baseless", (1, 2))]),
        ("There is talk that the ship sank. Its owner calls that rubbish.",
         [("disputed", "There is talk", (1, 2))]),
        ("Two in five trains will run, Esi Addo said. The union disputes that figure.",
         [("disputed", "disputes", (1, 2))]),
        ("The rebels boasted of a raid. Police have yet to establish whether that is true.",
         [("stated_unverified", "yet to establish", (1, 2))]),
        ("Kofi Osei believes that it went to Accra. He saw no lorry. We could not confirm it.",
         [("stated_unverified", "could not confirm", (1, 3))]),
        ("The raid was on Monday. Kofi Osei said that he saw guns; Esi Addo said that she did "
         "not. The court could not verify either account.",
         [("stated_unverified", "could not verify", (2, 3))] * 2),
        ("Esi Addo said the pumps were stolen. She spoke on condition of anonymity.",
         [("anonymous_source", "on condition of anonymity", (1, 2))]),
        ("Three traders said the pumps were stolen. They declined to be named. Esi Addo dismissed "
         "that account.",
         [("anonymous_source", "They declined to be named", (1, 2, 3))]),
        ("Kofi Osei claimed that the well was dry. “Let them come and look,” he said. Esi Addo "
         "denied the claim.", [("disputed", "denied", (1, 3))]),
        ("Farmers said they saw a lorry by the well, but police could not confirm this.",
         [("stated_unverified", "could not confirm", (1,))]),
        ("The well may be dry, said Esi Addo, although the ministry disputes that.",
         [("disputed", "may", (1,))]),
        ("Esi Addo said the firm had paid the guards. We could not confirm the payments.",
         [("stated_unverified", "could not confirm", (1, 2))]),
        ("Farmers said the well was dry. Esi Addo said that was simply not true.",
         [("disputed", "was simply not true", (1, 2))]),
        ("Farmers said the well was poisoned. No evidence has been produced to back that up.",
         [("stated_unverified", "No evidence has been produced", (1, 2))]),
        ("The caption says the picture shows Lagos. Police were unable to confirm where it was "
         "taken.", [("stated_unverified", "unable to confirm", (1, 2))]),
    ],
)  # fmt: skip
def test_a_doubt_belongs_to_the_claim_before(
    text: str, found: list[tuple[ClaimBasis, str, tuple[int, ...]]]
) -> None:
    reading = reading_of(text)
    claims = find_claims(reading, {})
    cues = [reading.page.text[c.cue.start : c.cue.end] for c in claims]
    assert found == [(c.basis, cue, c.sentences) for c, cue in zip(claims, cues, strict=True)]


def test_who_asks_not_to_be_named_is_a_person_and_no_place() -> None:
    ((_, _, who),) = claims(
        "A Togolese diplomat in Accra, who asked not to be named, said the pumps had been sold."
    )
    assert who is not None
    assert who.startswith("Togolese diplomat")


def test_a_quotation_that_is_disputed_is_its_speakers_claim() -> None:
    text = "“The firm has never paid its guards for their work,” Esi Addo said. Togo rejects that."
    assert claims(text) == [("disputed", "rejects", "Esi Addo")]


def test_a_denial_that_the_article_bears_out_is_no_claim() -> None:
    reading = reading_of(
        "Farmers claim that trains run by night. Togo Rail rejects that: none has run since May, "
        "it says, and its logs, which we have seen, bear this out."
    )
    assert [c.sentences for c in find_claims(reading, {})] == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Esi Addo claims that the pumps were sold, and Kofi Osei argues that he never saw them.",
         ["attributed", "attributed"]),
        ("Partners estimate that 40 tons are needed, and unconfirmed reports speak of many deaths.",
         ["attributed", "stated_unverified"]),
        ("The pumps allegedly went to the rebels in the north, with one source stating a price.",
         ["alleged", "anonymous_source"]),
        ("Esi Addo accused Togo Rail of fraud after saying that its trains carried guns by night.",
         ["alleged", "attributed"]),
        ("Esi Addo says that the pumps may have gone to Togo.", ["speculation"]),
        ("A senior engineer, who asked not to be named because talks go on, said the pumps had "
         "been sold.", ["anonymous_source"]),
        ("Esi Addo dismissed as “pure fiction” a report that the dam had burst.", ["disputed"]),
        ("They will be sold, a person familiar with the deal said.", ["anonymous_source"]),
        ("Esi Addo said the pier was ‘ugly’ and claimed it had ‘not been painted since’.",
         ["attributed"]),
        ("Officials have suggested that the pumps went to Togo, a claim for which no evidence has "
         "been offered.", ["stated_unverified"]),
    ],
)  # fmt: skip
def test_claims_of_one_sentence(text: str, bases: list[ClaimBasis]) -> None:
    assert [basis for basis, _, _ in claims(text)] == bases


def test_who_says_nothing_claims_nothing() -> None:
    assert not claims("It rained. He had nothing to add to it, Kofi Osei told reporters.")
    assert not claims("It rained. Esi Addo said she would neither confirm nor deny that.")


def test_a_headline_can_claim() -> None:
    reading = reading_of("Firm allegedly sold pumps to rebels\n\nThe firm has 40 workers.")
    assert [c.sentences for c in find_claims(reading, {})] == [(1,)]


def test_every_cue_stands_in_its_sentences() -> None:
    reading = reading_of(
        "Kofi Boateng allegedly sold 40 rifles. He denies it, and says that it may be a lie. "
        "According to the Daily Graphic, officials believe that the ship reportedly sank."
    )
    found = find_claims(reading, {})
    assert len(found) >= 2
    for claim in found:
        spans = reading.page.evidence(claim.sentences)
        assert any(s.start <= claim.cue.start and claim.cue.end <= s.end for s in spans)
