# SPDX-License-Identifier: Apache-2.0
# make run    build and talk about the worked example; without a terminal, run the example on real data
# make test   everything that must hold before a change lands
# Further: bench, validate, fuzz, lint, format, library, pages, editors, clean. CONTRIBUTING.md says when to use which.

SHELL := /bin/sh
SWIFT ?= swift
RELEASE := .build/release/strat
PROMPT_EXAMPLE := examples/reading_initiative/model.strat
DATA_EXAMPLE := examples/charter_laws/model.strat

.PHONY: run test bench lint validate fuzz format library pages editors build clean

build:
	@Scripts/require-libedit
	$(SWIFT) build -c release --product strat

run:
	@Scripts/require-libedit
	@$(SWIFT) build -c release --product strat
	@if [ -t 0 ] && [ -t 1 ]; then \
	  echo; \
	  echo "A principal, a district of forty schools, and an idea. Type first:"; \
	  echo "  Dana: rally(teachers)     then   step     then   help"; \
	  exec $(RELEASE) -i $(PROMPT_EXAMPLE); \
	else \
	  exec $(RELEASE) $(DATA_EXAMPLE); \
	fi

test:
	@Scripts/require-libedit
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build
	@if python3 -c 'import lark' 2> /dev/null; then \
	  python3 grammar/check.py; \
	else \
	  echo "left out: grammar/check.py, the second reading of the grammar (needs python3 with lark)"; \
	fi
	$(SWIFT) build -c release --product strat
	$(RELEASE) test Tests/Cases Tests/Library Tests/Theory/laws examples

# The same cases at full size, and whatever else is too long for every change.
validate:
	@Scripts/require-libedit
	$(SWIFT) build -c release --product strat
	$(RELEASE) test --full Tests/Cases Tests/Library Tests/Theory/laws examples

# Texts of chance, given to every room for so many seconds each, or those that are kept (SECONDS=kept; Scripts/fuzz).
SECONDS ?= 60
fuzz:
	@Scripts/require-libedit
	Scripts/fuzz $(SECONDS)

bench:
	@Scripts/require-libedit
	$(SWIFT) build -c release --product strat
	Benchmarks/run $(RELEASE)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	$(SWIFT) test --filter HouseTests
	$(SWIFT) run strat fmt --check stdlib examples Tests/Cases Benchmarks

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift
	$(SWIFT) run strat fmt stdlib examples Tests/Cases Benchmarks
	Scripts/embed-library

# After a change in stdlib/, docs/help/ or docs/errors.md: the command carries them as text.
library:
	Scripts/embed-library

# After a change in docs/errors/: the command carries the pages on messages as text, and docs/errors.md lists them.
pages:
	Scripts/embed-pages

# After a change of the words or the grammar: what editors colour by, and the grammar on one page.
editors:
	-STRAT_BLESS=1 $(SWIFT) test --filter EditorFileTests
	$(SWIFT) test --skip-build --filter EditorFileTests

clean:
	rm -rf .build
