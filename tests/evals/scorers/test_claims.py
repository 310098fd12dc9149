from evals.scorers.claims import score_claims
from evals.scorers.score import Counts, Share
from tests.evals.build import a_claim, brief, gold

MAILED = {
    "text": "Her rival mailed rifles.",
    "evidence": "allegedly mailed two rifles",
    "basis": "alleged",
    "cue": "allegedly",
}
DRONES = {
    "text": "Bob Lee may send drones.",
    "evidence": "may send drones to Chad",
    "basis": "speculation",
    "cue": "may",
}


def test_a_sentence_that_holds_the_gold_evidence_matches_whatever_its_basis() -> None:
    said = a_claim(1, "Her rival allegedly mailed two rifles.", basis="disputed", cue="allegedly")
    score = score_claims(gold(unverified_claims=[MAILED]), brief(unverified_claims=[said]))
    assert score.counts == Counts(1, 0, 0)
    assert score.shares == {"claimant": Share(0, 0), "basis": Share(0, 1), "cue": Share(1, 1)}


def test_evidence_elsewhere_is_another_claim() -> None:
    said = a_claim(1, "said Ann Lee, a spokeswoman for Acme. Her rival")
    score = score_claims(gold(unverified_claims=[MAILED]), brief(unverified_claims=[said]))
    assert score.counts == Counts(0, 1, 1)


def test_one_claim_over_two_sentences_answers_for_one_gold_claim() -> None:
    wide = "Her rival allegedly mailed two rifles.\n\nBob Lee may send drones to Chad"
    said = brief(unverified_claims=[a_claim(1, wide, basis="speculation", cue="may")])
    score = score_claims(gold(unverified_claims=[MAILED, DRONES]), said)
    assert score.counts == Counts(1, 0, 1)
    # The cue decides which.
    assert [finding.item for finding in score.findings] == [MAILED["evidence"]]


def test_nothing_claimed_and_nothing_found() -> None:
    said = [a_claim(1, "may send drones to Chad")]
    assert score_claims(gold(), brief()).counts == Counts(0, 0, 0)
    assert score_claims(gold(unverified_claims=[DRONES]), brief()).counts == Counts(0, 0, 1)
    assert score_claims(gold(), brief(unverified_claims=said)).counts == Counts(0, 1, 0)


def test_a_claim_given_twice_is_spurious_once() -> None:
    said = [a_claim(n, "may send drones to Chad") for n in (1, 2)]
    score = score_claims(gold(unverified_claims=[DRONES]), brief(unverified_claims=said))
    assert score.counts == Counts(1, 1, 0)


def test_half_of_the_shorter_evidence_is_the_least() -> None:
    # Gold: 24 characters. “Bob Lee may send” shares 8 of its own 16 with it, “Bob Lee may” 3 of 11.
    for words, found in (("Bob Lee may send", 1), ("Bob Lee may", 0)):
        said = brief(unverified_claims=[a_claim(1, words)])
        score = score_claims(gold(unverified_claims=[DRONES]), said)
        assert score.counts == Counts(found, 1 - found, 1 - found), words


def test_an_optional_claim_counts_nowhere() -> None:
    case = gold(unverified_claims=[DRONES | {"required": False}])
    said = brief(unverified_claims=[a_claim(1, "may send drones to Chad", basis="disputed")])
    score = score_claims(case, said)
    assert score.counts == Counts(0, 0, 0)
    assert score.findings == []


def test_other_right_bases_and_cues() -> None:
    also = {"basis": ["attributed"], "cue": [None]}
    said = brief(unverified_claims=[a_claim(1, DRONES["evidence"], basis="attributed")])
    score = score_claims(gold(unverified_claims=[DRONES | {"also": also}]), said)
    assert score.shares == {"claimant": Share(0, 0), "basis": Share(1, 1), "cue": Share(1, 1)}
