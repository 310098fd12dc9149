"""Where a place's name stands for the place, and not inside somebody's longer name."""

from service.pipeline.candidates.found import Candidates, Name, Offsets
from service.pipeline.grounding.locate import Fits
from service.pipeline.page import Page
from service.pipeline.wording.typography import plain


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
        for start, end in name.mentions
    )
    called = plain(page.text[slice(*place)])
    return longer and called not in map(plain, (name.name, *name.forms))
