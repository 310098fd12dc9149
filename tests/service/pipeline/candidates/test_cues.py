"""Words that keep a statement at a distance, and words that only look like them."""

from itertools import pairwise

import pytest

from schemas.brief import ClaimBasis
from service.pipeline.candidates.cues import find_cues, find_sayings
from tests.service.pipeline.candidates.texts import SECONDS, page_of, printed, seconds


def cues(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The cues of a text, as printed, each with its basis."""
    page = page_of(text, language)
    found = find_cues(page)
    return list(zip(printed(page, found), [c.basis for c in found], strict=True))


@pytest.mark.parametrize(
    ("text", "cue", "basis"),
    [
        ("The crew allegedly left.", "allegedly", "alleged"),
        ("The purported owner left.", "purported", "alleged"),
        ("The supposed owner left.", "supposed", "alleged"),
        ("He was charged with smuggling pumps.", "was charged with", "alleged"),
        ("They accused him of theft.", "accused", "alleged"),
        ("He sank the boat, the high court heard on Monday.", "the high court heard", "alleged"),
        ("The clerk took it, a jury was told.", "a jury was told", "alleged"),
        ("Some in the port have it that he left.", "Some in the port have it that", "speculation"),
        ("A story going around in Tema is false.", "story going around", "speculation"),
        ("It was late, as had been put about.", "as had been put about", "speculation"),
        ("Talk on the quay that he left is old.", "Talk on the quay that", "speculation"),
        ("Residents spoke of two shots.", "spoke of", "attributed"),
        ("It was theft, in the view of the board.", "in the view of", "attributed"),
        ("Suspected rebels left.", "Suspected", "alleged"),
        ("It could not be verified.", "could not be verified", "stated_unverified"),
        ("AFP could not confirm it.", "could not confirm", "stated_unverified"),
        ("It has not been independently verified.", "has not been independently verified",
         "stated_unverified"),
        ("It has yet to be confirmed.", "yet to be confirmed", "stated_unverified"),
        ("Unconfirmed reports came in.", "Unconfirmed", "stated_unverified"),
        ("AFP has not been able to verify it.", "not been able to verify", "stated_unverified"),
        ("The UN is not in a position to confirm it.", "not in a position to confirm",
         "stated_unverified"),
        ("Police have yet to establish that.", "yet to establish", "stated_unverified"),
        ("It is not clear whether it left.", "It is not clear", "stated_unverified"),
        ("The lawsuit says it left.", "The lawsuit says", "alleged"),
        ("He calls the story nonsense.", "calls the story nonsense", "disputed"),
        ("The move cast doubt on the deal.", "cast doubt on", "disputed"),
        ("A guard spoke on condition we don’t name him.", "on condition we don’t name",
         "anonymous_source"),
        ("One man close to the talks said so.", "One man close to the talks", "anonymous_source"),
        ("As far as she knows, it left.", "As far as she knows", "speculation"),
        ("They took that to mean war.", "took that to mean", "speculation"),
        ("By their own count 40 left.", "By their own count", "attributed"),
        ("Police attribute the raid to rebels.", "attribute", "attributed"),
        ("The toll was put at 40.", "was put at", "attributed"),
        ("No evidence was offered.", "No evidence was offered", "stated_unverified"),
        ("The ministry denied that it left.", "denied", "disputed"),
        ("He flatly denies any wrongdoing.", "flatly denies", "disputed"),
        ("The army rejected the panel’s findings.", "rejected", "disputed"),
        ("They dismissed the claims.", "dismissed", "disputed"),
        ("He disputes that.", "disputes", "disputed"),
        ("A man who asked not to be named said it left.", "who asked not to be named",
         "anonymous_source"),
        ("He spoke on condition of anonymity.", "on condition of anonymity", "anonymous_source"),
        ("Sources said it left.", "Sources said", "anonymous_source"),
        ("It reportedly left.", "reportedly", "speculation"),
        ("It may have left.", "may", "speculation"),
        ("It might leave.", "might", "speculation"),
        ("The ship is believed to have left.", "is believed", "speculation"),
        ("It appears to have left.", "appears to", "speculation"),
        ("It is possible.", "possible", "speculation"),
        ("According to customs, it left.", "According to", "attributed"),
        ("He claimed the ship left.", "claimed", "attributed"),
    ],
)  # fmt: skip
def test_cues(text: str, cue: str, basis: ClaimBasis) -> None:
    assert (cue, basis) in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ship left in May 2021.", "The ship left on 3 May.", "On May 9 it left.",
        "By May it had left.", "Last May it left.", "The May Day parade went on.",
        "Theresa May left the room.", "May Osei left the room.",
        "The minister could not be reached.", "He could not leave the room.",
        "He declined to comment.", "He was supposed to leave on Monday.",
        "The insurance claim was paid.", "The attack claimed 12 lives.",
        "They dismissed the captain.", "The court rejected the appeal.",
        "Guards denied entry to two men.", "He appeared in court.", "It is unlikely.",
        "He left as soon as possible.", "He maintained the engine.", "The court affirmed it.",
        "The court heard that two men left.", "She spoke of her mother.",
        "Undisputed facts came in.", "It is unclear who left.", "They believed in him.",
        "The hotel boasts a pool.", "The house held what it was supposed to.",
        "He reckoned with rain.", "The army could not establish a camp.",
        "The suspect left the court.",
    ],
)  # fmt: skip
def test_words_that_keep_no_distance(text: str) -> None:
    assert cues(text) == []


@pytest.mark.parametrize(
    ("language", "text", "cue", "basis"),
    [
        ("de", "Er soll die Ware in Lomé verkauft haben.", "soll", "alleged"),
        ("de", "Das konnte nicht bestätigt werden.", "nicht bestätigt", "stated_unverified"),
        ("de", "Die Firma bestreitet das.", "bestreitet", "disputed"),
        ("de", "Laut Zoll kam das Schiff an.", "Laut", "attributed"),
        ("fr", "Il aurait vendu les armes.", "aurait", "alleged"),
        ("fr", "Selon la douane, il est parti.", "Selon", "attributed"),
        ("fr", "Il nie les faits.", "nie", "disputed"),
        ("es", "El presunto autor huyó.", "presunto", "alleged"),
        ("es", "No se pudo confirmar la noticia.", "No se pudo confirmar", "stated_unverified"),
        ("es", "La empresa negó los hechos.", "negó", "disputed"),
        ("pt", "Segundo a polícia, o navio saiu.", "Segundo", "attributed"),
        ("it", "L’uomo avrebbe venduto le armi.", "avrebbe", "alleged"),
        ("ru", "Он якобы продал груз.", "якобы", "alleged"),
        ("uk", "Фірма заперечує це.", "заперечує", "disputed"),
        ("pl", "Według policji statek odpłynął.", "Według", "attributed"),
        ("tr", "İddiaya göre gemi ayrıldı.", "İddiaya", "alleged"),
        ("ar", "نفى الوزير ذلك.", "نفى", "disputed"),
        ("zh", "外交部否认了这一说法。", "否认", "disputed"),
        ("zh", "据称，他涉嫌走私。", "涉嫌", "alleged"),
        ("ja", "事実かもしれない。", "かもしれない", "speculation"),
    ],
)
def test_cues_of_other_languages(language: str, text: str, cue: str, basis: ClaimBasis) -> None:
    assert (cue, basis) in cues(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der laute Mann war nie in Lomé."), ("pt", "O segundo navio saiu do porto."),
        ("es", "El negocio creció y negociaron la paz."), ("zh", "这是不可能的。"),
    ],
)  # fmt: skip
def test_words_of_other_languages_that_keep_no_distance(language: str, text: str) -> None:
    assert cues(text, language) == []


def test_cues_do_not_overlap_and_come_in_order() -> None:
    text = "He allegedly denied that it may have left. Sources said it could not be verified. " * 3
    found = find_cues(page_of(text))
    assert len(found) >= 15
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_headlines_are_read_and_other_boilerplate_is_not() -> None:
    text = "Firm May Have Sold Pumps to Rebels\n\nBy Allegedly Osei\n\nThe firm sold 40 pumps."
    assert cues(text) == [("May", "speculation")]


def test_plain_sayings() -> None:
    page = page_of("Togo says it left\n\nHe said it left, added it sank and sold saidas.")
    assert printed(page, find_sayings(page)) == ["said", "added"]


@pytest.mark.parametrize(
    "unit", ["said ", "could also well ", "is reported ", "source close ", "("]
)
def test_a_long_line_takes_no_more_than_linear_time(unit: str) -> None:
    page = page_of("The ship left. " + unit * (40_000 // len(unit)) + "x.")
    assert seconds(lambda: (find_cues(page), find_sayings(page))) < SECONDS
