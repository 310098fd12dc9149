"""The summary points at the article's own sentences."""

from schemas.extraction import ExtractedSummary
from service.pipeline.guided.claims import find_claims
from service.pipeline.guided.shipments import find_shipments
from service.pipeline.guided.summary import summarise
from tests.service.pipeline.candidates.texts import reading_of

LEAD = "Brazil sold 40 rifles to Kenya in June 2022, a United Nations report says."
FILLER = "It was a warm day, and the birds sang in the trees of the harbour all day long."


def summary(text: str) -> ExtractedSummary:
    """The summary of a text."""
    reading = reading_of(text)
    return summarise(reading, find_shipments(reading), find_claims(reading, {}))


def test_the_headline_is_the_articles_own() -> None:
    found = summary(f"**Brazil sells rifles to Kenya**\n\nBy Esi Addo\n\n{LEAD}")
    assert (found.headline, found.headline_sentences) == ("Brazil sells rifles to Kenya", [1])


def test_without_a_headline_the_first_sentence_is() -> None:
    found = summary(f"{LEAD} {FILLER}")
    assert (found.headline, found.headline_sentences) == (LEAD, [1])


def test_points_are_sentences_in_their_order_and_few() -> None:
    text = "\n\n".join([LEAD, *[FILLER.replace("warm", f"{n} degree") for n in range(20)], LEAD])
    reading = reading_of(text)
    points = summary(text).points
    numbers = [n for point in points for n in point.sentences]
    assert 3 <= len(points) <= 8
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1
    assert [p.text for p in points] == [s.text for s in reading.page.evidence(numbers)]


def test_what_tells_more_comes_before_what_tells_less() -> None:
    told = "Kofi Boateng allegedly smuggled 12 tons of cement from Lomé to Accra in May 2021."
    text = "\n\n".join([*[FILLER.replace("warm", f"{n} degree") for n in range(12)], told])
    assert told in [p.text for p in summary(text).points]


def test_a_longer_article_has_more_points() -> None:
    def points(count: int) -> int:
        text = "\n\n".join(f"{FILLER[:-1]} in May {1950 + n}." for n in range(count))
        return len(summary(text).points)

    assert points(6) < points(30) <= points(90)


def test_a_claim_is_told_with_the_doubt_about_it() -> None:
    claim = "Kofi Boateng claims that 40 tons of cement were stolen in Lomé."
    doubt = "The claim could not be verified."
    points = summary("\n\n".join([f"{claim} {doubt}", *[FILLER] * 12])).points
    assert f"{claim} {doubt}" in [p.text for p in points]
    assert doubt not in [p.text for p in points]


def test_the_headline_is_of_the_story() -> None:
    text = f"Home › World › Africa\n\nPOLICE LOG\n\nBrazil sells rifles to Kenya\n\n{LEAD}"
    assert summary(text).headline == "Brazil sells rifles to Kenya"


def test_the_name_of_a_column_is_no_headline() -> None:
    assert summary(f"POLICE LOG\n\n{LEAD} {FILLER}").headline == LEAD


def test_what_the_headline_is_about_is_told() -> None:
    told = "Guards found the missing accordion in a shed by the lake."
    text = "\n\n".join([*[FILLER] * 12, told, *[FILLER] * 12])
    assert told in [p.text for p in summary(f"Missing accordion found by lake\n\n{text}").points]


def test_no_prose_is_no_summary() -> None:
    found = summary("***")
    assert (found.headline, found.points) == ("", [])


def test_what_came_of_it_is_told_and_that_somebody_denies_it() -> None:
    late = "The owner of the two boats was charged with theft at the end of the week."
    denial = "He denied that any of the pumps on board had been stolen from the port."
    text = "\n\n".join([LEAD, *[FILLER] * 12, late, denial, *[FILLER] * 2])
    told = [point.text for point in summary(text).points]
    assert late in told
    assert denial in told
