"""The body or country that a person belongs to, from the role and the words beside the name."""

import re
from dataclasses import replace

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.places import demonym
from service.pipeline.page import Page

# What only a company's officers are called; whose, the page has told before.
_OFFICER = re.compile(
    r"(?:the )?(?:(?:group|deputy|vice) )?(?:chair(?:man|woman)|ceo|cfo|managing director|"
    r"chief (?:\w+ )?(?:executive|officer)|(?:finance|sales|commercial) director)",
    re.I,
)
_FORMER = re.compile(r"\b(former|ex|late|retired|onetime|one-time|then)\b", re.I)
_COURT = re.compile(r"\b(judge|justice|attorney)\b", re.I)  # “U.S. District Judge”: a court's.
_LEADS = (
    r"(?:heads|leads|runs|chairs|manages|owns|directs|edits|advises|represents|founded|"
    r"co-founded|works (?:at|for|with)|speaks for)"
)
_BEHIND = re.compile(
    r"(?: of | at |, of | (?:heads|leads|runs|chairs|manages|owns|founded) |"
    rf", (?:[^,.;:“”]{{2,80}} )?{_LEADS} |"
    r", (?:an? |the )?[^,.;:“”]{2,60}? (?:of|at|for|with) )(?:the )?"
)
_OF_BODY = re.compile(r" (?:of|at|for|from|with|in) (?:the )?")
_OWNED = re.compile(r"[’']s? (?:[\w-]+ ){1,4}(?:is|was|,)? ?$")
_ITS = re.compile(r"\b(?P<its>[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,3}[\w-]+, (?:the [^,.;:]{2,60} )?$")
_REACH = 60


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
            if body.kind not in {None, "person", "country", "group"}
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
        and other.kind not in {None, "person"}
        and any(first <= a and b <= last for a, b in (*other.mentions, *other.references))
    ]
    bodies = [other for other in inside if other.kind != "country"] or inside
    if not bodies:
        codes = {code for word in role.split() if (code := demonym(word.strip(",’'s")))}
        bodies = [n for n in names if n.kind == "country" and n.country_code in codes]
    if not bodies and _OFFICER.fullmatch(role):
        return _company_told_of(name, names)
    if bodies and bodies[0].kind == "country" and _COURT.search(role):
        return None
    return bodies[0] if bodies else None


def _company_told_of(name: Name, names: list[Name]) -> Name | None:
    """The company that the page is most about before a bare “chief executive Ama Mensah”."""
    here = name.mentions[0][0]

    def times(company: Name) -> int:
        return sum(start < here for start, _ in (*company.mentions, *company.references))

    companies = sorted((n for n in names if n.kind == "company"), key=times, reverse=True)
    alone = len(companies) == 1 or (companies and times(companies[0]) > times(companies[1]))
    return companies[0] if alone and times(companies[0]) else None


def _by_words(page: Page, name: Name, names: list[Name]) -> Name | None:
    bodies = [n for n in names if n.kind not in {None, "person", "country"}]
    starts = {start: body for body in bodies for start, _ in body.mentions}
    ends = {end: body for body in bodies for _, end in body.mentions}
    meant = {start: body for body in bodies for start, _ in body.references}
    for start, end in name.mentions:
        found = _behind(page, end, starts, meant) or _before(page, start, ends, meant)
        if found is not None:
            return found
    return None


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
    owned = _OWNED.search(before)
    return ends.get(first + owned.start()) if owned and not _FORMER.search(owned[0]) else None
