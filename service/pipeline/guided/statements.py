"""Indirect speech: which of it is a statement that could be wrong, rather than news or a stance."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.claimants import sayer
from service.pipeline.guided.grammar import SAY, auxiliaries, subject
from service.pipeline.guided.measures import DENIES, NEUTRAL, reports_measure, rules
from service.pipeline.linguistics import offset

_ASKS = frozenset({"if", "whether", "what", "who", "why", "how", "where", "when"})
_OURSELVES = frozenset({"we", "i"})
"""The article speaks of itself: “we said yesterday that ...”."""
_FUTURE = frozenset({"will", "’ll", "'ll", "would", "shall", "’d", "'d", "wo"})
_DUTY = frozenset({"should", "must", "ought"})
_STANCE = frozenset(
    "plan intend hope aim want wish regret welcome consider regard support oppose apologise "
    "apologize expect stand investigate review study examine cooperate comment discuss".split()
)
_CONSEQUENCES = frozenset(
    "cost become cause mean lead create rise fall grow shrink double triple halve drop slump soar "
    "hurt harm damage kill destroy weaken strengthen undermine increase reduce worsen deepen "
    "improve raise lower force drive push lose suffer starve die collapse fail".split()
)
"""What is foretold rather than planned: “would cost jobs”, “would become more common”."""
_FEELINGS = frozenset(
    "surprised shocked saddened happy glad pleased delighted proud tired sick sorry sad angry "
    "furious disappointed grateful thankful confident hopeful optimistic relieved frustrated "
    "devastated appalled horrified excited satisfied ashamed willing determined committed keen "
    "ready".split()
)
_NOT_TOLD = re.compile(
    r"(?:not|n[’']t|never|no\s+one|nobody)\s+(?:yet\s+|been\s+|had\s+|has\s+|immediately\s+){0,2}(?:familiar|aware|"
    r"informed|notified|told|know|known|comment|discuss|answer|say|establish\w*|determine\w*|want|need|have\s+to|ready|"
    r"in\s+a\s+position)\b|\bunaware\b|\bno\s+(?:such\s+)?(?:knowledge|comment|information|record|reports?|"
    r"plans?|details?|wish|intention|desire|jurisdiction)\b|\bsympath(?:y|ies)\b|\bco-?operating\b"
    r"|\blooking\s+into\b|\bwaiting\b|\bbeing\s+(?:considered|verified|investigated|examined|reviewed)\b",
    re.I,
)
_SINGULAR = frozenset({"he", "she", "it"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_WRITINGS = frozenset(
    "letter statement email e-mail message post reply answer filing note notice report interview "
    "speech briefing affidavit submission memo bulletin advisory complaint document call".split()
)
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def states(reading: Reading, verb: Token) -> bool:
    """Whether a verb of saying governs a statement in the article's own words that may be wrong."""
    if (
        any(c.dep_ == "neg" for c in verb.children)
        or verb.doc[verb.i + 1 : verb.i + 2].text == "only"
    ):
        return False  # “It did not say what they contained”, “would say only that ...”
    clause = _clause(reading, verb)
    speaker = subject(verb)
    asks = clause is not None and clause.dep_ == "ccomp" and _asks(clause)
    if clause is None or asks or (speaker is not None and speaker.lower_ in _OURSELVES):
        return False
    if rules(reading, verb) or _is_quoted_opinion(reading, clause):
        return False
    said = [clause, *(c for c in _joined(clause) if not _is_quoted(reading, c))]
    return any(
        not (_is_own_affair(reading, verb, c) or _is_demand(c) or reports_measure(reading, verb, c))
        for c in said
    )


def _joined(clause: Token) -> list[Token]:
    """“said that it would stay and that the gate had been locked”: what is said besides."""
    return [c for c in _children(clause, "conj") if any(t.dep_ == "mark" for t in c.children)]


def states_or_denies(reading: Reading, verb: Token, cue: Cue) -> bool:
    """Whether the verb in a stronger cue puts a statement at a distance.

    A plan or a stance of whoever speaks is none where the verb is a plain one: “prosecutors said
    they would appeal”. Nor is what somebody argues “should be”.
    """
    clause = _clause(reading, verb)
    if clause is None:
        return True
    if verb.lemma_ in NEUTRAL and cue.basis == "alleged":
        return states(reading, verb)
    return cue.basis != "attributed" or verb.lemma_ == "claim" or not _is_demand(clause)


def tells_in_its_own_words(reading: Reading, verb: Token) -> bool:
    """“claims to have seen him pour it “like coffee””: the head of what is said isn't quoted."""
    said = [*_children(verb, "ccomp"), *_children(verb, "xcomp")]
    return any(not _is_quoted(reading, c) for c in said)


def asks_or_demands(clause: Token) -> bool:
    """“suggests that it publish the letter”, “asked whether”: no statement."""
    return _asks(clause) or _is_demand(clause)


def is_said(verb: Token) -> bool:
    """Whether a verb of saying has a speaker of its own, or begins a statement of its own."""
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children) or verb.dep_ == "conj"


def _clause(reading: Reading, verb: Token) -> Token | None:
    """The head of what is said, where it stands, or at least begins, outside quotation marks."""
    for child in verb.children:
        if child.dep_ != "ccomp" or ";" in str(verb.doc[child.i : max(child.i, verb.i)].text):
            continue  # Before a semicolon stands a sentence of its own.
        if _asks(child) or not _is_quoted(reading, child):
            return child
    if verb.dep_ != "parataxis":
        return _hidden_clause(verb)
    words = (t for t in verb.doc[verb.head.left_edge.i : verb.i] if t.is_alpha)
    first = next(words, verb.head)  # “The firm makes, he says, “good pumps””
    return None if reading.in_quotation(offset(first)) else verb.head


def _hidden_clause(verb: Token) -> Token | None:
    """What the parser hangs on a noun: “told officers he had paid”, “said in a letter that ...”."""
    told = _children(verb, "dobj") if verb.lemma_ == "tell" else []
    written = [o for p in _children(verb, "prep") for o in p.children if o.lemma_ in _WRITINGS]
    for clause in (c for noun in (*told, *written) for c in _clauses(noun)):
        first = clause.doc[clause.left_edge.i]
        described = first.lower_ != "that" if clause.head in written else first.tag_ in _RELATIVE
        doers = [*_children(clause, "nsubj"), *_children(clause, "nsubjpass")]
        if not described and any(doer.tag_ not in _RELATIVE for doer in doers):
            return clause
    return None


def _clauses(noun: Token) -> list[Token]:
    finite = (c for c in _children(noun, "acl") if any(t.dep_ == "mark" for t in c.children))
    return [*_children(noun, "relcl"), *finite]


def _children(token: Token, dep: str) -> list[Token]:
    return [c for c in token.children if c.dep_ == dep]


def _is_quoted(reading: Reading, clause: Token) -> bool:
    subjects = (c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"})
    first = next(subjects, clause)
    return reading.in_quotation(offset(clause)) and reading.in_quotation(offset(first))


def _asks(clause: Token) -> bool:
    """“asked if”, “told what”: no statement."""
    return any(t.lower_ in _ASKS for t in clause.lefts) or any(
        t.lower_ in {"what", "who", "whom"} for t in clause.children
    )


def _is_own_affair(reading: Reading, verb: Token, clause: Token) -> bool:
    """Plans, stances and ignorance of whoever speaks: “said it would appeal”, “was not aware”."""
    helpers = auxiliaries(clause)
    said = sayer(reading, verb)
    doer = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    another = _is_another(reading, said, doer, verb)
    passive = any(c.dep_ == "auxpass" for c in clause.children)
    plans = helpers & _FUTURE and not _foretells(reading, clause, doer)
    stance = clause.lemma_ in _STANCE and not passive
    own = plans or stance or _is_feeling(clause) or _is_scheduled(clause, passive)
    if verb.lemma_ in NEUTRAL and own and not another:
        return True
    return not another and _NOT_TOLD.search(_words(clause)) is not None


def _is_feeling(clause: Token) -> bool:
    """“said she was sick of it”, but not “worried that it had sunk”."""
    felt = [c for c in clause.children if c.dep_ == "acomp" or (c == clause and c.tag_ == "VBN")]
    return any(c.lower_ in _FEELINGS and not _children(c, "ccomp") for c in felt)


def _is_scheduled(clause: Token, passive: bool) -> bool:
    """“said the results were due on Friday”."""
    due = any(c.lower_ == "due" for c in _children(clause, "acomp"))
    return due or (passive and clause.lower_ in {"scheduled", "booked", "slated"})


def _foretells(reading: Reading, clause: Token, doer: Token | None) -> bool:
    """“said the law would cost jobs”, “would have cost”: what may come of it, and no plan."""
    if clause.tag_ in {"VBN", "VBD"} and not any(c.dep_ == "auxpass" for c in clause.children):
        return True
    thing = doer is not None and doer.pos_ == "NOUN" and reading.name_at(doer) is None
    return thing and clause.tag_ == "VB" and clause.lemma_ in _CONSEQUENCES


def _is_another(reading: Reading, said: Name | None, doer: Token | None, verb: Token) -> bool:
    """Whether a named actor other than the speaker does what is said."""
    name = reading.name_at(doer) if doer is not None and doer.pos_ != "PRON" else None
    if name is None or name.described or name.kind is None or name == said:
        return False
    if said is not None and name.key == said.affiliation:
        return False
    speaker = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return speaker is None or all(reading.name_at(t) != name for t in speaker.subtree)


def _words(clause: Token) -> str:
    """The clause without the sentences joined to it."""
    ends = [c.i for c in clause.children if c.dep_ == "conj"]
    last = min(ends, default=clause.right_edge.i + 1)
    return str(clause.doc[clause.left_edge.i : max(last, clause.i + 1)].text)


def _is_demand(clause: Token) -> bool:
    """“said that the port should close”, “suggests that it publish the letter”."""
    helpers = [c for c in clause.children if c.dep_ == "aux"]
    guesses = clause.tag_ in {"VBG", "VBN"}  # “must have known”, “must be selling them”
    if any(c.lower_ in _DUTY and not (guesses and c.lower_ == "must") for c in helpers):
        return True
    doer = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    # Only the third person singular shows the subjunctive.
    singular = doer is not None and (doer.tag_ in {"NN", "NNP"} or doer.lower_ in _SINGULAR)
    return clause.tag_ in {"VB", "VBP"} and singular and not helpers


def _is_quoted_opinion(reading: Reading, clause: Token) -> bool:
    """“said that it was “a scandal””: what stands in the article's words says nothing.

    A denial says something even where all of it is quoted: “had “never sold any””.
    """
    interrupted = any(c.dep_ == "parataxis" for c in clause.children)
    if interrupted and clause.lemma_ != "be":  # “The firm makes, it says, “good pumps””
        return False
    others = [c for c in clause.children if c.dep_ == "conj" and c.lemma_ not in SAY]
    if not all(reading.between_marks(offset(c)) for c in others):
        return False
    aside = {"nsubj", "nsubjpass", "mark", "conj", "parataxis"}
    said = [clause, *(t for c in clause.children if c.dep_ not in aside for t in c.subtree)]
    quoted = {t for t in said if t.is_alpha and reading.between_marks(offset(t))}
    own = {t for t in said if t not in quoted and t.lemma_ not in {"be", "have"}}
    refuses = any(c.tag_ == "MD" for c in clause.children)  # “could not “go on like this””
    denies = clause.lemma_ != "be" and not refuses and any(t.lower_ in DENIES for t in said)
    return bool(quoted) and not denies and not any(t.pos_ in _CONTENT for t in own)
