"""Questions that could not be answered, counted so that maintainers see what is missing."""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

from bot.store.rows import Rows

LONGEST = 500
# More than this on one day tells maintainers nothing new, and nobody may fill the disk.
MOST_A_DAY = 1000
HASH_DIGITS = 16
SALT = "asker_salt"
SET_SALT = """
    INSERT INTO notice_meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO NOTHING
"""
COUNT = """
    INSERT INTO unanswered (day, asker, question, language, times)
    SELECT :day, :asker, :question, :language, 1
    WHERE (SELECT count(*) FROM unanswered WHERE day = :day) < :most
    ON CONFLICT (day, asker, question) DO UPDATE SET times = unanswered.times + 1
"""
GAPS = """
    SELECT question, min(language), sum(times), count(DISTINCT asker), min(day), max(day)
    FROM unanswered WHERE day >= :since
    GROUP BY question ORDER BY 4 DESC, 3 DESC, 6 DESC, 1
"""
OF_ASKER = "DELETE FROM unanswered WHERE asker = :asker RETURNING day"


@dataclass(frozen=True)
class Unanswered:
    """A question, how often and by how many it was asked, and on which first and last day."""

    question: str
    language: str
    times: int
    askers: int
    first: str
    last: str


class UnansweredRows(Rows):
    """The gaps."""

    async def count_unanswered(self, user: int, question: str, language: str, day: str) -> None:
        """One more question without an answer; `day` is ISO."""
        params = {
            "day": day,
            "asker": await self.asker(user),
            "question": " ".join(question.split())[:LONGEST],
            "language": language,
            "most": MOST_A_DAY,
        }
        await self._write(COUNT, params)

    async def gaps(self, since: str = "") -> list[Unanswered]:
        """Each question once, those that most people asked first; `since` is an ISO day."""
        return [
            Unanswered(row[0], row[1], int(row[2]), int(row[3]), row[4], row[5])
            for row in await self._rows(GAPS, {"since": since})
        ]

    async def asker(self, user: int) -> str:
        """What stands for a user here: a hash that only this state can make."""
        await self._write(SET_SALT, {"key": SALT, "value": secrets.token_hex(16)})
        rows = await self._rows("SELECT value FROM notice_meta WHERE key = ?", (SALT,))
        return hmac.new(rows[0][0].encode(), str(user).encode(), sha256).hexdigest()[:HASH_DIGITS]
