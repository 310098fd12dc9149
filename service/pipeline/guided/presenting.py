"""Verbs by which somebody reads out, shows or quotes what another wrote."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.adjacent import named_behind
from service.pipeline.guided.antecedents import antecedent
from service.pipeline.guided.grammar import SAY, subject, whose
from service.pipeline.guided.writings import author, is_own, is_writing, last_told, named

READS = frozenset({"read", "recite", "quote"})
_SHOWS = frozenset(
    "show produce display brandish wave hold unfold pull forward relay pass hand translate".split()
)
"""Whoever does this with a writing of somebody's has it from another."""
_PUBLISHES = frozenset(
    "share circulate distribute play present publish post tweet retweet release close open begin "
    "start end conclude finish cite upload recall".split()
)
"""Whoever does this may have written it, unless the article says who has."""
_KEEPS = frozenset("keep have pin frame receive get find hear see treasure hang stick".split())
"""Whoever does this to a writing neither wrote it nor passes it on."""
_THINGS = frozenset({"it", "this", "that", "them", "these"})
_LEADING = frozenset("from out with through of on".split())
_GOVERNED = frozenset({"dobj", "pobj", "prep", "nsubjpass", "conj", "appos", "dative"})

Relay = tuple[Name | None, Name | None]
"""Whose words they are and who passes them on, as far as the article names them."""


def presented(reading: Reading, tokens: list[Token]) -> Relay | None:
    """What the main clause among some words presents: “Lee read out a letter from Mensah:”.

    None where its last verb is one of saying, which has a speaker of its own.
    """
    for verb in reversed([t for t in tokens if t.pos_ == "VERB" and _is_main(t, tokens)]):
        lemma = verb.lemma_.lower()
        if lemma in READS:
            return read_out(reading, verb, tokens)
        if lemma in _SHOWS | _PUBLISHES | _KEEPS:
            relay = _handed_on(reading, verb, tokens)
            if relay is not None:
                return relay
        elif lemma in SAY:
            aside = read_aside(verb)
            return read_out(reading, aside, tokens) if aside is not None else None
    return None


def read_out(reading: Reading, verb: Token, tokens: list[Token]) -> Relay | None:
    """“he read from a letter”, “he reads”, “Lee quoted her as writing”: what, and whose it is."""
    reader = _doer(reading, verb)
    writing = _object(verb, tokens)
    if writing is None and verb.lemma_ == "quote":
        return _quoted(reading, verb, reader) if reader is not None else None
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    if reader is None or (writing is None and things and things[0].lower_ not in _THINGS):
        return None
    return _from(reading, writing if writing is not None else last_told(reading, verb), reader)


def read_aside(verb: Token) -> Token | None:
    """“Reading from a letter, he added”; not “after reading a letter”."""
    return next(
        (c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_ in READS), None
    )


def _quoted(reading: Reading, verb: Token, reader: Name) -> Relay | None:
    """“Lee quoted Mensah, the founder: “…””; “…,” Lee quoted her as writing."""
    people = [c for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i]
    name = next((n for c in people if (n := named(reading, c)) is not None), None)
    if name is not None and name != reader:
        return name, reader
    before = last_told(reading, verb)
    return _from(reading, before, reader) if people and before is not None else None


def _from(reading: Reading, writing: Token | None, reader: Name) -> Relay:
    """Whoever reads out a statement of nobody else's reads out his own."""
    name = author(reading, writing, reader) if writing is not None else None
    own = name == reader or (name is None and writing is not None and is_own(writing))
    return (reader, None) if own else (name, reader)


def _handed_on(reading: Reading, verb: Token, tokens: list[Token]) -> Relay | None:
    """“Lee showed me a postcard from Mensah”, “a letter from Mensah was handed round by Lee”."""
    writing = _object(verb, tokens)
    if writing is None:
        return None
    lemma = verb.lemma_.lower()
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    doer = _agent(reading, verb) if passive else _doer(reading, verb)
    name = author(reading, writing, doer)
    if name is None:
        anybodys = lemma in _SHOWS and not passive and not is_own(writing)
        return (None, doer) if anybodys and doer is not None else None
    if name == doer or (doer is None and not passive):
        return None
    return name, (doer if lemma not in _KEEPS else None)


def _is_main(verb: Token, tokens: list[Token]) -> bool:
    """Whether a verb is of its sentence's main clause, or hangs on what is quoted behind it."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT" or verb.head not in tokens


def _object(verb: Token, tokens: list[Token]) -> Token | None:
    """The writing that a verb governs, be it through others: “an entry from his diary”."""
    return next((t for t in tokens if is_writing(t) and _is_governed(t, verb)), None)


def _is_governed(noun: Token, verb: Token) -> bool:
    while noun.dep_ in _GOVERNED and noun.head != verb:
        noun = noun.head
    led = noun.dep_ != "prep" or noun.lower_ in _LEADING  # “In a letter, Lee quoted Mensah”
    return noun.head == verb and noun.dep_ in _GOVERNED and led


def _agent(reading: Reading, verb: Token) -> Name | None:
    agents = (o for p in verb.children if p.dep_ == "agent" for o in p.children)
    return next((n for o in agents if (n := named(reading, o)) is not None), None)


def _doer(reading: Reading, verb: Token) -> Name | None:
    """Whom the subject of a verb names, or its agent."""
    if any(c.dep_ == "auxpass" for c in verb.children):
        return _agent(reading, verb)
    doer = subject(verb)
    if doer is None:
        return None
    if doer.pos_ == "PRON":
        return antecedent(reading, doer) or whose(reading, doer)
    name = whose(reading, doer)
    if name is not None and not name.described:
        return name
    return named_behind(reading, doer, verb) or name
