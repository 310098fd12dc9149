"""What is said, and yet no statement that could be wrong: news, plans, stances, measures."""

import pytest

from tests.service.pipeline.guided.claimed import claims


@pytest.mark.parametrize(
    "text",
    [
        "In May 2021 the ship was sold.", "Customs data show that 40 pumps were sold.",
        "Kofi Osei declined to comment.", "The minister could not be reached.",
        "The ministry did not respond to a request for comment.",
        "The trucks can carry 40 tons.", "The attack cost 12 lives.", "Ama Mensah said no.",
        "Ama Mensah asked whether the ship was late.", "“The ship is late,” said Ama Mensah.",
        "The embassy did not say what the crates held.",
        "Brazil said it would send 40 pumps.", "The union said its drivers will stop on Monday.",
        "Ama Mensah said she was not familiar with the case.",
        "The ministry told the Daily Graphic it had no record of the ship.",
        "Kofi Osei said that the port should close.",
        "The panel suggests that it publish the letter.",
        "The magistrate said that the fine was too low.",
        "The panel stops short of accusing Kofi Osei of theft.",
        "Ama Mensah said the pier was “a disgrace to the town”.", "Perhaps it was.",
        "It is perhaps the oldest pier in Ghana.", "Could the ship be in Lagos?",
        "The captain asked if the ship could be in Lagos.",
        "The sale raises questions about what the firm might be hiding.",
        "On Tuesday we said the ship carried 40 pumps.",
        "It is not clear who paid.", "A guard, speaking anonymously, gave three reasons.",
        "The firm would neither confirm nor deny the sale.",
        "Sales of pumps doubled last year, according to customs data.",
        "The crate, according to its waybill, held two pumps.",
        "The mayor has not replied to the claim.", "His co-accused was fined on Monday.",
        "Forty lorries were reported stolen in May.",
        "The firm would say only that work went on.",
        "The police said that the letter was being examined.",
        "Esi Addo said that nobody had told her of the ship.",
        "Mr Justice Osei said that the fine was too low.",
        "Esi Addo said the pier had “gone to sleep in the sun”.",
        "Esi Addo said the pier was ‘lovely’.",
        "Kofi Osei argued that the port should be closed.",
        "“It rains on every Friday of the year,” said a guard, who asked not to be named.",
        "“Fear is a bad cook,” said Esi Addo.",
        "Police Inspector Esi Addo said two men had been arrested.",
        "The customs said on Monday that a boat had been seized.",
        "Who said that the ship had sunk?",
        "If convicted, Kofi Osei could be jailed for ten years.",
        "There is no doubt that it rained.",
        "Esi Addo said she could not “sit with people who shout”.",
        "Kofi Boateng told officers who had stopped him.",
        "Sales fell last year, according to the national statistical office.",
        "It rained. The customs said they had stopped two boats.",
        "It rained. Police Inspector Esi Addo said officers had searched the ship.",
        "It rained. Kofi Osei is now among the accused.",
        "It rained. No one has been charged with theft.", "It rained. Esi Addo believes in ghosts.",
        "It rained. Two guards do not believe it.", "Anyone may bring a boat to the pier.",
        "Esi Addo said in a letter that the firm “sells pumps and asks no questions”.",
    ],
)  # fmt: skip
def test_plain_facts_are_no_claims(text: str) -> None:
    assert claims(text) == []
