# Everything runs in a local environment made from the lock; nothing else is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test test-browser test-office lint types bench compare faults lock clean

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "trainer needs Python 3.11 or newer: make PYTHON=/path/to/python3 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(STAMP)  ## the main job on a fresh copy of the sample
	$(BIN)/python -m tools.demo $(BIN)/trainer

test: $(STAMP)  ## all tests that need nothing but Python and git
	$(BIN)/python -m pytest

test-office: $(STAMP)  ## spreadsheets opened and saved by LibreOffice
	$(BIN)/python -m pytest -n 0 tests/office

test-browser: $(STAMP)  ## pages in Chromium
	$(BIN)/python -m pytest tests/browser

coverage: $(STAMP)  ## all tests, and 100 % of the branches below commands/
	$(BIN)/python -m pytest --cov --cov-report=term-missing --cov-report=xml
	$(BIN)/python tools/coverage_gate.py coverage.xml

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

bench: $(STAMP)  ## ratios against stated yardsticks; BENCH=--smoke for tiny inputs
	$(BIN)/python tools/bench.py $(BENCH)

compare: $(STAMP)  ## figures of `trainer measure` against R's psych and packages of PyPI; needs R and the network
	$(BIN)/python -m tools.compare_statistics

faults: $(STAMP)  ## kill, fill the disk and race every writing command; FAULTS=--smoke for three points each
	$(BIN)/python tools/faults.py $(FAULTS)

lock:  ## renew requirements/dev.txt (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-package trainer-cli --group dev pyproject.toml -o requirements/dev.txt

clean:
	rm -rf $(VENV) demo demo-class .coverage coverage.xml .pytest_cache .mypy_cache .ruff_cache
