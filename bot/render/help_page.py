"""The pages that say what to type: /help, and the greeting of the trial."""

from bot.render.catalogue import mark, say
from bot.render.command_words import COMMANDS, command_shown
from bot.render.page import Button, Language, Page, Section, bold

HEADLINE = mark(
    "Gazette answers from stored, cited facts about China's AI rules; nothing is made up. Type / and choose a command."
)
TRY: tuple[str, ...] = (
    mark("/regulation name: generative AI measures article: 17"),
    mark("/agency name: CAC"),
    mark("/date when: 2025-09"),
    mark("/upcoming days: 90"),
    mark("/ask question: When did the labelling measures take effect?"),
    mark("/compare first: deep synthesis second: generative AI measures"),
)  # fmt: skip


def help_page(language: Language) -> Page:
    """Every command with what it does, and examples."""
    commands = tuple(
        f"{bold(command_shown(name, language))} {say(language, text)}"
        for name, text in COMMANDS.items()
    )
    examples = tuple(say(language, text) for text in TRY)
    title = say(language, "What can be asked")
    return Page(
        language,
        "answer",
        title,
        say(language, HEADLINE),
        (
            Section(say(language, "try"), examples),
            Section(say(language, "commands"), commands),
        ),
        buttons=(Button("about", say(language, "What is stored")),),
    )


def greeting_page(language: Language) -> Page:
    """What the trial shows first: what to type, and a few examples."""
    title = say(language, "Welcome to Gazette")
    examples = tuple(say(language, text) for text in TRY)
    section = Section(say(language, "try"), examples)
    return Page(language, "choice", title, say(language, HEADLINE), (section,))
