# Each target sets up what it needs by itself: `make serve` shows the site, `make test` passes the tests.
PYTHON ?= python3
BIN := .venv/bin
# Deno keeps what it knows in the project and asks nobody for a newer version.
DENO = DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
SCRIPTS := docs/assets/js hooks/helpsite/desk/assets tests/scripts

.PHONY: serve test quick build release check pictures guide-pictures bench-pages bench-search bench-build lint lock checker clean

serve: .venv/ready
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

# One worker for each core; most of the time is spent in browsers.
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal
test: .venv/complete
	$(PYTEST)

# All that needs neither a built site nor a browser: ends within a minute.
quick: lint check
	$(PYTEST) $(wildcard tests/content tests/program tests/scripts)

# What may be published, and nothing else.
build: .venv/ready
	$(BIN)/helpsite build site

# A new version in RELEASE/releases, shown by turning the link RELEASE/live: `make release RELEASE=/srv/help`.
RELEASE ?= published
release: .venv/ready
	$(BIN)/helpsite release $(RELEASE)

check: .venv/ready
	$(BIN)/helpsite check

pictures: .venv/complete
	$(BIN)/python tests/pictures.py

# Those of EDITING.md, after the form or the preview has changed its looks.
guide-pictures: .venv/complete
	PYTHONPATH=tests $(BIN)/python tests/guide_pictures.py

# What is measured is shown and looked at as the tests do it.
MEASURE := PYTHONPATH=tests $(BIN)/python -m benchmarks

# Lighthouse comes from npm; takes about ten minutes.
bench-pages: .venv/complete
	npm install --silent --no-save --no-audit --no-fund --prefix .tools lighthouse@13
	$(MEASURE).pages.run

# Compares with Pagefind, which comes from npm; takes some minutes.
bench-search: .venv/complete
	npm install --silent --no-save --no-audit --no-fund --prefix .tools pagefind@1.6.0
	$(MEASURE).search.run --growth

# Builds thousands of pages several times; takes about ten minutes.
bench-build: .venv/complete
	$(MEASURE).build.run

lint: .venv/complete
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(DENO) fmt --check $(SCRIPTS)
	$(DENO) lint $(SCRIPTS)
	$(DENO) check --quiet --no-remote $(SCRIPTS)

# The tests of valid HTML use it where it is there; it needs npm, and Java to run.
checker:
	.ci/get-checker

# Set-up runs again only when a pin changes or the folder has moved. What shows and builds the site needs less than what
# tests it.
ifneq ($(shell cat .venv/folder 2>/dev/null),$(CURDIR))
.PHONY: .venv/ready
endif
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) hooks/launch.py

.venv/complete: .venv/ready requirements-dev.txt
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	touch $@

# uv resolves for every system at once; it lives in a folder of its own because the site does not need it.
LOCK := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url
lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.13"
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --constraint requirements.txt --extra test --output-file requirements-dev.txt pyproject.toml
	rm -rf .venv-lock

clean:
	rm -rf site .venv .tools
