"""A model that prefers one option."""

from collections.abc import Sequence

from service.llm import LanguageModel, Meter, ModelFault


class Weigher(LanguageModel):
    """Prefers one option, or fails; keeps what it was asked."""

    name = "weigher"
    guided = True

    def __init__(self, prefers: str = "", fault: ModelFault | None = None) -> None:
        self.prefers = prefers
        self.fault = fault
        self.asked: list[tuple[str, list[str]]] = []

    async def weigh(self, prompt: object, options: Sequence[str], meter: Meter) -> list[float]:
        self.asked.append((str(prompt), list(options)))
        if self.fault is not None:
            raise self.fault
        likely = [option.strip() == self.prefers for option in options]
        return [0.97 if is_likely else 0.03 / len(options) for is_likely in likely]
