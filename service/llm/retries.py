"""The one owner of retries: what is tried again, how often, and after how long."""

from collections.abc import Awaitable, Callable

from tenacity import AsyncRetrying, RetryCallState
from tenacity.wait import wait_random_exponential

from service.llm.diagnosis import diagnose
from service.llm.faults import ModelAnswerUnusable, ModelFault, ModelTruncated
from service.llm.usage import Meter
from service.settings import Settings

Sleep = Callable[[float], Awaitable[None]]
BACK_OFF = wait_random_exponential(multiplier=0.5, max=20)


class Attempts:
    """All tries at one question: counts them on the meter and keeps to the budgets.

    `format_proven` is False while the endpoint has never yet answered in the format asked for:
    then an answer without form is not asked again, so that another format can be tried.
    """

    def __init__(self, settings: Settings, meter: Meter, *, format_proven: bool) -> None:
        self._faults_left = settings.transport_retries
        self._answers_left = settings.answer_retries
        self._meter = meter
        self._began = meter.clock()
        self._response: object = None
        self._format_proven = format_proven

    def retrying(self, sleep: Sleep) -> AsyncRetrying:
        """The loop for tenacity, or for a library that takes one."""
        return AsyncRetrying(
            sleep=sleep,
            before=self._begin,
            retry=self._again,
            wait=self._pause,
            stop=self._too_late,
            reraise=True,
        )

    def received(self, response: object) -> None:
        """A response came; whether it can be used is not known yet."""
        self._response = response
        self._meter.add_tokens(response)

    def succeeded(self) -> None:
        """The try under way gave a usable answer."""
        self._meter.add_call(self._meter.clock() - self._began, failed=False)

    def fault(self, error: BaseException) -> ModelFault:
        """What an exception of the last try means."""
        return diagnose(error, self._response)

    def _begin(self, _state: RetryCallState) -> None:
        self._began = self._meter.clock()
        self._response = None

    def _again(self, state: RetryCallState) -> bool:
        error = _error(state)
        if error is None:
            return False
        self._meter.add_call(self._meter.clock() - self._began, failed=True)
        if not isinstance(error, Exception):
            return False
        fault = self.fault(error)
        if isinstance(fault, ModelAnswerUnusable):
            return self._ask_again(fault)
        self._faults_left -= 1
        return fault.transient and self._faults_left >= 0

    def _ask_again(self, fault: ModelAnswerUnusable) -> bool:
        if isinstance(fault, ModelTruncated) or (fault.formless and not self._format_proven):
            return False
        self._answers_left -= 1
        return self._answers_left >= 0

    def _pause(self, state: RetryCallState) -> float:
        error = _error(state)
        fault = self.fault(error) if error is not None else None
        if fault is None or not fault.transient:
            return 0
        return BACK_OFF(state) if fault.retry_after is None else fault.retry_after

    def _too_late(self, state: RetryCallState) -> bool:
        return state.upcoming_sleep >= self._meter.remaining()


def _error(state: RetryCallState) -> BaseException | None:
    return None if state.outcome is None else state.outcome.exception()
