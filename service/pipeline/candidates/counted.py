"""What an English figure counts: its unit and its goods, from spaCy's tags."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Token

from service.pipeline.candidates import amount_words as words
from service.pipeline.candidates.figures import Figure
from service.pipeline.candidates.found import Amount, Offsets
from service.pipeline.candidates.prose import Prose
from service.pipeline.candidates.transfers import ABSTRACT, SHIPMENT_NOUNS
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.linguistics import offset

_JOINED = (
    ["-"],
    ["mm"],
    ["cm"],
)  # What follows a number that belongs to the goods: “155 mm shells”.
_CALIBRES = frozenset({"mm", "cm", "calibre", "caliber"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
_QUOTES = "\"“”„«»‘’'"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of tokens that ends in a noun, its head."""

    start: int
    end: int
    head: Token


def is_person_noun(noun: Token) -> bool:
    """Tell whether a noun names people or bodies of people."""
    return noun.lemma_.lower() in PERSON_NOUNS or noun.lower_ in GROUP_NOUNS


def is_goods_noun(noun: Token) -> bool:
    """Tell whether things that a noun names could be shipped; what isn't known could be."""
    lemma = noun.lemma_.lower()
    if is_person_noun(noun) or lemma in words.NO_GOODS | words.TIME | words.DISTANCES | words.MONEY:
        return False
    if lemma in words.VEHICLES or lemma in words.CONTAINERS or lemma in SHIPMENT_NOUNS:
        return True
    abstract = lemma in ABSTRACT or words.ABSTRACT_ENDINGS.search(lemma)
    return not abstract or lemma in words.GOODS_DESPITE_ENDING


def count(prose: Prose, figure: Figure, stop: int) -> Amount | None:
    """The amount that a figure is, or None where it is a time, a distance, an age or the like.

    Nothing at or after the offset `stop`, where the sentence ends or another date begins, is read.
    """
    tokens = prose.between(figure.end, stop)
    if tokens and tokens[0].text in _QUOTES:
        tokens = tokens[1:]
    if figure.money:
        return _money(figure, tokens)
    if not tokens or _is_time_or_distance(tokens):
        return None
    if tokens[0].text == "-":
        return _compound(figure, tokens)
    amount = (
        _share(prose, figure, tokens)
        if tokens[0].lower_ == "of"
        else _things(prose, figure, tokens)
    )
    # “One” is mostly a pronoun, and four digits mostly a year: only goods tell.
    doubtful = figure.value == 1 or (figure.end - figure.number == 4 and _is_year(figure.value))
    return None if amount and doubtful and amount.goods is None else amount


def _is_year(value: float | None) -> bool:
    return value is not None and 1900 <= value <= 2099


def _is_time_or_distance(tokens: list[Token]) -> bool:
    first = tokens[0]
    if (len(tokens) > 1 and tokens[1].text in ("-", "of")) or first.pos_ == "ADJ":
        return False
    known = words.TIME | words.DISTANCES
    return first.lemma_.lower().rstrip(".") in known or first.lower_.rstrip(".") in known


def _things(prose: Prose, figure: Figure, tokens: list[Token]) -> Amount | None:
    """Read “1,000 CQ-A rifles”, “12 tons of armour”, “twelve containers”, “four were found”."""
    while len(tokens) > 1 and tokens[0].lower_ in words.FURTHER:
        tokens = tokens[1:]
    phrase = _phrase(tokens)
    if phrase is None:
        alone = tokens[0].lower_ in ("in", "altogether") or _is_rest(prose, figure)
        if tokens[0].pos_ in ("VERB", "AUX") or alone:
            goods = _before(prose, figure)
            return Amount(figure.start, figure.end, figure.value, None, goods)
        return None
    unit = _unit(tokens, phrase)
    if unit is not None:
        return _measured(prose, figure, tokens, unit)
    head, lemma = phrase.head, phrase.head.lemma_.lower()
    if lemma in words.TIME | words.DISTANCES:
        return None
    is_goods = _can_be_counted(head, figure) and is_goods_noun(head) and lemma not in words.ONLY_OF
    adjoins = offset(head) <= figure.end + 1
    holds = is_goods or lemma in words.ONLY_OF  # “212 cases went by lorry”
    is_unit = holds and adjoins and lemma in words.CONTAINERS - words.VEHICLES
    end = phrase.end if is_unit else figure.end
    goods = (phrase.start, phrase.end) if is_goods else None
    return Amount(figure.start, end, figure.value, head.text, goods)


def _is_rest(prose: Prose, figure: Figure) -> bool:
    """“a further 15, promised by Oslo, are to follow”"""
    at = bisect_left(prose.starts, figure.start)
    return at > 0 and prose.doc[at - 1].lower_ in {"further", "additional", "remaining", "other"}


def _phrase(tokens: list[Token], *, measured: bool = False) -> Phrase | None:
    """The noun phrase that the tokens begin with; a number may open it where it is `measured`."""
    last = 0
    for at, token in enumerate(tokens):
        opens = at == 0 and not measured and [t.text for t in tokens[1:2]] not in _JOINED
        calibre = at > 0 and tokens[at - 1].lower_ in _CALIBRES and token.tag_ in _PARTICIPLES
        if token.lower_ == "worth" and last:
            break  # “twelve pumps worth 96,000 euros”
        if not calibre and not _belongs(token, opens=opens, noun_seen=last > 0):
            break
        if token.pos_ in ("NOUN", "PROPN"):
            last = at + 1
    if not last:
        return None
    head = tokens[last - 1]
    return Phrase(offset(tokens[0]), offset(head) + len(head), head)


def _belongs(token: Token, *, opens: bool, noun_seen: bool) -> bool:
    if token.pos_ in ("NOUN", "PROPN", "ADJ") or token.text in ("-", "‑", "‐", "/"):
        return True
    if token.tag_ == "POS":
        return _says_sort(token.head)
    if token.tag_ in _PARTICIPLES:
        # The parser takes “of cooking oil” for an oil that is cooked.
        lost = not noun_seen and token.dep_ == "pcomp" and token.nbor().dep_ == "dobj"
        return lost or token.dep_ in ("amod", "compound")
    if token.pos_ == "ADV":
        return not noun_seen and token.dep_ == "advmod"
    if token.pos_ == "PUNCT":  # “MiG-29” can be taken for a hyphen.
        return any(map(str.isalnum, token.text))
    return token.pos_ == "NUM" and not opens


def _says_sort(owner: Token) -> bool:
    """Whether a genitive says what sort goods are of: “ewe's cheese”, not “the firm's pumps”."""
    alone = not any(c.dep_ in ("det", "poss") for c in owner.children)
    return owner.dep_ == "poss" and owner.lower_ == owner.text and owner.tag_ != "PRP$" and alone


def _unit(tokens: list[Token], phrase: Phrase) -> int | None:
    """How many tokens the measure or container at the phrase's start has, or None."""
    run = [token for token in tokens if offset(token) < phrase.end]
    for at, token in enumerate(run[:2]):
        if token.lower_ in words.MEASURES and (at == 0 or words.CUBIC.match(run[0].text + " ")):
            return at + 1
    following = tokens[len(run)] if len(tokens) > len(run) else None
    contains = phrase.head.lemma_.lower() in words.CONTAINERS | SHIPMENT_NOUNS
    if contains and following is not None and following.lower_ == "of":
        return len(run)
    return None


def _measured(prose: Prose, figure: Figure, tokens: list[Token], unit: int) -> Amount | None:
    noun, following = tokens[unit - 1], tokens[unit:]
    end = offset(noun) + len(noun)
    goods = _of(following, weighed=noun.lower_ in words.MEASURES or noun.lemma_ in SHIPMENT_NOUNS)
    if goods is None and noun.lemma_.lower() in words.DISTANCES and unit == 1:
        return None
    if goods is None:
        goods = _before(prose, figure)
    return Amount(figure.start, end, figure.value, _printed(tokens[:unit]), goods)


def _printed(tokens: list[Token]) -> str:
    return "".join(token.text_with_ws for token in tokens).strip()


def _of(tokens: list[Token], *, weighed: bool = False) -> Offsets | None:
    """The goods after “of”, without article, number and opening quotation mark.

    What is `weighed` is goods, even if it goes by an abstract name: “12 tons of aid”.
    """
    if not tokens or tokens[0].lower_ != "of":
        return None
    rest = tokens[1:]
    while rest and (rest[0].text in _QUOTES or _is_owner(rest[0]) or _is_number(rest)):
        rest = rest[1:]
    phrase = _phrase(rest, measured=True)
    if phrase is None or not (is_goods_noun(phrase.head) or (weighed and _is_stuff(phrase.head))):
        return None
    following = [token for token in rest if offset(token) >= phrase.end]
    contains = (
        phrase.head.lemma_.lower() in words.CONTAINERS or phrase.head.lower_ in words.MEASURES
    )
    deeper = _of(following) if contains else None
    return deeper or (phrase.start, _joined(following, phrase))


def _is_owner(token: Token) -> bool:
    """Whether a word is an article or an owner: “of its pumps”."""
    return token.dep_ in ("det", "poss") and not _says_sort(token)


def _is_stuff(noun: Token) -> bool:
    return not is_person_noun(noun) and noun.lemma_.lower() not in words.NO_GOODS


def _joined(following: list[Token], phrase: Phrase) -> int:
    """Where “corn and soybeans” ends; goods with an amount of their own are not taken in."""
    if not following or following[0].lower_ != "and":
        return phrase.end
    second = _phrase(following[1:])
    joined = second is not None and second.head.head == phrase.head and is_goods_noun(second.head)
    return second.end if second is not None and joined else phrase.end


def _is_number(tokens: list[Token]) -> bool:
    """Tell “six containers” from “7.62 mm ammunition”, where the number belongs to the goods."""
    following = tokens[1].lower_ if len(tokens) > 1 else ""
    return tokens[0].pos_ == "NUM" and following != "-" and following not in words.DISTANCES


def _before(prose: Prose, figure: Figure) -> Offsets | None:
    """The goods that an amount stands behind, set off: “the maize, around 1,600 tonnes”."""
    at = bisect_left(prose.starts, figure.start)
    if at < 2 or prose.doc[at - 1].text not in (",", "(", "–", "—"):
        return None
    goods = prose.doc[at - 2]
    if goods.pos_ != "NOUN" or not is_goods_noun(goods):
        return None
    first = next((t for t in goods.subtree if t.pos_ in ("ADJ", "NOUN", "PROPN")), goods)
    start = first if first.i <= goods.i and goods.i - first.i < 4 else goods
    return offset(start), offset(goods) + len(goods)


def _money(figure: Figure, tokens: list[Token]) -> Amount:
    """Money is goods only as cash, or as the worth of goods: “$60 million in mined gold”."""
    names = [t for t in tokens[:2] if {t.lower_, t.lemma_.lower()} & words.MONEY]
    end = offset(names[-1]) + len(names[-1]) if names else figure.end
    unit = _printed([token for token in tokens if offset(token) < end]) or figure.sign
    rest = [token for token in tokens if offset(token) >= end]
    if rest and rest[0].lower_ == "worth":
        rest = rest[1:]
    phrase = _phrase(rest[1:]) if rest and rest[0].lower_ in ("in", "of") else None
    goods = (phrase.start, phrase.end) if phrase and _is_worth_goods(phrase.head) else None
    return Amount(figure.start, end, figure.value, unit, goods)


def _is_worth_goods(noun: Token) -> bool:
    if noun.lower_ in words.CASH:
        return True
    return noun.pos_ == "NOUN" and is_goods_noun(noun) and noun.lemma_.lower() not in words.FINANCE


def _compound(figure: Figure, tokens: list[Token]) -> Amount | None:
    """Read “a half-ton” and “a 200-kilogram shipment of”; a “70-metre ketch” is no amount."""
    if len(tokens) < 2 or tokens[1].lower_ not in words.MEASURES - {"metre", "meter"}:
        return None
    phrase = _phrase(tokens[2:])
    end = offset(tokens[1]) + len(tokens[1])
    if phrase is None:
        return Amount(figure.start, end, figure.value, tokens[1].text, _of(tokens[2:]))
    if phrase.head.lemma_.lower() not in SHIPMENT_NOUNS:
        return None
    goods = _of([t for t in tokens if offset(t) >= phrase.end]) or (phrase.start, phrase.end)
    return Amount(figure.start, end, figure.value, tokens[1].text, goods)


def _share(prose: Prose, figure: Figure, tokens: list[Token]) -> Amount:
    """Read “dozens of rifles”, “hundreds of tons of wheat”, “a third of the teak”."""
    phrase = _phrase(tokens[1:])
    unit = _unit(tokens[1:], phrase) if phrase else None
    measured = _measured(prose, figure, tokens[1:], unit) if unit is not None else None
    return measured or Amount(figure.start, figure.end, figure.value, None, _of(tokens))


def _can_be_counted(noun: Token, figure: Figure) -> bool:
    """Tell a counted noun from a name behind a number, as in an address."""
    if figure.value == 1 or noun.tag_ in ("NNS", "NNPS"):
        return True
    model = re.search(r"\d", noun.text) is not None or noun.lower_.endswith("s")
    return model or noun.lower_ in words.INVARIANT
