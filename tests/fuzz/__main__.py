"""`python -m tests.fuzz [--inputs 100000] [--seed 1]`: throws them, prints what was found."""

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

from bot.answers.desk import Desk
from bot.curation.building import build
from bot.store.compile import compile_facts
from tests.fuzz.throwing import Watch, thrown


async def _fuzz(facts: Path, count: int, seed: int) -> int:
    desk = await Desk.open(facts)
    found: list[str] = []
    counts: Counter[str] = Counter()
    with Watch((facts,)) as watch:
        async for throw in thrown(desk, count, seed):
            counts[throw.surface] += 1
            if throw.harm:
                found.append(f"{throw.surface}: {throw.text[:200]!r}: {throw.harm}")
    await desk.close()
    for line in (*islice(found, 20), *sorted(watch.opened)[:20]):
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(
        f"{counts.total()} inputs on {len(counts)} surfaces, seed {seed}: {len(found)} harmful, "
        f"{len(watch.opened)} files opened that should not be\n"
    )
    return 1 if found or watch.opened else 0


def main() -> int:
    """1 when anything harmful was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gazette-fuzz-") as folder:
        facts = Path(folder) / "facts.db"
        build(Path("data"), facts, compile_facts)
        return asyncio.run(_fuzz(facts, args.inputs, args.seed))


if __name__ == "__main__":
    sys.exit(main())
