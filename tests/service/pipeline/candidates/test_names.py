"""Who and what an English page names: each actor once, with its kind, role and references."""

import pytest
from spacy.tokens import Span

from schemas.brief import ActorKind
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.name_spans import name_spans
from service.pipeline.candidates.reading import Reading
from tests.service.pipeline.candidates.texts import name, reading_of


def words(reading: Reading, found: Name) -> list[str]:
    """What the page prints where a name is referred to."""
    return [reading.page.text[start:end] for start, end in found.references]


def role(reading: Reading, found: Name) -> str | None:
    """What the page says that a person is."""
    return reading.page.text[slice(*found.role)] if found.role else None


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Volta Pumps Ltd paid the fine.", "Volta Pumps Ltd", "company"),
        ("They paid Grupo Andino S.A. in cash.", "Grupo Andino S.A.", "company"),
        ("“We left,” said Ama Mensah.", "Ama Mensah", "person"),
        ("Brazil asked for help.", "Brazil", "country"),
        ("The Kenya Revenue Authority seized it.", "Kenya Revenue Authority", "government"),
        ("The Ministry of Health and Social Welfare bought 40 beds.",
         "Ministry of Health and Social Welfare", "government"),
        ("The World Food Programme sent 40 trucks.", "World Food Programme", "organisation"),
        ("The goods left Lagos on Monday.", "Lagos", None),
        ("The farms around Zamuri are dry.", "Zamuri", None),
        ("Lorries take flour from Lagos to Bekko by night.", "Bekko", None),
        ("Tamale County grows yams.", "Tamale County", None),
        ("Texas sent 14 pumps to Ghana.", "Texas", "government"),
        ("A gang styling itself Red Heron took the files.", "Red Heron", "group"),
        ("It is leased to Baobab Cloud Valley, a start-up that rents computers.",
         "Baobab Cloud Valley", "company"),
        ("Volta shipper Kofi Estime, 48, was charged.", "Kofi Estime", "person"),
        ("The UN Refugee Service will fly blankets to Accra.", "UN Refugee Service",
         "organisation"),
        ("Wilson Desroches left with Marie-Ange Desroches.", "Marie-Ange Desroches", "person"),
        ("Frutas Tolvan, a grower near Loja, which ships bananas, paid.", "Frutas Tolvan",
         "company"),
        ("Greek owner Kallias Grupp said its cover was withdrawn.", "Kallias Grupp", "company"),
        ("“No,” said Volta Osei, a broker in Accra who sells boats.", "Volta Osei", "person"),
        ("Northgate Parts & Salvage paid the fine.", "Northgate Parts & Salvage", "company"),
        ("It will buy Osterkaer Bioscience A/S this year.", "Osterkaer Bioscience A/S",
         "company"),
    ],
)  # fmt: skip
def test_kinds(text: str, form: str, kind: ActorKind | None) -> None:
    assert name(reading_of(text), form).kind == kind


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Kofi Boateng, a banker, left. Boateng said no.", {"Kofi Boateng", "Boateng"}),
        ("The Kenya Revenue Authority (KRA) left. KRA said no.",
         {"Kenya Revenue Authority", "KRA"}),
        ("Volta Pumps Ltd left. Volta Pumps said no.", {"Volta Pumps Ltd", "Volta Pumps"}),
        ("The Dockers and General Workers Alliance (DGWA) left. The DGWA said no.",
         {"Dockers and General Workers Alliance", "DGWA"}),
        ("The Bureau of Timber, Tobacco, Firearms and Explosives left, the TTF said.",
         {"Bureau of Timber, Tobacco, Firearms and Explosives", "TTF"}),
        ("Volta-Tranzyt paid. The police fined Volta-Tranzyt.", {"Volta-Tranzyt"}),
        ("The clerk, Kofi bin Osman, left. Mr. Osman said no.", {"Kofi bin Osman", "Osman"}),
    ],
)  # fmt: skip
def test_forms_of_one_name_are_one(text: str, forms: set[str]) -> None:
    reading = reading_of(text)
    assert {frozenset(n.forms) for n in reading.candidates.names if not n.described} == {
        frozenset(forms)
    }


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Minera Alta Vista paid. Alta Vista said no.", {"Minera Alta Vista", "Alta Vista"}),
        ("Al Zahr Energy paid. “We lost,” Al Zahr said.", {"Al Zahr Energy", "Al Zahr"}),
        ("The head of the Harbour Safety Board, Kofi Osei, left. “No,” Osei said.",
         {"Kofi Osei", "Osei"}),
        ("The International Dock Workers’ Union paid. The IDU left.",
         {"International Dock Workers’ Union", "IDU"}),
        ("The Anti-Fraud Force paid. The AFF left.", {"Anti-Fraud Force", "AFF"}),
        ("The Continental Ledger paid. The Ledger said no.", {"Continental Ledger", "Ledger"}),
        ("“No,” Superintendent Marcus Osei told the board. Osei left.", {"Marcus Osei", "Osei"}),
        ("Its spokesman, Brig. Kofi Osei, denied it. Osei left.", {"Kofi Osei", "Osei"}),
    ],
)  # fmt: skip
def test_last_words_alone_mean_the_longer_name(text: str, forms: set[str]) -> None:
    found = [set(n.forms) for n in reading_of(text).candidates.names if not n.described]
    assert [f for f in found if f & forms] == [forms]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Information Minister Kofi Abena Osei told reporters.", "Kofi Abena Osei"),
        ("Prosecutor Ms Ama Mensah said no.", "Ama Mensah"),
        ("She named Deputy Whip Ama Mensah on Monday.", "Ama Mensah"),
        ("Counsel for the home, Ama Mensah SC, said no.", "Ama Mensah"),
        ("Charterer Volta Marine Lines rejects that.", "Volta Marine Lines"),
        ("In court St Osmund said nothing.", "St Osmund"),
        ("HM Revenue and Customs fined him.", "HM Revenue and Customs"),
        ("New Zealand will give 400 tents.", "New Zealand"),
        ("“No,” said Mr Justice Kofi Osei.", "Kofi Osei"),
        ("The Philippines has postponed a tender.", "Philippines"),
    ],
)
def test_names_without_what_stands_before(text: str, form: str) -> None:
    assert name(reading_of(text), form).name == form


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It was flown from Ayacho to Tarumi.", ["Ayacho", "Tarumi"]),
        ("It was bought by Back to Tarumi.", ["Back to Tarumi"]),
    ],
)
def test_places_that_a_journey_joins_are_no_name(text: str, parts: list[str]) -> None:
    doc = reading_of(text).docs[0]
    doc.ents = [Span(doc, 4, len(doc) - 1, label="ORG")]
    assert [span.text for span in name_spans(doc)][: len(parts)] == parts


def test_no_abbreviated_province_is_a_name() -> None:
    reading = reading_of("Ama Mensah left Port Wexby, Ont., on Monday.")
    assert not [n for n in reading.candidates.names if n.name.startswith("Ont")]


def test_two_bearers_of_a_surname_stay_two() -> None:
    reading = reading_of("Ama Mensah met Esi Mensah. Esi Mensah left. Mensah said no.")
    assert name(reading, "Ama Mensah") != name(reading, "Esi Mensah")
    assert "Mensah" in name(reading, "Esi Mensah").forms  # The one who was named last.


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Kofi Boateng, the managing director of Volta Pumps Ltd, left.", "Kofi Boateng",
         "managing director of Volta Pumps Ltd"),
        ("Ghana’s trade minister, Ama Mensah, left.", "Ama Mensah", "Ghana’s trade minister"),
        ("French president Emmanuel Macron left.", "Emmanuel Macron", "French president"),
        ("Dr. Esi Addo left the room.", "Esi Addo", None),
    ],
)  # fmt: skip
def test_roles_are_the_articles_words(text: str, form: str, expected: str | None) -> None:
    reading = reading_of(text)
    assert role(reading, name(reading, form)) == expected


def test_a_role_tells_the_affiliation() -> None:
    reading = reading_of("Kofi Boateng, director of Volta Pumps Ltd, left. Ama Mensah stayed.")
    company = name(reading, "Volta Pumps Ltd")
    assert name(reading, "Kofi Boateng").affiliation == company.key
    assert name(reading, "Ama Mensah").affiliation is None


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Boateng, who heads the Volta Pumps Ltd workshop, left.",
        "Kofi Boateng of Volta Pumps Ltd left.",
        "Volta Pumps Ltd’s director is Kofi Boateng.",
        "Volta Pumps Ltd paid. Its owner, the businessman Kofi Boateng, left.",
        "Volta Pumps Ltd makes pumps. Kofi Boateng runs the company.",
        "Volta Pumps Ltd paid. Chief financial officer Kofi Boateng left.",
    ],
)
def test_the_words_beside_a_name_tell_the_affiliation(text: str) -> None:
    reading = reading_of(text)
    company = name(reading, "Volta Pumps Ltd")
    assert name(reading, "Kofi Boateng").affiliation == company.key


def test_its_minister_is_a_countrys() -> None:
    reading = reading_of("Ghana paid Volta Pumps Ltd. Its finance minister, Esi Addo, left.")
    assert name(reading, "Esi Addo").affiliation == name(reading, "Ghana").key


def test_a_judge_belongs_to_no_country() -> None:
    reading = reading_of("The U.S. paid. U.S. District Judge Esi Addo set a date.")
    assert name(reading, "Esi Addo").affiliation is None


def test_a_surname_stays_with_whoever_bore_it_alone_before() -> None:
    reading = reading_of(
        "Kofi Boateng ran a shop. Boateng sold tents. His brother, Yaw Boateng, kept the books. "
        "Boateng says that he knew nothing."
    )
    assert len(name(reading, "Kofi Boateng").mentions) == 3
    assert len(name(reading, "Yaw Boateng").mentions) == 1


def test_officers_are_their_service() -> None:
    reading = reading_of("Kenya Revenue Authority officers seized the truck.")
    assert name(reading, "Kenya Revenue Authority").active
    assert not [n for n in reading.candidates.names if n.described]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We left,” said a woman in a green coat.", "woman in a green coat"),
        ("Two people with knowledge of the deal said no.",
         "Two people with knowledge of the deal"),
        ("A clerk who knows the route said no.", "clerk who knows the route"),
    ],
)  # fmt: skip
def test_what_stands_behind_tells_who_it_is(text: str, form: str) -> None:
    assert name(reading_of(text), form).described


def test_police_that_say_something_are_an_actor() -> None:
    assert name(reading_of("Police said no."), "Police").active


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Volta Pumps Ltd paid. A Volta Pumps foreman said no.", "Volta Pumps foreman"),
        ("An official of the Volta Pumps Ltd said no.", "official"),
        ("A spokesman for Volta Pumps Ltd said no.", "spokesman for Volta Pumps Ltd"),
    ],
)
def test_a_description_tells_the_affiliation(text: str, form: str) -> None:
    reading = reading_of(text)
    assert name(reading, form).affiliation == name(reading, "Volta Pumps Ltd").key


def test_a_nationality_is_no_affiliation_of_a_described_person() -> None:
    reading = reading_of("Ghana paid. A Ghanaian student in Accra said no.")
    assert all(n.affiliation is None for n in reading.candidates.names)


def test_a_former_role_is_no_affiliation() -> None:
    reading = reading_of("Kofi Boateng, a former director of Volta Pumps Ltd, left.")
    assert name(reading, "Kofi Boateng").affiliation is None


@pytest.mark.parametrize(
    ("text", "form", "reference"),
    [
        ("Ama Mensah, a captain, left. She said no.", "Ama Mensah", "She"),
        ("Volta Pumps Ltd paid. The company said no.", "Volta Pumps Ltd", "company"),
        ("Spokeswoman Esi Addo left. The spokeswoman said no.", "Esi Addo", "spokeswoman"),
        ("Volta Pumps Ltd said it would appeal.", "Volta Pumps Ltd", "it"),
    ],
)
def test_references(text: str, form: str, reference: str) -> None:
    reading = reading_of(text)
    assert reference in words(reading, name(reading, form))


def test_a_pronoun_of_the_other_gender_is_somebody_else() -> None:
    reading = reading_of("Mrs. Esi Addo, a captain, left. He said no.")
    assert "He" not in words(reading, name(reading, "Esi Addo"))


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("A Ukrainian soldier said that the drones came late.", "Ukrainian soldier", "person"),
        ("Turkish officials said no.", "Turkish officials", "government"),
        ("The Togolese army seized the truck.", "Togolese army", "armed_force"),
        ("Two Bulgarian companies sold it.", "Bulgarian companies", "group"),
    ],
)
def test_actors_without_a_name(text: str, form: str, kind: ActorKind) -> None:
    found = name(reading_of(text), form)
    assert (found.kind, found.described, found.active) == (kind, True, True)


def test_a_mere_place_is_no_actor() -> None:
    reading = reading_of("The pumps were stored in Kenya. Brazil paid for them.")
    assert not name(reading, "Kenya").active
    assert name(reading, "Brazil").active


def test_every_stretch_stands_on_the_page() -> None:
    reading = reading_of(
        "Ghana’s trade minister, Ama Mensah, met Kofi Boateng of Volta Pumps Ltd in Lomé. "
        "She said that the company had paid. Two Togolese officials denied it."
    )
    text = reading.page.text
    assert reading.candidates.names
    for found in reading.candidates.names:
        assert {text[a:b] for a, b in found.mentions} == set(found.forms)
        assert found.name in found.forms
        assert all(text[a:b].strip() for a, b in found.references)


def test_keys_are_unique() -> None:
    reading = reading_of("Ama Mensah met a Togolese official and Kofi Boateng in Accra, Ghana.")
    keys = [n.key for n in reading.candidates.names]
    assert len(keys) == len(set(keys)) > 2


def test_a_firm_of_a_land_is_one_that_was_named() -> None:
    reading = reading_of("They bought pumps from Weber Pumpen GmbH, the Swiss firm said.")
    assert len(name(reading, "Weber Pumpen GmbH").references) == 1


def test_a_noun_means_the_body_that_it_introduced() -> None:
    text = (
        "The medical charity Nordic Relief sent lorries to Taiz. The Red Cross Society met the "
        "Green Front on Monday. The charity blames the fighters."
    )
    reading = reading_of(text)
    meant = [
        name.name
        for name in reading.candidates.names
        for start, _ in name.references
        if text[start:].startswith("charity blames")
    ]
    assert meant == ["Nordic Relief"]


def test_a_noun_means_the_body_that_bears_it_before_another_of_its_kind() -> None:
    text = "The Panel of Inquiry met. The Labour Committee left. It is late, the panel wrote."
    reading = reading_of(text)
    assert [text[a:b] for a, b in name(reading, "Panel of Inquiry").references][-1] == "panel"


def test_a_pronoun_in_a_quotation_tells_nothing_of_who_is_named_before() -> None:
    text = "Delali Addo spoke. “I asked Kofi where he was,” Addo said. She left the town at noon."
    reading = reading_of(text)
    assert "She" in [text[a:b] for a, b in name(reading, "Delali Addo").references]


def test_whoever_gives_a_name_as_the_own_is_a_person() -> None:
    reading = reading_of("A docker, who gave her name only as Wilson, left the port of Lomé.")
    assert name(reading, "Wilson").kind == "person"


def test_whom_analysts_work_for_acts() -> None:
    reading = reading_of("Analysts at Tolvan Securities cut the stock.")
    assert name(reading, "Tolvan Securities").active


def test_a_title_before_the_name_tells_who_the_judge_is() -> None:
    reading = reading_of("Mr Justice Kofi Osei refused. The judge said no.")
    assert words(reading, name(reading, "Kofi Osei")) == ["judge"]


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("Togo grows cocoa on the hills.", False),
        ("Togo wants to sell it.", True),
        ("Togo has sold it.", True),
        ("The rice was sent to Togo on Monday.", False),
        ("They sold the ships to Togo on Monday.", True),
    ],
)
def test_what_a_country_does_for_ever_is_no_act(text: str, active: bool) -> None:
    assert name(reading_of(text), "Togo").active == active


def test_a_given_name_that_the_parser_left_out_is_put_back() -> None:
    reading = reading_of("“No,” chief executive Stelios Mavrogenis said in an interview.")
    assert name(reading, "Stelios Mavrogenis").kind == "person"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“No,” said Col. Omar bin Hadi. He left, bin Hadi said.", {"Omar bin Hadi"}),
        ("“No,” said Gen. Karim al-Sabri.", {"Karim al-Sabri"}),
        ("His sister, Willemien ten Hove, left. She paid Kofi ten cedis.",
         {"Willemien ten Hove", "Kofi"}),
        ("Last year the firm Ten Hove Techniek left.", {"Ten Hove Techniek"}),
        ("They were trucked under guard from Sumbe to Lobito, where she lives.",
         {"Sumbe", "Lobito"}),
        ("It was packed by the Volta Shrimp Co-operative.", {"Volta Shrimp Co-operative"}),
        ("A spokesman for the Volta Customs Service in Ho, Kwesi Udo, said it had ended.",
         {"Volta Customs Service", "Ho", "Kwesi Udo"}),
        ("The driver, Oscar Trevino Reyes, 29, left. Trevino’s lawyer said no.",
         {"Oscar Trevino Reyes"}),
    ],
)  # fmt: skip
def test_where_a_name_ends(text: str, names: set[str]) -> None:
    assert {n.name for n in reading_of(text).candidates.names if not n.described} == names
