"""The words by which people ask, in English and Chinese: data, not logic."""

import re

from bot.facts.vocabulary import DateRole, Verb

# Which older texts a text ended, beside whether it was ended itself.
UNDOES = re.compile(
    r"\b(?:what|which)\b.{0,40}\b(?:did|does|do|has|have)\b.{2,80}\b(?:repeal|abolish)\w*"
    r"|(?:repeal(?:ed|s)|abolish(?:ed|es)|replac(?:ed|es)|supersed(?:ed|es)) (?:what|which)\b"
    r"|(?:废止|取代|替代|代替)了?(?:什么|哪)",
    re.I,
)
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
BODY_CUES: tuple[tuple[tuple[Verb, ...], str], ...] = (
    (
        ("enforced_by", "interpreted_by"),
        r"who .{0,20}\benforcement\b|who (?:\w+ )?(?:enforces|supervises|oversees|polices)|enforced by|enforcement (?:agency|body|authority)|which .{0,30}enforc\w+|competent authorit\w+|responsible (?:authorit\w+|agency)|regulator\b"
        r"|执法|监管部门|主管部门|谁负责|负责监管|由谁监管",
    ),
    (
        ("drafted_by", "proposed_by"),
        r"\bwho (?:drafted|wrote|drew up|proposed)|drafted by|drafting|proposed by|起草|谁提出",
    ),
    (
        ("adopted_by", "approved_by"),
        r"who (?:adopted|passed|approved|signed off)|(?:adopted|approved) by (?:who|which)|(?:whose|which .{0,20}) approval|approval (?:from|by) who|报(?:请|经)?(?:哪|谁|什么).{0,10}批|(?:哪里|哪儿|哪个机关|哪一级|哪级.{0,4}|谁)批|哪个机关通过|谁通过|谁批准",
    ),
    (
        ("issued_by", "co_issued_by", "adopted_by", "approved_by", "organised_by"),
        r"\bco-?sign\w*|\bwho\b.{0,30}\bput (?:their|its) names?\b|\bjoint (?:issuers?|signatories|document of)|哪几家(?!公司|企业)|几家(?:部门|单位|机构)?(?:联合|一起|共同|发|印)|一起(?:发|印)|谁(?:和|跟|与)谁|联合发文"
        r"|\bwho\b.{0,40}\b(?:issu\w+|publish\w*|releas\w+|put (?:it |this |that |them )?out|made|promulgat\w+|behind|sign\w*|launch\w*|wrote)|\bissuers?\b|issuing|issued by|\bpublisher\b|(?:published|released|approved|adopted|endorsed) by\s*\??$|\bby who\w*|\bauthored by|\bby which (?:\w+ )?(?:committee|commission|body|agency|ministry|department|group)\b|\bwho by\b"
        r"|who and (?:what|when)|co-?issu\w+|joint\w* issu\w+|which (?:\w+ )?(?:agenc\w+|department\w*|depts?\b|ministr\w+|bod(?:y|ies)|authorit\w+|regulators?\b|organs?\b)|what (?:agenc\w+|department\w*|ministr\w+|authorit\w+|bodies)|\bname (?:the |its |some (?:of the )?)?(?:\w+ )?(?:agenc\w+|departments|depts|ministries|bodies|issuers|signatories)|\bauthorities\s*\?|\b(?:bod(?:y|ies)|regulators?|agenc(?:y|ies)) behind\b|\bjoint effort|\b(?:issued|published|released|put out) jointly(?: by)?\s*\??$|\b(?:put out|drawn up) by\s*\??$|\b(?:came|come|comes) from (?:which|what|whom)\b|[-–,:] ?(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?) (?:agencies|departments|depts|ministries|bodies|issuers|regulators)\s*\??$"
        r"|how many (?:agenc\w+|department\w*|depts?\b|ministr\w+)|lead(?:ing)? (?:agency|department|issuer|body|ministry|authority)|whose\b|\b(?:opinions|rules|measures|plan|guidelines|standard|notice|list|framework)\b[^?]{0,12}\bby\s*(?:whom|who)?\s*\??$"
        r"|谁(?:定的|发布|印发|公布|制定|出台|发的|颁布|签署|签发)|(?:由|被)谁|(?:制定|颁布|联合|出台|起草)(?:的)?(?:部门|单位|机关|机构)|发布机关|发文机关|制定机关|颁布机关|发布单位|发文单位|发文部门|发布部门|(?:哪些|哪.{1,3}个?)部门[？?]?$|(?:哪些|哪几个|哪个|几个?|哪.{1,2}个?)(?:部门|机构).{0,6}(?:发布|印发|公布|制定|出台|联合|发的|颁布|启动)|(?:发布|印发|公布|制定|出台|联合|颁布).{0,10}(?:哪些|哪几个|哪个|几个?|哪.{1,2}个?)(?:部门|机构)|[，,。？?] ?哪.{1,2}个?部门"
        r"|联合(?:发布|印发|公布|制定)|牵头|部门是谁|谁发布|部门出的|谁出的|哪.{0,2}个?(?:部门|机构|单位)(?:出|公告|搞|弄)的|[二两三四五六七八九十]{1,2}(?:个)?部门(?:都)?(?:是|有|包括)?哪",
    ),
)
STATUS = re.compile(
    r"\bstatus\b|\bstill alive\b|出(?:了)?(?:正式稿|正式版|终稿)(?:了)?(?:吗|没)|走到哪一步|到哪一步了|\bstill (?:the |a )?(?:law|rules?|good law)\b|\bapplicable (?:today|now|yet|already)\b|[-–—,:] ?active\s*\?|(?<!when )(?<!date )(?<!day )\bdid\b.{2,80}\b(?:withdraw|repeal|revoke|scrap|annul|rescind)\b|being enforced|enforced or|still enforced|\blive\s*\??$|\blive (?:yet|now|already|law|or)\b|\bstill (?:(?:just |only )?a )?(?:draft|coming|pending|to come)\b|\b(?:is|are)\b.{2,60}\b(?:current|paused|on hold|binding (?:yet|now|already))\b|\bdead\b|目前效力|现在效力|\bin force (?:yet|now|today|already)|(?:^|[-–—:,] ?)in force\s*\?|\bas (?:of|at)\b.{4,24}\b(?:in force|in effect|effective|binding)\b|\bin force (?:as )?(?:of|at|on|by|back in)\b(?! (?:what|which))|still (?:in force|valid|in effect|apply|applies|binding)|already (?:in force|in effect|apply|applies)"
    r"|\b(?:is|are|was|were)\b.{0,60}\b(?:in force|in effect|effective|valid|repealed|suspended|final|law yet|a law|adopted yet|finali[sz]ed|binding yet)\b"
    r"|draft or final|final or draft|\bhas\b.{0,60}\b(?:been (?:adopted|passed|finali[sz]ed|repealed|suspended)|taken effect)|(?<!when )(?<!day )(?<!date )did\b.{0,60}\b(?:pass|take effect)\b"
    r"|(?:生效|施行|实施)(?:了没有?|没有)\s*[？?]?$|是否(?:当时|那时)?(?:有效|生效|施行|废止|通过|已|仍|还|实施|出台)|(?:已经?|当时)(?:生效|施行|实施|废止)(?:了?吗|没有?|了没)|(?:还|仍|现)(?:在|然)?(?:有效|施行)(?!期)|生效了吗|施行了吗|实施了吗|通过了吗|废止了吗|出台了吗|有效吗|状态|效力|现行有效|暂停了吗|停了吗|作废了吗|还算数吗|定稿了吗|(?:草案|草稿|征求意见稿)还是|还是(?:草案|草稿|征求意见)|现行的吗|被废止",
    re.I,
)
HOW_LONG = re.compile(r"how long|多久|多长|几年", re.I)
BINDING = re.compile(
    r"\bbinding\b|(?:mandatory|voluntary|compulsory)(?! (?:for|to)\b)|\bsoft law\b|legal force|\blegally\b|recommended standard|强制|约束力|推荐性|法律效力|自愿",
    re.I,
)
ARTICLE = re.compile(
    r"(?:\bart(?:icle)?s?\.?|§{1,2})\s*(?P<en>\d{1,4})"
    r"(?:\s*(?:-|–|to)\s*(?P<to>\d{1,4})|\s*(?:and|&|,)\s*(?P<too>\d{1,3})(?!\d))?(?!\d)|第\s*(?P<zh>[一二三四五六七八九十百零〇两\d]{1,7})\s*[条條]",
    re.I,
)
WHICH_ARTICLE = re.compile(
    r"\b(?:which|what|cite|the|give me the|name the) (?:the )?(?:art(?:icle)?s?|provision|section|clause)\b\.?(?!\s*\d)|\barticle\s*(?:\?|number|pls|please)|cite\b.{0,12}\barticle|which art\b"
    r"|\bwhere in (?:the )?·|\bart(?:icle)?s?\.? (?:on|about|dealing|covering|re)\b"
    r"|(?<!of )(?<!many )\bart(?:icle)?\b\.?(?: (?:no|nos|nr|num|number)\b\.?)? ?(?:#|\?|$|[,;:+]|\bpls\b|\bplease\b|\band\b)"
    r"|(?:是在|在|是|见|属于)?(?:哪一?条|第几条)(?:法条|条款)?(?:是|里|中)?(?:有?规定|讲|提到|写明|写)?了?|哪些条款|哪个条款|条款是|的条款",
    re.I,
)
NUMBER = re.compile(
    r"\b(?:doc(?:ument)?|order|decree|announcement|reference|file|resolution|standard|gb|serial)\.?\s*(?:no\b|nos\b|num\w*|number|#)(?!\.?\s*\d)|\bdocument number|\bwhat(?:'s| is) the number of\s+(?:the\s+)?·|\bnumber (?:and|&|\+|plus)(?=\s)|\b(?:what|which) number\b|\bwhich\b.{0,24}\b(?:order|decree) is\b|[-–,;+] number\b(?! of)|(?:^|[,;:] ?|\bwhat(?:'s| is) (?:the )?|\bgive (?:me )?(?:the )?|\band (?:the )?|\bits )number of (?:the )?·|what(?:'s|s| is) the number of the\b|\bnos?\. ?(?:and|&|\+|,|/)(?=\s)|(?:[-–,;+&] ?|\band (?:its )?)nos?\.\s*\??$|[:：] ?number\b(?! of (?!the (?:doc|order|notice)))|/ ?order\b|\bdoc\s*(?:\?|$)|\bnumber\s*(?:\?|$)|\border\s*(?:\?|$)|国标号|标准号"
    r"|文号|哪号令|哪一号令|令号|令多少号|第多少号|公告多少号|公告号|发文字号|第几号|编号|几号令",
    re.I,
)
COUNT = re.compile(
    r"how many (?:articles|arts?\b\.?|chapters|provisions|sections|clauses|items (?:are (?:there )?)?(?:in|does)\b)|\bart(?:icle)?s?\.? count|\b(?:chapters (?:and|&|\+) art|art\w* (?:and|&|\+) chapters|total (?:number of )?art)|条文数|chapter count|(?:number|no\.?|#) of (?:art(?:icle)?s|chapters|clauses)\b|how long .{0,120}\barticles\b|多少[条章]|(?<!第)(?<!哪)几[条章]|条款数|条数|共有?多少条|总共多少",
    re.I,
)
NAME = re.compile(
    r"stand[s]? for|chinese (?:name|title)|(?:name|title) in chinese|english (?:name|title)|in english\b|official (?:name|title|english)|full name|abbreviat\w+|acronym|what.{0,6}called|called in (?:chinese|english)|\bin chinese\b(?! (?:law|courts?|rules?|regulations?))|chinese for\b|formerly (?:called|known)|former name|used to be called|previous(?:ly)? (?:name|called|known)"
    r"|(?:中文|英文|全)(?:名|称|译名|名称)|英文怎么|英文叫|简称|缩写|全称|曾用名|原名|以前叫|原来叫|旧称|之前叫|怎么翻译",
    re.I,
)
SAME = re.compile(
    r"\bsame (?:committee|commission|group|regulator|regulation|rule|law|text|document|bod\w+|orgs?|organi\w+|thing|agenc\w+|institution|entit\w+|office|people|as)\b|\bthe same\s*(?:\?|$)|separate (?:orgs?|bod\w+|agenc\w+|organi[sz]ations?|institutions?|entit\w+|things?)|\bone and the\b|different (?:bod\w+|agenc\w+|orgs?|organi[sz]ations?|entit\w+)|一个单位|是一个机构|是一个部门|是同一|是不是同一|同一个|一回事|两块牌子|一个机构",
    re.I,
)
COMPARE = re.compile(
    r"\bcompar\w+|哪个(?:更)?[先早晚后]|\bvs?\.?(?= )|\bvs\.?\b|\bversus\b|difference\w* between|differ\b|比较|对比|区别|差异|不同",
    re.I,
)
VERSUS = re.compile(r"\s+(?:vs?\.?|versus)\s+", re.I)
# Between two things that are set side by side.
SIDES = re.compile(r"\s+(?:vs?\.?|versus)\s+|\s+and\s+|\s*[/、]\s*|和|与|跟|还是", re.I)
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
LIST = re.compile(
    r"\blist\s*$|^(?:countries|companies|firms|cities) (?:that|which|who)\b|\bwhich (?:[\w/-]+ ){1,7}(?:exist|are there|are out)\b|^(?:local |city |ai |all |the ){0,3}(?:policies|documents|regulations|regs|rules|plans|measures) (?:(?:in force|issued|adopted) )?(?:of|in|from) |有哪几[个部项份种]|哪几[部项份](?:法规|条例|办法|规定|文件|政策)|\bwhich (?:compan\w+|firms)\b|\bwho (?:are the (?:members|holders)|holds?)\b|(?:哪些|哪几|[一二三四五六七八九十]|有哪.)(?:家|个)?(?:企业|公司|成员)|新增的.{1,2}家|"
    r"^(?:[\w+'&-]+ ){1,5}(?:announcements|documents|drafts|standards|opinions|notices|plans) (?:(?:in|of|from|since|for) )?20\d\d\W*$|\b(?:documents|drafts|announcements|instruments) (?:on|about|covering|concerning|for) |\b(?:regulations|rules|measures|documents|instruments) (?:made|issued|adopted) (?:on the basis of|under|to implement)\b|\b(?:rules|laws|regulations|measures|documents|instruments|standards) (?:starting|applying|that (?:take|took|start|apply|came|come)|effective (?:on|in|from)|taking|coming|entering|issued|published|adopted)\b|(?:施行|生效|发布|公布|出台)的(?:是|有)?(?:哪|什么(?:新规|规定|法规|文件|办法|规章))|(?:施行|生效|发布|公布|出台)的(?:新规|规定|法规|文件|办法|规章)|\b(?:regulations|rules|plans|laws|measures) (?:of|in|by) (?:the |all )?(?:cities|provinces|municipal\w+)|哪些(?:省|城市)|\b(?:co-?)?issued (?:\w+ ){0,3}(?:rules|laws|regulations|documents)|(?:documents?|drafts|rules|standards|regulations|measures) (?:on .{0,30})?(?:by|from|issued by) |参与(?:发布|制定)的|发布的.{0,8}(?:规定|文件|办法|规章|法规)|\bwhich (?:\w+ ){0,3}(?:rules|laws|regulations|measures|instruments|standards|plans|documents|provinces|cities)\b|\bwhat (?:\w+ ){0,3}(?:rules|laws|regulations|measures|instruments|standards)\b|^list\b|^(?:ai )?(?:rules|laws|regulations|standards|drafts|documents) (?:in china )?(?:on|about|for|covering|adopted|published|issued|released)\b|\blist (?:of|all|the|every)\b|what (?:has|have|did) .{0,60}\b(?:(?:co-?)?issue|(?:co-?)?sign|publish|put out)|all (?:the )?(?:rules|laws|regulations|measures|standards)"
    r"|哪些(?:法律|法规|规定|办法|标准|规章|文件|条例|规范)|有哪些|有什么|列出|列一下|列举|发布过|发过|参与.{0,3}发|哪些.{0,14}(?:文件|法规|办法|标准|政策|规章)|发布了哪些|出台了哪些|制定了哪些",
    re.I,
)
RELATION_CUES: tuple[tuple[tuple[Verb, ...], str], ...] = (
    (
        ("based_on", "implements"),
        r"based on|legal basis|basis for|on the basis of|under (?:which|what)|(?:made|issued|adopted) (?:under|pursuant)|pursuant to (?:what|which)|parent law|upper law"
        r"|上位法|依据|(?:根据|依照|按照)(?:什么|哪|谁|何)|制定根据",
    ),
    (
        ("repeals", "supersedes", "revises"),
        r"replac\w+|supersed\w+|predecessor|successor|succeed\w*|取代|替代|代替|前身"
        rf"|{UNDOES.pattern}",
    ),
    (
        ("amends",),
        r"what amend\w+|amended by|which .{0,20}amend\w*|amends what|被.{0,6}修改|修改了(?:什么|哪)",
    ),
    (
        ("draft_of",),
        r"became of|final version|what happened to the draft|turned into|final text|定稿|正式稿|最后.{0,4}(?:版|稿)",
    ),
    (
        ("responds_to",),
        r"respond\w* to|response to|responses? (?:by|of|from) china|in response|react\w*|in reply to|retaliat\w+|counter(?:ed|measure\w*)|回应|反制|反应",
    ),
    (("same_as",), r"other name|nameplate|另一块牌子"),
    (
        ("parent", "hosted_by"),
        r"\bparent\b|\bpart of (?:which|what)\b|\babove (?:it|them)\b|belongs? to|subordinate|affiliat\w+|report\w* to|· ?under (?:the )?(?:·|[a-z]{2,8}\b)\W*$|\b(?:is|are|was|were|sits?|comes?|falls?|stands?) under\b(?! (?:review|consideration|investigation|discussion|way|threat|fire|control|study|art))|归(?:谁|哪|什么|\S{2,10}?).{0,8}管|由(?:谁|哪).{0,6}管理|隶属|下属|下面的|属于(?:哪|谁)|上级|主管单位",
    ),
)
MONTH_NAME = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.I
)
# A sentence that says in which article something stands.
CITED = re.compile(r"\barts?\b\.? ?\d|\barticles? \d|第[一二三四五六七八九十百零〇\d]+条", re.I)
# The items of a decision that amends a law, not the articles of the law.
ITEMS = re.compile(r"\bitems\b|几项|多少项", re.I)
# What a state did with a text of several: that the text is of that day does not tell.
PARTY = re.compile(
    r"\b(?:china|prc|beijing|usa?|u\.s\.|america|united states|uk|eu|japan|russia|india)\b[^.?!]{0,30}"
    r"\b(?:sign|join|endorse|back|adopt|accede)(?:e?d|s)?\b"
    r"|(?:中国|中方|美国|美方|欧盟|英国|日本|俄罗斯|印度)[^。？?]{0,8}(?:签|加入|参加|支持|通过)",
    re.I,
)
# Whether a body issued it by itself.
ALONE = re.compile(
    r"\balone\b|\bon (?:its|their) own\b|\bby itself\b|\bonly\b|\bsolely\b|\bjust\b|一家|单独|独自|独家|只是|仅|只有|只由",
    re.I,
)
CLOSED = re.compile(
    r"^\W*(?:is|are|was|were|did|does|do|has|have)\b|吗\s*[？?]?$|(?:only|alone|just) or\b|or (?:joint|with others)",
    re.I,
)
# What was made under the thing named, and not what it was made under itself.
MADE_UNDER = re.compile(
    r"\b(?:rules|regs?|regulations?|measures|provisions|plans|documents|instruments|standards|examples|anything|what(?: else)? (?:has|have|was|were|is)(?: been)?|which [\w ]{0,30})\b.{0,20}?\b(?:made|issued|adopted|based|drawn up|passed)\b.{0,12}?\b(?:on the basis of|under|pursuant to|based on|on) (?:the )?(?!what|which|whom?\b)[\w·\"]"
    r"|\b(?:rules|regs?|regulations?|measures|provisions|plans|documents|instruments|standards|what|which \w+) (?:(?:that|which) )?(?:implements?|implementing|carry out|carries out|flesh(?:es)? out|builds? on)\b"
    r"|\bimplementing (?:rules|regulations?|measures|provisions) (?:for|of|to|under)\b|\bimplement(?:s|ed|ing)? (?:the )?·.{0,4}(?:\?|$)"
    r"|(?:配套|下位)(?:的)?(?:规定|办法|文件|规则|法规|规章|标准|制度|法)|(?:依据|根据|按照|依照)(?!哪|什么|谁|何).{1,40}(?:制定|出台|发布)的.{0,8}(?:规定|办法|文件|规章|法规|标准|条例|哪)"
    r"|哪些(?:规定|办法|文件|规章|法规|标准|条例|细则|方案|制度).{0,6}(?:根据|依据|依照|按照|为落实|落实|贯彻|实施)(?!哪|什么)",
    re.I,
)
CLAIM = re.compile(
    r"is it (?:true|right|correct)\b|true or false|true\?|true that|\bright\s*(?:\?|$)|[,;] ?(?:yes|yeah|no)\s*\?|\bcorrect\s*\??|\bcorrect that\b|is that (?:right|so|correct|true)|i (?:read|heard|saw)|\bsays?\b.{3,}\b(?:right|correct|true)\b|we were (?:given|told)|claim\w*|confirm|isn'?t it|wasn'?t it|\bmyth\b|rumou?r"
    r"|是真的吗|对吗|对吧|是吧|对不对|是否属实|真的吗|是不是|据说|听说|网传|没错吧|是吗|吧\s*[？?。]?$|正确吗|是否正确|是否准确|准确吗|属实吗|靠谱吗|是.{2,20}(?:发|出|定|公布|发布|制定)的吗",
    re.I,
)
# A day said as a plain sentence with a question mark behind it: "X was founded in 2017?".
SUPPOSED_DAY = re.compile(
    r"^(?!\W*(?:when|what|which|who|how|why|where|was|were|is|did|has|have|in|if)\b)[^?]{2,80}"
    r"\bwas (?:founded|launched|adopted|issued|published|passed|signed|established|set up)\b"
    r"[^?]{0,30}\b(?:19|20)\d\d\s*\?$",
    re.I,
)
# What kind of text a name says that it is.
TITLED = re.compile(
    r"regulation|measure|plan|opinion|provision|guideline|standard|条例|办法|规定|措施|计划|方案|意见|规划"
)
# Another text named only for its manner: "gdpr-style question".
LIKE_ANOTHER = re.compile(r"\b[\w+]+[- ](?:style|esque|flavou?red)\b|类似(?:于)?\w{2,8}的", re.I)
# Two days asked in one breath: "when was it announced, and from when ...".
WHEN_TWICE = re.compile(r"\bwhen was\b.{4,80}\band\b.{0,8}\bwhen\b", re.I)
# Where it took place, beside the day.
PLACE_ASKED = re.compile(
    r"\bwhere\b|\b(?:which|what|and|\+) ?(?:city|place)\b|\bcity\s*\??$|\bvenue\b|在哪|哪里|哪个城市|地点|哪座城市",
    re.I,
)
# How a review came out, beside the day it was opened.
OUTCOME = re.compile(r"\boutcome|\bresults?\b|\bconclu\w+|\bdecision\b|结果|结论", re.I)
# Why or when something was ended supposes that it was.
ENDING_SUPPOSED = re.compile(
    r"\bwhy (?:did|was|were|has|have)\b.{2,80}\b(?:cancel|scrap|abolish|repeal|revoke|withdr[ae]w)\w*"
    r"|为(?:什么|何).{0,40}(?:取消|废止|撤销|撤回)",
    re.I,
)
# What a named company was fined: told by events alone, never by what a rule threatens.
FINED = re.compile(
    r"\bfines?\b.{0,12}\b(?:did|was|were|has|have)\b|\b(?:was|were|been|got)\b.{0,40}\bfined\b|被罚|罚了",
    re.I,
)
ABOUT = re.compile(
    r"what (?:is|are|was|were|does|do)\b|what'?s\b|who (?:is|are)\b|explain|tell me about|describe|summar\w+|overview|meaning of|是什么|什么是|介绍|简介|干什么|做什么|职责|职能|负责什么|讲什么|概述|内容|怎么(?:写|说|讲|规定|提)的?|(?:写|说|提)了什么",
    re.I,
)
DRAFT = re.compile(r"\bdrafts?\b|征求意见稿|草案|for comment|consultation|意见稿|报批稿", re.I)
AS_OF = re.compile(r"\bas (?:of|at|on)\b|\bon\b|\bin\b|\bby\b|截至|截止到|在|当时", re.I)
ISSUED = re.compile(
    r"\bsign\w*|签署|issu\w+|publish\w*|releas\w+|put out|made|promulgat\w+|joint\w*|co-?sign|发布|印发|公布|制定|出台|联合|发过|发的|出过|参与",
    re.I,
)
AMENDMENT = re.compile(r"amendments?\b|amending|修改决定|修正案|修改的决定|修正草案", re.I)
MANY_DATES = re.compile(
    r"\bdates\b|\bfrom (?:what|which) (?:day|date) to\b|\b(?:what|which) days\b|哪几天|几号到几号|all (?:the )?dates|时间节点|各.{0,2}日期|哪些日期",
    re.I,
)
TIMELINE = re.compile(
    r"\btimeline\b|\bhistory of\b|chronolog\w+|时间线|时间表|历程|沿革|来龙去脉", re.I
)
HEAD = re.compile(
    r"who (?:heads|leads|chairs|runs)|\bhead of\b|\bchair(?:man|person|woman)?\b|\bdirector\b|secretary[- ]general|in charge of|负责人|主任是|组长|谁领导|一把手|秘书长|主席是",
    re.I,
)
OLD_AND_NEW = re.compile(
    r"old (?:vs\.?|and|versus) new|\b(?:vs?\.?|versus) (?:its |the )?(?:20\d\d )?draft\b|\b20\d\d (?:one )?(?:vs?\.?|versus) (?:the )?20\d\d (?:ones?|version|text)\b|draft.{0,12}(?:vs?\.?|versus|against|and|to) (?:the )?final|final.{0,12}(?:vs?\.?|versus|against|and) (?:the )?draft|新旧|前后|草案.{0,6}(?:与|和|同).{0,6}(?:正式|最终|定稿)|征求意见稿.{0,6}(?:与|和|同|vs)",
    re.I,
)
OUTSIDE = re.compile(
    r"\bEU\b|europe\w*|\bGDPR\b|brussels|\bDSA\b|\bDMA\b|\b(?:alabama|alaska|arizona|arkansas|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new jersey|new mexico|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|vermont|virginia|wisconsin|wyoming)\b|\bcalifornia\w*|\bnew york\b|\bNYC\b|\butah\b|\bUK\b|\bbritish\b|\bbritain\b|"
    r"\bkorea\w*|\bjapan(?:ese)? (?:AI|act|law)|\bindia(?:n|'s)? (?:AI|DPDP|act|law)|\bsingapore\w*|\bcanad\w+|\bbrazil\w*|\baustralia\w*|\bvietnam\w*|\btaiwan(?:ese)? (?:AI|act|law)|欧盟|韩国|英国|加州|科罗拉多|新加坡|越南|巴西|加拿大|日本.{0,2}(?:法|AI)",
    re.I,
)
NEXT = re.compile(r"\bnext\b|下一(?:次|届|轮)", re.I)
# China's name at an international text, not the day of an order.
SIGNATORY = re.compile(r"\bchina\b.{0,20}\bsign|中国.{0,6}签署", re.I)
# A day and who signed: the person, where one is stored.
SIGNED = re.compile(r"who (?:\w+ )?signed|signed by|谁签|由谁签|签署人", re.I)
LAST_AMENDED = re.compile(
    r"(?:last|latest|most recent\w*) (?:amend|revis|updat)\w*|最近一次|最后一次|最新修", re.I
)
ANNOUNCEMENT = re.compile(r"announcement|公告", re.I)
NUMBERED = re.compile(
    r"(?:announcement|order|decree)s?\.?\s*(?:no|nos|number)?[.\s#]*(?!(?:19|20)\d\d\b)(\d{1,4})\b"
    r"|(?:公告|令)\D{0,8}(?!(?:19|20)\d\d)(\d{1,4})(?=号)|第(\d{1,4})号",
    re.I,
)
EITHER = re.compile(
    r"or (?:still )?(?:just )?(?:a )?draft|still (?:just |only )?a draft|draft or|还是(?:草案|征求)|草案还是",
    re.I,
)
ASKING = re.compile(
    r"\b(?:did|does|do|was|were|is|are|can|must|may|should|how|why|when|who|what|which|where)\b|谁|什么|哪|何|几|多少|怎|吗",
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
YEAR_NAMED = re.compile(r"(?<!\d)20\d\d(?!\d)")
STILL = re.compile(r"\bstill\b|\bnow\b|\btoday\b|currently|目前|现在|如今|还(?:在|有效)", re.I)
OPEN_NOW = re.compile(
    r"open (?:now|today|currently)|open (?:for|consult).{0,30}(?:now|today|currently)|currently open|as of today|now open|consultations? open|正在征求意见|征求意见中|目前.{0,6}征求意见|现在.{0,6}征求意见",
    re.I,
)
UNKNOWABLE = re.compile(
    r"\bwho will\b|\bnext (?:\w+ ){0,2}(?:head|director|chair\w*|minister)\b|\bwill .{0,40}\bbe (?:fined|appointed|elected)|how many .{0,60}\b(?:will|by 20[3-9]\d)\b|chair in 20(?:2[7-9]|3\d)|明年.{0,12}(?:多少|几)|谁会|下一任",
    re.I,
)
REVISED = re.compile(
    r"\b(?:revised|amended|new|updated|newest|latest)\b|大修|修订后|修改后|修正后|新修订|新修改|新版|新的",
    re.I,
)
QUANTITY = re.compile(
    r"how (?:many|much|big|large)|\bnumber of\b|多少|几(?:家|个|人|级|类|种|项|台|所)", re.I
)
# Countries or companies are asked for, not the day on which they signed.
WHO_SIGNED = re.compile(
    r"\b(?:which|what|all|the) (?:countries|states|companies|firms|cities)\b"
    r"|^(?:countries|companies|firms|cities) (?:that|which|who)\b|哪些(?:国家|企业|公司|城市)",
    re.I,
)
# Who belongs to something, and which round of naming them.
MEMBERS = re.compile(
    r"\bcompan(?:y|ies)\b|\bfirms?\b|\bmembers?\b|\bholders?\b|\bholds?\b|\bplatforms (?:announced|named)\b|\bwho\b|企业|公司|成员|哪几家|哪些家|有谁|几家|[一二三四五六七八九十]家",
    re.I,
)
FIRST_ROUND = re.compile(r"\bfirst (?:batch|list|round|group|four)\b|首批|第一批", re.I)
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
# Of a place its regulations alone, not its plans and measures.
REGULATIONS = re.compile(r"\bregs?\b|\bregulations?\b|条例|地方性?法规", re.I)
# So many articles are said to be there.
COUNT_SAID = re.compile(r"\b(\d{1,3}) (?:articles|arts?\b)|(?:有|共|是)\s*(\d{1,3})\s*条", re.I)
ENDED_BY = re.compile(r"\bannul\w*|\bstruck down|\boverturn\w*|\brevok\w*|\bwho repealed", re.I)
# The number of an article directly behind a name: "PIPL 57 ...".
BARE_ARTICLE = re.compile(r"^\W*·\s+(\d{1,3})(?=[\s:,;?]|$)(?!\s+(?:\w+s|of|and|to|or)\b)")
# Something is asked of what was done, not of what a thing is.
DEED = re.compile(r"\bdid\b|\b(?:was|were|has|have|had) (?!the\b)|\bhow much\b|\bwhy\b", re.I)
# What was done so often is no rule: "how many filings did the CAC reject".
COUNTED_PAST = re.compile(
    r"how (?:many|much) .{0,60}\b(?:did|were|was|has|have been|had)\b(?! to\b)"
    r"|\blist\b.{0,20}\b(?:companies|firms|members|people|cases)\b|(?:last year|去年|至今|迄今).{0,20}(?:how many|多少|几)|(?:被|已).{0,12}(?:多少|几)(?:家|个|人|次|款)",
    re.I,
)
# Which types of document a list keeps to.
TYPE_CUES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(r"\bstandards\b|\bGB\b|国家标准|国标|哪些.{0,8}标准|标准有哪些", re.I),
        ("mandatory_standard", "recommended_standard", "technical_document"),
    ),
    (
        re.compile(
            r"\blocal\b|\bcities\b|\bcity\b|municipal|provinc\w+|地方|各地|哪些省|哪些城市|省市",
            re.I,
        ),
        ("local_regulation", "local_document"),
    ),
)
# A date and something else are asked: the usual day, beside the named one.
DATE_AND = re.compile(r"(?:^|[-–—:,·?] *)dates?\s*(?:and|&|\+|,) |日期和", re.I)
VERSIONS_ASKED = re.compile(
    r"\b(?:versions|editions)\b|各版|历次版本|哪几版|几个版本|版本有哪", re.I
)
STANDARD = re.compile(r"\bGB\b|standard|标准|国标|requirements|要求", re.I)
AMERICAN = re.compile(r"\bU\.?S\.?A?\b|\bAmerican?\b|美国|美方")
DOCUMENTS = re.compile(
    r"instruments?\b|drafts\b|rules\b|regs\b|documents?\b|measures\b|regulations\b|standards\b|announcements\b|plans\b|laws\b|\bpolic(?:y|ies)\b|\bguidelines\b|\bguidance\b|\bopinions\b|法规|规定|文件|公告|规章|办法|标准|政策|规划|措施|指引|条例",
    re.I,
)
PARTS = re.compile(r"\s*(?:[,;?，；？、]|\s[+-]\s|\band\b|\bplus\b|以及|并且|和)\s*", re.I)
VERSIONS = re.compile(
    r"versions?\b|editions?\b|revisions?\b|each\b|\ball\b|各版|版本|历次|历版", re.I
)
FILLER = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "on",
        "in",
        "to",
        "for",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "what",
        "which",
        "who",
        "whom",
        "whose",
        "when",
        "where",
        "why",
        "how",
        "that",
        "this",
        "these",
        "those",
        "it",
        "its",
        "they",
        "them",
        "their",
        "there",
        "here",
        "with",
        "by",
        "from",
        "at",
        "as",
        "and",
        "or",
        "not",
        "no",
        "yes",
        "if",
        "then",
        "than",
        "about",
        "into",
        "over",
        "i",
        "we",
        "you",
        "our",
        "my",
        "your",
        "me",
        "us",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "will",
        "would",
        "need",
        "want",
        "get",
        "got",
        "give",
        "given",
        "tell",
        "say",
        "says",
        "said",
        "pls",
        "please",
        "any",
        "some",
        "all",
        "every",
        "each",
        "both",
        "only",
        "just",
        "also",
        "still",
        "yet",
        "already",
        "now",
        "today",
        "mean",
        "really",
        "exactly",
        "actual",
        "actually",
        "right",
        "correct",
        "true",
        "ever",
        "everyone",
        "everybody",
        "else",
        "anyone",
        "someone",
        "something",
        "anything",
        "first-ever",
        "let",
        "lets",
        "letting",
        "got",
        "still",
        "many",
        "much",
        "long",
        "china",
        "chinese",
        "prc",
        "under",
        "per",
        "cite",
        "quote",
        "article",
        "art",
        "articles",
        "law",
        "rule",
        "rules",
        "regulation",
        "regulations",
        "measures",
        "provisions",
        "happend",
        "thing",
        "things",
        "one",
        "two",
        "out",
        "up",
        "put",
        "so",
        "vs",
        "etc",
        "ok",
        "hi",
        "hello",
        "hey",
        "thanks",
        "thank",
    ]
)
FILLER_ZH = frozenset(
    [
        "什么",
        "是什",
        "哪些",
        "哪个",
        "哪一",
        "一条",
        "多少",
        "怎么",
        "如何",
        "是否",
        "是不",
        "不是",
        "可以",
        "能否",
        "请问",
        "一下",
        "我们",
        "需要",
        "应当",
        "规定",
        "第几",
        "的是",
        "是多",
        "少的",
        "条的",
        "吗",
        "呢",
        "的",
        "了",
        "是",
        "在",
        "和",
        "与",
        "及",
        "有",
        "何",
        "谁",
        "哪",
        "几",
    ]
)
# Chinese words that only link others: no pair of characters goes across them.
PARTICLE = re.compile(
    r"关于|对于|(?<!目)的(?!确)|(?<![为除])了(?!解)|(?<!但)(?<!还)(?<!凡)是(?!否)|是否|吗|呢|应当|应该|需要|必须|什么|怎么|怎样|如何"
    r"|有?哪些|有什么|哪个|多少|能否|可以|有没有"
)
EN_QUESTION = re.compile(r"[A-Za-z]{2,}")
PLACE_NAMES = (
    "beijing",
    "shanghai",
    "shenzhen",
    "guangdong",
    "guangzhou",
    "zhejiang",
    "hangzhou",
    "jiangsu",
    "suzhou",
    "nanjing",
    "wuhan",
    "hubei",
    "anhui",
    "hefei",
    "sichuan",
    "chengdu",
    "chongqing",
    "tianjin",
    "shandong",
    "henan",
    "hunan",
    "fujian",
    "macau",
    "macao",
    "taiwan",
    "tibet",
    "xinjiang",
    "yunnan",
    "guizhou",
    "liaoning",
    "hainan",
    "hebei",
    "shaanxi",
    "shanxi",
    "european",
    "eu",
)
