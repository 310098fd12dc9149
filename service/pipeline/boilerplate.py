"""Which paragraphs aren't the article: menus, share links, bylines, captions, advertisements.

They are marked and never cut, so that offsets hold and an editor can disagree. What could be a
sentence of the article is taken for one: a byline has nothing but names in it, a link no more than
the words that links have.
"""

import re
from collections.abc import Sequence

from service.pipeline.credits import (
    is_author_note,
    is_byline,
    is_caption,
    is_date_line,
    is_sign_off,
)
from service.pipeline.page import Boilerplate

_WORDS = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:[’'-][^\W_]+)*"
)
_SENTENCE_END = re.compile(r"[.!?…。！？｡:：؟،।॥۔։።။។](\W*$|[\"”’»)]*\s+\()")
_LONGEST = 1000  # Code points of the longest paragraph that can be anything but prose.
_NETWORKS = r"(facebook|twitter|whatsapp|linkedin|telegram|reddit|instagram|threads|bluesky|tiktok|youtube|x)"
_PRESS = rf"({_NETWORKS}|e-?mail|print|share|copy( link)?|link|pin it|tweet|save|post)"
_ADVERTISEMENT = re.compile(
    r"^\W*(advertise?ment|advert|ad|(sponsored|promoted|paid)( (content|post|by .*))?|anzeige|werbung|"
    r"publicité|publicidad(e)?|pubblicità|реклама|広告|广告|إعلان|"
    r"(story|article|content) continues( below)?( (this |the )?(ad|advertisement))?|"
    r"advertisement\W+(scroll|story|continue)\b.{0,40})\W*$",
    re.I,
)
_LINK = re.compile(
    rf"^\W*({_PRESS}(\W+(and|on|via)?\W*{_PRESS})*|"
    rf"share( (this|the))?( (article|story|page|post))?( (on|via|with) .{{1,30}})?|"
    r"(save|print|bookmark)( this)? (article|story|page)|exit mobile version|"
    r"(read|see) (more|next|also|on)( (about|on|at|from|in|here)\b.*)?|(see|read) (more|also|next)\s*[:|–—-].*|"
    r"more (on this|stories)\b.*|more from (?-i:(the )?[A-Z]).{0,40}|more news|"
    r"related( (articles?|stories|story|topics?|coverage|content|posts?|news))?(\s*[:|–—].*)?|"
    r"recommended( for you)?|you (may|might) also like.*|(most|top) (read|popular|viewed|stories)( (in|on|this) .*)?|"
    r"trending( now)?|(leave|post|write|add) a (comment|reply)|(\d+ |no )?comments?( \(?\d+\)?)?|reply|"
    r"(subscribe|sign up|register|log ?in|sign in|join)( (now|here|today|for free))?|"
    r"(follow|join) us( (on|at) .*)?|support (us|our (work|journalism))( .*)?|"
    r"(listen|watch)( (now|live|here))?|(listen to|watch) (this|the) (article|story|report|podcast|episode|video)\b.*|"
    r"(listen|watch)\s*[:|–—].*|(watch|listen to|see|read) .{3,80}\bbelow\W*|(click|tap) here( (to|for) .*)?|download (the|our|this) app.*|"
    r"get (the|our) .*newsletter|newsletters?|back to top|skip to .*|menu|home|search|"
    r"(next|previous)( (article|story|post))?|continue reading.*|view (comments|gallery|all)|"
    r"(tags?|topics?|categories|filed under)\s*[:|].*|filed under .*|cookies?( (policy|settings|preferences|notice))?|"
    r"terms (of (use|service)|(and|&) conditions)( .*)?|privacy (policy|notice)( .*)?|"
    r"teilen|drucken|merken|mehr zum thema|lesen sie auch.*|partager|imprimer|(à )?lire aussi.*|compartir|"
    r"lea también.*|leer más|ver más|compartilh(ar|e)|leia (também|mais).*|condividi|leggi anche.*|"
    r"поделиться|читайте также.*|分享|シェア)\W*$",
    re.I,
)
_INVITATION = re.compile(
    r"^\W*((sign up|subscribe|register|log ?in|sign in|join|get)\b.*\b(newsletters?|inbox|e-?mails?|account|"
    r"subscribers?|podcast|free trial|channel|community)\b|"
    rf"follow .{{1,60}} on {_NETWORKS}\b|download (our|the) .{{0,20}}\bapp\b|click here (to|for)\b|"
    r"©|\(c\) ?\d|copyright\b\W*(©|\(c\)|\d{4})|all rights reserved\W*$|all rights reserved\.|"
    r"(media|press) contacts?:|contacts?:.*(@|\d{3})|notes? to editors:|related:|read (more|also|next):|"
    r"(we|this (site|website|page)) uses? cookies\b)",
    re.I,
)
_HEADING_MARK = re.compile(r"^\s*(#{1,6}\s|(\*\*|__).+(\*\*|__)\s*$)")
_LIST_ITEM = re.compile(r"^\s*([•◦▪‣●·*–—-]|\(?\d{1,2}[.)])\s")
_HEADING_WORDS = 20
_LINK_WORDS = 12
_CREDIT_WORDS = 40
_CAPTION_WORDS = 60
_LABEL_WORDS = 3
_Mark = Boilerplate | None


def mark(paragraphs: Sequence[str], title: str | None = None) -> list[_Mark]:
    """The kind of boilerplate that each paragraph is, None for the article's own prose."""
    marks = [_mark_alone(paragraph, title) for paragraph in paragraphs]
    notes = {i for i, p in enumerate(paragraphs) if marks[i] is None and is_author_note(p)}
    prose = [i for i, kind in enumerate(marks) if kind is None and i not in notes]
    first_prose = min(prose, default=len(marks))
    last_prose = max(prose, default=-1)
    short = [len(_WORDS.findall(paragraph)) <= _LABEL_WORDS for paragraph in paragraphs]
    before = [i for i in range(first_prose) if marks[i] == "heading"]
    only = before[0] if before and all(short[i] for i in before) else None
    for i, kind in enumerate(marks):
        # “A is a reporter in B”: after the article it is a note, within it a sentence.
        if i in notes and -1 < last_prose < i:
            marks[i] = "byline"
        # Before and after the prose, a line of a word or two is a section label or a name.
        outside = i < first_prose or i > last_prose
        titled = i == only or _is_title(paragraphs[i], title)
        if kind == "heading" and outside and short[i] and not titled:
            marks[i] = "heading" if _HEADING_MARK.match(paragraphs[i]) else "navigation"
    return marks


def _is_title(paragraph: str, title: str | None) -> bool:
    return bool(title) and paragraph.strip() == (title or "").strip()


def _mark_alone(paragraph: str, title: str | None) -> _Mark:
    words = len(_WORDS.findall(paragraph))
    if words == 0:
        return "navigation"
    if len(paragraph) > _LONGEST:
        return None
    if _is_title(paragraph, title):
        return "heading"
    if _ADVERTISEMENT.match(paragraph):
        return "advertisement"
    if words <= _CREDIT_WORDS and _INVITATION.match(paragraph):
        return "navigation"
    stopped = paragraph.rstrip().endswith((".", ".”", '."'))
    if words <= _LINK_WORDS and not stopped and _LINK.match(paragraph):
        return "navigation"
    if words <= _CREDIT_WORDS and (
        is_byline(paragraph) or is_sign_off(paragraph) or is_date_line(paragraph)
    ):
        return "byline"
    if words <= _CAPTION_WORDS and is_caption(paragraph):
        return "caption"
    is_short = words <= _HEADING_WORDS
    marked = _HEADING_MARK.match(paragraph) is not None
    listed = words > _LABEL_WORDS and _LIST_ITEM.match(paragraph) is not None
    if is_short and (marked or not (listed or _SENTENCE_END.search(paragraph))):
        return "heading"
    return None
