"""Actors without a name: “a Western diplomat”, “Chinese companies”, “Ukrainian forces”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from schemas.brief import ActorKind
from service.pipeline.candidates.beside import apposed_at
from service.pipeline.candidates.capitals import opens_sentence
from service.pipeline.candidates.description_spans import (
    VAGUE,
    description_span,
    is_located,
    owner_of,
    told_behind,
)
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import demonym
from service.pipeline.candidates.roles import is_called
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.teams import TEAMS, is_member_speaking, is_team_speaking
from service.pipeline.candidates.transfers import GIVING
from service.pipeline.candidates.vocabulary import (
    ARMED_WORDS,
    COMPANY_NOUNS,
    GOVERNMENT_WORDS,
    GROUP_NOUNS,
    KIN,
    ORGANISATION_WORDS,
    PERSON_NOUNS,
)
from service.pipeline.linguistics import bounds, verb_of
from service.pipeline.page import Page

# “examiner”, “storekeeper”, “economist”: whoever does what the word says.
_AGENT = re.compile(r"(?<!cent)(?<!regist)(?:er|or|ist|ian|eer|man|woman|keeper)$")
_SUBJECTS = {"nsubj", "nsubjpass"}
_CALLED = re.compile(
    r"(?:, | called | named |, (?:named|identified|known)(?: only| publicly)? as )(?:[“‘\"])?"
)
_SPEAKING = frozenset("say tell add warn".split())
_OFFICERS = frozenset(
    "police customs prosecutors investigators detectives gendarmes patrolmen coastguards".split()
)
_SERVICES = frozenset(
    "customs intelligence security secret prison health fire ambulance immigration border postal "
    "meteorological weather tax police".split()
)
_NOBODY = frozenset("no neither any every whose".split())
_ANYBODY = frozenset("officer official witness source suspect defendant agent expert".split())
_PAPERS = frozenset(
    "report statement letter document filing record figure study survey paper invoice notice "
    "message email e-mail post indictment charge affidavit complaint lawsuit article programme "
    "program law rule text book review analysis poll website sign label note order ruling "
    "editorial memo memorandum transcript log diary caption headline story dispatch cable "
    "estimate".split()
)
_BODIES = frozenset("navy army military police ministry embassy government commission".split())
_OFFICIAL = frozenset("mission embassy consulate office".split())
_SPOKEN_OF = frozenset(
    "court tribunal jury inquiry archdiocese diocese regulator watchdog council".split()
)
"""Bodies that an article may tell of as “the”, without a name anywhere."""
_BEYOND_STATES = frozenset("international humanitarian aid relief news charity".split())
_ORGANISATIONS = frozenset(
    "hospital clinic museum school union choir charity club party university laboratory "
    "newspaper broadcaster campaign camp team opposition side band cooperative "
    "co-operative".split()
)


def find_descriptions(page: Page, docs: list[Doc], names: list[Name]) -> list[Name]:
    """Descriptions that no name in the list is meant by, each once, in the page's order."""
    meant = {span for name in names for span in name.references}
    named = [span for name in names for span in name.mentions]
    found: dict[str, Name] = {}
    by_noun: dict[str, str] = {}
    for head in (head for doc in docs for head in _heads(doc)):
        at = bounds(head)
        if at in meant or _within(at[0], named) or _is_named_beside(page, head, named):
            continue
        span = description_span(head)
        span = next(((a, span[1]) for a, b in named if a < span[0] < b), span)
        words = page.text[slice(*span)]
        told = told_behind(page, head)
        if span == at and told is None and head.lower_ in VAGUE:
            continue
        if span != at and _is_role(page, head, words, names):
            continue
        key = words.casefold()
        if _is_bare_definite(head, span):
            # “The student” is the “27-year-old student” of before; “the company” may be anybody.
            earlier = by_noun.get(head.lower_)
            if earlier is None and not (is_whom(head) or _is_new_speaker(page, head, names)):
                continue
            key = earlier or key
        if key not in found:
            found[key] = _description(len(found) + 1, page, [span, told], head)
            by_noun[head.lower_] = key
        elif key == words.casefold():
            found[key] = replace(found[key], mentions=(*found[key].mentions, span))
        else:
            found[key] = replace(found[key], references=(*found[key].references, at))
    return list(found.values())


def _description(number: int, page: Page, spans: list[Offsets | None], head: Token) -> Name:
    """The description under its shortest form and, where it goes on, under its longest."""
    short, told = spans[0], spans[-1]
    vague = short == bounds(head) and head.lower_ in VAGUE
    mentions = tuple(s for s in (None if vague else short, told) if s is not None)
    forms = tuple(dict.fromkeys(page.text[slice(*s)] for s in mentions))
    told_apart = _is_told_apart(head) or (told is not None and verb_of(head) is not None)
    kin = head.lemma_.lower() in KIN and any(c.dep_ == "poss" for c in head.lefts)
    acts = not kin and told_apart and _acts(head)
    own = is_team_speaking(head) or is_member_speaking(head)
    active = acts or own or _official_speaks(head) or _speaks(head)
    return Name(
        key=f"described-{number}",
        name=max(forms, key=len),
        forms=forms,
        mentions=mentions,
        references=(bounds(head),) if vague else (),
        kind=_kind(head),
        country_code=None,
        active=active,
        described=True,
    )


def _official_speaks(head: Token) -> bool:
    """“Police said”, “Gendarmes found”: an office without a name of its own."""
    verb = verb_of(head)
    if verb is None or _kind(head) != "government" or head.dep_ == "nsubjpass":
        return False
    main = verb.dep_ in {"ROOT", "ccomp"} and verb.lemma_ not in {"be", "have"}
    return says(verb.text) or (main and head.lower_ in _OFFICERS)


def _speaks(head: Token) -> bool:
    """“A surgeon told us”, “Residents said”: who speaks does something.

    Not “people say”, nor “neither navy would say”, nor “owners who say so”.
    """
    before = {c.lower_ for c in head.lefts if c.pos_ in {"NUM", "DET", "PRON"}}
    verb = verb_of(head)
    passive = head.dep_ == "nsubjpass"
    if verb is None or passive or not says(verb.text) or before & _NOBODY:
        return False
    crowd = head.tag_ in {"NNS", "NNPS"} and not before
    return not crowd or (head.lower_ not in VAGUE and verb.dep_ in {"ROOT", "ccomp"})


def _within(at: int, spans: list[Offsets]) -> bool:
    return any(start <= at < end for start, end in spans)


def _heads(doc: Doc) -> Iterator[Token]:
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ == "compound":
            continue
        apart = token.head.lower_ not in VAGUE | {"one", "another"}
        if token.dep_ == "appos" and apart and verb_of(token) is None:
            continue
        word, lemma = token.lower_, token.lemma_.lower()
        if (
            word in GROUP_NOUNS
            or lemma in PERSON_NOUNS
            or lemma in GROUP_NOUNS
            or (lemma == "service" and any(c.lower_ in _SERVICES for c in token.lefts))
            or _is_anybody_speaking(token)
            or is_team_speaking(token)
            or is_member_speaking(token)
            or is_whom(token)
        ):
            yield token


def _is_anybody_speaking(token: Token) -> bool:
    """“Saudi gaugers said”, “one rebel said”: somebody told apart or new, whatever the noun."""
    verb = verb_of(token)
    if verb is None or token.dep_ == "nsubjpass" or token.lemma_.lower() in _PAPERS:
        return False
    person = _AGENT.search(token.lemma_) is not None
    speaks = says(verb.text) if person else verb.lemma_ in _SPEAKING
    new = _is_new(token) or _is_told_apart(token) or (person and verb.lemma_ in _SPEAKING)
    return speaks and new and (token.pos_ == "NOUN" or token.lower_ == "local")


def is_whom(token: Token) -> bool:
    """“a packer who left”, “The storekeeper, who declined to be named,”: people are “who”."""
    return token.dep_ in _SUBJECTS and any(
        c.dep_ == "relcl" and c.left_edge.lower_ == "who" for c in token.rights
    )


def _is_new(token: Token) -> bool:
    """“a rebel”, “two councillors”, “its directorate”: not one that was told of before."""
    return any(
        c.lower_ in {"a", "an", "another", "its", "their"} or c.pos_ == "NUM" for c in token.lefts
    )


def _is_named_beside(page: Page, head: Token, named: list[Offsets]) -> bool:
    """“another Chinese firm, Spacety”, “a Dutchman called Wim”: the name is the actor."""
    apposed = [bounds(c)[0] for c in head.children if c.dep_ == "appos"]
    if head.tag_ in {"NN", "NNP"}:  # The parse is often wrong about an apposition.
        end = bounds(head)[1]
        if called := _CALLED.match(page.text, end):
            apposed.append(called.end())
        apposed += apposed_at(page.text, end)
    return any(_within(at, named) for at in apposed)


def _is_bare_definite(head: Token, span: Offsets) -> bool:
    """“the company”: somebody named before, though it isn't clear who."""
    definite = any(
        c.lower_ in {"the", "this", "that", "its", "his", "her", "their"} for c in head.lefts
    )
    return (
        definite
        and span == bounds(head)
        and head.tag_ in {"NN", "NNP"}
        and not _is_capitalised_body(head)
    )


def _is_role(page: Page, head: Token, words: str, names: list[Name]) -> bool:
    """“The deputy minister” is the named person who was said to be one."""
    definite = any(c.lower_ in {"the", "this", "that"} for c in head.lefts)
    roles = (page.text[slice(*name.role)].casefold() for name in names if name.role)
    person = definite and head.lemma_.lower() in PERSON_NOUNS
    return person and any(words.casefold() in role for role in roles)


def _is_new_speaker(page: Page, head: Token, names: list[Name]) -> bool:
    """“The driver told officers”, “Its cook said”: somebody who is no named person’s role."""
    owned = any(c.lower_ in {"its", "their"} for c in head.lefts)
    nouns = PERSON_NOUNS - _ANYBODY | _SPOKEN_OF | (_OFFICIAL if owned else frozenset())
    if head.lemma_.lower() not in nouns or head.lower_ in VAGUE or not _speaks(head):
        return False
    return not any(is_called(page, name, head.lower_) for name in names)


def _is_capitalised_body(head: Token) -> bool:
    """“the Navy”: the capital says which one."""
    return head.text.istitle() and head.lemma_.lower() in _BODIES and not opens_sentence(head)


def _is_told_apart(head: Token) -> bool:
    """Whether more than the bare noun says who it is: a nationality, a place, a body."""
    for token in head.doc[head.left_edge.i : head.i]:
        if demonym(token.text) or token.ent_type_ in {"NORP", "GPE", "ORG"}:
            return True
    served = _SERVICES if head.lemma_.lower() in {"officer", "squad"} else ()
    for token in head.lefts:
        named = token.pos_ == "PROPN" and token.dep_ == "compound" and head.text.islower()
        if named or token.lower_ in served:  # “the Lomé hospital”, “customs officers”
            return True
    if owner_of(head) is not None or _is_capitalised_body(head):
        return True
    bare = head.tag_ == "NNS" and not any(c.pos_ in {"DET", "PRON"} for c in head.lefts)
    return any(is_located(head, child, plural=bare) for child in head.rights)


def _acts(head: Token) -> bool:
    top = head
    while top.dep_ == "conj":
        top = top.head
    if (verb := verb_of(top)) is not None:
        return verb.lemma_ not in {"be", "have", "remain"} or top.dep_ == "nsubjpass"
    if top.dep_ in {"dative", "dobj"}:  # “emptied the pharmacies”: they did nothing.
        return (
            head.lemma_.lower() not in COMPANY_NOUNS
            or says(top.head.text)
            or top.head.lemma_ in GIVING
        )
    if top.dep_ == "pobj" and top.head.lower_ == "for":  # “200 for a shop in Lagos”
        return any(is_located(head, child) for child in head.rights)
    return top.dep_ == "pobj" and (top.head.dep_ == "agent" or top.head.lower_ == "to")


def _kind(head: Token) -> ActorKind:
    word, lemma = head.lower_, head.lemma_.lower()
    if lemma in _OFFICIAL and head.tag_ in {"NN", "NNP"}:
        return "government"
    if lemma in _ORGANISATIONS and head.tag_ in {"NN", "NNP"}:
        return "organisation"
    if lemma in TEAMS:
        return "government" if lemma == "administration" else "group"
    if word in ARMED_WORDS or word in {"soldiers", "rebels", "fighters", "militants", "commandos"}:
        return "armed_force"
    if lemma == "agency" and any(c.lower_ in _BEYOND_STATES for c in head.lefts):
        return "organisation"
    if lemma in GOVERNMENT_WORDS and lemma not in {"minister", "prosecutor"}:
        return "government"
    if word in _OFFICERS or word in {"officials", "authorities"}:
        return "government"
    if (lemma in PERSON_NOUNS or is_whom(head)) and head.tag_ in {"NN", "NNP"}:
        return "person"
    if lemma in COMPANY_NOUNS and head.tag_ in {"NN", "NNP"}:
        return "company"
    if head.tag_ not in {"NN", "NNP"} or lemma in GROUP_NOUNS:
        return "group"
    former = any(c.lower_ in {"former", "retired"} for c in head.lefts)
    agent = _AGENT.search(lemma) is not None or lemma not in ORGANISATION_WORDS
    return "person" if former or (agent and owner_of(head) is None) else "organisation"
