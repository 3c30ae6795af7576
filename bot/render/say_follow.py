"""Follows in words: what was set up, the list, why something was posted, what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.notices.notice import Notice
from bot.notices.planning import Due
from bot.notices.schedule import zone_of
from bot.notices.wants import BINDING, EVERYTHING, IN_FORCE
from bot.render.page import Action, Button, Language, Page, Section, bold, cut
from bot.render.say_notice import change_line, reminder_line
from bot.render.words import Pair, pick
from bot.store.follows import Follow
from bot.store.outbox import Delivery

PER_PAGE = 4
Titles = Mapping[str, Pair]
STATES: dict[str, Pair] = {
    "active": ("on", "开启"),
    "paused": ("paused", "已暂停"),
    "blocked": ("paused: I may not write there", "已暂停：我无法在该处发送消息"),
    "ended": ("ended: the channel or server is gone", "已结束：频道或服务器已不存在"),
}
DIGESTS: dict[str, Pair] = {
    "off": ("one post each", "逐条发布"),
    "daily": ("daily digest", "每日摘要"),
    "weekly": ("weekly digest, Mondays", "每周摘要（周一）"),
}
DELIVERIES: dict[str, Pair] = {
    "pending": ("waiting", "等待发送"),
    "sending": ("being sent", "发送中"),
    "sent": ("posted", "已发布"),
    "cancelled": ("not posted: no longer so, or paused", "未发布：事实已变更或关注已暂停"),
    "dead": ("not posted: Discord refused it", "未发布：被 Discord 拒绝"),
}
KINDS: dict[str, Pair] = {
    "reminders": ("reminder", "提醒"),
    "changes": ("changed facts", "事实变更"),
    "digest": ("digest", "摘要"),
    "catchup": ("catch-up", "补发"),
    "test": ("test", "测试"),
}
ACTIONS: dict[str, Pair] = {
    "pause": ("Pause", "暂停"),
    "resume": ("Resume", "恢复"),
    "edit": ("Edit", "修改"),
    "test": ("Test", "测试"),
    "why": ("Why", "原因"),
    "remove": ("Remove", "移除"),
}
FIELDS: dict[str, Pair] = {
    "lead_days": ("Days before, like 30,7,1,0", "提前天数，例如 30,7,1,0"),
    "hour": ("Hour of the day, 0 to 23", "小时，0 至 23"),
    "time_zone": ("Time zone, like Asia/Shanghai", "时区，例如 Asia/Shanghai"),
    "filter": (
        "Filter, like labelling, -export, binding",
        "筛选，例如 labelling, -export, binding",
    ),
}


@dataclass(frozen=True)
class Followed:
    """A follow with the titles of its subject and topics, and the names of channel and role."""

    follow: Follow
    titles: Titles
    channel: str
    role: str = ""


def field_label(name: str, language: Language) -> str:
    """What stands beside a field of the form; at most 45 characters."""
    return pick(FIELDS[name], language)


def form_title(language: Language) -> str:
    """The title of the form that edits a follow."""
    return pick(("Edit this follow", "修改关注"), language)


def subject_name(subject: str, titles: Titles, language: Language) -> str:
    """The title of what is followed."""
    if subject == EVERYTHING:
        return pick(("everything", "全部内容"), language)
    return pick(titles.get(subject, (subject, subject)), language)


def set_page(one: Followed, coming: Sequence[Due], language: Language) -> Page:
    """What was set up, and what will be told next."""
    follow = one.follow
    name = subject_name(follow.subject, one.titles, language)
    headline = pick(
        (
            f"{one.channel} now follows {bold(name)}.",
            f"{one.channel} 已关注 {bold(name)}。",
        ),
        language,
    )
    return Page(
        language,
        "answer",
        pick(("Follow set up", "关注已设置"), language),
        headline,
        (
            Section(pick(("Settings", "设置"), language), (settings_line(one, language),)),
            _coming(follow, coming, language),
        ),
        buttons=tuple(_buttons(follow, 0, language)),
    )


def settings_line(one: Followed, language: Language) -> str:
    """`30,7,1,0 days before · 9:00 Asia/Shanghai · one post each · only binding`."""
    follow = one.follow
    parts = [
        pick((f"{follow.lead_days} days before", f"提前{follow.lead_days}天"), language),
        f"{follow.hour}:00 {follow.zone}",
        pick(DIGESTS[follow.digest], language),
    ]
    if follow.filter:
        parts.append(_filter(one, language))
    if follow.role:
        parts.append(pick((f"pings @{one.role}", f"提及 @{one.role}"), language))
    return " · ".join(parts)


def _filter(one: Followed, language: Language) -> str:
    words: list[str] = []
    for word in one.follow.filter.split(","):
        if word in (BINDING, IN_FORCE):
            pairs = {BINDING: ("binding", "有约束力"), IN_FORCE: ("in force", "现行有效")}
            words.append(pick(pairs[word], language))
        else:
            name = subject_name(word.removeprefix("-"), one.titles, language)
            words.append(f"{pick(('not ', '非'), language)}{name}" if word[0] == "-" else name)
    return pick(("filter: ", "筛选："), language) + ", ".join(words)


def _coming(follow: Follow, coming: Sequence[Due], language: Language) -> Section:
    lines = tuple(
        f"{due.at.astimezone(zone_of(follow.zone)):%Y-%m-%d %H:%M}: "
        + reminder_line(due.reminder, due.at.astimezone(zone_of(follow.zone)).date(), language)
        for due in coming
    )
    none = pick(
        (
            "No dated step lies ahead. Changes are told as they come.",
            "暂无即将到来的日期；如有变更将及时告知。",
        ),
        language,
    )
    return Section(pick(("Told next", "接下来的提醒"), language), lines or (none,))


def list_page(follows: Sequence[Followed], place: int, errata: bool, language: Language) -> Page:
    """The follows of a server, four on a page, with a row of buttons for each."""
    pages = max(1, -(-len(follows) // PER_PAGE))
    place = min(place, pages - 1)
    shown = follows[place * PER_PAGE : (place + 1) * PER_PAGE]
    first = place * PER_PAGE + 1
    head = pick(
        (f"{len(follows)} follows in this server", f"本服务器共有{len(follows)}个关注"), language
    )
    if not follows:
        head = pick(
            ("Nothing is followed here yet. Use /follow, or the Follow button on a card.",
             "本服务器尚无关注。请用 /follow，或点击卡片上的“关注”按钮。"),
            language,
        )  # fmt: skip
    lines = [_listed(one, number, language) for number, one in enumerate(shown, first)]
    buttons = [b for n, one in enumerate(shown, first) for b in _buttons(one.follow, n, language)]
    switch = pick(
        ("Corrections of earlier answers: on" if errata else "Corrections of earlier answers: off",
         "更正旧回答：开" if errata else "更正旧回答：关"),
        language,
    )  # fmt: skip
    buttons.append(Button("errata", switch, number=int(not errata)))
    if place:
        buttons.append(
            Button("following", pick(("◀ Previous", "◀ 上一页"), language), number=place - 1)
        )
    if place + 1 < pages:
        buttons.append(
            Button("following", pick(("Next ▶", "下一页 ▶"), language), number=place + 1)
        )
    title = pick(("Follows", "关注列表"), language)
    return Page(
        language, "answer", title, head, (Section("", tuple(lines)),), buttons=tuple(buttons)
    )


def _listed(one: Followed, number: int, language: Language) -> str:
    name = subject_name(one.follow.subject, one.titles, language)
    state = pick(STATES[one.follow.state], language)
    return (
        f"{number}. {bold(cut(name, 120))} → {one.channel} · {state} · "
        f"{settings_line(one, language)}"
    )


def _buttons(follow: Follow, number: int, language: Language) -> list[Button]:
    """Pause or resume, edit, test, why, remove. `number` is the line in the list, 0 for none."""
    turn: Action = "pause" if follow.state == "active" else "resume"
    actions: list[Action] = [turn, "edit", "test", "why", "remove"]
    tail = f" {number}" if number else ""
    return [Button(a, pick(ACTIONS[a], language) + tail, number=follow.id) for a in actions]


def why_page(
    one: Followed, history: Sequence[Delivery], coming: Sequence[Due], language: Language
) -> Page:
    """What was posted lately and why, what was not, and what comes next."""
    follow = one.follow
    name = subject_name(follow.subject, one.titles, language)
    state = pick(STATES[follow.state], language)
    lines = tuple(line for each in history for line in _delivered(each, follow, language))
    none = pick(("Nothing was due so far.", "目前尚无应发布的内容。"), language)
    return Page(
        language,
        "answer",
        name,
        f"{one.channel} · {bold(state)}\n{settings_line(one, language)}",
        (
            Section(pick(("Lately", "最近"), language), lines or (none,)),
            _coming(follow, coming, language),
        ),
        buttons=tuple(_buttons(follow, 0, language)),
    )


def _delivered(delivery: Delivery, follow: Follow, language: Language) -> list[str]:
    notice = Notice.model_validate_json(delivery.body)
    day = delivery.sent[:10] or delivery.due[:10]
    state = pick(DELIVERIES[delivery.state], language)
    kind = pick(KINDS.get(notice.kind, (notice.kind, notice.kind)), language)
    said = [change_line(change, language) for change in notice.changes[:2]]
    said += [
        reminder_line(r, r.date.first, language).rpartition(" · ")[0] for r in notice.reminders[:2]
    ]
    about = cut("; ".join(said), 220)
    return [f"{day} {bold(state)} · {kind}" + (f": {about}" if about else "")]


def said_page(sentence: Pair, language: Language) -> Page:
    """A short confirmation."""
    return Page(language, "answer", "", pick(sentence, language))


TESTED: Pair = (
    "A test message is on its way to the channel.",
    "测试消息即将发送到该频道。",
)
LEAP: Pair = ("Jump to the next reminder", "跳到下一次提醒")
LEAPT: Pair = ("The bot's clock now says {at}.", "机器人的时钟现在是{at}。")
NOTHING_AHEAD: Pair = (
    "No reminder lies ahead: press Follow on a card, or use /follow.",
    "没有即将到来的提醒：请点击卡片上的“关注”，或使用 /follow。",
)


def leapt_page(at: str, language: Language) -> Page:
    """Where the trial's clock stands now; empty: there was nowhere to go."""
    return said_page(
        (LEAPT[0].format(at=at), LEAPT[1].format(at=at)) if at else NOTHING_AHEAD, language
    )
