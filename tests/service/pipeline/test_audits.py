from dataclasses import replace

import pytest

from service.pipeline.audits import audit_foreign_brief
from service.pipeline.candidates.found import Amount, Candidates, Cue, Name, Quotation
from tests.service.pipeline.page import page_of

TEXT = (
    "Norinco allegedly sent 12 tons of armor via Turkey to Iran.\n"
    "“We saw it,” said Ann Lee, “and left.”"
)
PAGE = page_of(TEXT)


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


CANDIDATES = Candidates(
    quotations=(Quotation(1, (at("We saw it,"), at("and left.")), at("We"), True),),
    names=(),
    amounts=(Amount(*at("12 tons"), 12, "tons", at("armor")),),
    dates=(),
    cues=(Cue(*at("allegedly"), "alleged"),),
    routes=(),
)
SENTENCE = {"start": 0, "end": TEXT.index("\n"), "text": TEXT.split("\n", maxsplit=1)[0]}
GOOD = {
    "summary": {
        "headline": "Norinco allegedly sent armor",
        "points": [{"text": "Norinco is said to have sent 12 tons.", "evidence": [SENTENCE]}],
    },
    "actors": [{"id": "a1", "name": "Norinco", "aliases": [], "evidence": [SENTENCE]}],
    "shipments": [
        {"goods": "armor", "quantity": {"text": "12 tons"}, "sender": "a1", "evidence": [SENTENCE]}
    ],
    "routes": [{"transit": [{"name": "Turkey"}], "destination": {"name": "Iran"}}],
    "quotes": [{"text": "We saw it, and left."}],
    "unverified_claims": [{"text": "Norinco sent armor.", "cue": {"text": "allegedly"}}],
}


def test_a_brief_that_keeps_to_the_article_passes() -> None:
    audit = audit_foreign_brief(PAGE, CANDIDATES, GOOD)
    assert audit.dropped == []
    assert audit.dangling == []
    assert audit.uncovered == []
    assert audit.grounding == 1.0
    assert {(v.item, v.field) for v in audit.verdicts} >= {
        ("a1", "name"),
        ("shipment-1", "quantity.text"),
        ("route-1", "destination.name"),
        ("quote-1", "text"),
        ("claim-1", "cue"),
    }


def test_what_is_made_up_is_refused_and_what_is_left_out_is_shown() -> None:
    audit = audit_foreign_brief(
        PAGE,
        CANDIDATES,
        {
            "summary": {"headline": "Norinco sent armor", "points": ["nonsense"]},
            "actors": [{"name": "Boeing"}],
            "shipments": [
                {"goods": "armor", "quantity": "112 tons", "sender": "actor-9", "route": "route-1"}
            ],
            "quotes": [{"text": "We saw nothing", "speaker": "Boeing"}],
        },
    )
    assert {(r.section, r.field, r.reason) for r in audit.dropped} == {
        ("summary", "headline", "unsupported"),
        ("actors", "name", "absent"),
        ("shipments", "quantity.text", "altered"),
        ("quotes", "text", "altered"),
    }
    assert [(d.item, d.field, d.refers_to) for d in audit.dangling] == [
        ("shipment-1", "sender", "actor-9"),
        ("shipment-1", "route", "route-1"),
    ]
    assert {item.kind for item in audit.uncovered} == {"quotation", "cue", "amount"}
    assert audit.grounding == 0.2


def test_evidence_may_be_strings_and_wrong_offsets_are_told() -> None:
    brief = {
        "shipments": [
            {
                "goods": "armor",
                "evidence": [
                    "sent 12 tons of armor",
                    {"start": 3, "end": 9, "text": "via Turkey"},
                    {"start": True, "end": None, "text": "no such words"},
                ],
            }
        ]
    }
    audit = audit_foreign_brief(PAGE, CANDIDATES, brief)
    assert [(r.field, r.reason) for r in audit.dropped] == [
        ("evidence[1]", "elsewhere"),
        ("evidence[2]", "absent"),
    ]
    assert ("evidence[0]", "exact") in {(v.field, v.verdict) for v in audit.verdicts}


def test_a_brief_of_any_shape_is_read() -> None:
    briefs: list[dict[str, object]] = [
        {},
        {"actors": None, "shipments": "x", "routes": [None, 3], "quotes": [{"text": 5}]},
        {"summary": [], "unverified_claims": [{"evidence": [[]]}]},
    ]
    for brief in briefs:
        audit = audit_foreign_brief(PAGE, CANDIDATES, brief)
        assert audit.grounding is None
        assert len(audit.uncovered) == 3


def test_the_nearest_to_unsupported_words_is_one_sentence() -> None:
    brief = {"unverified_claims": [{"text": "Norinco sent 14 tons of armor via Turkey."}]}
    (refusal,) = audit_foreign_brief(PAGE, CANDIDATES, brief).dropped
    assert refusal.nearest is not None
    assert refusal.nearest.text == SENTENCE["text"]


def test_a_quote_may_lack_the_printed_full_stop() -> None:
    audit = audit_foreign_brief(PAGE, CANDIDATES, {"quotes": [{"text": "We saw it, and left"}]})
    assert audit.dropped == []
    assert "quotation" not in {item.kind for item in audit.uncovered}


def test_written_strings_that_pass_count_in_the_share() -> None:
    summary = {"headline": "Norinco allegedly sent armor", "points": [{"text": "Boeing left."}]}
    audit = audit_foreign_brief(PAGE, CANDIDATES, {"summary": summary})
    assert [refusal.said for refusal in audit.dropped] == ["Boeing left."]
    assert audit.grounding == 0.5


@pytest.mark.parametrize(("role", "stands"), [("sent 12 tons", True), ("an arms sender", False)])
def test_a_role_in_the_articles_own_words_stands_in_a_hedged_sentence(
    role: str, stands: bool
) -> None:
    brief = {"actors": [{"name": "Norinco", "role": role, "evidence": [SENTENCE]}]}
    assert (audit_foreign_brief(PAGE, CANDIDATES, brief).dropped == []) is stands


def test_a_place_inside_a_longer_name_is_no_place_of_a_route() -> None:
    name = Name("l", "Ann Lee", ("Ann Lee",), (at("Ann Lee"),), (), "person", None)
    candidates = replace(CANDIDATES, names=(name,))
    brief = {"routes": [{"origin": {"name": "Lee"}, "destination": {"name": "Iran"}}]}
    (refusal,) = audit_foreign_brief(PAGE, candidates, brief).dropped
    assert (refusal.field, refusal.reason) == ("origin.name", "unsupported")
    assert refusal.nearest is not None
    assert refusal.nearest.text == "Lee"
