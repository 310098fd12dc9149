"""Things that bear proper names and are no actors: ships, animals, storms, laws, days."""

import re
from collections.abc import Iterator

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.mentions import Mention

VESSELS = frozenset(
    "ship vessel tanker freighter dhow trawler barge ferry boat yacht schooner bulker "
    "containership coaster tug lugger cutter frigate destroyer submarine corvette warship feeder "
    "steamer icebreaker dredger".split()
)
_ANIMALS = (
    "dog puppy terrier spaniel labrador poodle horse mare stallion pony donkey mule cat tabby "
    "kitten tortoise parrot elephant lion lioness tiger gorilla bear cow bull"
)
_STORMS = "cyclone hurricane typhoon storm tornado wildfire"
_PREFIXES = "MV M/V MT SS HMS USS USNS USCGC BRP INS HMAS HMCS RFA KRI KM".split()
_NOUNS = "|".join((*sorted(VESSELS), "bulk carrier", *_ANIMALS.split(), *_STORMS.split()))
_BEFORE = re.compile(
    rf"\b(?:(?i:{_NOUNS})s?(?:,? (?:named|called)(?: [A-Z][a-z]+)?|,)?"
    r"|(?i:operation)(?:, | )?(?:code-?named|called|dubbed)?,?|code-?named"
    r"|(?:craft|plane|jet|helicopter|transport|truck|lorry|gun) (?:that )?(?:[\w’-]+ ){0,3}"
    r"(?:called|nicknamed|dubbed|named)"
    r"|(?:loaded|put|lifted|carried|winched|moved|transferred)(?: [\w’-]+){0,4} on ?to"
    rf"|[A-Z][\w’-]+-flagged|aboard|{'|'.join(_PREFIXES)}"
    r"|(?:captain|skipper|master|crew|cargo|hull) of) (?:the )?[“‘*_]?$"
)
_SAILING = re.compile(
    r"[”’*_]?(?:,[^.,]{0,60},)? (?:had |has |is due to |was to )?"
    r"(?:sail|load|lift|discharge|berth|sailed|set sail|docked|berthed|tied up|called at|"
    r"discharged|anchored|moored|"
    r"dropped anchor|capsized|ran aground|foundered|steamed|put (?:out )?to sea|weighed anchor)\b"
)
_BEHIND = re.compile(
    # No captain of the tug, whose boat it is, nor a boat builder.
    rf"[”’*_]?, (?:an?|the) (?:(?!(?:of|on|aboard|in|for|with|at|from|whose|who)\b)[\w-]+ ){{0,3}}"
    rf"(?:{_NOUNS})\b(?![’'])(?! [a-z]+(?:er|or|man|men|woman|ist|mate)s?\b)"
)
_ARTICLE = re.compile(r"\b[Tt]he [“‘*_]?$")
_WINDOW = 90
# The last word of a law, a document, an event.
_LAST = frozenset(
    "act treaty convention protocol accord accords constitution declaration code day week festival "
    "olympics prize award cup marathon".split()
)
# The last word of a building or of what is built; such names do nothing.
_BUILT = frozenset(
    "station bridge canal dam stadium satellite telescope pipeline highway motorway lighthouse "
    "monument cathedral palace".split()
)
_ALONE = frozenset(
    "christmas easter ramadan nowruz diwali eid hanukkah passover dussehra brexit supramax panamax "
    "aframax suezmax handysize capesize".split()
)
_PLATFORMS = frozenset(
    "whatsapp telegram facebook instagram tiktok youtube twitter wechat viber messenger snapchat "
    "linkedin".split()
)
"""Something is told on or by them; they are actors where they say something themselves."""
_ROAD = re.compile(r"(?:[ABEMNR]|BR|RN|US)-?\d{1,4}")


def is_counted(mention: Mention) -> bool:
    """“a chartered Antonov”, “her Highlander”, “18 Vasaras”: what there may be several of.

    Not “a Mr Osei”, nor a person's full name, nor a member of a people or party.
    """
    head = mention.head
    several = " " in mention.text
    if mention.label == "GROUP" or (mention.label == "PERSON" and several):
        return False
    if head.dep_ == "compound" or head.text[-1:] != mention.text[-1:]:
        return False
    before = {c.lower_ for c in head.lefts if c.dep_ in {"det", "poss"} and c.i < head.i}
    counted = any(c.dep_ == "nummod" and c.i < head.i for c in head.lefts)
    if counted and mention.text.endswith("s"):
        return True
    own = before & {"his", "her", "my"} and not several and mention.label in {"PERSON", "PRODUCT"}
    return bool(before & {"a", "an", "another"} or own)


def is_thing(mentions: list[Mention], text: str) -> bool:
    """Whether the page uses one of the names as a thing's: “the tanker Mara Constanza”.

    Headings count too: “Cyclone Ignatius: live”.
    """
    if all(m.text.lower() in _PLATFORMS and m.head.dep_ != "nsubj" for m in mentions):
        return True
    return any(_is_thing(form, text) for form in {m.text for m in mentions})


def _is_thing(form: str, text: str) -> bool:
    words = form.lower().split()
    if len(words) > 1 and form.split(maxsplit=1)[0] in _PREFIXES:
        return True
    if (
        _ROAD.fullmatch(form)
        or words[-1] in _ALONE
        or (len(words) > 1 and words[-1] in _LAST | _BUILT)
    ):
        return True
    if len(words) > 1 and words[0] in _STORMS.split():
        return True
    return any(
        _BEFORE.search(before)
        or _BEHIND.match(text, end, end + _WINDOW)
        or (_ARTICLE.search(before) and _SAILING.match(text, end, end + _WINDOW))
        for start, end in _places(form, text)
        for before in [text[max(0, start - _WINDOW) : start]]
    )


def _places(form: str, text: str) -> Iterator[Offsets]:
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, end
        start = text.find(form, end)
