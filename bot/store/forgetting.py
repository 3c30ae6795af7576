"""What the state holds about one server or one person, taken out of it."""

from bot.store.database import Work
from bot.store.follows import UNSHARE_GONE
from bot.store.unanswered import OF_ASKER, UnansweredRows

FOLLOWS = "DELETE FROM follow WHERE guild = :guild RETURNING id, channel"
# What a letter tells, and what waits for a follow's digest.
TOLD = """
    DELETE FROM outbox_item WHERE letter IN (SELECT id FROM outbox WHERE guild = :guild)
        OR recipient IN (SELECT 'follow:' || CAST(id AS TEXT) FROM follow WHERE guild = :guild)
"""
LETTERS = "DELETE FROM outbox WHERE guild = :guild RETURNING id"
POSTS = "DELETE FROM forum_post WHERE forum IN (SELECT channel FROM follow WHERE guild = :guild)"
ANSWERS = "DELETE FROM answer_given WHERE guild = :guild RETURNING message"
CHOICE = "DELETE FROM no_errata WHERE guild = :guild"
SET_BY = "UPDATE follow SET set_by = 0 WHERE set_by = :user RETURNING id"
TOLD_TO = "DELETE FROM outbox_item WHERE recipient = :recipient"
LETTERS_TO = "DELETE FROM outbox WHERE recipient = :recipient RETURNING id"
GONE = """
    SELECT guild FROM follow GROUP BY guild
    HAVING min(CASE WHEN state = 'ended' AND ended < :before THEN 1 ELSE 0 END) = 1
"""
ENDED = "DELETE FROM follow WHERE state = 'ended' AND ended < :before"
OLD_LETTERS = "DELETE FROM outbox WHERE state NOT IN ('pending', 'sending') AND due < :before"
OLD_QUESTIONS = "DELETE FROM unanswered WHERE day < :before"
Counts = dict[str, int]


class ForgettingRows(UnansweredRows):
    """Forgetting."""

    async def forget_guild(self, guild: int) -> Counts:
        """Everything about a server; how many follows, letters and answers went."""
        async with self._transaction() as work:
            counts = await _forget_guild(work, guild)
        self.revision += 1
        return counts

    async def forget_user(self, user: int) -> Counts:
        """A person's id, direct messages and questions; follows go on: they are the server's."""
        to = {"recipient": f"user:{user}"}
        asker = await self.asker(user)
        async with self._transaction() as work:
            follows = await work.rows(SET_BY, {"user": user})
            await work.execute(TOLD_TO, to)
            letters = await work.rows(LETTERS_TO, to)
            questions = await work.rows(OF_ASKER, {"asker": asker})
        self.revision += 1
        counts = {"follows": follows, "letters": letters, "questions": questions}
        return {what: len(rows) for what, rows in counts.items()}

    async def forget_ended(self, before: str) -> None:
        """Follows that ended before this instant, and servers that have no others."""
        async with self._transaction() as work:
            for row in await work.rows(GONE, {"before": before}):
                await _forget_guild(work, row[0])
            await work.execute(ENDED, {"before": before})

    async def forget_old(self, before: str) -> None:
        """Letters that are done with and questions, of before this instant."""
        for statement in (OLD_LETTERS, OLD_QUESTIONS):
            await self._write(statement, {"before": before})


async def _forget_guild(work: Work, guild: int) -> Counts:
    given = {"guild": guild}
    for statement in (TOLD, POSTS, CHOICE):
        await work.execute(statement, given)
    letters = await work.rows(LETTERS, given)
    answers = await work.rows(ANSWERS, given)
    follows = await work.rows(FOLLOWS, given)
    await work.execute(UNSHARE_GONE)
    return {"follows": len(follows), "letters": len(letters), "answers": len(answers)}
