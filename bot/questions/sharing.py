"""Words that two names share: `Shenzhen vs Shanghai AI regulations` names two regulations."""

import re

from bot.questions.cues import PLACE_NAMES

PLACE = "|".join(PLACE_NAMES)
GLUE = r"(?:\s*(?:,|/|&|\bvs\.?|\bversus\b|\band\b|\bor\b|和|与|、|对比)\s*)"
TYPES = (
    r"(?:regulations?|rules?|measures|plans?|opinions|provisions|laws?|standards?|lists?"
    r"|guidelines?)"
)
# Two places before the kind of document that each of them has.
PLACES = re.compile(
    rf"\b(?P<one>{PLACE})(?P<glue>{GLUE})(?P<two>{PLACE})\s+(?P<rest>(?:[\w+]+\s+){{0,4}}?{TYPES})\b",
    re.I,
)
# A second number or version after a numbered name.
NUMBERS = re.compile(
    r"\b(?P<name>announcement|order|decree|framework)s?\s*(?:nos?\.?\s*|v)?"
    rf"(?P<one>\d+(?:\.\d)?(?: of 20\d\d)?)(?P<glue>{GLUE})(?:nos?\.?\s*|v)?"
    r"(?P<two>\d+(?:\.\d)?(?: of 20\d\d)?)(?![\d/%-])",
    re.I,
)

# Words before "framework" that belong to its name: AI Safety Governance.
BEFORE = 3


def spelled_out(text: str) -> str:
    """The text with words that stand once for two names written at each of them."""
    text = PLACES.sub(r"\g<one> \g<rest>\g<glue>\g<two> \g<rest>", text)
    return NUMBERS.sub(_both_numbers, text)


def _both_numbers(match: re.Match[str]) -> str:
    name = match["name"]
    before = match.string[: match.start()].split()[-BEFORE:] if name == "framework" else []
    full = " ".join([*before, name])
    return f"{name} {match['one']}{match['glue']}{full} {match['two']}"
