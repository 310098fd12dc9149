"""Who says a quotation, as the grammar around it shows."""

import pytest

from service.pipeline.guided.extract import attributions
from service.pipeline.guided.speakers import Attribution
from tests.service.pipeline.candidates.texts import reading_of


def speakers(text: str) -> list[str | None]:
    """The speakers of a text's direct quotations, in order."""
    return [said.speaker.name if said.speaker else None for said in shown(text)]


def shown(text: str) -> list[Attribution]:
    """The attributions of a text's direct quotations, in order."""
    return list(attributions(reading_of(text)).values())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We left,” said Ama Mensah, the captain.", "Ama Mensah"),
        ("Ama Mensah said: “We left at dawn.”", "Ama Mensah"),
        ("“We left at dawn,” Ama Mensah told reporters in Lomé.", "Ama Mensah"),
        ("Ama Mensah, a captain, left. “We left at dawn,” she said.", "Ama Mensah"),
        ("“We left,” said the captain, Ama Mensah. “Nobody stayed.”", "Ama Mensah"),
        ("“Why did we pay?” asked Esi Addo. “Who signed it?”", "Esi Addo"),
        ("“The ship is lost,” the ministry’s spokeswoman, Esi Addo, wrote on X.", "Esi Addo"),
        ("Asked about the ship, Ama Mensah replied: “Ask the captain.”", "Ama Mensah"),
        ("Kofi Osei said Esi Addo had told him: “The ship is lost at sea.”", "Esi Addo"),
        ("Kofi Osei, who knew Ama Mensah, called the deal “a lie”.", "Kofi Osei"),
        ("“The ship is lost,” said a Togolese official.", "Togolese official"),
        ("Police denied Peter Novak’s claim that “the ship is lost”.", "Peter Novak"),
        ("Ama Mensah said she recalled thinking, “The ship is lost at sea.”", "Ama Mensah"),
        ("The film has footage of Ama Mensah asking, “Where is the ship?”", "Ama Mensah"),
        ("“The ship is lost,” Ama Mensah, a captain from Lomé, said on Volta News’s “Today”.",
         "Ama Mensah"),
        ("Volta Pumps Ltd paid. Its owner, the trader and sometime MP Kofi Osei, told us that it "
         "was “a regular deal”.", "Kofi Osei"),
        ("“My house is over there,” said a woman in a green coat.", "woman in a green coat"),
        ("A tall man took the dockers’ side: “Good luck to them.”", "tall man"),
        ("Ama Mensah was not impressed, she points out. “The ship is lost.”", "Ama Mensah"),
        ("Ama Mensah QC, for the owners, said: “The ship is lost at sea.”", "Ama Mensah"),
        ("A clerk asked about the ship. “It is lost,” Ama Mensah is said to have answered.",
         "Ama Mensah"),
        ("Ama Mensah left. A man dressed as a walrus held a flag. “Walruses swim,” he said.",
         "man dressed as a walrus"),
        ("Ama Mensah, a driver, was jailed. The 34-year-old told the judge that the sandals were "
         "“a gift for a cousin”.", "Ama Mensah"),
        ("Ama Mensah told the court that Kofi, known to many, owed money to a gang. “The cat,” "
         "she said, “did not.”", "Ama Mensah"),
        ("Ama Mensah met the clerk. Counsel for the owners, Esi Addo, objected. “The ship is "
         "lost,” she told the court.", "Esi Addo"),
        ("Ama Mensah, a captain, left. Her grandson, docker Kofi Osei, swore she was right. “She "
         "knows the sea,” he said.", "Kofi Osei"),
        ("Esi Addo was charged. In a letter sent by her lawyer, Ama Mensah, she called the case "
         "“a work of fiction”.", "Esi Addo"),
        ("Volta Pumps Ltd paid the tax. The ship’s owner, Teal & Sons, denied it. “We paid twice,” "
         "it said in an email.", "Teal & Sons"),
        ("Volta Pumps Ltd paid. Togo’s embassy in Accra had more to say. It wrote on X: “Every ton "
         "was taken from our farmers.”", "Togo’s embassy"),
        ("Judge Ama Mensah spoke. “The ship is lost,” said the judge, Esi Addo.", "Esi Addo"),
        ("Ama Mensah was jailed. A nurse, who gave her name only as Rosa, was less pleased. “We "
         "still have no pay,” she said.", "Rosa"),
        ("A former sales manager at Volta Pumps, Carla Sanchez, saw it otherwise. “The ship is "
         "lost,” she said.", "Carla Sanchez"),
        ("Kofi Osei told parliament that he had “bought cocoa, not votes” and that he would pay "
         "if a court found the cargo was stolen.", "Kofi Osei"),
        ("Officers say that the plot “has not had a tree on it since 2011”, as captain Ama Mensah "
         "put it.", "Ama Mensah"),
        ("One rebel said the whip “thought nothing of it at all”.", "rebel"),
        ("A ship waits. Its marine directorate said she could anchor outside “at her own risk”.",
         "marine directorate"),
        ("Ama Mensah left. Kofi Osei stayed. “Mother can’t even work the radio,” he seethed.",
         "Kofi Osei"),
        ("Esi Addo did not speak. In a statement, she said she had been cheated. “I sold cocoa to "
         "friends,” the statement said.", "Esi Addo"),
        ("The lorry stopped. The driver said the boxes held “gifts from home”.", "driver"),
        ("Mr Justice Kofi Osei heard the case. The notice was “too short for anybody”, the judge "
         "said.", "Kofi Osei"),
        ("Ama Mensah said that Volta Pumps had never sold any arms and called the report “a work "
         "of fiction”.", "Ama Mensah"),
        ("“The ship is lost,” said his lawyer. Kofi Osei left.", "lawyer"),
        ("Kofi Osei left. “Who signed it?” Ama Mensah pressed.", "Ama Mensah"),
        ("After Kofi Osei criticised the harbour, Ama Mensah shot back, “The ship is lost at sea.”",
         "Ama Mensah"),
        ("When Kofi Osei suggested a sale, Ama Mensah fired back angrily: “The ship is lost.”",
         "Ama Mensah"),
        ("Nothing that Kofi Osei said “will calm anybody’s fears,” Ama Mensah said.", "Ama Mensah"),
        ("If Kofi Osei wants to sell, as many owners believe, “why would he wait so long?” asked "
         "Ama Mensah, now a partner at Volta Pumps.", "Ama Mensah"),
        ("“The ship is lost,” said Volta Pumps Secretary-Treasurer Ama Mensah.", "Ama Mensah"),
        ("As Kofi Osei claimed that “the ship is lost at sea,” one of them said it was not.",
         "Kofi Osei"),
        ("A former stevedore at Volta Pumps, who asked not to be named, tells it otherwise. She "
         "says the crates were empty. “We carried air,” she said.", "former stevedore"),
        ("Ama Mensah sold them. One of the buyers, a woman of about 60, said she had “paid twice "
         "and got nothing”.", "woman of about 60"),
        ("The man who came for it, a 31-year-old student from Lagos, told officers it was “a gift "
         "for my aunt”.", "31-year-old student from Lagos"),
        ("Ama Mensah left. The storekeeper, who declined to be named, had seen it. “I signed "
         "for them,” he said.", "storekeeper"),
        ("Sen. Kofi Osei met Ama Mensah. “The ship is lost,” the Ohio senator said.", "Kofi Osei"),
        ("Ama Mensah is from Lomé. The former banker said the ship was “lost at sea”.",
         "Ama Mensah"),
        ("A former banker spoke. Ama Mensah runs the port. The former banker said the ship was "
         "“lost at sea”.", "former banker"),
        ("Volta Pumps Ltd paid. The Accra-based company said the ship was “lost at sea”.",
         "Volta Pumps Ltd"),
        ("Two shipbrokers saw the ship. One of them called it “lost at sea”.", "shipbrokers"),
        ("Kofi Osei spoke to Volta Radio. “We paid twice,” the radio quoted him as saying.",
         "Kofi Osei"),
        ("Kofi Osei left. The owner, Volta Pumps Ltd, issued a denial. “We are not in default,” it "
         "read.", "Volta Pumps Ltd"),
        ("Kofi Osei left. The spokesman stayed. The man, a resident of Lomé, said it was “a gift "
         "for an aunt”.", "resident of Lomé"),
        ("Kofi Osei posted a message on Volta Radio reading “Thank you all”.", "Kofi Osei"),
        ("On Saturday, Kofi Osei issued a statement saying that the ship was “a sad old lady”.",
         "Kofi Osei"),
        ("“The ship is lost,” said former Accra mayor and harbour board chairman Kofi Osei.",
         "Kofi Osei"),
        ("Kofi Osei said Ama Mensah is responsible for it and accused her of “a cover-up at sea”.",
         "Kofi Osei"),
        ("Kofi Osei sent a blunt message to Ama Mensah: “It is time to quit the job.”",
         "Kofi Osei"),
        ("None of this surprises the pollster Kofi Osei: “They lose, then they win.”", "Kofi Osei"),
        ("Ama Mensah delivered a snappy retort: “Nobody is tearing this up.”", "Ama Mensah"),
        ("“The ship is lost,” Kofi Osei, who is the chairman of Volta Pumps said in a statement.",
         "Kofi Osei"),
        ("Ama Mensah said that once the harbour opens, “I will go as often as I can.”",
         "Ama Mensah"),
        ("Ama Mensah spoke. At the meeting an Osei supporter retorted: “There is a place for her.”",
         "Osei supporter"),
        ("Ama Mensah left. Kofi Osei’s supporters would say that the harbour is “on the wrong "
         "track”.", "Kofi Osei’s supporters"),
        ("“The ship is lost,” neighbours said. Ama Mensah denied it.", "neighbours"),
        ("Kofi Osei denounced Ama Mensah’s remarks as “hurtful and false”.", "Kofi Osei"),
        ("Ama Mensah is a captain. Ama Mensah’s answer was that “the harbour feeds the town”.",
         "Ama Mensah"),
        ("Esi Addo said Thursday that Kofi Osei’s claim that Ama Mensah is in favour of the port "
         "is “simply not true.”", "Esi Addo"),
        ("Ama Mensah said she was certain Kofi Osei will continue to be “a champion of the port”.",
         "Ama Mensah"),
        ("Ama Mensah said many sailors would find it “very hard to look past”.", "Ama Mensah"),
        ("A study of the port concluded that Volta Pumps Ltd was “a foreign agent at best”.", None),
        ("The practice has been called “a quiet theft” by Ama Mensah, a teacher from Lomé.",
         "Ama Mensah"),
        ("Kofi Osei emailed supporters saying the fight “goes on until June”.", "Kofi Osei"),
        ("Ama Mensah, a captain, left.\n\nAma Mensah (Ho West): “I have not heard that.”",
         "Ama Mensah"),
        ("Kofi Osei, a captain, left. Owners agree - Kofi Osei: “It is best to keep on asking.”",
         "Kofi Osei"),
        ("Kofi Osei broke down what was wrong to the Accra paper Volta News: “It was cruel.”",
         "Kofi Osei"),
        ("The Harbour Board was clear in its ruling: “Nothing more needs to be said on this.”",
         "Harbour Board"),
        ("Ama Mensah also embraced harder rules -- “I think a fine is nothing to them.”",
         "Ama Mensah"),
        ("The trouble with the port, says Ama Mensah, a historian from Lomé, is that Kofi Osei "
         "was “the best man for it”.", "Ama Mensah"),
        ("“It happens, does it not?” Ama Mensah went on, as if she had not heard him.",
         "Ama Mensah"),
        ("“We have had better meetings than this one,” Lomé delegate Ama Mensah, in a red hat, "
         "said as the rain came down.", "Ama Mensah"),
        ("Esi Addo wrote first.\n\nIf anything, Kofi Osei argued in his email, the incident is a "
         "reason to vote.\n\n“In the light of this, is it wise to wait?”", "Kofi Osei"),
        ("Kofi Osei is a minister. Osei’s campaign shrugged it off, telling reporters, “Nobody "
         "here has ever asked for anything.”", "Osei’s campaign"),
        ("Kofi Osei was shot. The Osei family asked for calm and called it “a matter of trust and "
         "truth”.", "Osei family"),
        ("Ama Mensah, meanwhile, who sits at zero such gifts, said that fact tells which of them "
         "is “ready to take the harbour on”.", "Ama Mensah"),
        ("There’s still time for Osei to build bridges with Ghanaian senators, even after "
         "repeatedly dismissing them as part of the “harbour cartel” and calling Ama Mensah a "
         "liar.", "Osei"),
        ("Yaw Badu, a mayor, left Lomé. Kofi Osei’s book of rules, which the mayor liked, brought "
         "him a letter from the board. He told the port that coffee was a “magic cure for all”.",
         "Kofi Osei"),
        ("Ama Mensah, a minister, asked for calm. Kofi Osei, her main opponent, bemoaned the "
         "unrest and said he thought that drugs were a “very, very big factor” in it.",
         "Kofi Osei"),
        ("The spot ends with footage of Kofi Osei saying during the debate last week, “That makes "
         "me smart,” when Ama Mensah blasted him for it.", "Kofi Osei"),
        ("According to a report by the Harbour Board, the port was “a mess from end to end”.",
         "Harbour Board"),
        ("“They said it is open to talk on the quay,” Tarrity said in reference to the stance.",
         "Tarrity"),
        ("The board had a petition by the Volta Growers’ Union, which claims that six trucks left."
         "\n\n“We have the numbers. We have the names of the drivers. What we do not have is one "
         "single bag,” the union’s secretary, Mr Kofi Osei, told Volta News on Tuesday.",
         "Kofi Osei"),
        ("Yaw Badu denied it. When Volta News visited the Lomé depot on Tuesday afternoon, the "
         "storekeeper, who declined to be named because he was not authorised to speak, said he "
         "had received 50 bags on 14th June.\n\n“That is what I signed for. If they say more, then "
         "somebody else signed it,” he said.", "storekeeper"),
        ("Esi Addo smiled. Kofi Osei’s cousin, Ama Mensah, has been on the telephone since five: "
         "“Tell them I want pumps, not hugs,” she told us.", "Ama Mensah"),
        ("Volta Pumps Ltd paid. Slovakia “has no indication that any of it was sold”, it said.",
         "Slovakia"),
        ("Kofi Osei, a strategist, left. A Liberal strategist working on the race was less shy. "
         "“Every day they talk is a good day,” the strategist said.", "Liberal strategist"),
        ("Kofi Osei left. Ohio has not sent a Democrat there since 2018, and a senior Republican "
         "predicted that it would be forgotten by May. “They think we are crooks,” he said.",
         "senior Republican"),
        ("Kofi Osei praised the port. Ms Ama Mensah has faced questions about the sale of a ship. "
         "The Lomé businessman said that it had been “asleep at the wheel”.", "Kofi Osei"),
        ("Kofi Osei spoke. HIGHER THAN EXPECTED TURNOUT - Michael P. Tetteh: “At long last the "
         "contests have started with the first of them.”", "Michael P. Tetteh"),
        ("Ama Mensah is a captain. The port was chosen because, in Ama Mensah’s words, “they are "
         "the most lively places on the coast.”", "Ama Mensah"),
        ("She is right for the job of captain: “The ship will not be lost.”", None),
        ("“The ship is lost.”", None),
        ("“We left,” he said.", None),
    ],
)  # fmt: skip
def test_the_speaker(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_two_speakers_of_one_paragraph() -> None:
    text = "“We left,” said Ama Mensah, a captain. “We stayed,” said Kofi Osei, a sailor."
    assert speakers(text) == ["Ama Mensah", "Kofi Osei"]


def test_the_speaker_goes_on_in_a_paragraph_of_nothing_else() -> None:
    text = "“We left at dawn,” said Ama Mensah.\n\n“Nobody stayed behind us.”\n\nIt sank."
    assert speakers(text) == ["Ama Mensah", "Ama Mensah"]


def test_whom_another_quotation_belongs_to_says_nothing_else() -> None:
    led = (
        "After Kofi Osei wrote that the boats might do better “in calm water,” Ama Mensah said: "
        "“I do not like what he wrote.”"
    )
    aside = (
        "In a letter that Esi Addo called “full of lies from end to end”, Kofi Osei expressed a "
        "wish to “close the port for good”."
    )
    assert speakers(led) == ["Kofi Osei", "Ama Mensah"]
    assert speakers(aside) == ["Esi Addo", "Kofi Osei"]


def test_who_spoke_in_the_paragraph_between_goes_on() -> None:
    text = (
        "“The port is ours,” Kofi Osei said.\n\nCaptain Esi Addo said that for years some had "
        "foretold its end, but this would not happen.\n\n“The port is home to half the fleet.”"
    )
    assert speakers(text) == ["Kofi Osei", "Esi Addo"]


def test_the_speaker_goes_on_behind_an_attribution() -> None:
    text = (
        "“We left at dawn,” said Ama Mensah, a captain from the coast who had sailed for thirty "
        "years and who had written two books on the trade, on its ships and on its captains, the "
        "second of which had just come out in Accra. “Nobody stayed behind.” It sank."
    )
    assert speakers(text) == ["Ama Mensah", "Ama Mensah"]


def test_words_of_another_quotation_attribute_nothing() -> None:
    text = "Ama Mensah called Kofi Osei a “coward at sea” and a “man I don’t think can sail”."
    assert speakers(text) == ["Ama Mensah", "Ama Mensah"]


def test_who_is_told_passes_the_words_on() -> None:
    (said,) = shown("“We left at dawn,” Ama Mensah told the Daily Graphic on Monday.")
    assert said.speaker is not None
    assert said.reported_by is not None
    assert (said.speaker.name, said.reported_by.name) == ("Ama Mensah", "Daily Graphic")


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    (by_name,) = shown("“We left at dawn,” said Ama Mensah.")
    (by_pronoun,) = shown("Ama Mensah, a captain, ran. “We left at dawn,” she said.")
    (by_nobody,) = shown("“We left at dawn.”")
    assert by_name.confidence > by_pronoun.confidence > by_nobody.confidence == 0


def test_who_was_told_by_another_passes_the_words_on() -> None:
    text = (
        "Esi Addo said she had been told by a Togolese official that it would take “a day or two, "
        "maybe a week”."
    )
    (said,) = shown(text)
    assert said.speaker is not None
    assert said.reported_by is not None
    assert (said.speaker.name, said.reported_by.name) == ("Togolese official", "Esi Addo")


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("Esi Addo said that an inspector told the driver, “Take it up with Lagos.”", "Esi Addo"),
        ("According to Esi Addo, an inspector told the driver to “bring a letter with a stamp”.",
         "Esi Addo"),
        ("Police say the plot “has not had a tree on it”, as captain Ama Mensah put it.", None),
        ("The embassy did not reply, but an inspector warned of “hands from across the sea”.",
         None),
    ],
)  # fmt: skip
def test_who_tells_what_another_said_passes_it_on(text: str, reporter: str | None) -> None:
    (said,) = shown(text)
    assert said.speaker is not None
    assert (said.reported_by.name if said.reported_by else None) == reporter


def test_this_newspaper_is_no_other_than_the_articles_own() -> None:
    (said,) = shown("Volta Pumps paid. “We stopped,” its director, Kofi Osei, told this newspaper.")
    assert said.reported_by is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trade has “become a side road,” Kofi Osei, who follows it for the Volta Fund, a charity "
         "in Lomé, said by telephone.", "Kofi Osei"),
        ("Asked about the statue, Esi Addo laughed. He had, she said, ‘done enough flying’.",
         "Esi Addo"),
        ("Governor Esi Addo said no. Senator Kofi Osei was unmoved: a ship that long, he noted, "
         "“does not come in through the window”.", "Kofi Osei"),
        ("Its export manager, Ravi Deo, said the order had come. ‘We are no police,’ he said.",
         "Ravi Deo"),
    ],
)  # fmt: skip
def test_the_speaker_stands_apart_from_the_verb(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ama Mensah alleged that the lorry had turned off at night. When the crates were opened, "
         "“the seals were whole and the tea was gone”.", "Ama Mensah"),
        ("Ama Mensah alleged that the lorry had turned off at night. Its papers carried the line "
         "“tea and nothing else at all”.", "Ama Mensah"),
        ("The lorry turned off at night. When it was opened, “the seals were whole and the tea was "
         "gone”.", None),
    ],
)  # fmt: skip
def test_an_account_goes_on_in_the_next_sentence(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Osei backed the firm but said it should ask the envoy in for “a frank cup of tea”.",
        "“Saddles,” Kofi Osei repeated. “You have never sold a saddle.”",
        "The search was described as “a farce” by Kofi Osei, the manager.",
    ],
)
def test_whose_words_they_are(text: str) -> None:
    assert speakers(text) == ["Kofi Osei"]
