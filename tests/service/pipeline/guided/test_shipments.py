"""Consignments that the article tells apart: what, how much, whose, and how it went."""

import pytest

from schemas.brief import ShipmentStatus
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of


def shipments(text: str) -> list[tuple[str, str | None, str | None, str | None, ShipmentStatus]]:
    """Goods, amount, sender, recipient and status of each shipment of a text."""
    reading = reading_of(text)

    def row(s: FoundShipment) -> tuple[str, str | None, str | None, str | None, ShipmentStatus]:
        words = reading.page.text
        return (
            words[slice(*s.goods)],
            words[s.amount.start : s.amount.end] if s.amount else None,
            s.sender.name if s.sender else None,
            s.recipient.name if s.recipient else None,
            s.status,
        )

    return [row(s) for s in find_shipments(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kenya received 40 rifles from Brazil.",
            [("rifles", "40", "Brazil", "Kenya", "reported")], id="receiving",
        ),
        pytest.param(
            "The company sold 5,000 drones to the Sudanese army for $3 million.",
            [("drones", "5,000", None, "Sudanese army", "reported")], id="selling",
        ),
        pytest.param(
            "Volta Pumps Ltd shipped 30 pumps from Tema to Lagos by sea on 3 May 2021.",
            [("pumps", "30", "Volta Pumps Ltd", None, "reported")], id="places are no actors",
        ),
        pytest.param(
            "The World Food Programme said it had sent 20 tonnes of rice to Sudan.",
            [("rice", "20 tonnes", "World Food Programme", "Sudan", "reported")],
            id="a pronoun sends",
        ),
        pytest.param(
            "Ghana pledged to send 12 generators to Sudan next year.",
            [("generators", "12", "Ghana", "Sudan", "pledged")], id="pledged",
        ),
        pytest.param(
            "Ghana will deliver 20 trucks to Niger.",
            [("trucks", "20", "Ghana", "Niger", "planned")], id="planned",
        ),
        pytest.param(
            "Ghana is to deliver 20 trucks to Niger.",
            [("trucks", "20", "Ghana", "Niger", "planned")], id="is to",
        ),
        pytest.param(
            "Ghana denied that it had sent 40 rifles to Sudan.",
            [("rifles", "40", "Ghana", "Sudan", "denied")], id="denied",
        ),
        pytest.param(
            "Customs officers in Lomé seized 300 pistols hidden in a truck bound for Mali.",
            [("pistols", "300", None, None, "intercepted")], id="intercepted",
        ),
        pytest.param(
            "Egypt turned away a cargo of 30,000 tonnes of wheat.",
            [("wheat", "30,000 tonnes", None, None, "intercepted")], id="turned away",
        ),
        pytest.param(
            "A consignment of 40 rifles from Porto was refused at Plymouth.",
            [("rifles", "40", None, None, "intercepted")], id="refused, and not denied",
        ),
        pytest.param(
            "A train with 900 tonnes of maize pulled into Kigoma.",
            [("maize", "900 tonnes", None, None, "reported")], id="aboard what moves",
        ),
        pytest.param(
            "The heater turned out to hold 40 pistols.",
            [("pistols", "40", None, None, "intercepted")], id="held in something",
        ),
        pytest.param(
            "India gifted 20 buses to Nepal.",
            [("buses", "20", "India", "Nepal", "reported")], id="gifted",
        ),
        pytest.param(
            "Kenya took delivery of 118 armoured vehicles from a firm in May.",
            [("armoured vehicles", "118", None, None, "reported")], id="vehicles delivered",
        ),
        pytest.param(
            "Canada offered armoured vehicles to the Haitian army.",
            [("armoured vehicles", None, "Canada", "Haitian army", "pledged")],
            id="uncounted vehicles",
        ),
        pytest.param(
            "A woman was arrested in Lagos with 20kg of heroin in her bag.",
            [("heroin", "20kg", None, None, "intercepted")], id="somebody arrested with it",
        ),
        pytest.param(
            "A convoy carrying flour to Goma was called off.",
            [("flour", None, None, None, "planned")], id="called off",
        ),
        pytest.param(
            "A violin stolen in 1941 was returned to Poland in May.",
            [("violin", None, None, None, "reported")], id="one thing that goes somewhere",
        ),
        pytest.param(
            "Japan pledged 2,000 tents and a number of water pumps for Malawi.",
            [
                ("tents", "2,000", "Japan", None, "pledged"),
                ("water pumps", None, "Japan", "Malawi", "pledged"),
            ],
            id="for somebody",
        ),
        pytest.param(
            "Ghana, which signed for 18 Kestrels in May 2021, will not get one this year.",
            [("Kestrels", "18", None, "Ghana", "planned")], id="signed for",
        ),
        pytest.param(
            "Aksoy Ltd won a contract from Kenya for 24 howitzers.",
            [("howitzers", "24", None, None, "planned")], id="ordered",
        ),
        pytest.param(
            "Roofing timber that Volta Aid Ltd trucked from Iringa, Tanzania, has been held.",
            [("Roofing timber", None, "Volta Aid Ltd", None, "intercepted")],
            id="that somebody trucked",
        ),
        pytest.param(
            "The ship carried 40 bags of NPK to Lagos.",
            [("NPK", "40 bags", None, None, "reported")], id="goods with a name",
        ),
        pytest.param(
            "Officers pulled 11 stolen cars from a container in Montreal.",
            [("stolen cars", "11", None, None, "intercepted")], id="cars that are the goods",
        ),
        pytest.param(
            "40 bags of maize went to Gao. Later 12 bags were sent to Kidal.",
            [("maize", bags, None, None, "reported") for bags in ("40 bags", "12 bags")],
            id="bags of the same",
        ),
        pytest.param(
            "25 tons described as scrap were sent to Ningbo.",
            [("scrap", "25 tons", None, None, "reported")], id="what papers call it",
        ),
    ],
)  # fmt: skip
def test_shipments(
    text: str, expected: list[tuple[str, str | None, str | None, str | None, ShipmentStatus]]
) -> None:
    assert shipments(text) == expected


def test_when_an_order_was_signed_is_not_when_goods_move() -> None:
    reading = reading_of("Ghana signed for 18 Kestrels in May 2021.")
    (shipment,) = find_shipments(reading)
    assert shipment.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Ghana did not send any rifles to Sudan.", "Brazil never sent rifles to Chad.",
        "The minister urged Ghana to send 20 trucks to Niger.",
        "Ghana could send 20 trucks to Niger.", "The minister sent a letter to parliament.",
        "The company sent 40 engineers to Mali.", "He gave a speech to students in Accra.",
        "Officials sent a warning to residents of Accra.", "Ethiopia asked Turkey for 40 drones.",
        "“We sent 40 rifles to Mali,” said Ama Mensah.", "Nobody sold rifles to Chad.",
        "Divers recovered 14 bodies from the ferry.", "The hall holds 600 tons of rice.",
        "The clinic stopped taking births when the last of its 30 nurses’ beds went.",
        "He was left with a broken nose and had to have 16 stitches.",
        "Kenya cancelled an order for 24 howitzers.", "The drones are fitted to drop mortar bombs.",
        "Police stopped 40 minibuses near Gao.",
        "The voters gave Kenya a second look.", "The union gave the ministry three warnings.",
        "The firm obtained trade financing from a bank in Lagos.",
        "The owner gave tenants notice in May.", "Had she sent the 40 pumps to Oslo?",
        "Trade has slowed since Norway stopped buying the crabs from Iceland.",
        "Osei was paid to hand the keys to a man in Accra.",
        "The papers named Mosul, the capital held by the rebels.",
        "The mayor promised the club a win.",
    ],
)  # fmt: skip
def test_nothing_was_shipped(text: str) -> None:
    assert shipments(text) == []


def test_each_of_the_goods_is_a_shipment_of_its_own() -> None:
    found = shipments("Kenya bought 40 tractors and 12 ploughs from Turkey.")
    assert [(goods, amount) for goods, amount, *_ in found] == [
        ("tractors", "40"),
        ("ploughs", "12"),
    ]


def test_the_date_is_the_shipments_own() -> None:
    reading = reading_of("In June 2022 Brazil sold 40 rifles to Kenya.")
    (shipment,) = find_shipments(reading)
    assert shipment.date is not None
    words = reading.page.text[shipment.date.start : shipment.date.end]
    assert words.removeprefix("In ") == "June 2022"


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        pytest.param("The firm exported no rifles to Chad in 2019.", [], id="none"),
        pytest.param("The mortars crossed the border at Bunagana.", ["mortars"], id="border"),
        pytest.param("In May 40 tons of cement left Bar for Durrës.", ["cement"], id="place left"),
        pytest.param(
            "Crates of medical supplies were flown from Geneva to Juba.",
            ["medical supplies"], id="supplies",
        ),
    ],
)  # fmt: skip
def test_what_is_no_goods(text: str, goods: list[str]) -> None:
    assert [row[0] for row in shipments(text)] == goods


def test_a_list_as_long_as_an_article_is_read() -> None:
    assert shipments(f"Togo sent {', '.join(['rifles'] * 3000)} to Mali.")


def test_goods_with_an_amount_go_to_a_country() -> None:
    assert shipments("Brazil donated 40 ambulances to Mozambique in May 2021.") == [
        ("ambulances", "40", "Brazil", "Mozambique", "reported")
    ]


def test_a_ship_is_no_goods_where_its_cargo_is_told() -> None:
    text = "A freighter left Varna on Monday with 40 tons of grain bound for Mersin."
    assert [row[:2] for row in shipments(text)] == [("grain", "40 tons")]


@pytest.mark.parametrize(
    "text",
    [
        "Up to 300 tonnes of sugar a day is smuggled into Mali.",
        "Ghana imports 40,000 tonnes of rice from Vietnam in an average year.",
        "A third of the cashews was smuggled to Togo.",
        "Two in five tonnes of charcoal sold in Lusaka were smuggled from Congo.",
        "Sales of tractors to Zambia have fallen.",
        "Much of the cement sold in Goma comes from Uganda.",
        "Last year customs seized 90 tonnes of charcoal.",
        "Ghana usually exports yams to Britain.",
        "His brother sells umbrellas to tourists.",
    ],
)
def test_statements_on_trade_at_large_tell_of_no_consignment(text: str) -> None:
    assert shipments(text) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        pytest.param(
            "Brazil shipped rifles to Kenya. Nine of the crates were lost. Papers name the sender. "
            "Nobody asked. The 40 rifles were sent to Mombasa in May.",
            ["40"], id="the lead counts nothing",
        ),
        pytest.param(
            "Brazil sold 40 rifles to Kenya. Peru sold pistols to Chad. Peru sold rifles to Chad.",
            ["40", None, None],
            id="other parties",
        ),
        pytest.param(
            "Brazil sold 40 hunting rifles to Kenya. Assault rifles were flown from Lima to Chad.",
            ["40", None], id="another sort",
        ),
        pytest.param(
            "Guns were sent to Chad, a court heard. Peru sold 40 rifles to Chad.",
            ["40"], id="a rough name",
        ),
        pytest.param(
            "Drone engines were sent to Chad, a court heard. Peru sold 40 jet engines to Chad.",
            ["40"], id="a rough name in the lead",
        ),
        pytest.param(
            "Peru sold 640 bags of cocoa, 40 tonnes, to Chad.", ["640 bags"], id="weighed too",
        ),
        pytest.param(
            "Peru sold 40 hunting rifles to Chad. Its agent shipped the rifles to Niger.",
            ["40"], id="told again by the article",
        ),
        pytest.param(
            "Peru sold 900 tonnes of maize to Chad. The food was shipped from Lima in May.",
            ["900 tonnes"], id="told again by its kind",
        ),
        pytest.param(
            "Peru sold 40 fire engines to Chad. Papers show that engines were shipped from Lima.",
            ["40"], id="told again by less of its name",
        ),
        pytest.param(
            "The 40 rifles left Brazil in May. Whether the 40 rifles reached Kenya is not known.",
            ["40"], id="the same number again",
        ),
        pytest.param(
            "Brazil sold 40 rifles to Kenya in May. It sold 40 rifles to Kenya in June.",
            ["40", "40"], id="the same number at another time",
        ),
    ],
)  # fmt: skip
def test_what_is_told_twice_is_one(text: str, amounts: list[str | None]) -> None:
    assert [amount for _, amount, *_ in shipments(text)] == amounts


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Police officers counted 56 pistols at the depot in Oran.", ["pistols"]),
        ("Volunteers counted 56 pumps at the depot in Oran.", []),
        ("A tanker of raw milk arrived on May 3 from a dairy in Lund.", ["raw milk"]),
        ("A convoy of trucks arrived on May 3 from Lund.", []),
        ("A pair of lorries had left Lund with 36,000 smolt for Bergen.", ["smolt"]),
        ("A ship left Odesa for Beirut with a hold full of barley.", ["barley"]),
        ("The vase was shipped to Antwerp, hidden in a consignment of oak tables.", ["vase"]),
        ("A consignment of oak tables was shipped to Antwerp.", ["oak tables"]),
        ("As many as 45 trucks loaded with melons and figs were turned back.", ["melons"]),
        ("Why had she sent the 40 pumps to Oslo?", ["pumps"]),
        ("Acme sent 40 trucks and 12 ploughs to Mali.", ["trucks", "ploughs"]),
        ("Ama Mensah has promised the Ghana Army a used loom by June.", ["used loom"]),
        ("Ama Mensah has promised the Ghana Army a scanner by June.", ["scanner"]),
        (
            "Customs have seized a container of antiviral tablets bound for Mali.",
            ["antiviral tablets"],
        ),
        ("Police stopped lorries carrying 40 tonnes of tea to Mali.", ["tea"]),
        ("He borrowed 300 bales of cotton from a mill up the road.", ["cotton"]),
    ],
)
def test_what_carriers_and_searchers_tell_of(text: str, goods: list[str]) -> None:
    assert [row[0] for row in shipments(text)] == goods


@pytest.mark.parametrize(
    ("text", "sender", "recipient"),
    [
        ("Malawi has been promised 40 desks by Japan.", "Japan", "Malawi"),
        ("Japan, a country that has given Mali 90 tents, is rich.", "Japan", "Mali"),
        ("The 40 tents given by Japan arrived in Goma on Monday.", "Japan", None),
        ("The 40 tents ordered by Japan arrived in Goma on Monday.", None, "Japan"),
        ("The 40 tents praised by Japan arrived in Goma on Monday.", None, None),
        ("The 40 pumps were sent from Lund, addressed to the Ghana Army.", None, "Ghana Army"),
    ],
)
def test_who_sends_and_who_gets(text: str, sender: str | None, recipient: str | None) -> None:
    assert [row[2:4] for row in shipments(text)] == [(sender, recipient)]


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Twenty-six horses are due in Lyon on Saturday.", {"horses"}),
        ("The 26 horses are due a rest.", set()),
        ("Vaccines and insulin are on their way from Goma by air.", {"Vaccines", "insulin"}),
        ("A navy vessel was on its way from Apia with blood products.", {"blood products"}),
        ("Two ships are on their way from Apia.", set()),
    ],
)
def test_what_is_on_its_way(text: str, goods: set[str]) -> None:
    assert {row[0] for row in shipments(text)} == goods
