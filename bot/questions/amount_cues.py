"""How much: the words for figures, fines, limits, prices and what is counted."""

import re

# What a named company was fined: told by events alone, never by what a rule threatens.
FINED = re.compile(
    r"\bfines?\b.{0,12}\b(?:did|was|were|has|have)\b|\b(?:was|were|been|got)\b.{0,40}\bfined\b|被罚|罚了",
    re.I,
)
# Which kind of figure is asked for.
FIGURE_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("fine", re.compile(r"\bfines?\b|penalt\w+|罚款|处罚|罚多少", re.I)),
    ("threshold", re.compile(r"threshold|how many (?:people|persons|users)|多少人|门槛", re.I)),
    (
        "time_limit",
        re.compile(
            r"within how|how (?:soon|quickly|fast)|how many (?:working )?days|deadline|几日|几天|多少.{0,3}日|时限",
            re.I,
        ),
    ),
    ("period", re.compile(r"how long|retain|retention|多久|多长|几年|保存", re.I)),
    ("target", re.compile(r"targets?\b|goals?\b|by 20\d\d|目标", re.I)),
)
TARGET = re.compile(r"\btargets?\b|\bgoals?\b|目标", re.I)
QUANTITY = re.compile(
    r"how (?:many|much|big|large)|\bnumber of\b|多少|几(?:家|个|人|级|类|种|项|台|所)", re.I
)
COUNTED = re.compile(
    r"(?<![第哪])(?:几|多少)([章条级类种项台所家位])|(?:how many|number of) ((?:\w+ )?\w+s|(?:\w+ ){2,4}?\w+s)\b",
    re.I,
)
# A unit of time that is counted, and how sentences say it.
UNITS_COUNTED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"how many hours|(?:多少|几)个?小时", re.I), re.compile(r"\bhours?\b|小时", re.I)),
    (
        re.compile(r"how many (?:working |business )?days|(?:多少|几)个?(?:工作)?[日天]", re.I),
        re.compile(r"\bdays?\b|[日天]", re.I),
    ),
    (re.compile(r"how many months|(?:多少|几)个?月", re.I), re.compile(r"\bmonths?\b|月", re.I)),
    (
        re.compile(r"how many years|(?:多少|几)年", re.I),
        re.compile(r"\byears?\b|\bannual|年", re.I),
    ),
)
# Within what time something has to be done.
HOW_FAST = re.compile(
    r"\bhow (?:fast|quickly|soon)\b|\bwithin how\b|\bby when must\b|多快|多长时间内|多久(?:之?内)",
    re.I,
)
# Asked how many articles a text without them has, these parts of it are counted.
ARTICLE_UNITS = frozenset(("articles", "article", "条"))
PART_UNITS = ("points", "measures", "principles", "要点", "点", "措施", "原则")
# A second thing counted in the same breath: "how many zones and fields".
COUNTED_TOO = re.compile(r"(?: and| &|,| /)+ (?:how many )?(\w+s)\b", re.I)
TOP_FINE = re.compile(
    r"\b(?:max(?:imum)?|highest|top|biggest|largest|heaviest|upper limit)\b.{0,25}\b(?:fines?|penalt\w+)"
    r"|\b(?:fines?|penalt\w+) (?:cap|ceiling|maximum|max|limit)\b|最高.{0,6}(?:罚|处罚)|罚款.{0,4}(?:上限|最高)|顶格|最多罚",
    re.I,
)
DUTY = re.compile(
    r"\bwho must\b|\bmust (?:we|i|a|an|the)\b|\bdo (?:we|i) (?:have|need)\b|\bcan (?:we|i)\b|要不要|谁必须|是否需要",
    re.I,
)
# What is asked how much of, in Chinese: 罚款多少.
NOUN_BEFORE = re.compile(r"((?![多要会可被]罚)[\u4e00-\u9fff]{2})(?:是|为|有)?多少[？?]?$")
# What something costs is told by a sentence on prices alone.
COST = re.compile(
    r"\bcharges?\b|\bcosts?\b|\bprices?\b|\bfees?\b|\bpays?\b|\bpaid\b|多少钱|价格|收费|费用", re.I
)
# What was done so often is no rule: "how many filings did the CAC reject".
COUNTED_PAST = re.compile(
    r"how (?:many|much) .{0,60}\b(?:did|were|was|has|have been|had)\b(?! to\b)"
    r"|\blist\b.{0,20}\b(?:companies|firms|members|people|cases)\b|(?:last year|去年|至今|迄今).{0,20}(?:how many|多少|几)|(?:被|已).{0,12}(?:多少|几)(?:家|个|人|次|款)",
    re.I,
)
