"""Whom a pronoun or a title beside a quotation means."""

import pytest

from service.pipeline.guided.extract import attributions
from tests.service.pipeline.candidates.texts import reading_of


def last_speaker(text: str) -> str | None:
    """The speaker of a text's last direct quotation."""
    said = list(attributions(reading_of(text)).values())[-1]
    return said.speaker.name if said.speaker else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Minister of Ports, Esi Addo, opened the quay. Kofi Osei watched. The Minister said "
         "the quay was “a gift to the north”.", "Esi Addo"),
        ("Commissioner Esi Addo came to Lomé with Kofi Osei. The Commissioner added: “The ship is "
         "lost at sea.”", "Esi Addo"),
        ("The customs area comptroller, Kofi Osei, met Ama Mensah. The comptroller had earlier "
         "described the port as “hostile”.", "Kofi Osei"),
        ("The Minister of Ports, Esi Addo, opened the quay. The Deputy Minister said it was “a "
         "gift to the north”.", "Deputy Minister"),
    ],
)  # fmt: skip
def test_a_capital_makes_no_name_of_a_title(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kofi Osei had wanted more, he said. A stranger at the station had a parcel. He could "
         "not say whose. He shrugged.\n“Somebody’s,” he said.", "stranger at the station"),
        ("Kofi Osei had not been seen since. The shop is still open. Its owner, who said he hadn't "
         "seen Osei since May, remembered a parcel. “I thought it was for jam,” he said.", "owner"),
        ("Its owner, who once sued Kofi Osei, told the court: “I thought it was for jam.”",
         "owner"),
        ("“She paid in cash,” a former clerk said. She raised it with Kofi Osei, she recalled, and "
         "he shrugged. “Her money is good,” he said.", "Kofi Osei"),
    ],
)  # fmt: skip
def test_a_row_of_pronouns_means_the_same_person(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brandt says he knew nothing. I met Peter Novak in a bar off the harbour. He is 61 "
        "now and breeds goats.\n“My dear,” he said, “I have never sold a ship.”",
        "Karl Brandt says he knew nothing. We spoke to Peter Novak at his home. He had just come "
        "in.\n“I have never sold a ship,” he said.",
    ],
)
def test_whom_the_reporter_met_is_told_of_next(text: str) -> None:
    assert last_speaker(text) == "Peter Novak"


def test_a_clause_may_tell_who_somebody_is_where_the_verb_follows_it() -> None:
    text = (
        "Rakiya Sule did not reply. A woman who said she had lived in the camp told us that she "
        "slept on a mat.\n“We saw no mattress,” she said."
    )
    assert last_speaker(text) == "woman who said she had lived in the camp"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Togolese police searched the yard after what they described as “a tip from a friend”.",
         "Togolese police"),
        ("Togolese police, acting on what they called “a tip from a friend”, stopped a lorry.",
         "Togolese police"),
        ("Kofi Osei, a docker, picked up what they called “a tip from a friend”.", None),
    ],
)  # fmt: skip
def test_who_names_a_thing_is_who_does_something_with_it(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ama Mensah came. Her husband, Kofi, stayed. “It is late,” she said.", "Ama Mensah"),
        ("Ama Mensah came with her husband, Kofi Osei. “It is late,” he said.", "Kofi Osei"),
        ("“We left,” said Ama Mensah.\n\n“Too late,” said her husband, Kofi Osei.\n\n“We will "
         "sue,” she said.", "Ama Mensah"),
        ("“We left,” Ama Mensah, whose son fell ill, said. Her lawyer, Kofi Osei, was brief. “No,” "
         "he said.\n\n“He is twelve,” she said.", "Ama Mensah"),
        ("Ama Mensah owns it, which she denies. “It was never mine,” she said.", "Ama Mensah"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_woman_or_a_man(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is late,” Lena Brandt wrote to Omar Diop on 3 May. “I know,” he replied.",
         "Omar Diop"),
        ("Lena Brandt wrote to Omar Diop on 3 May. “It is late,” she wrote.", "Lena Brandt"),
    ],
)  # fmt: skip
def test_whoever_was_written_to_replies(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It was made for drivers,” Ama Mensah said.\n\nVolta Taxi’s director, Kofi Osei, used to "
         "run a shop. He received us there, and he did not dispute that the cars were gone.\n\n“I "
         "had drivers,” he said.", "Kofi Osei"),
        ("“We left,” Ama Mensah said.\n\nColonel Osei, told of the remark, smiled. “Let her give "
         "me a name,” he said, “and I will ask.”", "Osei"),
        ("The Ports Authority shut the quay. The wind rose. The authority said it had seen “no "
         "evidence whatsoever”.", "Ports Authority"),
    ],
)  # fmt: skip
def test_whom_a_parse_without_a_clause_is_about(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rosa Vidal hired Juan Pino in 2010. “It was a good job,” he said.", "Juan Pino"),
        ("Juan Pino was hired by Rosa Vidal in 2010. “It was a mistake,” she said.", "Rosa Vidal"),
        ("The man who ran it was Juan Pino. “I kept the books,” he said.", "Juan Pino"),
        ("Few know the trade better than Juan Pino. “I have seen the books,” he said.",
         "Juan Pino"),
        ("Nobody came. “Nobody buys now,” said another, Rosa Vidal, 54.", "Rosa Vidal"),
    ],
)  # fmt: skip
def test_given_names_tell_a_woman_from_a_man(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker
