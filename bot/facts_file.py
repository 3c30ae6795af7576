"""facts.db made ready: built when it is missing or when the data files differ from it."""

from importlib.resources import files
from pathlib import Path

from bot.curation.problem import CurationError
from bot.curation.reading import content_hash
from bot.settings import Settings
from bot.store.facts import FactsFileError, FactStore

DATA = Path("data")


class StaleFacts(Exception):
    """The data files cannot be compiled; the message says where and what to do."""


def data_folder(settings: Settings) -> Path | None:
    """The folder that is set, else ./data when it is there."""
    return settings.data_dir or (DATA if DATA.is_dir() else None)


async def ready_facts(settings: Settings) -> Path:
    """The path of a facts.db that fits the data files.

    Without data files the one that is there serves, or the one that came with the package. Raises
    StaleFacts, DataFolderError, FactsFileError or OSError.
    """
    folder, out = data_folder(settings), settings.facts_db
    if folder is None:
        packaged = Path(str(files("bot"))) / "facts.db"
        return out if out.exists() or not packaged.exists() else packaged
    if await _hash_in(out) != content_hash(folder):
        _build(folder, out)
    return out


def _build(folder: Path, out: Path) -> None:
    # Most starts need no compiler.
    from bot.curation.building import build
    from bot.store.compile import compile_facts

    try:
        build(folder, out, compile_facts)
    except CurationError as error:
        raise StaleFacts(_first_of(error, folder)) from error


def _first_of(error: CurationError, folder: Path) -> str:
    more = f" (and {len(error.problems) - 1} more)" if len(error.problems) > 1 else ""
    return (
        f"the data files in {folder} cannot be compiled: {error.problems[0]}{more}; "
        "run `python -m bot build --check` to see all"
    )


async def _hash_in(path: Path) -> str:
    """The hash of the data files that a facts.db was compiled from; empty when it cannot serve."""
    try:
        store = await FactStore.open(path)
    except FactsFileError:
        return ""
    try:
        return (await store.meta()).get("content_hash", "")
    finally:
        await store.close()
