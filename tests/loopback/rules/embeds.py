"""Limits of embeds together: their sum, repeated addresses, links and attached files."""

from collections import Counter
from collections.abc import Iterator, Set
from typing import Any
from urllib.parse import urlsplit

from tests.loopback.wire import Json

_SUM = 6000
_ATTACHMENT = "attachment://"


def check(embeds: list[Json]) -> Iterator[str]:
    """Rules of resources/message, "Embed Limits", that concern more than one value."""
    total = sum(_length(embed) for embed in embeds)
    if total > _SUM:
        yield f"embeds: {total} characters together, at most {_SUM}"
    for url, count in Counter(embed["url"] for embed in embeds if embed.get("url")).items():
        if count > 1:
            yield f"embeds: {count} share the url {url}, only the first would be shown"
    for embed in embeds:
        yield from _check_one(embed)


def check_files(body: Json, filenames: Set[str]) -> Iterator[str]:
    """Every attachment:// address names a file that comes along or is kept."""
    listed = {each.get("filename") for each in body.get("attachments") or []}
    for url in _urls([body.get("embeds"), body.get("components")]):
        name = url.removeprefix(_ATTACHMENT)
        if url.startswith(_ATTACHMENT) and name not in filenames | listed:
            yield f"{url}: no such file is attached"


def _length(embed: Json) -> int:
    fields = embed.get("fields") or []
    parts = [embed.get("title"), embed.get("description")]
    parts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    parts += [each[key] for each in fields for key in ("name", "value")]
    return sum(len(part.strip()) for part in parts if part)


def _check_one(embed: Json) -> Iterator[str]:
    shown = ("title", "description", "fields", "image", "thumbnail", "author", "footer", "video")
    if not any(embed.get(key) for key in shown):
        yield "embeds: one is empty"
    for each in embed.get("fields") or []:
        if not (each["name"].strip() and each["value"].strip()):
            yield "embeds: a field has a blank name or value"
    for url in _urls(embed):
        if urlsplit(url).scheme not in ("http", "https", "attachment"):
            yield f"embeds: {url} is not a web address"


def _urls(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _urls(each)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key in ("url", "icon_url") and isinstance(value, str):
                yield value
            else:
                yield from _urls(value)
