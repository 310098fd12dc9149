from evals.gold import GoldActor, GoldPoint, GoldQuote
from evals.html.highlight import Highlight, cut, gold_places, predicted_places
from tests.evals.build import TEXT, a_claim, an_actor, spans


def test_text_is_cut_where_a_highlight_starts_or_ends_and_nothing_is_lost() -> None:
    # 0123456789: one over 2-6, one over 4-8.
    over = [Highlight(2, 6, "r1", "right", "one"), Highlight(4, 8, "r2", "missing", "two")]
    pieces = cut("0123456789", over)
    assert [(p.text, p.rows) for p in pieces] == [
        ("01", ""),
        ("23", "r1"),
        ("45", "r1 r2"),
        ("67", "r2"),
        ("89", ""),
    ]
    assert pieces[2].kind == "missing"  # The worse of the two.
    assert pieces[2].title == "one\ntwo"
    assert "".join(p.text for p in cut(TEXT, [Highlight(0, 999, "r", "right", "-")])) == TEXT
    assert [p.text for p in cut("", [])] == []


def _words(places: list[tuple[int, int]]) -> list[str]:
    return [TEXT[start:end] for start, end in places]


def test_where_gold_stands() -> None:
    acme = GoldActor(name="Acme Corporation", aliases=["Acme"], kind="company")
    assert _words(gold_places(acme, TEXT)) == ["Acme Corporation", "Acme", "Acme"]
    assert _words(gold_places(GoldQuote(text="We broke no law,"), TEXT)) == ["We broke no law,"]
    assert _words(gold_places(GoldPoint(evidence="may send drones"), TEXT)) == ["may send drones"]


def test_an_actor_is_marked_by_its_names_in_its_evidence() -> None:
    sentence = "“We broke no law,” said Ann Lee, a spokeswoman for Acme."
    lee = an_actor(1, "Ann Lee", aliases=["Lee"]).model_copy(update={"evidence": spans(sentence)})
    # “Lee” of Bob Lee lies outside of the evidence.
    assert _words(predicted_places(lee, TEXT)) == ["Ann Lee", "Lee"]
    her = lee.model_copy(update={"name": "a spokesman", "aliases": []})
    assert _words(predicted_places(her, TEXT)) == [sentence]
    assert _words(predicted_places(a_claim(1, "may send drones"), TEXT)) == ["may send drones"]
