"""What people do with the bot, at random: commands, typing, presses, menus, follows."""

import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError

from benchmarks.processes import Discord

NAMES = (
    "生成式人工智能服务管理暂行办法",
    "Cybersecurity Law",
    "PIPL",
    "算法推荐管理规定",
    "no such law",
)
SUBJECTS = (
    "instruments/ai-governance-principles",
    "everything",
    "agencies/cac",
    "topics/generative-ai",
)
QUESTIONS = (
    "When did the generative AI measures take effect?",
    "网络安全法修正案什么时候施行？",
    "Who issued the deep synthesis provisions?",
    "What does article 17 of the generative AI measures say?",
    "Which rules for purple elephants are in force?",
)
TYPED = ("gen", "网络安全", "personal inf", "suanfa", "令第", "", "x")
SAID = (
    "The Interim Measures for generative AI took effect on 15 August 2023; the CAC issued them. "
    "The Cybersecurity Law was promulgated in 2015."
)
MANAGER = ("MANAGE_CHANNELS", "VIEW_CHANNEL", "SEND_MESSAGES", "EMBED_LINKS", "ATTACH_FILES")
EXPORTED = (*NAMES, "2025", "everything")
FORMATS = ("ics", "csv", "json")
FORM = {"lead_days": "30, 7, 0", "hour": "9", "time_zone": "Asia/Shanghai", "filter": ""}
# docs: interactions/receiving-and-responding, callback types.
MODAL = 9
LOCALES = ("en-US", "zh-CN")
# Seconds between two things that one person does.
PAUSE = 0.15
PRESSES = 2
# Long files are announced first and come later.
PATIENCE = 30.0
Asked = tuple[str, dict[str, Any]]


@dataclass
class Tally:
    """What became of what was asked; a fault had been ordered shortly before the disturbed ones."""

    asked: Counter[str] = field(default_factory=Counter[str])
    answered: Counter[str] = field(default_factory=Counter[str])
    unanswered: list[str] = field(default_factory=list[str])
    disturbed: int = 0
    disturbed_until: float = 0.0


class People:
    """A few people who never stop asking, each in a thread of their own."""

    def __init__(self, server: Discord, channels: list[str], count: int) -> None:
        self.tally = Tally()
        self._server = server
        self._channels = channels
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._live, args=(n,)) for n in range(count)]

    def __enter__(self) -> "People":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def disturbed(self, seconds: float) -> None:
        """What is not answered within so many seconds from now is no wonder."""
        self.tally.disturbed_until = max(self.tally.disturbed_until, time.monotonic() + seconds)

    def _live(self, seed: int) -> None:
        chance = random.Random(seed)  # noqa: S311
        while not self._stop.wait(PAUSE):
            kind = chance.choices(("slash", "type", "menu", "follow"), (10, 6, 1, 1))[0]
            getattr(self, f"_{kind}")(chance)

    def _slash(self, chance: random.Random) -> None:
        name, options = chance.choice(commands(chance))
        said = self._do(f"/{name}", "slash", name=name, options=options, **_where(chance))
        self._press(chance, said)

    def _type(self, chance: random.Random) -> None:
        command, option = chance.choice(
            (
                ("regulation", "name"),
                ("agency", "name"),
                ("compare", "first"),
                ("follow", "subject"),
            )
        )
        typed = {option: chance.choice(TYPED)}
        where = _where(chance) | {"permissions": MANAGER}
        self._do("typing", "autocomplete", name=command, focus=option, options=typed, **where)

    def _menu(self, chance: random.Random) -> None:
        said = self._do("saying", "say", content=SAID)
        if said:
            menu = chance.choice(("Check facts", "Look up"))
            self._do(menu, "message_menu", name=menu, message=said["id"], **_where(chance))

    def _follow(self, chance: random.Random) -> None:
        options = {
            "subject": chance.choice(SUBJECTS),
            "channel": {"id": chance.choice(self._channels)},
            "lead_days": "30,7,1,0",
            "digest": chance.choice(("off", "off", "daily")),
        }
        where = _where(chance) | {"permissions": MANAGER}
        self._do("/follow", "slash", name="follow", options=options, **where)
        said = self._do("/following", "slash", name="following", **where)
        self._press(chance, said, permissions=MANAGER)

    def _press(self, chance: random.Random, said: Any, **more: Any) -> None:
        """A button of the answer, then one of what that shows."""
        for _ in range(PRESSES):
            message = (said or {}).get("original") or {}
            rows = message.get("components", [])
            parts = (part for row in rows for part in row.get("components", []))
            ids = [part["custom_id"] for part in parts if "custom_id" in part]
            if not ids:
                return
            pressed = chance.choice(ids)
            said = self._do(
                "button", "press", custom_id=pressed, message=message["id"], wait=PATIENCE, **more
            )
            self._fill(said)

    def _fill(self, said: Any) -> None:
        """Send the form that a press opened."""
        if ((said or {}).get("callback") or {}).get("type") == MODAL:
            self._do("form", "submit_modal", reply=said["id"], values=FORM, permissions=MANAGER)

    def _do(self, what: str, verb: str, **body: Any) -> Any:
        """One thing; None when there was no answer."""
        self.tally.asked[what] += 1
        begun = time.monotonic()
        try:
            said = self._server.do(verb, **body)
        except HTTPError as error:
            with error:
                self._unanswered(f"{what}: {error.code} {error.read()[:300].decode()}", begun)
            return None
        except (URLError, OSError) as error:
            self._unanswered(f"{what}: {error}", begun)
            return None
        self.tally.answered[what] += 1
        return said

    def _unanswered(self, why: str, begun: float) -> None:
        # Messages are forgotten now and then, so that the server stays small.
        if " 400 " in why and "KeyError" in why:
            return
        if begun < self.tally.disturbed_until:
            self.tally.disturbed += 1
        else:
            self.tally.unanswered.append(why)


def _where(chance: random.Random) -> dict[str, Any]:
    return {"locale": chance.choice(LOCALES), "wait": PATIENCE}


def commands(chance: random.Random) -> list[Asked]:
    """Every command but those of follows, with options that answer and some that do not."""
    name, other = chance.choice(NAMES), chance.choice(NAMES)
    return [
        ("regulation", {"name": name}),
        ("regulation", {"name": NAMES[0], "article": chance.randint(1, 30)}),
        ("agency", {"name": chance.choice(("CAC", "工信部", "nobody"))}),
        ("date", {"when": chance.choice(("2025", "next 30 days", "2025-01..2025-06", "soon"))}),
        ("upcoming", {"days": chance.randint(1, 366)}),
        ("timeline", {"subject": name}),
        ("search", {"query": chance.choice(("labelling", "罚款", "deep synthesis", "zzz"))}),
        ("ask", {"question": chance.choice(QUESTIONS)}),
        ("compare", {"first": name, "second": other}),
        ("contested", {}),
        ("changes", {"since": "2026-11-01"}),
        ("export", {"what": chance.choice(EXPORTED), "format": chance.choice(FORMATS)}),
        ("about", {}),
        ("help", {}),
    ]
