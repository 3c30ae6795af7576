"""The command line: `python -m bot <verb>`."""

import argparse
import sys
from pathlib import Path

from bot.curation.building import build, check, rewrite
from bot.curation.problem import CurationError
from bot.store.compile import compile_facts

parser = argparse.ArgumentParser(prog="gazette")
parser.add_argument("verb", choices=["build"])
parser.add_argument("--data", type=Path, default=Path("data"))
parser.add_argument("--out", type=Path, default=Path("facts.db"))
parser.add_argument("--check", action="store_true")
parser.add_argument("--format", action="store_true")
args = parser.parse_args()
if args.format:
    print(*rewrite(args.data), sep="\n")
    sys.exit(0)
try:
    notices = check(args.data)[1] if args.check else build(args.data, args.out, compile_facts)
except CurationError as error:
    print(*error.problems, sep="\n", file=sys.stderr)
    sys.exit(1)
print(len(notices), "notices")
