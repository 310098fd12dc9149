import pytest

from schemas.brief import Actor, Quantity, Quote, Route, Shipment, Summary, UnverifiedClaim
from service.pipeline.assembly import Sections
from service.pipeline.audit import coverage, expected, uncovered
from service.pipeline.candidates.found import (
    Amount,
    Candidates,
    Cue,
    Name,
    Offsets,
    Quotation,
    RouteMention,
)
from tests.service.pipeline.page import NOTHING, page_of

TEXT = (
    "Norinco allegedly sent 12 tons of armor via Turkey.\n"
    "“We saw ‘reported’ gains,” said Ann Lee of Norinco.\n"
    "Advertisement: 40 tons of steel."
)
PAGE = page_of(TEXT, boilerplate={3: "advertisement"})


def at(words: str) -> Offsets:
    return TEXT.index(words), TEXT.index(words) + len(words)


def everywhere(words: str) -> tuple[Offsets, ...]:
    return tuple((n, n + len(words)) for n in range(len(TEXT)) if TEXT.startswith(words, n))


SAID = at("We saw ‘reported’ gains,")
CANDIDATES = Candidates(
    quotations=(
        Quotation(1, (SAID,), (SAID[0] - 1, SAID[1] + 1), True),
        Quotation(2, (at("reported"),), at("‘reported’"), False),
    ),
    names=(
        Name("n", "Norinco", ("Norinco",), everywhere("Norinco"), (), "company", None),
        Name("l", "Ann Lee", ("Ann Lee", "Lee"), (at("Ann Lee"),), (), "person", None),
        Name("t", "Turkey", ("Turkey",), (at("Turkey"),), (), None, "TR"),
    ),
    amounts=(
        Amount(*at("12 tons"), 12, "tons", at("armor")),
        Amount(*at("40 tons"), 40, "tons", at("steel")),
    ),
    dates=(),
    cues=(Cue(*at("allegedly"), "alleged"), Cue(*at("reported"), "attributed")),
    routes=(RouteMention(*at("via Turkey")),),
)


def sections(**parts: object) -> Sections:
    names = ("actors", "shipments", "routes", "quotes", "unverified_claims", "dropped", "verdicts")
    empty: dict[str, object] = {name: [] for name in names}
    return Sections.model_validate({**empty, "summary": Summary(headline="x", points=[]), **parts})


def left(**parts: object) -> list[tuple[str, str]]:
    wanted = expected(PAGE, CANDIDATES)
    missing = uncovered(sections(**parts), wanted, PAGE, CANDIDATES)
    return [(item.kind, item.text) for item in missing]


FIRST = PAGE.evidence([1])


def test_everything_outside_boilerplate_is_missed_weightiest_first() -> None:
    assert left() == [
        ("cue", "allegedly"),
        ("amount", "12 tons"),
        ("quotation", "We saw ‘reported’ gains,"),
        ("route", "via Turkey"),
        ("cue", "reported"),
        ("actor", "Norinco"),
        ("actor", "Ann Lee"),
    ]


def test_each_kind_has_its_cover() -> None:
    def actor(name: str) -> Actor:
        return Actor(
            id="a",
            name=name,
            kind="person",
            role=None,
            aliases=[],
            affiliation=None,
            evidence=FIRST,
        )

    def shipment(text: str) -> Shipment:
        return Shipment(
            id="s",
            goods="armor",
            quantity=Quantity(value=12, unit="tons", text=text),
            sender=None,
            recipient=None,
            route=None,
            date=None,
            status="reported",
            evidence=FIRST,
        )

    route = Route(id="r", origin=None, transit=[], destination=None, mode=None, evidence=FIRST)
    quote = Quote(id="q", text="x", speaker=None, reported_by=None, evidence=[PAGE.span(*SAID)])
    claim = UnverifiedClaim(
        id="c", text="x", claimant=None, basis="alleged", cue=None, evidence=FIRST
    )
    assert ("actor", "Ann Lee") not in left(actors=[actor("Lee")])
    assert ("actor", "Ann Lee") in left(actors=[actor("Norinco")])
    assert ("amount", "12 tons") not in left(shipments=[shipment("12 tons")])
    assert ("amount", "12 tons") not in left(shipments=[shipment("12")])
    assert ("amount", "12 tons") in left(shipments=[shipment("2 tons")])
    assert ("route", "via Turkey") not in left(routes=[route])
    after_quote = left(quotes=[quote])
    assert ("quotation", "We saw ‘reported’ gains,") not in after_quote
    assert ("cue", "reported") not in after_quote
    assert ("amount", "12 tons") not in left(quotes=[quote.model_copy(update={"evidence": FIRST})])
    after_claim = left(unverified_claims=[claim])
    assert ("cue", "allegedly") not in after_claim
    assert ("amount", "12 tons") not in after_claim
    assert ("cue", "reported") in after_claim


def test_coverage_counts_each_kind() -> None:
    wanted = expected(PAGE, CANDIDATES)
    missing = uncovered(sections(), wanted, PAGE, CANDIDATES)
    figures = {
        figure.kind: (figure.found, figure.covered, figure.share)
        for figure in coverage(wanted, missing[1:])
    }
    assert figures["cue"] == (2, 1, 0.5)
    assert figures["amount"] == (1, 0, 0.0)
    empty = coverage(expected(PAGE, NOTHING), [])
    assert {figure.share for figure in empty} == {None}


@pytest.mark.parametrize(
    ("words", "missed"),
    [
        ("We saw ‘reported’ gains", False),
        ("We saw ‘reported’", True),
        ("saw ‘reported’ gains", True),
    ],
)
def test_a_quote_may_lack_the_printed_comma(words: str, missed: bool) -> None:
    span = PAGE.span(*at(words))
    quote = Quote(id="q", text=words, speaker=None, reported_by=None, evidence=[span])
    assert (("quotation", "We saw ‘reported’ gains,") in left(quotes=[quote])) is missed
