"""Background managers: they subscribe, order, retry and call a service; rules live in `marmot` and `services`.

`runtime.py` starts every manager of one account at sign-in and stops them at sign-out; `supervisor.py` restarts one
that fails. Each manager is a class with `run()`, which lasts until it is cancelled. The composition root imports this
package and nobody else does.
"""
