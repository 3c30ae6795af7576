"""Why a follow was not set up, and what to do: (English, Chinese)."""

from bot.notices.settings import NotSetUp
from bot.render.catalogue import mark, say
from bot.render.page import Language, Page, cut

SHOWN = 60
REFUSALS: dict[str, str] = {
    "permission": mark(
        "To set up what a channel is told you need the permission “Manage Channels” there."
    ),
    "server": mark(
        "Follows work in servers that I was added to. Ask an admin to add me, then use /follow there."
    ),
    "place": mark(
        "I cannot post in “{shown}”: choose a text, announcement or forum channel, or a thread."
    ),
    "hidden": mark(
        "I cannot see “{shown}”. Give me “View Channel” there, or choose another channel."
    ),
    "rights": mark(
        "I may not write there. Give me {shown} in that channel, then use /follow again."
    ),
    "role": mark(
        "I may not ping “{shown}”. Allow anyone to mention that role, or give me “Mention Everyone”."
    ),
    "subject": mark(
        "I know no regulation, agency or topic called “{shown}”. Pick one from the list, or type everything."
    ),
    "ambiguous": mark("That name fits several: {shown}. Pick one from the list while you type."),
    "lead_days": mark(
        "I could not read “{shown}” as days before a date. Type up to ten whole numbers from 0 to 366, "
        "like 30,7,1,0."
    ),
    "hour": mark("“{shown}” is no hour of the day: type a number from 0 to 23."),
    "time_zone": mark(
        "There is no time zone “{shown}”. Pick one from the list, like Asia/Shanghai or Europe/Berlin."
    ),
    "filter": mark(
        "I could not read “{shown}” in the filter. Use topics, with - before those to leave out, "
        "binding and in-force, like: labelling, -export, binding."
    ),
    "filter_long": mark("A filter may hold ten words at most."),
    "many": mark(
        "This server already follows {shown} subjects, the most there may be. Remove one with /following."
    ),
    "calendar": mark(
        "Calendar links are not set up here: whoever runs this bot has to set PUBLIC_URL and "
        "CALENDAR_PORT. /export gives a calendar as a file."
    ),
    "gone": mark("This follow was removed already. /following shows those that are left."),
}
PERMISSIONS: dict[str, str] = {
    "view_channel": mark("“View Channel”"),
    "send_messages": mark("“Send Messages”"),
    "send_messages_in_threads": mark("“Send Messages in Threads”"),
    "embed_links": mark("“Embed Links”"),
}


def refusal_page(refused: NotSetUp, language: Language) -> Page:
    """Why a follow was not set up, and what to do."""
    shown = cut(" ".join(refused.shown.split()), 200 if refused.why == "ambiguous" else SHOWN)
    if refused.why == "rights":
        shown = ", ".join(say(language, PERMISSIONS[name]) for name in refused.shown.split(","))
    return Page(language, "unknown", "", say(language, REFUSALS[refused.why], shown=shown))
