"""Who a verb of saying has for its speaker."""

from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.adjacent import named_behind, right_before
from service.pipeline.guided.governing import WORDS_SAID
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose
from service.pipeline.guided.writings import author, is_writing
from service.pipeline.linguistics import offset

_ADDRESSING = frozenset("tell email text message write address send phone call".split())
_NO_TITLE = frozenset({"VERB", "AUX", "ADP", "SCONJ", "PRON"})


def sayer(reading: Reading, verb: Token, said_by: Token | None) -> Name | None:
    """The name that the subject of a verb of saying stands for, or whose words it speaks."""
    if verb.tag_ == "VBN" and said_by is not None and said_by.dep_ == "nsubjpass":
        agents = list(prepositional(verb, "by"))
        return whose(reading, agents[0]) if agents else None
    if verb.lemma_ in {"quote", "cite"} and (cited := _cited(reading, verb)) is not None:
        return cited
    if verb.tag_ == "VBG" and verb.i:
        name = reading.name_at(verb.nbor(-1))
        if name is not None and name.kind == "person":
            return name  # “footage of Anna Lind asking”
    if said_by is None:
        return right_before(reading, verb) or _last_subject(reading, verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and said_by.dep_ in {"dobj", "dative"}:
        # “Lee emailed supporters saying”: Lee says it, unlike the supporters of “saw”.
        above = said_by.head
        said_by = (subject(above) if above.lemma_ in _ADDRESSING else None) or said_by
    name = whose(reading, said_by) or _naming(reading, verb, said_by)
    if name is not None and name.kind == "person" and not name.described:
        return name
    if name is None and said_by.pos_ == "PROPN":
        name = _of_surname(reading, said_by.text)
    named = named_behind(reading, said_by, verb) or _titled(reading, said_by)
    shown = named or name or _owner(reading, said_by) or _author(reading, said_by)
    return shown or (author(reading, said_by, None) if is_writing(said_by) else None)


def _naming(reading: Reading, verb: Token, said_by: Token) -> Name | None:
    """“Police found what they called “a toy””: whom the verb above has for its subject."""
    if said_by.lower_ != "they" or not any(c.lower_ == "what" for c in verb.lefts):
        return None
    doers = (subject(t) for t in verb.ancestors if t.pos_ == "VERB")
    doer = next((d for d in doers if d is not None), None)
    name = whose(reading, doer)
    return name if name is not None and name.kind not in {None, "person"} else None


def _last_subject(reading: Reading, verb: Token) -> Name | None:
    """“Sanchez, who was late, said” for a parse that gives the verb no subject: the last named."""
    before = verb.doc[verb.sent.start : verb.i]
    subjects = [
        t
        for t in before
        if t.dep_ in {"nsubj", "nsubjpass"}
        and t.tag_ not in {"WP", "WDT"}
        and not reading.in_quotation(offset(t))
    ]
    name = whose(reading, subjects[-1]) if subjects else None
    return name if name is not None and name.kind not in {None, "country"} else None


def _of_surname(reading: Reading, surname: str) -> Name | None:
    """The only person of a surname, where the parse saw no name."""
    people = [n for n in reading.candidates.names if n.kind == "person" and not n.described]
    bearers = [n for n in people if n.name.split()[-1] == surname]
    return bearers[0] if len(bearers) == 1 else None


def _titled(reading: Reading, said_by: Token) -> Name | None:
    """“Former prosecutor and mayor Ama Mensah”: the person named behind the titles."""
    phrase = said_by.doc[said_by.left_edge.i : said_by.right_edge.i + 1]
    titles = list(takewhile(lambda t: t.text != "," and t.pos_ not in _NO_TITLE, phrase))
    name = reading.name_at(titles[-1]) if titles and titles[-1].i > said_by.i else None
    return name if name is not None and name.kind == "person" and not name.described else None


def _owner(reading: Reading, said_by: Token) -> Name | None:
    """“A spokesman for the ministry”, “Volta’s lawyer”, “Lee’s answer”; not Lee for his lawyer."""
    told = list(prepositional(said_by, "for", "of", "by", "from", "at"))
    told += [c for c in said_by.children if c.dep_ in {"poss", "compound"} and c.pos_ != "PRON"]
    owners = (whose(reading, t) for t in told)
    words = said_by.lemma_.lower() in WORDS_SAID
    return next(
        (n for n in owners if n is not None and n.kind and (words or n.kind != "person")), None
    )


def _author(reading: Reading, said_by: Token) -> Name | None:
    """“Lee issued a statement saying”: Lee."""
    issued = said_by.lemma_.lower() in WORDS_SAID and said_by.dep_ in {"dobj", "pobj"}
    return whose(reading, subject(said_by.head)) if issued else None


def _cited(reading: Reading, verb: Token) -> Name | None:
    """“the radio quoted her as saying”: she speaks."""
    cited = (
        whose(reading, c) for c in verb.children if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i
    )
    return next((n for n in cited if n is not None and n.kind == "person"), None)


def sayer_above(reading: Reading, verb: Token) -> Name | None:
    """“Lynch said she recalled thinking”: who she is, is told by the verb of saying above."""
    said_by = subject(verb)
    if said_by is not None and said_by.pos_ != "PRON":
        return None
    above = (t for t in verb.ancestors if t.lemma_.lower() in SAY)
    return next((n for t in above if (n := whose(reading, subject(t))) is not None), None)


def according_to(reading: Reading, surroundings: list[Token]) -> Name | None:
    for token in surroundings:
        if token.lower_ == "according":
            for found in prepositional(token, "to"):
                paper = found.lemma_.lower() in WORDS_SAID
                return whose(reading, found) or (_owner(reading, found) if paper else None)
    return None
