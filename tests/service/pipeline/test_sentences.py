"""Paragraphs and sentences, from typography alone, in any language and in linear time."""

import pytest

from service.pipeline.sentences import split_paragraphs, split_sentences
from tests.service.pipeline.candidates.texts import SECONDS, seconds


def sentences(text: str) -> list[str]:
    """The sentences of a text, paragraph by paragraph."""
    return [
        text[first:last]
        for start, end in split_paragraphs(text)
        for first, last in split_sentences(text, start, end)
    ]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [text[start:end] for start, end in split_paragraphs(text)]


@pytest.mark.parametrize(
    "marked",
    [
        # The bar stands where a sentence ends.
        pytest.param("Mr. Osei met Dr. Ama Boateng.|Gen. K. Mensah did not.", id="titles"),
        pytest.param("J. R. Danquah spoke.|John F. Kumi listened.", id="initials"),
        pytest.param("The U.S. Navy left.|So did the U.K. and U.N. teams.", id="U.S. Navy"),
        pytest.param("He flew to the U.S.|Then he came back.", id="ends in U.S."),
        pytest.param("She moved to Washington, D.C.|It was cold.", id="ends in D.C."),
        pytest.param("Volta Pumps Co. Ltd. sold 40 pumps.|It closed.", id="Co. Ltd. sold"),
        pytest.param("He worked for Volta Pumps Co.|The firm closed.", id="ends in Co."),
        pytest.param("They left at 5 p.m.|The ship sailed at 6 a.m. on Friday.", id="p.m."),
        pytest.param("It rose in Jan. and fell in Feb.|The rest is known.", id="months"),
        pytest.param("It left on Dec. 5 with No. 12 on its hull.|It sank.", id="before numbers"),
        pytest.param("The captain said no.|The crew agreed.", id="no as an answer"),
        pytest.param("They lay in the sun.|Nobody came.", id="sun as a word"),
        pytest.param("The price was $3.5 million, or 2.1 per cent.|It fell.", id="decimals"),
        pytest.param("See nutgraf.example.org for more.|It is free.", id="addresses"),
        pytest.param("1. Pumps came first.|Drills came next.", id="numbered item"),
        pytest.param("It was Plan B.|The rest failed.", id="one letter"),
        pytest.param("TEMA, Gh. — The port reopened.|Ships came.", id="dateline"),
        pytest.param("LOMÉ, Calif. (AP) — The port shut.|Ships left.", id="dateline, agency"),
        pytest.param("He waited... and left.|She stayed… and slept.", id="dots inside"),
        pytest.param("He waited...|She left…|Nobody came.", id="dots at the end"),
        pytest.param("Who paid?!|Nobody knew!!!|It was over.", id="marks repeated"),
        pytest.param("“We left.”|Osei nodded.|“Why?” asked Ama.", id="quotation ends"),
        pytest.param('"We left."|Osei nodded.|"Why?" asked Ama.', id="straight marks"),
        pytest.param("He asked: “Why?”|Nobody knew.", id="question quoted"),
        pytest.param("He called it “a lie.”|The others left.", id="stop inside marks"),
        pytest.param("He called it “a lie”.|The others left.", id="stop outside marks"),
        pytest.param("(He left on Monday.)|[She stayed.]|Both are well.", id="brackets"),
        pytest.param("Il a dit : « Oui. »|Puis il est parti.", id="French, spaced"),
        pytest.param("Il a dit : «\u00a0Oui.\u00a0»|Puis il est parti.", id="French, no-break"),
        pytest.param("M. Dupont est parti.|Mme. Roy aussi.", id="French titles"),
        pytest.param("Er kam am 5. Mai an.|Am 12. Oktober ging er.", id="German ordinals"),
        pytest.param("»Wir gehen.«|Sie gingen.|„Ja.“|Das war alles.", id="German marks"),
        pytest.param("Waffen, z.B. Gewehre, kamen an.|Das war alles.", id="German z.B."),
        pytest.param("¿Quién pagó?|¡Nadie!|Luego se fue.|«Sí.»|Ella calló.", id="Spanish"),
        pytest.param("Salió de EE.UU. con 40 cajas.|Llegó a Lima.", id="EE.UU."),
        pytest.param("Ж. Иванов ушёл.|Он живёт на ул. Ленина.", id="Russian"),
        pytest.param("他走了。|“好。”|她没走！|真的？|是。", id="Chinese"),
        pytest.param("彼は言った。|「行く。」と述べた。|終わり。", id="Japanese"),
        pytest.param("वह गया।|उसने कहा।|क्यों?", id="Hindi"),
        pytest.param("غادر الوزير.|هل عاد؟|نعم.", id="Arabic"),
        pytest.param("وہ چلا گیا۔|پھر آیا۔", id="Urdu"),
        pytest.param("ነው።|ሄደ።", id="Amharic"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    whole = marked.replace("|", "" if any(c in marked for c in "。") else " ")
    assert sentences(whole) == marked.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."], id="a line each"),
        pytest.param("  One. \n \t\n Two.\u00a0", ["One.", "Two."], id="outer white space"),
        pytest.param("One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."], id="U+2028"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n ", [], id="blank"),
    ],
)
def test_a_line_is_a_paragraph(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


WRAPPED = """\
The freighter Volta Star left the port of Tema on Monday with a cargo of
forty tons of cement. Officials in Accra, who had been told of it by the
harbour master, let it go.

Nobody on board was told where the ship was bound, a sailor said later on,
and the captain was asleep.
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [len(p.splitlines()) for p in paragraphs(WRAPPED)] == [3, 2]
    assert "the\nharbour master" in sentences(WRAPPED)[1]


def test_a_long_address_does_not_undo_the_wrapping() -> None:
    address = "https://news.example.org/" + "a" * 120
    assert len(paragraphs(f"{WRAPPED * 4}\n{address}\n")) == 8 + 1


def test_lines_that_all_end_in_full_stops_are_paragraphs_of_their_own() -> None:
    line = "The freighter left the port of Tema on Monday with forty tons of cement.\n"
    assert len(paragraphs("Freighter leaves Tema\n\n" + line * 5)) == 6


def test_offsets_point_at_the_words() -> None:
    text = "  Erst 𝒜 da.  Dann « Oui. » Puis.\n\n\u00a0他走了。她没走。 "
    cut = [text[a:b] for p in split_paragraphs(text) for a, b in split_sentences(text, *p)]
    assert cut == ["Erst 𝒜 da.", "Dann « Oui. »", "Puis.", "他走了。", "她没走。"]


@pytest.mark.parametrize(
    "unit",
    ["A. ", "Mr. ", "U.S. ", "... A", ".", "?! ", ".”", ". », ", " ", "a\n", "\n \n", "(", "Aaa "],
)
def test_a_long_line_takes_no_more_than_linear_time(unit: str) -> None:
    text = "The ship left. " + unit * (60_000 // len(unit)) + "x"
    assert seconds(lambda: sentences(text)) < SECONDS
