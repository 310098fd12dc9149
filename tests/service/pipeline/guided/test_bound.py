"""Where goods were bound that came only part of the way."""

import pytest

from tests.service.pipeline.guided.routed import Row, routes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "40 tonnes of rice bound for Bamako were unloaded at Dakar.",
            (None, ["Dakar"], "Bamako", None),
        ),
        (
            "900 sacks of sugar destined for Gao had to be taken to Conakry by train.",
            (None, ["Conakry"], "Gao", "rail"),
        ),
        ("40 rifles bound for Bamako ended up in Tripoli.", (None, ["Bamako"], "Tripoli", None)),
        (
            "40 vaccines bound for Bamako were flown to Niamey instead.",
            (None, ["Bamako"], "Niamey", "air"),
        ),
    ],
)
def test_goods_end_where_they_were_bound_unless_they_went_elsewhere(
    text: str, expected: Row
) -> None:
    assert routes(text) == [expected]
