import asyncio
import random
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from schemas.article import ArticleRequest
from schemas.brief import Brief
from schemas.listing import BriefEntry
from service.errors import BadCursor, StoreUnavailable
from service.store import FILE, Store
from tests.service.fakes import fake_brief


def brief(text: str = "A freighter left Varna.") -> Brief:
    return fake_brief(ArticleRequest(text=text, title=f"On {text[:20]}"))


def content(folder: Path) -> bytes:
    """All that a folder's files hold."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path)
    yield opened
    await opened.close()


async def test_what_is_put_can_be_got_and_found(store: Store) -> None:
    kept = brief()
    await store.put("key", kept)

    assert await store.get(kept.id) == kept
    assert await store.find("key") == kept
    assert await store.get("other") is None
    assert await store.find("other") is None


async def test_the_newest_under_a_key_is_found(store: Store) -> None:
    older, newer = brief(), brief()
    await store.put("key", older)
    await store.put("key", newer)

    assert await store.find("key") == newer
    assert await store.get(older.id) == older


async def test_pages_run_from_newest_to_oldest_whatever_happens_between(store: Store) -> None:
    briefs = [brief(f"Article number {number}") for number in range(5)]
    for one in briefs:
        await store.put(one.id, one)

    first = await store.page(2)
    assert first.next is not None
    await store.put("late", brief("Came in between"))
    await store.delete(briefs[3].id)
    second = await store.page(3, first.next)

    assert first.briefs == [BriefEntry.of(briefs[4]), BriefEntry.of(briefs[3])]
    assert second.briefs == [BriefEntry.of(briefs[n]) for n in (2, 1, 0)]
    assert second.next is None


async def test_an_empty_store_has_an_empty_page(store: Store) -> None:
    page = await store.page(10)

    assert (page.briefs, page.next) == ([], None)


@pytest.mark.parametrize(
    "cursor", ["", "1", "nonsense", "é", "YWZ0ZXIgMQ", "YmVmb3JlIC0x", "A" * 9]
)
async def test_an_unknown_cursor(store: Store, cursor: str) -> None:
    with pytest.raises(BadCursor):
        await store.page(1, cursor)


async def test_deleting_leaves_no_word_in_the_files(store: Store, tmp_path: Path) -> None:
    chance = random.Random(3)
    kept: list[tuple[str, str]] = []
    for number in range(150):
        mark = f"MARK{number:04d}."
        one = brief(mark * chance.choice([1, 10, 40, 400, 4000]))
        await store.put("key", one)
        kept.append((mark, one.id))
        if number % 3 == 0:
            mark, brief_id = kept.pop(chance.randrange(len(kept)))
            assert await store.delete(brief_id)
            assert await store.get(brief_id) is None
            assert mark.encode() not in content(tmp_path)


async def test_deleting_an_unknown_brief(store: Store) -> None:
    assert not await store.delete("other")


async def test_what_is_kept_outlives_the_store(tmp_path: Path) -> None:
    kept = brief()
    store = await Store.open(tmp_path)
    await store.put("key", kept)
    await store.close()

    again = await Store.open(tmp_path)
    assert await again.find("key") == kept
    await again.close()


async def test_tasks_and_stores_share_a_file(store: Store, tmp_path: Path) -> None:
    other = await Store.open(tmp_path)
    briefs = [brief(str(number)) for number in range(20)]
    await asyncio.gather(
        *((store, other)[n % 2].put("key", one) for n, one in enumerate(briefs)),
    )
    found = await asyncio.gather(*(other.get(one.id) for one in briefs))
    await other.close()

    assert found == briefs


def test_processes_that_start_together_share_a_file(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys; from pathlib import Path; from service.store import Store\n"
        "async def main():\n"
        "    store = await Store.open(Path(sys.argv[1]))\n"
        "    await store.ready()\n"
        "    await store.close()\n"
        "asyncio.run(main())"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    started = [subprocess.Popen(command) for _ in range(3)]

    assert [process.wait() for process in started] == [0, 0, 0]


async def test_only_the_owner_may_look(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "deep" / "data")
    await store.put("key", brief())
    folder = tmp_path / "deep" / "data"
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.iterdir()]}
    await store.close()

    assert modes[folder] == 0o700
    assert all(mode & 0o077 == 0 for mode in modes.values())


async def test_a_store_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(StoreUnavailable, match="version 99"):
        await Store.open(tmp_path)


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("not a database, but long enough to be looked at" * 100)

    with pytest.raises(StoreUnavailable, match="not a database"):
        await Store.open(tmp_path)


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreUnavailable, match="can't be opened"):
        await Store.open(tmp_path / "file" / "data")


async def test_readiness(store: Store, tmp_path: Path) -> None:
    await store.ready()
    (tmp_path / FILE).unlink()
    with pytest.raises(StoreUnavailable, match="gone"):
        await store.ready()


async def test_a_closed_store_is_unavailable_and_closes_twice(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    await store.close()
    await store.close()

    with pytest.raises(StoreUnavailable):
        await store.find("key")
