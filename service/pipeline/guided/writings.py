"""Letters, messages and recordings that an article quotes from, and whose words they hold."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import PERSON_NOUNS, WRITINGS
from service.pipeline.guided.grammar import objects, prepositional, subject, whose
from service.pipeline.linguistics import offset

_PARTS = frozenset(
    "entry copy picture photo photograph screenshot extract excerpt passage page line part series "
    "bundle sheaf stack pile batch one some two three four transcript translation printout string "
    "exchange paragraph sentence section chapter set selection handful recording snippet thread "
    "version draft scan image another several number".split()
)
"""What a writing is divided into, or shown as: “an entry in his diary”, “a copy of the letter”."""
_OWN_UNLESS_TOLD = frozenset({"statement", "speech", "script", "remark", "appeal", "comment"})
"""What whoever reads it out wrote, unless the article says otherwise."""
_WRITES = frozenset(
    "write send sign pen draft text post leave record compose type dictate address scribble scrawl "
    "make submit attribute file give issue email slip keep".split()
)
_RELATIVE = frozenset({"which", "that", "whose"})
_GETS = frozenset("receive get have obtain".split())
_BODIES = frozenset({"organisation", "company", "government", "armed_force", "group"})
_AUTHORS = _BODIES | {"person"}


def is_writing(token: Token) -> bool:
    """“letter”, “a copy of an email”; not “one” of anything else."""
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        return False
    return token.lemma_.lower() in WRITINGS or _inner(token) is not None


def is_part(token: Token) -> bool:
    """“an entry”, “another”: of a writing told of before, where something is in it."""
    return token.lemma_.lower() in _PARTS


def is_own(writing: Token) -> bool:
    """“a prepared statement”, “notes”: by whoever reads it out, unless its author is told."""
    prepared = any(c.lower_ in {"prepared", "written"} for c in writing.lefts)
    return prepared or writing.lemma_ in _OWN_UNLESS_TOLD or writing.lower_ == "notes"


def author(reading: Reading, writing: Token, reader: Name | None) -> Name | None:
    """Whose words a writing holds, by its owner, its sender or the clause that explains it.

    “Lee’s letter”, “an email from Lee”, “a note that she said Lee had left for her”.
    """
    owners = (_owner(reading, c, reader) for c in writing.children if c.dep_ == "poss")
    told = (*owners, *_senders(reading, writing), *_writers(reading, writing))
    found = next((n for n in told if n is not None and n.kind in _AUTHORS), None)
    inner = _inner(writing)
    return found or (author(reading, inner, reader) if inner is not None else None)


def writer(reading: Reading, writing: Token) -> Name | None:
    """“Lee sent a letter to the council”: whoever wrote or sent what is the verb's object."""
    verb = writing.head
    sent = writing.dep_ == "dobj" and verb.lemma_ in _WRITES
    name = whose(reading, subject(verb)) if sent else None
    return name if name is not None and name.kind in _AUTHORS else None


def _inner(token: Token) -> Token | None:
    """The writing of which a word names a part: “a line from her email”."""
    if token.lemma_.lower() not in _PARTS:
        return None
    found = (o for o in prepositional(token, "of", "from", "in") if o.lemma_.lower() in WRITINGS)
    return next(found, None)


def _owner(reading: Reading, owner: Token, reader: Name | None) -> Name | None:
    if owner.pos_ != "PRON":
        return whose(reading, owner)
    if any(c.lower_ == "own" for c in owner.head.children):
        return reader
    return reading.name_at(owner)


def _senders(reading: Reading, writing: Token) -> Iterator[Name | None]:
    """“from a trader in Accra, Ama Mensah”, be it that the parse hangs it on the verb."""
    last = max(writing.right_edge.i, writing.i)
    behind = writing.doc[writing.i + 1 : min(last + 2, writing.sent.end)]
    for word in behind:
        own = word.head == writing or word.i == writing.i + 1
        if own and word.lower_ in {"from", "by"}:
            for found in objects(word):
                yield named(reading, found)
        elif own and word.lower_ == "of":
            names = (named(reading, found) for found in objects(word))
            yield from (n for n in names if n is not None and n.kind == "person")


def _writers(reading: Reading, writing: Token) -> Iterator[Name | None]:
    """“sent by Lee”, “which prosecutors say Lee wrote”, “that he had received from Lee”."""
    for verb in _explaining(writing):
        if verb.lemma_ in _GETS:
            yield from (named(reading, found) for found in prepositional(verb, "from"))
        if verb.lemma_ not in _WRITES:
            continue
        yield from (named(reading, found) for found in prepositional(verb, "by", "from"))
        if verb.lemma_ == "attribute":
            yield from (named(reading, found) for found in prepositional(verb, "to"))
        elif verb.tag_ == "VBN" and not any(c.dep_ == "nsubj" for c in verb.children):
            signed = [c for c in verb.children if c.dep_ in {"dobj", "oprd", "attr"}]
            yield from (named(reading, c) for c in signed if verb.lemma_ == "sign")
            relative = writing.i + 1 < writing.sent.end and writing.nbor().lower_ in _RELATIVE
            if relative and not any(c.dep_ == "auxpass" for c in verb.children):
                yield _named_between(reading, writing, verb)
        elif not any(c.dep_ == "auxpass" for c in verb.children):
            doer = subject(verb)
            name = named(reading, doer) if doer is not None and doer != writing else None
            yield name or _named_between(reading, writing, verb)


def _named_between(reading: Reading, writing: Token, verb: Token) -> Name | None:
    """“a text that, police say, the supervisor, Ama Mensah, sent”: whose subject the parse lost."""
    between = writing.doc[writing.i + 1 : verb.i]
    names = [n for t in between if (n := reading.name_at(t)) is not None and n.kind == "person"]
    return names[-1] if names and not names[-1].described else None


def _explaining(writing: Token) -> Iterator[Token]:
    """The verbs of the clauses that explain a writing, even where the parse hangs them higher."""
    clauses = [t for c in writing.children if c.dep_ in {"acl", "relcl"} for t in c.subtree]
    behind = [t for t in writing.doc[writing.i + 1 : writing.sent.end] if t.text != ","]
    if behind and behind[0].lower_ in _RELATIVE:
        clauses = list(takewhile(lambda t: t.text not in {":", "“", "‘", '"', "«"}, behind))
    yield from (t for t in clauses if t.pos_ == "VERB")


def named(reading: Reading, noun: Token) -> Name | None:
    """The name that a noun stands for, that explains it behind a comma, or whose branch it is."""
    name = whose(reading, noun)
    if (name is not None and not name.described) or noun.pos_ != "NOUN":
        return name
    rest = takewhile(lambda t: t.pos_ not in {"VERB", "AUX"}, noun.doc[noun.i + 1 : noun.sent.end])
    apart = (_set_apart(reading, t) for t in rest if t.nbor(-1).text == ",")
    explained = next((n for n in apart if n is not None), None)
    if explained is not None or noun.lemma_.lower() in PERSON_NOUNS:
        return explained or name
    bodies = (whose(reading, found) for found in prepositional(noun, "of", "at"))
    return name or next((n for n in bodies if n is not None and n.kind in _BODIES), None)


def _set_apart(reading: Reading, token: Token) -> Name | None:
    """The person whose name begins with a word, where no verb follows the name."""
    name = reading.name_at(token)
    if name is None or name.kind != "person" or name.described or token.pos_ == "PRON":
        return None
    words = takewhile(lambda t: reading.name_at(t) == name, token.doc[token.i : token.sent.end])
    last = [token, *words][-1]
    after = last.nbor() if last.i + 1 < token.sent.end else None
    return name if after is None or after.is_punct else None


def last_told(reading: Reading, verb: Token) -> Token | None:
    """The last writing told of in the two sentences before a verb's: “…,” he reads."""
    own = reading.page.sentence_at(offset(verb))
    for number in range(own.number - 1, max(0, own.number - 3), -1) if own is not None else ():
        sentence = reading.page.sentence(number)
        words = reading.tokens(sentence) if sentence is not None else []
        told = [t for t in words if is_writing(t) and not reading.in_quotation(offset(t))]
        if told:
            return told[-1]
    return None
