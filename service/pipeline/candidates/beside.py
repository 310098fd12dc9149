"""The noun beside a name that says what it is: “Brazos, a reseller with 30 employees”.

Read from the words, not from the parse, which is often wrong about an apposition.
"""

import re

from service.pipeline.candidates.mentions import Mention

_REACH = 100
_NOUN = 30
_BEHIND = re.compile(
    r"(?:\s*\([^)]{1,30}\))?\s*[,—–]\s*(?:an?|the|another|one of [\w’'-]+(?: [\w’'-]+)?) "
    r"(?P<phrase>[^,.;:—–()\n]{2,90})"
)
_PHRASE_END = re.compile(
    r"\b(?:who|that|which|whose|of|in|for|with|based|from|at|to|by|on|near|under|where|when|has|"
    r"had|is|was|made|owned|run|founded|registered|named|called|said|says|told)\b"
)
_STYLED = re.compile(
    r"(?P<noun>[\w-]+),? (?:(?:styling|calling) (?:itself|themselves)|known as|that calls itself|"
    r"named|called|dubbed) (?:the )?[“‘\"]?$"
)
_FOLLOWING = re.compile(r"[”’\"]? (?P<noun>[a-z][\w-]+)")
_WHOM = re.compile(
    r"(?: (?:of|at|from) [A-Z][^,.;:“”]{2,40})?,(?: (?:an?|the) [^,.;:“”]{2,60}?,?)? who\b"
)
_WHICH = re.compile(
    r",(?: (?:an?|the) [^,.;:“”]{2,60}?,)? which (?!are\b|were\b|have\b|(?:s?he|they|we|I)\b)"
    r"|(?: had| has)? (?:said|says) (?:it (?:[\w’'-]+ ){1,6})?its\b"
)
# “the head of the harbour board, Ama Mensah”, “its owner, the former banker Ama Mensah”
_APPOSED = re.compile(
    r"(?: (?:of|for|at|from|in|to) (?:(?! that | who | which )[^,;:“”\n]){2,60})?"
    r", (?:(?:an?|the) [a-z][^,.;:“”\n]{2,50} |(?:named|identified|known)(?: only)? as )?"
)
_TOLD_BEFORE = re.compile(r"(?:[a-z][\w-]+ ){1,2}|[A-Z][a-z]{1,9}\.? ")  # “businessman ”, “Hon. ”
# “the trading house, ”, “a charity in Truro, ”, “one of the haulage firms, ”
_APPOSITION = re.compile(
    r"\b(?:(?i:an?|the|its|their|his|her)|\w+[’']s?) (?:(?!an? )[\w’'-]+ ){0,4}?"
    r"(?P<noun>[a-z][\w-]+)"
    r"(?: (?:of|for|at|in|from|with) (?P<phrase>(?!an? )[^,.;:“”\n]{2,60}))?,"
    r" (?:[A-Z][\w-]*\.? )?$"
)
_ALIAS = re.compile(
    r"\b(?:(?:her|his|their) (?:first |full |real )?name(?:,| (?:only |simply )?as)"
    r"|(?:man|woman|person|everyone|somebody|someone)\b(?: [\w’']+){0,5} (?:only )?as) [“‘\"]?$"
)
_BODYS = (
    "director|chair(?:man|woman)|co-founder|founders?|chief executive|president|members|employees?|"
    "workers|staff|shares|subsidiary|headquarters|branch|website|factory|customers|board|"
    "volunteers|spokes(?:man|woman|person)"
)
_HAS = re.compile(
    rf"[’']s? (?:[a-z-]+ ){{0,2}}(?:{_BODYS})\b"
    r"| shares (?:fell|rose|dropped|gained|slid|jumped|were)\b"
)
_OF = re.compile(rf"\b(?:{_BODYS}|(?:manag|execut)\w+ director) (?:of|at|for) (?:the )?$", re.I)
_BASED = re.compile(r"\b[A-Z][\w’'-]+-(?:based|registered|listed|headquartered) $")
_BEFORE = re.compile(r"\b(?P<noun>[a-z][\w-]+),? [“‘\"]?$")
_STAFF = re.compile(
    r"\b(?:export|import|sales|plant|factory|general|office|branch|press|marketing|purchasing|"
    r"production|warehouse|shop|store|hotel|station|site|shift|area|regional|country|deputy|"
    r"assistant|operations|logistics|project|programme|program|farm|campaign|team) manager,? $"
)
_AGE = re.compile(r"\s*(?:,\s*(?:aged )?\d\d?(?=[,.;]| and )|\(\d\d?\))")


def noun_behind(mention: Mention, text: str) -> str | None:
    """The head of the apposition behind the name, in small letters."""
    found = _BEHIND.match(text, mention.end, mention.end + _REACH)
    if found is None:
        return None
    words = _PHRASE_END.split(found["phrase"], maxsplit=1)[0].split()
    return words[-1].lower() if words else None


def noun_styled(mention: Mention, text: str) -> str | None:
    """“a gang styling itself Brass Kraken”, “a firm called Volta”."""
    found = _STYLED.search(text[max(0, mention.start - 60) : mention.start])
    return found["noun"].lower() if found else None


def noun_following(mention: Mention, text: str) -> str | None:
    """“the Brass Kraken gang”: the common noun right behind the name."""
    found = _FOLLOWING.match(text, mention.end)
    return found["noun"] if found else None


def has_age(mention: Mention, text: str) -> bool:
    """“Ronald Estime, 48,”: only people have one."""
    return _AGE.match(text, mention.end) is not None


def apposed_at(text: str, end: int) -> list[int]:
    """Where a name in apposition may begin, behind a noun that ends there and its phrase."""
    found = _APPOSED.match(text, end)
    if found is None:
        return []
    told = _TOLD_BEFORE.match(text, found.end())
    return [found.end(), told.end()] if told else [found.end()]


def noun_before(mention: Mention, text: str) -> str | None:
    """“Greek owner Halcyon Bulk”, “its agent, Halcyon Bulk”: the common noun before the name."""
    found = _BEFORE.search(text[max(0, mention.start - _NOUN) : mention.start])
    return found["noun"] if found else None


def is_whom(mention: Mention, text: str) -> bool:
    """“Kofi Boateng, a broker who sells boats”: people are “who”."""
    return _WHOM.match(text, mention.end) is not None


def is_which(mention: Mention, text: str) -> bool:
    """“Tolvan Grupa, which ships bananas”, “Tolvan Grupa said its cover was gone”: no person."""
    return _WHICH.match(text, mention.end) is not None


def nouns_before(mention: Mention, text: str) -> set[str]:
    """What stands before the name and says what it is, in the singular.

    “the monitor Shoreline”, “The producer, Nor Brandy”, “a charity in Truro, Pages West”.
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    nouns = {noun_before(mention, text)}
    if found := _APPOSITION.search(before):
        last = (found["phrase"] or "").split()[-1:]
        nearer = last[0] if last and last[0].islower() else None  # “the head of the gang, Kraken”
        nouns.add(nearer or found["noun"])
    return {noun.removesuffix("s").lower() for noun in nouns if noun}


def is_body(mention: Mention, text: str) -> bool:
    """“Shoreline’s director”, “an employee of Anka Teknik”, “Piraeus-based Halcyon”: no person."""
    before = text[max(0, mention.start - _NOUN) : mention.start]
    return bool(_HAS.match(text, mention.end) or _OF.search(before) or _BASED.search(before))


def is_staff(mention: Mention, text: str) -> bool:
    """“its export manager, Ravi Deo”: a person, unlike “its manager, Halcyon Tide”."""
    before = text[max(0, mention.start - _NOUN) : mention.start]
    return " " in mention.text and _STAFF.search(before) is not None


def is_alias(mention: Mention, text: str) -> bool:
    """“gave her name only as Rosa”, “a man he knew as El Profe”: a person’s."""
    return _ALIAS.search(text[max(0, mention.start - _REACH) : mention.start]) is not None
