"""Writes a short article of several paragraphs, and knows who speaks in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random

from training.cast import Cast, Voice, draw_cast, fill_places
from training.words import narration, saying
from training.words.bodies import PLACES
from training.words.speech import CLAUSES, FRAGMENTS, OPENERS, PREDICATES, QUESTIONS
from training.words.subjects import SUBJECTS

_OPEN, _CLOSE = "\ue000", "\ue001"  # Around the words of each part of a quotation.
_SLOT = re.compile(r"\{([^{}]+)\}")
_SENTENCE_END = (".", "!", ":", "?")
_MARKS = [("“", "”")] * 10 + [('"', '"')] * 4 + [("‘", "’")] * 2 + [("«", "»"), ("„", "“")]
_PRONOUNS = {"he": ("his", "him"), "she": ("her", "her"), "it": ("its", "it"),
             "they": ("their", "them")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's parts (offsets of the words between the marks) and its speaker."""

    parts: tuple[tuple[int, int], ...]
    speaker: Voice


@dataclass(frozen=True, slots=True)
class Article:
    """A text, its quotations in order, and everyone who may be named in it."""

    text: str
    quotations: tuple[Quoted, ...]
    cast: Cast


@dataclass(slots=True)
class Writer:
    """What is drawn once for an article, and what its text has told so far."""

    random: Random
    cast: Cast
    subject: dict[str, str]
    marks: tuple[str, str]
    comma_inside: bool
    separator: str
    told: set[str] = field(default_factory=set)
    parts: list[tuple[Voice, bool]] = field(default_factory=list)

    def fill(self, template: str, speaker: Voice) -> str:
        """The template as text; each slot is filled in its order, so that names come in rightly."""
        people = [v for v in self.cast.people if v is not speaker]
        other, third = self.random.sample(people, 2)
        bodies = [v for v in self.cast.bodies if v is not speaker]
        body = self.random.choice(bodies)
        he = speaker.pronoun
        his, him = _PRONOUNS[he]
        fillers: dict[str, Callable[[], str]] = {
            "S": lambda: self.mention(speaker),
            "O": lambda: self.mention(other),
            "P": lambda: self.mention(third),
            "B": lambda: self.mention(body),
            "N": lambda: self.mention(self.random.choice(self.cast.outlets)),
            "he": lambda: he, "He": he.capitalize, "his": lambda: his, "His": his.capitalize,
            "him": lambda: him,
            "person": lambda: "man" if he == "he" else "woman",
            "said": lambda: self.random.choice(saying.VERBS),
            "age": lambda: str(self.random.randint(19, 84)),
        }  # fmt: skip

        def filled(slot: re.Match[str]) -> str:
            kind = slot[1]
            said, _, by = kind.partition("@")
            if said.lstrip("+") in saying.QUOTATIONS:
                return self.quote(said, {"O": other, "P": third}.get(by, speaker))
            text = fillers[kind]() if kind in fillers else self.plain(kind)
            if template.startswith("’", slot.end()):
                text = text.split(",")[0]
            before = template[: slot.start()].rstrip()
            starts = not before or before.endswith(_SENTENCE_END)
            return text[0].upper() + text[1:] if starts else text

        text = re.sub(r",([.,:;])", r"\1", _SLOT.sub(filled, template))
        if self.comma_inside:
            text = re.sub(rf"({_CLOSE}.)([.,])", r"\2\1", text)
        return text

    def plain(self, kind: str) -> str:
        """A word that is no name of the cast: of the subject, a place, a day, a number."""
        if kind in self.subject:
            return self.subject[kind]
        if kind == "day":
            return self.random.choice(narration.DAYS)
        return fill_places(self.random, "{" + kind + "}")

    def mention(self, voice: Voice) -> str:
        """How the text names somebody at this point: in full at first, more shortly later."""
        if voice.name in self.told and voice.later and self.random.random() < 0.92:
            return self.random.choice(voice.later)
        new = voice.name not in self.told
        self.told.add(voice.name)
        return self.random.choice(voice.first) if new else voice.name

    def quote(self, kind: str, speaker: Voice) -> str:
        """A quotation between marks; `kind` as in `training.words.saying`."""
        kind, goes_on = kind.lstrip("+"), kind.startswith("+")
        say, choice = partial(self.speech, speaker), self.random.choice
        if kind == "?":
            words = say(choice(QUESTIONS)) + "?"
        elif kind in {"f", "v"}:
            words = say(choice(FRAGMENTS if kind == "f" else PREDICATES))
        elif kind == "r":
            rest = say(choice(CLAUSES))
            words = f"{choice(['and', 'but', 'because', 'so'])} {_lowered(rest)}."
        else:
            count = self.random.randint(2, 4) if kind == "!" else choice([1, 1, 1, 2])
            clauses = [say(self.opened(choice(CLAUSES))) for _ in range(count)]
            words = ". ".join(clauses) + ("," if kind == "q" else ".")
        return self.marked(self.edited(words), speaker, goes_on, long=kind == "!")

    def edited(self, words: str) -> str:
        """Now and then an omission, or a word that an editor put in."""
        chance, pieces = self.random.random(), words.split(" ")
        if chance > 0.08 or len(pieces) < 5:
            return words
        at = self.random.randint(2, len(pieces) - 2)
        added = "..." if chance < 0.04 else f"[{self.random.choice(['sic', 'the plan', 'they'])}]"
        return " ".join([*pieces[:at], added, *pieces[at:]])

    def marked(self, words: str, speaker: Voice, goes_on: bool, long: bool) -> str:
        """The words between marks; a long quotation may go on in a paragraph of its own."""
        left, right = self.marks
        outside = words.endswith(",") and not self.comma_inside
        self.parts.append((speaker, goes_on))
        halves = words.split(". ", 1)
        if long and len(halves) == 2 and self.separator != " " and self.random.random() < 0.2:
            self.parts.append((speaker, True))
            first, second = halves
            return (f"{left}{_OPEN}{first}.{_CLOSE}{self.separator}"
                    f"{left}{_OPEN}{second}{_CLOSE}{right}")  # fmt: skip
        inner = words[:-1] if outside else words
        return f"{left}{_OPEN}{inner}{_CLOSE}{right}" + "," * outside

    def opened(self, clause: str) -> str:
        """Now and then something before the clause."""
        if self.random.random() > 0.2:
            return clause
        opener = self.random.choice(OPENERS)
        return f"{opener} " + (clause if clause.startswith("{") else _lowered(clause))

    def speech(self, speaker: Voice, template: str) -> str:
        """A clause as the speaker says it; the people named in it are others."""
        people = self.random.sample([v for v in self.cast.people if v is not speaker], 2)
        body = self.random.choice([v for v in self.cast.bodies if v is not speaker])

        def filled(slot: re.Match[str]) -> str:
            if slot[1] in {"X", "Y"}:
                voice = people[slot[1] == "Y"]
                return self.random.choice([voice.name, *voice.later[:1] * 3])
            text = body.first[0] if slot[1] == "B" else self.plain(slot[1])
            return text[0].upper() + text[1:] if slot.start() == 0 else text

        return _SLOT.sub(filled, template)


def write_article(random: Random) -> Article:
    """One article, all of it drawn from `random`."""
    subject = random.choice(SUBJECTS)
    marks = random.choice(_MARKS)
    writer = Writer(
        random=random,
        cast=draw_cast(random, subject),
        subject=subject._asdict(),
        marks=marks,
        comma_inside=marks[0] in '“"' and random.random() < 0.75,
        separator=random.choice(["\n\n"] * 7 + ["\n"] * 2 + [" "]),
    )
    narrator = writer.cast.people[0]
    paragraphs = [_dateline(writer) + writer.fill(random.choice(narration.LEADS), narrator)]
    if random.random() < 0.35:
        speaker, _ = _speaker(writer)
        paragraphs.insert(0, writer.fill(random.choice(saying.HEADLINES), speaker))
    for _ in range(random.randint(4, 8)):
        paragraphs += _block(writer)
    return _located(writer, writer.separator.join(paragraphs))


def _dateline(writer: Writer) -> str:
    if writer.random.random() > 0.25:
        return ""
    place = writer.random.choice(PLACES).upper()
    return place + writer.random.choice([" — ", " – ", ": ", " (Staff) - "])


def _block(writer: Writer) -> list[str]:
    """A paragraph in which somebody speaks, with what stands around it and may follow."""
    random = writer.random
    speaker, styles = _speaker(writer)
    before = [_background(writer, speaker)] if random.random() < 0.4 else []
    paragraph = writer.fill(random.choice(styles), speaker)
    if before and random.random() < 0.5:
        paragraph = f"{before.pop()} {paragraph}"
    if random.random() < 0.25:
        return [*before, f"{paragraph} {_background(writer, speaker)}"]
    paragraphs = [*before, paragraph]
    if speaker.kind == "person" and writer.separator != " ":
        while writer.parts[-1][0] is speaker and random.random() < 0.4:
            paragraphs.append(writer.fill(random.choice(saying.NEXT), speaker))
    return paragraphs


def _background(writer: Writer, speaker: Voice) -> str:
    """One sentence, or two joined to a long one, or two."""
    chance, choice = writer.random.random(), writer.random.choice
    first = writer.fill(choice(narration.BACKGROUND), speaker)
    if chance < 0.6:
        return first
    second = writer.fill(choice(narration.BACKGROUND), speaker)
    if chance < 0.75 and first.endswith(".") and second.split(maxsplit=1)[0] in narration.JOINED:
        return f"{first[:-1]}{choice([', and ', '; ', ', while ', ', but '])}{_lowered(second)}"
    return f"{first} {second}"


def _speaker(writer: Writer) -> tuple[Voice, list[str]]:
    chance, choice = writer.random.random(), writer.random.choice
    if chance < 0.07:
        return choice(writer.cast.described), saying.ANYONE
    if chance < 0.2:
        styles = choice([saying.BODY, saying.BODY, saying.ANYONE])
        return choice(writer.cast.bodies), styles
    speaker = choice(writer.cast.people)
    styles = choice(
        [saying.ANYONE] * 4 + [saying.INDIRECT] * 3 + [saying.PERSON] * 3 + [saying.BY_BODY]
    )
    return speaker, styles


def _located(writer: Writer, text: str) -> Article:
    """The text without the inner marks, and where its quotations were."""
    pieces = re.split(f"{_OPEN}(.*?){_CLOSE}", text, flags=re.DOTALL)
    quotations: list[Quoted] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            speaker, goes_on = writer.parts[number // 2]
            part = (at, at + len(piece))
            before = quotations.pop().parts if goes_on else ()
            quotations.append(Quoted((*before, part), speaker))
        at += len(piece)
    return Article("".join(pieces), tuple(quotations), writer.cast)


def _lowered(clause: str) -> str:
    first = clause.split(maxsplit=1)[0]
    keep = first in {"I", "I’d", "I’m"} or not first[1:2].islower()
    return clause if keep else clause[0].lower() + clause[1:]
