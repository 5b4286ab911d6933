# The commands of Noden; `make help` lists them.
# Nothing but make and Python 3.11 or newer is needed; the rest is installed into .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8000
VENV := .venv
PYTHON := $(VENV)/bin/python
MANAGE := $(PYTHON) manage.py
RUN_STAMP := $(VENV)/.requirements-installed
TEST_STAMP := $(VENV)/.test-requirements-installed
PIP := $(PYTHON) -m pip --disable-pip-version-check --quiet

export PYTHONUNBUFFERED := 1
# Otherwise each process compiles every module again.
unexport PYTHONDONTWRITEBYTECODE

# The settings of a server, for `check --deploy` only: the values are examples.
PRODUCTION := DJANGO_SETTINGS_MODULE=config.settings.production \
	SECRET_KEY=for-checking-the-settings-only-0123456789-abcdefghij \
	ALLOWED_HOSTS=noden.example DATABASE_URL=sqlite:///:memory:

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: install port-free database ## Start the site with demonstration content (PORT=8000)
	@echo
	@echo "The site:   http://127.0.0.1:$(PORT)/       in English: http://127.0.0.1:$(PORT)/en/"
	@echo "The editor: http://127.0.0.1:$(PORT)/hantera/"
	@echo "Stop with Ctrl+C."
	@export PUBLIC_URL=$${PUBLIC_URL:-http://127.0.0.1:$(PORT)}; \
	nice $(MANAGE) worker --with-parent & trap "kill $$! 2>/dev/null" EXIT; \
	$(MANAGE) runserver --skip-checks 127.0.0.1:$(PORT)

.PHONY: worker
worker: install ## Run the background tasks of a server that was started without them
	@$(MANAGE) worker

.PHONY: demo-reset
demo-reset: install ## Delete the content of this machine and load the demonstration again (CONFIRM=yes does not ask)
	@CONFIRM="$(CONFIRM)" $(PYTHON) .ci/demo_reset.py
	@$(MAKE) --no-print-directory database

# As many processes as there are cores. A marker in TESTS= (-m) replaces the one given here.
# The tests of a file share what they set up, so they run in one process, and the files stay in
# order: browser tests come last (see tests/conftest.py). The matrix shares visits between files.
PYTEST := $(PYTHON) -m pytest --numprocesses auto --maxprocesses 8
BY_FILE := --dist loadscope --no-loadscope-reorder

.PHONY: test
test: install-test ## Run the tests that this machine can run, but the slow ones (TESTS= goes to pytest)
	@$(PYTEST) $(BY_FILE) -m "not matrix and not slow" $(TESTS)

.PHONY: test-all
test-all: install-test ## Run all tests: these, the slow ones, and each page type in both languages in the browser
	@$(PYTEST) $(TESTS)

CHECKS := check-code check-annotations check-templates check-imports check-migrations \
	check-messages check-deploy

.PHONY: check $(CHECKS)
check: install-test ## Check code, templates, imports, translations and the settings of a server
	@$(MAKE) --no-print-directory --keep-going $(CHECKS)

check-code: install-test
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .

check-annotations: install-test
	@$(PYTHON) -m pytest --quiet -p no:cacheprovider tests/site/test_annotations.py

check-templates: install-test
	@$(PYTHON) -m djlint --lint --quiet home network cases search site

check-imports: install-test
	@PYTHONPATH=site $(VENV)/bin/lint-imports

check-migrations: install-test
	@DATABASE_URL=sqlite:///:memory: $(MANAGE) makemigrations --check --dry-run

check-messages: install-test
	@$(PYTHON) .ci/messages.py check

check-deploy: install
	@$(PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING

IGNORED := .venv var tests */static/*
.PHONY: messages
messages: install-test ## Bring the Swedish translation file up to date with the code (needs GNU gettext)
	@$(MANAGE) makemessages --locale sv --add-location file --no-obsolete $(IGNORED:%=--ignore "%")
	@$(MAKE) --no-print-directory install

.PHONY: architecture
architecture: install-test ## Draw docs/architecture.svg from the imports between packages
	@$(PYTHON) .ci/architecture.py

# Biome checks scripts and style sheets. It comes from npm, so `make check` does without it.
BIOME := npx --yes @biomejs/biome@2.6.8
SCRIPTS = $(shell git ls-files "*.js" "*.css" | grep -v /vendor/)

.PHONY: check-scripts format-scripts
check-scripts: ## Check scripts and style sheets (needs npm)
	@$(BIOME) check --config-path=.ci/biome.json --error-on-warnings $(SCRIPTS)

format-scripts: ## Format scripts and style sheets (needs npm)
	@$(BIOME) check --config-path=.ci/biome.json --write $(SCRIPTS)

.PHONY: bench
bench: install-test ## Measure the search: relevance, speed and growth, on each engine (BENCH="--help" says more)
	@$(PYTHON) -m tests.bench $(BENCH)

.PHONY: screenshots
screenshots: install-test ## Take pictures of the page types into var/screenshots (needs Chromium)
	@$(PYTHON) -m tests.functional.screenshots $(PAGES)

.PHONY: help-pictures
help-pictures: install-test ## Take the pictures of the help again, from the real screens (needs Chromium)
	@PYTHONPATH=site $(PYTHON) -m tests.functional.help_pictures

.PHONY: install
install: $(RUN_STAMP) translations

# Changed translations are compiled with Babel, which needs no GNU gettext.
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/locale/*/LC_MESSAGES/*.po \
	site/locale/wagtail/*/LC_MESSAGES/*.po))
.PHONY: translations
translations: $(CATALOGUES)

language = $(notdir $(patsubst %/LC_MESSAGES/,%,$(dir $(1))))
%.mo: %.po | $(RUN_STAMP)
	@$(VENV)/bin/pybabel --quiet compile --locale $(call language,$<) \
		--input-file $< --output-file $@

.PHONY: install-test
install-test: $(TEST_STAMP) install

# The database of DATABASE_URL, or var/noden.sqlite3; demonstration content is loaded into an empty
# one. Meanwhile the dictionaries of the search are built on another core.
.PHONY: database
database: install
	@$(PYTHON) -m search.text "$${VAR_DIR:-var}/words" & $(MANAGE) prepare_database --demo && wait

.PHONY: port-free
port-free: install
	@$(PYTHON) .ci/port.py $(PORT)

$(PYTHON):
	@for name in python3.11 python3.12 python3.13 python3.14 python3; do \
		if "$$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
		then echo "Making $(VENV) with $$name"; exec "$$name" -m venv $(VENV); fi; \
	done; \
	echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)." >&2; exit 1

$(RUN_STAMP): requirements.txt | $(PYTHON)
	@echo "Installing what the site needs"
	@$(PIP) install --requirement requirements.txt
	@touch $@

$(TEST_STAMP): pyproject.toml $(RUN_STAMP)
	@echo "Installing what the tests need"
	@$(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["test"], sep="\n")' > $(VENV)/test-requirements.txt
	@$(PIP) install --requirement requirements.txt --requirement $(VENV)/test-requirements.txt
	@touch $@
