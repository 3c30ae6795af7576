"""Slash, pick, complete, press, look: the whole way of a person, in English and in Chinese."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Trial

GENAI = "instruments/genai-measures"
# What is pressed one after the other, and what is seen then.
Pressed = tuple[tuple[re.Pattern[str], ...], str]
ENGLISH = (re.compile("^Interim Measures"), re.compile("^Articles$")), "articles stored"
CHINESE = (re.compile("^生成式人工智能服务管理暂行办法"), re.compile("^条文$")), "收录"
READERS = [
    pytest.param("English", "timeline", "Everything", "in force 2023-08-15", ENGLISH, id="en"),
    pytest.param("简体中文", "时间线", "某一法规", "施行 2023-08-15", CHINESE, id="zh-CN"),
]
GREETINGS = {"简体中文": "欢迎使用", "繁體中文": "歡迎", "English": "Welcome to Gazette"}


@pytest.mark.parametrize(("language", "command", "described", "told", "pressed"), READERS)
def test_a_command_is_picked_completed_and_answered_with_a_picture(
    page: Trial, language: str, command: str, described: str, told: str, pressed: Pressed
) -> None:
    page.reads(language)
    offered = page.types_command(command)
    expect(offered.first).to_contain_text(described)
    page.window.keyboard.press("Enter")
    page.completes("genai", GENAI)
    page.sends()
    picture = page.picture()
    expect(picture).to_have_attribute("alt", re.compile(re.escape(told)))
    page.shot("browser-zh" if language != "English" else "browser")
    labels, seen = pressed
    for label in labels:
        page.presses(label)
    page.sees(seen)


def test_a_follow_is_set_up_and_the_clock_moved_to_its_reminder(page: Trial) -> None:
    page.reads("English")
    page.types_command("follow")
    page.window.keyboard.press("Enter")
    page.completes("2024 46", "instruments/mofcom-ann-2024-46")
    page.sends()
    page.presses(re.compile("^Jump to the next reminder$"), first=True)
    page.sees("2026-11-26 09:00")
    page.sees("tomorrow")
    page.shot("browser-reminder")


def test_every_language_of_the_trial_can_be_chosen(page: Trial) -> None:
    for language, greeting in GREETINGS.items():
        page.reads(language)
        page.sees(greeting)
