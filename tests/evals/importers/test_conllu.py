from evals.importers.conllu import parse_conllu
from tests.evals.importers.conllu_rows import rows_of

# Number, form, tag, governor, relation, and the last column.
SENTENCES = (
    """
1 Rain NN 0 root Discourse=organization-heading:1->2:0:_
""",
    """
1 Ana NNP 3 nsubj Discourse=attribution-positive:2->3:0:lex-indwd-4-_+sem-atsrc-2,3-_;joint-list
2 Horvat NNP 1 flat _
3 said VBD 0 root _
4 it PRP 5 nsubj Discourse=context-background:3->1:1:_
5 rained VBD 3 ccomp _
6 when WRB 7 advmod Discourse=context-circumstance:4->3:0:_
7 asked VBD 5 advcl SpaceAfter=No
8 , , 7 punct _
9 according VBG 11 case Discourse=attribution-positive:5->3:2:sem-atsrc-12-_
10 to IN 9 fixed _
11 Lo NNP 5 obl SpaceAfter=No
12 . . 3 punct _
""",
)


def test_an_attribution_has_its_source_and_the_clauses_below_it() -> None:
    blocks = [f"# newpar\n{rows_of(lines)}" for lines in SENTENCES]
    document = parse_conllu("\n\n".join(blocks) + "\n")
    said, according = document.attributions
    assert document.text[slice(*said.source)] == "Ana Horvat"
    assert document.text[slice(*said.content)].startswith("it rained when asked,")
    assert document.text[slice(*according.source)] == "Lo"
    assert document.text[slice(*according.content)] == "it rained when asked,"
