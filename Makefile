# What a person types. Everything runs from .venv, made from hashed requirement files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: install try test test-postgres lint bench soak prove-notices fuzz audit accuracy catalogue data-report pictures screenshots clean

install: $(VENV)/run.done

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/%.done: requirements/%.txt | $(BIN)/python
	@$(PIP) -r $<
	@touch $@

try: $(VENV)/try.done
	@$(BIN)/python -m bot try

lint: $(VENV)/test.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/pyright

test: lint
	$(BIN)/python -m bot build --check
	$(BIN)/python -m pytest

# The tests of what is kept, with a PostgreSQL server of their own in a temporary folder.
test-postgres: $(VENV)/test.done
	$(BIN)/python -m tests.postgres $(BIN)/python -m pytest -m state

# Every command against a bare bot, as ratios; docs/performance.md says how to read them.
bench: $(VENV)/test.done
	$(BIN)/python -m benchmarks --json docs/performance/figures.json --plots docs/performance
	$(BIN)/python -m benchmarks.check

# An hour of mixed load with faults: what is left open, and whether memory grows.
soak: $(VENV)/test.done
	$(BIN)/python -m benchmarks.soak --minutes 60

# Half an hour: kills, histories and 10,000 notices, with the figures printed.
prove-notices: $(VENV)/test.done
	$(BIN)/python -m tests.process.killing
	PROVE_EXAMPLES=500 $(BIN)/python -m pytest -q tests/notices
	$(BIN)/python -m benchmarks.notices

# A hundred thousand hostile texts at everything that reads what people type.
fuzz: $(VENV)/test.done
	$(BIN)/python -m tests.fuzz

# Known holes in the dependencies, where the index that tells of them can be reached.
audit: $(VENV)/test.done
	$(BIN)/python -m pip_audit --require-hashes --disable-pip -r requirements/run.txt

accuracy: $(VENV)/test.done
	$(BIN)/python -m tests.questions

# Enters new texts in the Chinese catalogue, and says which have no Chinese as yet.
catalogue: $(VENV)/test.done
	@$(BIN)/python -m tests.render

# The README's pictures of the trial, from the test that drives it; needs Debian's chromium.
screenshots: $(VENV)/test.done
	$(BIN)/python -m bot build
	SCREENSHOTS=docs SCREENSHOT_FACTS=facts.db $(BIN)/python -m pytest -q tests/browser

# The examples in docs/, of a fixed day.
pictures: $(VENV)/run.done
	$(BIN)/python -m bot picture timeline "cybersecurity law" --today 2026-11-21 --out docs/timeline.png
	$(BIN)/python -m bot picture agency CAC --today 2026-11-21 --out docs/agency.png
	$(BIN)/python -m bot picture upcoming --today 2026-11-21 --lang zh --out docs/upcoming.png

data-report: $(VENV)/run.done
	$(BIN)/python -m bot.curation.report

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis facts.db
