"""The command line: verbs, options, exit statuses 0 done, 1 refused, 2 bad usage."""

import argparse
import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from bot import __version__
from bot.console import Refused, close_stdout, complain, use_utf8
from bot.curation.problem import DataFolderError
from bot.facts_file import StaleFacts
from bot.render.page import Language, language_named
from bot.settings import Settings, SettingsError, read_settings
from bot.store.facts import FactsFileError

Verb = Callable[[argparse.Namespace, Settings], int]
REFUSALS = (Refused, SettingsError, StaleFacts, DataFolderError, FactsFileError)
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit status. What goes wrong is one line on standard error."""
    use_utf8()
    args = parser().parse_args(words)
    # A verb is imported only when asked for: `ask` starts without the Discord library.
    verb: Verb = import_module(f"bot.verbs.{args.module}").run
    try:
        return verb(args, read_settings())
    except BrokenPipeError:
        close_stdout()
        return 1
    except REFUSALS as error:
        complain(f"gazette: {error}")
        return 1
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        complain(f"gazette: {place}{error.strerror or error}")
        return 1
    except sqlite3.DatabaseError as error:
        complain(f"gazette: a database is damaged ({error}): run `python -m bot build`")
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """All verbs with their options."""
    top = argparse.ArgumentParser(prog="gazette", description="China's AI rules, cited.")
    top.add_argument("--version", action="version", version=f"gazette {__version__}")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="verb")
    _add_build(verbs)
    _add_ask(verbs)
    _add_lookup(verbs)
    _add_check(verbs)
    _add_export(verbs)
    _add_forget(verbs)
    _add_gaps(verbs)
    _add_picture(verbs)
    _add_move_state(verbs)
    _add_backup(verbs)
    for name, said in SERVING.items():
        verbs.add_parser(name, help=said).set_defaults(module=MODULES.get(name, name))
    return top


SERVING = {
    "run": "connect to Discord and answer",
    "try": "the real bot in a local browser, no account, no token",
    "sync": "register the commands with Discord when they changed",
    "doctor": "what is wrong with settings, databases and permissions, and how to mend it",
}
MODULES = {"try": "trying"}
Verbs = argparse._SubParsersAction  # pyright: ignore[reportPrivateUsage]


def _add_build(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    build = verbs.add_parser("build", help="validate the data files and compile facts.db")
    build.add_argument("--data", type=Path, help="the folder of data files")
    build.add_argument("--out", type=Path, help="the facts.db to write")
    build.add_argument("--check", action="store_true", help="say all problems, write nothing")
    build.add_argument("--format", action="store_true", help="put data files in canonical form")
    build.set_defaults(module="build")


def _add_ask(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    ask = verbs.add_parser("ask", help="answer a question")
    ask.add_argument("question", help="the question; `-` reads one on each line of standard input")
    said = "the language of the answer: en, zh (or zh-CN), zh-TW; left out, the question's"
    ask.add_argument("--lang", type=_language, help=said)
    ask.add_argument("--json", action="store_true", help="one line of JSON for each answer")
    _add_today(ask)
    ask.set_defaults(module="ask")


def _add_lookup(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    lookup = verbs.add_parser("lookup", help="which entities a name means")
    lookup.add_argument("name", help="the name; `-` reads one on each line of standard input")
    lookup.add_argument("--json", action="store_true", help="one line of JSON for each name")
    _add_today(lookup)
    lookup.set_defaults(module="lookup")


def _add_check(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    check = verbs.add_parser("check", help="compare what a text says with the stored facts")
    check.add_argument("file", help="a text file of at most 1 MB; `-` reads standard input")
    check.add_argument("--json", action="store_true", help="the statements as one line of JSON")
    _add_today(check)
    check.set_defaults(module="check")


def _add_export(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    said = "write facts as a calendar, a sheet, data or linked data"
    export = verbs.add_parser("export", help=said)
    what = export.add_mutually_exclusive_group(required=True)
    what.add_argument("what", nargs="?", help="a name, a period like 2025-Q3, or `everything`")
    what.add_argument("--schema", action="store_true", help="the JSON Schema of `json` instead")
    export.add_argument("--format", choices=("ics", "csv", "json", "jsonld"), default="csv")
    export.add_argument("--out", type=Path, metavar="FILE", help="standard output if left out")
    lang = "the language of headings and titles: en, zh, zh-TW"
    export.add_argument("--lang", type=_language, default="en", help=lang)
    _add_today(export)
    export.set_defaults(module="export")


def _add_forget(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    forget = verbs.add_parser("forget", help="remove a server or a person from the state")
    whom = forget.add_mutually_exclusive_group(required=True)
    whom.add_argument("--guild", type=_id, metavar="ID", help="everything about this server")
    whom.add_argument("--user", type=_id, metavar="ID", help="what leads to this person")
    forget.set_defaults(module="forget")


def _add_gaps(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    gaps = verbs.add_parser("gaps", help="questions that could not be answered")
    gaps.add_argument("--since", type=_day, metavar="DAY", help="from this day on")
    gaps.add_argument("--json", action="store_true", help="a line of JSON for each question")
    gaps.set_defaults(module="gaps")


def _id(text: str) -> int:
    """A number that Discord gave (docs: reference, Snowflakes: 64 bits)."""
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(f"{text!r} is no id like 123456789012345678")
    return int(text)


def _add_picture(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    picture = verbs.add_parser("picture", help="draw what a command attaches to its answer")
    picture.add_argument("kind", choices=("timeline", "agency", "upcoming"))
    picture.add_argument("name", nargs="?", default="", help="the subject, agency or topic")
    picture.add_argument("--out", type=Path, required=True, help="the PNG to write")
    picture.add_argument("--lang", type=_language, default="en", help="en, zh or zh-TW")
    _add_today(picture)
    picture.set_defaults(module="picture")


def _add_move_state(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    move = verbs.add_parser("move-state", help="move what is kept into a PostgreSQL database")
    move.add_argument("source", metavar="FROM", help="the state.db to move; it stays as it is")
    said = "the address of an empty database; without it STATE_DB, so that no password is typed"
    move.add_argument("target", metavar="TO", nargs="?", help=said)
    move.set_defaults(module="move_state")


def _add_backup(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    backup = verbs.add_parser("backup", help="copy STATE_DB into a file, also while the bot runs")
    restore = verbs.add_parser("restore", help="put a backup in the place of STATE_DB")
    backup.add_argument("file", type=Path, help="the file to write; it must not be there yet")
    restore.add_argument("file", type=Path, help="a file that `backup` wrote")
    backup.set_defaults(module="backup")
    restore.set_defaults(module="restore")


def _add_today(verb: argparse.ArgumentParser) -> None:
    said = "the day that counts as today, like 2026-11-21"
    verb.add_argument("--today", type=_day, metavar="DAY", help=said)


def _language(tag: str) -> Language:
    language = language_named(tag)
    if language is None:
        raise argparse.ArgumentTypeError(f"answers come in en, zh or zh-TW, not in {tag!r}")
    return language


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2026-11-21") from error
