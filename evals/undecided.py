"""A model that knows nothing, to see what the rules make of an article alone."""

from collections.abc import Sequence

from service.llm import LanguageModel, Meter


class Undecided(LanguageModel):
    """Finds every option as likely as the others."""

    name = "undecided"
    guided = True

    async def weigh(self, _: str, options: Sequence[str], __: Meter) -> list[float]:
        """The same probability for each option."""
        return [1 / len(options)] * len(options)

    async def ready(self) -> None:
        """Nothing to wait for."""

    async def close(self) -> None:
        """Nothing to let go of."""
