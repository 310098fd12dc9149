"""The noun beside a name that says what it is: “Brazos, a reseller with 30 employees”.

Read from the words, not from the parse, which is often wrong about an apposition.
"""

import re

from service.pipeline.candidates.mentions import Mention

_REACH = 100
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
