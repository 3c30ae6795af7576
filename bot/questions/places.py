"""Provinces and cities that a question names, as the codes by which documents are kept."""

import re

# Code as in ISO 3166-2 (cities with two letters more), with the names in both languages.
CODES: dict[str, tuple[str, ...]] = {
    "CN-AH": ("anhui", "安徽"),
    "CN-AH-HF": ("hefei", "合肥"),
    "CN-BJ": ("beijing", "北京"),
    "CN-CQ": ("chongqing", "重庆"),
    "CN-FJ": ("fujian", "福建"),
    "CN-GD": ("guangdong", "广东"),
    "CN-GD-GZ": ("guangzhou", "广州"),
    "CN-GD-SZ": ("shenzhen", "深圳"),
    "CN-GS": ("gansu", "甘肃"),
    "CN-GX": ("guangxi", "广西"),
    "CN-GZ": ("guizhou", "贵州"),
    "CN-HA": ("henan", "河南"),
    "CN-HB": ("hubei", "湖北"),
    "CN-HB-WH": ("wuhan", "武汉"),
    "CN-HE": ("hebei", "河北"),
    "CN-HI": ("hainan", "海南"),
    "CN-HL": ("heilongjiang", "黑龙江"),
    "CN-HN": ("hunan", "湖南"),
    "CN-JL": ("jilin", "吉林"),
    "CN-JS": ("jiangsu", "江苏"),
    "CN-JS-NJ": ("nanjing", "南京"),
    "CN-JS-SZ": ("suzhou", "苏州"),
    "CN-JS-WX": ("wuxi", "无锡"),
    "CN-JX": ("jiangxi", "江西"),
    "CN-LN": ("liaoning", "辽宁"),
    "CN-NM": ("inner mongolia", "内蒙古"),
    "CN-NX": ("ningxia", "宁夏"),
    "CN-QH": ("qinghai", "青海"),
    "CN-SC": ("sichuan", "四川"),
    "CN-SD": ("shandong", "山东"),
    "CN-SH": ("shanghai", "上海"),
    "CN-SN": ("shaanxi", "陕西"),
    "CN-SX": ("shanxi", "山西"),
    "CN-TJ": ("tianjin", "天津"),
    "CN-XJ": ("xinjiang", "新疆"),
    "CN-XZ": ("tibet", "西藏"),
    "CN-YN": ("yunnan", "云南"),
    "CN-ZJ": ("zhejiang", "浙江"),
    "CN-ZJ-HZ": ("hangzhou", "杭州"),
    "CN-ZJ-JX": ("jiaxing", "嘉兴"),
    "CN-FJ-FZ": ("fuzhou", "福州"),
    "CN-FJ-XM": ("xiamen", "厦门"),
    "CN-GD-DG": ("dongguan", "东莞"),
    "CN-GD-FS": ("foshan", "佛山"),
    "CN-GD-ZH": ("zhuhai", "珠海"),
    "CN-GX-NN": ("nanning", "南宁"),
    "CN-GZ-GY": ("guiyang", "贵阳"),
    "CN-HA-ZZ": ("zhengzhou", "郑州"),
    "CN-HE-XA": ("xiong'an", "xiongan", "雄安"),
    "CN-HI-HK": ("haikou", "海口"),
    "CN-HL-HA": ("harbin", "哈尔滨"),
    "CN-HN-CS": ("changsha", "长沙"),
    "CN-JL-CC": ("changchun", "长春"),
    "CN-LN-DL": ("dalian", "大连"),
    "CN-LN-SY": ("shenyang", "沈阳"),
    "CN-SC-CD": ("chengdu", "成都"),
    "CN-SD-JN": ("jinan", "济南"),
    "CN-SD-QD": ("qingdao", "青岛"),
    "CN-SN-XA": ("xi'an", "xian", "西安"),
    "CN-YN-KM": ("kunming", "昆明"),
    "CN-ZJ-NB": ("ningbo", "宁波"),
    "CN-ZJ-WZ": ("wenzhou", "温州"),
    "HK": ("hong kong", "香港"),
    "MO": ("macao", "macau", "澳门"),
}
NAMES = {name: code for code, names in CODES.items() for name in names}
PLACE = re.compile(
    "|".join(rf"\b{name}\b" if name.isascii() else name for name in sorted(NAMES, key=len)[::-1]),
    re.I,
)
# What may follow a name, and only what the province itself made, without its cities.
RANK = re.compile(
    r"(?:'s)?(?: (?:province|municipality|city)\b)|(?:特别行政区|自治区|省级|[省市])", re.I
)
PROVINCIAL = re.compile(
    r"省级|(?<=省)的?本级|\bprovincial(?:[ -]level)?\b|\bprovince-level\b", re.I
)


def places_named(text: str) -> list[str]:
    """The codes of the places that a text names, in its order, each once."""
    return list(dict.fromkeys(code for code, _ in places_in(text)))


def places_in(text: str) -> list[tuple[str, tuple[int, int]]]:
    """The code of every place named in a text, with where it stands, its rank included."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in PLACE.finditer(text):
        rank = RANK.match(text, match.end())
        place = (match.start(), rank.end() if rank else match.end())
        found.append((NAMES[match.group().casefold()], place))
    return found
