"""Who: the words for those who made, enforce, head or belong to something."""

import re

from bot.facts.vocabulary import Verb

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
ISSUED = re.compile(
    r"\bsign\w*|签署|issu\w+|publish\w*|releas\w+|put out|made|promulgat\w+|joint\w*|co-?sign|发布|印发|公布|制定|出台|联合|发过|发的|出过|参与",
    re.I,
)
HEAD = re.compile(
    r"who (?:heads|leads|chairs|runs)|\bhead of\b|\bchair(?:man|person|woman)?\b|\bdirector\b|secretary[- ]general|in charge of|负责人|主任是|组长|谁领导|一把手|秘书长|主席是",
    re.I,
)
# A day and who signed: the person, where one is stored.
SIGNED = re.compile(r"who (?:\w+ )?signed|signed by|谁签|由谁签|签署人", re.I)
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
