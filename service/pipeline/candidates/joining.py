"""Described actors that are a named one under other words: “police” where one police is named."""

import re
from dataclasses import replace

from service.pipeline.candidates.found import Name
from service.pipeline.candidates.places import country, demonym
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS
from service.pipeline.page import Page, Sentence

_OFFICERS = frozenset("officers officials agents inspectors troops soldiers investigators".split())
# Which words of a body's name bare officers may be its own by.
_BODIES = {
    "police": re.compile(r"police|polic[ií]a|constabulary|gendarmerie", re.I),
    "detectives": re.compile(r"police|polic[ií]a|constabulary|investigat", re.I),
    "prosecutors": re.compile(r"prosecut|attorney", re.I),
    "investigators": re.compile(
        r"police|polic[ií]a|prosecut|investigat|customs|narcotic|revenue|guard", re.I
    ),
}
_LEAD = 8  # Sentences after an article's first one in which its “a farmer” gets a name.
_BEFORE = 40  # Code points before a description in which its article stands.
_NEW = re.compile(r"\b(?:an?|one) (?:[\w’'-]+ ){0,3}$", re.I)
_UNNAMED = frozenset("source official diplomat witness analyst trader spokesman person".split())


def joined(page: Page, names: list[Name], described: list[Name]) -> tuple[Name, ...]:
    """The names with what describes them, then the descriptions that stand for themselves."""
    names, described = _officers_joined(names, described)
    names, described = _governments_joined(names, described)
    return tuple(_leads_joined(page, _bare_officers_joined([*names, *described])))


def _bare_officers_joined(pool: list[Name]) -> list[Name]:
    """Bare “police” are the Lagos police where the page told of those before, and of no others."""
    kept: list[Name] = []
    for name in pool:
        pattern = _BODIES.get(name.name.lower()) if name.described else None
        here = name.mentions[0][0] if name.mentions else 0
        told = [
            at
            for at, body in enumerate(kept)
            if pattern is not None
            and body.kind in {"government", "armed_force"}
            and any(pattern.search(form) for form in body.forms)
            and body.mentions[0][0] < here
        ]
        if not told:
            kept.append(name)
            continue
        latest = max(told, key=lambda at: max(a for a, _ in kept[at].mentions if a < here))
        kept[latest] = _also(kept[latest], name)
    return kept


def _also(body: Name, name: Name) -> Name:
    """The body, referred to wherever the other name stands."""
    return replace(
        body,
        references=tuple(sorted({*body.references, *name.mentions, *name.references})),
        active=body.active or name.active,
    )


def _leads_joined(page: Page, pool: list[Name]) -> list[Name]:
    """“A farmer sold rice”: the first sentence's figure is who is named in one soon after it.

    Where several are, it is no actor of its own but may be any of them.
    """
    kept = list(pool)
    for figure in pool:
        later = _told_later(page, figure, pool) if _is_lead(page, figure) else []
        if len(later) == 1:
            at = next(i for i, name in enumerate(kept) if name.key == later[0].key)
            kept[at] = _also(kept[at], figure)
            kept.remove(figure)
        elif later:
            kept[kept.index(figure)] = replace(figure, active=False)
    return kept


def _is_lead(page: Page, name: Name) -> bool:
    """Somebody new in the first sentence; not a source or an official, who stay without a name."""
    if not name.described or name.kind not in {"person", "company"} or not name.mentions:
        return False
    start = name.mentions[0][0]
    lead = _first_sentence(page)
    new = _NEW.search(page.text[max(0, start - _BEFORE) : start])
    noun = name.name.split()[-1].lower()
    return (
        bool(new) and lead is not None and lead.start <= start < lead.end and noun not in _UNNAMED
    )


def _told_later(page: Page, figure: Name, pool: list[Name]) -> list[Name]:
    """Who is named in the sentences after the first one, without a word on who that is."""
    lead = _first_sentence(page)
    assert lead is not None
    last = page.sentence(lead.number + _LEAD)
    end = last.end if last is not None else len(page.text)
    trades = figure.name.split()[-1].lower() in COMPANY_NOUNS
    kinds = {"person", "company" if trades else figure.kind}
    return [
        name
        for name in pool
        if not name.described
        and name.kind in kinds
        and name.active
        and name.role is None
        and lead.end <= name.mentions[0][0] < end
    ]


def _first_sentence(page: Page) -> Sentence | None:
    """The first that ends like one, headlines and bylines left aside."""
    return next(
        (s for s in page.body if page.text[s.start : s.end].rstrip("”\"’' ").endswith(".")), None
    )


def _officers_joined(names: list[Name], described: list[Name]) -> tuple[list[Name], list[Name]]:
    """“Kenya Wildlife Service officers” are the service at work, no actor of their own."""
    bodies = {n.name: i for i, n in enumerate(names) if n.kind in {"government", "armed_force"}}
    joined = list(names)
    kept: list[Name] = []
    for name in described:
        body, _, last = name.name.rpartition(" ")
        if body not in bodies or last not in _OFFICERS:
            kept.append(name)
            continue
        service = joined[bodies[body]]
        joined[bodies[body]] = _also(service, name)
    return joined, kept


def _governments_joined(names: list[Name], described: list[Name]) -> tuple[list[Name], list[Name]]:
    """“the Chinese government” is China where the page names China, and else its own actor."""
    states = {n.country_code: i for i, n in enumerate(names) if n.kind == "country"}
    kept: list[Name] = []
    for name in described:
        code = _nationality(name) if name.name.split()[-1] in {"government", "regime"} else None
        if code is None or code not in states:
            kept.append(name)
            continue
        state = names[states[code]]
        names[states[code]] = replace(
            state,
            forms=(*state.forms, name.name),
            mentions=tuple(sorted((*state.mentions, *name.mentions))),
            active=state.active or name.active,
        )
    return names, kept


def _nationality(name: Name) -> str | None:
    return next(
        (code for word in name.name.split() if (code := demonym(word) or country(word))), None
    )
