"""Questions made from stored values: a name, what is asked of it, and the value that must be told.

A sample of them finds whole classes of errors that no list of questions thinks of.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random

from bot.facts.entity import Body, Entity, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions.name_index import NameIndex
from bot.store.script import HAN, folded
from tests.questions.question import Question

WAYS: dict[DateRole, dict[str, tuple[str, ...]]] = {
    "in_force": {
        "en": ("{n} effective date?", "when did {n} take effect", "what day did {n} kick in"),
        "zh": ("{n}什么时候施行", "{n}施行日期", "请问{n}生效时间"),
    },
    "promulgated": {
        "en": ("when was {n} promulgated", "{n}, date signed?"),
        "zh": ("{n}签发日期", "{n}什么时候颁布"),
    },
    "issued": {
        "en": ("when was {n} issued", "date of issue of {n}?"),
        "zh": ("{n}什么时候印发的", "{n}印发日期"),
    },
    "published": {
        "en": ("when did {n} come out", "{n} - published when?"),
        "zh": ("{n}哪天发布的？", "{n}发布日期"),
    },
    "adopted": {
        "en": ("{n} adopted when?", "{n} date passed"),
        "zh": ("{n}哪天通过的",),
    },
    "consultation_closed": {
        "en": ("{n} comment deadline", "feedback deadline {n}?"),
        "zh": ("{n}意见反馈截止日期",),
    },
}
WHO = {
    "en": ("who issued {n}", "{n}: who put it out?", "which agencies issued {n}"),
    "zh": ("{n}谁发布的", "{n}发文机关", "{n}由哪些部门发布"),
}
ON_A_DAY = {
    "en": ("was {n} in force on {d}", "{n} - in force as of {d}?"),
    "zh": ("{d}时{n}生效了吗", "截至{d}，{n}是否已施行"),
}
BEYOND = {
    "en": ("what does article {a} of {n} say", "{n} art {a} pls"),
    "zh": ("{n}第{a}条说什么",),
}
NOT_YET = ["not yet", "not in force", "尚未", "未生效", "未施行"]
INVENTED = {
    "en": (
        "Robotaxi Insurance",
        "Quantum Cloud",
        "Pet Robots",
        "Funeral Avatars",
        "Neural Implants",
    ),
    "zh": (
        "智能玩具录音",
        "无人出租车保险",
        "宠物机器人",
        "元宇宙殡葬",
        "智能冰箱",
        "电梯智能控制",
    ),
}
TITLES = {
    "en": ("Provisions on the Administration of {w}", "Measures for the Management of {w}"),
    "zh": ("{w}管理规定", "{w}服务管理暂行办法", "{w}安全条例"),
}
ASKED = {
    "en": ("when did the {n} take effect", "who issued the {n}", "{n} article 5"),
    "zh": ("{n}什么时候施行", "《{n}》谁发布的", "{n}第五条"),
}
MANY_BODIES = 6


class Maker:
    """Makes questions about these entities; the same random numbers give the same questions."""

    def __init__(self, entities: Sequence[Entity], index: NameIndex, random: Random) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._instruments = [e for e in entities if isinstance(e, Instrument)]
        self._index = index
        self._random = random

    def questions(self, count: int) -> Iterator[Question]:
        """So many questions, of all kinds in turn."""
        makers = (self._day, self._who, self._day, self._on_a_day, self._beyond, self._invented)
        made = 0
        while made < count:
            question = makers[made % len(makers)](f"g{made:04}", self._random.choice(("en", "zh")))
            if question is not None:
                made += 1
                yield question

    def _day(self, name: str, lang: str) -> Question | None:
        role = self._random.choice(list(WAYS))
        return self._about(
            name,
            lang,
            "date",
            WAYS[role][lang],
            lambda e: [_days(e, role)] if _days(e, role) else [],
        )

    def _who(self, name: str, lang: str) -> Question | None:
        return self._about(name, lang, "issuer", WHO[lang], self._issuers)

    def _issuers(self, entity: Instrument) -> list[list[str]]:
        ids = [*entity.related("issued_by"), *entity.related("co_issued_by")]
        bodies = [b for i in ids if isinstance(b := self._entities.get(i), Body)]
        named = [[b.title_en, b.title_zh, b.abbreviation or b.title_zh] for b in bodies]
        return named if len(named) <= MANY_BODIES else []

    def _on_a_day(self, name: str, lang: str) -> Question | None:
        before = self._random.randrange(1, 20)
        found = self._picked(lang, lambda e: [[day] for day in _only_start(e)])
        if found is None:
            return None
        entity, called, _ = found
        day = date.fromisoformat(_only_start(entity)[0]) - timedelta(days=before)
        said = day.isoformat() if lang == "en" else f"{day.year}年{day.month}月{day.day}日"
        q = self._random.choice(ON_A_DAY[lang]).format(n=called, d=said)
        return Question(id=name, q=q, lang=lang, kind="status", expect=[NOT_YET])

    def _beyond(self, name: str, lang: str) -> Question | None:
        found = self._picked(lang, lambda e: [[str(n)] for n in _last_article(e)])
        if found is None:
            return None
        entity, called, _ = found
        number = _last_article(entity)[0] + self._random.randrange(3, 60)
        q = self._random.choice(BEYOND[lang]).format(n=called, a=number)
        return Question(id=name, q=q, lang=lang, kind="negative")

    def _invented(self, name: str, lang: str) -> Question | None:
        word = self._random.choice(INVENTED[lang])
        title = self._random.choice(TITLES[lang]).format(w=word)
        q = self._random.choice(ASKED[lang]).format(n=title)
        return Question(id=name, q=q, lang=lang, kind="negative")

    def _about(
        self,
        name: str,
        lang: str,
        kind: str,
        ways: Sequence[str],
        wanted: Callable[[Instrument], list[list[str]]],
    ) -> Question | None:
        found = self._picked(lang, wanted)
        if found is None:
            return None
        _, called, expect = found
        q = self._random.choice(ways).format(n=called)
        return Question(id=name, q=q, lang=lang, kind=kind, expect=expect)

    def _picked(
        self, lang: str, wanted: Callable[[Instrument], list[list[str]]]
    ) -> tuple[Instrument, str, list[list[str]]] | None:
        """One that has what is wanted, and a name that is its own; None without such a name."""
        entity = self._random.choice([e for e in self._instruments if wanted(e)])
        names = [n for n in _names(entity, lang) if self._is_its_own(n)]
        if not names:
            return None
        called = self._random.choice(names)
        return entity, called.lower() if self._random.random() < 0.5 else called, wanted(entity)

    def _is_its_own(self, name: str) -> bool:
        return len({row.entity for row in self._index.names.folded(folded(name))}) == 1


def _names(entity: Instrument, lang: str) -> list[str]:
    """The title and the aliases that are not wrong, in one language."""
    kept = [t for kind, texts in entity.aliases.items() if kind in KINDS for t in texts]
    titles = [entity.title_en if lang == "en" else entity.title_zh]
    return titles + [t for t in kept if (HAN.search(t) is None) == (lang == "en")]


KINDS = ("official_short", "abbreviation", "nickname", "translation")


def _days(entity: Instrument, role: DateRole) -> list[str]:
    """The days of a role that stand, preferred ones alone where there are any."""
    held = [d for d in entity.dates_of(role) if d.stands]
    return [d.day.text for d in [d for d in held if d.rank == "preferred"] or held]


def _only_start(entity: Instrument) -> list[str]:
    """The day of entry into force of a text that has one text and one such day."""
    days = _days(entity, "in_force")
    plain = len(entity.versions) <= 1 and not entity.dates_of("applies_from", "amended")
    return days if plain and len(days) == 1 and len(days[0]) == len("2025-01-01") else []


def _last_article(entity: Instrument) -> list[int]:
    """The number of the last article, where it is known of all texts."""
    counts = [v.articles for v in entity.versions]
    return [max(c for c in counts if c)] if counts and all(counts) else []
