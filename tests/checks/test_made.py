"""Sentences made from stored facts are supported; with one value changed they are contradicted."""

from collections.abc import Iterable
from datetime import date

import pytest

from bot.answers.check import check
from bot.answers.desk import Desk
from bot.facts.entity import Body, Instrument
from tests.checks.made import Made, changed_ones, true_ones

STRANGER = "agencies/mofcom"


async def instruments(desk: Desk) -> list[Instrument]:
    found = await desk.store.entities(await desk.store.of_kind("instrument"))
    return [entity for entity in found if isinstance(entity, Instrument)]


async def verdicts(desk: Desk, text: str, today: date) -> set[str]:
    """Of the statements that were compared with a stored value."""
    checked = await check(desk, text, today)
    return {c.verdict for c in checked if c.finding.right is not None}


async def wrongly_judged(
    desk: Desk, sentences: Iterable[Made], wanted: str, today: date
) -> list[tuple[str, set[str]]]:
    """The sentences with another verdict than wanted; there must be many sentences."""
    judged = [(made.text, await verdicts(desk, made.text, today)) for made in sentences]
    assert len(judged) > 50
    return [(text, found) for text, found in judged if wanted not in found]


async def test_every_stored_day_is_supported_however_it_is_said(desk: Desk, today: date) -> None:
    sentences = list(true_ones(await instruments(desk)))
    assert await wrongly_judged(desk, sentences, "supported", today) == []
    for made in sentences:
        assert "contradicted" not in await verdicts(desk, made.text, today), made.text


@pytest.mark.parametrize("change", ["day", "year", "role"])
async def test_every_changed_day_is_contradicted(desk: Desk, today: date, change: str) -> None:
    sentences = [m for m in changed_ones(await instruments(desk)) if m.changed == change]
    assert await wrongly_judged(desk, sentences, "contradicted", today) == []


WAYS = (
    "The {name} was issued by the {bodies}.",
    "The {bodies} jointly issued the {name} on Monday.",
    "{zh}联合印发《{name_zh}》。",
    "《{name_zh}》由{zh}发布。",
)


async def issuers(desk: Desk, entity: Instrument) -> list[Body]:
    ids = [*entity.related("issued_by"), *entity.related("co_issued_by")]
    return [body for body in await desk.store.entities(ids) if isinstance(body, Body)]


def said(way: str, entity: Instrument, bodies: Iterable[Body]) -> str:
    named = list(bodies)
    return way.format(
        name=entity.title_en,
        name_zh=entity.title_zh,
        bodies=" and ".join(body.title_en for body in named),
        zh="、".join(body.title_zh for body in named),
    )


@pytest.mark.parametrize("way", WAYS)
async def test_issuers_are_supported_and_a_stranger_among_them_is_not(
    desk: Desk, today: date, way: str
) -> None:
    stranger = await desk.store.entity(STRANGER)
    assert isinstance(stranger, Body)
    compared = 0
    for entity in await instruments(desk):
        bodies = await issuers(desk, entity)
        if bodies and stranger not in bodies:
            compared += 1
            true, changed = said(way, entity, bodies), said(way, entity, [*bodies, stranger])
            assert await verdicts(desk, true, today) == {"supported"}, true
            assert await verdicts(desk, changed, today) == {"contradicted"}, changed
    assert compared >= 5


TRUE = (
    "The Generative AI Measures kicked in on August 15, 2023.",
    "The Generative AI Measures (effective 2023-08-15) bind providers.",
    "The Generative AI Measures, released on 13 July 2023, have 24 articles.",
    "The Generative AI Measures became effective in August 2023.",
    "The Generative AI Measures (2023) are the first of their kind.",
    "生成式人工智能服务管理暂行办法自2023年8月15日起施行，共24条。",
    "CAC and NDRC released the Generative AI Measures.",
    "The Generative AI Measures are in force.",
)
FALSE = (
    "The Generative AI Measures kicked in on August 16, 2023.",
    "The Generative AI Measures (effective 2022-08-15) bind providers.",
    "The Generative AI Measures have 25 articles.",
    "The Generative AI Measures (2021) are the first of their kind.",
    "生成式人工智能服务管理暂行办法共25条。",
    "Article 99 of the Generative AI Measures sets a fine.",
    "The Generative AI Measures have been repealed.",
    "The Generative AI Measures (CAC Order No. 16) are new.",
    "Only CAC issued the Generative AI Measures.",
    "The Cyberspace Administration of China (MIIT) said so.",
    "The Generative AI Measures were published on 13 July 2023. They took effect on 1 August 2023.",
)
UNJUDGED = (
    "Did the Generative AI Measures take effect on 16 August 2023?",
    "The Generative AI Measures did not take effect on 16 August 2023.",
    "A draft of the Generative AI Measures was published on 11 April 2023.",
    "The Cybersecurity Law as amended was adopted on 1 May 2020.",
    "The rules took effect on 16 August 2023.",
    "Beijing issued the Generative AI Measures.",
    "Under the Generative AI Measures, a company was fined on 1 May 2024.",
    "A guide was published after the Generative AI Measures of 20 July 2020.",
    "The 2019 edition of the Generative AI Measures was never published.",
    "Sales of chips grew by 12% in 2023.",
)


@pytest.mark.parametrize("text", TRUE)
async def test_paraphrase_of_a_fact_is_not_contradicted(desk: Desk, today: date, text: str) -> None:
    assert await verdicts(desk, text, today) == {"supported"}


@pytest.mark.parametrize("text", FALSE)
async def test_wrong_statement_is_contradicted(desk: Desk, today: date, text: str) -> None:
    assert "contradicted" in await verdicts(desk, text, today)


@pytest.mark.parametrize("text", UNJUDGED)
async def test_what_cannot_be_compared_is_not_judged(desk: Desk, today: date, text: str) -> None:
    assert "contradicted" not in await verdicts(desk, text, today)
    assert "unsupported" not in await verdicts(desk, text, today)


async def test_date_of_a_law_that_does_not_exist_has_no_basis(desk: Desk, today: date) -> None:
    assert await verdicts(desk, "The AI Law took effect in 2025.", today) == {"unsupported"}


async def test_known_claim_is_told_with_the_right_value(desk: Desk, today: date) -> None:
    text = "Fines under the generative AI measures run to RMB 100,000 to 1,000,000."
    found = await check(desk, text, today)
    assert [c.verdict for c in found] == ["contradicted"]
    assert found[0].finding.evidence[0].subject == "claims/genai-measures-own-fine"


async def test_several_names_of_one_sentence_keep_their_own_days(desk: Desk, today: date) -> None:
    text = (
        "The Generative AI Measures took effect on 15 August 2023, and the Deep Synthesis "
        "Provisions came into force on 10 January 2023."
    )
    assert await verdicts(desk, text, today) == {"supported"}
