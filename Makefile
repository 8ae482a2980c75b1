# The two commands that matter: make site, make test. The rest: make serve, make public, make check, make access, make bench, make lock.
# Each makes what it needs, in .venv, from locked packages. On Windows, see the README.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# Material tells of its own end of life at every start; this is its own switch for that.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := site
.PHONY: site serve public check access test lint bench lock clean

site: $(VENV)/site.stamp
	$(BIN)/mkdocs build
	@echo "Your private site is ready: open site/index.html"

serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve

public: $(VENV)/site.stamp
	$(BIN)/inroads publish

check: $(VENV)/site.stamp
	$(BIN)/inroads check

# Every page of both editions in a browser, light and dark, narrow and wide, by axe-core: it takes minutes.
access: $(VENV)/test.stamp site public
	$(BIN)/python tests/install.py
	$(BIN)/inroads access --every
	$(BIN)/inroads access --every --write --config-file mkdocs.public.yml

# Tests start builds by the hundred: what one compiled is there for the next, whatever this environment says.
test: lint
	$(BIN)/python tests/install.py
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/test.stamp
	$(BIN)/python -m benchmarks

# After a change of dependencies in pyproject.toml. The locks hold names, versions and hashes, and no address.
# Extras stay in them (coverage[toml]): pip doesn't hold a name with an extra to the pin of the name alone.
lock: $(VENV)/test.stamp
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml requirements/build.in $(LOCK) --output-file requirements/site.txt
	$(BIN)/uv pip compile pyproject.toml requirements/build.in --extra test $(LOCK) --output-file requirements/test.txt

LOCK := --quiet --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

clean:
	rm -rf site public publish-report.json .inroads-publish-* dist .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --requirement requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/test.stamp: requirements/test.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --requirement requirements/test.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $(VENV)/site.stamp $@
