"""Which nouns are goods, and what the article calls them."""

from collections.abc import Iterator

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import (
    ABSTRACT_ENDINGS,
    DISTANCES,
    GOODS_DESPITE_ENDING,
    MEASURES,
    MONEY,
    NO_GOODS,
    TIME,
)
from service.pipeline.candidates.found import Amount, Offsets
from service.pipeline.candidates.places import demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import ABSTRACT, SHIPMENT_NOUNS
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.guided.grammar import joined
from service.pipeline.linguistics import bounds, offset
from service.pipeline.wording.numerals import MAGNITUDES

_PARTITIVE = frozenset(
    "number amount quantity variety range set series pair dozen hundred thousand million ton tonne "
    "kilogram kilo kg gram pound ounce litre liter barrel bushel metre meter foot piece unit item "
    "box bag sack drum pallet lot batch bulk rest part majority third half quarter type kind some "
    "most lots dozens hundreds thousands tons tonnes all many cubic round couple stockpile supply hold".split()
)
VEHICLES = frozenset(
    "plane aircraft vessel ship boat lorry truck van car train vehicle freighter tanker carrier dhow "
    "trawler barge ferry convoy flight trailer semi-trailer bulker wagon railcar coaster pick-up "
    "pickup minibus bus tricycle motorcycle suv launch canoe speedboat motorboat dinghy skiff "
    "pirogue sampan yacht schooner tug".split()
)
"""They carry goods, and are goods themselves only where they are counted as such."""
ARMS = frozenset("rifle pistol handgun revolver shotgun carbine kalashnikov receiver".split())
DRUGS = frozenset("cocaine heroin hashish cannabis marijuana methamphetamine ketamine opium "
                  "fentanyl ecstasy crack meth captagon".split())  # fmt: skip
GRAINS = frozenset("wheat maize corn barley sorghum rye oat millet rice".split())
FUELS = frozenset("diesel petrol gasoline gasoil kerosene naphtha".split())
MASS = DRUGS | GRAINS | FUELS | frozenset(
    "ammunition equipment machinery material food water fruit produce fish meat milk sugar salt tea "
    "coffee cocoa flour bread oil gas coal fuel grain cement steel iron copper gold silver ivory "
    "timber wood teak plywood paper cloth clothing cotton wool fertiliser fertilizer urea medicine "
    "insulin blood vaccine plasma weaponry armour armor gear hardware contraband cargo cash imagery "
    "technology software tobacco rum wine beer soap plastic rubber ore sand gravel waste scrap hay straw "
    "fodder feed honey butter cheese caviar seafood lobster poultry livestock beef pork lamb mutton chicken "
    "salmon tuna garri rapeseed soya palm-oil charcoal firewood mercury uranium lithium cobalt tin zinc "
    "aluminium aluminum bauxite asphalt bitumen propane butane ammonia lng lpg ethanol methanol avgas "
    "explosive dynamite gunpowder cyanide aid relief".split()
)  # fmt: skip
"""Goods that are named in the singular, however much of them there is."""
_CONTAINERS = SHIPMENT_NOUNS | {
    "box",
    "bag",
    "sack",
    "drum",
    "pallet",
    "suitcase",
    "carton",
    "case",
}
_OF_VEHICLES = frozenset("armored armoured military tactical electric used second-hand".split())
_WORN = frozenset("used second-hand secondhand refurbished reconditioned retired".split())
_MACHINES = frozenset(
    "ambulance tractor generator scanner incubator boiler helicopter ventilator transformer turbine "
    "excavator bulldozer harvester microscope telescope piano".split()
)
_NO_THINGS = frozenset("PERSON GPE NORP DATE TIME".split())
_MAKERS = frozenset({None, "company", "organisation"})
_ADJECTIVES_LEFT_OUT = frozenset(
    "earlier previous prior recent remaining entire whole massive huge more further additional new another other such first second third last latest large small "
    "big huge vast several many few same undisclosed unspecified unknown illegal illicit alleged".split()
)


def goods_heads(token: Token) -> list[Token]:
    """The goods that an object stands for: “12 shipments of drone equipment, and 12 tons of armor”
    are equipment and armor; “rifles, body armor, and drone parts” are three."""
    heads: list[Token] = []
    for noun in [token, *joined(token)]:
        heads += _contents(noun)
    return list(dict.fromkeys(heads))


def _contents(noun: Token) -> list[Token]:
    """What a container, a unit or a share is of; the noun itself where it is of nothing."""
    lemma = noun.lemma_.lower()
    if noun.lower_ == "supplies":
        return [noun]  # “medical supplies” are goods; “a supply of diesel” is an amount.
    held = lemma in _PARTITIVE | _CONTAINERS | VEHICLES or noun.lower_ in _PARTITIVE
    if held or noun.pos_ == "NUM":
        found = [
            inner
            for child in _within(noun)
            if child.dep_ == "prep" and child.lower_ in {"of", "containing", "carrying"}
            for each in child.children
            if each.dep_ == "pobj"
            for whole in [each, *(j for j in joined(each) if not is_counted(noun) or is_counted(j))]
            for inner in _contents(whole)
        ]
        compound = [c for c in noun.children if c.dep_ == "compound" and c.pos_ == "NOUN"]
        if not found and lemma in SHIPMENT_NOUNS and compound:
            return [compound[-1]]
        # “drone parts” are parts, and goods; “twenty lorryloads” may be all that is told.
        if not found and noun.pos_ == "NOUN" and (lemma not in _CONTAINERS or is_counted(noun)):
            return [noun]
        return found
    return [noun]


def is_counted(noun: Token) -> bool:
    """What one number counts is one consignment: “12 tons of tea and sugar”."""
    return any(c.dep_ == "nummod" for c in noun.children)


def _within(noun: Token) -> Iterator[Token]:
    """The words below a container, and below what fills it: “a hold full of tea”."""
    for child in noun.children:
        yield child
        if child.lower_ == "full":
            yield from child.children


def is_goods(reading: Reading, head: Token, amount: Amount | None) -> bool:
    """Whether a noun is something that can be shipped; an amount speaks for vehicles and such."""
    lemma, name = head.lemma_.lower(), reading.name_at(head)
    made = _is_make(head, amount) and (name is None or name.kind in _MAKERS)
    mistaken = made or head.lower_ in MASS  # “marijuana”, taken for somebody's name.
    if head.pos_ not in {"NOUN", "PROPN"} or (head.ent_type_ in _NO_THINGS and not mistaken):
        return False
    if lemma in PERSON_NOUNS or head.lower_ in GROUP_NOUNS or not head.text[-1:].isalnum():
        return False
    if (
        lemma in DISTANCES | TIME | MONEY | MAGNITUDES.keys() or head.text[0].isdigit()
    ):  # “a 20-foot container”
        return False
    # A ship or a firm has a name of its own; of goods, “Stingers” and “MiG-29” have.
    if head.tag_ == "NNP" and amount is None and not any(map(str.isdigit, head.text)):
        return False
    if lemma in SHIPMENT_NOUNS and amount is None and head.lower_ != "supplies":
        return False
    alone = not any(c.dep_ == "compound" for c in head.children)
    if name is not None and alone and name.kind is not None and not made:
        return False
    if lemma in VEHICLES:
        special = head.tag_ == "NNS" and any(c.lower_ in _OF_VEHICLES for c in head.lefts)
        return special or amount is not None
    weighed = amount is not None and amount.unit is not None and _holds(amount.unit.lower())
    sort = any(c.dep_ == "compound" for c in head.children)  # “drone parts” are goods.
    sort = sort or (head.lower_ == "parts" and any(c.dep_ == "amod" for c in head.children))
    none = ABSTRACT if sort else ABSTRACT | NO_GOODS
    # “40 tonnes of aid” are goods.
    return weighed or (lemma not in none and (sort or not _is_abstract(lemma)))


def _holds(unit: str) -> bool:
    """Whether what a unit is of is goods, by whatever name: “40 tonnes of aid”, “ten lorries”."""
    return unit in MEASURES or unit.removesuffix("s") in VEHICLES | {"lorrie"}


def _is_abstract(lemma: str) -> bool:
    """“an endorsement”, “rulings”: by the word's ending no thing that could be shipped."""
    return ABSTRACT_ENDINGS.search(lemma) is not None and lemma not in GOODS_DESPITE_ENDING


def is_handed(goods: Token, amount: Amount | None) -> bool:
    """Whether what somebody gives or gets, uncounted, is a thing: no “second look”, no “win”."""
    plural = goods.tag_ in {"NNS", "NNPS"}
    worn = any(c.lower_ in _WORN for c in goods.lefts)  # “promised the choir a used piano”
    return amount is not None or plural or worn or goods.lemma_.lower() in MASS | _MACHINES


def _is_make(head: Token, amount: Amount | None) -> bool:
    """“18 Vasaras”, “40 bags of NPK”: a name that is counted as things are."""
    counted = amount is not None and amount.goods is not None and offset(head) >= amount.goods[0]
    named = head.tag_ in {"NNP", "NNPS"} and demonym(head.text) is None
    return counted and named and (head.text[-1] == "s" or head.text.isupper())


def goods_span(head: Token) -> Offsets:
    """The goods with the words that say what sort they are, without amount and article."""
    first = head
    for token in reversed(list(head.doc[head.left_edge.i : head.i])):
        if not _says_what_sort(token, head):
            break
        first = token
    while first.is_punct and first.i < head.i:
        first = first.nbor()
    return bounds(first)[0], bounds(head)[1]


def _says_what_sort(token: Token, head: Token) -> bool:
    """Whether a word before the goods belongs to their name: “7.62 mm”, “two-stroke”, “body”."""
    if head not in {token.head, token.head.head, token.head.head.head}:
        return False
    if token.lower_ in _ADJECTIVES_LEFT_OUT or demonym(token.text):
        return False
    if token.like_num or token.pos_ == "NUM":
        return token.nbor().lower_ in {"mm", "-", "calibre", "caliber"}
    if token.is_punct:
        return token.text in {"-", "–"}
    if token.ent_type_ in {"CARDINAL", "QUANTITY", "NORP"} and not token.text.isupper():
        return token.lower_ in {"mm", "calibre", "caliber", "stroke"}
    return token.dep_ in {"amod", "compound", "nmod", "nummod", "npadvmod"} or token.pos_ in {
        "NOUN",
        "PROPN",
        "ADJ",
    }


def amount_of(reading: Reading, head: Token) -> Amount | None:
    """The amount that counts or measures these goods, if the article gives one."""
    at = offset(head)
    for amount in reading.candidates.amounts:
        of_goods = amount.goods is not None and amount.goods[0] <= at < amount.goods[1]
        counted = amount.unit == head.text and 0 <= at - amount.end <= 1
        if of_goods or counted or amount.start <= at < amount.end:
            return amount
    return None
