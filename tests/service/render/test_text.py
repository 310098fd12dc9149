from schemas.brief import Span
from service.render.text import highlighted, safe, snippet


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def test_text_comes_on_one_line() -> None:
    assert safe("two\n\n  lines\there") == "two lines here"


def test_characters_that_steer_a_terminal_are_replaced() -> None:
    assert safe("a\x1b[2Jb\x9bc\u202ed\ud800e") == "a\ufffd[2Jb\ufffdc\ufffdd\ufffde"


def test_letters_of_other_scripts_stay() -> None:
    assert safe("Łódź — „так” 北京 أخبار") == "Łódź — „так” 北京 أخبار"


def test_a_long_span_is_cut_between_words() -> None:
    text = "word " * 100
    line = snippet(Span(start=0, end=len(text), text=text)).plain
    assert line.startswith("0-500  word word")
    assert line.endswith("word …")
    assert len(line) < 200


def test_a_focus_deep_in_a_long_span_stays_in_sight() -> None:
    text = "word " * 80 + "allegedly " + "more " * 80
    line = snippet(Span(start=0, end=len(text), text=text), at(text, "allegedly"))
    assert "… word" in line.plain
    assert "word allegedly more" in line.plain
    start = line.plain.index("allegedly")
    assert any((mark.start, mark.end) == (start, start + 9) for mark in line.spans)


def test_a_focus_outside_the_span_is_left_out() -> None:
    text = "One here. Two there."
    assert snippet(at(text, "One here."), at(text, "Two")).plain == "0-9  One here."


def test_words_that_are_absent_highlight_nothing() -> None:
    assert highlighted("plain", "reportedly", "bold").spans == []
