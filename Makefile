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

# The page, where Node.js is there to build it.
WEB := service/dateline/web
PAGE := $(WEB)/dist/index.html
WITHOUT := "The HTTP interface works without it."

.PHONY: help install serve web wheel test lint bench floors lock clean

help:  ## list the chores
	@sed -n 's/^\([a-z]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

install: $(BASE) web  ## make .venv with the `dateline` command, and the page

serve: $(BASE) web  ## serve on http://127.0.0.1:8000
	$(BIN)/dateline serve

web:  ## build the page (needs Node.js 20 or newer; without it, says so and goes on)
	@if ! command -v npm > /dev/null; then \
		echo "npm is not there, so the page is not built: install Node.js 20 or newer and run \`make web\`." $(WITHOUT); \
	elif ! $(MAKE) --no-print-directory $(PAGE); then \
		echo "The page could not be built." $(WITHOUT); fi

wheel: $(BASE) web  ## build a wheel that carries the page into dist/
	$(PIP) wheel --no-deps --no-build-isolation --no-index --wheel-dir dist .

# A file's tests run one after the other on one core; those that measure run when all others are done.
ALONE = $(shell grep -rl --include='*.py' 'pytest\.mark\.alone' tests)
# pytest exits with 5 where it was given nothing to run, as when ARGS names tests of the other kind.
test: $(TEST) web  ## run every test
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile -m "not alone" $(ARGS) || [ $$? -eq 5 ]
	$(BIN)/python -m pytest -m alone $(or $(ARGS),$(ALONE)) || [ $$? -eq 5 ]

lint: $(DEV)  ## check style and types
	$(BIN)/ruff check .
	$(BIN)/mypy
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory $(PAGE) && npm --prefix $(WEB) run --silent check; fi

bench: $(DEV)  ## print the quality and speed figures of every corpus that is there
	$(BIN)/python -m bench.floors --show $(ARGS)

floors: $(DEV)  ## hold the quality figures against their pinned floors
	$(BIN)/python -m bench.floors $(ARGS)

clean:  ## remove the environment and what tools leave behind
	rm -rf $(VENV) $(WEB)/node_modules $(WEB)/dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .schemathesis *.egg-info tests/formats/node/node_modules

$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json
	cd $(WEB) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

$(PAGE): $(WEB)/node_modules/.package-lock.json $(WEB)/build.mjs $(shell find $(WEB)/src -type f) $(wildcard seeds/*/request.json)
	cd $(WEB) && npm run --silent build
	@touch $@

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
	$(COMPILE) --upgrade pyproject.toml --extra postgresql --extra redis \
		--constraint requirements/base.txt --output-file requirements/server.txt
	$(COMPILE) --upgrade pyproject.toml --extra test \
		--constraint requirements/base.txt --output-file requirements/test.txt
	$(COMPILE) --upgrade pyproject.toml --extra test --extra lint --extra fit \
		--constraint requirements/test.txt --constraint requirements/build.txt --output-file requirements/dev.txt
