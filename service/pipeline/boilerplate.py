"""Which paragraphs aren't the article: menus, share links, bylines, captions, advertisements.

They are marked and never cut, so that offsets hold and an editor can disagree.
"""

import re
from collections.abc import Sequence

from service.pipeline.page import Boilerplate

_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…。！？:؟।][\"”’'»)*_]*($|\s+\()")
_ADVERTISEMENT = re.compile(
    r"^\W*(advertise?ment|advert|sponsored( content| by .*)?|promoted( content)?|anzeige|"
    r"publicité|publicidad|реклама|story continues below.*|article continues below.*)\W*$",
    re.I,
)
_NAVIGATION = re.compile(
    r"^\W*(share( this)?( article| story| page| post)?( on .*| via .*)?|tweet|pin it|e-?mail|print|"
    r"copy link|save( article)?|exit mobile version|read (more|next|also|on)\b.*|see also\b.*|"
    r"more (on this|from|stories|news)\b.*|related( articles| stories| topics| coverage| content)?"
    r"(:.*)?|recommended( for you)?|you (may|might) also like.*|most (read|popular)\b.*|"
    r"trending( now)?|(leave|post) a (comment|reply)|(\d+ |no )?comments?( \(?\d+\)?)?|reply|"
    r"(subscribe|sign up|register|log ?in|sign in|follow us|join us|download (the|our) app|"
    r"get (the|our) .*newsletter|listen to|watch|click here|tap here|support (us|our))\b.*|"
    r"newsletters?|back to top|skip to .*|menu|home|search|next( article)?|previous( article)?|"
    r"continue reading.*|view (comments|gallery)|tags?:.*|topics?:.*|filed under.*|categories:.*|"
    r"cookies?.*|terms (of|and) .*|privacy policy.*|(©|copyright\b|\(c\) ?\d).*|"
    r"all rights reserved.*|facebook|twitter|x|whatsapp|linkedin|telegram|reddit|"
    r"(facebook|twitter|whatsapp|linkedin|e-?mail|telegram|reddit|print|share|copy|x)"
    r"(\W+(facebook|twitter|whatsapp|linkedin|e-?mail|telegram|reddit|print|share|copy|link|x))+)"
    r"\W*$",
    re.I,
)
_INVITATION = re.compile(
    r"^\W*((sign up|subscribe|register|follow us|join us|download our|click here)\b|©|copyright\b|"
    r"all rights reserved|media contact:|press contact:|notes? to editors:|contact:|related:)",
    re.I,
)
_BYLINE = re.compile(
    r"^\W*((story|words|text|reporting|report|written|analysis|additional reporting|edited|"
    r"editing|compiled|photographs?|photos?|posted|published) )?by:? [^.!?]{2,90}\W*$"
    r"|^\W*\(?(additional )?(reporting|writing|editing) by .*$"
    r"|^\W*((first |last |originally )?(published|updated|posted|modified)|date)( on| at)?:? .{0,45}\d.{0,30}$"
    r"|^\W*\d{1,2}[ ./-](\w{3,9}|\d{1,2})[ ./-]\d{2,4}(\W+\d{1,2}[:.]\d\d.{0,12})?\W*$"
    r"|^\W*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2},? \d{4}(.{0,20})\W*$"
    r"|^[^.!?]{3,60}\b(is|are) an? [^.!?]*(correspondent|reporter|editor|columnist|journalist)\b.*$"
    r"|^\W*\d+ min(ute)?s? read\W*$",
    re.I,
)
_SIGN_OFF = re.compile(r"^\W*(additional )?(reporting|writing|editing|compiled|edited) by\b", re.I)
_CAPTION = re.compile(
    r"^\W*(photo(graph)?|image|picture|pictured|file photo|caption|credit|illustration|map|graphic)"
    r"( by| credit)?\s*[:/©].*$"
    r"|.*\((photo|image|picture|file|credit|courtesy)\b[^()]*\)\W*$"
    r"|.*\([^()]{2,50}/[^()]{2,50}\)\W*$"
    r"|.*\b(getty images|afp via getty|ap photo|shutterstock|epa-efe|file photo|handout photo)\b\W*$"
    r"|.*\b(photograph|photo|picture|image):\s[^.]{2,60}$",
    re.I,
)
_HEADING_MARK = re.compile(r"^\s*(#{1,6}\s|(\*\*|__).+(\*\*|__)\s*$)")
_HEADING_WORDS = 20
_LABEL_WORDS = 3


def mark(paragraphs: Sequence[str], title: str | None = None) -> list[Boilerplate | None]:
    """The kind of boilerplate that each paragraph is, None for the article's own prose."""
    marks = [_mark_alone(paragraph, title) for paragraph in paragraphs]
    first_prose = next((i for i, kind in enumerate(marks) if kind is None), len(marks))
    last_prose = max((i for i, kind in enumerate(marks) if kind is None), default=-1)
    for i, (paragraph, kind) in enumerate(zip(paragraphs, marks, strict=True)):
        # Before and after the prose, a line of a word or two is a section label or a name.
        outside = i < first_prose or i > last_prose
        few = len(_WORDS.findall(paragraph)) <= _LABEL_WORDS
        if kind == "heading" and outside and few and not _HEADING_MARK.match(paragraph):
            marks[i] = "navigation"
    return marks


def is_sign_off(sentence: str) -> bool:
    """Whether a sentence names who wrote the article: “(Reporting by A; editing by B)”."""
    return _SIGN_OFF.match(sentence) is not None


def _mark_alone(paragraph: str, title: str | None) -> Boilerplate | None:
    words = len(_WORDS.findall(paragraph))
    if _ADVERTISEMENT.match(paragraph):
        return "advertisement"
    if words <= 40 and _INVITATION.match(paragraph):
        return "navigation"
    if (
        words <= 12
        and _NAVIGATION.match(paragraph)
        and not paragraph.rstrip().endswith((".”", "."))
    ):
        return "navigation"
    if words <= 40 and _BYLINE.match(paragraph):
        return "byline"
    if words <= 60 and _CAPTION.match(paragraph):
        return "caption"
    if title and paragraph.strip() == title.strip():
        return "heading"
    if _HEADING_MARK.match(paragraph) and words <= _HEADING_WORDS:
        return "heading"
    if words <= _HEADING_WORDS and not _SENTENCE_END.search(paragraph.rstrip()):
        return "heading"
    return None if words else "navigation"
