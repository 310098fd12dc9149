from collections.abc import Iterable

from evals.candidates.found import Found
from evals.candidates.labelled import DIRECT, Kind, Labelled, Mark
from evals.candidates.measure import Finder, Tally, measure
from evals.candidates.report import figures, table
from evals.locate import Offsets
from service.pipeline.page import Page

TEXT = "US President Joan Ray may go to Oslo. Ann left. “No deal,” she said."


def _at(words: str) -> Offsets:
    return TEXT.index(words), TEXT.index(words) + len(words)


def _article(marks: dict[Kind, tuple[Mark, ...]], *complete: Kind) -> Labelled:
    return Labelled("a", TEXT, marks, frozenset(complete))


def _finder(kind: Kind, *found: Found) -> Finder:
    def find(page: Page, kinds: Iterable[Kind]) -> dict[Kind, list[Found]]:
        assert page.text == TEXT
        assert list(kinds) == [kind]
        return {kind: list(found)}

    return find


def test_names_cover_half_of_each_other_and_say_what_kind() -> None:
    marks = (
        Mark((_at("US President Joan Ray"), _at("Joan Ray")), ("person",), group="person"),
        Mark((_at("Oslo"),), ("none",), group="place"),
        Mark((_at("Ann"),), group="person"),
        Mark((_at("deal"),), required=False),
    )
    found = (
        Found((_at("Joan Ray"),), "person"),
        Found((_at("Oslo"),), "government"),
        Found((_at("Ann left. “No deal,”"),), "company"),
        Found((_at("deal"),), "company"),
        Found((_at("she"),), "group", offered=False),
    )
    measured = measure([_article({"names": marks}, "names")], _finder("names", *found))
    assert measured.tally("names") == Tally(marks=3, found=2, told=2, right=1, offered=4, fitting=3)
    assert measured.tally("names", "person") == Tally(marks=2, found=1, told=1, right=1)
    assert measured.misses == [("a", "names", "Ann")]


def test_a_quotation_has_to_be_found_to_the_character() -> None:
    marks: dict[Kind, tuple[Mark, ...]] = {"quotations": (Mark((_at("No deal,"),), (DIRECT,)),)}
    exact = measure([_article(marks)], _finder("quotations", Found((_at("No deal,"),), DIRECT)))
    wide = measure([_article(marks)], _finder("quotations", Found((_at("“No deal,”"),), DIRECT)))
    assert exact.tally("quotations") == Tally(marks=1, found=1, told=1, right=1)
    assert wide.tally("quotations") == Tally(marks=1)


def test_sentences_are_found_by_the_cues_in_them() -> None:
    first, third = _at("US President Joan Ray may go to Oslo."), _at("“No deal,” she said.")
    marks: dict[Kind, tuple[Mark, ...]] = {"uncertain sentences": (Mark((first,)), Mark((third,)))}
    find = _finder("uncertain sentences", Found((_at("may"),)), Found((_at("left"),)))
    own = measure([_article(marks, "uncertain sentences")], find)
    assert own.tally("uncertain sentences") == Tally(marks=2, found=1, offered=2, fitting=1)
    sets = Labelled("a", TEXT, marks, frozenset({"uncertain sentences"}), sentences=(first, third))
    assert measure([sets], find).tally("uncertain sentences").offered == 1


def test_goods_are_right_if_one_stands_in_the_other() -> None:
    marks: dict[Kind, tuple[Mark, ...]] = {"amounts": (Mark((_at("Joan"),), ("CQ-A rifles",)),)}
    for goods, right in (("rifles", 1), ("the new CQ-A rifles", 1), ("tents", 0), (None, 0)):
        found = Found((_at("Joan"),), goods)
        measured = measure([_article(marks)], _finder("amounts", found))
        assert (measured.tally("amounts").told, measured.tally("amounts").right) == (1, right)


def test_an_article_that_the_service_would_change_is_left_out() -> None:
    broken = Labelled("b", "A\x00 b.", {"cues": (Mark(((0, 1),)),)})
    assert measure([broken], _finder("cues")).articles == 0


def test_figures_and_table() -> None:
    marks: dict[Kind, tuple[Mark, ...]] = {
        "names": (Mark((_at("Ann"),), ("person",), group="person"),)
    }
    measured = measure([_article(marks, "names")], _finder("names", Found((_at("Ann"),), "x")))
    assert figures(measured) == {
        "articles": 1,
        "names.n": 1,
        "names.recall": 1.0,
        "names.precision": 1.0,
        "names.right": 0.0,
        "names.person.n": 1,
        "names.person.recall": 1.0,
        "names.person.precision": None,
        "names.person.right": 0.0,
    }
    assert table(measured).row_count == 2
