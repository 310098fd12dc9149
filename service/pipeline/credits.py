"""Lines that say who made an article or a picture, and when: bylines, sign-offs, captions.

Such a line holds names and next to nothing else, which is what tells “By Ama Mensah in Accra” from
“By Monday the convoy had left”.
"""

import re

_TOKEN = re.compile(r"[^\s|•·]+")
_PUNCTUATION = ".,;:()[]|–—-•·*_“”\"'’‘/&"
_NAMED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯІЇЄҐ@]")
_BETWEEN_NAMES = frozenset(
    "and in for of the at with by to from also de del da do dos di du la le van von der den bin al "
    "el ibn y e et und a an our as".split()
)
_TRADE = frozenset(
    "staff writer writers reporter reporters correspondent correspondents editor editors agencies "
    "agency news desk political senior chief foreign defence defense business economics diplomatic "
    "security associated contributor contributing special video graphics data reporting writing "
    "editing additional written edited compiled bureau digital online international africa asia "
    "europe middle east world trade environment health science technology investigations freelance "
    "journalist columnist photographer photographs photos comments comment share copy link".split()
)
_MONTHS = (
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec"
).split()
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun st nd rd th am pm a.m p.m gmt utc bst est edt et pst pdt pt cet cest ist cat eat wat "
    "sast aest jst ago min mins minute minutes hour hours hrs day days read first last originally "
    "updated published posted modified on at date time noon midnight".split()
) | frozenset(_MONTHS)
_BYLINE = re.compile(
    r"^\W*((story|words|text|reporting|report|written|analysis|opinion|edited|compiled|"
    r"photographs?|photos?|posted|published) )?(by:?|(von|par|por|door)(?= [A-ZÀ-Þ]\S+ [A-ZÀ-Þ])|"
    r"(autor(in|a)?|auteur|автор|文|記者|记者)\s*[:：/])\s*(?P<names>.{2,160})$",
    re.I | re.S,
)
_SIGN_OFF = re.compile(
    r"^\W*((additional|other) )?(reporting|writing|editing|compiled|edited|written|translated)"
    r" by:?\s+"
    r"(?P<names>.{2,300})$",
    re.I | re.S,
)
_DATE_LABEL = re.compile(
    r"^\W*((first |last |originally )?(published|updated|posted|modified)|date)\b.*\d", re.I | re.S
)
_DATE_ALONE = re.compile(r"\d{4}|\d[./-]\d{1,2}[./-]\d|\d:\d\d|\d+ min(ute)?s? read", re.I)
_AUTHOR_NOTE = re.compile(
    r"^\W*[A-ZÀ-Þ][\w.’'-]+( (and|de|van|von|bin|al|[A-ZÀ-Þ][\w.’'-]*)){1,6} (is|are) "
    r"(an?|the|our) [^.!?]{0,60}?((correspondent|reporter|editor|columnist|writer|contributor)s?"
    r"( (based|for|at|covering|of|in|with|on)\b|\W*$)|journalists? based\b|freelance journalist)"
)
_LABEL = (
    r"(photo(graph)?s?|image|picture|pictured|file photo|caption|credit|illustration|map|graphic|"
    r"fotos?|bild|imagen|imagem|immagine|фото|写真|图片|صورة)"
)
_CAPTION_LABEL = re.compile(
    rf"^\W*{_LABEL}( (by|credit))?\s*([:：©]|/(?=\S)).+|^\W*{_LABEL} by (?-i:[A-ZÀ-Þ]).+",
    re.I | re.S,
)
_SAID_PLAINLY = re.compile(rf"^\W*{_LABEL}\s*:\s*(?-i:[a-zà-þ]).*\.$", re.I | re.S)
_AGENCY = (
    r"(afp|ap|ap photo|reuters|epa|epa-efe|efe|getty( images)?|xinhua|dpa|anadolu( agency)?|"
    r"bloomberg|tass|sputnik|ansa|jiji( press)?|kyodo( news)?|keystone|belga|ritzau|ntb|lehtikuva|"
    r"zuma( press)?|sipa( usa)?|shutterstock|alamy|nurphoto|un photo|al jazeera|bbc|cnn|npr|"
    r"handout|pool|file)"
)
_CREDIT = re.compile(
    r"[(\[](photo|image|picture|file|credit|courtesy)\b[^()\[\]]{0,80}[)\]]\W*$"
    rf"|[(\[]([^()\[\]]{{2,50}}/\s?{_AGENCY}\.?|{_AGENCY}/[^()\[\]]{{2,50}})"
    r"( via [^()\[\]]{2,30})?[)\]]\s*$",  # A sentence has its full stop after the bracket.
    re.I,
)
_CREDIT_OF_ANY_OUTLET = re.compile(
    r"[.!?…”]\s*[(\[][A-ZÀ-Þ][\w.’-]+ [A-ZÀ-Þ][\w.’ -]{1,40}/\s?[A-ZÀ-Þ][\w.’& -]{1,40}[)\]]\s*$"
)
_CREDIT_AT_END = re.compile(
    r"\b(getty images|afp via getty|ap photo|shutterstock|epa-efe|file photo|handout photo)[^\w.]*$"
    r"|^[^.!?]{2,60}\bvia (getty images|afp|ap|reuters|shutterstock|alamy)\W*$"
    r"|\b(?-i:REUTERS|AFP|AP|EPA)/[^.]{2,40}\.?$|\b(photograph|photo|picture|image):\s[^.]{2,60}$",
    re.I,
)
_LONGEST_DATELINE = 120
# “LAGOS, Nigeria (Reuters) —”, “Accra (AFP) -”; what goes on in small letters is no dateline.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-ZÀ-Þ .'’/-]+(?:, [A-Za-zÀ-ÿ .]+){0,2}?(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?"
    r"\s*(?:\([\w /.]+\))?|[A-ZÀ-Þ][\w .'’,/-]{2,60}\([A-Z][\w /.]+\))"
    r"\s*(?:[-–—]+\s+|—)(?=[\"“‘«]?[A-ZÀ-Þ\d])"
)


def is_byline(paragraph: str) -> bool:
    """Whether a line names the author and tells nothing else."""
    match = _BYLINE.match(paragraph)
    return match is not None and _only_names(match["names"])


def is_sign_off(sentence: str) -> bool:
    """Whether a sentence names who wrote the article: “(Reporting by A; editing by B)”."""
    match = _SIGN_OFF.match(sentence)
    return match is not None and _only_names(match["names"])


def is_date_line(paragraph: str) -> bool:
    """Whether a line holds a date of publication, or how long the article takes to read."""
    words = [token.strip(_PUNCTUATION).lower() for token in _TOKEN.findall(paragraph)]
    dated = _DATE_LABEL.match(paragraph) or _DATE_ALONE.search(paragraph)
    return bool(dated) and all(_tells_when(word) for word in words)


def dateline_length(paragraph: str) -> int:
    """Code points of the dateline that opens a paragraph, with its dash and space; else 0."""
    match = _DATELINE.match(paragraph[:_LONGEST_DATELINE])
    return match.end() if match else 0


def is_author_note(paragraph: str) -> bool:
    """Whether a line reads like “Ama Mensah is a reporter based in Accra”."""
    return _AUTHOR_NOTE.match(paragraph) is not None


def is_caption(paragraph: str) -> bool:
    """Whether a line tells what a picture shows or whose it is."""
    if _CAPTION_LABEL.match(paragraph):
        return _SAID_PLAINLY.match(paragraph) is None
    return any(
        pattern.search(paragraph) for pattern in (_CREDIT, _CREDIT_OF_ANY_OUTLET, _CREDIT_AT_END)
    )


def _only_names(line: str) -> bool:
    """Whether a line has capitalised names, dates and the trade's own words, and no others."""
    tokens = [word for token in _TOKEN.findall(line) if (word := token.strip(_PUNCTUATION))]
    names = [token for token in tokens if _NAMED.match(token) and token.lower() not in _WHEN]
    others = [token.lower() for token in tokens if not _NAMED.match(token)]
    return bool(names) and all(
        word in _BETWEEN_NAMES or word in _TRADE or _tells_when(word) for word in others
    )


def _tells_when(word: str) -> bool:
    return (
        word == "" or word in _WHEN or bool(re.fullmatch(r"[\d:./,-]+(st|nd|rd|th|am|pm|h)?", word))
    )
