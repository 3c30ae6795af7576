"""`/ask` counts what it could not answer, and nothing else."""

from bot.store.state import StateStore
from tests.commands.conftest import Reader


async def test_only_questions_without_an_answer_are_counted(
    alice: Reader, bob: Reader, state: StateStore
) -> None:
    for question in (
        "who is the registrar of dragons?",
        "when did the genai measures take effect?",
    ):
        await alice.types("ask", question=question)
    await bob.types("ask", question="who is the registrar of dragons?")
    await bob.types("search", query="registrar of dragons")
    (gap,) = await state.notices.gaps()
    assert (gap.question, gap.askers) == ("who is the registrar of dragons?", 2)
