"""What every verb shares: UTF-8 streams, results on stdout, one-line errors."""

import os
import sys
from collections.abc import Iterator
from io import TextIOWrapper

import orjson


class Refused(Exception):
    """The verb cannot be done; the message is one clear line. Exit status 1."""


def use_utf8() -> None:
    """UTF-8 on all streams, whatever the locale; bytes that are no text do not end the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def put(text: str) -> None:
    """A line of the result, written at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def put_json(value: object) -> None:
    """One line of JSON, written at once."""
    put(orjson.dumps(value).decode())


def close_stdout() -> None:
    """After the reader went away: what Python flushes at its end goes nowhere, without a complaint.

    (docs.python.org, library/signal, note on SIGPIPE)
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """A line for the person at the keyboard, beside the result."""
    sys.stderr.write(f"{text}\n")


def typed_lines() -> Iterator[str]:
    """Lines of standard input, each as soon as it is there."""
    for line in iter(sys.stdin.readline, ""):
        yield line.rstrip("\r\n")
