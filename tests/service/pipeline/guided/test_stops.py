"""Places of a journey, by the words before them."""

import pytest

from service.pipeline.guided.stops import seizure_place, stops_around
from tests.service.pipeline.candidates.texts import reading_of


def stops(text: str) -> list[tuple[str, str]]:
    """The stops of a text of one sentence: the part that each plays, and its name."""
    reading = reading_of(text)
    (sentence,) = reading.page.body
    found = stops_around(reading, reading.tokens(sentence))
    return [(part, text[slice(*place)]) for part, place in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The convoy reached Juba after a nine-day drive from Mombasa by way of Kampala.",
            [("destination", "Juba"), ("origin", "Mombasa"), ("transit", "Kampala")],
        ),
        (
            "The vaccines left Mumbai on Monday en route to Harare via Addis Ababa.",
            [("origin", "Mumbai"), ("destination", "Harare"), ("transit", "Addis Ababa")],
        ),
        (
            "The ship sailed from Odesa with maize for Alexandria.",
            [("origin", "Odesa"), ("destination", "Alexandria")],
        ),
        (
            "Trucks carried the crates through Yerevan and Tbilisi.",
            [("transit", "Yerevan"), ("transit", "Tbilisi")],
        ),
        (
            "A lorry was stopped on the road from Marsabit to Nairobi.",
            [("origin", "Marsabit"), ("destination", "Nairobi")],
        ),
        ("A Dubai-bound container was shipped in May.", [("destination", "Dubai")]),
        (
            "The trawler loaded 900 crates of herring at Ålesund and was bound for Hull.",
            [("origin", "Ålesund"), ("destination", "Hull")],
        ),
        (
            "The lorry took on 40 lambs at a farm on Lewis and left for Perth.",
            [("origin", "Lewis"), ("destination", "Perth")],
        ),
        (
            "The boat took the salmon not to Oslo, but to a plant in Bergen.",
            [("destination", "Bergen")],
        ),
        ("The crates were bought on Telegram and flown to Lima.", [("destination", "Lima")]),
        ("Two lorries on the Durban road were driven to Maseru.", [("destination", "Maseru")]),
        (
            "A pump was hoisted aboard at Cork, and 40 sacks were put on a barge at Ghent.",
            [("origin", "Cork"), ("origin", "Ghent")],
        ),
        (
            "The pigs were shipped from Bergen to the Hook of Holland.",
            [("origin", "Bergen"), ("destination", "Hook of Holland")],
        ),
        (
            "The seeds arrived in Suva after changing ships in Auckland.",
            [("destination", "Suva"), ("transit", "Auckland")],
        ),
        (
            "A launch was on course from Bergen for the port of Aberdeen.",
            [("origin", "Bergen"), ("destination", "Aberdeen")],
        ),
        (
            "A cargo of sugar from Brazil, due in Dakar on Sunday, is late.",
            [("origin", "Brazil"), ("destination", "Dakar")],
        ),
        (
            "A boat with medicines is on its way from Apia to Suva.",
            [("origin", "Apia"), ("destination", "Suva")],
        ),
        (
            "The Osprey took on fuel at Gdansk and cleared the Kiel Canal on Monday.",
            [("origin", "Gdansk"), ("transit", "Kiel Canal")],
        ),
        (
            "The crates left Kano, in northern Nigeria, and were expected in Zinder by May.",
            [("origin", "Kano"), ("destination", "Zinder")],
        ),
        (
            "The plane flew through Chad, Sudan and Egypt.",
            [("transit", "Chad"), ("transit", "Sudan"), ("transit", "Egypt")],
        ),
        (
            "The tanker loaded crude at Bonny, passed Cádiz on 2 May and was signalling Rotterdam.",
            [("origin", "Bonny"), ("transit", "Cádiz"), ("destination", "Rotterdam")],
        ),
        (
            "The beds, intended for a clinic in Mwanza, came off the ferry at Kisumu.",
            [("destination", "Mwanza"), ("destination", "Kisumu")],
        ),
        (
            "Two lorries were turned back at the Sarpi border.",
            [("transit", "Sarpi")],
        ),
        ("A lorry was stopped in a Volvo depot.", []),
        (
            "They loaded the cod aboard a chartered freighter at Tromsø for Leeds.",
            [("origin", "Tromsø"), ("destination", "Leeds")],
        ),
        (
            "The flour promised to survivors in Kunar is to be dispatched through Kharlachi.",
            [("destination", "Kunar"), ("transit", "Kharlachi")],
        ),
        (
            "The wire was thrown off a train near Calama and driven to Iquique.",
            [("origin", "Calama"), ("destination", "Iquique")],
        ),
        (
            "The bronzes, stolen in Benin, went to Basel.",
            [("origin", "Benin"), ("destination", "Basel")],
        ),
        ("The tents left the WHO depot in Accra.", [("origin", "Accra")]),
        (
            "She picked the parts up at a fair in San Antonio for delivery in Monclova.",
            [("origin", "San Antonio"), ("destination", "Monclova")],
        ),
        (
            "A lorry was manifested as auto parts, Saltillo to Detroit.",
            [("origin", "Saltillo"), ("destination", "Detroit")],
        ),
        (
            "According to Kplane, the tanker took fuel from Vung Tau, in Vietnam, to Thilawa.",
            [("origin", "Vung Tau"), ("destination", "Thilawa")],
        ),
        (
            "The spares are being airfreighted from Busan to Malaga.",
            [("origin", "Busan"), ("destination", "Malaga")],
        ),
        (
            "The plane with 12 tonnes of vaccines for Honiara had to turn back to Brisbane.",
            [("destination", "Honiara"), ("origin", "Brisbane")],
        ),
        (
            "The crates were unloaded in Mombasa and from there driven to Goma.",
            [("destination", "Mombasa"), ("origin", "Mombasa"), ("destination", "Goma")],
        ),
        (
            "A freighter took the fish from Vila do Conde to Frankfurt am Main.",
            [("origin", "Vila do Conde"), ("destination", "Frankfurt am Main")],
        ),
        (
            "The lorry entered Zambia at Nakonde.",
            [("destination", "Zambia"), ("transit", "Nakonde")],
        ),
        ("The rifles were carried through Mr. Osei's yard to Hull.", [("destination", "Hull")]),
        (
            "Lorries with maize, held up at Nakonde for a week, were let through to Mbeya.",
            [("transit", "Nakonde"), ("destination", "Mbeya")],
        ),
        (
            "The courier flew from Nairobi with stops in Doha and Mumbai.",
            [("origin", "Nairobi"), ("transit", "Doha"), ("transit", "Mumbai")],
        ),
        (
            "Barrels were taken aboard in Bridgetown for a bottler in Bristol.",
            [("origin", "Bridgetown"), ("destination", "Bristol")],
        ),
        (
            "The scrap went south by truck to a yard in Kisumu.",
            [("destination", "Kisumu")],
        ),
        ("The goods were sent to buyers in Togo and Benin.", [("destination", "Togo")]),
        ("Firms close to the government in Beijing sent rifles.", []),
        ("The crates were loaded at Hull on to the Margaret Dunne.", [("origin", "Hull")]),
        (
            "The urn was dug up near Aleppo, cleaned in a flat and smuggled to Vienna.",
            [("origin", "Aleppo"), ("destination", "Vienna")],
        ),
        (
            "The urns, made in Fez, were trucked from Rabat to Tunis.",
            [("origin", "Rabat"), ("destination", "Tunis")],
        ),
        ("The lorries, built in Munich, carried urns to Tunis.", [("destination", "Tunis")]),
        ("She made a speech in Fez and shipped urns to Tunis.", [("destination", "Tunis")]),
        (
            "Urns were driven onto a ferry at Ceuta and left for Cadiz.",
            [("origin", "Ceuta"), ("destination", "Cadiz")],
        ),
        ("The urns left a shed in the Lagos suburb of Ikeja.", [("origin", "Ikeja")]),
        ("The urns left the Fez shop of their maker, Zarqa.", [("origin", "Fez")]),
        (
            "Rabat Glass bought urns from exporter Sol Dorado for shipment from Callao to Tunis.",
            [("origin", "Callao"), ("destination", "Tunis")],
        ),
        (
            "The urns, bound for Tripoli, got only as far as Valletta.",
            [("destination", "Tripoli"), ("transit", "Valletta")],
        ),
        (
            "The urns left Fez and got no further than Oujda.",
            [("origin", "Fez"), ("destination", "Oujda")],
        ),
        ("The trade is larger than Valletta thinks.", []),
        (
            "In a shed at Tema the urns were relabelled and put on a flight to Accra.",
            [("origin", "Tema"), ("destination", "Accra")],
        ),
        (
            "The urns bought in Fez arrived, via Oujda, in Oran.",
            [("origin", "Fez"), ("transit", "Oujda"), ("destination", "Oran")],
        ),
        (
            "The urns were shipped to Graz via Koper, in Slovenia.",
            [("destination", "Graz"), ("transit", "Koper")],
        ),
        ("Boxes of the brand Rubí were trucked to Oran.", [("destination", "Oran")]),
        ("To Oran they turned back.", [("destination", "Oran")]),
        ("In Oran we went with no tea to a dealer.", []),
        ("The minister lives in Paris.", []),
        ("A firm from China sent a letter.", []),
    ],
)
def test_the_part_of_each_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert stops(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Customs officers at Felixstowe seized 400 kilos of cocaine.", "Felixstowe"),
        ("The gold was seized in Mombasa on Monday.", "Mombasa"),
        ("The gold was seized on Monday.", None),
        ("Police at Wajir said they had seized the gold.", "Wajir"),
        ("A broker in Wajir said police had seized the gold.", None),
        ("Officers seized gold that was posted from Lahore to a shop in Leeds.", None),
    ],
)
def test_where_goods_were_seized(text: str, place: str | None) -> None:
    reading = reading_of(text)
    verb = next(t for doc in reading.docs for t in doc if t.lemma_ == "seize")
    found = seizure_place(reading, verb)
    assert (found and text[slice(*found)]) == place
