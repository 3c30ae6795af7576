"""`/follow`: a channel is told of a regulation, agency, topic or everything."""

from collections.abc import Mapping
from dataclasses import replace

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.answers.desk import Desk
from bot.answers.sets import ids_about
from bot.commands.completing import names
from bot.commands.observing import completes
from bot.commands.office import Asked, language_of
from bot.commands.places import Chosen, Place, place_of, role_of, server_of
from bot.commands.replying import refuse, show
from bot.commands.slash import slash
from bot.notices import settings
from bot.notices.planning import Due
from bot.notices.settings import NotSetUp
from bot.notices.wants import EVERYTHING
from bot.render.command_words import digest_choices, language_choices
from bot.render.page import Language
from bot.render.refusals import refusal_page
from bot.render.say_follow import Followed, set_page
from bot.store.follows import Follow

FOLLOWED = ("instrument", "agency", "organisation", "topic")
MOST_FOLLOWS = 100
MOST_COMING = 5
MOST_CHOICES = 25
_names = names(*FOLLOWED)


async def complete_subject(interaction: Asked, current: str) -> list[Choice[str]]:
    """Names, and `everything` where it fits what was typed."""
    found = await _names(interaction, current)
    if EVERYTHING.startswith(current.strip().casefold()):
        found = [Choice(name=EVERYTHING, value=EVERYTHING), *found]
    return found[:MOST_CHOICES]


@completes
async def complete_zone(interaction: Asked, current: str) -> list[Choice[str]]:
    """Time zones whose names hold what was typed."""
    return [Choice(name=z, value=z) for z in settings.zones_like(current, MOST_CHOICES)]


@slash("follow")
@app_commands.default_permissions(manage_channels=True)
@app_commands.choices(digest=digest_choices(), language=language_choices())
@app_commands.autocomplete(subject=complete_subject, time_zone=complete_zone)
async def command(  # noqa: PLR0913
    interaction: Asked,
    subject: str,
    channel: app_commands.Transform[Chosen, Place] | None = None,
    lead_days: str | None = None,
    hour: int | None = None,
    time_zone: str | None = None,
    digest: str = "off",
    role: discord.Role | None = None,
    language: str | None = None,
    filter: str | None = None,
) -> None:
    """A channel is told of a regulation, agency, topic or everything."""
    try:
        guild = server_of(interaction)
        number, place = place_of(interaction, guild, channel)
        follow = replace(
            _begun(interaction, guild.id, number, place),
            lead_days=settings.lead_days(lead_days),
            hour=settings.hour_of(hour),
            zone=settings.time_zone(time_zone),
            digest=digest,
            role=role_of(guild, number, role),
            language=language or language_of(interaction),
        )
        await set_up(interaction, follow, subject, filter)
    except NotSetUp as refused:
        await refuse(interaction, refusal_page(refused, language_of(interaction)))


async def follow_here(interaction: Asked, entity: str) -> None:
    """The Follow button of a card: the same with all settings left as they are."""
    try:
        guild = server_of(interaction)
        number, place = place_of(interaction, guild, None)
        await set_up(interaction, _begun(interaction, guild.id, number, place), entity, None)
    except NotSetUp as refused:
        await refuse(interaction, refusal_page(refused, language_of(interaction)))


def _begun(interaction: Asked, guild: int, channel: int, place: str) -> Follow:
    """A follow from now on with nothing said but where."""
    return Follow(
        id=0,
        guild=guild,
        channel=channel,
        place=place,
        subject="",
        lead_days=settings.LEADS,
        hour=settings.HOUR,
        zone=settings.ZONE,
        digest="off",
        role=0,
        language=language_of(interaction),
        filter="",
        set_by=interaction.user.id,
        state="active",
        reason="",
        since=interaction.client.office.now().isoformat(),
        behind="",
        ended="",
    )


async def set_up(interaction: Asked, follow: Follow, subject: str, written: str | None) -> None:
    """Keep the follow and show it to the one who set it up. Raises NotSetUp."""
    office, notices = interaction.client.office, interaction.client.state.notices
    async with office.answering(interaction), office.facts.desk() as desk:
        found = await subject_of(interaction, desk, subject)
        chosen = await settings.filter_of(written, lambda word: topic_of(interaction, desk, word))
        follow = replace(follow, subject=found, filter=chosen)
        if len(await notices.follows_in(follow.guild)) >= MOST_FOLLOWS:
            raise NotSetUp("many", str(MOST_FOLLOWS))
        follow = replace(follow, id=await notices.save_follow(follow))
        shown = await followed(interaction, desk, follow)
        coming = await coming_for(interaction, desk, follow)
    language: Language = language_of(interaction)
    await show(interaction, set_page(shown, coming, language), private=True)


async def coming_for(interaction: Asked, desk: Desk, follow: Follow) -> list[Due]:
    """What the follow will be told next."""
    subject = await desk.store.entity(follow.subject)
    about = await ids_about(desk, [subject]) if subject is not None else None
    newsroom, now = interaction.client.courier.newsroom, interaction.client.office.now()
    return await newsroom.coming(follow, now, MOST_COMING, about)


async def subject_of(interaction: Asked, desk: Desk, typed: str) -> str:
    """The id of what is to be followed. Raises NotSetUp."""
    if settings.is_everything(typed):
        return EVERYTHING
    found = await desk.find(typed, FOLLOWED, interaction.client.office.today())
    if found.match is not None:
        return found.match.entity.id
    if found.choices:
        titles = (m.entity.title_en or m.entity.title_zh for m in found.choices)
        raise NotSetUp("ambiguous", "; ".join(titles))
    raise NotSetUp("subject", typed)


async def topic_of(interaction: Asked, desk: Desk, word: str) -> str:
    """The id of the topic that a word names; empty when it names none."""
    slug = "-".join(word.casefold().split())
    if await desk.store.entity(f"topics/{slug.removeprefix('topics/')}") is not None:
        return f"topics/{slug.removeprefix('topics/')}"
    found = await desk.find(word, ("topic",), interaction.client.office.today())
    match = found.match or next(iter(found.choices), None)
    return match.entity.id if match else ""


async def followed(interaction: Asked, desk: Desk, follow: Follow) -> Followed:
    """The follow with the titles and names that its settings stand for."""
    ids = [follow.subject, *(word.removeprefix("-") for word in follow.filter.split(","))]
    titles: Mapping[str, tuple[str, str]] = {
        e.id: (e.title_en or e.title_zh, e.title_zh or e.title_en)
        for e in await desk.store.entities(ids)
    }
    guild = interaction.client.get_guild(follow.guild)
    channel = guild.get_channel_or_thread(follow.channel) if guild else None
    role = guild.get_role(follow.role) if guild else None
    name = f"#{channel.name}" if channel else f"#{follow.channel}"
    has_calendar = bool(interaction.client.office.public_url)
    return Followed(follow, titles, name, role.name if role else str(follow.role), has_calendar)
