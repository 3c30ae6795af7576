"""What of a text: its articles, numbers, versions, kind and state, and what it is tied to."""

import re

from bot.facts.vocabulary import Verb

# Which older texts a text ended, beside whether it was ended itself.
UNDOES = re.compile(
    r"\b(?:what|which)\b.{0,40}\b(?:did|does|do|has|have)\b.{2,80}\b(?:repeal|abolish)\w*"
    r"|(?:repeal(?:ed|s)|abolish(?:ed|es)|replac(?:ed|es)|supersed(?:ed|es)) (?:what|which)\b"
    r"|(?:废止|取代|替代|代替)了?(?:什么|哪)",
    re.I,
)
STATUS = re.compile(
    r"\bstatus\b|\bstill alive\b|出(?:了)?(?:正式稿|正式版|终稿)(?:了)?(?:吗|没)|走到哪一步|到哪一步了|\bstill (?:the |a )?(?:law|rules?|good law)\b|\bapplicable (?:today|now|yet|already)\b|[-–—,:] ?active\s*\?|(?<!when )(?<!date )(?<!day )\bdid\b.{2,80}\b(?:withdraw|repeal|revoke|scrap|annul|rescind)\b|being enforced|enforced or|still enforced|\blive\s*\??$|\blive (?:yet|now|already|law|or)\b|\bstill (?:(?:just |only )?a )?(?:draft|coming|pending|to come)\b|\b(?:is|are)\b.{2,60}\b(?:current|paused|on hold|binding (?:yet|now|already))\b|\bdead\b|目前效力|现在效力|\bin force (?:yet|now|today|already)|(?:^|[-–—:,] ?)in force\s*\?|\bas (?:of|at)\b.{4,24}\b(?:in force|in effect|effective|binding)\b|\bin force (?:as )?(?:of|at|on|by|back in)\b(?! (?:what|which))|still (?:in force|valid|in effect|apply|applies|binding)|already (?:in force|in effect|apply|applies)"
    r"|\b(?:is|are|was|were)\b.{0,60}\b(?:in force|in effect|effective|valid|repealed|suspended|final|law yet|a law|adopted yet|finali[sz]ed|binding yet)\b"
    r"|draft or final|final or draft|\bhas\b.{0,60}\b(?:been (?:adopted|passed|finali[sz]ed|repealed|suspended)|taken effect)|(?<!when )(?<!day )(?<!date )did\b.{0,60}\b(?:pass|take effect)\b"
    r"|(?:生效|施行|实施)(?:了没有?|没有)\s*[？?]?$|是否(?:当时|那时)?(?:有效|生效|施行|废止|通过|已|仍|还|实施|出台)|(?:已经?|当时)(?:生效|施行|实施|废止)(?:了?吗|没有?|了没)|(?:还|仍|现)(?:在|然)?(?:有效|施行)(?!期)|生效了吗|施行了吗|实施了吗|通过了吗|废止了吗|出台了吗|有效吗|状态|效力|现行有效|暂停了吗|停了吗|作废了吗|还算数吗|定稿了吗|(?:草案|草稿|征求意见稿)还是|还是(?:草案|草稿|征求意见)|现行的吗|被废止",
    re.I,
)
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
# A sentence that says in which article something stands.
CITED = re.compile(r"\barts?\b\.? ?\d|\barticles? \d|第[一二三四五六七八九十百零〇\d]+条", re.I)
# The items of a decision that amends a law, not the articles of the law.
ITEMS = re.compile(r"\bitems\b|几项|多少项", re.I)
# What was made under the thing named, and not what it was made under itself.
MADE_UNDER = re.compile(
    r"\b(?:rules|regs?|regulations?|measures|provisions|plans|documents|instruments|standards|examples|anything|what(?: else)? (?:has|have|was|were|is)(?: been)?|which [\w ]{0,30})\b.{0,20}?\b(?:made|issued|adopted|based|drawn up|passed)\b.{0,12}?\b(?:on the basis of|under|pursuant to|based on|on) (?:the )?(?!what|which|whom?\b)[\w·\"]"
    r"|\b(?:rules|regs?|regulations?|measures|provisions|plans|documents|instruments|standards|what|which \w+) (?:(?:that|which) )?(?:implements?|implementing|carry out|carries out|flesh(?:es)? out|builds? on)\b"
    r"|\bimplementing (?:rules|regulations?|measures|provisions) (?:for|of|to|under)\b|\bimplement(?:s|ed|ing)? (?:the )?·.{0,4}(?:\?|$)"
    r"|(?:配套|下位)(?:的)?(?:规定|办法|文件|规则|法规|规章|标准|制度|法)|(?:依据|根据|按照|依照)(?!哪|什么|谁|何).{1,40}(?:制定|出台|发布)的.{0,8}(?:规定|办法|文件|规章|法规|标准|条例|哪)"
    r"|哪些(?:规定|办法|文件|规章|法规|标准|条例|细则|方案|制度).{0,6}(?:根据|依据|依照|按照|为落实|落实|贯彻|实施)(?!哪|什么)",
    re.I,
)
# What kind of text a name says that it is.
TITLED = re.compile(
    r"regulation|measure|plan|opinion|provision|guideline|standard|条例|办法|规定|措施|计划|方案|意见|规划"
)
# Why or when something was ended supposes that it was.
ENDING_SUPPOSED = re.compile(
    r"\bwhy (?:did|was|were|has|have)\b.{2,80}\b(?:cancel|scrap|abolish|repeal|revoke|withdr[ae]w)\w*"
    r"|为(?:什么|何).{0,40}(?:取消|废止|撤销|撤回)",
    re.I,
)
DRAFT = re.compile(r"\bdrafts?\b|征求意见稿|草案|for comment|consultation|意见稿|报批稿", re.I)
AMENDMENT = re.compile(r"amendments?\b|amending|修改决定|修正案|修改的决定|修正草案", re.I)
OLD_AND_NEW = re.compile(
    r"old (?:vs\.?|and|versus) new|\b(?:vs?\.?|versus) (?:its |the )?(?:20\d\d )?draft\b|\b20\d\d (?:one )?(?:vs?\.?|versus) (?:the )?20\d\d (?:ones?|version|text)\b|draft.{0,12}(?:vs?\.?|versus|against|and|to) (?:the )?final|final.{0,12}(?:vs?\.?|versus|against|and) (?:the )?draft|新旧|前后|草案.{0,6}(?:与|和|同).{0,6}(?:正式|最终|定稿)|征求意见稿.{0,6}(?:与|和|同|vs)",
    re.I,
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
REVISED = re.compile(
    r"\b(?:revised|amended|new|updated|newest|latest)\b|大修|修订后|修改后|修正后|新修订|新修改|新版|新的",
    re.I,
)
# So many articles are said to be there.
COUNT_SAID = re.compile(r"\b(\d{1,3}) (?:articles|arts?\b)|(?:有|共|是)\s*(\d{1,3})\s*条", re.I)
ENDED_BY = re.compile(r"\bannul\w*|\bstruck down|\boverturn\w*|\brevok\w*|\bwho repealed", re.I)
# The number of an article directly behind a name: "PIPL 57 ...".
BARE_ARTICLE = re.compile(r"^\W*·\s+(\d{1,3})(?=[\s:,;?]|$)(?!\s+(?:\w+s|of|and|to|or)\b)")
VERSIONS_ASKED = re.compile(
    r"\b(?:versions|editions)\b|各版|历次版本|哪几版|几个版本|版本有哪", re.I
)
STANDARD = re.compile(r"\bGB\b|standard|标准|国标|requirements|要求", re.I)
VERSIONS = re.compile(
    r"versions?\b|editions?\b|revisions?\b|each\b|\ball\b|各版|版本|历次|历版", re.I
)
