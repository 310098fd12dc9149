"""Whom “she said” beside a quotation means: most often the subject of the sentence before."""

from itertools import takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.memory import told_gender
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import FEMALE, KIN, MALE
from service.pipeline.guided.adjacent import named_behind
from service.pipeline.guided.grammar import SAY, prepositional, subject, whose
from service.pipeline.linguistics import lost_subject, offset
from service.pipeline.page import Sentence

_PERSONAL = frozenset({"he", "she"})
_SOME = frozenset({"they", "one", "another", "some", "both", "others"})
_PAPERS = frozenset("statement email e-mail letter message post filing tweet note".split())
_REPLYING = frozenset({"reply", "answer", "respond"})
_THINGS = frozenset({"it", "this", "that", "these", "those"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FAR = 4  # Sentences through which a row of pronouns is followed back.


def antecedent(reading: Reading, pronoun: Token, far: int = _FAR) -> Name | None:
    """The subject of the sentence before the pronoun's, where a pronoun of its sort can mean it.

    “The statement” is whose who spoke before it. A “she” before this one means the same person,
    for so many sentences back.
    """
    paper = is_paper(pronoun)
    if pronoun.lower_ not in _PERSONAL | _SOME | {"it"} and not paper:
        return None
    own = reading.page.sentence_at(offset(pronoun))
    before = _sentence_before(reading, own) if own is not None else None
    main = _begun_with(reading, own, pronoun) if own is not None and not paper else None
    if main is None and before is not None:
        main = main_subject(reading, before)
    if paper:
        return whose(reading, main) if main is not None and says(main.head.text) else None
    if pronoun.lower_ in _SOME:
        several = main is not None and main.tag_ in {"NNS", "NNPS"}
        apart = any(c.dep_ in {"appos", "relcl"} for c in pronoun.children)
        return whose(reading, main) if several and not apart else None
    if main is None or (main.pos_ == "PRON" and main.lower_ != pronoun.lower_):
        return None
    asked = _addressed(reading, main.head) if pronoun.head.lemma_ in _REPLYING else None
    if asked is not None and _may_mean(reading, pronoun, asked):
        return asked
    back = antecedent(reading, main, far - 1) if far and _is_first(reading, main) else None
    name = back or whose(reading, main)
    if name is None or name.described:
        name = named_behind(reading, main, main.head) or _who_it_was(reading, main) or name
    if name is None or not _may_mean(reading, pronoun, name) or _has_kin(reading, pronoun, main):
        return None
    return name


def _who_it_was(reading: Reading, described: Token) -> Name | None:
    """“The man who ran it was Kofi Osei”: him."""
    told = (c for c in described.head.children if c.dep_ == "attr" and c.i > described.head.i)
    names = (whose(reading, t) for t in told if described.head.lemma_ == "be")
    return next((n for n in names if n is not None and n.kind == "person"), None)


def _addressed(reading: Reading, verb: Token) -> Name | None:
    """“Sanchez wrote to Mensah”, “asked Mensah”: to whom somebody's reply comes."""
    told = [c for c in verb.children if c.dep_ in {"dative", "dobj"}]
    told += [o for o in prepositional(verb, "to") if verb.lemma_ in SAY | {"send"}]
    names = (whose(reading, t) for t in told)
    return next((n for n in names if n is not None and n.kind == "person"), None)


def _has_kin(reading: Reading, pronoun: Token, subject_before: Token) -> bool:
    """“Sanchez came with her husband. “…,” he said”: whose husband it is, is no “he”."""
    wrong = {"she": "his", "he": "her"}.get(pronoun.lower_)
    name = reading.name_at(subject_before)
    own = (t for t in subject_before.sent if t.lower_ == wrong and t.head.lemma_.lower() in KIN)
    return any(reading.name_at(t) == name for t in own)


def _is_first(reading: Reading, word: Token) -> bool:
    """“A former clerk, she left”: a pronoun before which its sentence names nobody else."""
    if word.pos_ != "PRON":
        return False
    before = (t for t in word.doc[word.sent.start : word.i] if t.lower_ != word.lower_)
    names = (reading.name_at(t) for t in before)
    return all(name is None or name.described for name in names)


def _begun_with(reading: Reading, sentence: Sentence, pronoun: Token) -> Token | None:
    """“Sanchez has had enough: “…,” she says”; “Togo “has no plans”, it said”: its subject."""
    tokens = reading.tokens(sentence)
    begun = list(takewhile(lambda t: not reading.in_quotation(offset(t)), tokens))
    if not begun or begun[-1].i >= pronoun.i or len(begun) == len(tokens):
        return None
    bare = [t for t in begun if not (t.is_punct or t.is_space or t.pos_ == "DET")]
    if bare and begun[-1].text not in {":", ","} and all(t.pos_ == "PROPN" for t in bare):
        return bare[-1]
    closed = next((t for t in reversed(begun) if not t.is_quote), None)
    mains = (t for t in begun if t.dep_ in _SUBJECTS and t.pos_ != "PRON")
    return next(mains, None) if closed is not None and closed.text == ":" else None


def is_paper(token: Token) -> bool:
    """“the statement”, “the email”: what somebody wrote, told of before."""
    return token.lower_ in _PAPERS and [c.lower_ for c in token.lefts] == ["the"]


def main_subject(reading: Reading, sentence: Sentence) -> Token | None:
    """The subject of a sentence's main clause, where the article itself speaks."""
    tokens = [t for t in reading.tokens(sentence) if not reading.in_quotation(offset(t))]
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    main = [t for t in tokens if t.dep_ in _SUBJECTS and (t.head == root or _joins(t.head, root))]
    told = [s for t in tokens if _is_inserted(t, root) and (s := subject(t)) is not None]
    if root is None:  # “…,” Mensah replied: the parse gave the quoted clause the sentence.
        told = [s for t in tokens if t.lemma_.lower() in SAY and (s := subject(t)) in tokens]
    acting = [t for t in main if t.lower_ not in _THINGS] or main
    if not acting and root is not None:
        acting = lost_subject(root.sent)[:1]
    return told[0] if told else acting[-1] if acting else None


def _is_inserted(verb: Token, root: Token | None) -> bool:
    """“If anything, Mensah argued, the incident shows it”; “It is late, Mensah says.”"""
    if root is None or verb.lemma_.lower() not in SAY or verb.head != root:
        return False
    return verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.tag_ == "VBD")


def _joins(verb: Token, root: Token | None) -> bool:
    """“The mayor is silent, but an aide was less so”: the second of two main clauses."""
    return verb.dep_ == "conj" and verb.head == root


def _sentence_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The last sentence before that isn't all quotation."""
    for number in range(sentence.number - 1, max(0, sentence.number - 6), -1):
        before = reading.page.sentence(number)
        if before is None or before.boilerplate is not None:
            return None
        words = [t for t in reading.tokens(before) if t.is_alpha]
        if any(not reading.in_quotation(offset(t)) for t in words):
            return before
    return None


def _may_mean(reading: Reading, pronoun: Token, name: Name) -> bool:
    if pronoun.lower_ == "it":
        return name.kind not in {None, "person", "group"}
    if name.kind != "person":
        return False
    wrong = MALE if pronoun.lower_ == "she" else FEMALE
    words = {word for form in name.forms for word in form.lower().split()}
    return not (words | told_gender(reading.page, name)) & wrong
