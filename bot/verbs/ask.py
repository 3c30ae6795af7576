"""`ask`: answer a question, or one on each line of standard input."""

import asyncio
from argparse import Namespace
from datetime import date

from rich.console import Console

from bot.answers.answer import Answer
from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.clock import Clock
from bot.console import put_json, typed_lines
from bot.questions.reading import language_of
from bot.render.json_answer import Json, answer_json, problem_json
from bot.render.page import Language, Page
from bot.render.problems import problem_page
from bot.render.terminal_page import terminal_page
from bot.render.wording import page_of
from bot.settings import Settings
from bot.verbs.desk import opened


def run(args: Namespace, settings: Settings) -> int:
    """Exit status 0 whatever the outcome."""
    asyncio.run(_run(args, settings))
    return 0


async def _run(args: Namespace, settings: Settings) -> None:
    today: date = args.today or Clock(settings.clock_start).today()
    async with opened(settings) as desk:
        for question in typed_lines() if args.question == "-" else [args.question]:
            language: Language = args.lang or language_of(question)
            if args.json:
                put_json(await _json(desk, question, today, language))
            else:
                page = await _page(desk, question, today, language)
                Console(highlight=False).print(terminal_page(page))


async def _answer(desk: Desk, question: str, today: date) -> Answer | AskedWrongly:
    try:
        return await ask(desk, question, today)
    except AskedWrongly as error:
        return error


async def _page(desk: Desk, question: str, today: date, language: Language) -> Page:
    answer = await _answer(desk, question, today)
    if isinstance(answer, AskedWrongly):
        return problem_page(answer, language)
    return page_of(answer, language)


async def _json(desk: Desk, question: str, today: date, language: Language) -> Json:
    answer = await _answer(desk, question, today)
    if isinstance(answer, AskedWrongly):
        return problem_json(problem_page(answer, language))
    return answer_json(answer, language)
