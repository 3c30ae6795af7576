"""Pages of every shape and any text, for property tests."""

from hypothesis import strategies as st

from bot.render.page import BOLD, PLAIN, Button, Page, Section, SourceLine, bold

NASTY = (
    "@everyone", "<@1>", "**", "[a](https://x.example)", "`" * 3, "\n# ", "> ", "\u202e", "\x00",
    "长", "信息网络", "https://example.com/a_b_c", "||", "\\", "_" * 9, BOLD, PLAIN, " ",
)  # fmt: skip
words = st.one_of(st.text(max_size=20), st.sampled_from(NASTY))
texts = st.lists(words, max_size=5).map("".join)
long_texts = st.builds(lambda text, times: text * times, texts, st.integers(1, 200))
lines = st.one_of(texts, long_texts, long_texts.map(bold))
slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,12}", fullmatch=True)
entities = st.builds("instruments/{}".format, st.one_of(slugs, slugs.map(lambda s: s * 8)))
urls = st.builds(
    "https://example.com/{}".format,
    st.text("abc()_%*[]/?&=", max_size=480),
)
sources = st.builds(
    SourceLine,
    title=lines,
    publisher=texts,
    url=urls,
    tier=st.just("press"),
    tier_name=st.just("press"),
    pinpoint=texts,
)
buttons = st.builds(
    Button,
    st.sampled_from(["card", "dates", "articles", "choose", "page"]),
    lines,
    entities,
    st.integers(0, 10**6),
)
pages = st.builds(
    Page,
    language=st.sampled_from(["en", "zh", "zh-TW"]),
    tone=st.sampled_from(["answer", "caution", "absent", "unknown", "choice"]),
    title=lines,
    headline=lines,
    sections=st.lists(
        st.builds(Section, lines, st.lists(lines, max_size=9).map(tuple)), max_size=5
    ).map(tuple),
    notes=st.lists(lines, max_size=6).map(tuple),
    sources=st.lists(sources, max_size=10).map(tuple),
    buttons=st.lists(buttons, max_size=27).map(tuple),
    sources_heading=st.sampled_from(["Sources", "来源", ""]),
    footer=lines,
)
