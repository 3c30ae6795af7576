"""The words by which people say what a list is to keep to: data, not logic."""

import re

from bot.facts.vocabulary import DateRole
from bot.questions.plain_words import FILLER as FILLER_EN

FOLD = re.I
NAMED_KINDS = ("topic", "agency", "organisation")
# An abbreviation shorter than this counts only in capitals.
SHORTEST = 4
# Topics that say no more than what the whole store is about.
GENERAL_TOPICS = (
    "topics/ai-law",
    "topics/legislation",
    "topics/local-rules",
    "topics/plans",
    "topics/standards",
    "topics/industry",
    "topics/filing",
)
# The field as a whole: "chinese data / AI law", 人工智能领域.
FIELD = re.compile(
    # With "or" the narrower of the two keeps nothing out.
    r"\b(?:AI|artificial intelligence) or \w+\b|(?:人工智能|\bAI)或(?:者)?[\u4e00-\u9fff]{2}(?=方面|领域|的)|"
    r"\b(?:chinese |china'?s? |prc )?(?:data|cyber|tech|digital)(?: ?[/,&+] ?| and | or )ai(?: (?:law|rules|regulation|policy))?\b"
    r"|\b(?:chinese |china'?s? |prc )?(?:AI|artificial intelligence)(?: and data)? (?:law|field|area|governance|policy)\b(?= in\b| of\b| since\b|[?,.;)]|$)"
    r"|(?:人工智能|AI)(?:治理|方面|领域|政策)?(?=的?(?:大事|文件|政策|法规|规定|方面|领域))",
    FOLD,
)
DOCUMENTS = (
    r"(?:drafts|standards|rules|regs|regulations|measures|laws|documents|plans|announcements|"
    r"guidelines|guidance|notices|opinions|policies|provisions|instruments)"
)
LISTS = (
    re.compile(
        rf"\b(?:which|what|how many|list)\b(?! of\b)(?: [\w/&+,'-]+){{0,8}}? {DOCUMENTS}\b"
        r"|\b(?:which|what)(?: \w+){0,2} (?:kick\w*|took effect|take[s]? effect|c[ao]me[s]? into|enter\w* into|went live|goes live|start\w*|appl\w+)\b"
        rf"|\b(?:which|what) (?:provinces|cities)\b.*\b{DOCUMENTS}\b|\b(?:full )?list (?:of|all|with)\b|^list\b|\blist\W*$",
        FOLD,
    ),
    re.compile(rf"\b{DOCUMENTS}\b(?=(?: \w+){{0,3}} (?:that|whose|which)\b)", FOLD),
    re.compile(r"哪些|哪几[个部份项条]|有哪[些几]|列一下|列出|列举|一览|都有什么|有什么"),
    re.compile(r"(?:多少|几)[部个份项](?=.*哪)"),
)
# What of them is used up: the kind of document they name still counts.
LISTING = re.compile(
    r"\b(?:which|what|list|chronology|chronological(?:ly)?|overview)\b|哪些|哪几[个部份项条]?|有哪[些几]?|列一下|列出|列举|清单|一览|都有什么|有什么",
    FOLD,
)
STANDARD_TYPES = ("mandatory_standard", "recommended_standard", "technical_document")
LAW_TYPES = ("law", "npc_decision")
# Types of document and words of titles, by how they are called.
KINDS: tuple[tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str]], ...] = (
    (
        STANDARD_TYPES,
        (),
        re.compile(r"\b(?:national )?standards?\b|\bGB(?:/T)?s?\b|国家标准|国标|标准", FOLD),
    ),
    (("draft",), (), re.compile(r"\bdrafts?\b|征求意见稿|草案|意见稿", FOLD)),
    (("announcement",), (), re.compile(r"\bannouncements?\b|公告", FOLD)),
    (LAW_TYPES, (), re.compile(r"\blaws\b(?! and)|法律(?!法规)", FOLD)),
    ((), ("条例",), re.compile(r"条例")),
    (
        (),
        ("plan", "规划", "计划", "方案"),
        re.compile(
            r"\b(?:action |development |implementation )?plans?\b|(?:行动|发展|实施)?(?:规划|计划|方案)",
            FOLD,
        ),
    ),
    ((), ("opinions", "意见"), re.compile(r"\bopinions\b|意见", FOLD)),
)
ANY_DOCUMENT = re.compile(
    r"\b(?:legal |policy |guidance )?(?:documents?|instruments?|rules|regs|regulations?|measures|provisions|guidance|guidelines?|polic(?:y|ies)|texts|notices|rulebooks?|legislation)\b"
    r"|(?:政策|指引|规范性|指导)?文件|政策(?:措施)?|措施|规定|办法|法规|规则|规章|指引|指南|新规|法律法规|规范",
    FOLD,
)
# Roles of days, as a list is asked by them.
ROLES: tuple[tuple[tuple[DateRole, ...], re.Pattern[str]], ...] = (
    (
        ("consultation_closed",),
        re.compile(
            r"\b(?:comment|consultation|feedback)s?(?: period| window)?s? (?:that )?(?:clos|end|ran out|expir)\w*|\bclos\w+ for comments?\b|征求意见.{0,6}(?:截止|结束)|意见.{0,4}截止|截止",
            FOLD,
        ),
    ),
    (
        ("consultation_opened",),
        re.compile(
            r"\b(?:put|went|released|opened|issued|published|out) (?:out )?for (?:public )?comments?\b|\b(?:comment|consultation)s? (?:period )?open\w*|公开征求意见|征求意见",
            FOLD,
        ),
    ),
    (
        ("in_force", "applies_from"),
        re.compile(
            r"\bkick\w* in\b|\b(?:take|took|takes|taking) effect\b|\b(?:come|came|comes|coming) into (?:force|effect)\b|\bent(?:er|ers|ered|ering) into (?:force|effect)\b|\bgo(?:es)? live\b|\bwent live\b|\bappl(?:y|ies|ied|ying)(?: from| as of| since)?\b|\beffective\b|\bin force (?:from|since)\b|\bstart\w*(?: to apply| applying)?\b|起?施行|生效|实施",
            FOLD,
        ),
    ),
    (("adopted", "approved"), re.compile(r"\badopted\b|\bpassed\b|\bapproved\b|通过|批准", FOLD)),
    (("amended",), re.compile(r"\bamended\b|\brevised\b|修订的?|修正的?|修改的?", FOLD)),
    (
        ("repealed", "lapsed", "withdrawn"),
        re.compile(r"\brepealed\b|\bwithdrawn\b|废止|失效", FOLD),
    ),
    (
        ("issued", "published", "promulgated"),
        re.compile(
            r"\bissu(?:ed?|ing)\b|\bpublish\w*|\breleased?\b|\bpromulgated\b|\bc[ao]me out\b|\bput out\b|\bdated\b|出台|发布|公布|印发|颁布|下发|发过|发的|发了",
            FOLD,
        ),
    ),
)
# A state with days is asked for by when it began.
BEGAN: dict[str, tuple[DateRole, ...]] = {"suspended": ("suspended_from",)}
STATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("suspended", re.compile(r"\bsuspended\b|\bpaused\b|\bon hold\b|暂停(?:执行|实施)?", FOLD)),
    (
        "in_force",
        re.compile(
            r"\b(?:now |currently |still |already )?in (?:force|effect)(?: now| today)?\b|现行有效|现行|有效的?",
            FOLD,
        ),
    ),
)
# Drafts on which one can still comment are told by their state on the day, not by a date.
OPEN = re.compile(r"\bopen (?:now |still )?for (?:public )?comments?\b|正在征求意见", FOLD)
LEADS = re.compile(r"\b(?:led|lead|leading)\b(?: by)?|牵头", FOLD)
# Words around a list that keep nothing out.
FILLING = re.compile(
    r"人工智能|\bai\b|发过|参与|涉及|针对|适用于?|中国|我国|国内|国家级?|有关|相关|关于|方面|领域|分别|目前|现在|截至|以来|期间|之间|以及"
    r"|[的了过或有是在和与跟同及对里中都请给我各部个份项条年月日起于由被将所从到至前后把吗呢么这那一下做出以为等什多少几哪些文号]|名称|日期|牵头|大事|事件",
    FOLD,
)
FILLER = FILLER_EN | frozenset(
    "ai list lists name names number numbers date dates title titles exist exists existing "
    "there are city cities province provinces provincial municipal local municipality government "
    "national official full currently since during between after before within year month "
    "including include related relating regarding concerning covering about field area areas "
    "anything everything stuff s jan feb mar apr jun jul aug sep sept oct nov dec january "
    "february march april june july august september october november december the whose that "
    "comment comments period window have has had their them these put out by from of in on for "
    "newly new latest chinese china prc mainland state central level how many count total so far "
    "deal deals with dealing exactly two three four five six seven eight nine ten come came "
    "effect force made take took".split()
)
