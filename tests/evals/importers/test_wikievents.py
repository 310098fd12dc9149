import json
from pathlib import Path
from typing import Any

import pytest

from evals.datasets import DatasetError
from evals.importers import wikievents
from evals.importers.wikievents import document, read_wikievents

LINE: dict[str, Any] = {
    "doc_id": "a",
    # The set gives each token's offsets in a text that it doesn't hold.
    "sentences": [
        [[["Mara", 3, 7], ["Holt", 8, 12], ["left", 13, 17], [".", 17, 18]], "Mara Holt left."],
        [
            [[word, 0, 0] for word in "She sold two crates of tea to Acme .".split()],
            "She sold two crates of tea to Acme.",
        ],
    ],
    "entity_mentions": [
        {"id": "T1", "start": 0, "end": 2, "entity_type": "PER"},
        {"id": "T2", "start": 4, "end": 5, "entity_type": "PER"},
        {"id": "T3", "start": 9, "end": 10, "entity_type": "COM"},
        {"id": "T4", "start": 11, "end": 12, "entity_type": "ORG"},
    ],
    "event_mentions": [
        {
            "id": "E1",
            "event_type": "Transaction.ExchangeBuySell.Unspecified",
            "trigger": {"start": 5, "end": 6},
            "arguments": [
                {"entity_id": "T2", "role": "Giver"},
                {"entity_id": "T3", "role": "AcquiredEntity"},
                {"entity_id": "T4", "role": "Recipient"},
            ],
        },
        {
            "id": "E2",
            "event_type": "Movement.Transportation.Unspecified",
            "trigger": {"start": 2, "end": 3},
            "arguments": [{"entity_id": "T1", "role": "PassengerArtifact"}],
        },
    ],
}
SAME = {"T1": ["T1", "T2"], "T2": ["T1", "T2"]}


def test_a_pronoun_is_the_name_that_it_stands_for() -> None:
    made = document(LINE, {"E1": True, "E2": True}, SAME)
    assert made.text == "Mara Holt left.\nShe sold two crates of tea to Acme."
    (event,) = made.events
    assert [made.text[slice(*place)] for place in event.goods] == ["tea"]
    assert made.answers(event.sender) == ["Mara Holt"]
    assert made.answers(event.recipient) == ["Acme"]
    assert made.sentence(event.trigger[0]) == "She sold two crates of tea to Acme."


def test_people_on_the_move_are_an_event_only_where_all_are_asked_for() -> None:
    people = document(LINE, {"E1": True}, SAME, everything=True).events[1]
    assert (people.key, people.of_goods, people.required) == ("E2", False, False)


def test_without_the_coreference_file_a_pronoun_is_nobody() -> None:
    (event,) = document(LINE, {"E1": True}, {}).events
    assert document(LINE, {"E1": True}, {}).answers(event.sender) == []


def test_articles_without_goods_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = json.dumps({**LINE, "doc_id": "b", "event_mentions": []})
    (tmp_path / "dev.jsonl").write_text(f"{json.dumps(LINE)}\n{other}\n", "utf-8")
    (tmp_path / "coref").mkdir()
    clusters = json.dumps({"doc_key": "a", "clusters": [["T1", "T2"]]})
    (tmp_path / "coref" / "dev.jsonlines").write_text(clusters, "utf-8")
    monkeypatch.setattr(wikievents, "read_judgements", lambda _: {"E1": True})
    (gold,) = read_wikievents(str(tmp_path), "dev")
    assert gold.case.id == "wikievents/a"
    assert gold.case.shipments[0].sender == "Mara Holt"
    (tmp_path / "dev.jsonl").write_text("{}\n", "utf-8")
    with pytest.raises(DatasetError, match="not in the form of WikiEvents"):
        read_wikievents(str(tmp_path), "dev")
