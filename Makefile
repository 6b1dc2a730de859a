# make run    sets everything up and drafts all cases in sample_filings/ through the Prefect flow
# make test   sets everything up and passes the tests
# make bench  measures speed; with NIGHT="100 1000" also nights of so many cases, on one and two processes (hours)
# make setup  only sets up: .venv with packages; fonts and tools by the system's package manager
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out

.PHONY: run test setup bench check lint types samples clean

setup: .venv/.setup-done

.venv/.setup-done: pyproject.toml constraints.txt setup.sh
	@PYTHON="$(PYTHON)" bash setup.sh

run: setup
	@$(BIN)/baedang run sample_filings --out $(OUT)

test: setup
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

check: lint types test

bench: setup
	@$(BIN)/python -m tests.bench $(if $(NIGHT),--night $(NIGHT))

samples: setup
	@$(BIN)/python -m sample_filings.make

clean:
	rm -rf out build .pytest_cache .mypy_cache .ruff_cache .hypothesis
