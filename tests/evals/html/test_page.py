"""The page as a browser reads it."""

from html.parser import HTMLParser

from evals.datasets import Gold
from evals.html import page
from evals.html.highlight import KINDS
from evals.run_folder import Prediction
from evals.score import score_cases
from schemas.brief import Brief
from tests.evals.build import actor, an_actor, brief, gold, manifest_of

TEXT = "Ann <b>Lee</b> sent two rifles to Chad & Mali. </script><script>alert(1)</script>"
CASE = gold(
    TEXT,
    ability="a <i>trap</i>",
    actors=[actor("Chad", kind="country"), actor("Mali", kind="country", also={"name": ["<u>"]})],
)
VOID = {"meta", "link", "br", "img", "input"}


class Reader(HTMLParser):
    """Elements with their attributes, and the text inside articles; open tags have to be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.articles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)
        if (tag, ("class", "text")) in [(tag, pair) for pair in attrs]:
            self.articles.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.articles and "article" in self.stack and "h3" not in self.stack:
            self.articles[-1] += data


def _page(said: Brief | None, case: Gold = CASE) -> Reader:
    made = {
        case.case.id: Prediction(case=case.case.id, brief=said, error=None if said else "Fault")
    }
    reader = Reader()
    scores = score_cases([case], made)
    reader.feed(page(manifest_of([case], model="<fake>"), [case], made, scores))
    reader.close()
    assert reader.stack == []
    return reader


def _all(reader: Reader, tag: str, **attributes: str) -> list[dict[str, str | None]]:
    return [
        found
        for name, found in reader.elements
        if name == tag and attributes.items() <= found.items()
    ]


def test_both_articles_stand_there_word_for_word() -> None:
    reader = _page(brief(TEXT, actors=[an_actor(1, "Chad", TEXT)]))
    assert reader.articles == [TEXT, TEXT]


def test_nothing_of_a_case_becomes_markup_and_nothing_is_fetched() -> None:
    reader = _page(brief(TEXT, actors=[an_actor(1, "Chad", TEXT)]))
    tags = {tag for tag, _ in reader.elements}
    assert not tags & {"i", "u", "link", "img", "iframe"}
    assert len(_all(reader, "script")) == 1
    assert all("src" not in attributes for _, attributes in reader.elements)
    links = [attributes["href"] for attributes in _all(reader, "a")]
    assert links
    assert all(link and link.startswith("#") for link in links)


def test_each_highlight_belongs_to_rows_and_each_link_to_a_case() -> None:
    reader = _page(brief(TEXT, actors=[an_actor(1, "Chad", TEXT), an_actor(2, "Ann", TEXT)]))
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    marks = _all(reader, "mark")
    assert marks
    assert {row for mark in marks for row in str(mark["data-rows"]).split()} <= set(ids)
    assert {str(link["href"])[1:] for link in _all(reader, "a")} <= set(ids)
    assert _all(reader, "mark", **{"class": "missing", "title": "missing: actors, Mali"})
    assert _all(reader, "mark", **{"class": "spurious", "title": "spurious: actors, Ann"})


def test_there_is_a_filter_for_each_kind_and_section_that_a_row_has() -> None:
    reader = _page(brief(TEXT, actors=[an_actor(1, "Ann", TEXT)]))
    rows = [found for found in _all(reader, "div") if str(found.get("class")).startswith("row ")]
    assert {(row["data-kind"], row["data-section"]) for row in rows} == {
        ("missing", "actors"),
        ("spurious", "actors"),
    }
    buttons = _all(reader, "button")
    assert [b["data-kind"] for b in buttons if "data-kind" in b] == list(KINDS)
    assert [b["data-section"] for b in buttons if "data-section" in b] == ["actors"]
    assert all(row["tabindex"] == "0" for row in rows)


def test_a_case_without_a_brief_says_so() -> None:
    reader = _page(None)
    assert reader.articles == [TEXT, "No brief: Fault"]
    assert _all(reader, "div", **{"data-kind": "failed", "data-section": "brief"})


def test_each_repeat_is_shown_by_itself() -> None:
    said = brief(TEXT, actors=[an_actor(1, "Chad", TEXT)])
    made = {
        one.label: one
        for one in (Prediction(case=CASE.case.id, brief=said, repeat=number) for number in (0, 1))
    }
    html = page(manifest_of([CASE]), [CASE], made, score_cases([CASE], made))
    assert '<a href="#c1">test/case</a>' in html
    assert '<a href="#c2">test/case #2</a>' in html
