import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.pipeline.wording.typography import fold, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“dual-use” goods", '"dual‑use" goods'),
        ("China’s", "China's"),
        ("«oui» – non", '"oui" - non'),
        ("12\u00a0tons\n of", "12 tons of"),
        ("12\u202f000", "12 000"),
        ("ofﬁce", "office"),
        ("Chinese companies…provide", "Chinese companies...provide"),
        ("caf\u00e9", "cafe\u0301"),
        ("Vi\u1ec7t", "Vie\u0323\u0302t"),
        ("ammu\u00adnition", "ammunition"),
        ("１２トン", "12トン"),
        ("\ufeffIran", "Iran"),
    ],
)
def test_what_differs_in_typography_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,000", "1.000"),
        ("1,000", "1000"),
        ("m²", "m2"),
        ("½ ton", "1/2 ton"),
        ("Iran", "iran"),
        ("café", "cafe"),
        ("'a'", '"a"'),
        ("well-known", "well known"),
        ("가", "각"),
    ],
)
def test_what_differs_in_more_does_not(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_the_way_back_leads_to_the_articles_own_characters() -> None:
    text = "𝒜 “ﬁne” cafe\u0301…"
    folded = fold(text)
    start = folded.text.index("fine")
    place = folded.original(start, start + 4)
    assert place is not None
    assert text[slice(*place)] == "ﬁne"
    accent = folded.text.index("cafe")
    whole = folded.original(accent, accent + 5)
    assert whole is not None
    assert text[slice(*whole)] == "cafe\u0301"


def test_an_original_character_is_never_cut() -> None:
    folded = fold("ofﬁce cafe\u0301 각")
    assert folded.original(0, 3) is None
    accent = folded.text.index("cafe")
    assert folded.original(accent, accent + 4) is None
    jamo = folded.text.index("\u1100")
    assert folded.original(jamo, jamo + 2) is None


def test_plain_joins_names_that_differ_in_case_alone() -> None:
    assert plain(" Da‑Jiang ") == plain("da-jiang")


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_folds_with_ordered_offsets(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
    )
    assert fold(folded.text).text == folded.text
