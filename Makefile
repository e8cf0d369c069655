# SPDX-License-Identifier: Apache-2.0
# make run    build and talk about the worked example; without a terminal, run the example on real data
# make test   everything that must hold before a change lands
# Further: bench, validate, lint, format, library, pages, clean. CONTRIBUTING.md says when to use which.

SHELL := /bin/sh
SWIFT ?= swift
RELEASE := .build/release/strat
PROMPT_EXAMPLE := examples/reading_initiative/model.strat
DATA_EXAMPLE := examples/charter_laws/model.strat

.PHONY: run test bench lint validate format library build clean

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
	$(RELEASE) test Tests/Cases examples

# The same cases at full size, and whatever else is too long for every change.
validate:
	@Scripts/require-libedit
	$(SWIFT) build -c release --product strat
	$(RELEASE) test --full Tests/Cases

bench:
	@Scripts/require-libedit
	$(SWIFT) build -c release --product strat
	Benchmarks/run $(RELEASE)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift
	$(SWIFT) test --filter HouseTests

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

# After a change in stdlib/: the command carries the library as text.
library:
	Scripts/embed-library

# After a change in docs/errors/: the command carries the pages on messages as text, and docs/errors.md lists them.
pages:
	Scripts/embed-pages

clean:
	rm -rf .build
