"""Words as people cut them in notes: `export ctrl law`, `data reg`, `ann 61`."""

import re

WRITTEN = {
    "admin": "administrative",
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
    "gdlns": "guidelines",
    "govt": "government",
    "impl": "implementing",
    "ind": "industry",
    "info": "information",
    "intl": "international",
    "lic": "licence",
    "meas": "measures",
    "mgmt": "management",
    "natl": "national",
    "net": "internet",
    "pers": "personal",
    "prot": "protection",
    "provs": "provisions",
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


def in_full(text: str) -> str:
    """The text with such words written out; the same text when there are none."""
    text = NUMBERED.sub("announcement", text)
    return WORD.sub(lambda match: WRITTEN[match.group().rstrip(".").casefold()], text)
