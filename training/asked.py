"""Questions on real articles, with the right answers and the rules': for measuring, never to train.

They are kept as JSON lines in a folder outside the repository, one file a data set and split.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from service.pipeline.prompts import load

UNSURE = 0.7
"""How sure a rule is taken to be that doesn't say."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question.

    `kind` is the prompt's name, `prompt` what the options follow, `options` as the model weighs
    them. `answers`, the right ones, and `rule`, what the service answers without a model, are
    places in `options`. `sureness` is the rule's, from 0 to 1. `others` are what simpler rules
    answer. Questions of one `group` are counted together.
    """

    article: str
    kind: str
    group: str
    prompt: str
    options: list[str]
    answers: list[int]
    rule: int | None
    sureness: float = UNSURE
    others: Mapping[str, int | None] = field(default_factory=dict)

    def right(self, choice: int | None) -> bool:
        """Whether a choice is right."""
        return choice in self.answers


def asked(
    article: str, kind: str, passage: str, right: Iterable[str], rule: str, group: str | None = None
) -> Asked:
    """A question whose options stand in its prompt; `right` and `rule` are the contract's words.

    Raises:
        ValueError: one of them is no option.
    """
    options = load(kind).options
    words = list(options)
    return Asked(
        article=article,
        kind=kind,
        group=group or kind,
        prompt=load(kind).fill("user", passage=passage),
        options=list(options.values()),
        answers=[words.index(word) for word in right],
        rule=words.index(rule),
    )


def write_asked(questions: Iterable[Asked], file: Path) -> int:
    """Write questions as JSON lines; how many."""
    lines = [json.dumps(asdict(question)) + "\n" for question in questions]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(lines), "utf-8")
    return len(lines)


def read_asked(file: Path) -> list[Asked]:
    """The questions of a file.

    Raises:
        FileNotFoundError: it is not there.
        TypeError: it holds something else.
    """
    return [Asked(**json.loads(line)) for line in file.read_text("utf-8").splitlines()]
