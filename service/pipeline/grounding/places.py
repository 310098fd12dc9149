"""Where a place's name stands for the place, and not inside somebody's longer name."""

from service.pipeline.candidates.found import Candidates, Name, Offsets
from service.pipeline.grounding.locate import Fits
from service.pipeline.page import Page
from service.pipeline.wording.typography import plain

_WHERE = (" in ", " at ", " near ", " from ", " outside ")


def standing_alone(page: Page, candidates: Candidates) -> Fits:
    """Return what tells whether a place's name is no part of an actor's longer one.

    “China North Industries” says nothing of a way from China; “the port of Odesa” does of Odesa.
    """
    actors = [name for name in candidates.names if name.kind not in (None, "country")]

    def fits(place: Offsets) -> bool:
        return not any(_is_part(place, name, page) for name in actors)

    return fits


def _is_part(place: Offsets, name: Name, page: Page) -> bool:
    longer = any(
        start <= place[0] and place[1] <= end and (start, end) != place
        and not _is_apart(page.text[start : place[0]], page.text[place[1] : end], name)
        for start, end in name.mentions
    )  # fmt: skip
    called = plain(page.text[slice(*place)])
    return longer and called not in map(plain, (name.name, *name.forms))


def _is_apart(before: str, behind: str, name: Name) -> bool:
    """“a buyer in Vlorë”, “Kupang to Darwin” taken for one name: the place goes by its own."""
    led_to = before.endswith(" to ") or behind.startswith(" to ")
    return led_to or (name.described and before.endswith(_WHERE))
