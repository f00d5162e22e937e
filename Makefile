# Two commands: `make site` and `make test`. Each installs what it needs.
.DEFAULT_GOAL := help
.PHONY: help site build test test-all test-spark attack lint format bench pictures clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: build ## build carebook and the site in public/
	@scripts/sample-releases.sh
	.build/release/carebook build
	@echo
	@echo "The site is in public/. Open public/index.html in a browser, or put the folder on any web server."

build: ## build the program, .build/release/carebook
	@scripts/setup.sh build
	scripts/build.sh

test: ## all tests, in a fixed dose
	@scripts/setup.sh test
	scripts/test.sh

test-all: ## all tests, whole
	@scripts/setup.sh test
	CAREBOOK_TEST_ALL=1 scripts/test.sh

test-spark: ## the counts of the case files against those of Apache Spark
	@scripts/setup.sh spark
	scripts/build.sh
	.build-python/bin/python -m pytest -q Tests/Spark

attack: ## attack the sample's releases whole: every quarter, table and cell
	@scripts/setup.sh test
	scripts/build.sh
	CAREBOOK_TEST_ALL=1 .build-python/bin/python -m pytest -q -s Tests/Release

lint: ## the style of the code
	@scripts/setup.sh build
	scripts/lint.sh

format: ## put the code into the house style
	swift format --in-place --parallel --recursive Sources Tests Package.swift

bench: ## speed, as ratios against peers and a floor in one run
	@scripts/setup.sh bench
	scripts/bench.sh

pictures: site ## draw the pictures of the README anew
	@scripts/setup.sh test
	.build-python/bin/python scripts/pictures.py

clean: ## remove what was built, and the site as far as carebook wrote it
	@scripts/sample-releases.sh clean
	rm -rf .build .build-* artefacts
	[ ! -f public/.carebook ] || (cd public && tail -n +2 .carebook | tr '\n' '\0' | xargs -0 rm -f && rm -f .carebook && find . -mindepth 1 -type d -empty -delete)
