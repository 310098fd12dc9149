from pathlib import Path

import pytest

from evals.datasets import DatasetError, digests, names, own_id, read_case, read_dataset
from evals.gold import GoldShipment

CASE = """
id: {id}
text: Norway sent 12 rifles in 2022. No said yes.
published_at: 2023-03-16
actors:
  - {{name: No, kind: person}}
shipments:
  - goods: rifles
    quantity: 12
    date: 2022
    status: reported
    evidence: sent 12 rifles
    also: {{sender: [null], quantity: [1,000]}}
"""


def _write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_plain_words_stay_words(tmp_path: Path) -> None:
    gold = read_case(_write(tmp_path, "a", CASE.format(id="x/a")))
    assert gold.case.actors[0].name == "No"
    shipment = gold.case.shipments[0]
    assert isinstance(shipment, GoldShipment)
    assert (shipment.quantity, shipment.date) == ("12", "2022")
    assert shipment.accepted("sender") == [None, None]
    assert str(gold.request.published_at) == "2023-03-16"


def test_an_article_beside_the_case(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes("One.\r\nTwo “three”.".encode())
    path = _write(tmp_path, "a", "{id: x/a, article: x.txt}")
    assert read_case(path).text == "One.\nTwo “three”."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{id: x/a}", "either `article`"),
        ("{id: x/a, text: a, article: b.txt}", "either `article`"),
        ("{id: x/a, article: gone.txt}", "gone.txt"),
        ("{id: x/a, text: a, actors: [{name: a, kind: firm}]}", "actors.0.kind"),
        ("{id: x/a, text: a, acters: []}", "acters"),
        ("{id: x/a, text: a, quotes: [{text: a, also: {sayer: [b]}}]}", "`also` names no field"),
        ("{id: [", "a.yaml"),
    ],
)
def test_a_case_that_can_not_be_read_says_where(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DatasetError, match=message.replace("`", ".")):
        read_case(_write(tmp_path, "a", text))


def test_a_data_set_is_any_folder_with_cases(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    _write(folder, "b", CASE.format(id="x/b"))
    _write(folder, "a", CASE.format(id="x/a"))
    cases = read_dataset(str(folder))
    assert [gold.case.id for gold in cases] == ["x/a", "x/b"]
    before = digests(cases)
    assert before == digests(read_dataset(str(folder)))
    _write(folder, "b", CASE.format(id="x/b").replace("person", "group"))
    after = digests(read_dataset(str(folder)))
    assert after["x/a"] == before["x/a"]
    assert after["x/b"] != before["x/b"]
    _write(folder, "c", CASE.format(id="x/a"))
    with pytest.raises(DatasetError, match="two cases have the id"):
        read_dataset(str(folder))


def test_no_data_set(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no data set “nowhere”"):
        read_dataset("nowhere")
    with pytest.raises(DatasetError, match="holds no case"):
        read_dataset(str(tmp_path))


def test_a_contrast_brings_the_case_that_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evals.datasets.FOLDER", tmp_path)
    (tmp_path / "x").mkdir()
    _write(tmp_path / "x" / "plain", "a", CASE.format(id="x/plain/a"))
    contrast = "contrast: {of: x/plain/a, change: 12 became 13, section: shipments}\n"
    file = _write(tmp_path / "x" / "changed", "b", CASE.format(id="x/changed/b") + contrast)
    assert names() == ["x/changed", "x/plain"]
    assert own_id(file) == "x/changed/b"
    # The pair stands together, so that the first few cases of a set make whole pairs.
    assert [gold.case.id for gold in read_dataset("x/changed")] == ["x/plain/a", "x/changed/b"]


def test_a_contrast_of_nothing_says_where_it_was_looked_for(tmp_path: Path) -> None:
    contrast = "contrast: {of: x/gone, change: something, section: shipments}\n"
    _write(tmp_path / "x", "b", CASE.format(id="x/b") + contrast)
    with pytest.raises(DatasetError, match="no case “x/gone”"):
        read_dataset(str(tmp_path / "x"))


def test_a_case_may_label_some_sections_alone(tmp_path: Path) -> None:
    gold = read_case(_write(tmp_path, "a", CASE.format(id="x/a") + "sections: [shipments]\n"))
    assert gold.sections == {"shipments"}
