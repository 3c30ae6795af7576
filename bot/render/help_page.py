"""The pages that say what to type: /help, and the greeting of the trial."""

from bot.render.command_words import COMMANDS
from bot.render.page import Button, Language, Page, Section, bold
from bot.render.words import Pair, pick

HEADLINE: Pair = (
    "Gazette answers from stored, cited facts about China's AI rules; nothing is made up. Type / and choose a command.",
    "Gazette 依据已收录并注明出处的事实回答有关中国人工智能规则的问题，不生成任何内容。输入 / 选择命令。",
)
TRY: tuple[Pair, ...] = (
    ("/regulation name: generative AI measures article: 17", "/regulation name: 生成式人工智能服务管理暂行办法 article: 17"),
    ("/agency name: CAC", "/agency name: 网信办"),
    ("/date when: 2025-09", "/date when: 2025-09"),
    ("/upcoming days: 90", "/upcoming days: 90"),
    ("/ask question: When did the labelling measures take effect?", "/ask question: 人工智能生成合成内容标识办法什么时候施行？"),
    ("/compare first: deep synthesis second: generative AI measures", "/compare first: 深度合成管理规定 second: 生成式人工智能暂行办法"),
)  # fmt: skip
HEADINGS: tuple[Pair, Pair] = (("commands", "命令"), ("try", "试一试"))


def help_page(language: Language) -> Page:
    """Every command with what it does, and examples."""
    commands = tuple(
        f"{bold('/' + name)} {pick(pair, language)}" for name, pair in COMMANDS.items()
    )
    examples = tuple(pick(pair, language) for pair in TRY)
    title = pick(("What can be asked", "可以查询什么"), language)
    return Page(
        language,
        "answer",
        title,
        pick(HEADLINE, language),
        (
            Section(pick(HEADINGS[1], language), examples),
            Section(pick(HEADINGS[0], language), commands),
        ),
        buttons=(Button("about", pick(("What is stored", "收录概况"), language)),),
    )


def greeting_page(language: Language) -> Page:
    """What the trial shows first: what to type, and a few examples."""
    title = pick(("Welcome to Gazette", "欢迎使用 Gazette"), language)
    examples = tuple(pick(pair, language) for pair in TRY)
    section = Section(pick(HEADINGS[1], language), examples)
    return Page(language, "choice", title, pick(HEADLINE, language), (section,))
