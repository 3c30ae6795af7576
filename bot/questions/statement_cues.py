"""The words by which texts assert dates, issuers, states and numbers: data, not logic."""

import re
from dataclasses import dataclass

from bot.facts.vocabulary import DateRole


@dataclass(frozen=True)
class DateCue:
    """What a verb says of a date. A day stored for one of `roles` settles it; where none is
    stored, one of `near`. A cue that is not `exact` is right when it fits any of both."""

    roles: tuple[DateRole, ...]
    near: tuple[DateRole, ...]
    pattern: re.Pattern[str]
    exact: bool = True
    # Several days of this role are usual, so another day is no contradiction.
    only_supports: bool = False


OUT: tuple[DateRole, ...] = (
    "published",
    "issued",
    "promulgated",
    "announced",
    "happened",
    "founded",
    "consultation_opened",
    "listed",
    "proposed",
    "signed",
)


def _cue(
    roles: str, near: str, words: str, exact: bool = True, only_supports: bool = False
) -> DateCue:
    pattern = re.compile(words, re.I)
    return DateCue(tuple(roles.split()), tuple(near.split()), pattern, exact, only_supports)  # pyright: ignore[reportArgumentType]


DATE_CUES: tuple[DateCue, ...] = (
    _cue(
        "consultation_closed",
        "",
        r"comment (?:period|deadline|window)\w*|\bdue (?:by|on)\b"
        r"|comments? (?:due|until|by|close[sd]?|end(?:s|ed)?)"
        r"|consultation (?:closed?s?|closed|ended|ends|until)|反馈截止|截止",
    ),
    _cue(
        "consultation_opened",
        "published issued",
        r"(?:opened|released|put out|published|issued|posted)? ?for (?:public )?comments?"
        r"|solicit\w* (?:public )?(?:comments?|opinions)|public consultation|征求意见",
    ),
    _cue(
        "suspended_until", "", r"(?:suspen\w+|paused|暂停)[^.;。；]{0,30}?(?:until|till|through|至)"
    ),
    _cue("suspended_from", "", r"suspended|suspension|暂停", only_supports=True),
    _cue("applies_from in_force", "", r"appl(?:y|ies|ied|icable) (?:from|since|as of|on)"),
    _cue(
        "in_force applies_from term_from",
        "",
        r"(?:tak(?:e|es|en|ing)|took) effect|(?:ent(?:er|ers|ered|ering)|c[ao]m(?:e|es|ing)|w[eo]nt"
        r"|go(?:es|ing)?|gone|put|brought|filed)(?: \w+)? in(?:to)? (?:force|effect|operation)"
        r"|entry into (?:force|effect)|\bin(?:to)? (?:force|effect)\b|\beffective\b"
        r"|bec(?:a|o)mes? (?:effective|enforceable|binding)|kick(?:s|ed)? in\b|commenc\w+"
        r"|施行|生效|起实施|实施(?=[。，,；;]|$)",
    ),
    _cue(
        "adopted approved",
        "",
        r"\badopt(?:ed|s|ion)\b|\bpass(?:ed|es|age)\b|\bapprov(?:ed|es)\b|审议通过|表决通过|通过|批准",
    ),
    _cue(
        "promulgated signed",
        "issued published adopted announced",
        r"promulgat\w+|\bsigned\b|\bsigning\b|签署|签发",
    ),
    _cue(
        "promulgated published",
        "issued announced consultation_opened",
        r"公布",
        exact=False,
    ),
    _cue(
        "issued",
        "promulgated published announced signed",
        r"\bissu(?:ed?|es|ing|ance)\b|\bdated\b|印发",
    ),
    _cue(
        "published",
        "promulgated issued announced consultation_opened listed",
        r"\bpublish\w*|\bpublication\b|made public|\bposted\b|公开发布",
    ),
    _cue(
        "amended", "in_force adopted", r"\bamend\w*|\brevis\w+|修订|修正|修改", only_supports=True
    ),
    _cue(
        "repealed abolished withdrawn lapsed",
        "announced",
        r"\brepeal\w*|\babolish\w*|\brescind\w*|\brescission|\brevok\w+|\bwithdr[ae]wn?\b|废止|失效|撤销",
    ),
    _cue("renamed", "reorganised", r"\brenamed\b|changed its name|更名|改名"),
    _cue(
        "founded",
        "announced happened listed",
        r"\bfounded\b|\bestablish\w*|\bset up\b|\bcreated\b|\bformed\b|成立|设立|组建",
    ),
    _cue(
        "happened",
        "ended announced",
        r"\bheld\b|took place|taking place|\bconvened\b|举行|召开|发生",
    ),
    _cue(
        " ".join(OUT),
        "",
        r"\breleas\w+|\bunveil\w+|put out|(?:came|come) out\b|\blaunch(?:ed|es)\b"
        r"|\bintroduc(?:ed|tion)\b|rolled out|\bannounc(?:ed|es|ing)\b|\bproposed\b"
        r"|发布|出台|宣布|颁布",
        exact=False,
    ),
    _cue(
        "promulgated adopted in_force published issued",
        "applies_from announced",
        r"\benact\w*|制定",
        exact=False,
    ),
)
# A year in brackets behind a name: any step in its life fits.
BRACKETED: DateCue = _cue(
    " ".join((*OUT, "adopted", "approved", "in_force", "applies_from", "amended")), "", "", False
)
NEGATED = re.compile(
    r"\b(?:not|never|neither|nor|without|falsely|wrongly|incorrect|myth|rumou?r\w*)\b|n['’]t\b"
    r"|尚未|并未|从未|未能|没有|并非|不是|误传|谣言",
    re.I,
)
# Beside these words a name stands for a draft, amendment or copy of the text as well.
OTHER_TEXT = re.compile(
    r"\bdrafts?\b|\bamend\w*|\brevis\w+|\bbills?\b|\btranslat\w+|\bversions?\b|\bsecond edition"
    r"|\brespectively\b|草案|征求意见稿|修正|修订|修改|分别|译文",
    re.I,
)
ASIDE = re.compile(
    r"(?:\bunder|\bpursuant to|\bin accordance with|\baccording to|\bsimilar to|\blike|\bunlike"
    r"|\bbased on|\bcompared (?:to|with)|\bthan|\bimplement(?:s|ing)?|\breplac\w+|\bamend\w*"
    r"|\bsupplement\w*|\bafter|\bbefore|\bfollowing|\bbeside|\balongside|\bwith|\bby|\bat|根据|依据|按照|违反|类似)\s*(?:the|its|china['’]s|eu['’]s|《)?\s*\Z",
    re.I,
)
THING = (
    r"(?:law|act|regulations?|rules?|measures?|provisions?|plan|standard|guidelines?|opinions?"
    r"|notice|document|initiative|framework|text|catalogue|decision|declaration)"
)
PRONOUN = re.compile(
    rf"\b(?:it|they|(?:the|this|these|both)(?: new| interim| final| said)? {THING})\b"
    r"|(?:该|本|此)(?:法|办法|规定|条例|规划|计划|意见|标准|决定|通知)|(?:其|它)(?=自|于|将|已)",
    re.I,
)
ISSUED_BY = re.compile(
    r"\b(?:issu|releas|publish|promulgat|adopt|pass|approv|draft|formulat|draw|drew|drawn|enact"
    r"|sign|releas|unveil|put out|announc|develop|mad)\w*(?: up| out)?"
    r"(?: (?:jointly|together|only|solely))?(?: (?:on|in)[^.;]{4,30}?)?,? by\b",
    re.I,
)
ISSUED = re.compile(
    r"\A\W{0,4}(?:\w+ly |has |have |had |together |,? on [^.;]{4,30}?,? )*"
    r"(?:issu(?:ed|es)|releas(?:ed|es)|publish(?:ed|es)|promulgat(?:ed|es)|adopted|passed|enacted"
    r"|formulated|drafted|unveiled|put out|announced)\b",
    re.I,
)
ISSUED_ZH = re.compile(
    r"\A(?:等\w{1,6}部门)?[^。；;《]{0,24}?(?:印发|发布|公布|出台|制定|颁布|起草|通过)[了的]?\s*(?=《)"
)
BY_ZH = re.compile(r"(?:由|系)\s*\Z")
BY_ZH_VERB = re.compile(r"\A[^。；;，,]{0,16}?(?:印发|发布|公布|出台|制定|颁布|起草|通过)")
BETWEEN_BODIES = re.compile(
    r"[\s,、，;()（）]*(?:(?:and|the|with|along|together|jointly|as well as|also|its|china['’]s"
    r"|seven|six|five|four|three|two|other|和|与|及|以及|会同|联合)[\s,、，()（）]*)*\Z",
    re.I,
)
ONLY = re.compile(r"\b(?:only|alone|solely|single-?handedly)\b|仅由|单独|独自", re.I)
COUNTED = re.compile(
    r"\b(?:has|have|with|contains?|compris(?:es?|ing)|consists? of|in|of|includes?|totals?|runs? to"
    r"|spans?|spanning|containing|made up of|is)\s+(?:a total of |all of )?"
    r"(?P<n>\d{1,4})\s+(?P<unit>articles|chapters)\b"
    r"|(?:共|(?<=章))\s*(?P<zh>[\d一二三四五六七八九十百零〇]{1,6})\s*(?P<unit_zh>[条章])",
    re.I,
)
# What is counted there is a part of the text, or another one.
OF_ANOTHER_COUNT = re.compile(r"\bannex\w*|\bappendix|\bdrafts?\b|附件|附录|草案|征求意见稿", re.I)
# An article of a law that is named but not known: 依广告法第六十条, Article 60 of the Hay Law.
OF_ANOTHER_LAW_ZH = re.compile(r"[\u4e00-\u9fff](?:法|法典|民法典|条例|办法|规定)》?\s*\Z")
OF_ANOTHER_LAW = re.compile(
    r"[^.;,]{0,12}? of (?:the )?(?!Interim\b|Measures\b|Law\b|Regulations?\b|Provisions\b)[A-Z]\w"
)
# A day told from another one: "promulgated a month earlier".
FROM_ANOTHER_DAY = re.compile(
    r"\s*(?:just |only |about |some )?(?:a|an|one|two|three|four|five|six|ten|several|\d+) "
    r"(?:day|week|month|year)s? (?:earlier|later|before|after|ago|previously)\b",
    re.I,
)
ORDERED = re.compile(
    r"\b(?:order|decree|announcement|notice)\s*(?:no\.?|number|#)?\s*(?P<n>\d{1,4})\b"
    r"|(?:令|公告)\s*(?:〔\d{4}〕|\d{4}年)?\s*第\s*(?P<zh>[\d一二三四五六七八九十百零〇]{1,7})\s*号",
    re.I,
)
ANNOUNCED = re.compile(r"announcement|notice|公告", re.I)
IN_FORCE = re.compile(
    r"\b(?:is|are|remains?)\b (?:still |now |currently |already |fully )*"
    r"(?:in (?:force|effect)|effective|valid|binding law)\b(?! (?:from|on|as|since|until)\b)"
    r"|(?:现行有效|仍然有效|仍有效|已经?(?:施行|生效))",
    re.I,
)
ENDED = re.compile(
    r"\b(?:has|have|had|was|were) (?:since |now |already )?(?:been )?"
    r"(?:repealed|abolished|rescinded|revoked|withdrawn)\b(?! (?:on|in|from|by)\b)"
    r"|已(?:被|经)?(?:废止|失效|撤销)",
    re.I,
)
ABBREVIATION = re.compile(r"\A\s*[(（]\s*\Z")
BY_YEAR = re.compile(r"\bby(?: the year)? \Z|到\s*\Z", re.I)
AIMING = re.compile(r"\baims?\b|\bgoals?\b|\btargets?\b|\bobjectives?\b|\bsteps?\b|目标", re.I)
# Before "established" and the like: what is named before it was made, and did not make.
PASSIVE = re.compile(
    r"(?:\b(?:was|were|been|is|are|be|being)(?: \w+ly)?|,)\s*\Z|\A\W*\Z|[·日月年于]\s*\Z", re.I
)
# 于 ties a verb to the date behind it; without it the date belongs to what follows.
TIED_ZH = re.compile(r"(?:时间|日期)?\s*[于为是：:]?\s*\Z")
# What goes on "since" a day did not happen on it.
SINCE = re.compile(r"\bsince \Z", re.I)
LASTING = frozenset({"in_force", "suspended_from", "founded", "happened"})
IN_BRACKETS = re.compile(r"[\s》\"”]*[(（][^()（）]{0,40}\Z")
# `the Plan of 20 July`, `the 2019 edition`: such a date belongs to a noun, to no verb.
OF_A_NOUN = re.compile(r"(?<!as )\bof (?:the )?\Z|\bthe \Z", re.I)
# 2035年目标: a year aimed at, on which nothing happened.
AIMED_AT = re.compile(r"(?:[、和]?\d{4}年?)*(?:目标|愿景)")
# A day without its year between a date and a verb: the verb belongs to that day.
OTHER_DAY_ZH = re.compile(r"\d{1,2}月\d{1,2}日")
# 2025年10月9日发布的六项公告: what was published stands behind the verb.
QUALIFIES_ZH = re.compile(r"的(?![\s，。；,;：:、）)？?]|$)")
# 国务院出台指导意见: so does what a body made.
OBJECT_ZH = re.compile(r"[^\s，。；,;、）)？?·]")
# 37 states had signed by that day; 45 billion yuan were announced: no day of the document.
UNTIL_THEN = re.compile(r"\bby \Z", re.I)
SUM = re.compile(r"\s*(?:\d[\d,.]* (?:billion|million|trillion|yuan)|[$€¥]|CNY|RMB)", re.I)
OF_KIND_ZH = re.compile(r"的(?:推荐性|强制性)?(?:国家|行业)?(?:标准|规范|指南)")
LATER_BATCH = re.compile(
    r"第[二三四五六七八九十\d]+[批次届]\S{0,2}\Z"
    r"|\b(?:second|third|fourth|fifth|\w+th) (?:batch|list|session|meeting|round)\b[^.;]{0,40}\Z",
    re.I,
)
ANOTHER_MEETING = re.compile(r"第[二三四五六七八九十\d]+[次届]")
TOOK_PART = re.compile(r"参与|参加|协助")
DENIED = re.compile(r"\bnot?\b|\bnever\b|n['’]t\b|并非|不是|没有|并未|尚未|误传|谣言", re.I)
