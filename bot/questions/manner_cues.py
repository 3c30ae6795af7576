"""How it is asked: comparisons, claims, what lies outside, parts of a question."""

import re

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
CLOSED = re.compile(
    r"^\W*(?:is|are|was|were|did|does|do|has|have)\b|吗\s*[？?]?$|(?:only|alone|just) or\b|or (?:joint|with others)",
    re.I,
)
CLAIM = re.compile(
    r"is it (?:true|right|correct)\b|true or false|true\?|true that|\bright\s*(?:\?|$)|[,;] ?(?:yes|yeah|no)\s*\?|\bcorrect\s*\??|\bcorrect that\b|is that (?:right|so|correct|true)|i (?:read|heard|saw)|\bsays?\b.{3,}\b(?:right|correct|true)\b|we were (?:given|told)|claim\w*|confirm|isn'?t it|wasn'?t it|\bmyth\b|rumou?r"
    r"|是真的吗|对吗|对吧|是吧|对不对|是否属实|真的吗|是不是|据说|听说|网传|没错吧|是吗|吧\s*[？?。]?$|正确吗|是否正确|是否准确|准确吗|属实吗|靠谱吗|是.{2,20}(?:发|出|定|公布|发布|制定)的吗",
    re.I,
)
# Another text named only for its manner: "gdpr-style question".
LIKE_ANOTHER = re.compile(r"\b[\w+]+[- ](?:style|esque|flavou?red)\b|类似(?:于)?\w{2,8}的", re.I)
ABOUT = re.compile(
    r"what (?:is|are|was|were|does|do)\b|what'?s\b|who (?:is|are)\b|explain|tell me about|describe|summar\w+|overview|meaning of|是什么|什么是|介绍|简介|干什么|做什么|职责|职能|负责什么|讲什么|概述|内容|怎么(?:写|说|讲|规定|提)的?|(?:写|说|提)了什么",
    re.I,
)
OUTSIDE = re.compile(
    r"\bEU\b|europe\w*|\bGDPR\b|brussels|\bDSA\b|\bDMA\b|\b(?:alabama|alaska|arizona|arkansas|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new jersey|new mexico|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|vermont|virginia|wisconsin|wyoming)\b|\bcalifornia\w*|\bnew york\b|\bNYC\b|\butah\b|\bUK\b|\bbritish\b|\bbritain\b|"
    r"\bkorea\w*|\bjapan(?:ese)? (?:AI|act|law)|\bindia(?:n|'s)? (?:AI|DPDP|act|law)|\bsingapore\w*|\bcanad\w+|\bbrazil\w*|\baustralia\w*|\bvietnam\w*|\btaiwan(?:ese)? (?:AI|act|law)|欧盟|韩国|英国|加州|科罗拉多|新加坡|越南|巴西|加拿大|日本.{0,2}(?:法|AI)",
    re.I,
)
ASKING = re.compile(
    r"\b(?:did|does|do|was|were|is|are|can|must|may|should|how|why|when|who|what|which|where)\b|谁|什么|哪|何|几|多少|怎|吗",
    re.I,
)
UNKNOWABLE = re.compile(
    r"\bwho will\b|\bnext (?:\w+ ){0,2}(?:head|director|chair\w*|minister)\b|\bwill .{0,40}\bbe (?:fined|appointed|elected)|how many .{0,60}\b(?:will|by 20[3-9]\d)\b|chair in 20(?:2[7-9]|3\d)|明年.{0,12}(?:多少|几)|谁会|下一任",
    re.I,
)
# Something is asked of what was done, not of what a thing is.
DEED = re.compile(r"\bdid\b|\b(?:was|were|has|have|had) (?!the\b)|\bhow much\b|\bwhy\b", re.I)
PARTS = re.compile(r"\s*(?:[,;?，；？、]|\s[+-]\s|\band\b|\bplus\b|以及|并且|和)\s*", re.I)
