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
    "HK": ("hong kong", "香港"),
    "MO": ("macao", "macau", "澳门"),
}
NAMES = {name: code for code, names in CODES.items() for name in names}
PLACE = re.compile(
    "|".join(rf"\b{name}\b" if name.isascii() else name for name in sorted(NAMES, key=len)[::-1]),
    re.I,
)


def places_named(text: str) -> list[str]:
    """The codes of the places that a text names, in its order, each once."""
    return list(dict.fromkeys(NAMES[match.casefold()] for match in PLACE.findall(text)))
