# Needs Python 3.11, pip and make; every command sets up what it uses.
# SEEDS_DIR and OUTPUTS_DIR (environment or `make release SEEDS_DIR=...`) lead to other folders;
# relative ones are counted from this folder.

PYTHON ?= python3
PORT ?= 3000
ROWS ?= 10
UV_VERSION := 0.13.9
BIN := .venv/bin
export DAGSTER_HOME := $(CURDIR)/.dagster_home

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help release diff verify withdraw accuracy ui dev server test faults live browser check bench bench-incremental lock clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 27

release: .venv/release.stamp .dagster_home/dagster.yaml ## build the tables from the seeds and publish a release
	@$(BIN)/python -m pipeline release

diff: .venv/release.stamp ## show what a release would bring, publish nothing (ROWS=10: rows of each kind)
	@$(BIN)/python -m pipeline diff --rows $(ROWS)

verify: .venv/release.stamp .dagster_home/dagster.yaml ## check the latest release, rebuild it and compare bytes
	@$(BIN)/python -m pipeline verify

withdraw: .venv/release.stamp ## mark a release as withdrawn: make withdraw VERSION=1.0.3 REASON="..."
	@if [ -z "$$VERSION" ] || [ -z "$$REASON" ]; then \
		echo 'usage: make withdraw VERSION=1.0.3 REASON="why, in a sentence that readers see"' >&2; \
		exit 2; \
	fi; \
	$(BIN)/python -m pipeline withdraw "$$VERSION" "$$REASON"

accuracy: .venv/release.stamp ## measure extraction on the annotated articles: figures, and errors of the development part
	@$(BIN)/python -m pipeline accuracy

# Any page open in the browser can send requests to a local server: this one refuses changes.
ui: .venv/release.stamp .dagster_home/dagster.yaml ## look at assets, checks and runs in the browser (PORT=3000)
	@echo "Dagster, to look at: http://127.0.0.1:$(PORT) (Ctrl-C stops it)"
	@exec $(BIN)/dagster-webserver --read-only --host 127.0.0.1 --port $(PORT) --workspace workspace.yaml

dev: .venv/release.stamp .dagster_home/dagster.yaml ## the same with buttons that start runs, for engineers
	@echo "Dagster, to work with: http://127.0.0.1:$(PORT) (Ctrl-C stops it)"
	@exec $(BIN)/dagster dev --host 127.0.0.1 --port $(PORT) --workspace workspace.yaml

server: .venv/release.stamp .venv/server.stamp ## install the packages of a server for a team (docs/server)

test: .venv/dev.stamp .dagster_home/dagster.yaml ## run the tests
	@$(BIN)/python -m pytest

faults: .venv/dev.stamp ## publish under kills, full disks, power cuts and crowds (minutes; says what it had to skip)
	@$(BIN)/python -m pytest -m sweep -rs --durations=20 --durations-min=1 tests/publish/faults

live: .venv/dev.stamp ## a real server: files dropped into the seeds, runs and daemon killed (minutes)
	@$(BIN)/python -m pytest -m live --durations=5 tests/live

browser: .venv/dev.stamp ## look at Dagster's pages of real runs, by GraphQL and in Debian's Chromium (installed if missing)
	@.ci/debian chromium || echo "SKIPPED: no page is opened in a browser"
	@$(BIN)/python -m pytest -m browser -rs --durations=5 --durations-min=1 tests/browser

check: .venv/dev.stamp ## lint, format, types, import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/bench.stamp ## time extraction beside other libraries, as ratios of one run
	@.venv/bench/bin/python -m tests.benchmarks.speed

bench-incremental: .venv/release.stamp ## time a release of 10,000 documents, and of one more (minutes)
	@$(BIN)/python -m tests.benchmarks.incremental

lock: .venv/venv.stamp ## pin again what the .in files ask for (LOCK_FLAGS=--upgrade: newest)
	@$(PYTHON) -m venv .venv/lock
	@.venv/lock/bin/pip install -q uv==$(UV_VERSION)
	@for name in requirements requirements-server requirements-dev requirements-bench; do \
		.venv/lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-strip-extras --no-header --no-annotate $(LOCK_FLAGS) \
			$$name.in -o $$name.lock || exit 1; \
	done

clean: ## remove what the commands made, but for the releases
	@rm -rf .venv .dagster_home .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

.venv/venv.stamp:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 is needed, $(PYTHON) is %d.%d: say make PYTHON=python3.11" % sys.version_info[:2] if sys.version_info[:2] != (3, 11) else 0)'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/release.stamp: requirements.lock .venv/venv.stamp
	@echo "Installing the packages of requirements.lock (once, about half a minute)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/venv.stamp
	@echo "Installing the packages of requirements-dev.lock (once, about a minute)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

.venv/server.stamp: requirements-server.lock .venv/venv.stamp
	@echo "Installing the packages of requirements-server.lock (once)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-server.lock
	@touch $@

# In an environment of its own: none of these may come near a release.
.venv/bench.stamp: requirements-bench.lock .venv/venv.stamp
	@echo "Installing the packages of requirements-bench.lock (once, about a minute)"
	@$(PYTHON) -m venv .venv/bench
	@.venv/bench/bin/pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

.dagster_home/dagster.yaml: dagster.yaml
	@mkdir -p .dagster_home
	@cp dagster.yaml $@
