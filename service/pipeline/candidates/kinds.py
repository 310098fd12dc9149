"""What kind of actor a name stands for, from its own words and from those beside it."""

import re
from collections import Counter

from spacy.tokens import Token

from schemas.brief import ActorKind
from service.pipeline.candidates.beside import (
    has_age,
    is_alias,
    is_body,
    is_staff,
    is_which,
    is_whom,
    noun_behind,
    noun_following,
    noun_styled,
    nouns_before,
)
from service.pipeline.candidates.chains import acts
from service.pipeline.candidates.human import is_human
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.things import is_counted, is_thing
from service.pipeline.candidates.transfers import GIVING
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS, PERSON_NOUNS, TITLES
from service.pipeline.candidates.whereabouts import is_circumstance, is_mere_place
from service.pipeline.linguistics import offset

_ORGANISATION_NOUNS = frozenset(
    "charity ngo newspaper outlet broadcaster organisation organization union party media magazine "
    "website channel station daily weekly collective monitor watchdog think-tank institute "
    "foundation association federation club side team band school university hospital co-operative "
    "cooperative network campaign coalition alliance movement museum choir".split()
)
_SPEECH = re.compile(r"(?: \([^()]{1,25}\))?:\s{0,2}[“\"]")
_APART = re.compile(r"[,—–(]\s*(?:[A-Z][\w’]*\.? )?$")
_GROUPS = frozenset("gang cartel syndicate collective clan mob brotherhood ring".split())
_LONGEST_NAME = 4  # Words of a person’s name.
_WEAK = frozenset("group owner operator business yard".split())
_SURNAMES_TOO = frozenset(
    "power mills cross church post guard bank banks grain steel marine press hall lane gas mining "
    "court state fund forum school marshal brothers travel".split()
)
# Of a person or of a company: “the broker Dunavo”, “its manager, Halcyon Tide”.
_EITHER = frozenset(
    "manager owner operator agent broker supplier buyer seller exporter importer trader dealer "
    "shipper charterer banker partner founder grower".split()
)


def kind_of(mentions: list[Mention], text: str) -> ActorKind | None:
    """The kind of actor that a chain of mentions stands for; None for a mere place."""
    if any(country(m.text) for m in mentions):
        return "country"
    if is_thing(mentions, text):
        return None
    by_words = [kind for m in mentions if (kind := _by_words(m, text)) is not None]
    if by_words:
        return by_words[0]
    counted = _are_counted(mentions)
    human = not counted and any(map(is_human, mentions))
    seller = any(map(_is_seller, mentions)) and any(m.head.dep_ == "nsubj" for m in mentions)
    if counted or (is_mere_place(mentions, text) and not (human or seller)):
        return None
    labels = Counter(m.label for m in mentions)
    beside = Counter(kind for m in mentions if (kind := _kind_told(m, text)) is not None)
    if beside:
        # Whatever is “which” or has members is a body; other words tell which sort.
        told = {kind: n for kind, n in beside.items() if kind != "organisation"} or beside
        return max(told, key=lambda kind: told[kind])
    if human or _has_surname(mentions, text):
        return "person"
    if labels["METONYM"]:
        return "government" if any(map(acts, mentions)) else None
    kind = _kind_of_label(labels.most_common(1)[0][0], mentions)
    return kind or ("person" if any(_is_label(m, text) for m in mentions) else None)


def _is_label(mention: Mention, text: str) -> bool:
    """“Polls agree - Ama Mensah: “…””: who is named before the colon speaks."""
    return " " in mention.text and _SPEECH.match(text, mention.end) is not None


def _are_counted(mentions: list[Mention]) -> bool:
    """“her Highlander”; one “a screaming Osei” makes no thing of the Kofi Osei of the rest."""
    counted = sum(map(is_counted, mentions))
    person = any(m.label == "PERSON" and " " in m.text for m in mentions)
    return counted * 3 > len(mentions) if person else counted > 0


def _kind_of_label(label: str, mentions: list[Mention]) -> ActorKind | None:
    """What the parser's most frequent label tells, where nothing surer does."""
    if label in {"GPE", "LOC", "FAC"} and not any(country_code(m.text) for m in mentions):
        longest = max((m for m in mentions), key=lambda m: len(m.text))
        if longest.label in {"", "PERSON"} and len(longest.text.split()) > 1:
            label = longest.label
    if label == "PERSON":
        return None if all(map(is_circumstance, mentions)) else "person"
    if label == "GROUP":
        return "group"
    if label in {"GPE", "LOC", "FAC"}:
        return _kind_of_region(mentions) if label != "FAC" else None
    if label in {"WORK_OF_ART", "PRODUCT", "EVENT", "LAW"}:
        return "organisation" if any(_acts(m.head) for m in mentions) else None
    if label == "":
        return _kind_of_unlabelled(mentions)
    return "group" if all(_is_people(m) for m in mentions) else "organisation"


def _has_surname(mentions: list[Mention], text: str) -> bool:
    """Whether a longer name goes by its last word alone: only people do, without an article."""
    last = {m.text.split()[-1] for m in mentions if 2 <= len(m.text.split()) <= _LONGEST_NAME}
    return any(m.text in last and not text[: m.start].endswith(("the ", "The ")) for m in mentions)


def _is_people(mention: Mention) -> bool:
    """“the Uyghurs”: a plural after the article."""
    one_word = mention.head.text == mention.text and mention.text.istitle()
    return one_word and mention.text.endswith("s") and mention.head.left_edge.lower_ == "the"


def _by_words(mention: Mention, text: str) -> ActorKind | None:
    """What the words tell, but for a person whose surname is one of them: “Samantha Power”."""
    if is_alias(mention, text):
        return "person"
    words = mention.text.split()
    if mention.label == "PERSON" and len(words) == 2 and words[-1].lower() in _SURNAMES_TOO:
        return None
    return kind_by_words(mention.text)


def _kind_of_region(mentions: list[Mention]) -> ActorKind | None:
    """“Queensland sent pumps”: a state that gives is its government; “Nune told us” is no state."""
    verbs = [m.head.head for m in mentions if m.head.dep_ == "nsubj"]
    if all(m.label == "GPE" for m in mentions) and any(verb.lemma_ in GIVING for verb in verbs):
        return "government"
    unknown = not any(country_code(m.text) for m in mentions)
    said = [m for m in mentions if m.head.dep_ == "nsubj" and says(m.head.head.text)]
    alone = not any(" " in m.text for m in mentions)
    behind = any(m.head.i > m.head.head.i for m in said)  # “said Tiit Vähi”: no region.
    return "person" if unknown and said and (alone or behind) else None


def _kind_told(mention: Mention, text: str) -> ActorKind | None:
    """The kind that the words beside the name tell, those that can't be misread first."""
    place = country_code(mention.text) is not None
    article = text[: mention.start].endswith("the ")  # “the FIOD, who searched it”
    if has_age(mention, text) or (is_whom(mention, text) and not place and not article):
        return "person"
    for noun in (noun_styled(mention, text), noun_behind(mention, text)):
        if noun in _GROUPS:
            return "group"
        if noun in COMPANY_NOUNS - _EITHER - _WEAK:
            return "company"
    if noun_following(mention, text) in _GROUPS:
        return "group"
    if _is_seller(mention):
        return "company"
    if (told := _kind_by_nouns(mention, text)) is not None:
        return told
    if (is_which(mention, text) or is_body(mention, text)) and not place:
        trades = {noun_behind(mention, text), *nouns_before(mention, text)}
        return "company" if trades & (COMPANY_NOUNS | _EITHER) else "organisation"
    if (told := _kind_beside(mention, text)) is not None or place:
        return told
    named = article and mention.head.dep_ != "compound" and not _is_people(mention)
    return "organisation" if named and mention.label == "PERSON" else None


def _kind_by_nouns(mention: Mention, text: str) -> ActorKind | None:
    """The kind that a noun before the name tells: “the monitor Shoreline”."""
    if country_code(mention.text):
        return None
    nouns = nouns_before(mention, text)
    if nouns & (COMPANY_NOUNS - _EITHER - _WEAK | {"house"}):
        return "company"
    if nouns & _GROUPS:
        return "group"
    if nouns & (_ORGANISATION_NOUNS | {"group"}):
        return "organisation"
    if is_staff(mention, text):
        return "person"
    person = nouns | {noun_behind(mention, text)}
    named = 2 <= len(mention.text.split()) <= _LONGEST_NAME and mention.text[-1].isalpha()
    return "person" if named and person & (PERSON_NOUNS - _EITHER) else None


def _is_seller(mention: Mention) -> bool:
    """“ordered trucks from Hokuto Heavy”, “Hokuto Heavy of Japan”; no person in full is either."""
    head = mention.head
    if mention.label == "PERSON" and " " in mention.text:
        return False
    based = any(
        c.dep_ == "prep"
        and c.lower_ == "of"
        and c.i == head.i + 1
        and any(t.ent_type_ == "GPE" and t.dep_ == "pobj" for t in c.children)
        for c in head.children
    )
    if based and mention.label == "ORG":
        return True
    bought = head.dep_ == "pobj" and head.head.lower_ == "from"
    return bought and head.head.head.lemma_ in {"buy", "order", "purchase", "source", "import"}


def _kind_beside(mention: Mention, text: str) -> ActorKind | None:
    """The kind that an apposition, a title or a description beside the name tells."""
    head = mention.head
    beside = [
        t.lower_
        for t in head.lefts
        if t.dep_ in {"compound", "nmod", "amod"} and offset(t) < mention.start
    ]
    beside += [t.lemma_.lower() for t in head.children if t.dep_ == "appos"]
    before = head.doc[max(0, head.left_edge.i - 1)]
    if before.pos_ == "NOUN" and not head.left_edge.is_sent_start:
        beside.append(before.lemma_.lower())  # “defense contractor RUSARM”
    if head.dep_ == "appos" and _APART.search(text[: mention.start][-24:]):
        beside.append(head.head.lemma_.lower())
    first = head.doc[max(0, head.left_edge.i - 1)].lower_.strip(".")
    if first in TITLES and not country(mention.text):
        return "person"
    if set(beside) & {"mr", "mrs", "ms", "dr"} or (
        set(beside) & (PERSON_NOUNS | TITLES) - (_EITHER if mention.label != "PERSON" else set())
        and not country_code(mention.text)
        and not set(beside) & COMPANY_NOUNS
        and mention.label in {"PERSON", "ORG", ""}
    ):
        return "person"
    if mention.label == "PERSON" and " " in mention.text and set(beside) & _EITHER:
        return "person"
    if set(beside) & (COMPANY_NOUNS - _WEAK):
        return "company"
    if set(beside) & {"ministry", "agency", "authority", "regulator", "watchdog"}:
        return "government"
    if set(beside) & {"militia", "rebel", "army", "mercenary", "paramilitary"}:
        return "armed_force"
    return "organisation" if set(beside) & _ORGANISATION_NOUNS else None


def _kind_of_unlabelled(mentions: list[Mention]) -> ActorKind | None:
    if not any(_acts(m.head) for m in mentions):
        return None
    if any(country_code(m.text) for m in mentions):
        return None
    words = max((m.text.split() for m in mentions), key=len)
    if any(m.text.isupper() for m in mentions):
        return "organisation"
    return "person" if len(words) in {2, 3} else "organisation"


def _acts(head: Token) -> bool:
    return head.dep_ in {"nsubj", "agent"} or (head.dep_ == "pobj" and head.head.dep_ == "agent")
