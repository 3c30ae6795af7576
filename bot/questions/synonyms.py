"""Words that mean the same when people ask: stems, one group a line."""

from collections import defaultdict
from collections.abc import Set

from bot.store.script import query_tokens

GROUPS = """
fine fines penalty penalties punishment punish sanction 罚款 处罚
train training 训练
label labels labelling mark marking tag tags watermark 标识
remove delete strip tamper conceal erase 删除 删掉 去除 去掉 抹掉 隐匿
kid kids child children minor minors underage teen teenager teenagers teens adolescent 未成年 儿童
company companies firm firms business businesses enterprise enterprises provider providers operator operators 企业
consent permission agree authorisation 同意
file filing filed register registration record records 备案 登记
privacy personal 个人 隐私
secure security safety 安全
threshold limit limits quota 门槛
deadline time-limit days period term 期限
user users customer customers 用户
test testing assess assessment evaluate evaluation review audit 评估 审查
appeal complain complaint complaints grievance sue litigation reconsideration 投诉 申诉 复议
licence license licences permit permits 许可
export exports outbound overseas abroad cross-border transfer transfers 出境 出口
import imports 进口
境外 出境
ban bans banned prohibit prohibited prohibition forbid forbidden illegal unlawful 禁止 不得
require required requirement requirements must obligation obligations duty duties 应当 义务
app apps application applications 应用
store stores 商店
retain retention keep store storage kept log logs 留存 保存
annual annually yearly every often frequency frequent regularly 每年 定期
hour hours time 小时
length duration lasting lasts period term 期限 为期 多久 多长
defined definition define means meaning 定义 含义 所称 是指
cost price fee fees 价格
face facial 人脸
chatbot chatbots companion companions anthropomorphic 拟人
addiction addictive dependence dependency 沉迷 依赖
elderly seniors old 老年
emergency crisis suicide self-harm 自杀 自残
news journalism 新闻
vehicle vehicles car cars automotive 汽车
doctor hospital medical health healthcare 医疗
school schools pupil pupils student students education 学校 学生 教育
bank banks banking insurer insurers insurance 银行 保险
court courts judge judges judicial 法院
target targets goal goals aim 目标
member members membership 成员
attend attended represent represented delegation led lead 出席 代表
sign signed signatory endorse endorsed join joined 签署 加入
chip chips semiconductor semiconductors gpu 芯片
element elements mineral minerals metal metals 元素
serious severe grave gross aggravated 严重
revenue turnover sales income earnings 营业额 收入
gain gains illegal-gains proceeds profit 违法所得
algorithm algorithms algorithmic recommendation recommender 算法
deepfake deepfakes synthesis synthetic 合成
discriminate discrimination bias unfair differential 歧视 差别
worker workers labour labor employee employees gig driver drivers rider riders 劳动者
opt-out switch off disable turn 关闭
inform notify notification notice report reporting 告知 报告
secretariat host hosts hosted 秘书处
replace replaced replacement replacing supersede superseded successor 取代 替代
drop dropped rescind rescinded scrapped withdraw withdrawn repeal repealed 废止 撤销
suspend suspended suspension pause paused 暂停
city cities province provinces zone zones 城市
company-name holder holders
number numbers count how-many 数量
open public publicly 公开 公众
internal internally in-house research 内部 研发
exempt exempted exemption exemptions exception exceptions waive waived 豁免 免予
"""


def _grouped() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in GROUPS.strip().splitlines():
        group = set(query_tokens(line))
        for token in group:
            found[token] |= group - {token}
    return {token: frozenset(others) for token, others in found.items()}


SYNONYMS = _grouped()


def says(words: Set[str], token: str) -> bool:
    """Whether these tokens hold this one, or one that may stand for it."""
    return token in words or not words.isdisjoint(alike(token))


def alike(token: str) -> frozenset[str]:
    """Tokens that may stand for this one."""
    return SYNONYMS.get(token, frozenset())
