"""The gateway's life cycle and faults, met by a real discord.py client."""

import discord
import pytest

from tests.loopback import LoopbackServer
from tests.loopback.clients import ExampleBot, connected


async def test_gateway_faults_lose_no_interaction(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    gateway = loopback.gateway
    gateway.reconnect()
    await gateway.wait_resumed(1)
    gateway.invalidate(resumable=True)
    await gateway.wait_resumed(2)
    gateway.drop()
    reply = await loopback.slash("ping")
    assert reply.content == "pong en-US"
    assert (gateway.identifies, gateway.resumes) == (1, 3)


async def test_server_can_go_away_and_come_back(loopback: LoopbackServer, bot: ExampleBot) -> None:
    url = loopback.base_url
    await loopback.stop()
    await loopback.start()
    assert loopback.base_url == url
    await loopback.gateway.wait_resumed(1)
    assert (await loopback.slash("ping")).content == "pong en-US"


async def test_lost_session_is_identified_again(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.gateway.invalidate()
    await loopback.until(lambda: loopback.gateway.identifies == 2)
    await loopback.gateway.wait_connected()
    assert (await loopback.slash("ping")).content == "pong en-US"


async def test_close_code_4000_resumes(loopback: LoopbackServer, bot: ExampleBot) -> None:
    await loopback.gateway.close(4000)
    await loopback.gateway.wait_resumed(1)
    assert loopback.gateway.identifies == 1


async def test_wrong_token_is_refused(loopback: LoopbackServer) -> None:
    loopback.rest.token = "right"
    with pytest.raises(discord.LoginFailure):
        async with connected(loopback, ExampleBot()):
            pass


async def test_privileged_intents_need_allowing(loopback: LoopbackServer) -> None:
    client = discord.Client(intents=discord.Intents.all(), guild_ready_timeout=0.01)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with connected(loopback, client):
            pass


async def test_shards_get_their_own_guilds(loopback: LoopbackServer) -> None:
    loopback.world.shard_count = 2
    client = discord.AutoShardedClient(
        intents=discord.Intents(guilds=True), shard_count=2, guild_ready_timeout=0.01
    )
    client.before_identify_hook = ExampleBot.before_identify_hook.__get__(client)
    async with connected(loopback, client):
        assert {each.shard for each in loopback.gateway.connected} == {(0, 2), (1, 2)}
        assert [str(guild.id) for guild in client.guilds] == [loopback.guild.id]


async def test_shard_that_cannot_be_ends_the_client(loopback: LoopbackServer) -> None:
    client = discord.Client(intents=discord.Intents(guilds=True), shard_id=2, shard_count=2)
    with pytest.raises(discord.ConnectionClosed) as caught:
        async with connected(loopback, client):
            pass
    assert caught.value.code == 4010


async def test_second_session_too_soon_is_sent_away(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    loopback.timings.identify = 3600.0
    loopback.gateway.invalidate()
    await loopback.until(lambda: loopback.gateway.early_identifies == 1)
    loopback.timings.identify = 0.0
    await loopback.gateway.wait_connected()


async def test_guild_and_role_events_arrive(loopback: LoopbackServer, bot: ExampleBot) -> None:
    seen: list[str] = []

    async def on_guild_remove(guild: discord.Guild) -> None:
        seen.append(f"removed {guild.name}")

    async def on_guild_join(guild: discord.Guild) -> None:
        seen.append(f"joined {guild.name}")

    async def on_guild_unavailable(guild: discord.Guild) -> None:
        seen.append(f"unavailable {guild.name}")

    async def on_guild_role_update(_before: discord.Role, after: discord.Role) -> None:
        seen.append(f"role {after.permissions.value}")

    for handler in (on_guild_join, on_guild_remove, on_guild_unavailable, on_guild_role_update):
        bot.event(handler)
    loopback.set_role(loopback.guild, loopback.bot_role(loopback.guild), 0)
    loopback.set_outage(loopback.guild, is_out=True)
    loopback.remove_guild(loopback.guild)
    loopback.invite(loopback.guild)
    await loopback.slash("ping")
    assert seen == ["role 0", "unavailable Guild", "removed Guild", "joined Guild"]
