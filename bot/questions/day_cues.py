"""When: the words for days, for what is ahead, open or past."""

import re

from bot.facts.vocabulary import DateRole

# What "when" means: the first role that fits, then roles that stand in for it.
ROLE_CUES: tuple[tuple[tuple[DateRole, ...], str], ...] = (
    (
        ("consultation_closed",),
        r"(?:consultation|comment) (?:period|window)\b|comment (?:period|window)\b.{0,60}\b(?:end|close|run|to when|dates)\w*|clos\w+ of (?:the )?consultation|comment\w*\s+(?:period\s+)?(?:deadline|clos\w+|due|ends?|until|by)|feedback (?:due|deadline)|\b(?:last|final) (?:day|date) (?:to|for) (?:comment|feedback)\w*|\bhow long .{0,30}\bcomment\b|\bcomments? .{0,60}\bbe in\b|\b(?:until|till|by) (?:what|which) (?:day|date).{0,40}(?:feedback|comment)|(?:draft|consult\w*|comment\w*|feedback).{0,40}deadline|deadline .{0,20}(?:comment|feedback|consult)"
        r"|clos\w+ (?:for|of) comment|consultation (?:clos\w+|end\w*)|until when .*comment|反馈截止|反馈到|截止|征求意见.{0,6}(?:到|至)",
    ),
    (
        ("consultation_opened",),
        r"(?:consultation|comment) (?:period|window)\b(?!.{0,60}\b(?:end|close)\w*)|open\w* and clos\w+ (?:of|for)|comment (?:period|window).{0,12}\b(?:from|dates|start\w*)|open\w* (?:for|to) (?:public )?comment|consultation (?:.{0,60}\b)?(?:open\w*|start\w*|beg[aiu]n\w*)|put out for comment|released for comment"
        r"|开始征求意见|公开征求意见(?!稿)|何时征求意见|什么时候征求意见",
    ),
    (
        ("suspended_from", "suspended_until"),
        r"when (?:did|was|were) .{0,80}(?:suspen\w+|paus\w+|(?:put )?on hold)|suspen\w+ .{0,40}(?:beg[aiu]n|start\w*|from|since)|suspended since|since when .{0,30}suspend|暂停.{0,8}(?:起|开始)|何时暂停",
    ),
    (
        ("suspended_until", "suspended_from"),
        r"suspension end|suspen\w+|\bpaus(?:e|ed|es|ing)\b|on hold|暂停|中止",
    ),
    (
        ("applies_from", "in_force"),
        r"\bcompliance date|appl(?:y|ies|ied|icable) (?:from|since|as of)|适用起",
    ),
    (
        ("in_force", "applies_from", "term_from"),
        r"\bbe (?:made )?final\b|\bfinali[sz]ed\b|\bstart\w*\b|\bbeg[iau]n\w*|entry into force|几时起|从哪天|从何时|哪天起|effective|\bwhen .{2,100}\bbecome (?:law|binding|mandatory|enforceable|applicable)|\b(?:took|take|takes) hold|\boperative\b|\bimplementation date|\bcomply (?:from|by)\b|in(?:to)?[ -]force|in effect|tak\w+ effect|took effect|kick\w* in|com\w+ into (?:force|effect|operation)|came into|"
        r"enter\w* into|appl(?:y|ies|ied) from|(?:from|since) (?:when|what date|which (?:date|day)).{0,60}\bappl(?:y|ies|ied)\b|(?:go(?:es)?|went|is|are) live|\blive when|(?:date|day) of effect|effect date|\bwhen (?:did|does|will) (?:it|they) bite\b|commenc\w+|start\w* (?:to apply|applying|date)|binding from"
        r"|(?<!设)(?<!措)(?<!实)施行(?!动)|生效|(?:开始|正式|起)执行|管用|实施(?!意见|方案|细则|办法|条例|计划|规划|纲要|指南|导则|主体|情况)|起效|起算|适用日期",
    ),
    (("approved", "adopted"), r"\bapprov(?:ed|al)\b|\bsign(?:ed|s)? off\b|批准|获批"),
    (
        ("adopted", "approved"),
        r"adopt(?!ion (?:rate|level|target|share|goal))\w*|(?<!\ba )(?<!\bthe )passed|passage date|\bdid\b.{2,60}\b(?:pass|approve)\b|\bvoted (?:on|through)\b|\bcleared (?:by|at)\b|\bgreen-?lit\b|通过|审议通过|表决|哪天过的|何时过的",
    ),
    (
        ("repealed", "lapsed", "abolished", "withdrawn"),
        r"repeal\w*|dissol\w*|disband\w*|abolish\w*|rescind\w*|revok\w+|withdr[ae]w\w*|scrap(?:ped)?\b|annul\w*|struck down|strike down|废止|失效|撤销|撤回|解散",
    ),
    (
        ("promulgated", "signed"),
        r"promulgat\w+|\bsigned\b|\bdid\b.{2,60}\bsign\b(?! up)|signing|signature|(?:on|of) the (?:decree|order)\b|(?:decree|order)(?:'s)? da(?:te|y)|(?:date|day) of (?:the )?(?:decree|order)\b|\bbears?\b|签署|签发|签的|落款|令上|令的?日期|令日期",
    ),
    (("promulgated", "published"), r"公布(?!.{0,3}网)"),
    (
        ("published",),
        r"publish\w*|publication|releas\w+|went up|\bput up\b|\bdrop(?:ped)?\s*\??$|\bappear(?:ed)?\b|\bpost\b|\bout since\b|\bget to see\b|(?:hit|reached|on) the (?:web|internet|net)\b|(?:went|put|go(?:es)?|posted|publicly) online|made public|go(?:es)? public|挂网|网上|上网(?!服务|用户)|\bcame out\b|\bcome out\b|\bout (?:when|and)\b|\bout\b(?= ?\?|$)|put out|(?<!plate )(?<!plate was )\bunveil\w*(?! (?:its|the) (?:name ?)?plate)|post\w*ed|挂出|对外发|\bfed(?:eral)? register\b|发布|公开|出台|出来|刊登|公告日期",
    ),
    (
        ("issued",),
        r"\bissu(?:ed|ance|e date|ing date)\b|\b(?:date|day) of issue\b|\bdid\b.{2,60}\bissue\b|\bdated\b|\bdate (?:is |stands )?(?:on|under) (?!which|when)|\bdate does .{2,80}\bcarry\b|印发|成文|下发|颁布",
    ),
    (
        ("amended",),
        r"amended|\bdid\b.{2,60}\b(?:amend|revise)\b|revision\b|amendment date|last (?:amended|revised)|revised|修改|修订|修正",
    ),
    (
        ("founded",),
        r"(?:name ?)?plate\b.{0,20}\bunveil\w*|挂牌|found(?:ed|ing)|establish\w*|creat(?:ed|ion)|set up|launch\w*|formed|inaugurat\w+|成立|设立|组建|建立|揭牌",
    ),
    (
        ("renamed",),
        r"renam\w+|under (?:that|this|its current) name|changed its name|name change|改名|更名",
    ),
    (("reorganised",), r"reorgani[sz]\w+|restructur\w+|改组|重组|机构改革"),
    (("announced", "proposed"), r"announc(?:e|ed|es|ing)\b|announcement date|propos\w+|宣布|提出"),
    (
        ("ended", "term_until"),
        r"(?<!suspension )(?<!period )(?<!pause )(?<!\bby )(?<!\bat )(?<!year )(?<!the )(?<!by the )(?<!high-)\bend(?:s|ed)?\b|expir\w+|(?:runs?|valid|term) (?:until|till|through|to)\b|结束|到期|届满|有效期(?:至|到)",
    ),
    (("happened", "listed"), r"happen\w*|took place|take place|held|举行|召开|发生"),
)
# Which of two came first is told by their days.
WHICH_FIRST = re.compile(
    r"\bwhich\b[^?.;]{0,30}\b(?:first|earlier|later|sooner|older)\s*(?:[?.;,]|$)", re.I
)
WHEN = re.compile(
    rf"{WHICH_FIRST.pattern}|"
    r"\bdays? (?:it|they|of|when|signed|issued|published|passed|adopted|promulgated|listed|released)\b|\b(?:listing|launch|start|founding|effective|order|signing|opening) day\b|\b(?:live|dated|posted|online|start(?:s|ed)?|kick(?:s|ed)? in|listed|renamed|open(?:ed)?|closed) when\b|\bdated(?: what)?\s*\?|\bwhich (?:\w+ ){0,2}(?:came|comes|was (?:issued|published|adopted|signed|passed|made|out)|took effect|entered|kicked in|starts?|started|applies|applied)\b.{0,25}\b(?:first|earlier|later)\b|\bwhich is (?:the )?(?:older|newer)\b|哪个(?:更)?[先早晚后]|谁先|哪部先|"
    r"\b(?:on|since|from|until|till)\s*\??$|起止|(?:^|(?<=[,;.?!] )|(?<=and )|(?<=- ))when\b(?!.{3,}\bdid (?:it|they|he|the)\b)|\bwhen (?:was|is|were|did|does|do|will|has|are|'s)\b|\bwhen\s*(?:\?|[,;]|$)|\b(?:adopted|passed|signed|issued|published|released|effective|out|force|founded|launched|announced|promulgated|established|suspended|repealed) when\b|\bwhen (?:and|by|&)|\bdates?\b|\b(?:what|which) days?\b|\bwhat year\b|\bwhich year\b|\bwhat month\b|\bsince when\b|\bhow long ago\b"
    r"|\bdeadline\b|哪天|哪一天|哪几天|哪年|哪一年|何时|什么时候|何日|几时|日期|(?<!长)时间|几月|几号(?!令|公告)|多久前|哪(?:个|部|份)?(?:更|最)?(?:先|早|晚)(?!期)|谁(?:更)?(?:先|早)|\bwhich (?:of (?:the|these|them) (?:two )?)?(?:one )?(?:came|is|was|came out|took effect|entered into force|applied|went) (?:in )?(?:first|earlier|older|later|last)\b|\b(?:came|is|was) (?:first|earlier|older)\b|\bkick-?off\b(?!.{0,20}(?:for|said|who))",
    re.I,
)
# A deadline with a doing before or behind it is a time limit, not a day of the document.
TIME_LIMIT = re.compile(
    r"\b(?:filing|reporting|notification|response|review|appeal|payment) deadline\b"
    r"|\bdeadline (?:to|for) [a-z]+",
    re.I,
)
# Words that ask for a date even without "when": "X effective?", "X 施行".
DATE_ALONE: frozenset[DateRole] = frozenset(
    {
        "in_force",
        "promulgated",
        "adopted",
        "consultation_closed",
        "consultation_opened",
        "suspended_until",
        "published",
        "issued",
    }
)
# Words that ask for a date beside "who issued it", since nobody does them: "and effective?".
DATE_BESIDE_BODY: frozenset[DateRole] = frozenset({"in_force", "consultation_closed"})
HOW_LONG = re.compile(r"how long|多久|多长|几年", re.I)
HAPPENED = re.compile(
    r"what (?:hap+en\w*|(?:kick\w*|phased) in|start(?:s|ed)(?: to apply)?|applie[sd]|goes live|went live|took place|was (?:issued|published|released|adopted)|came into|took effect|takes effect|changes|changed|is new|went|comes|entered|else)|which (?:rules|laws|regulations|measures) (?:took|take|came|come|were|entered)"
    r"|what(?:'s| is) (?:new|happening)|anything (?:happen\w*|new|take effect)|events? (?:in|on|of|during)|news (?:in|on|of)|发生了?什么|有哪些(?:事|大事|事件|新规|法规|规定)|有什么(?:新规|事)|大事|哪些(?:新规|法规|规定).{0,8}(?:施行|生效|出台|发布)",
    re.I,
)
UPCOMING = re.compile(
    r"\bupcoming\b|\b(?:is|are) scheduled\b|\bscheduled (?:for|in|to)\b|what(?:'s| is| comes)? next|coming up|next (?:deadline|date|rule|effective)|about to|soon to|ahead\b|即将|接下来|未来.{0,6}(?:施行|生效)|将要|下一个|尚未施行|将于",
    re.I,
)
OPEN_COMMENT = re.compile(
    r"consultations? open\b(?!\w)(?! (?:when|on)\b)|open consultations?|open for (?:public )?comment|open consultation\w*|drafts? (?:pending|out|open)|pending drafts?|currently (?:consulting|open)|征求意见中|正在征求意见|哪些.{0,6}征求意见稿|未定稿",
    re.I,
)
MONTH_NAME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.I
)
# A day said as a plain sentence with a question mark behind it: "X was founded in 2017?".
SUPPOSED_DAY = re.compile(
    r"^(?!\W*(?:when|what|which|who|how|why|where|was|were|is|did|has|have|in|if)\b)[^?]{2,80}"
    r"\bwas (?:founded|launched|adopted|issued|published|passed|signed|established|set up)\b"
    r"[^?]{0,30}\b(?:19|20)\d\d\s*\?$",
    re.I,
)
# Two days asked in one breath: "when was it announced, and from when ...".
WHEN_TWICE = re.compile(r"\bwhen was\b.{4,80}\band\b.{0,8}\bwhen\b", re.I)
# Where it took place, beside the day.
PLACE_ASKED = re.compile(
    r"\bwhere\b|\b(?:which|what|and|\+) ?(?:city|place)\b|\bcity\s*\??$|\bvenue\b|在哪|哪里|哪个城市|地点|哪座城市",
    re.I,
)
# How a review came out, beside the day it was opened.
OUTCOME = re.compile(r"\boutcome|\bresults?\b|\bconclu\w+|\bdecision\b|结果|结论", re.I)
AS_OF = re.compile(r"\bas (?:of|at|on)\b|\bon\b|\bin\b|\bby\b|截至|截止到|在|当时", re.I)
MANY_DATES = re.compile(
    r"\bdates\b|\bfrom (?:what|which) (?:day|date) to\b|\b(?:what|which) days\b|哪几天|几号到几号|all (?:the )?dates|时间节点|各.{0,2}日期|哪些日期",
    re.I,
)
TIMELINE = re.compile(
    r"\btimeline\b|\bhistory of\b|chronolog\w+|时间线|时间表|历程|沿革|来龙去脉", re.I
)
NEXT = re.compile(r"\bnext\b|下一(?:次|届|轮)", re.I)
# China's name at an international text, not the day of an order.
SIGNATORY = re.compile(r"\bchina\b.{0,20}\bsign|中国.{0,6}签署", re.I)
LAST_AMENDED = re.compile(
    r"(?:last|latest|most recent\w*) (?:amend|revis|updat)\w*|最近一次|最后一次|最新修", re.I
)
YEAR_NAMED = re.compile(r"(?<!\d)20\d\d(?!\d)")
STILL = re.compile(r"\bstill\b|\bnow\b|\btoday\b|currently|目前|现在|如今|还(?:在|有效)", re.I)
OPEN_NOW = re.compile(
    r"open (?:now|today|currently)|open (?:for|consult).{0,30}(?:now|today|currently)|currently open|as of today|now open|consultations? open|正在征求意见|征求意见中|目前.{0,6}征求意见|现在.{0,6}征求意见",
    re.I,
)
# A date and something else are asked: the usual day, beside the named one.
DATE_AND = re.compile(r"(?:^|[-–—:,·?] *)dates?\s*(?:and|&|\+|,) |日期和", re.I)
