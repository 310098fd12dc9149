"""Whom a pronoun or a description means: “he”, “the company”, “the minister”."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS, FEMALE, MALE, PERSON_NOUNS
from service.pipeline.linguistics import bounds, offset
from service.pipeline.page import Page

_PERSONAL = {"he", "she", "his", "her", "him"}
_BODILY = {"it", "its"}
_BODY_NOUNS = {
    "government": {"ministry", "agency", "authority", "department", "government", "commission",
                   "committee", "court", "police", "council", "office", "panel"},
    "organisation": {"group", "organisation", "organization", "charity", "union", "party", "panel",
                     "movement", "newspaper", "outlet", "agency", "body", "committee", "institute"},
    "armed_force": {"group", "militia", "army", "movement", "force", "rebels"},
    "company": COMPANY_NOUNS,
}  # fmt: skip


def find_references(page: Page, docs: list[Doc], names: list[Name]) -> list[Name]:
    """The names, each with the pronouns and descriptions that mean it."""
    found: dict[str, list[Offsets]] = {name.key: [] for name in names}
    gender: dict[str, set[str]] = {name.key: _gender(page, name) for name in names}
    for doc in docs:
        for token in doc:
            name = _meant(page, token, names, gender)
            if name is not None:
                found[name.key].append(bounds(token))
                gender[name.key] |= {token.lower_} & (FEMALE | MALE)
    return [replace(name, references=tuple(found[name.key])) for name in names]


def _meant(page: Page, token: Token, names: list[Name], gender: dict[str, set[str]]) -> Name | None:
    if token.lower_ in _PERSONAL:
        people = [n for n in names if n.kind == "person" and _agrees(token, gender[n.key])]
        return _governing(token, people) or _latest(page, people, token)
    if token.lower_ in _BODILY and token.dep_ in {"nsubj", "nsubjpass", "poss"}:
        bodies = [n for n in names if n.kind not in {None, "person"} and n.active]
        not_states = [n for n in bodies if n.kind != "country"]
        return _governing(token, bodies) or _latest(page, not_states, token)
    if token.pos_ == "NOUN" and any(c.lower_ in {"the", "this", "that"} for c in token.lefts):
        return _described(page, token, names)
    return None


def _governing(token: Token, names: list[Name]) -> Name | None:
    """The subject of the clause that the pronoun's clause hangs on: “Poland said it would ...”."""
    clause = token.head if token.dep_ != "poss" else token.head.head
    for above in [clause, *clause.ancestors]:
        for child in above.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child != token and child.i < token.i:
                at = offset(child)
                name = next((n for n in names if any(a <= at < b for a, b in n.mentions)), None)
                if name is not None:
                    return name
    return None


def _described(page: Page, token: Token, names: list[Name]) -> Name | None:
    """“the company” or “the spokesman”: the last name whose kind or role has that noun."""
    if any(c.dep_ in {"amod", "compound", "nummod", "prep"} for c in token.children):
        return None  # More words tell it apart: it is somebody of its own.
    lemma = token.lemma_.lower()
    if lemma in PERSON_NOUNS:
        people = [
            n
            for n in names
            if n.kind == "person" and n.role and lemma in page.text[slice(*n.role)].lower()
        ]
        return _latest(page, people, token)
    bodies = [
        n for n in names if lemma in _BODY_NOUNS.get(n.kind or "", ())
        and (n.kind == "company" or lemma in n.name.lower() or _initial(n, token))
    ]  # fmt: skip
    return _latest(page, bodies, token)


def _initial(name: Name, token: Token) -> bool:
    """Whether a general noun may mean this body: it was named shortly before."""
    last = max((s for s, _ in name.mentions if s < offset(token)), default=-10_000)
    return offset(token) - last < 600


def _agrees(token: Token, gender: set[str]) -> bool:
    wanted, other = (FEMALE, MALE) if token.lower_ in FEMALE else (MALE, FEMALE)
    return not (gender & other) or bool(gender & wanted)


def _gender(page: Page, name: Name) -> set[str]:
    """Words of gender in a person's titles and role."""
    if name.kind != "person":
        return set()
    start = name.mentions[0][0]
    words = page.text[max(0, start - 12) : start].lower().replace(".", " ").split()[-1:]
    if name.role:
        words += page.text[slice(*name.role)].lower().split()
    return set(words) & (FEMALE | MALE)


def _latest(page: Page, names: list[Name], token: Token) -> Name | None:
    """The name whose last mention before the token is best placed: a subject, and near."""
    here = offset(token)
    best: tuple[float, Name] | None = None
    sentence = page.sentence_at(here)
    for name in names:
        before = [s for s, _ in (*name.mentions, *name.references) if s < here]
        if not before:
            continue
        distance = float(here - max(before))
        if distance > 900:
            continue
        stands_in = page.sentence_at(max(before))
        if stands_in is not None and max(before) - stands_in.start < 60:
            distance -= 80  # Near its sentence's start it was most likely the subject.
        if sentence is not None and stands_in is not None and stands_in.number == sentence.number:
            distance -= 40
        if best is None or distance < best[0]:
            best = (distance, name)
    return best[1] if best else None
