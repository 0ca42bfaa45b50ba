# Alpha Machine. `make` alone lists the targets.

CONFIGURATION ?= debug
SHARED ?= ../shared

.DEFAULT_GOAL := help
.PHONY: help up down build test lint format eval bench install

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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

lint: ## check format and house rules
	@scripts/lint

format: ## format every Swift file
	@scripts/format

eval: build ## measure the analysis and the filter on labelled meetings (SHARED=../shared)
	@for meetings in samples,$(SHARED)/eval/meetings tests/evaluation/meetings,tests/evaluation/meetings/gold; do \
		if [ -d "$${meetings#*,}" ]; then ./alpha eval "$${meetings%,*}" --gold "$${meetings#*,}" || exit 1; \
		else echo "$${meetings#*,} is not there: skipped."; fi; \
	done
	@for labelled in $(SHARED)/eval/redaction tests/evaluation/redaction; do \
		if [ -d "$$labelled" ]; then echo "the filter on $$labelled"; scripts/redaction/compare "$$labelled" || exit 1; \
		else echo "$$labelled is not there: skipped."; fi; \
	done

bench: ## measure the speed of redaction in a release build (TALK="files…" for other text)
	@swift build --package-path benchmarks --scratch-path .build --configuration release --product bench-redaction
	@.build/release/bench-redaction $(TALK)
