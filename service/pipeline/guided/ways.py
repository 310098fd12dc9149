"""The way that goods take: origin, transit, destination and means, read off the prepositions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from schemas.brief import TransportMode
from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import GIVING, SENDING
from service.pipeline.guided.bound import bound_for
from service.pipeline.guided.grammar import objects
from service.pipeline.guided.means import mode
from service.pipeline.guided.named_places import (
    LONGEST_NAME,
    is_apposed,
    is_of_firm,
    is_party,
    place_at,
    whole_name,
)
from service.pipeline.guided.parts import (
    BOUND,
    MOVED_VERBS,
    PREPOSITIONS,
    Part,
    Stop,
    at,
    is_back,
    of_object,
)
from service.pipeline.guided.stops import LONGEST, stops_around, words_of
from service.pipeline.linguistics import bounds, offset

_SITES = frozenset(
    "port city town airport state province harbour harbor capital village border district warehouse "
    "region airfield base terminal mine crossing camp airstrip quay depot factory island workshop "
    "plant works mill refinery yard shed store laboratory lab clinic market suburb quarter".split()
)
_LIES = frozenset("of in at near outside around off".split())
_TOWNS = frozenset("city town village parish municipality port commune borough canton".split())


@dataclass(frozen=True, slots=True)
class Way:
    """Places as stretches of the article; at least one of them is known."""

    origin: Offsets | None
    transit: tuple[Offsets, ...]
    destination: Offsets | None
    mode: TransportMode | None

    @property
    def places(self) -> int:
        """How many places are known."""
        return (self.origin is not None) + len(self.transit) + (self.destination is not None)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The places in order, each with the part that it plays."""
        first: tuple[Stop, ...] = (("origin", self.origin),) if self.origin else ()
        last: tuple[Stop, ...] = (("destination", self.destination),) if self.destination else ()
        return (*first, *(("transit", place) for place in self.transit), *last)


def find_way(reading: Reading, mover: Token) -> Way | None:
    """The way that hangs on a verb or noun of moving, in its phrases and in joined verbs."""
    stops = [
        stop
        for token in _phrase_heads(mover)
        for stop in (*_by_prepositions(reading, token), *_by_object(reading, token))
    ]
    ordered = sorted(dict.fromkeys(stops), key=lambda stop: stop[1])
    own = make_way(reading, ordered, mode(mover)) if ordered else None
    way = _way_around(reading, mover, own)
    if way is None or way.destination is None or not way.transit:
        return way
    end = bound_for(reading, mover)
    if end not in way.transit:
        return way
    passed = (*(place for place in way.transit if place != end), way.destination)
    return replace(way, transit=passed, destination=end)


def _way_around(reading: Reading, mover: Token, own: Way | None) -> Way | None:
    """The way that the mover's whole sentence tells, where that says more than its own phrases."""
    sentence = mover.sent
    if len(sentence) > LONGEST:
        return own
    stops = stops_around(reading, words_of(mover))
    whole = make_way(reading, stops, mode(mover)) if stops else None
    if whole is None or own is None:
        return own or whole
    places = {place for _, place in whole.stops}
    if own.origin is not None and own.destination is not None:
        same = whole.origin == own.origin and (
            own.destination == whole.destination or _leads_beyond(sentence, own, whole)
        )
        return whole if same and whole.places > own.places else own
    more = whole.places > own.places and whole.origin is not None and whole.destination is not None
    return whole if more or {place for _, place in own.stops} <= places else own


def _leads_beyond(sentence: Span, own: Way, whole: Way) -> bool:
    """“from A to B by lorry and by ferry to C”: no verb but the first leads beyond its end."""
    if own.destination not in whole.transit or own.destination is None or whole.destination is None:
        return False
    between = (t for t in sentence if own.destination[1] <= offset(t) < whole.destination[0])
    return not any(t.pos_ in {"VERB", "AUX"} for t in between)


def make_way(reading: Reading, stops: list[Stop], means: TransportMode | None) -> Way | None:
    """Stops in the order of travel made a way: first origin, last destination, transit between."""

    def word(place: Offsets) -> str:
        return reading.page.text[slice(*place)].casefold()

    stops = [
        stop for i, stop in enumerate(stops)
        if not any(
            is_apposed(reading, before, stop[1]) and (part, stop[0]) != ("transit", "destination")
            for part, before in stops[:i]
        )  # Unlike “via Koper, in Slovenia”, “arrived, via Koper, in Graz” names two.
    ]  # fmt: skip
    reached = {word(place): i for i, (part, place) in reversed([*enumerate(stops)])
               if part == "destination"}  # fmt: skip
    # “to Lobito and from there to Huila”: where a leg begins that another one led to.
    origins = [p for i, (part, p) in enumerate(stops)
               if part == "origin" and reached.get(word(p), i) >= i]  # fmt: skip
    ends = [place for part, place in stops if part == "destination"]
    if _goes_on(stops):
        ends = []
    origin = origins[0] if origins else None
    destination = ends[-1] if ends else None
    # “a firm in Malaysia … from there they flew from Penang”: the town says where.
    origin, destination = _town(reading, origin, origins), _town(reading, destination, ends)
    if origin is not None and destination is not None and word(origin) == word(destination):
        destination = None
    taken = {word(place) for place in (origin, destination) if place is not None}
    # “to Iran … to a firm in Isfahan”: the town is the stop, its country no further one.
    towns = {country_code(word(p)) for _, p in stops if country(word(p)) is None} - {None}
    transit: list[Offsets] = []
    for _, place in stops:
        if word(place) not in taken and country(word(place)) not in towns:
            taken.add(word(place))
            transit.append(place)
    way = Way(origin, tuple(transit), destination, means)
    return way if way.places else None


def _goes_on(stops: list[Stop]) -> bool:
    """Whether a leg that begins elsewhere follows the last end: “to A; from B it went through C”."""
    last = max((i for i, (part, _) in enumerate(stops) if part == "destination"), default=-1)
    parts = [part for part, _ in stops]
    behind = parts[last + 1 :]
    return "origin" in parts[: max(last, 0)] and behind[:1] == ["origin"] and "transit" in behind


def _town(reading: Reading, place: Offsets | None, others: list[Offsets]) -> Offsets | None:
    """Where a place is a country and one of the others a town in it, that town."""
    names = [reading.page.text[slice(*p)] for p in (place, *others) if p is not None]
    land = country(names[0]) if names else None
    towns = (p for p, name in zip(others, names[1:], strict=True) if not country(name)
             and country_code(name) == land is not None)  # fmt: skip
    return next(towns, place)


def joined_ways(reading: Reading, first: Way, second: Way, *, ahead: bool = False) -> Way:
    """Two legs of one journey made one, the first told before the second.

    The first as it is where the two don't meet. A second that lies `ahead` begins where the goods
    had come to.
    """

    def word(place: Offsets | None) -> str:
        return reading.page.text[slice(*place)].casefold() if place else ""

    means = first.mode or second.mode if None in {first.mode, second.mode} else None
    if first.mode == second.mode:
        means = first.mode
    if first.origin and second.origin:
        # “smuggled in from Benin … bought in Cotonou”: the town says where in the country.
        first = replace(first, origin=_town(reading, first.origin, [second.origin]))
    known = {word(place) for _, place in first.stops}
    if all(word(place) in known for _, place in second.stops):
        return replace(first, mode=means or first.mode)
    starts = word(second.origin)
    if second.origin and starts not in known and first.destination:
        # “crossed into Tanzania … from Dar es Salaam”: the town is where in the country it goes on.
        first = replace(first, destination=_town(reading, first.destination, [second.origin]))
        known = {word(place) for _, place in first.stops}
    if ahead and first.places == 1 and first.origin is None and second.origin is None:
        first = replace(first, origin=first.destination, destination=None)
    if starts and starts not in known:
        # “sent to a firm in Isfahan … they were flown from A to B”: the second leg comes first.
        if first.origin is not None and word(second.destination) not in known:
            return first
        first, second = second, first
    elif not (starts or ahead or second.transit or first.origin or first.transit) and (
        first.destination
    ):
        first, second = second, first
    return make_way(reading, [*first.stops, *second.stops], means) or first


def _phrase_heads(mover: Token) -> list[Token]:
    """The mover, its object, and the participles and verbs of moving joined to it."""
    heads = [mover]
    for head in heads:
        for child in head.children:
            apposed = child.dep_ == "appos" and head.dep_ in {"dobj", "nsubjpass"}
            noun = apposed or (child.dep_ in {"dobj", "nsubjpass", "appos"} and head == mover)
            verb = child.dep_ in {"conj", "advcl", "acl", "amod", "xcomp", "relcl"} and (
                child.lemma_.lower() in MOVED_VERBS | {"bind", "bound", "destine", "head", "mean"}
            )
            if (noun or (verb and not is_back(child))) and child not in heads and len(heads) < 12:
                heads.append(child)
    return heads


def _by_prepositions(reading: Reading, token: Token) -> Iterator[Stop]:
    for preposition in _prepositions(token):
        part = _part(token, preposition)
        if preposition.lower_ == "by" and _is_given(token):
            yield from (("origin", p) for o in objects(preposition) if (p := _town_of(reading, o)))
        if part is not None:
            named = [(part, p) for o in objects(preposition) if (p := _place(reading, o))]
            # “to buyers in Togo and Benin”: the second is the end of another way.
            yield from named[:1] if part == "destination" else named
        for inner in preposition.children:
            if inner.dep_ == "prep" and preposition.lower_ in {"out", "on", "from", "up", "off"}:
                inner_part = "origin" if inner.lower_ in {"of", "from"} else _part(token, inner)
                if inner_part is not None:
                    yield from (
                        (inner_part, p) for o in objects(inner) if (p := _place(reading, o))
                    )
            elif inner.dep_ == "pobj" and inner.lower_ == "way":  # “by way of Italy and Croatia”
                for of in inner.children:
                    yield from (("transit", p) for o in objects(of) if (p := _place(reading, o)))


def _is_given(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.lemma_.lower() in GIVING | SENDING


def _town_of(reading: Reading, giver: Token) -> Offsets | None:
    """Where a town gave the goods: “given by the city of Bergen”, “donated by Bergen”."""
    named = giver.pos_ == "PROPN" and giver.ent_type_ == "GPE" and country(giver.text) is None
    town = giver.lemma_.lower() in _TOWNS and any(c.lower_ == "of" for c in giver.children)
    return _place(reading, giver) if named or town else None


def _prepositions(token: Token) -> Iterator[Token]:
    """The prepositions below a word, those joined to them included: “to A and finally to B”."""
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent", "prt", "advmod"} or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):
            yield child
            yield from (c for c in _prepositions(child) if c.dep_ == "conj" and c.pos_ == "ADP")


def _by_object(reading: Reading, token: Token) -> Iterator[Stop]:
    """“reached Tripoli”, “left Odesa”: the place is the verb's object."""
    part = of_object(token)
    if part is not None:
        for child in token.children:
            if child.dep_ == "dobj" and (place := _place(reading, child)):
                yield part, place


def _part(token: Token, preposition: Token) -> Part | None:
    word, lemma = preposition.lower_, token.lemma_.lower()
    if word in {"at", "in", "off", "near"}:
        return at(token)
    if word == "for" and lemma not in BOUND:
        return None  # “for crop monitoring in Sudan”
    return PREPOSITIONS.get(word)


def _place(reading: Reading, token: Token) -> Offsets | None:
    """The place that a noun names, or lies in; None for anything else."""
    place = place_at(reading, token)
    land = token.pos_ == "PROPN" and token.ent_type_ in {"GPE", "LOC", "FAC"}
    if place is None and land and not (is_party(token) or is_of_firm(reading, token, token.text)):
        place = next((bounds(e) for e in token.doc.ents if e.start <= token.i < e.end), None)
    if place is not None:
        return whole_name(reading, list(token.doc[token.i : token.i + LONGEST_NAME]), place)
    site = token.lemma_.lower() in _SITES
    # “NATO ally Turkey”, “the Malaba crossing”, “the port of Mombasa”; “the Lagos suburb of Ikeja”
    inside = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
    for child in (*inside, *token.children):
        near = child.dep_ == "appos" or (child.dep_ == "compound" and site)
        if near and (found := _place(reading, child)):
            return found
        if child.dep_ == "prep" and child.lower_ in _LIES:
            for inner in objects(child):
                if found := _place(reading, inner):
                    return found
    return None
