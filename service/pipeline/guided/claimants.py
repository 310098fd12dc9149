"""Who makes a statement that the article keeps at a distance."""

from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Cue, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.grammar import SAY, joined, objects, prepositional, subject, whose
from service.pipeline.linguistics import offset

CLAIM = SAY | frozenset({"reckon", "boast", "attribute", "dispute", "contest", "expect"})
_TIMES = frozenset({"after", "before", "since", "while", "when"})
_AIMED_AT = frozenset({"accuse", "blame", "suspect", "charge"})
_LOOKS_INTO = frozenset({"look", "verify", "check", "investigate"})
_HEARSAY: dict[str, set[str]] = {"alleged": {"hear", "tell"}, "speculation": {"go", "circulate"}}
"""“a court heard”, “a story going round”: whoever hears or spreads a statement doesn't make it."""
_TALK = frozenset(
    "claim talk report rumour rumor story allegation accusation suggestion assertion".split()
)
_REFUSES = frozenset("deny reject dismiss dispute refute rebut".split())
_PAPERS = frozenset(
    "report website statement letter study analysis filing affidavit estimate guess count "
    "reckoning account survey complaint".split()
)
_OTHER_CLAUSE = frozenset({"conj", "advcl", "relcl", "nsubj", "nsubjpass"})


def claimant(reading: Reading, tokens: list[Token], cue: Cue) -> Name | None:
    """The name that a cue's statement is put down to, or None where the sentence shows none."""
    inside = [t for t in tokens if cue.start <= offset(t) < cue.end]
    if inside and inside[0].lemma_ in _LOOKS_INTO:
        return None  # Whoever checks a report doesn't make it.
    if cue.basis in _HEARSAY and any(t.lemma_ in _HEARSAY[cue.basis] for t in inside):
        return None
    if cue.basis == "disputed" and inside and inside[0].lemma_ == "be":
        return None  # “Rumours of a strike were untrue, the mayor said”: nobody's in particular.
    if cue.basis == "disputed" and inside and inside[0].lower_ in {"which", "that"}:
        # “a debt, which Togo disputes”: the parser may take the verb for a noun.
        return next((n for t in inside if (n := reading.name_at(t)) is not None), None)
    if cue.basis == "anonymous_source" and inside and inside[0].lower_ in {"who", "which"}:
        clauses = (t for t in inside if t.dep_ == "relcl")
        return next((_whose(reading, _antecedent(reading, t)) for t in clauses), None)
    for token in inside:
        if token.lower_ == "according":
            return next((_whose(reading, o) for o in prepositional(token, "to")), None)
        if token.lemma_ == "guess" and token.pos_ == "NOUN":
            return _author(reading, token)
        if token.lower_ in {"by", "of"} and cue.basis == "attributed":
            return next((_whose(reading, o) for o in objects(token)), None)
        if token.pos_ == "VERB" and token.lemma_ in CLAIM and token.dep_ != "amod":
            return None if _denies_others_claim(token) else sayer(reading, token)
        if cue.basis == "anonymous_source" and token.pos_ in {"NOUN", "PROPN"}:
            return _whose(reading, token) or _unnamed(reading, inside[0])
    above = governing_verb(inside)
    if above is not None and above.lemma_ in _REFUSES and inside[0].lemma_ in _TALK:
        return _author(reading, inside[0])
    return sayer(reading, above) if above is not None else None


def _unnamed(reading: Reading, condition: Token) -> Name | None:
    """“A sailor, speaking on condition of anonymity, said”: whom the words about a name tell of."""
    for above in condition.ancestors:
        told = above.dep_ in {"dobj", "dative"}  # “told the paper on condition of anonymity”
        name = _whose(reading, above) if above.pos_ in {"NOUN", "PROPN"} and not told else None
        if name is not None:
            return name
        if above.pos_ == "VERB" and above.lemma_ in SAY:
            return sayer(reading, above)
    return None


def sayer(reading: Reading, verb: Token) -> Name | None:
    """Whose words a verb of saying reports: its subject, or who stands behind “by”."""
    bare = verb.dep_ in {"acl", "amod"} and verb.lemma_ in _AIMED_AT  # “a man accused of theft”
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    told_of = verb.lemma_ == "say" and any(c.dep_ == "xcomp" for c in verb.children)
    if told_of or (verb.tag_ == "VBN" and (bare or passive)):  # “rice said to come from Togo”
        return next((_whose(reading, o) for o in prepositional(verb, "by")), None)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":  # “cites two officers as saying”
        quoted = (c for c in verb.head.head.children if c.dep_ in {"dobj", "nsubjpass"})
        return _whose(reading, next(quoted, None))
    speaker = subject(verb)
    if speaker is not None and speaker.lower_ == "it" and passive:
        return None  # “It’s thought that ...”
    if speaker is not None and verb.dep_ == "relcl" and speaker == verb.head:
        speaker = _antecedent(reading, verb)
    if speaker is not None and speaker.lower_ == "they" and reading.name_at(speaker) is None:
        speaker = _subject_above(verb)
    return _whose(reading, speaker)


def _antecedent(reading: Reading, verb: Token) -> Token:
    """Who “who” and “which” are: “the skipper of the Coral, who says”, “a firm in Accra, which”."""
    noun, name = verb.head, reading.name_at(verb.head)
    above = noun.head.head if noun.dep_ == "pobj" else None
    if above is None or above.pos_ != "NOUN":
        return noun
    person = any(t.lower_ == "who" for t in verb.children)
    if name is None or name.kind is None or name.kind == "country":
        return above
    return above if person and name.kind != "person" else noun


def _subject_above(verb: Token) -> Token | None:
    """Whom “they” means in a clause: “Two officials said they believed ...”."""
    subjects = (subject(t) for t in verb.ancestors if t.pos_ in {"VERB", "AUX"})
    found = (s for s in subjects if s is not None and s.lower_ != "they")
    above = next(found, None)
    return (
        above if above is not None and (above.tag_ == "NNS" or above.lower_ == "police") else None
    )


def _denies_others_claim(verb: Token) -> bool:
    """“denied talk that the ship had sunk”: the talk is somebody else's."""
    denied = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return verb.lemma_ in _REFUSES and denied is not None and denied.lemma_ in _TALK


def governing_verb(inside: list[Token]) -> Token | None:
    """A verb of saying above some words: “X said that Y may ...”."""
    for token in inside:
        for above in token.ancestors:
            if above.lemma_ in SAY and above.pos_ == "VERB":
                return None if _is_in_clause_of_its_own(above, token) else above
    return None


def stands_above(verb: Token, token: Token) -> bool:
    """Whether a word belongs to what a verb of saying reports."""
    below = token
    for above in (token, *token.ancestors):
        if above == verb:
            adjunct = below.dep_ in _OTHER_CLAUSE or below.lower_ in _TIMES
            other = adjunct or _is_in_clause_of_its_own(verb, token)
            return below == verb or not other
        below = above
    return verb.dep_ == "parataxis" and (verb.head == token or verb.head in token.ancestors)


def _is_in_clause_of_its_own(verb: Token, token: Token) -> bool:
    """Whether an adjective stands in a clause joined by “and”: “X says A, and alleged B are C”."""
    if token.dep_ != "amod":
        return False
    between = [token, *takewhile(lambda t: t != verb, token.ancestors)]
    return any(
        t.dep_ == "conj"
        and any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.children)
        and not any(c.dep_ == "mark" for c in t.children)
        for t in between
    )


def _whose(reading: Reading, token: Token | None) -> Name | None:
    """As `whose`, and “its owner, the businessman Kofi Osei”: the name that explains the noun.

    What a paper says is said by whoever it is of: “its website”, “a report by the panel”.
    """
    name = whose(reading, token)
    if token is None or (name is not None and not name.described):
        return name
    explained = [c for c in token.children if c.dep_ == "appos"]
    others = (reading.name_at(t) for c in explained for t in (c, *joined(c)))
    person = next((n for n in others if n is not None and n.kind == "person"), None)
    return person or _named_last(reading, token) or name or _author(reading, token)


def _named_last(reading: Reading, token: Token) -> Name | None:
    """“The head of the safety board, Agus Widodo, said”: the person named before the verb."""
    words = [t for t in token.subtree if t.i >= token.i and not t.is_punct]
    last = words[-1] if words else token
    name = reading.name_at(last)
    if name is None or name.described or name.kind != "person" or last == token:
        return None
    start = next((t.i for t in words if reading.name_at(t) == name), last.i)
    apart = start > 0 and token.doc[start - 1].text == ","
    return (
        name if apart and all(reading.name_at(t) == name for t in words if t.i >= start) else None
    )


def _author(reading: Reading, token: Token) -> Name | None:
    if token.lemma_ not in _PAPERS | _TALK:
        return None
    owners = [c for c in token.children if c.dep_ == "poss"]
    named = (whose(reading, t) for t in (*owners, *prepositional(token, "by", "from")))
    return next((n for n in named if n is not None), None)
