import re

import pytest

from service.pipeline.candidates.found import Candidates, Cue, Name
from service.pipeline.page import Page
from service.pipeline.written import Fault, check_written, closest_sentence, is_borne_out
from service.pipeline.written.certainty import _denies
from service.pipeline.written.check import _numbers
from service.pipeline.written.likeness import _contents
from service.pipeline.written.names import _read
from tests.service.pipeline.page import NOTHING, page_of, whole


def check(text: str, source: str, language: str = "en", **found: object) -> list[Fault]:
    page = page_of(source, language)
    candidates = Candidates(**{**_empty(), **found})  # type: ignore[arg-type]
    return check_written(text, whole(page), page, candidates)


def kinds(text: str, source: str, language: str = "en", **found: object) -> set[str]:
    return {fault.kind for fault in check(text, source, language, **found)}


def chain(page: Page, *forms: str, references: tuple[tuple[int, int], ...] = ()) -> Name:
    places = sorted(m.span() for form in forms for m in re.finditer(re.escape(form), page.text))
    return Name(forms[0], forms[0], forms, tuple(places), references, "person", None)


def _empty() -> dict[str, object]:
    return dict.fromkeys(("quotations", "names", "amounts", "dates", "cues", "routes"), ())


RIFLES = "In June 2022 Norinco sent 1,000 rifles and twelve tons of armor to a Russian company."


@pytest.mark.parametrize(
    "text",
    [
        "Norinco sent 1,000 rifles to a Russian firm",
        "One thousand rifles and 12 tons of armor went to Russia in June 2022.",
        "The company sent rifles.",
        "Rifles went to a company.",
        "Norinco Sent Rifles to a Russian Company",
    ],
)
def test_what_the_evidence_says_passes(text: str) -> None:
    assert check(text, RIFLES) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norinco sent 2,000 rifles.", "number"),
        ("Norinco sent 10,000 rifles.", "number"),
        ("Norinco sent thirteen tons of armor.", "number"),
        ("Norinco sent dozens of rifles.", "number"),
        ("In June 2023 Norinco sent rifles.", "number"),
        ("In July 2022 Norinco sent rifles.", "name"),
        ("Norinco sent rifles to Iran.", "name"),
        ("Boeing sent 1,000 rifles.", "name"),
        ("Norinco Sent Rifles to an Iranian Company", "name"),
        ("Norinco did not send rifles.", "negation"),
        ("Norinco never sent rifles.", "negation"),
    ],
)
def test_what_it_does_not_say_is_a_fault(text: str, kind: str) -> None:
    assert kinds(text, RIFLES) == {kind}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The United States sent jets.", "The U.S. sent jets."),
        ("Britain sent jets.", "The UK sent jets."),
        ("The UAE sent jets.", "The United Arab Emirates sent jets."),
        ("The SBU sent jets.", "The Service Bureau Unit sent jets."),
        ("Blinken spoke.", "Secretary Antony Blinken spoke."),
        ("Russia’s army got MiG-29 jets.", "The Russian army got four MiG‑29 jets."),
        ("He won’t send F-16s.", "He won’t send F-16 aircraft."),
        ("Price rose 5 percent.", "The price rose 5%."),
    ],
)
def test_equal_names_and_numbers_pass(text: str, source: str) -> None:
    assert check(text, source) == []


def test_two_names_cannot_be_mixed() -> None:
    source = "Zach Cooper met Antony Blinken."
    assert kinds("Zach Blinken spoke.", source) == {"name"}
    assert check("Cooper met Blinken.", source) == []


def test_a_pronoun_bears_out_the_name_it_stands_for() -> None:
    page = page_of("Zach Cooper came. He spoke. Ann Lee left.")
    he = page.text.index("He")
    names = (
        chain(page, "Zach Cooper", "Cooper", references=((he, he + 2),)),
        chain(page, "Ann Lee"),
    )
    candidates = Candidates((), names, (), (), (), ())
    second = page.evidence([2])
    assert check_written("Zach Cooper spoke.", second, page, candidates) == []
    assert [f.said for f in check_written("Ann Lee spoke.", second, page, candidates)] == [
        "Ann",
        "Lee",
    ]
    assert is_borne_out("Cooper", second, page, candidates)
    assert not is_borne_out("Ann Lee", second, page, candidates)


def test_names_in_scripts_without_capitals_are_checked_by_the_pages_names() -> None:
    page = page_of("伊朗运送了导弹。 俄罗斯收到了。", "zh")
    names = (chain(page, "伊朗"), chain(page, "俄罗斯"))
    candidates = Candidates((), names, (), (), (), ())
    assert check_written("伊朗运送了导弹", page.evidence([1]), page, candidates) == []
    faults = check_written("俄罗斯运送了导弹", page.evidence([1]), page, candidates)
    assert [fault.said for fault in faults] == ["俄罗斯"]


def test_german_nouns_are_no_names() -> None:
    source = "Die Firma lieferte zwölf Gewehre nach Moskau."
    assert check("Zwölf Gewehre gingen nach Moskau.", source, "de") == []
    assert kinds("Zwölf Gewehre gingen nach Minsk.", source, "de") == {"name"}
    assert "number" in kinds("Dreizehn Gewehre gingen nach Moskau.", source, "de")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The products aided the war effort.", "The products did not aid the war effort."),
        ("The claims have been verified.", "The claims have not been verified."),
        ("China provides lethal support.", "China provides non-lethal support."),
        ("Beijing supplied arms to Moscow.", "Beijing denied supplying arms to Moscow."),
        ("Officials could find weapons.", "Officials couldn’t find weapons."),
    ],
)
def test_a_lost_negation_is_a_fault(text: str, source: str) -> None:
    assert kinds(text, source) == {"negation"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Beijing denies it sent arms.", "Beijing did not send arms, it says."),
        ("Guns and ammunition were sent.", "Not only guns but ammunition were sent."),
        ("China weighs lethal aid.", "China gave non-lethal aid and weighs lethal aid."),
        ("China became a supplier.", "China, which denies arming Moscow, became a supplier."),
    ],
)
def test_a_negation_of_something_else_is_none(text: str, source: str) -> None:
    assert "negation" not in kinds(text, source)


def test_hedged_evidence_may_not_become_a_fact() -> None:
    source = "Spacety allegedly sold imagery. The imagery shows ships."
    at = source.index("allegedly")
    cues = (Cue(at, at + 9, "alleged"),)
    assert kinds("Spacety sold imagery.", source, cues=cues) == {"hedge"}
    assert check("Spacety is said to have sold imagery.", source, cues=cues) == []
    assert check("The imagery shows ships.", source, cues=cues) == []
    page = page_of(source)
    candidates = Candidates((), (), (), (), cues, ())
    claim = check_written("Spacety sold imagery.", whole(page), page, candidates, asserted=False)
    assert claim == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent missiles to Iran.",
        "Missiles went from Russia to Iran.",
        "Missiles came from Russia.",
    ],
)
def test_names_that_changed_places_are_a_fault(text: str) -> None:
    assert "direction" in kinds(text, "Iran sent missiles to Russia.")


def test_a_direction_in_other_words_passes() -> None:
    assert check("Russia got missiles from Iran.", "Iran sent missiles to Russia.") == []


def test_the_closest_sentence_shares_most_words() -> None:
    page = page_of("Ships left port. Rifles came by air.")
    assert closest_sentence("Rifles by air", whole(page)).text == "Rifles came by air."
    assert check_written("", whole(page), page, NOTHING) == []


@pytest.mark.parametrize(
    "source",
    [
        "In June 2022, U.S. officials didn’t say that 1,000 MiG-29s, worth $2bn, went to Iran.",
        "„Zwölf Gewehre“ gingen laut Polizei nicht von Wien nach Moskau.",
        "Le ministre n’a pas livré 1 200 tonnes à l’Iran, selon l’AFP.",
        "伊朗没有运送十二吨导弹。",
        "لم ترسل إيران 12 طنا إلى روسيا.",
        "АРМИЯ НЕ ПОЛУЧИЛА 40 ТАНКОВ ИЗ ИРАНА.",
    ],
)
def test_a_sentence_bears_itself_out(source: str) -> None:
    assert check(source, source) == []


def test_an_article_is_read_once_for_all_that_is_held_to_it() -> None:
    page = page_of("Iran sent missiles. Russia did not pay. Some 12 ships came from Baku.")
    kept = (_contents, _read, _denies, _numbers)
    for cache in kept:
        cache.cache_clear()
    for number in range(20):
        check_written(f"Russia never got {number} ships.", whole(page), page, NOTHING)
    assert {cache.cache_info().misses for cache in (_read, _denies)} == {1}
    # What was said is read as well, for its own numbers; the evidence is not read again.
    assert _numbers.cache_info().misses == _contents.cache_info().misses == 1


def test_a_long_row_of_capitals_is_checked_in_pieces() -> None:
    titled = " ".join(["Aardvark", "Boeing"] * 2_000)
    faults = check(titled, "Iran sent missiles.")
    assert {fault.said for fault in faults} == {"Aardvark", "Boeing"}
