"""Words as people cut them in notes: `export ctrl law`, `data reg`, `ann 61`."""

import calendar
import re

WRITTEN = {
    "admin": "administrative",
    "ads": "advertising",
    "amdt": "amendment",
    "annc": "announcement",
    "anncmt": "announcement",
    "assmt": "assessment",
    "auto": "automotive",
    "cert": "certification",
    "ctrl": "control",
    "ctrls": "controls",
    "dept": "department",
    "dev": "development",
    "edu": "education",
    "gdlns": "guidelines",
    "govt": "government",
    "impl": "implementing",
    "ind": "industry",
    "info": "information",
    "intl": "international",
    "lic": "licence",
    "meas": "measures",
    "mgmt": "management",
    "mfg": "manufacturing",
    "natl": "national",
    "net": "internet",
    "pers": "personal",
    "prot": "protection",
    "prov": "provisions",
    "provs": "provisions",
    "recog": "recognition",
    "reg": "regulations",
    "regs": "regulations",
    "sec": "security",
    "std": "standard",
    "stds": "standards",
    "svc": "services",
    "svcs": "services",
    "tech": "technology",
}
WORD = re.compile(rf"\b(?:{'|'.join(WRITTEN)})\b\.?", re.I)
NUMBERED = re.compile(r"\bann(?:c|cmt|oucement)?\.?(?=\s*(?:no\.?\s*)?\d)", re.I)


MONTHS = {name[:3].casefold(): name for name in calendar.month_name if name}
# A month cut short beside a day or a year; "mar" and "may" alone are other words.
SHORT = "|".join(MONTHS)
MONTH = re.compile(
    rf"\b(?P<month>{SHORT})t?\b\.?(?=\s+\d)|(?<=\d )(?P<after>{SHORT})t?\b(?!\.?\w)", re.I
)


def months_in_full(text: str) -> str:
    """The text with `oct 2023` as `October 2023`: names have the whole word."""
    return MONTH.sub(lambda match: MONTHS[(match["month"] or match["after"]).casefold()], text)


def in_full(text: str) -> str:
    """The text with such words written out; the same text when there are none."""
    text = NUMBERED.sub("announcement", text)
    return WORD.sub(lambda match: WRITTEN[match.group().rstrip(".").casefold()], text)
