"""Statements about trade at large, which tell of goods moving and of no consignment."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import CONTAINERS, MEASURES
from service.pipeline.candidates.found import Amount, DateMention, Name
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.grammar import auxiliaries, subject
from service.pipeline.guided.moving import containers
from service.pipeline.page import Sentence

_TRADE = frozenset("export import sale trafficking smuggling transport trade purchase".split())
"""Nouns of an activity: without an amount they name a trade, not a consignment."""
_USUALLY = frozenset(
    "usually typically often routinely regularly traditionally normally generally annually daily "
    "weekly monthly yearly".split()
)
_DEALING = frozenset("sell supply provide lend lease".split())
_TRADING = frozenset("export import ship send sell buy supply produce".split())
_PART = frozenset("much most some many half bulk majority rest share percent".split())
_TIME = r"(?:day|night|week|month|year|season|head|person|customer|family|household|child)\b"
_RATE = re.compile(rf"(?: \w+){{0,3}}? (?:a|per|each|every) {_TIME}")
_EVERY = re.compile(rf"\b(?:a|per|each|every) {_TIME}")
_HABIT = re.compile(rf"\bin an? (?:typical|average|normal|good|bad) {_TIME}")
_SHARE = re.compile(r"(?:half|halves|most|majority|(?:third|quarter|fifth|tenth)s?)", re.I)
_SHARE_OF = re.compile(
    r"(?:\b(?:much|most|half|majority|share)|%|per ?cent) of\b|\bwith most\b", re.I
)
_FOR_YEARS = re.compile(r"\bfor (?:\w+ )?(?:years|decades)\b|\bsince the (?:19|20)\d0s\b", re.I)
_IN_FIVE = re.compile(  # “one bale in five”
    r"(?: \w+)? (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    r"(?! \w+s\b)",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|grew|increased|decreased|more|less)\b[^.;]{0,20}"
    r"(?:\d ?%|\d per ?cent|\bon the year\b|\ba year earlier\b)|"
    r"\b(?:twice|double|three times|half) (?:as (?:much|many)|that of|the (?:figure|total))\b|"
    r"\bmore (?:[\w-]+ ){1,3}than (?:it|they|he|she|in)\b|"
    r"\b(?:year[- ]on[- ]year|than (?:a|the) year (?:before|earlier|ago))\b",
    re.I,
)
_ONE_IN = re.compile(r"\b(?:one|two|three|nine|\d) (?:in|out of) (?:every )?", re.I)
_STATISTICS = re.compile(r"\b(?:data|figures|statistics) (?:\w+ )?(?:show|suggest|from)", re.I)
_COMPLEMENT = frozenset({"xcomp", "advcl"})
_YEAR = re.compile(r"(?:last|this|that) year|(?:in )?(?:19|20)\d\d", re.I)
_YEARS = re.compile(
    r"(?:(?:the )?(?:last|past|previous) (?:decade|(?:\w+ )?(?:years|decades))"
    r"|(?:between|from) (?:19|20)\d\d (?:and|to) (?:19|20)\d\d"
    r"|(?:19|20)\d\d\s?[-–—]\s?(?:19|20)?\d\d)",
    re.I,
)


def is_general(
    reading: Reading, sentence: Sentence, mover: Token, goods: Token, amount: Amount | None
) -> bool:
    """Whether a clause tells of a rate, a share or a habit: “20 tonnes a day leave for Mali”."""
    if _keeps(mover) or _needs(mover) or any(c.lower_ in _USUALLY for c in mover.children):
        return True
    if amount is None:
        nouns = containers(goods)
        parts = {noun.lemma_.lower() for noun in nouns} & _PART
        parts |= {c.lower_ for noun in nouns for c in noun.lefts} & {"most"}
        present = mover.tag_ in {"VBZ", "VBP"} and mover.lemma_ != "be"
        habit = present and _ends(reading, sentence)
        return habit or mover.lemma_.lower() in _TRADE or bool(parts)
    text = reading.page.text
    if _COMPARED.search(text, sentence.start, sentence.end):
        return True
    if text[amount.start : amount.end].lower().startswith("one ") and _IN_FIVE.match(
        text, amount.end, sentence.end
    ):
        return True
    if amount.unit is None and _SHARE.fullmatch(text[amount.start : amount.end].split()[-1]):
        return True
    before = text[sentence.start : amount.start]
    if any(m.end() == len(before) for m in _ONE_IN.finditer(before)):
        return True
    rate = _RATE.match(text, amount.end, sentence.end)
    if _is_present(mover):  # “40 tonnes of rice leave Lomé for Oslo every year”
        rate = rate or _EVERY.search(text, amount.end, sentence.end)
    return bool(rate or _HABIT.search(text, amount.end, sentence.end))


def _is_present(verb: Token) -> bool:
    """“leave”, which the parser may take for an infinitive."""
    return verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VB" and not auxiliaries(verb))


def _keeps(verb: Token) -> bool:
    """“warehouses holding 600 tons of rice”: it stays there, unless a vehicle holds it."""
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)
    if verb.lemma_ != "hold" or passive or verb.tag_ == "VBN":
        return False
    if verb.head.lemma_ in {"turn", "find", "prove", "discover"} and verb.dep_ in _COMPLEMENT:
        return False  # “the heater turned out to hold 40 rifles”
    holder = subject(verb)
    carries = VEHICLES | CONTAINERS | PERSON_NOUNS | GROUP_NOUNS
    return holder is not None and not {holder.lemma_.lower(), holder.lower_} & carries


def _needs(verb: Token) -> bool:
    """“a new dam would take 900 tonnes of stone”"""
    would = any(c.dep_ == "aux" and c.lower_ in {"would", "could"} for c in verb.children)
    return would and verb.lemma_ == "take"


def is_custom(verb: Token, goods: Token, recipient: Name | None) -> bool:
    """“the shop sold kites to pensioners”: what a trader deals in, and with what sort of people."""
    told = any(c.dep_ in {"det", "poss", "nummod"} for c in goods.children)
    people = recipient is None or recipient.name[:1].islower()
    return verb.lemma_.lower() in _DEALING and people and not told


def _ends(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence ends in a full stop; in headlines the present tells of the past."""
    return reading.page.text[sentence.start : sentence.end].rstrip("”’\"') ")[-1:] == "."


def is_of_trade(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of a share or a habit: “much of the rest went to China”."""
    text = reading.page.text
    told = (_SHARE_OF, _HABIT, _FOR_YEARS)
    return any(p.search(text, sentence.start, sentence.end) for p in told)


def is_of_a_state(
    reading: Reading, mover: Token, when: DateMention | None, amount: Amount | None
) -> bool:
    """Whether a country's trade is summed up: “In 2023 Ghana exported 40 tonnes.”

    Of a year, or of a month where it is figures that tell of it.
    """
    weighed = amount is not None and amount.unit is not None and amount.unit.lower() in MEASURES
    if when is None or not weighed or mover.lemma_.lower() not in _TRADING:
        return False
    trader = subject(mover)
    named = trader is not None and (
        trader.ent_type_ in {"GPE", "LOC"} or country_code(trader.text) is not None
    )
    year = _YEAR.fullmatch(reading.page.text[when.start : when.end])
    return named and bool(year or _STATISTICS.search(mover.sent.text))


def is_total(reading: Reading, when: DateMention | None, status: str, *, placed: bool) -> bool:
    """Whether seizures are summed up: “Last year customs seized 40 tonnes.”

    Of one year only where they have no way of their own, be it but the place; of several always.
    """
    told = reading.page.text[when.start : when.end] if when is not None else ""
    year = _YEAR.fullmatch(told) and not placed
    return status == "intercepted" and bool(year or _YEARS.fullmatch(told))
