# Needs Python 3.11+, make, git and a package index; everything else is set up here.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$python; break; }; done)
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out
PIP    := -m pip install --quiet --disable-pip-version-check

# The plans of samples/: its README is a text file too, but no plan.
PLANS  := $(wildcard samples/*_*.pdf samples/*_*.txt samples/*_*.md)
SHOWN  := hedaker_verksamhetsplan_2025

.PHONY: run test check format lint types imports coverage wheel soak bench clean help

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(BIN)/.run: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP) --editable .
	@touch $@

$(BIN)/.dev: $(BIN)/.run
	$(BIN)/python $(PIP) --editable ".[dev]"
	@touch $@

run: $(BIN)/.run  ## convert samples/ and show what came out
	@$(BIN)/styrkort convert $(PLANS) -o $(OUT)
	@$(BIN)/styrkort inspect $(OUT)/$(SHOWN).json
	@echo "Shown: $(OUT)/$(SHOWN).json; another one: $(BIN)/styrkort inspect $(OUT)/NAME.json"
	@echo "A JSON file for each plan, one CSV set and datapackage.json over all: $(CURDIR)/$(OUT)/"

test: $(BIN)/.dev  ## all tests and doctests, a short slice of each long run
	$(BIN)/python -m pytest -c pyproject.toml -q -m "not soak" $(PYTEST_ARGS)

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

coverage: $(BIN)/.dev  ## which lines and branches no test reaches
	$(BIN)/coverage run -m pytest -c pyproject.toml -q -m "not soak" $(PYTEST_ARGS)
	$(BIN)/coverage report

# From another folder, so that only the wheel can be imported as styrkort.
wheel: $(BIN)/.dev  ## the tests once more, against the built wheel in a fresh venv
	rm -rf build dist .wheelvenv
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(PYTHON) -m venv .wheelvenv
	.wheelvenv/bin/python $(PIP) "$$(ls dist/styrkort-*.whl)[dev]"
	cd / && "$(CURDIR)/.wheelvenv/bin/python" -c \
		"import styrkort; assert '.wheelvenv' in styrkort.__file__, styrkort.__file__"
	cd / && "$(CURDIR)/.wheelvenv/bin/python" -m pytest -c "$(CURDIR)/pyproject.toml" -q -m "not soak" -p no:cacheprovider \
		"$(CURDIR)/tests" $(PYTEST_ARGS)

soak: $(BIN)/.dev  ## long runs: random plans by the thousand, soaks, kills
	HYPOTHESIS_PROFILE=searching $(BIN)/python -m pytest -c pyproject.toml -q -m soak $(PYTEST_ARGS)

bench: $(BIN)/.dev  ## speed and accuracy beside pdfplumber, camelot and img2table, in one run
	$(BIN)/python $(PIP) --editable ".[bench]"
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/accuracy.py

clean:
	rm -rf $(VENV) .wheelvenv build dist $(OUT) .coverage .mypy_cache .pytest_cache .ruff_cache
