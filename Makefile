# One word for each chore. Needs Python 3.11 or newer and nothing else; `make lock` alone needs uv.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
# The interpreters to try for a new environment, in order; `make PYTHON=/path/to/python3` chooses another.
PYTHON := python3 python3.13 python3.12 python3.11 python
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# An installed layer leaves a stamp, so that a second call installs nothing.
# The test and dev layers contain the base layer, at the same versions.
BASE := $(VENV)/.installed-base
TEST := $(VENV)/.installed-test
DEV := $(VENV)/.installed-dev

.PHONY: help install serve test lint bench floors lock clean

help:  ## list the chores
	@sed -n 's/^\([a-z]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

install: $(BASE)  ## make .venv with the `dateline` command

serve: $(BASE)  ## serve on http://127.0.0.1:8000
	$(BIN)/dateline serve

test: $(TEST)  ## run every test
	$(BIN)/python -m pytest $(ARGS)

lint: $(DEV)  ## check style and types
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(DEV)  ## print the quality and speed figures of every corpus that is there
	$(BIN)/python -m bench.floors --show

floors: $(DEV)  ## hold the quality figures against their pinned floors
	$(BIN)/python -m bench.floors

clean:  ## remove the environment and what tools leave behind
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis service/*.egg-info

$(VENV)/.made: deploy/make-venv
	deploy/make-venv $(VENV) $(PYTHON)
	@touch $@

# pip takes no editable install together with hashes: the locked build backend goes in first, then the
# project by itself, which needs nothing from outside any more.
define install-layer
	$(PIP) install --require-hashes -r requirements/build.txt -r $(1)
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@
endef

$(BASE): $(VENV)/.made requirements/build.txt requirements/base.txt pyproject.toml
	$(call install-layer,requirements/base.txt)

$(TEST): $(BASE) requirements/test.txt
	$(call install-layer,requirements/test.txt)

$(DEV): $(TEST) requirements/dev.txt
	$(call install-layer,requirements/dev.txt)

# One resolution for Python 3.11 and newer. The larger layers take the versions of the smaller ones.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

lock:  ## resolve the dependencies afresh into requirements/ (needs uv)
	python3 -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' \
		| $(COMPILE) --upgrade - --output-file requirements/build.txt
	$(COMPILE) --upgrade pyproject.toml --output-file requirements/base.txt
	$(COMPILE) --upgrade pyproject.toml --extra test \
		--constraint requirements/base.txt --output-file requirements/test.txt
	$(COMPILE) --upgrade pyproject.toml --extra test --extra lint --extra fit \
		--constraint requirements/test.txt --constraint requirements/build.txt --output-file requirements/dev.txt
