from schemas.brief import Brief
from service.render import render_brief
from tests.service.render import console
from tests.service.sample import sample_brief


def shown(brief: Brief, *, terminal: bool = False) -> str:
    return console.shown(render_brief(brief), terminal=terminal)


def test_every_section_says_what_it_holds() -> None:
    text = shown(sample_brief())
    assert "12 tons · salmon" in text
    assert "Norsk Fisk AS → ?" in text
    assert "? → Gdansk → Hamburg" in text
    assert "May 2021 (2021-05-01 to 2021-05-31)" in text
    assert "“We broke no rule, None.”" in text
    assert "— Kari Moe" in text
    assert "alleged · “allegedly”" in text
    assert "“21 tons”" in text
    assert "embedded · guided · guided 1 · 7 calls · 1,200 + 34 tokens · 2.5 s" in text


def test_evidence_is_shown_with_its_offsets() -> None:
    brief = sample_brief()
    evidence = brief.unverified_claims[0].evidence[0]
    assert f"{evidence.start}-{evidence.end}  {evidence.text}" in shown(brief)


def test_what_was_left_out_comes_weightiest_first() -> None:
    left_out = shown(sample_brief()).partition("may have left out")[2]
    assert left_out.index("missing") < left_out.index("40 crates")


def test_a_section_without_items_says_so() -> None:
    assert "Routes\n  none found" in shown(sample_brief().model_copy(update={"routes": []}))


def test_markup_in_an_article_is_not_obeyed() -> None:
    assert "Fish [bold]gone[/bold]" in shown(sample_brief())


def test_no_colour_codes_where_there_is_no_terminal() -> None:
    assert "\x1b" not in shown(sample_brief())


def test_escape_sequences_of_a_brief_never_reach_the_terminal() -> None:
    attack = "\x1b]0;owned\x07\x9b31m"
    poisoned = sample_brief().model_dump_json().replace("salmon", "salmon" + repr(attack)[1:-1])
    raw = poisoned.replace("\\x1b", "\\u001b").replace("\\x07", "\\u0007").replace("\\x9b", "\x9b")
    brief = Brief.model_validate_json(raw)
    assert attack in brief.shipments[0].goods
    text = shown(brief, terminal=True)
    assert "\x1b]" not in text
    assert "\x07" not in text
    assert "\x9b" not in text


def test_the_cue_is_picked_out_in_the_evidence() -> None:
    assert "\x1b[1;33mallegedly" in shown(sample_brief(), terminal=True)


def test_words_that_are_their_own_evidence_are_printed_once() -> None:
    brief = sample_brief()
    claim = brief.unverified_claims[0]
    own = claim.evidence[0]
    claim.text = own.text
    brief.summary.points[0].text = own.text
    brief.summary.points[0].evidence = [own]
    text = shown(brief)
    assert text.count(own.text) == 2
    assert text.count(f"{own.start}-{own.end}\n") == 2


def test_one_of_several_spans_is_printed_though_it_is_the_text() -> None:
    brief = sample_brief()
    point = brief.summary.points[0]
    point.text = point.evidence[0].text
    point.evidence.append(brief.unverified_claims[0].evidence[0])
    assert shown(brief).partition("Actors")[0].count("Norsk Fisk AS sent") == 2
