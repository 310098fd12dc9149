"""The legs of one journey, told in several sentences, made one way or several."""

import pytest

from tests.service.pipeline.guided.routed import routes


def test_legs_of_one_journey_are_one_route() -> None:
    (route,) = routes("40 pumps were flown from Accra to Bamako. They were then trucked to Gao.")
    assert route[:3] == ("Accra", ["Bamako"], "Gao")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A tanker with 900 tonnes of diesel arrived at Dakar. The Sea Lark, flagged in Panama, "
            "had sailed from Algeciras.", ("Algeciras", [], "Dakar"), id="a ship by its name",
        ),
        pytest.param(
            "A freighter left Odesa with 900 tonnes of maize. Nobody knew the buyer. Nobody asked. "
            "The papers were in order. The crew said nothing. On 4 May she tied up at Beirut.",
            ("Odesa", [], "Beirut"), id="a ship many sentences later",
        ),
        pytest.param(
            "Police stopped a lorry carrying 40 tonnes of sugar from Maiduguri to N'Djamena at "
            "Kousséri.", ("Maiduguri", ["Kousséri"], "N'Djamena"), id="stopped on the way",
        ),
        pytest.param(
            "Beira, 3 May — A lorry that was to leave here for Harare carried 30 tonnes of sugar.",
            ("Beira", [], "Harare"), id="here is where the article was sent from",
        ),
        pytest.param(
            "Mill Owners Ltd bought 300 tonnes of rice from Oryza SA, a trading house in Lomé. "
            "The rice is to be shipped to Douala.", ("Lomé", [], "Douala"), id="the sender's town",
        ),
        pytest.param(
            "40 pumps were put on a train to Durban. From there they are to go by sea to Lagos.",
            (None, ["Durban"], "Lagos"), id="from there",
        ),
        pytest.param(
            "A courier flew from Nairobi to Bangkok with stops in Doha and Mumbai. Inside her "
            "suitcase were 40 kilos of ivory.", ("Nairobi", ["Doha", "Mumbai"], "Bangkok"),
            id="a journey told before the goods that were found",
        ),
        pytest.param(
            "Police found 300 kilos of cocaine at Antwerp. The container had left Callao in May. "
            "The drugs were taken to a store in Brussels.", ("Callao", [], "Antwerp"),
            id="what was seized goes no further",
        ),
        pytest.param(
            "A firm in Malaysia sent 40 pumps to Iran. They were flown from Penang to Isfahan.",
            ("Penang", [], "Isfahan"), id="a town rather than its country",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. Some of them went on to Gao.",
            ("Accra", ["Bamako"], "Gao"), id="some of them",
        ),
        pytest.param(
            "40 pumps were shipped from Antwerp. Since May they have been sitting in a warehouse "
            "in Matadi.", ("Antwerp", [], "Matadi"), id="where they are now",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. A month later they were photographed in "
            "Gao.", ("Accra", ["Bamako"], "Gao"), id="where they were seen later",
        ),
        pytest.param(
            "Police seized 300 kilos of resin from Tangier. It was found in an abandoned Volvo.",
            None, id="a car is no place",
        ),
        pytest.param(
            "40 tonnes of wire were bought in Chile. The metal was then shipped from Iquique to "
            "Busan.", ("Iquique", [], "Busan"), id="the metal is what was told of",
        ),
        pytest.param(
            "40 pumps left Accra in May. They had been relabelled and put on a flight to Bamako.",
            ("Accra", [], "Bamako"), id="put on a flight",
        ),
        pytest.param(
            "40 pumps were smuggled in from Ghana. They had been bought in Tema and were meant "
            "for a dealer in Gao.", ("Tema", [], "Gao"), id="the town where a country was told",
        ),
        pytest.param(
            "Kenya sold 40 pumps to a dealer in Entebbe. They left Mombasa on Friday.",
            ("Mombasa", [], "Entebbe"), id="the buyer's town",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. A second lorry left for Gao.",
            ("Accra", [], "Bamako"), id="another lorry",
        ),
        pytest.param(
            "Customs officers in Penang stopped 40 drums of palm oil bound for Mersin.",
            ("Penang", [], "Mersin"), id="stopped before it left",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. They never arrived in Kidal.",
            ("Accra", [], "Bamako"), id="not where it never arrived",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. Most of the pumps sold there go to Gao.",
            ("Accra", [], "Bamako"), id="not where such goods mostly go",
        ),
        pytest.param(
            "Police stopped a van with 40 pumps near Tours that was bound for Lisbon.",
            (None, ["Tours"], "Lisbon"), id="stopped while it drove",
        ),
        pytest.param(
            "Kenya sent Uganda 40 shells. The ammunition went through Tororo.",
            ("Kenya", ["Tororo"], "Uganda"), id="ammunition is what was told of",
        ),
        pytest.param(
            "40 pumps were shipped to Oran. The pumps were made in Brescia.",
            ("Brescia", [], "Oran"), id="where they were made",
        ),
        pytest.param(
            "40 pumps were shipped from Genoa to Oran. The pumps were made in Brescia.",
            ("Genoa", [], "Oran"), id="where they left rather than where they were made",
        ),
        pytest.param(
            "40 pumps were shipped to Oran. The pumps were made by Fonda, a firm whose valves were "
            "found in a wreck near Bari.", None, id="not where others of its goods were found",
        ),
        pytest.param(
            "40 pumps were shipped to Oran. The pumps were made in Italy.", None,
            id="a country that makes them need not be where they left",
        ),
        pytest.param(
            "Beira, 3 May — A lorry left on Monday for Harare with 30 tonnes of sugar.",
            ("Beira", [], "Harare"), id="left from where the article was sent",
        ),
        pytest.param(
            "Beira, 3 May — A lorry that left Tete took 30 tonnes of sugar to Harare.",
            ("Tete", [], "Harare"), id="left from elsewhere",
        ),
        pytest.param(
            "40 tonnes of wire were trucked from Lusaka into Tanzania. From Dar es Salaam they "
            "were shipped to Mumbai.", ("Lusaka", ["Dar es Salaam"], "Mumbai"),
            id="on from a town in the country that was reached",
        ),
        pytest.param(
            "40 tonnes of cocoa left Bamako and were taken to Tema. The two containers sailed on "
            "4 May and reached Antwerp. Nobody met them. The sacks were taken to Ghent.",
            ("Bamako", ["Tema", "Antwerp"], "Ghent"), id="the containers that the goods are in",
        ),
        pytest.param(
            "Forty pumps were loaded in May. They were driven by way of Linz to Graz. The pumps "
            "were unloaded in Minsk.", (None, ["Linz", "Graz"], "Minsk"), id="order of travel",
        ),
        pytest.param(
            "Forty pumps were driven by way of Linz to Graz. A dealer had bought it in Steyr and "
            "put it on a flight to Ankara.", (None, ["Linz"], "Graz"), id="it is not forty pumps",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. The firm cancelled its leases and moved "
            "them to Lagos.", ("Accra", [], "Bamako"), id="them is what the verb before had",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. Nobody signed. Nobody paid. Nobody came. "
            "They were sent to a man in Gao who knew about the pumps.",
            ("Accra", [], "Bamako"), id="they are not what is named behind",
        ),
        pytest.param(
            "The Sea Lark tied up at Dakar with 900 tonnes of urea. It is the fourth of nine "
            "cargoes bought this year. She had loaded at Jubail.", ("Jubail", [], "Dakar"),
            id="one of nine cargoes",
        ),
        pytest.param(
            "40 pumps left Graz, changed planes in Rome and were signed for in Port of Spain.",
            ("Graz", ["Rome"], "Port of Spain"), id="changed planes, and signed for",
        ),
        pytest.param(
            "A merchant shipped 900 bales of cotton from Beira. They have been sitting in Colombo "
            "since May. The line says that they will be in Chennai by Sunday.",
            ("Beira", ["Colombo"], "Chennai"), id="where they will be",
        ),
        pytest.param(
            "40 tonnes of dates were turned back at the Rafah crossing in Egypt. They had been "
            "headed for a market in Gaza.", (None, ["Rafah"], "Gaza"),
            id="turned back under way, at a crossing in a country",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. The plane never got past Lomé.",
            ("Accra", ["Lomé"], "Bamako"), id="never got past",
        ),
        pytest.param(
            "40 pumps were shipped from Antwerp. They got no further than Dakar.",
            ("Antwerp", [], "Dakar"), id="no further than",
        ),
        pytest.param(
            "40 pumps were flown from Accra to Bamako. The talks never got past Lomé.",
            ("Accra", [], "Bamako"), id="what never got there is something else",
        ),
        pytest.param(
            "A merchant shipped 40 pumps from Beira. They were trucked to a depot in Graz and put "
            "on a barge at Linz. They were signed for in Budapest.",
            ("Beira", ["Graz", "Linz"], "Budapest"), id="put on a barge after an end",
        ),
        pytest.param(
            "From Kigali lorries brought 40 tonnes of tin down to Mwanza, and from Dodoma it "
            "travelled by rail through Morogoro.",
            ("Kigali", ["Mwanza", "Dodoma", "Morogoro"], None), id="on from elsewhere",
        ),
        pytest.param(
            "Forty tents given by the Norwegian city of Bergen reached Adana on Sunday.",
            ("Bergen", [], "Adana"), id="the town that gave them",
        ),
    ],
)  # fmt: skip
def test_later_sentences(
    text: str, expected: tuple[str | None, list[str], str | None] | None
) -> None:
    assert [route[:3] for route in routes(text)] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "40 tonnes of onions were shipped from Rouen to Dover. They were sent back to Le Havre "
            "a week later.", [("Rouen", [], "Dover"), ("Dover", [], "Le Havre")],
        ),
        (
            "Officers at the Sarpi crossing stopped 40 tonnes of onions from Rize to Batumi. The "
            "fruit would be taken to Hopa.",
            [("Rize", ["Sarpi"], "Batumi"), ("Sarpi", [], "Hopa")],
        ),
        (
            "40 pumps were flown from Accra to Bamako. The pumps came back to Accra in May.",
            [("Accra", [], "Bamako"), ("Bamako", [], "Accra")],
        ),
        (
            "A consignment of wine from Oran was refused at Faro; all 90 litres of it sailed back "
            "to Algeria.", [("Oran", [], "Faro"), ("Faro", [], "Algeria")],
        ),
        (
            "Inspectors turned back 12 lorries of cheese from Lviv to Hamburg at Medyka. It "
            "rained. It snowed. Nobody came. All 12 lorries were back in Lviv on Sunday.",
            [("Lviv", ["Medyka"], "Hamburg"), ("Medyka", [], "Lviv")],
        ),
        (
            "40 pumps were flown from Accra to Bamako. They were put on the next plane back to "
            "Accra.", [("Accra", [], "Bamako"), ("Bamako", [], "Accra")],
        ),
        (
            "40 pumps were flown from Accra to Bamako. The mechanics were back in Accra by May.",
            [("Accra", [], "Bamako")],
        ),
    ],
)  # fmt: skip
def test_a_way_back_is_another_route(
    text: str, expected: list[tuple[str | None, list[str], str | None]]
) -> None:
    assert [route[:3] for route in routes(text)] == expected


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("They will be flown to a reserve in Arusha.", ("Tanga", [], "Arusha")),
        ("The ministry plans to drive the tortoises from Tanga to Moshi.", ("Tanga", [], "Moshi")),
        ("The 31 tortoises that lived will be flown to Arusha.", ("Tanga", [], "Arusha")),
    ],
)
def test_what_was_stopped_goes_from_there_on_a_way_of_its_own(
    then: str, expected: tuple[str | None, list[str], str | None]
) -> None:
    found = routes(f"Police at Tanga found 40 tortoises in a lorry bound for Nairobi. {then}")
    assert [route[:3] for route in found] == [("Tanga", [], "Nairobi"), expected]


def test_what_was_yet_to_come_when_goods_were_stopped_is_their_own_way() -> None:
    text = "Police at Tanga seized 40 tortoises from Moshi. They were to be flown to Doha."
    assert [route[:3] for route in routes(text)] == [("Moshi", ["Tanga"], "Doha")]


def test_legs_joined_without_another_verb_are_one_way() -> None:
    text = (
        "40 pumps were taken by lorry from Skopje to Bar and by ferry across the Adriatic to Bari."
    )
    ((origin, transit, destination, _),) = routes(text)
    assert (origin, transit[0], destination) == ("Skopje", "Bar", "Bari")


def test_a_ship_at_anchor_has_brought_its_cargo_there() -> None:
    text = (
        "A freighter with 900 tonnes of wheat is late. The Sea Lark, which loaded the wheat at "
        "Rouen, has been at anchor off Matola since Sunday."
    )
    assert routes(text) == [("Rouen", [], "Matola", "sea")]


def test_what_can_be_done_with_goods_is_no_leg_of_theirs() -> None:
    text = "40 tonnes of oil were shipped from Mombasa to Tanga. Such oil can be taken on to Pemba."
    assert [route[:3] for route in routes(text)] == [("Mombasa", [], "Tanga")]


def test_goods_are_collected_where_they_came_to() -> None:
    text = (
        "A load of 36 pistols left Accra aboard a boat in May and was collected in Lomé by a man."
    )
    assert [(a, c) for a, _, c, _ in routes(text)] == [("Accra", "Lomé")]


@pytest.mark.parametrize(
    "onward",
    [
        "Thirty stay there; ten were sent on by lorry to Aleppo.",
        "The other 20 tents went on to Aleppo by road.",
        "Twelve tents were driven on to Aleppo.",
    ],
)
def test_a_part_goes_on_from_where_the_whole_had_come_to(onward: str) -> None:
    found = routes(f"A charity flew 40 tents from Oslo to Adana. {onward}")
    assert [route[:3] for route in found] == [("Oslo", [], "Adana"), ("Adana", [], "Aleppo")]


def test_the_same_goods_found_elsewhere_went_a_way_of_their_own() -> None:
    assert routes(
        "Forty tonnes of grenades were flown from Burgas to Tobruk on Monday. Years ago grenades "
        "of that make were shipped to Bamako from Djibouti."
    ) == [("Burgas", [], "Tobruk", "air")]


def test_a_leg_within_the_country_that_goods_went_to_goes_on() -> None:
    assert routes(
        "Forty tonnes of grenades were flown from Burgas to Libya on Monday. The grenades were "
        "taken from the airport at Tobruk to Benghazi."
    ) == [("Burgas", ["Tobruk"], "Benghazi", "air")]


def test_a_leg_told_again_changes_no_end() -> None:
    first = "40 pumps were taken from Accra to Bamako and from there to Gao."
    (route,) = routes(f"{first} The pumps were driven from Accra to Bamako.")
    assert route[:3] == ("Accra", ["Bamako"], "Gao")


@pytest.mark.parametrize(
    "text",
    [
        "40 pumps were flown from Accra to Bamako. They could be sent on to Gao.",
        "40 pumps were flown from Accra to Bamako. The firm had thought of sending them on to Gao.",
        "40 pumps were flown from Accra to Bamako. Nobody sent the pumps on to Gao.",
    ],
)
def test_what_only_might_be_is_no_leg(text: str) -> None:
    assert routes(text) == [("Accra", [], "Bamako", "air")]
