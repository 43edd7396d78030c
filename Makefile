# The two commands of the README, and what they stand on. Without make: see README.md.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lock reference pictures clean

run: .venv/.product
	$(BIN)/kerjasama run --demo-if-empty

test: .venv/.development
	$(BIN)/python scripts/run_checks.py

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.product: .venv/bin/python requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/.development: .venv/.product requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# Pin again after a change of requirements.in; look at what was downgraded before committing.
lock: .venv/.development
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate -o requirements.txt requirements.in
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate -o requirements-dev.txt requirements-dev.in

# Build data/reference again from the packages named in docs/reference.md; the result is byte-identical.
reference: .venv/.development
	$(BIN)/python scripts/build_reference.py

# Take the README's pictures again.
pictures: .venv/.development
	$(BIN)/python scripts/take_pictures.py

clean:
	rm -rf .venv .pytest_cache .ruff_cache .mypy_cache test-results
