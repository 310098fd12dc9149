"""Sentence frames made sentences, and passages of them with one stretch in [[ ]]."""

import re
from collections.abc import Mapping
from random import Random

from training.names import Actor

Values = Mapping[str, "Actor | str"]
"""What stands for each slot of a frame."""

SLOT = re.compile(r"\{(\w*)\}")
_DOUBLED = re.compile(r",? +(?=[,.;:])|,(?=[,.;:])| +(?= )")
_THING = re.compile(
    r"\{(\w)\}[^{}.]*\b(it|its|itself|which)\b|(at|by a convoy of|maker of) \{(\w)\}|"
    r"\{(\w)\} (makes|produced|was involved|insures|acted as carrier)"
)
_COMPANY = re.compile(
    r"\{(\w)\}(?:, which insures|, the maker| acted as| owns the| had turned| financed| bid for|"
    r" is also building| has paid no tax| shipped nothing| makes | produced | designed | repairs |"
    r" has dealt| is a supplier)|second broker, \{(\w)\}|made by \{(\w)\}"
)
_SINGULAR = re.compile(r"\{(\w)\},? (?:which |rarely |never )?(?:was|\w+s)\b")


def suits(frame: str, values: Values) -> bool:
    """Whether the actors of a frame can stand where it puts them, by grammar."""
    things = {name for found in _THING.findall(frame) for name in found}
    companies = {name for found in _COMPANY.findall(frame) for name in found}
    singular = set(_SINGULAR.findall(frame))
    for slot in SLOT.findall(frame):
        actor = values.get(slot)
        if actor is None:
            return False
        if isinstance(actor, str):
            continue
        plural = actor.subject == "They"
        if slot in companies and actor.kind != "company":
            return False
        if actor.kind == "person" and slot in things:
            return False
        if plural and (slot in singular or slot in things):
            return False
    return True


def fill(frame: str, values: Values) -> str:
    """The frame with its slots filled; the first letter is as the frame or the value has it."""

    def filled(slot: re.Match[str]) -> str:
        value = values[slot[1]]
        text = value if isinstance(value, str) else value.printed
        begins = re.search(r"(?:\. |: )“?«?$", slot.string[: slot.start()])
        return sentence(text) if begins else text

    return _DOUBLED.sub("", SLOT.sub(filled, frame)).strip()


def sentence(text: str) -> str:
    """The text with a capital where it begins, be it in brackets."""
    return re.sub(r"^((?:\[\[|‹\d|[“(])*)(\w)", lambda m: m[1] + m[2].upper(), text)


def inside(text: str, frame: str) -> str:
    """A filled frame as a clause within a sentence: no full stop, small letters first."""
    text = text.removesuffix(".")
    return text if frame.startswith(("{", "[")) else text[0].lower() + text[1:]


def pick(random: Random, frames: list[str], values: Values) -> str:
    """A frame that suits the values.

    Raises:
        ValueError: none does.
    """
    for _ in range(60):
        frame = random.choice(frames)
        if suits(frame, values):
            return frame
    raise ValueError("no frame suits these actors")
