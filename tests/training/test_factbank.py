from evals.candidates.labelled import Labelled, Mark
from evals.locate import Offsets
from training.factbank import questions

SENTENCES = (
    "The ferry left the harbour of Split on Monday morning.",
    "Its owner may sell it to a company in Bari.",
    "The mayor said that the harbour was empty.",
    "The harbour was closed for the rest of the week.",
)
TEXT = " ".join(SENTENCES)


def _at(words: str) -> Offsets:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_hedged_sentences_are_claims_plain_ones_facts_and_reported_ones_neither() -> None:
    document = Labelled(
        name="own",
        text=TEXT,
        marks={
            "cues": (Mark((_at("may"),), group="possible"),),
            "uncertain sentences": (Mark((_at(SENTENCES[1]),), group="claim"),),
        },
        sentences=tuple(map(_at, SENTENCES)),
    )
    fact, claim = questions(document)
    assert f"[[{SENTENCES[0]}]] {SENTENCES[1]}" in fact.prompt
    assert f"{SENTENCES[0]} [[{SENTENCES[1]}]] {SENTENCES[2]}" in claim.prompt
    assert [q.options[q.answers[0]] for q in (fact, claim)] == ["fact", "claim"]
    assert fact.right(fact.rule)
    assert claim.right(claim.rule)
