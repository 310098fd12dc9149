"""How probable a model finds each of several continuations of a prompt.

Each option is forced token by token on a shared, cached prefix, and scored by the mean of the
log-probabilities that its tokens had before they were forced. The forcing is by token number, not
by characters: a grammar of characters makes a model spell a name in a way it never would.
Speaks the dialect of llama.cpp's server, which the embedded model has.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import httpx
import openai
from openai.types import Completion

from service.llm.faults import BadModelSettings, ModelAnswerUnusable

NO_TOKENISER = (openai.NotFoundError, openai.BadRequestError, openai.UnprocessableEntityError)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An option's score, and the response that it was read from."""

    score: float
    response: Completion


async def weigh_option(client: openai.AsyncOpenAI, model: str, prompt: str, option: str) -> Weighed:
    """Mean natural log-probability of the tokens of `option` after `prompt`.

    Raises:
        BadModelSettings: the endpoint can't hold the model to given tokens.
        ModelAnswerUnusable: it wrote others, as where a token splits a character.
        openai.OpenAIError: as the library raises it.
    """
    try:
        shared, forced = continuation(
            await tokens(client, prompt), await tokens(client, prompt + option)
        )
    except (*NO_TOKENISER, KeyError, ValueError):
        raise _cannot_weigh() from None
    response = await client.completions.create(
        model=model,
        prompt=shared,
        max_tokens=len(forced),
        temperature=0,
        logprobs=1,
        extra_body={"grammar": token_grammar(forced), "cache_prompt": True},
    )
    written = written_tokens(response)
    if not written:
        raise _cannot_weigh()
    if [token for token, _ in written] != forced:
        raise ModelAnswerUnusable("The model's server wrote other tokens than it was held to.")
    return Weighed(math.fsum(score for _, score in written) / len(forced), response)


async def tokens(client: openai.AsyncOpenAI, text: str) -> list[int]:
    """The numbers of a text's tokens, as the server's own tokeniser gives them."""
    root = str(client.base_url).rstrip("/").removesuffix("/v1")
    response = await client.post(
        f"{root}/tokenize",
        cast_to=httpx.Response,
        body={"content": text, "add_special": True},
    )
    return [int(token) for token in response.json()["tokens"]]


def continuation(prompt: list[int], whole: list[int]) -> tuple[list[int], list[int]]:
    """Where the option begins: the tokens that prompt and whole share, and the rest of the whole.

    A boundary may lie inside a token ("A:" + " Anna" and "A: " + "Anna" are the same whole), so
    the prompt's last tokens may belong to the rest.
    """
    equal = 0
    while equal < min(len(prompt), len(whole) - 1) and prompt[equal] == whole[equal]:
        equal += 1
    return whole[:equal], whole[equal:]


def token_grammar(forced: Sequence[int]) -> str:
    """A GBNF grammar whose only sentence is these tokens."""
    return "root ::= " + " ".join(f"<[{token}]>" for token in forced)


def written_tokens(response: Completion) -> list[tuple[int, float]]:
    """Number and log-probability of each token written, in llama.cpp's form; empty in others."""
    content = getattr(response.choices[0].logprobs, "content", None) or []
    return [(entry["id"], entry["logprob"]) for entry in content if "id" in entry]


def softmax(scores: Sequence[float]) -> list[float]:
    """The scores as probabilities that sum to 1."""
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    return [power / math.fsum(powers) for power in powers]


def _cannot_weigh() -> BadModelSettings:
    return BadModelSettings(
        "The endpoint can't weigh options, as guided questions need. Set NUTGRAF_STRATEGY=direct, "
        "or use llama.cpp's server."
    )
