# Alpha Machine. `make` alone lists the targets.

CONFIGURATION ?= debug
SHARED ?= ../shared
SEED ?= 1
INPUTS ?= 1000000
MEETINGS ?= 500
COMMANDS ?= 500
EXAMPLES ?= 500

.DEFAULT_GOAL := help
.PHONY: help up down build test test-crash lint format eval bench fuzz openapi install

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: install build ## install what is missing, build, start everything in sandbox mode with the sample meetings
	@./alpha up

down: ## stop everything that `make up` started
	@if [ -x alpha ]; then ./alpha down; else echo "Nothing was built here yet, so nothing runs."; fi

install:
	@scripts/install-dependencies

build: ## build all executables (CONFIGURATION=release for optimised ones)
	@scripts/build $(CONFIGURATION)

test: ## run every test; the last line has the counts
	@scripts/install-dependencies test
	@scripts/test

test-crash: build ## kill one process after another while 500 meetings and 500 commands come in (SEED=1), on SQLite and PostgreSQL, and the slow outages
	@scripts/install-dependencies test
	@cd tests && ALPHA_BIN_DIR=$(CURDIR)/.build/$(CONFIGURATION) PYTHONPATH=. ../.build/venv/bin/python -m storm --seed $(SEED) --meetings $(MEETINGS) --commands $(COMMANDS)
	@ALPHA_BIN_DIR=$(CURDIR)/.build/$(CONFIGURATION) .build/venv/bin/python -m pytest -c tests/pytest.ini --rootdir tests -m slow tests/end_to_end/test_outages.py

lint: ## check format and house rules
	@scripts/lint

format: ## format every Swift file
	@scripts/format

eval: build ## measure the analysis and the filter on labelled meetings (SHARED=../shared)
	@for meetings in samples,$(SHARED)/eval/meetings tests/evaluation/meetings,tests/evaluation/meetings/gold; do \
		if [ -d "$${meetings#*,}" ]; then ./alpha eval "$${meetings%,*}" --gold "$${meetings#*,}" || exit 1; \
		else echo "$${meetings#*,} is not there: skipped."; fi; \
	done
	@if [ -d $(SHARED)/eval/redaction ]; then echo "the filter on $(SHARED)/eval/redaction"; \
		scripts/redaction/compare $(SHARED)/eval/redaction; else echo "$(SHARED)/eval/redaction is not there: skipped."; fi
	@for labelled in redaction talk; do \
		echo "the filter on tests/evaluation/$$labelled"; scripts/redaction/compare --totals tests/evaluation/$$labelled || exit 1; \
		echo "the same on what is only measured"; scripts/redaction/compare --unread --totals tests/evaluation/$$labelled || exit 1; \
	done

bench: ## measure redaction (TALK="files…" for other text), a large Linear workspace, Slack's acknowledgements and the job queue, in release builds
	@swift build --package-path benchmarks --scratch-path .build --configuration release --product bench-redaction
	@.build/release/bench-redaction $(TALK)
	@swift build --package-path sandbox --scratch-path .build --configuration release --product alpha-sandbox
	@swift build --package-path services/linear --scratch-path .build --configuration release --product alpha-linear
	@benchmarks/bench-linear
	@swift build --package-path services/slack --scratch-path .build --configuration release --product alpha-slack
	@benchmarks/bench-slack
	@swift build --package-path benchmarks --scratch-path .build --configuration release --product bench-jobs
	@benchmarks/bench-jobs

fuzz: ## try what redaction and the readers of outside input promise on made inputs (SEED=1 INPUTS=1000000), in a release build
	@swift build --package-path benchmarks --scratch-path .build --configuration release --product fuzz-redaction
	@.build/release/fuzz-redaction $(SEED) $(INPUTS)
	@swift build --package-path benchmarks --scratch-path .build --configuration release --product fuzz-parsers
	@.build/release/fuzz-parsers $(SEED) $(INPUTS)

openapi: build ## call every route as its description allows, and otherwise, for longer than the tests do (SEED=1 EXAMPLES=500)
	@scripts/install-dependencies test
	@SEED=$(SEED) EXAMPLES=$(EXAMPLES) .build/venv/bin/python -m pytest -c tests/pytest.ini --rootdir tests tests/end_to_end/test_openapi.py
