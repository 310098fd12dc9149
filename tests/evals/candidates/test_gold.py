from dataclasses import replace

from evals.candidates.gold import labels
from evals.candidates.labelled import Kind, Labelled
from tests.evals.build import TEXT, actor, gold


def _words(article: Labelled, kind: Kind) -> list[list[str]]:
    return [[article.text[slice(*p)] for p in mark.places] for mark in article.marks[kind]]


CASE = gold(
    actors=[actor("Acme Corporation", aliases=["Acme"]), actor("the Daily", required=False)],
    shipments=[
        {
            "goods": "steel plate",
            "quantity": "40 tons",
            "date": "May",
            "status": "reported",
            "evidence": "sent 40 tons of steel plate",
            "also": {"goods": ["steel"]},
        },
        {"goods": "rifles", "status": "reported", "evidence": "two rifles"},
    ],
    routes=[
        {
            "key": "way",
            "origin": "China",
            "transit": ["Turkey"],
            "destination": "Russia",
            "evidence": "from China through Turkey to Russia",
        }
    ],
    quotes=[{"text": "We broke no law,"}],
    unverified_claims=[
        {"text": "x", "evidence": "allegedly mailed", "basis": "alleged", "cue": "allegedly"},
        {"text": "y", "evidence": "Bob Lee may send", "basis": "speculation"},
    ],
)


def test_every_string_of_an_item_is_a_mark() -> None:
    article = labels(CASE)
    assert _words(article, "names") == [["Acme Corporation", "Acme", "Acme"], ["the Daily"]]
    assert [mark.required for mark in article.marks["names"]] == [True, False]
    assert _words(article, "amounts") == [["40 tons"]]
    assert article.marks["amounts"][0].answers == ("steel plate", "steel")
    assert _words(article, "dates") == [["May"]]
    assert _words(article, "places") == [["China"], ["Turkey"], ["Russia"]]
    assert [mark.answers for mark in article.marks["places"]] == [("CN",), ("TR",), ("RU",)]
    assert _words(article, "route words") == [["from China through Turkey to Russia"]]
    assert _words(article, "quotations") == [["We broke no law,"]]
    assert _words(article, "cues") == [["allegedly"]]
    assert article.marks["cues"][0].answers == ("alleged",)
    assert _words(article, "uncertain sentences") == [["allegedly mailed"], ["Bob Lee may send"]]
    assert article.complete == {"quotations", "uncertain sentences"}


def test_a_word_counts_where_its_item_has_its_evidence() -> None:
    text = "They may go. Ann Lee may stay."
    claim = {"text": "x", "evidence": "Ann Lee may stay", "basis": "speculation", "cue": "may"}
    (mark,) = labels(gold(text, unverified_claims=[claim])).marks["cues"]
    assert mark.places == ((21, 24),)


def test_where_any_answer_is_right_none_is_told() -> None:
    claim: dict[str, object] = {"text": "x", "evidence": "may go", "basis": "speculation"}
    claim |= {"cue": "may", "also": {"basis": ["*"], "cue": ["*"]}}
    (mark,) = labels(gold("They may go.", unverified_claims=[claim])).marks["cues"]
    assert (mark.places, mark.answers) == (((5, 8),), ())


def test_sections_that_a_case_leaves_out_mark_nothing() -> None:
    article = labels(replace(CASE, sections=frozenset({"quotes"})))
    assert set(article.marks) == {"quotations"}
    assert article.text == TEXT
