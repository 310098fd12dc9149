import spacy
from spacy.tokens import Doc, Span

from service.pipeline.candidates.trimming import trimmed

VOCAB = spacy.blank("en").vocab


def cut(words: str, last: str, label: str = "PERSON") -> str:
    """What is left of a sentence's words up to the dot, as if the parser took them for a name."""
    doc = Doc(VOCAB, [*words.split(), last, "\n\n", "It", "rained", "."])
    for token in doc:
        token.is_sent_start = token.text == "It" or token.i == 0
    span = trimmed(Span(doc, 0, len(words.split()) + 1, label=label))
    assert span is not None
    return span.text


def test_the_dot_that_ends_a_sentence_is_no_part_of_its_last_name() -> None:
    assert cut("Chidi Eze", ".") == "Chidi Eze"


def test_the_dot_of_an_abbreviation_stays() -> None:
    assert cut("Lagoa Foods Ltd", ".", "ORG") == "Lagoa Foods Ltd ."
    assert cut("Malcolm X", ".") == "Malcolm X ."


def test_a_bracket_or_a_dash_starts_another_name() -> None:
    assert cut("Between [ Ama", "Mensah") == "Ama Mensah"
    assert cut("Lomé - Ama", "Mensah") == "Ama Mensah"
    assert cut("Volta Pumps - while", "others", "ORG") == "Volta Pumps"
    assert cut("’s Ama", "Mensah") == "Ama Mensah"


def test_half_a_flag_is_no_part_of_a_name() -> None:
    assert cut("Lomé", "🇹", "GPE") == "Lomé"
