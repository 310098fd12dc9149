"""The body or country that a person belongs to, from the role and the words beside the name."""

import re
from dataclasses import replace

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.owners import owned
from service.pipeline.candidates.places import demonym
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import PERSON_NOUNS, TITLES
from service.pipeline.page import Page

# What only a company's officers are called; whose, the page has told before.
_OFFICER = re.compile(
    r"(?:the )?(?:(?:group|deputy|vice) )?(?:chair(?:man|woman)|ceo|cfo|managing director|"
    r"chief (?:\w+ )?(?:executive|officer)|(?:finance|sales|commercial) director)",
    re.I,
)
# Whose spokeswoman or member she is, the page has told before: “a spokeswoman”, “a board member”.
_STAFF = re.compile(
    r"(?:a |an |the )?(?:(?P<body>[\w-]+) )?(?:spokes(?:man|woman|person)|member|official|chair|"
    r"chair(?:man|woman|person)|president|secretary|treasurer|chief)",
    re.I,
)
_OFFICE = rf"(?:{'|'.join(sorted(PERSON_NOUNS | TITLES))})\b"
_FORMER = re.compile(r"\b(former|ex|late|retired|onetime|one-time|then)\b", re.I)
_COURT = re.compile(r"\b(judge|justice|attorney)\b", re.I)  # “U.S. District Judge”: a court's.
_LEADS = (
    r"(?:heads|leads|runs|chairs|manages|owns|directs|edits|advises|represents|founded|"
    r"co-founded|works (?:at|for|with)|speaks for)"
)
_SERVES = (
    r"who (?:\w+ )?(?:head|lead|led|work|serve|manage|run|ran|oversee|oversaw)\w*[^,.;:“”]{0,60}?"
)
_BEHIND = re.compile(
    r"(?: of | at |, of | (?:heads|leads|runs|chairs|manages|owns|founded) |"
    rf"(?:, \d\d)?, (?:[^,.;:“”]{{2,80}} )?{_LEADS} (?:the (?:[a-z][\w-]* ){{0,2}}[a-z][\w-]*, )?|"
    rf"(?:, \d\d)?, (?:(?:an? |the )?(?:[^,.;:“”]{{2,60}}? )?{_OFFICE}|{_SERVES})"
    r" (?:of|at|for|with|in) )(?:the )?"
)
_OF_BODY = re.compile(r" (?:of|at|for|from|with|in) (?:the )?")
# “Volta’s director is ”, “The union’s inspector for the region, ”, “the mill’s owner, MP ”
_OWNED = re.compile(
    rf"[’']s? (?:[\w-]+ ){{0,4}}{_OFFICE}(?: (?:for|of|in|at) [^,.;:“”]{{2,40}}(?=,))?"
    r"(?:,| is| was)?(?: the)?(?: [\w-]+\.?){0,2} $",
    re.I,
)
_ITS = re.compile(r"\b(?P<its>[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}[\w-]+, (?:the [^,.;:]{2,60} )?$")
_REACH = 60
_LONG_AGO = 900  # Code points after which a bare “spokeswoman” may be anybody’s.
_OPENING = 5  # Code points before a name that opens its sentence: “The ”.
_NEXT_WORD = 12


def affiliated(page: Page, name: Name, names: list[Name]) -> Name:
    """The person with the body or country that it belongs to, if the page says so."""
    if name.kind != "person":
        return name
    if name.described:
        body = _in_description(page, name, names)
        return replace(name, affiliation=body.key) if body is not None else name
    found = _by_role(page, name, names)
    if found is None and not (name.role and _FORMER.search(page.text[slice(*name.role)])):
        found = _by_words(page, name, names)
    found = found or owned(page, name, [n for n in names if not n.described and _is_body(n)])
    return replace(name, affiliation=found.key) if found is not None else name


def _in_description(page: Page, name: Name, names: list[Name]) -> Name | None:
    """“a Volta Pumps foreman”, “an official of the Harbour Bureau”: the body told, no country."""
    start, end = max(name.mentions, key=lambda span: span[1] - span[0])
    if _FORMER.search(page.text[start:end]):
        return None
    behind = _OF_BODY.match(page.text, end)
    end = behind.end() + 1 if behind else end
    return next(
        (
            body
            for body in names
            if body.kind != "group"
            and _is_body(body)
            and any(start <= at < end for at, _ in (*body.mentions, *body.references))
        ),
        None,
    )


def _by_role(page: Page, name: Name, names: list[Name]) -> Name | None:
    if name.role is None:
        return None
    first, last = name.role
    role = page.text[first:last]
    if _FORMER.search(role):
        return None
    inside = [
        other
        for other in names
        if other.key != name.key
        and (other.kind == "country" or _is_body(other))
        and any(first <= a and b <= last for a, b in (*other.mentions, *other.references))
    ]
    bodies = [other for other in inside if other.kind != "country"] or inside
    bodies.sort(key=lambda body: not body.described)  # “the Tolvan municipality”, not “Tolvan”
    if not bodies:
        codes = {code for word in role.split() if (code := demonym(word.strip(",’'s")))}
        bodies = [n for n in names if n.kind == "country" and n.country_code in codes]
    if not bodies:
        return _told_before(page, name, names, role)
    if bodies[0].kind == "country" and _COURT.search(role):
        return None
    return bodies[0]


def _told_before(page: Page, name: Name, names: list[Name], role: str) -> Name | None:
    """Whose officer it is where only the office is told: “said a spokesperson, Ama Mensah”."""
    here = name.mentions[0][0]
    if _OFFICER.fullmatch(role):
        return _company_told_of(name, names)
    staff = _STAFF.fullmatch(role)
    if staff is None:
        return None
    bodies = [n for n in names if _is_body(n) and n.kind != "group"]
    if (noun := staff["body"]) is not None:
        bodies = [n for n in bodies if n.name.lower().split()[-1] == noun.lower()]
    elif not role.lower().split()[-1].startswith("spokes"):
        return None
    return _subject_before(page, here, bodies)


def _company_told_of(name: Name, names: list[Name]) -> Name | None:
    """The company that the page is most about before a bare “chief executive Ama Mensah”."""
    here = name.mentions[0][0]

    def times(company: Name) -> int:
        return sum(start < here for start, _ in (*company.mentions, *company.references))

    companies = sorted((n for n in names if n.kind == "company"), key=times, reverse=True)
    alone = len(companies) == 1 or (companies and times(companies[0]) > times(companies[1]))
    return companies[0] if alone and times(companies[0]) else None


def _subject_before(page: Page, here: int, bodies: list[Name]) -> Name | None:
    """The body that last opened a sentence or said something before an offset."""

    def last(body: Name) -> int:
        stands = (*body.mentions, *body.references)
        return max((a for a, b in stands if b <= here and _leads(page, a, b)), default=-1)

    latest = max(bodies, key=last, default=None)
    return latest if latest is not None and here - last(latest) < _LONG_AGO else None


def _leads(page: Page, start: int, end: int) -> bool:
    sentence = page.sentence_at(start)
    opens = sentence is not None and start - sentence.start < _OPENING
    return opens or says(page.text[end : end + _NEXT_WORD].partition(",")[0])


def _by_words(page: Page, name: Name, names: list[Name]) -> Name | None:
    bodies = [n for n in names if n.kind not in {None, "person", "country"} and _is_body(n)]
    bodies.sort(key=lambda body: body.described)  # The later wins: “the Tolvan municipality”.
    starts = {start: body for body in bodies for start, _ in body.mentions}
    ends = {end: body for body in bodies for _, end in (*body.references, *body.mentions)}
    meant = {start: body for body in bodies for start, _ in body.references}
    for start, end in name.mentions:
        found = _behind(page, end, starts, meant) or _before(page, start, ends, meant)
        if found is not None:
            return found
    return None


def _is_body(name: Name) -> bool:
    """Not “other people” nor “a family firm”: a description has to say which one."""
    if name.kind in {None, "person", "country"}:
        return False
    told = name.active or (name.name[:1].isupper() and " " in name.name)
    return not name.described or (told and name.kind not in {"group", "company"})


def _behind(page: Page, end: int, starts: dict[int, Name], meant: dict[int, Name]) -> Name | None:
    """“Ama Mensah of Volta Pumps”, “Ama Mensah, who heads the harbour police”, “runs the firm”."""
    match = _BEHIND.match(page.text, end)
    if match is None or _FORMER.search(match[0]):
        return None
    if match.end() in meant:
        return meant[match.end()]
    for at in range(match.end(), min(match.end() + _REACH, len(page.text))):
        if at in starts:
            return starts[at]
        if page.text[at] in ",;.:“”\n":
            break
    return None


def _before(page: Page, start: int, ends: dict[int, Name], meant: dict[int, Name]) -> Name | None:
    """“Volta Pumps’ director is Ama Mensah”, “Its owner, the businessman Kofi Boateng”."""
    first = max(0, start - 2 * _REACH)
    before = page.text[first:start]
    if its := _ITS.search(before):
        return None if _FORMER.search(its[0]) else meant.get(first + its.start("its"))
    of_body = _OWNED.search(before)
    if of_body is None or _FORMER.search(of_body[0]):
        return None
    return ends.get(first + of_body.start())
