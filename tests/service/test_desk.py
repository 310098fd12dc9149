import asyncio
import gc
from collections.abc import AsyncIterator

import pytest

from schemas.article import ArticleRequest
from service.desk import Desk
from service.errors import ShuttingDown
from service.settings import Settings
from service.store import Store
from tests.service.fakes import FakeMaker, FakeModel

REQUEST = ArticleRequest(text="A freighter left Varna on Monday.")


@pytest.fixture
async def store(settings: Settings) -> AsyncIterator[Store]:
    opened = await Store.open(settings.data_dir)
    yield opened
    await opened.close()


@pytest.fixture
def desk(store: Store, model: FakeModel, settings: Settings, maker: FakeMaker) -> Desk:
    return Desk(store, model, settings, maker, lambda *_: "prompts 1")


async def test_a_second_request_is_answered_from_the_store(desk: Desk, maker: FakeMaker) -> None:
    first = await desk.brief(REQUEST)
    second = await desk.brief(REQUEST)

    assert len(maker.requests) == 1
    assert (first.provenance.cached, second.provenance.cached) == (False, True)
    assert second.id == first.id


async def test_line_endings_make_no_new_article(desk: Desk, maker: FakeMaker) -> None:
    await desk.brief(ArticleRequest(text="One.\nTwo."))
    await desk.brief(ArticleRequest(text="One.\r\nTwo."))

    assert len(maker.requests) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Another."},
        {"title": "A title"},
        {"url": "https://example.org"},
        {"published_at": "2023-03-16"},
        {"language": "en"},
    ],
)
async def test_whatever_else_differs_is_made_anew(
    desk: Desk, maker: FakeMaker, change: dict[str, str]
) -> None:
    await desk.brief(REQUEST)
    await desk.brief(ArticleRequest.model_validate(REQUEST.model_dump() | change))

    assert len(maker.requests) == 2


CHANGES: dict[str, dict[str, object]] = {
    "settings": {"temperature": 1.0},
    "rounds": {"missed_rounds": 0},
}


@pytest.mark.parametrize("change", ["model", "prompts", *CHANGES])
async def test_another_model_or_prompt_makes_a_new_brief(
    desk: Desk, store: Store, settings: Settings, maker: FakeMaker, change: str
) -> None:
    await desk.brief(REQUEST)
    other = Desk(
        store,
        FakeModel(name="other" if change == "model" else "fake/model"),
        settings.model_copy(update=CHANGES.get(change, {})),
        maker,
        lambda *_: "prompts 2" if change == "prompts" else "prompts 1",
    )

    assert not (await other.brief(REQUEST)).provenance.cached


async def test_fresh_forces_a_new_brief_which_is_then_the_stored_one(
    desk: Desk, maker: FakeMaker
) -> None:
    first = await desk.brief(REQUEST)
    second = await desk.brief(REQUEST, fresh=True)
    third = await desk.brief(REQUEST)

    assert len(maker.requests) == 2
    assert first.id != second.id == third.id
    assert not second.provenance.cached


async def test_concurrent_requests_share_one_run(desk: Desk, maker: FakeMaker) -> None:
    briefs = await asyncio.gather(*(desk.brief(REQUEST) for _ in range(10)))

    assert len(maker.requests) == 1
    assert len({brief.id for brief in briefs}) == 1


async def test_a_fresh_request_does_not_join_one_that_may_be_stored(
    desk: Desk, maker: FakeMaker
) -> None:
    await desk.brief(REQUEST)
    plain, fresh = await asyncio.gather(desk.brief(REQUEST), desk.brief(REQUEST, fresh=True))

    assert plain.provenance.cached
    assert not fresh.provenance.cached


async def test_all_who_wait_hear_of_a_failure_and_the_next_tries_again(
    desk: Desk, maker: FakeMaker
) -> None:
    maker.fault = ValueError("broken")
    heard = await asyncio.gather(*(desk.brief(REQUEST) for _ in range(3)), return_exceptions=True)
    maker.fault = None

    assert [type(one) for one in heard] == [ValueError] * 3
    assert await desk.brief(REQUEST)


async def test_a_caller_who_leaves_does_not_stop_the_others(desk: Desk, maker: FakeMaker) -> None:
    maker.may_finish.clear()
    leaving, staying = (asyncio.create_task(desk.brief(REQUEST)) for _ in range(2))
    await maker.started.wait()
    leaving.cancel()
    maker.may_finish.set()

    assert await staying
    with pytest.raises(asyncio.CancelledError):
        await leaving


async def test_a_failure_that_nobody_waits_for_stays_quiet(
    desk: Desk, maker: FakeMaker, caplog: pytest.LogCaptureFixture
) -> None:
    maker.may_finish.clear()
    maker.fault = ValueError(REQUEST.text)
    leaving = asyncio.create_task(desk.brief(REQUEST))
    await maker.started.wait()
    leaving.cancel()
    await asyncio.gather(leaving, return_exceptions=True)
    maker.may_finish.set()
    await desk.close()
    gc.collect()

    assert not caplog.text


async def test_closing_breaks_off_what_is_under_way(desk: Desk, maker: FakeMaker) -> None:
    maker.may_finish.clear()
    waiting = asyncio.create_task(desk.brief(REQUEST))
    await maker.started.wait()
    await desk.close()

    with pytest.raises(ShuttingDown):
        await waiting
