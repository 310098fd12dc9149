"""What the words of a name tell of its kind."""

import pytest

from schemas.brief import ActorKind
from service.pipeline.candidates.kind_words import kind_by_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Weber Pumpen GmbH", "company"), ("Volta Pumps Ltd.", "company"),
        ("Savannah Airlines", "company"), ("Togolese Armed Forces", "armed_force"),
        ("Ministry of Foreign Affairs", "government"), ("Lagos State Police", "government"),
        ("University of Ghana", "organisation"), ("NATO", "organisation"),
        ("Ama Mensah", None), ("Lomé", None), ("", None),
    ],
)  # fmt: skip
def test_words_that_tell(name: str, kind: ActorKind | None) -> None:
    assert kind_by_words(name) == kind
