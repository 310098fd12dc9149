import pytest

from service.pipeline.wording.boundaries import is_bounded, is_unspaced


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("112 tons", "12 tons"),
        ("12,000 tons", "12"),
        ("12.5 tons", "12"),
        ("12.5 tons", "5 tons"),
        ("12 000 tons", "12"),
        ("12\u202f000 tons", "000 tons"),
        ("12’000 tons", "12"),
        (" .5 tons", "5 tons"),
        ("12-15 tons", "15 tons"),
        ("12–15 tons", "12"),
        ("at −5 degrees", "5 degrees"),
        ("MiG-29 jets", "29 jets"),
        ("120mm shells", "120"),
        ("十二吨", "二吨"),
        ("12万吨", "12"),
        ("the Iranian army", "Iran"),
        ("non-lethal aid", "lethal aid"),
        ("it can't", "can"),
        ("it can’t", "can"),
        ("cafe\u0301 bar", "cafe"),
        ("ammu\u00adnition", "ammu"),
        ("می\u200cخواهم", "می"),
        ("10:30", "30"),
    ],
)
def test_a_cut_that_would_change_the_meaning_is_none(text: str, cut: str) -> None:
    start = text.index(cut)
    assert not is_bounded(text, start, start + len(cut))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("sent 12 tons.", "12 tons"),
        ("in 2022, 100 rifles", "100"),
        ("June 2022 100 rifles", "2022"),
        ("Russia’s army", "Russia"),
        ("Chinese-made drones", "drones"),
        ("the Belgrade–Tehran flight", "Tehran"),
        ("l’Iran", "Iran"),
        ("a 12-ton load", "12"),
        ("中国运往俄罗斯", "俄罗斯"),
        ("共12吨", "12吨"),
        ("러시아는", "러시아"),
        ("إلى روسيا.", "روسيا"),
        ("“guns”", "guns"),
        ("equipment—12 tons", "12 tons"),
    ],
)
def test_whole_words_and_numbers_may_be_cut_out(text: str, cut: str) -> None:
    start = text.index(cut)
    assert is_bounded(text, start, start + len(cut))


@pytest.mark.parametrize("text", ["12吨", "ガス", "ไทย", "ខ្មែរ", "가스", "\U00020000"])
def test_scripts_without_spaces(text: str) -> None:
    assert is_unspaced(text)
    assert not is_unspaced("Řím, Ⅳ 12 tons, أسلحة, оружие")
