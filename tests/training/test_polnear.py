from evals.importers.polnear import Attribution, Document
from schemas.article import ArticleRequest
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import read
from training.polnear import asked

TEXT = (
    "The mayor of Hartvale, Nora Lindgren, met union leader Pedro Almeida on Monday.\n\n"
    "“The ferry will sail again before the end of the summer,” Lindgren said after the meeting. "
    "Almeida left early.\n\n"
    "“Nobody has told us anything about a new timetable,” he said."
)


def test_a_named_source_makes_a_question_and_a_pronoun_none() -> None:
    page = read_page(ArticleRequest(text=TEXT))
    made = list(asked(Document("one", TEXT, (_said("Lindgren"), _said("he"))), read(page)))
    assert [question.options[question.answers[0]] for question in made] == ["Nora Lindgren"]
    (question,) = made
    assert (
        "[[The ferry will sail again before the end of the summer,]]” Lindgren" in question.prompt
    )
    assert question.options[question.rule or 0] == "Nora Lindgren"
    assert all(question.right(choice) for choice in question.others.values())


def _said(source: str) -> Attribution:
    first, last = TEXT.rindex("“"), len(TEXT)
    if source != "he":
        first, last = TEXT.index("“"), TEXT.index("”") + 1
    start = TEXT.index(f"{source} said")
    return Attribution(((start, start + len(source)),), ((first, last),))
