"""Ends of a way that its own clauses leave open."""

import pytest

from service.pipeline.guided.ends import scene_of
from service.pipeline.guided.shipments import find_shipments
from tests.service.pipeline.candidates.texts import reading_of


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("BEIRA — Officers have seized 40 kilos of horn bound for Hanoi.", "BEIRA"),
        ("Ghana bans the trade. Ghanaian police stopped 40 parrots from Lomé.", "Ghana"),
        ("LONDON — Ghanaian police stopped 40 parrots from Lomé. Ghana is glad.", "Ghana"),
        ("LONDON — Ghanaian police stopped 40 parrots from Lomé.", None),
        ("Halifax (NW) — Six tonnes of lobster arrived from Liège on Monday.", "Halifax"),
        ("Ama Mensah in Bristol\n\n22 tonnes of cocoa were shipped in from Tema.", "Bristol"),
        ("GENEVA — The agency has sent 40 tents to Goma.", None),
        ("BEIRA — Six tonnes of cod arrived in Goma from Liège.", None),
    ],
)
def test_the_scene_is_where_goods_were_stopped_or_came_in(text: str, scene: str | None) -> None:
    reading = reading_of(text)
    (shipment,) = find_shipments(reading)
    found = scene_of(reading, shipment)
    assert (found and text[slice(*found)]) == scene
