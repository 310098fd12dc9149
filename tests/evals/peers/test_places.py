from evals.peers.places import quote_spans, spans
from schemas.brief import Span
from tests.evals.build import TEXT


def offsets(found: list[Span]) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.text) for one in found]


def test_the_first_place_of_the_words_is_taken() -> None:
    (found,) = spans("Lee saw Lee.", None, "Lee")
    assert (found.start, found.end) == (0, 3)


def test_words_inside_other_words_are_no_place() -> None:
    assert offsets(spans("140 tons", None, "40 tons")) == [(0, 0, "40 tons")]


def test_evidence_that_does_not_stand_is_kept_beside_the_place_of_other_words() -> None:
    kept, found = spans(TEXT, None, "Acme shipped steel", "steel plate")
    assert (kept.start, kept.end, kept.text) == (0, 0, "Acme shipped steel")
    assert TEXT[found.start : found.end] == "steel plate"


def test_other_words_that_do_not_stand_are_not_held_against_evidence_that_does() -> None:
    assert [one.text for one in spans(TEXT, None, "may send drones", "goods")] == [
        "may send drones"
    ]


def test_the_peers_own_place_goes_first() -> None:
    place = Span(start=0, end=4, text="Acme")
    assert spans(TEXT, place, "Bob Lee") == [place]


def test_an_item_without_words_still_has_a_span() -> None:
    assert offsets(spans(TEXT, None, " ", None)) == [(0, 0, "")]


def test_a_quotation_may_stand_in_parts() -> None:
    text = "“We broke,” said Lee, “no law.”"
    assert [one.text for one in quote_spans(text, None, "We broke, no law.")] == [
        "We broke,",
        "no law.",
    ]
    assert offsets(quote_spans(text, None, "We did nothing")) == [(0, 0, "We did nothing")]
