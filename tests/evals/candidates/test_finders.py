from typing import get_args

from evals.candidates.finders import find
from evals.candidates.found import Found
from evals.candidates.labelled import DIRECT, NO_ACTOR, Kind
from schemas.article import ArticleRequest
from service.pipeline.article import read_page

TEXT = (
    "Acme Corporation sent 40 tons of steel plate via Turkey on 3 May 2022, according to "
    "officials. “We broke no law at all,” said Ann Lee in Izmir. She allegedly lied."
)
PAGE = read_page(ArticleRequest(text=TEXT, language="en"))


def _said(found: list[Found]) -> dict[str, str | None]:
    return {TEXT[slice(*one.places[0])]: one.answer for one in found}


def test_every_kind_in_one_form() -> None:
    found = find(PAGE, get_args(Kind))
    assert set(found) == set(get_args(Kind))
    assert _said(found["quotations"]) == {"We broke no law at all,": DIRECT}
    assert _said(found["amounts"]) == {"40 tons": "steel plate"}
    assert _said(found["dates"]) == {"3 May 2022": "2022-05-03..2022-05-03"}
    assert _said(found["cues"]) == {"according to": "attributed", "allegedly": "alleged"}
    assert _said(found["cues and sayings"])["said"] == "attributed"
    assert _said(found["places"])["Izmir"] == "TR"
    assert _said(found["route words"]) == {"via Turkey": None}
    kinds = _said(found["names"])
    assert (kinds["Acme Corporation"], kinds["Ann Lee"]) == ("company", "person")
    assert kinds["Izmir"] == NO_ACTOR
    she = TEXT.index("She"), TEXT.index("She") + 3
    assert any(she in one.places for one in found["speakers"])


def test_only_what_is_asked_for() -> None:
    assert set(find(PAGE, ["cues"])) == {"cues"}
