"""The process that draws: the data of one picture on standard input, its PNG on standard output.

`python -m bot.pictures`. Exit status 0 when drawn; 1 with one line on standard error otherwise.
"""

import sys
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from bot.render.picture import Drawing

# Drawing takes about 0.4 GB of addresses; what wants more than this is wrong. In bytes, seconds.
MOST_MEMORY, MOST_SECONDS = 1 << 30, 20
READ: TypeAdapter[Drawing] = TypeAdapter(Annotated[Drawing, Field(discriminator="form")])


def main() -> int:
    """Draw one picture."""
    _bound()
    try:
        drawing = READ.validate_json(sys.stdin.buffer.read())
    except ValidationError as error:
        sys.stderr.write(f"no picture: {error.error_count()} problems in the data\n")
        return 1
    # Only now: data that cannot be read costs no library.
    from bot.render.drawing.draw import draw

    sys.stdout.buffer.write(draw(drawing))
    return 0


def _bound() -> None:
    """A limit on memory and computing time, where the system has them."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


if __name__ == "__main__":
    sys.exit(main())
