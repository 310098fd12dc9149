"""Who speaks, where the words of a clause touch the quotation: “…?” Mensah pressed."""

import re
from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.governing import governing_words
from service.pipeline.guided.grammar import SAY, subject
from service.pipeline.guided.labels import introduces_another
from service.pipeline.linguistics import offset

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_GOES_ON = re.compile(r"[,?!…—–-][’']?$")  # How words end whose sentence goes on behind them.
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NO_PHRASE = frozenset({"PUNCT", "VERB", "AUX", "ADP", "SCONJ", "CCONJ"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_TRAILING = frozenset({"ADV", "ADP", "PART", "DET", "NUM", "NOUN", "PROPN", "ADJ"})
_OTHERS = frozenset({"one", "another"})
_FARTHEST = 6  # Words between a verb and the quotation that it introduces.


def touching_verb(reading: Reading, quotation: Quotation) -> tuple[Token, Token] | None:
    """The verb of the clause that touches a quotation set off as speech, and its subject.

    Any verb will do: “…,” she fumed; Mensah shot back, “…”.
    """
    return _behind(reading, quotation) or _before(reading, quotation)


def _behind(reading: Reading, quotation: Quotation) -> tuple[Token, Token] | None:
    """“…,” asked Mensah; “…?” Mensah pressed."""
    text = reading.page.text
    for number, (_, end) in enumerate(quotation.parts, 1):
        if not _GOES_ON.search(text[max(0, end - 3) : end]):
            continue
        same = text[end - 1 : end] == ","
        close = quotation.outer[1] if number == len(quotation.parts) else end + 1
        tokens = _following(reading, close)
        set_off = _opens_sentence(reading, quotation)
        found = _inverted(reading, tokens)
        if found is None:
            found = _straight(tokens, set_off, same)
            if found is not None and _hangs_on_another(reading, quotation, found[0]):
                found = None
        if found is not None and not introduces_another(reading, quotation, found[0]):
            return found
    return None


def _straight(tokens: list[Token], set_off: bool, same: bool) -> tuple[Token, Token] | None:
    """“Mensah said”, and where the quotation is a sentence of its own, “Mensah went on”."""
    for verb in (t for t in tokens[1:] if t.tag_ in _FINITE):
        said_by = subject(verb)
        if said_by is None or said_by.dep_ not in _SUBJECTS or said_by.left_edge != tokens[0]:
            continue
        alone = all(_is_manner(c) or c == said_by for c in verb.children)
        says = verb.lemma_.lower() in SAY and (same or not _has_clause(verb))
        return (verb, said_by) if says or (alone and set_off) else None
    return None


def _is_manner(token: Token) -> bool:
    """“Mensah went on, as if he hadn’t heard”: no object, so that he can only have spoken."""
    behind = token.dep_ == "advcl" and token.left_edge.i > token.head.i
    apart = behind and token.left_edge.nbor(-1).text == ","
    return token.pos_ in {"ADV", "PUNCT"} or token.dep_ == "prt" or apart


def _inverted(reading: Reading, tokens: list[Token]) -> tuple[Token, Token] | None:
    """“asked Mensah”: the person named right behind, or the noun, whatever the parse has."""
    if not tokens or tokens[0].tag_ not in _FINITE or tokens[0].lemma_.lower() not in SAY:
        return None
    phrase = list(takewhile(_is_in_phrase, tokens[1:]))
    while phrase and phrase[-1].is_punct:
        phrase.pop()
    heads = [t for t in phrase if t.pos_ in _NOUNS and t.head not in phrase]
    last = reading.name_at(phrase[-1]) if phrase else None
    if last is not None and last.kind == "person" and not last.described:
        return tokens[0], phrase[-1]
    behind = tokens[1 + len(phrase) :]
    if heads and heads[0].lower_ in _OTHERS and len(behind) > 1 and behind[0].text == ",":
        named = reading.name_at(behind[1])  # “said another, Ama Mensah”
        if named is not None and named.kind == "person" and not named.described:
            return tokens[0], behind[1]
    return (tokens[0], heads[0]) if heads else None


def _is_in_phrase(token: Token) -> bool:
    return token.text in {"-", "."} or not (token.pos_ in _NO_PHRASE or token.tag_ in _RELATIVE)


def _before(reading: Reading, quotation: Quotation) -> tuple[Token, Token] | None:
    """Mensah shot back, “…”; Mensah fired back forcefully: “…”."""
    text, first = reading.page.text, quotation.outer[0]
    opening = text[:first].rstrip()
    if not opening.endswith((",", ":")) or not text[quotation.parts[0][0]].isupper():
        return None
    sentence = reading.page.sentence_at(len(opening) - 1)
    tokens = reading.tokens(sentence) if sentence is not None else []
    for token in reversed([t for t in tokens if offset(t) < len(opening) - 1][-_FARTHEST:]):
        if token.tag_ in _FINITE:
            said_by = subject(token)
            before = said_by is not None and said_by.dep_ in _SUBJECTS and said_by.i < token.i
            main = before and _is_main(quotation, token)
            return (token, said_by) if main and said_by is not None else None
        if token.pos_ not in _TRAILING:
            return None
    return None


def _hangs_on_another(reading: Reading, quotation: Quotation, verb: Token) -> bool:
    """“As Lind claimed that “…,” Mensah said …”: the quotation is what Lind claimed."""
    above = (t for t in governing_words(reading, quotation) if t.lemma_.lower() in SAY)
    governor = next(above, verb)
    return governor != verb and offset(governor) < quotation.outer[0]


def _has_clause(verb: Token) -> bool:
    return any(
        c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i and c.left_edge.nbor(-1).text != ","
        for c in verb.children
    )


def _is_main(quotation: Quotation, verb: Token) -> bool:
    """Whether a verb is its sentence's own, be it that the parse hangs it on the quotation."""
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ == "relcl" or any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.lefts):
        return False  # “once the Senate goes on recess, “…””
    return verb.dep_ == "ROOT" or quotation.outer[0] <= offset(verb.head) < quotation.outer[1]


def _opens_sentence(reading: Reading, quotation: Quotation) -> bool:
    sentence = reading.page.sentence_at(quotation.outer[0])
    return sentence is None or quotation.outer[0] - sentence.start <= 1


def _following(reading: Reading, close: int) -> list[Token]:
    """The words behind a closing mark to their sentence's end, if its paragraph goes on."""
    page = reading.page
    at = close + len(page.text[close:]) - len(page.text[close:].lstrip())
    own, behind = page.sentence_at(close - 1), page.sentence_at(at)
    if own is None or behind is None or own.paragraph != behind.paragraph:
        return []
    return [t for t in reading.tokens(behind) if offset(t) >= at and not t.is_quote]
