"""Small questions to the parse tree, asked by every part of the guided strategy."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.linguistics import is_apposed, offset

SAY = frozenset(
    "say tell add explain claim argue announce declare insist warn note write reply answer respond "
    "ask admit concede acknowledge confirm deny reject dismiss describe call label brand accuse "
    "allege assert report suggest stress emphasise emphasize remark comment observe recall recount "
    "testify tweet post quote cite complain joke urge vow pledge promise demand shout whisper quip "
    "conclude continue predict believe reveal read think refer condemn denounce praise criticise "
    "criticize blame characterise characterize maintain caution mention contend exclaim state put "
    "estimate fear suspect rate signal boast lament protest rule find hear point text email "
    "reckon mutter grumble wonder agree scoff remember retort snap cry opine counter "
    "interject repeat muse taunt mock deride decry hail slam blast liken bemoan echo reiterate "
    "ridicule affirm chant yell sing word phrase question worry".split()
)


_BLAMING = frozenset(
    "sanction accuse charge arrest detain punish fine convict blame criticise criticize condemn "
    "prosecute jail imprison suspect indict blacklist designate sentence catch hold stop penalise "
    "penalize ban".split()
)


_CALLED = re.compile(
    r"\bwho\b.*\b(?:name (?:only |simply )?as|name,|(?:call(?:ed)?|identif(?:y|ied)) "
    r"(?:her|him|them)(?:self|selves)?(?: only| simply)?(?: as| the)?|"
    r"to be (?:called|named|identified|known)(?: only| simply| just)?(?: as| by)?)$"
)


def subject(verb: Token) -> Token | None:
    """The subject of a verb, looked for in the verbs that it hangs on too."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    if subjects:
        # The parser gives a quoted subject to the verb of saying too; the nearest one is its own.
        # One that follows stands right behind: in “Lee said on Rai News’s show”, Lee speaks.
        beside = [c for c in subjects if c.i < verb.i or c.left_edge.i <= verb.i + 2]
        nearest = min(beside or subjects, key=lambda c: abs(c.i - verb.i))
        return verb.head if nearest.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl" else nearest
    if verb.dep_ in {"relcl", "acl"}:
        return verb.head
    if verb.dep_ in {"conj", "xcomp", "advcl", "pcomp", "aux"} and verb.head != verb:
        above = verb.head
        if verb.dep_ == "pcomp" and above.dep_ == "prep":
            above = above.head
        if verb.dep_ == "conj" and verb.tag_ == "VBD" and above.tag_ != "VBD":
            # “she said that the firm is lying and called it a shame”: she called it one.
            finite = (t for t in above.ancestors if t.tag_ == "VBD" and t.lemma_ in SAY)
            if above.dep_ == "ccomp" and (told := next(finite, None)) is not None:
                return subject(told)
        if above.pos_ == "NOUN":
            return above
        if above.lemma_ in _BLAMING and verb.head.lower_ in {"for", "of", "with"}:
            # “sanctioned a firm for providing ...”: the firm provided; “after”, the sanctioner.
            blamed = [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            if blamed and verb.dep_ == "pcomp":
                return blamed[0]
        return subject(above) if above != verb else None
    if verb.dep_ == "ROOT" and any(c.dep_ == "attr" for c in verb.children):
        return None
    return None


def whose(reading: Reading, token: Token | None) -> Name | None:
    """The name that a subject, object or complement stands for; first of several joined ones."""
    if token is None:
        return None
    name = reading.name_at(token)
    if name is None or name.described or not _is_named(name, token):
        for child in token.children:  # “a firm, Spacety”: the name rather than the description
            named = reading.name_at(child) if is_apposed(child) else None
            if named is not None and named.kind is not None and not (named.described and name):
                return named
        return _calling_itself(reading, token) or name
    return name


def _calling_itself(reading: Reading, token: Token) -> Name | None:
    """“a nurse who gave her name only as Rosa”, “one, who gave only his first name, Ali”."""
    clauses = [c for c in token.subtree if c.dep_ == "relcl"]
    for word in (t for clause in clauses for t in clause.subtree):
        named = reading.name_at(word)
        told = token.doc[token.i : word.i].text
        if named is not None and named.kind == "person" and _CALLED.search(told):
            return named
    return None


def _is_named(name: Name, token: Token) -> bool:
    """Whether the word is part of the name, rather than a pronoun or noun that means it."""
    return any(start <= offset(token) < end for start, end in name.mentions)


def prepositional(token: Token, *words: str) -> Iterator[Token]:
    """The objects of the prepositions below a token, joined ones included."""
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ in words:
            yield from objects(child)
        elif child.dep_ == "prep" and child.lower_ in {"out", "according", "due", "because", "by"}:
            yield from prepositional(child, *words)


def tells(token: Token) -> bool:
    """Whether a word is a verb of saying, and no noun for one: “the claim”."""
    return token.pos_ == "VERB" and token.lemma_.lower() in SAY


def auxiliaries(verb: Token) -> set[str]:
    """The helping words of a verb, as printed but small: “will”, “to”."""
    return {c.lower_ for c in verb.children if c.dep_ == "aux"}


def objects(preposition: Token) -> Iterator[Token]:
    """The nouns that a preposition governs, with those joined to them by “and”."""
    for child in preposition.children:
        if child.dep_ in {"pobj", "dobj"}:
            yield child
            yield from joined(child)


def joined(token: Token) -> Iterator[Token]:
    """The nouns joined to a noun by “and” or a comma."""
    waiting = [token]
    while waiting:  # A loop, since a list may be as long as an article.
        for child in waiting.pop().children:
            if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}:
                yield child
                waiting.append(child)
