"""Marks pair by their shapes, the outermost first."""

import pytest

from service.pipeline.candidates.marks import find_closed, find_marked


def inside(text: str) -> list[tuple[str, bool]]:
    """The words between the marks, and whether they are closed."""
    return [(text[m.start : m.end], m.closed) for m in find_marked(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a “b “c” d” e", [("b “c” d", True)]),
        ("a «b «c» d» e", [("b «c» d", True)]),
        ("a “b“ c “d” e", [("b", True), ("d", True)]),
        ("a “b c", [("b c", False)]),
        ("a “” b", []),
        ("a 'b c", []),
        ("l’été, s’il l’a", []),
        ("", []),
        ("“", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, bool]]) -> None:
    assert inside(text) == expected


def test_the_outer_stretch_holds_the_marks() -> None:
    text = "a ''b'' c “d"
    doubled, still_open = find_marked(text, 0, len(text))
    assert (text[slice(*doubled.outer)], text[slice(*still_open.outer)]) == ("''b''", "“d")


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "“a” “b” “c”"
    assert [(m.start, m.end) for m in find_marked(text, 4, 7)] == [(5, 6)]


def test_closed_stretches_after_an_open_mark() -> None:
    text = "a “b “c” d “e"
    assert [text[m.start : m.end] for m in find_closed(text, 0, len(text))] == ["c"]
