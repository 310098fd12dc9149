from datetime import date
from pathlib import Path

import pytest

from evals.candidates.labelled import NO_ACTOR
from evals.datasets import DatasetError
from evals.importers.conllu import parse_conllu
from evals.importers.gum import GUM
from evals.verify import verify
from tests.evals.importers.conllu_rows import rows_of

# Number, form, tag, governor, relation, and the last column, in which the corpus keeps the rest.
HEADING = """
1 Salt VB 0 root _
2 returns VBZ 1 dep _
"""
DATELINE = """
1 Friday NNP 0 root Entity=(1-time-new-nn-cf1-1-coref|SpaceAfter=No|XML=<date when:::"2021-03-05">
2 , , 1 punct _
3 March NNP 1 dep _
4 5 CD 1 dep SpaceAfter=No
5 , , 1 punct _
6 2021 CD 1 dep Entity=1)|XML=</date>
"""
BODY = """
1 Minister NNP 4 nsubj Entity=(2-person-new-sn-cf1-1,2,3-coref-Ana_Horvat
2 Ana NNP 1 flat _
3-4 Horvat's _ _ _ _
3 Horvat NNP 1 flat _
4 's POS 1 case Entity=2)
5 team NN 6 nsubj _
6 left VBD 0 root _
7 Kenya NNP 6 obj Entity=(3-place-new-ss-cf2-1-coref-Kenya)
8 and CC 10 cc _
8.1 left VBD _ _ CopyOf=6
9 met VBD 6 conj _
10 Oslo NNP 9 obj Entity=(4-person-new-nn-cf3-1,3-sgl(5-place-new-nn-cf4-1-sgl-Oslo)
11 and CC 12 cc _
12 Bergen NNP 10 conj Entity=(6-place-new-nn-cf4-1-sgl)4)
13 in IN 14 case _
14 2020 CD 9 obl Entity=(7-time-new-nn-cf5-1-sgl)|SpaceAfter=No|XML=<date when:::"2020"></date>
15 . . 6 punct _
16 Greeks NNPS 17 nsubj Entity=(8-person-new-sn-cf5-1-sgl)
17 use VBP 6 parataxis _
18 Lamp NNP 19 compound Entity=(9-object-new-ss-cf5-1,2-sgl
19 Nine NNP 17 obj Entity=9)|XML=<date notBefore:::"2019">
20 now RB 17 advmod SpaceAfter=No|XML=</date>
21 , , 22 punct _
22 founder NN 17 vocative Entity=(10-person-new-sn-cf6-1,2,3-sgl
23 Mia NNP 22 flat _
24 Moe NNP 22 flat Entity=10)|SpaceAfter=No
25 . . 17 punct _
"""


CONTENT = "\n\n".join(
    (
        "# newdoc id = GUM_news_salt\n# meta::dateCreated = 2021-03-01\n# newpar\n"
        + rows_of(HEADING),
        "# newpar\n" + rows_of(DATELINE),
        "# newpar\n# sent_id = x\n" + rows_of(BODY),
        "",
    )
)
TEXT = (
    "Salt returns\n\nFriday, March 5, 2021\n\nMinister Ana Horvat's team left Kenya and met Oslo "
    "and Bergen in 2020. Greeks use Lamp Nine now, founder Mia Moe."
)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "dep").mkdir()
    (tmp_path / "dep" / "GUM_news_salt.conllu").write_text(CONTENT, encoding="utf-8")
    return str(tmp_path)


def test_text_and_mentions() -> None:
    document = parse_conllu(CONTENT)
    assert (document.name, document.text) == ("GUM_news_salt", TEXT)
    named = {
        TEXT[slice(*m.span)]: TEXT[slice(*m.name)] if m.name else None for m in document.mentions
    }
    assert named == {
        "Friday, March 5, 2021": "Friday",
        "Minister Ana Horvat's": "Minister Ana Horvat",
        "Kenya": "Kenya",
        "Oslo": "Oslo",
        "Oslo and Bergen": None,
        "Bergen": "Bergen",
        "2020": None,
        "Greeks": "Greeks",
        "Lamp Nine": "Lamp Nine",
        "founder Mia Moe": "Mia Moe",
    }


def test_marks(folder: str) -> None:
    assert GUM.label is not None
    (article,) = GUM.label(folder, "train")
    assert article.published_at == date(2021, 3, 5)
    assert article.complete == {"names", "dates"}
    names = {TEXT[slice(*m.places[0])]: (m.answers, m.required) for m in article.marks["names"]}
    assert names == {
        "Minister Ana Horvat": (("person",), True),
        "Kenya": (("country",), True),
        "Oslo": ((NO_ACTOR,), True),
        "Bergen": ((NO_ACTOR,), True),
        "Greeks": (("group", "person"), True),
        "Lamp Nine": ((), False),
        "Mia Moe": (("person",), True),
    }
    places = {TEXT[slice(*m.places[0])]: m.answers for m in article.marks["places"]}
    assert places == {"Kenya": ("KE",), "Oslo": ("NO",), "Bergen": ("NO",)}
    ana = [TEXT[slice(*place)] for place in article.marks["names"][0].places]
    assert ana == ["Minister Ana Horvat", "Ana Horvat", "Horvat", "Minister Ana Horvat's"]
    dates = [(TEXT[slice(*m.places[0])], m.answers, m.required) for m in article.marks["dates"]]
    assert dates == [
        ("Friday, March 5, 2021", ("2021-03-05..2021-03-05",), False),
        ("2020", ("2020-01-01..2020-12-31",), True),
        ("Nine now", (), True),
    ]


def test_gold_actors(folder: str) -> None:
    (gold,) = GUM.read(folder, "all")
    assert verify(gold) == []
    assert gold.sections == {"actors"}
    actors = [(actor.name, actor.kind, actor.required) for actor in gold.case.actors]
    assert actors == [
        ("Minister Ana Horvat", "person", True),
        ("Kenya", "country", False),
        ("Oslo", "government", False),
        ("Bergen", "government", False),
        ("Greeks", "group", True),
        ("Mia Moe", "person", True),
    ]


def test_a_folder_without_the_split(folder: str) -> None:
    with pytest.raises(DatasetError, match="of the split dev"):
        GUM.read(folder, "dev")


@pytest.mark.parametrize("content", ["1\tA\tB\n", CONTENT.replace("(9-object", "9-object")])
def test_a_file_of_another_form(folder: str, content: str) -> None:
    (Path(folder) / "dep" / "GUM_news_salt.conllu").write_text(content, encoding="utf-8")
    with pytest.raises(DatasetError, match="GUM's form"):
        GUM.read(folder, "all")
