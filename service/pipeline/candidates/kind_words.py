"""What kind of actor a name tells by its own words: “Ministry of …”, “… Trading Co.”."""

import re

from schemas.brief import ActorKind
from service.pipeline.candidates.places import country
from service.pipeline.candidates.vocabulary import (
    ARMED_WORDS,
    COMPANY_SUFFIXES,
    COMPANY_WORDS,
    GOVERNMENT_WORDS,
    MEDIA_WORDS,
    ORGANISATION_WORDS,
)

_WORD = re.compile(r"[^\W\d_][\w.’'&/-]*")
_ALLIANCES = frozenset("nato eu un opec brics ecowas interpol europol osce".split()) | {
    "security council",
    "general assembly",
}
_COMPANY_FIRST = frozenset(
    "minera naviera compañía compagnie société transportes comercial industrias banco banque "
    "groupe grupo cementos pesquera laboratorios molino młyn huta fabryka cantiere "
    "frutas hijos hermanos madeireira exportadora importadora transportadora distribuidora "
    "empacadora constructora petroquímica cooperativa".split()
)
_BODY_FIRST = frozenset(
    "fondation fundación fundação fondazione fundacja stiftung université universidad universidade "
    "università institut instituto istituto asociación associação associazione médecins".split()
)
_BEHIND_HEAD = re.compile(r" (?:of|for|in|on|to|against|du|de|des) ")
_PREFIXES = {"OOO", "OAO", "ZAO", "PAO", "AO", "TOO", "PT", "TOV", "UAB"}


def kind_by_words(name: str) -> ActorKind | None:
    """The kind that the words of a name itself tell; None if they don't."""
    words = [w.lower().strip(".") for w in _WORD.findall(name)]
    if not words:
        return None
    if name.lower().strip(".") in _ALLIANCES | MEDIA_WORDS:
        return "organisation"
    if len(words) > 1 and (words[-1] in COMPANY_SUFFIXES or name.split(maxsplit=1)[0] in _PREFIXES):
        return "company"
    if len(words) == 1 and words[0] not in {
        "congress",
        "parliament",
        "senate",
        "kremlin",
        "pentagon",
    }:
        return None
    if words[-2:] == ["border", "force"]:
        return "government"
    if words[0] in _COMPANY_FIRST | _BODY_FIRST:
        return "company" if words[0] in _COMPANY_FIRST else "organisation"
    if words[:2] == ["bank", "of"] and country(words[-1]):
        return "government"
    if words[0] in {"un", "u.n"}:
        return "organisation"
    if words[-1] in {"division", "command", "unit"} and set(words) & GOVERNMENT_WORDS:
        return "government"
    head = _BEHIND_HEAD.split(" ".join(words), maxsplit=1)[0].split()[-1:]
    if (told := _kind_of_words(set(head))) is not None:
        return told
    return _kind_of_words(set(words)) or ("company" if "&" in name else None)


def _kind_of_words(words: set[str]) -> ActorKind | None:
    """The head of a name is asked first: a police union is a union, a rail board a board."""
    if words & ARMED_WORDS:
        return "armed_force"
    if len(words) == 1 and words & COMPANY_WORDS:
        return "company"
    if words & GOVERNMENT_WORDS:
        return "government"
    if words & ORGANISATION_WORDS:
        return "organisation"
    return "company" if words & COMPANY_WORDS else None
