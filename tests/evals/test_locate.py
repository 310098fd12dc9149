from hypothesis import given
from hypothesis import strategies as st

from evals.locate import best_overlap, cover, occurrences, quote_parts
from schemas.brief import Span


def _span(start: int, end: int, text: str) -> Span:
    return Span(start=start, end=end, text=text[start:end])


def test_occurrences_are_whole_words_and_see_past_line_breaks() -> None:
    text = "Arms and farms. Two\nsmall arms, arms’ length"
    assert occurrences("arms", text) == [(26, 30), (32, 36)]
    assert occurrences("Two small", text) == [(16, 25)]
    assert occurrences("two small", text) == []
    assert occurrences("", text) == []


def test_a_script_without_spaces_has_no_word_boundaries() -> None:
    assert occurrences("武器", "中国武器公司") == [(2, 4)]


@given(st.text(alphabet="ab “”\n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_every_place_found_reads_as_the_words(text: str, start: int, end: int) -> None:
    words = text[start:end]
    for a, b in occurrences(words, text):
        assert text[a:b].split() == words.split()


def test_quote_parts() -> None:
    text = "“It is late,” she said, “so we go.” He left."
    assert [text[a:b] for a, b in quote_parts("It is late, so we go.", text)] == [
        "It is late,",
        "so we go.",
    ]
    assert quote_parts("It is late, He left.", text) == []
    assert quote_parts("so we go. It is late,", text) == []


def test_cover_counts_each_character_once() -> None:
    text = "abcdefghij"
    assert cover((0, 10), [_span(0, 5, text), _span(3, 7, text)]) == 0.7
    assert cover((0, 10), []) == 0.0


def test_the_shorter_of_two_has_to_lie_inside_the_other() -> None:
    text = "one two three four five"
    assert best_overlap(["two three"], text, [_span(0, 23, text)]) == 1.0
    assert best_overlap(["one two three four five"], text, [_span(4, 7, text)]) == 1.0
    assert best_overlap(["absent", "four"], text, [_span(14, 18, text)]) == 1.0
    assert best_overlap(["one"], text, [_span(4, 7, text)]) == 0.0
    assert best_overlap(["one"], text, []) == 0.0
