"""What kind of actor a name stands for, from its own words and from those beside it."""

from collections import Counter

from spacy.tokens import Token

from schemas.brief import ActorKind
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.vocabulary import (
    COMPANY_NOUNS,
    PERSON_NOUNS,
    TITLES,
)

_ORGANISATION_NOUNS = frozenset(
    "charity ngo newspaper outlet broadcaster organisation organization union party media magazine "
    "website".split()
)
# Of a person or of a company: “the broker Dunavo”, “its manager, Halcyon Tide”.
_EITHER = frozenset(
    "manager owner operator agent broker supplier buyer seller exporter importer trader dealer "
    "shipper banker partner founder".split()
)
_VESSELS = frozenset(
    "ship vessel tanker freighter carrier dhow trawler barge ferry boat yacht schooner bulker "
    "containership".split()
)


def kind_of(mentions: list[Mention]) -> ActorKind | None:
    """The kind of actor that a chain of mentions stands for; None for a mere place."""
    if any(country(m.text) for m in mentions):
        return "country"
    if any(_is_vessel(m) for m in mentions):
        return None
    by_words = [kind for m in mentions if (kind := kind_by_words(m.text)) is not None]
    if by_words:
        return by_words[0]
    if _is_town(mentions):
        return None
    labels = Counter(m.label for m in mentions)
    beside = Counter(kind for m in mentions if (kind := _kind_beside(m)) is not None)
    if beside:
        return beside.most_common(1)[0][0]
    if labels["METONYM"]:
        return "government"
    label = labels.most_common(1)[0][0]
    if label in {"GPE", "LOC", "FAC"} and not any(country_code(m.text) for m in mentions):
        longest = max((m for m in mentions), key=lambda m: len(m.text))
        if longest.label in {"", "PERSON"} and len(longest.text.split()) > 1:
            label = longest.label
    if label in {"PERSON", "GROUP"}:
        return "person" if label == "PERSON" else "group"
    if label in {"GPE", "LOC", "FAC"}:
        return None
    if label in {"WORK_OF_ART", "PRODUCT", "EVENT", "LAW"}:
        return "organisation" if any(_acts(m.head) for m in mentions) else None
    if label == "":
        return _kind_of_unlabelled(mentions)
    return "group" if all(_is_people(m) for m in mentions) else "organisation"


def _is_people(mention: Mention) -> bool:
    """“the Uyghurs”: a plural after the article."""
    one_word = mention.head.text == mention.text and mention.text.istitle()
    return one_word and mention.text.endswith("s") and mention.head.left_edge.lower_ == "the"


def _is_vessel(mention: Mention) -> bool:
    """“the tanker Mara Constanza”, “aboard the Anatoly Prime”: a ship is no actor."""
    head, doc = mention.head, mention.head.doc
    before = [t.lower_ for t in doc[max(0, head.left_edge.i - 3) : head.i + 1]]
    beside = {t.lemma_.lower() for t in head.children if t.dep_ in {"appos", "compound", "nmod"}}
    beside |= {t.lower_ for t in doc[max(0, head.i - len(mention.text.split())) : head.i]}
    if head.dep_ in {"appos", "attr", "oprd"}:
        beside.add(head.head.lemma_.lower())
        beside |= {c.lemma_.lower() for c in head.head.children if c.dep_ == "attr"}
    return (
        bool(beside & _VESSELS)
        or bool({"aboard", "mv", "m/v"} & set(before))
        or (
            head.i > 0
            and bool({"aboard", "mv"} & {t.lower_ for t in doc[max(0, head.i - 4) : head.i]})
        )
    )


def _is_town(mentions: list[Mention]) -> bool:
    """A town that spaCy took for a person or a body: known to GeoNames, and nobody's subject."""
    if any(m.label == "METONYM" or len(m.text.split()) > 3 for m in mentions):
        return False
    return all(country_code(m.text) for m in mentions) and not any(_acts(m.head) for m in mentions)


def _kind_beside(mention: Mention) -> ActorKind | None:
    """The kind that an apposition, a title or a description beside the name tells."""
    head = mention.head
    beside = [t.lower_ for t in head.lefts if t.dep_ in {"compound", "nmod", "amod"}]
    beside += [t.lemma_.lower() for t in head.children if t.dep_ == "appos"]
    before = head.doc[max(0, head.left_edge.i - 1)]
    if before.pos_ == "NOUN" and not head.left_edge.is_sent_start:
        beside.append(before.lemma_.lower())  # “defense contractor RUSARM”
    if head.dep_ == "appos":
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
    if set(beside) & (COMPANY_NOUNS - {"group", "owner", "operator", "business", "yard"}):
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
