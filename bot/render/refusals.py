"""Why a follow was not set up, and what to do: (English, Chinese)."""

from bot.notices.settings import NotSetUp
from bot.render.page import Language, Page, cut
from bot.render.words import Pair, pick

SHOWN = 60
REFUSALS: dict[str, Pair] = {
    "permission": (
        "To set up what a channel is told you need the permission “Manage Channels” there.",
        "设置频道通知需要该频道的“管理频道”权限。",
    ),
    "server": (
        "Follows work in servers that I was added to. Ask an admin to add me, then use /follow there.",
        "关注功能只能在已添加本机器人的服务器中使用。请让管理员添加后再使用 /follow。",
    ),
    "place": (
        "I cannot post in “{shown}”: choose a text, announcement or forum channel, or a thread.",
        "无法在“{shown}”发布：请选择文字频道、公告频道、论坛频道或子区。",
    ),
    "hidden": (
        "I cannot see “{shown}”. Give me “View Channel” there, or choose another channel.",
        "我看不到“{shown}”。请授予“查看频道”权限，或选择其他频道。",
    ),
    "rights": (
        "I may not write there. Give me {shown} in that channel, then use /follow again.",
        "我无法在该频道发送消息。请在该频道授予以下权限后再试：{shown}。",
    ),
    "role": (
        "I may not ping “{shown}”. Allow anyone to mention that role, or give me “Mention Everyone”.",
        "我不能提及“{shown}”。请允许任何人提及该身份组，或授予我“提及所有人”权限。",
    ),
    "subject": (
        "I know no regulation, agency or topic called “{shown}”. Pick one from the list, or type everything.",
        "没有名为“{shown}”的法规、机构或主题。请从列表中选择，或输入 everything。",
    ),
    "ambiguous": (
        "That name fits several: {shown}. Pick one from the list while you type.",
        "该名称对应多个结果：{shown}。请在输入时从列表中选择一个。",
    ),
    "lead_days": (
        "I could not read “{shown}” as days before a date. Type up to ten whole numbers from 0 to 366, "
        "like 30,7,1,0.",
        "无法将“{shown}”识别为提前天数。请输入最多十个 0 到 366 的整数，例如 30,7,1,0。",
    ),
    "hour": (
        "“{shown}” is no hour of the day: type a number from 0 to 23.",
        "“{shown}”不是一天中的小时：请输入 0 到 23。",
    ),
    "time_zone": (
        "There is no time zone “{shown}”. Pick one from the list, like Asia/Shanghai or Europe/Berlin.",
        "没有名为“{shown}”的时区。请从列表中选择，例如 Asia/Shanghai。",
    ),
    "filter": (
        "I could not read “{shown}” in the filter. Use topics, with - before those to leave out, "
        "binding and in-force, like: labelling, -export, binding.",
        "无法识别筛选条件中的“{shown}”。可以使用主题（前加 - 表示排除）、binding 和 in-force，例如：labelling, -export, binding。",
    ),
    "filter_long": (
        "A filter may hold ten words at most.",
        "筛选条件最多十个词。",
    ),
    "many": (
        "This server already follows {shown} subjects, the most there may be. Remove one with /following.",
        "本服务器已有{shown}个关注，已达上限。请用 /following 移除一个。",
    ),
    "gone": (
        "This follow was removed already. /following shows those that are left.",
        "该关注已被移除。用 /following 查看其余关注。",
    ),
}
PERMISSIONS: dict[str, Pair] = {
    "view_channel": ("“View Channel”", "“查看频道”"),
    "send_messages": ("“Send Messages”", "“发送消息”"),
    "send_messages_in_threads": ("“Send Messages in Threads”", "“在子区内发送消息”"),
    "embed_links": ("“Embed Links”", "“嵌入链接”"),
}


def refusal_page(refused: NotSetUp, language: Language) -> Page:
    """Why a follow was not set up, and what to do."""
    shown = cut(" ".join(refused.shown.split()), 200 if refused.why == "ambiguous" else SHOWN)
    if refused.why == "rights":
        shown = ", ".join(pick(PERMISSIONS[name], language) for name in refused.shown.split(","))
    return Page(language, "unknown", "", pick(REFUSALS[refused.why], language).format(shown=shown))
