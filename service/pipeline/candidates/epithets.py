"""Descriptions that tell of somebody named before: “the Vermont senator”, “the former banker”."""

from spacy.tokens import Token

from service.pipeline.candidates.vocabulary import COMPANY_NOUNS, PERSON_NOUNS

_OFFICER = frozenset("detective sergeant constable inspector superintendent sgt insp".split())
_COUNSEL = frozenset("lawyer attorney counsel barrister solicitor".split())
_DEPUTY = frozenset("senator sen representative rep congressman congresswoman mp".split())
TITLES_OF = {  # Who goes by the title is called by the noun: “Mr Justice Addo”, “the judge”.
    "judge": frozenset({"justice", "judge", "magistrate"}),
    "officer": _OFFICER,
    "policeman": _OFFICER,
    "lawyer": _COUNSEL,
    "attorney": _COUNSEL,
    "barrister": _COUNSEL,
    "lawmaker": _DEPUTY,
    "senator": frozenset({"senator", "sen"}),
    "congressman": frozenset({"representative", "rep"}),
    "congresswoman": frozenset({"representative", "rep"}),
    "governor": frozenset({"gov"}),
    "professor": frozenset({"prof"}),
    "general": frozenset({"gen", "brig", "maj"}),
    "doctor": frozenset({"dr"}),
}
BODY_NOUNS = {
    "government": {"ministry", "agency", "authority", "department", "government", "commission",
                   "committee", "court", "police", "council", "office", "panel", "force", "service",
                   "bureau", "directorate", "watchdog", "regulator"},
    "organisation": {"group", "organisation", "organization", "charity", "union", "party", "panel",
                     "movement", "newspaper", "outlet", "agency", "body", "committee", "institute",
                     "alliance", "federation", "association", "hospital", "museum", "university",
                     "weekly", "daily", "fund", "club", "society", "network", "coalition"},
    "armed_force": {"group", "militia", "army", "movement", "force", "rebels"},
    "company": COMPANY_NOUNS,
}  # fmt: skip
# Whoever holds such a post may be new to the article: “the Turkish ambassador”.
_POSTS = frozenset(
    "minister ambassador president spokesman spokeswoman spokesperson lawyer attorney prosecutor "
    "judge commander director manager owner chairman chairwoman chief head secretary governor "
    "mayor leader captain skipper pilot driver founder boss deputy commissioner coordinator "
    "speaker chair chairperson treasurer counsel consul envoy defendant suspect witness source "
    "buyer seller importer partner member person man woman boy girl official officer agent "
    "resident passenger foreman caretaker editor author clerk".split()
)
_STANDING = frozenset(
    "candidate nominee contender hopeful frontrunner runner incumbent challenger magnate mogul "
    "tycoon billionaire millionaire veteran star native pundit retiree heir heiress".split()
)
_OUTSIDE = frozenset({"former", "ex", "erstwhile", "onetime", "late"})


def is_epithet(token: Token) -> bool:
    """“the former banker”, “the Vermont senator”: more words of one who was named before.

    What is told behind the noun would tell apart somebody new: “the trader who fled”.
    """
    lemma = token.lemma_.lower()
    former = any(c.lower_ in _OUTSIDE for c in token.lefts)
    behind = {"of"} if former else set()
    told = [c for c in token.rights if c.dep_ in {"prep", "relcl", "acl", "appos"}]
    return (
        token.tag_ in {"NN", "NNP"}
        and any(c.lower_ == "the" for c in token.lefts)
        and not any(c.dep_ == "poss" for c in token.lefts)
        and all(c.lower_ in behind for c in told)
        and lemma in PERSON_NOUNS | _STANDING
        and (former or lemma not in _POSTS)
    )


def is_introduced(token: Token) -> bool:
    """“a former banker said”: somebody without a name, whom “the former banker” then means."""
    return (
        token.pos_ == "NOUN"
        and token.dep_ not in {"appos", "attr", "compound"}
        and any(c.lower_ in {"a", "an", "another", "one"} for c in token.lefts)
        and not any(c.dep_ == "appos" for c in token.rights)
    )
