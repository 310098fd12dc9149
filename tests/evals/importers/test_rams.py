import json
from pathlib import Path
from typing import Any

import pytest

from evals.datasets import DatasetError
from evals.importers import rams
from evals.importers.rams import document, read_documents, read_rams

KEY = "nw_RC000000000000000"
SENTENCES = [
    ["Norland", "'s", "army", "was", "short", "."],
    ["Sudland", "sent", "the", "rifles", "from", "Eastport", "to", "it", "."],
]


def _line(kind: str, **roles: tuple[int, int]) -> dict[str, Any]:
    return {
        "doc_key": KEY + "and more",
        "sentences": SENTENCES,
        "evt_triggers": [[7, 7, [[kind, 1.0]]]],
        "gold_evt_links": [
            [[7, 7], list(stretch), f"evt090arg0{number}{role}"]
            for number, (role, stretch) in enumerate(roles.items(), start=1)
        ],
    }


def _roles(line: dict[str, Any]) -> dict[str, list[str]]:
    made = document(line, {KEY: True})
    assert made is not None
    (event,) = made.events
    roles = ("sender", "recipient", "origin", "destination")
    return {name: made.answers(getattr(event, name)) for name in roles}


def test_who_exports_sends_and_who_imports_receives() -> None:
    roles = {"artifact": (9, 9), "transporter": (6, 6), "origin": (11, 11)}
    sent = _roles(_line("movement.transportartifact.sendsupplyexport", **roles))
    assert sent == {
        "sender": ["Sudland"],
        "recipient": [],
        "origin": ["Eastport"],
        "destination": [],
    }
    brought = _roles(_line("movement.transportartifact.receiveimport", **roles))
    assert (brought["sender"], brought["recipient"]) == ([], ["Sudland"])


def test_who_moves_goods_may_be_the_sender() -> None:
    line = _line("movement.transportartifact.n/a", artifact=(8, 9), transporter=(6, 6))
    made = document(line, {KEY: False})
    assert made is not None
    assert made.events[0].sender.or_nobody
    assert not made.events[0].required
    assert made.text[slice(*made.events[0].goods[0])] == "the rifles"


def test_the_giver_of_a_purchase_is_left_out_and_that_of_a_gift_counts() -> None:
    roles = {"artifact": (9, 9), "giver": (6, 6), "recipient": (0, 2), "beneficiary": (13, 13)}
    gift = _roles(_line("transaction.transferownership.giftgrantprovideaid", **roles))
    assert gift["sender"] == ["Sudland"]
    assert gift["recipient"] == ["Norland's army"]
    assert _roles(_line("transaction.transferownership.purchase", **roles))["sender"] == []


@pytest.mark.parametrize(
    "line",
    [
        _line("movement.transportartifact.preventexit", artifact=(9, 9)),
        _line("transaction.transferownership.embargosanction", artifact=(9, 9)),
        _line("life.die.n/a", artifact=(9, 9)),
        _line("movement.transportartifact.n/a", origin=(11, 11)),
    ],
)
def test_where_nothing_moves_there_is_no_case(line: dict[str, Any]) -> None:
    assert document(line, {KEY: True}) is None


@pytest.mark.parametrize(
    "line",
    [
        _line("movement.transportperson.n/a", passenger=(9, 9), transporter=(6, 6)),
        _line("transaction.transfermoney.n/a", money=(9, 9), giver=(6, 6)),
        _line("movement.transportartifact.sendsupplyexport", artifact=(9, 9), transporter=(6, 6)),
    ],
)
def test_people_money_and_what_was_judged_no_goods_are_told_apart(line: dict[str, Any]) -> None:
    made = document(line, {})
    assert made is not None
    assert not made.events[0].of_goods
    assert made.answers(made.events[0].sender) == ["Sudland"]


def test_a_split_is_read_from_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goods = json.dumps(_line("movement.transportartifact.n/a", artifact=(9, 9)))
    people = json.dumps(_line("movement.transportperson.n/a", passenger=(9, 9)))
    (tmp_path / "dev.jsonlines").write_text(f"{goods}\n{people}\n", "utf-8")
    monkeypatch.setattr(rams, "read_judgements", lambda _: {KEY: True})
    (gold,) = read_rams(str(tmp_path), "dev")
    assert gold.case.id == f"rams/{KEY}"
    assert len(read_documents(str(tmp_path), "dev", everything=True)) == 2
    assert gold.text == "Norland's army was short. Sudland sent the rifles from Eastport to it."
    (tmp_path / "dev.jsonlines").write_text('{"doc_key": "x"}\n', "utf-8")
    with pytest.raises(DatasetError, match="not in the form of RAMS"):
        read_rams(str(tmp_path), "dev")
    with pytest.raises(DatasetError, match="can't be read"):
        read_rams(str(tmp_path), "test")
