# Everything that is run here is run by make: `make` lists it.
#
# make brings its own pinned uv into .tools/ and keeps the environment in .venv/; nothing is written outside this folder
# but the caches of uv and cargo.

UV_VERSION := 0.13.8
UV := .tools/bin/uv
PY := .venv/bin/python
CARGO_FLAGS := --locked --manifest-path mls-rs-py/Cargo.toml

# The environment is made with the Python that is here, never with a downloaded one.
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
export PYO3_PYTHON := $(CURDIR)/.venv/bin/python

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

##@ Use
.PHONY: run demo relay

run: screen window env-run ## Start Marmot Desktop, with its own relay on this computer
	@.venv/bin/marmot-desktop $(ARGS)

demo: testbed env ## Two people meet and chat, told in the terminal; screenshots in build/demo/
	@$(PY) scripts/demo.py $(ARGS)

relay: env-run ## Run a relay alone on ws://127.0.0.1:7447, its data in build/relay/
	@mkdir -p build/relay
	@.venv/bin/marmot-relay $(or $(ARGS),--listen 127.0.0.1:7447 --database build/relay/relay.db)

##@ Develop
.PHONY: test check format translations bench coverage screenshots simulate fuzz monkey interop interop-mdk interop-ts

test: testbed env ## Run every test: Python and Rust
	@$(PY) scripts/run_tests.py $(ARGS)

check: env prepared ## Lint, formatting, types, import contracts, stubs, clippy
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m mypy mls-rs-py/python mls-rs-py/build_backend mls-rs-py/benchmarks mls-rs-py/tests
	$(PY) -m basedpyright
	.venv/bin/lint-imports
	$(PY) -m mypy.stubtest mls_rs_py
	cargo fmt --manifest-path mls-rs-py/Cargo.toml --package mls-rs-py --package mls-rs-py-vectors -- --check
	cargo clippy $(CARGO_FLAGS) --workspace --all-targets --quiet -- -D warnings
	cargo fmt --manifest-path tests/interop/mdk_peer/Cargo.toml -- --check
	@echo "check: all is well"

format: env prepared ## Set the code as `make check` wants it
	$(PY) -m ruff check --fix --exit-zero --quiet .
	$(PY) -m ruff format .
	cargo fmt --manifest-path mls-rs-py/Cargo.toml --package mls-rs-py --package mls-rs-py-vectors
	cargo fmt --manifest-path tests/interop/mdk_peer/Cargo.toml

translations: env ## Bring resources/translations up to date with the texts of the window, and compile them
	@$(PY) -m scripts.translations $(ARGS)

bench: env prepared ## Measure, each figure beside its bound or a peer; ARGS=name for some of them
	@$(PY) -m benchmarks $(ARGS)

simulate: env prepared ## Run SCHEDULES=2000 random stories of 3-6 clients on bad networks; ARGS="--seed 7" tells one again
	@PYTHONHASHSEED=0 $(PY) -m tests.simulator $(or $(SCHEDULES),2000) $(ARGS)

monkey: env ## Let a monkey use the window: MINUTES=30; ARGS="--seed 7" lives one life again
	@$(PY) -m tests.monkey --minutes $(or $(MINUTES),3) $(ARGS)

fuzz: env ## Let a fuzzer work on the parsers: TARGET="group data" MINUTES=5; without TARGET on each in turn
	@$(UV) sync --locked --quiet --inexact --group fuzz
	@$(PY) -m tests.fuzz "$(or $(TARGET),all)" --minutes $(or $(MINUTES),1)

interop: env interop-mdk interop-ts ## Talk to other implementations of Marmot, built first: docs/interop.md
	$(PY) -m pytest tests/interop -m interop $(ARGS)

interop-mdk:
	cargo build --locked --manifest-path tests/interop/mdk_peer/Cargo.toml --target-dir build/mdk_peer

interop-ts:
	@command -v npm >/dev/null || echo "interop: there is no npm, so marmot-ts is left out"
	@! command -v npm >/dev/null || npm ci --prefix tests/interop/ts_peer --no-fund --silent

screenshots: testbed env ## Take every screen and state in both themes into build/screenshots/; ARGS="--only chats" for some
	@rm -rf build/screenshots
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.gallery build/screenshots $(ARGS)
	QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1.5 $(PY) -m tests.gallery build/screenshots/150 --only chats shell
	QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 $(PY) -m tests.gallery build/screenshots/200 --only chats shell
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.gallery build/screenshots/de --only chats shell --language de
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.gallery build/screenshots/ar --only chats shell --language ar

coverage: testbed env ## Run the Python tests and write build/coverage/html/index.html
	@mkdir -p build/coverage
	MARMOT_SIMULATIONS=50 $(PY) -m pytest -n 2 --dist loadfile --cov --cov-report=term --cov-report=html $(ARGS)

##@ Environment
.PHONY: env env-run tools screen window testbed prepared lock clean help

env: tools ## Make or update .venv, with everything to develop
	@[ -x $(PY) ] || $(UV) venv --quiet --allow-existing --python "$$(sh scripts/machine.sh python)"
	@$(UV) sync --locked --quiet

env-run: tools
	@[ -x $(PY) ] || $(UV) venv --quiet --allow-existing --python "$$(sh scripts/machine.sh python)"
	@$(UV) sync --locked --quiet --no-dev --inexact

tools: $(UV)-$(UV_VERSION)
	@sh scripts/machine.sh tools

$(UV)-$(UV_VERSION):
	@sh scripts/machine.sh tools
	@echo "Fetching uv $(UV_VERSION) into .tools/"
	@"$$(sh scripts/machine.sh python)" -m venv --clear .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"
	@touch $@

screen:
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here to open a window on; \`make demo\` shows the program without one." >&2; exit 1; fi

window: # the system libraries that Qt needs
	@sh scripts/machine.sh window

testbed: # and the programs that tests lean on
	@sh scripts/machine.sh tests

# Cargo reads the path of the prepared mls-rs-core before anything else.
prepared: env
	@$(PY) mls-rs-py/build_backend/mls_rs_py_build.py prepare

lock: tools ## Bring uv.lock up to date with pyproject.toml
	@$(UV) lock

clean: ## Remove everything that make made
	rm -rf .venv .tools build dist mls-rs-py/target mls-rs-py/patched
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find marmot_desktop tests scripts benchmarks mls-rs-py/python mls-rs-py/tests mls-rs-py/build_backend \
		-name __pycache__ -type d -prune -exec rm -rf {} +

help: ## List what make can do
	@awk 'BEGIN { FS = ":.*## " } /^##@ / { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
