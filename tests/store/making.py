"""What tests of the state store keep in it."""

from bot.store.follows import Follow

FOLLOW = Follow(
    id=0, guild=1, channel=2, place="text", subject="everything", lead_days="7,1,0", hour=9,
    zone="Asia/Shanghai", digest="off", role=0, language="en", filter="", set_by=3,
    state="active", reason="", since="2026-11-01T00:00:00+00:00", behind="", ended="",
)  # fmt: skip
