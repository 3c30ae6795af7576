"""What the command picker says of each command and option: (English, Chinese)."""

from discord.app_commands import locale_str

from bot.render.words import Pair

# A description holds 1 to 100 characters (docs: interactions/application-commands).
COMMANDS: dict[str, Pair] = {
    "regulation": ("A law, rule, plan, standard or draft: card, article, status on a day", "法规、规章、规划、标准或草案：概览、条文、某日的效力"),
    "agency": ("A ministry, regulator, court or other body, and what it issued", "部委、监管机构、法院或其他机构，及其发布的文件"),
    "date": ("What happened or is due on a day, in a month, quarter, year or range", "某日、某月、某季度、某年或某一时段内的事项"),
    "upcoming": ("What takes effect or falls due in the days ahead", "未来若干天内即将施行或到期的事项"),
    "timeline": ("Everything dated about a regulation, agency or topic, in order", "某一法规、机构或主题的时间线"),
    "search": ("Search titles, articles and facts in English or Chinese", "用中文或英文检索标题、条文和事实"),
    "ask": ("Ask in plain words: when, who, what, status, article of a rule", "用自然语言提问：何时、何机构、内容、效力、条文"),
    "compare": ("Two regulations or bodies side by side", "两部法规或两个机构的对照"),
    "contested": ("Where sources disagree, who says what, and which is preferred", "来源不一致之处：各方说法与采信结果"),
    "changes": ("What was added or withdrawn in the store since a day", "自某日以来收录内容的新增与撤回"),
    "follow": ("Tell a channel of dates and changes of a regulation, agency, topic or everything", "让频道收到某法规、机构、主题或全部内容的日期提醒和变更"),
    "following": ("What this server follows: pause, edit, test, explain, remove", "本服务器的关注：暂停、修改、测试、查看原因、移除"),
    "about": ("What is stored, how it is checked, and as of which day", "收录范围、核对方式和数据日期"),
    "help": ("What can be asked, with examples", "可以查询什么，附示例"),
}  # fmt: skip
OPTIONS: dict[str, dict[str, Pair]] = {
    "regulation": {
        "name": ("Title, short name, pinyin, abbreviation or document number", "标题、简称、拼音、缩写或文号"),
        "article": ("Number of the article to show", "要查看的条文序号"),
        "as_of": ("Status as of this day, like 2025-09-01", "某日的效力，例如 2025-09-01"),
    },
    "agency": {"name": ("Name or abbreviation, like CAC or 网信办", "名称或简称，例如 网信办 或 CAC")},
    "date": {
        "when": ("2025-03-07, 2025-03, 2025 Q3, 2025-01-01..2025-06-30, today, next 30 days", "2025-03-07、2025-03、2025年第三季度、2025-01-01..2025-06-30、今天、未来30天"),
        "agency": ("Only what this body issued or did", "仅限该机构"),
        "topic": ("Only this topic", "仅限该主题"),
    },
    "upcoming": {
        "days": ("How many days ahead, 1 to 366 (90 if left out)", "向前查看的天数，1 至 366（默认 90）"),
        "topic": ("Only this topic", "仅限该主题"),
    },
    "timeline": {
        "subject": ("A regulation, agency, event or topic", "法规、机构、事件或主题"),
        "start": ("From this day, month or year", "起始日、月或年"),
        "end": ("Until this day, month or year", "截止日、月或年"),
    },
    "search": {"query": ("Words to look for", "要检索的词语")},
    "ask": {"question": ("Your question, in English or Chinese", "您的问题，中文或英文均可")},
    "compare": {
        "first": ("The first regulation or body", "第一部法规或第一个机构"),
        "second": ("The second regulation or body", "第二部法规或第二个机构"),
    },
    "contested": {"subject": ("Only this regulation, body or event", "仅限该法规、机构或事件")},
    "changes": {"since": ("Since this day, month or year (last 30 days if left out)", "自该日、月或年起（默认最近30天）")},
    "follow": {
        "subject": ("A regulation, agency or topic, or the word everything", "法规、机构、主题，或输入 everything 关注全部"),
        "channel": ("Where to post (here if left out)", "发布到哪个频道（默认当前频道）"),
        "lead_days": ("Days before a date, like 30,7,1,0", "提前天数，例如 30,7,1,0"),
        "hour": ("Hour of the day, 0 to 23 (9 if left out)", "每天几点发布，0 至 23（默认 9）"),
        "time_zone": ("Time zone of that hour (Asia/Shanghai if left out)", "时区（默认 Asia/Shanghai）"),
        "digest": ("One post each, or gathered once a day or week", "逐条发布，或每日、每周汇总"),
        "role": ("Role to ping", "要提及的身份组"),
        "language": ("Language of the posts", "发布语言"),
        "filter": ("Topics, -topics to leave out, binding, in-force", "主题，加 - 表示排除；binding、in-force"),
    },
    "following": {},
    "about": {},
    "help": {},
}  # fmt: skip


# A menu's name holds 1 to 32 characters (docs: interactions/application-commands).
MENUS: dict[str, str] = {"Check facts": "核对事实", "Look up": "查询提及内容"}


def menu_name(name: str) -> locale_str:
    """The name of a message menu, with its Chinese for the translator."""
    return locale_str(name, zh=MENUS[name])


def command_text(name: str) -> locale_str:
    """The description of a command, with its Chinese for the translator."""
    return _text(COMMANDS[name])


def option_texts(name: str) -> dict[str, locale_str | str]:
    """The description of each option of a command."""
    return {option: _text(pair) for option, pair in OPTIONS[name].items()}


def _text(pair: Pair) -> locale_str:
    return locale_str(pair[0], zh=pair[1])
