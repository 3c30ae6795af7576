"""The link to a follow's calendar: made, made anew, revoked."""

import secrets
from hashlib import sha256

from bot.commands.office import Asked, language_of
from bot.commands.replying import replace, show
from bot.notices.settings import NotSetUp
from bot.render.page import Page
from bot.render.say_calendar import link_page, shared_page, unshared_page
from bot.store.follows import Follow

# 192 bits: 32 characters of a link.
TOKEN_BYTES = 24


async def show_link(interaction: Asked, follow: Follow) -> None:
    """Make the link and show it; a link that there is already was shown and cannot be again."""
    made = await interaction.client.state.notices.calendar_made(follow.id)
    if made:
        page = shared_page(made, follow, language_of(interaction))
    else:
        page = await _shared(interaction, follow)
    await show(interaction, page, private=True)


async def renew_link(interaction: Asked, follow: Follow) -> None:
    """Another link in the place of the one before."""
    await replace(interaction, await _shared(interaction, follow))


async def revoke_link(interaction: Asked, follow: Follow) -> None:
    """No link any more."""
    await interaction.client.state.notices.unshare_calendar(follow.id)
    await replace(interaction, unshared_page(language_of(interaction)))


async def _shared(interaction: Asked, follow: Follow) -> Page:
    office = interaction.client.office
    if not office.public_url:
        raise NotSetUp("calendar")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    digest = sha256(token.encode()).hexdigest()
    notices = interaction.client.state.notices
    await notices.share_calendar(follow.id, digest, office.now().isoformat())
    return link_page(office.public_url, token, follow, language_of(interaction))
