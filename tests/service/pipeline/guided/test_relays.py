"""Whose words somebody reads out, quotes or shows, and who passes them on."""

import pytest

from service.pipeline.candidates.found import Name
from service.pipeline.guided.extract import attributions
from tests.service.pipeline.candidates.texts import reading_of

Said = tuple[str | None, str | None]


def said(text: str) -> list[Said]:
    """Speaker and reporter of each direct quotation, in order."""
    shown = attributions(reading_of(text)).values()
    return [(name_of(a.speaker), name_of(a.reported_by)) for a in shown]


def name_of(name: Name | None) -> str | None:
    return name.name if name is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Kofi Osei, read out a letter from Ama Mensah, a former warden: “Fill it in.”",
        "Kofi Osei read from an email sent by his aunt, Ama Mensah. “We wait,” he read. “We pray.”",
        "“We are cold and hungry,” Kofi Osei read from Ama Mensah’s letter.",
        "Kofi Osei spoke. Reading from a message from the minister, Ama Mensah, he added: “No.”",
        "Kofi Osei quoted a letter he had had from a baker in Accra, Ama Mensah: “Keep my shop.”",
        "Kofi Osei held up a note which he said Ama Mensah had slipped under the door: “Stop it.”",
        "Kofi Osei showed me a postcard from his niece, Ama Mensah. “Business is good,” it says.",
        "Kofi Osei ended the meeting with a letter from Ama Mensah. “Please come back,” he read.",
        "Kofi Osei tweeted a picture of a letter from Ama Mensah: “I was never paid for it.”",
        "A letter from Ama Mensah was read out by Kofi Osei, the clerk: “I was never paid for it.”",
        "In a letter to the board, its head, Kofi Osei, quoted Ama Mensah, the founder: “Save.”",
        "“Never borrow,” Kofi Osei quoted Ama Mensah as telling her staff.",
        "Kofi Osei read a line from Ama Mensah’s diary: “He suspects nothing at all.”",
        "Kofi Osei read them a statement by the widow, Ama Mensah: “He never came home.”",
    ],
)
def test_who_reads_out_passes_on_what_another_wrote(text: str) -> None:
    assert said(text) == [("Ama Mensah", "Kofi Osei")]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Osei showed reporters a text message on his phone: “Leave tonight or burn.”",
        "Kofi Osei recovered a diary with a single entry. He read it aloud: “Carols. Cold.”",
        "A new inquiry came in. Kofi Osei read it out to me from his screen: “Dear Madam, hello.”",
        "“We are cold,” Kofi Osei read. He put the letter down.",
        "Kofi Osei has a transcript on his desk. «We are cold and hungry», he reads.",
    ],
)
def test_a_writing_of_nobodys_isnt_by_who_reads_it_out(text: str) -> None:
    assert said(text) == [(None, "Kofi Osei")]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Osei keeps a letter from Ama Mensah on the wall: “Carry on and say little.”",
        "Kofi Osei received a letter from Ama Mensah last week. “You are dismissed,” it said.",
        "The inquiry was shown a message from Ama Mensah to Kofi Osei: “Delete all of this.”",
        "“Delete all of this,” said a message from Ama Mensah that was shown to the inquiry.",
    ],
)
def test_who_has_a_writing_passes_nothing_on(text: str) -> None:
    assert said(text) == [("Ama Mensah", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Osei read out his own letter to the ministry: “You have failed us.”",
        "Reading from a prepared statement, Kofi Osei said: “We are sorry for it.”",
        "Kofi Osei read a statement outside the court: “We are sorry for it.”",
        "Kofi Osei read out a letter from Ama Mensah and said: “I am proud of it.”",
        "Kofi Osei, who had read a letter from Ama Mensah, said: “I am shocked.”",
        "After reading a letter from Ama Mensah, Kofi Osei said: “I am shocked.”",
        "Holding up a letter from Ama Mensah, Kofi Osei said: “Here is the proof.”",
        "Kofi Osei wrote a letter to Ama Mensah: “Feed the cat, and wait for me.”",
        "Kofi Osei posted a message on Facebook: “Thank you all for coming.”",
        "Ama Mensah waited. Kofi Osei read her the letter. “She wept”, he said. “Me too.”",
        "Ama Mensah laid out the letter. Kofi Osei read it. “It is forged,” he said. “Badly.”",
    ],
)
def test_his_own_words_are_nobody_elses(text: str) -> None:
    assert said(text) == [("Kofi Osei", None)]


def test_the_branch_of_a_union_writes_for_it() -> None:
    text = "Kofi Osei read out a note from the Accra branch of the Union of Dockers: “No more.”"
    assert said(text) == [("Union of Dockers", "Kofi Osei")]


def test_a_writer_known_by_what_he_is() -> None:
    text = "Esi Addo read an email from a constituent. “My son walks five miles,” it said."
    assert said(text) == [("constituent", "Esi Addo")]


@pytest.mark.parametrize(
    "text",
    [
        "“It is no bridge,” declared the minister, Ama Mensah, in a text read out by Kofi Osei.",
        "In a message read out by her solicitor, Kofi Osei, Ama Mensah said: “I kept a book.”",
        "“He never came home,” Ama Mensah wrote in an email that was read out by Kofi Osei.",
    ],
)
def test_who_reads_out_the_message_in_which_another_says_it(text: str) -> None:
    assert said(text) == [("Ama Mensah", "Kofi Osei")]


@pytest.mark.parametrize(
    "text",
    [
        "Esi Addo read from emails that Kofi Osei had sent to a supplier. In one he wrote: “Bring "
        "it.” In another: “Burn it.”",
        "Esi Addo read from a letter by Kofi Osei: “Bring it.” And, a little further down: “Burn.”",
    ],
)
def test_another_of_the_messages_is_by_the_same(text: str) -> None:
    assert said(text) == [("Kofi Osei", "Esi Addo")] * 2


def test_an_entry_is_in_the_diary_told_of_before() -> None:
    text = (
        "Ama Mensah, a nurse, died in May. Her diary is exhibit P-88. An entry from March reads: "
        "“He brought chocolates.”"
    )
    assert said(text) == [("Ama Mensah", None)]


def test_a_writing_without_a_verb() -> None:
    text = "The firm says it paid. Kofi Osei’s reply: “Then let them count the lorries again.”"
    assert said(text) == [("Kofi Osei", None)]


@pytest.mark.parametrize(
    "text",
    [
        "“The deal is dead,” said Ama Mensah, quoted by the Volta News Agency (VNA).",
        "“The deal is dead,” Ama Mensah was quoted as saying by the Volta News Agency.",
    ],
)
def test_the_agency_that_quotes(text: str) -> None:
    assert said(text) == [("Ama Mensah", "Volta News Agency")]


def test_who_read_from_a_letter_passes_on_what_its_writer_wrote() -> None:
    read = "The lawyer, Esi Addo, said no. She read from a letter that he wrote in his cell. "
    assert said(read + "“I put down the word I was given,” Kofi Osei wrote.") == [
        ("Kofi Osei", "Esi Addo")
    ]
    book = "Esi Addo read a book on the train. “It is a wet day,” Kofi Osei wrote."
    assert said(book) == [("Kofi Osei", None)]


def test_who_sent_a_message_is_found_behind_an_aside() -> None:
    text = (
        "Esi Addo read out a text message that, according to police, the foreman, Kofi Osei, sent "
        "on the eve of the fire: “Bring the cans.”"
    )
    assert said(text) == [("Kofi Osei", "Esi Addo")]


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("So runs an e-mail to this paper from Kofi Osei, who acts for the mill.", "Kofi Osei"),
        ("The words are those of Kofi Osei, the foreman.", "Kofi Osei"),
        ("The words are painted on a wall beside Kofi Osei.", None),
    ],
)
def test_a_sentence_behind_tells_whose_words_they_were(behind: str, speaker: str | None) -> None:
    assert said("“We lay in the grass until the light went red.” " + behind) == [(speaker, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Ama Mensah sent a letter to the council. “The road is a joke,” it says.",
        "The letter, which Ama Mensah signed, says the road is “nothing but a joke”.",
        "The letter, written by Ama Mensah, says the road is “nothing but a joke”.",
    ],
)
def test_whoever_wrote_a_letter_says_what_it_says(text: str) -> None:
    assert said(text) == [("Ama Mensah", None)]
