"""What a text file says, whatever program wrote it."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

# Above this share of bytes that are no UTF-8 the text was written in something else.
DAMAGED = 0.01
LOST = "\ufffd"


def text_in(raw: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or what Chinese Windows writes.

    GB18030 holds GBK and GB 2312 (GB 18030-2022). A few damaged bytes of UTF-8 do not make it
    another encoding; what cannot be read is replaced.
    """
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    text = raw.decode("utf-8", errors="replace")
    if text.count(LOST) <= DAMAGED * len(text):
        return text
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError:
        return text
