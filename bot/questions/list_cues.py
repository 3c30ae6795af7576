"""Which ones: the words that ask for lists, and what a list keeps to."""

import re

LIST = re.compile(
    r"\blist\s*$|^(?:countries|companies|firms|cities) (?:that|which|who)\b|\bwhich (?:[\w/-]+ ){1,7}(?:exist|are there|are out)\b|^(?:local |city |ai |all |the ){0,3}(?:policies|documents|regulations|regs|rules|plans|measures) (?:(?:in force|issued|adopted) )?(?:of|in|from) |有哪几[个部项份种]|哪几[部项份](?:法规|条例|办法|规定|文件|政策)|\bwhich (?:compan\w+|firms)\b|\bwho (?:are the (?:members|holders)|holds?)\b|(?:哪些|哪几|[一二三四五六七八九十]|有哪.)(?:家|个)?(?:企业|公司|成员)|新增的.{1,2}家|"
    r"^(?:[\w+'&-]+ ){1,5}(?:announcements|documents|drafts|standards|opinions|notices|plans) (?:(?:in|of|from|since|for) )?20\d\d\W*$|\b(?:documents|drafts|announcements|instruments) (?:on|about|covering|concerning|for) |\b(?:regulations|rules|measures|documents|instruments) (?:made|issued|adopted) (?:on the basis of|under|to implement)\b|\b(?:rules|laws|regulations|measures|documents|instruments|standards) (?:starting|applying|that (?:take|took|start|apply|came|come)|effective (?:on|in|from)|taking|coming|entering|issued|published|adopted)\b|(?:施行|生效|发布|公布|出台)的(?:是|有)?(?:哪|什么(?:新规|规定|法规|文件|办法|规章))|(?:施行|生效|发布|公布|出台)的(?:新规|规定|法规|文件|办法|规章)|\b(?:regulations|rules|plans|laws|measures) (?:of|in|by) (?:the |all )?(?:cities|provinces|municipal\w+)|哪些(?:省|城市)|\b(?:co-?)?issued (?:\w+ ){0,3}(?:rules|laws|regulations|documents)|(?:documents?|drafts|rules|standards|regulations|measures) (?:on .{0,30})?(?:by|from|issued by) |参与(?:发布|制定)的|发布的.{0,8}(?:规定|文件|办法|规章|法规)|\bwhich (?:\w+ ){0,3}(?:rules|laws|regulations|measures|instruments|standards|plans|documents|provinces|cities)\b|\bwhat (?:\w+ ){0,3}(?:rules|laws|regulations|measures|instruments|standards)\b|^list\b|^(?:ai )?(?:rules|laws|regulations|standards|drafts|documents) (?:in china )?(?:on|about|for|covering|adopted|published|issued|released)\b|\blist (?:of|all|the|every)\b|what (?:has|have|did) .{0,60}\b(?:(?:co-?)?issue|(?:co-?)?sign|publish|put out)|all (?:the )?(?:rules|laws|regulations|measures|standards)"
    r"|哪些(?:法律|法规|规定|办法|标准|规章|文件|条例|规范)|有哪些|有什么|列出|列一下|列举|发布过|发过|参与.{0,3}发|哪些.{0,14}(?:文件|法规|办法|标准|政策|规章)|发布了哪些|出台了哪些|制定了哪些",
    re.I,
)
# Of a place its regulations alone, not its plans and measures.
REGULATIONS = re.compile(r"\bregs?\b|\bregulations?\b|条例|地方性?法规", re.I)
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
AMERICAN = re.compile(r"\bU\.?S\.?A?\b|\bAmerican?\b|美国|美方")
DOCUMENTS = re.compile(
    r"instruments?\b|drafts\b|rules\b|regs\b|documents?\b|measures\b|regulations\b|standards\b|announcements\b|plans\b|laws\b|\bpolic(?:y|ies)\b|\bguidelines\b|\bguidance\b|\bopinions\b|法规|规定|文件|公告|规章|办法|标准|政策|规划|措施|指引|条例",
    re.I,
)
