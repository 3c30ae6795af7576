"""The trial's server and a browser, started once for all tests here; a page for each test."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
# Milliseconds that a page may take: drawing a picture takes seconds while other things run.
PATIENCE = 60_000
# What the page says when a command or a button has done all that it does.
DONE = re.compile("^(Action|Callback) completed$")
SIZE = {"width": 1180, "height": 900}
# Where `make screenshots` wants them; without it none are written.
SHOTS = os.environ.get("SCREENSHOTS", "")


@pytest.fixture(scope="module")
def address(facts_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where `python -m bot try` shows its page, on the day that the facts were read."""
    pytest.importorskip("av", reason="the browser preview is installed by `make try`")
    folder = tmp_path_factory.mktemp("trial")
    facts = Path(os.environ.get("SCREENSHOT_FACTS", facts_db))
    shutil.copy(facts, folder / "facts.db")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", ""),
        "PYTHONPATH": str(ROOT),
        "DISCORD_API_URL": "http://127.0.0.1:9/api/v10",
        "CLOCK_START": "2026-11-21T09:00:00+08:00",
    }
    words = [sys.executable, "-m", "bot", "try"]
    with subprocess.Popen(
        words, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        yield program.stdout.readline().strip()
        program.send_signal(signal.SIGINT)
        program.wait(30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator["Trial"]:
    """The trial in a fresh window."""
    window = browser.new_page(viewport=SIZE)
    window.set_default_timeout(PATIENCE)
    window.goto(address)
    yield Trial(window)
    window.close()


class Trial:
    """What a person does on the page."""

    def __init__(self, window: Page) -> None:
        self.window = window

    def reads(self, language: str) -> None:
        """Press the button of a language, and wait for what it does."""
        self.presses(re.compile(f"^{language}$"), first=True)

    def types_command(self, name: str) -> Locator:
        """Type `/` and the beginning of a command; gives what the picker offers."""
        self.window.locator("#channel-composer-input").click()
        self.window.keyboard.type(f"/{name}")
        offered = self.window.locator(".command-entry")
        expect(offered.first).to_contain_text(f"/{name}", timeout=PATIENCE)
        return offered

    def completes(self, typed: str, wanted: str) -> None:
        """Type the beginning of a name and choose one of the suggestions by its id."""
        self.window.keyboard.type(typed)
        self.window.locator(f'.command-suggestion[data-value="{wanted}"]').click()

    def sends(self) -> None:
        """Send what was typed, and wait until everything it caused is there."""
        self._does(self.window.get_by_role("button", name="Send", exact=True).click)

    def presses(self, label: re.Pattern[str], *, first: bool = False) -> None:
        """Press the last button with such a label, or the first."""
        buttons = self.window.get_by_role("button", name=label)
        self._does((buttons.first if first else buttons.last).click)

    def _does(self, act: Callable[[], None]) -> None:
        """Act, and wait until the bot has done everything that comes of it."""
        with self.window.expect_response("**/api/action"):
            act()
        expect(self.window.locator("#action-status")).to_have_text(DONE, timeout=PATIENCE)

    def sees(self, words: str) -> None:
        """The words stand in the newest message that has them, which comes into view."""
        found = self.window.get_by_text(words).last
        expect(found).to_be_visible(timeout=PATIENCE)
        found.scroll_into_view_if_needed()

    def picture(self) -> Locator:
        """The newest picture, loaded and in view."""
        found = self.window.locator("img.attachment-image").last
        found.scroll_into_view_if_needed()
        expect(found).to_have_js_property("naturalWidth", 1100, timeout=PATIENCE)
        # It has its height only now.
        found.scroll_into_view_if_needed()
        return found

    def shot(self, name: str) -> None:
        """Keep what the window shows, if that is wanted."""
        if SHOTS:
            self.window.screenshot(path=Path(SHOTS) / f"{name}.png")
