# Needs Python 3.11+, make and a package index; everything else is set up here.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out

.PHONY: run test check format lint types imports wheel soak bench clean help

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(BIN)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(BIN)/.dev: $(BIN)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

run: $(BIN)/.run  ## convert samples/ and show what came out
	@$(BIN)/styrkort convert samples/ -o $(OUT) || test $$? -eq 1
	@for plan in $$(ls $(OUT)/*.json | grep -v -e datapackage.json -e report.json | head -n 3); do $(BIN)/styrkort inspect $$plan; done
	@echo "JSON a plan, one CSV set and datapackage.json over all: $(OUT)/"

test: $(BIN)/.dev  ## all tests and doctests, a short slice of each long run
	$(BIN)/python -m pytest -q -m "not soak" $(PYTEST_ARGS)

format: $(BIN)/.dev  ## put the code in its one format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(BIN)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(BIN)/.dev
	$(BIN)/mypy

imports: $(BIN)/.dev
	$(BIN)/lint-imports

check: lint types imports test  ## format, lint, types, import contract, tests, doctests

wheel: $(BIN)/.dev  ## the tests once more, against the built wheel in a fresh venv
	rm -rf build dist .wheelvenv
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(PYTHON) -m venv .wheelvenv
	.wheelvenv/bin/python -m pip install --quiet --disable-pip-version-check "$$(ls dist/styrkort-*.whl)[dev]"
	cd / && "$(CURDIR)/.wheelvenv/bin/python" -m pytest -q -m "not soak" -p no:cacheprovider "$(CURDIR)/tests" $(PYTEST_ARGS)

soak: $(BIN)/.dev  ## long runs: random plans by the thousand, soaks, kills
	$(BIN)/python -m pytest -q -m soak $(PYTEST_ARGS)

bench: $(BIN)/.dev  ## speed and accuracy beside pdfplumber, camelot and img2table, in one run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/accuracy.py

clean:
	rm -rf $(VENV) .wheelvenv build dist $(OUT) .coverage .mypy_cache .pytest_cache .ruff_cache
