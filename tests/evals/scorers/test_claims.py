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
