"""Names that the page only puts where things are: “farms around Sefwi”, “the port of Bari”."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.capitals import is_dateline
from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import AREAS, KIN, PERSON_NOUNS, WRITINGS

_FROM = re.compile(r"\bfrom [^.;:]{2,60} to $")
_FAR = re.compile(
    r"\b(?:as far (?:north |south |east |west )?as|(?:down|up|back|over|out|across) to) $"
)
_LIES_IN = re.compile(r",? in (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?=[,.;:)])")
_SITES = frozenset(
    "gate crossing border checkpoint junction harbour harbor airport station port terminal mine "
    "dam market camp estate valley hills region district province village town city".split()
)
_INSIDE = frozenset("in near outside inside".split())
_HELD_IN = frozenset(
    "share stake confidence trust faith belief interest invest role believe".split()
)
_LYING = frozenset("be lie stand sit".split())
_DRIVEN = frozenset("fly truck airlift ferry drive sail head travel".split())
_INANIMATE = frozenset("lie cost".split())
_WHERE = frozenset(
    "in near around outside inside across through via off beyond towards down along past".split()
)
_EMPLOYED = frozenset(
    "work study teach employ train serve intern manage look aim fire shout laugh direct throw "
    "point stare glance rage".split()
)
"""What is done “at” a firm, a school or a person as well as at a place."""
# Of a person they would need more words: “the trial of Ama Mensah”.
_AROUND = frozenset(
    "of from for onto into than beyond about on between among under above behind".split()
)
_OF_PEOPLE = KIN | frozenset(
    "arrest murder killing death trial detention extradition release conviction sentencing "
    "resignation appointment election assassination lawyers counsel testimony".split()
)
_PARTS = frozenset(
    "port town city village island district region province state county river valley hill hills "
    "suburb resident residents people inhabitants villagers mayor governor coast waters streets "
    "outskirts north south east west kilometre kilometres kilometer kilometers mile "
    "miles view".split()
)
SEATS = frozenset("mp senator member representative deputy candidate seat".split())
PASSING = frozenset("leave reach pass visit enter cross avoid bypass near approach skirt".split())


def is_mere_place(mentions: list[Mention], text: str) -> bool:
    """Whether all mentions together make no more than a place."""
    if _is_area(mentions) or _is_town(mentions) or all(map(_is_surely_place, mentions)):
        return True
    if any(m.text.isupper() and is_dateline(text, m.start, m.end) for m in mentions):
        return True
    placed = [_is_place(m, text) for m in mentions]
    return any(placed) and all(p or _is_idle(m) for p, m in zip(placed, mentions, strict=True))


def is_circumstance(mention: Mention) -> bool:
    """Whether the name stands where a person would hardly stand alone: “a view of the Oder”.

    Neither as subject nor as one that is told, named, arrested or apposed to what a person is.
    """
    return _is_circumstance(mention.head)


def _is_circumstance(head: Token) -> bool:
    above = head.head
    if head.dep_ == "appos" and above.dep_ == "pobj" and _is_person(above.head.head):
        return False  # “a trader in Accra, Ama Mensah”
    if head.dep_ in {"appos", "conj"} and above != head:
        return above.pos_ == "PROPN" and (above.ent_type_ == "GPE" or _is_circumstance(above))
    if head.dep_ == "pobj" and above.lower_ in _AROUND:
        noun = above.head.lemma_.lower()
        sent = noun in WRITINGS and above.lower_ in {"from", "of"}  # “a letter from Ama Mensah”
        return noun in SEATS or not (sent or noun in PERSON_NOUNS | _OF_PEOPLE)
    beside = head.dep_ == "compound" and above.pos_ != "PROPN"  # “Ama Mensah KC” is her name.
    return beside or head.dep_ == "dep" or _is_passed(head)


def _is_person(token: Token) -> bool:
    return token.lemma_.lower() in PERSON_NOUNS


def _is_surely_place(mention: Mention) -> bool:
    """“residents of Sefwi”, “the MP for Sefwi West”, “the road bypasses Sefwi”."""
    head, above = mention.head, mention.head.head
    if head.dep_ != "pobj":
        return _is_passed(head) and mention.label != "METONYM"
    noun = above.head.lower_
    return (above.lower_ == "of" and noun in _PARTS) or (above.lower_ == "for" and noun in SEATS)


def _is_passed(head: Token) -> bool:
    return head.dep_ == "dobj" and head.head.lemma_ in PASSING


def _is_area(mentions: list[Mention]) -> bool:
    """“Lucas County”: a stretch of land or water, unless it speaks."""
    return any(m.text.split()[-1].lower() in AREAS for m in mentions) and not any(
        m.head.dep_ == "nsubj" and says(m.head.head.text) for m in mentions
    )


def _is_place(mention: Mention, text: str) -> bool:
    """A name that the page only puts where things are: “farms around Sefwi”."""
    head = _first_of_list(mention.head)
    preposition = head.head
    if head.dep_ == "compound" and head.head.lower_ in _SITES and head.head.text.islower():
        return True  # “the Tiau border gate”
    if head.dep_ != "pobj" or mention.label in {"METONYM", "COMPANY", "BODY", "DEFINED"}:
        return False
    if preposition.head.lemma_.lower() in _HELD_IN:
        return False  # “shares in Volta”
    if preposition.lower_ == "at":  # “the camp at Zamzam”, but not “a manager at Brazos”.
        return preposition.head.lemma_.lower() not in PERSON_NOUNS | _EMPLOYED
    if mention.label == "PERSON" and " " in mention.text:
        return preposition.lower_ in _INSIDE
    if preposition.lower_ in _WHERE:
        return True
    if _is_reached(mention):
        return True
    before = text[max(0, mention.start - 80) : mention.start]
    return bool(_FROM.search(before) or _FAR.search(before)) or _lies_in(mention, text)


def _is_reached(mention: Mention) -> bool:
    """“trucked to Sefwi”, “sent on to Sefwi”: one word that says how far."""
    preposition = mention.head.head
    verb = preposition.head
    if preposition.lower_ != "to" or " " in mention.text:
        return False
    onwards = any(c.lower_ in {"on", "onwards", "back", "down", "up", "north", "south"} and
                  c.i > verb.i for c in verb.children)  # fmt: skip
    return verb.lemma_ in _DRIVEN or (verb.lemma_ == "send" and onwards)


def _lies_in(mention: Mention, text: str) -> bool:
    """“brought to Sefwi, in Ghana”"""
    land = _LIES_IN.match(text, mention.end)
    return land is not None and country_code(land.group(1)) is not None


def _first_of_list(head: Token) -> Token:
    """“in Maitama or Asokoro”: what is said of the first is said of all."""
    while head.dep_ == "conj" and head.doc[head.left_edge.i - 1].lower_ in {"and", "or"}:
        head = head.head
    return head


def _is_idle(mention: Mention) -> bool:
    """Neither a place nor a doer: “the Paga road”, “Paga is in the north”, “flown to Paga”."""
    head = mention.head
    if head.dep_ == "compound" and head.head.text.islower():
        return True
    lies = head.dep_ == "nsubj" and head.head.lemma_ in _LYING
    return lies or head.dep_ in {"attr", "oprd"} or _is_passed(head) or _is_aim(mention)


def _is_aim(mention: Mention) -> bool:
    """“flown to Tangi”: one word behind a preposition that may as well lead to a person."""
    head = mention.head
    weak = head.dep_ == "pobj" and head.head.lower_ in {"to", "from", "for"}
    return weak and " " not in mention.text and mention.label in {"PERSON", "ORG", ""}


def _is_town(mentions: list[Mention]) -> bool:
    """A town that spaCy took for a person or a body: known to GeoNames, and nobody's subject."""
    if any(m.label == "METONYM" or len(m.text.split()) > 3 for m in mentions):
        return False
    return all(country_code(m.text) for m in mentions) and not any(_acts(m.head) for m in mentions)


def _acts(head: Token) -> bool:
    does = head.dep_ == "nsubj" and head.head.lemma_ not in _INANIMATE
    return does or head.dep_ == "agent" or (head.dep_ == "pobj" and head.head.dep_ == "agent")
