"""What a name tells by its own words."""

import pytest

from service.pipeline.candidates.kind_words import kind_by_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("National Rail Safety Board", "government"),
        ("Customs Officers Union", "organisation"),
        ("Police Federation of Ghana", "organisation"),
        ("Ministry of Energy", "government"),
        ("Bank of Ghana", "government"),
        ("Volta Steel Trading", "company"),
        ("Salvage & Parts", "company"),
        ("Royal Air Force", "armed_force"),
        ("Security Council", "organisation"),
        ("Union", None),
    ],
)
def test_the_head_of_a_name_tells_its_kind(name: str, kind: str | None) -> None:
    assert kind_by_words(name) == kind
