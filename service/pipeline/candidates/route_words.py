"""Words that say a way that goods take, in several languages, with the place after them."""

import re

from service.pipeline.candidates.found import RouteMention
from service.pipeline.page import Page

_PLACE = (
    r"(?:the\s+)?(?:\w+\s+){0,2}?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w’'-]+(?:\s+[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w’'-]+){0,3}"
)
_ROUTE = re.compile(
    r"(?<!\w)(?:via|by\s+way\s+of|(?:re)?routed\s+(?:through|via|to)|through\s+(?:the\s+ports?\s+of)?"
    r"|(?:trans-?s?shipped|transited|offloaded|unloaded|reloaded)\s+(?:at|in|through|via)"
    r"|(?:shipped|flown|trucked|smuggled|exported|transported|sent|carried|ferried|airlifted|moved)"
    r"\s+(?:from|to|into|out\s+of|through|via)|bound\s+for|en\s+route\s+(?:to|from)|destined\s+for"
    r"|on\s+its\s+way\s+(?:to|from)|über|durch|à\s+travers|en\s+provenance\s+de|à\s+destination\s+de"
    r"|a\s+través\s+de|con\s+destino\s+a|através\s+d[aeo]|через)\s+" + _PLACE
)
_NO_WAY = re.compile(
    r"(?:through|via)\s+(?:(?:a|an|his|her|their|its)\b|(?:early |mid-?|late )?(?:Mon|Tues|Wednes|Thurs|"
    r"Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|(?:Telegram|WhatsApp|Twitter|X|Facebook|Instagram|Signal|Skype|Zoom|YouTube|"
    r"TikTok|Reuters|AFP|AP|Getty)\b)"
)


def find_route_mentions(page: Page) -> tuple[RouteMention, ...]:
    """Every such stretch of the prose, in order."""
    return tuple(
        RouteMention(match.start(), match.end())
        for sentence in page.body
        for match in _ROUTE.finditer(page.text, sentence.start, sentence.end)
        if not _NO_WAY.match(match.group())
    )
