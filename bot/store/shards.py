"""Which servers are this process's: Discord deals them out to shards by their number."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shards:
    """The shards of this process, of so many in all. The default is all of them: one."""

    ids: tuple[int, ...] = (0,)
    count: int = 1

    def has(self, guild: int) -> bool:
        """Whether a server is ours (docs: events/gateway, "Sharding"); 0 counts as the first."""
        return (guild >> 22) % self.count in self.ids

    @property
    def share(self) -> float:
        """Our part of all servers, 0 to 1."""
        return len(self.ids) / self.count

    @property
    def ours(self) -> str:
        """The same as `has` in SQL, about a column `guild`."""
        if len(self.ids) == self.count:
            return "1 = 1"
        return f"(guild >> 22) % {self.count} IN ({', '.join(map(str, self.ids))})"


ALL = Shards()
