"""`/ask`: a question in plain words."""

from bot.answers.ask import ask
from bot.commands.office import Asked, language_of
from bot.commands.replying import answer
from bot.commands.slash import slash
from bot.questions.reading import language_of as language_of_text


@slash("ask")
async def command(interaction: Asked, question: str) -> None:
    """A question in plain words; one that has no answer is counted."""
    language = language_of(interaction)
    if language == "en" and language_of_text(question) == "zh":
        language = "zh"
    kind = await answer(interaction, lambda desk, today: ask(desk, question, today), language)
    if kind == "unknown":
        day = interaction.client.office.today().isoformat()
        notices = interaction.client.state.notices
        await notices.count_unanswered(interaction.user.id, question, language, day)
