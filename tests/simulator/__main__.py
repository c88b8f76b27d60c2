"""`python -m tests.simulator 2000`: run so many schedules; `--seed N` runs one again and tells its story."""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.simulator.schedule import Outcome, run_schedule


def main() -> int:
    """Run what the command line asks for; 1 if something was amiss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("schedules", type=int, nargs="?", default=200)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seed", type=int, help="only this one, with its story")
    parser.add_argument("--trace", action="store_true", help="with --seed: every event instead of the story")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    if given.seed is not None:
        outcome = run_schedule(given.seed)
        print("\n".join(outcome.trace if given.trace else outcome.story))
        return _tell(outcome)
    began = time.monotonic()
    failed: list[Outcome] = []
    seeds = range(given.first, given.first + given.schedules)
    print(f"seeds {seeds[0]} to {seeds[-1]}", flush=True)
    with ProcessPoolExecutor(given.processes) as pool:
        for number, outcome in enumerate(pool.map(run_schedule, seeds), 1):
            if outcome.problems:
                failed.append(outcome)
                _tell(outcome)
            if number % 50 == 0:
                print(f"{number} schedules, {len(failed)} amiss, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{given.schedules} schedules from seed {given.first}: {len(failed)} amiss")
    if failed:
        print("tell one again: python -m tests.simulator --seed N")
    return 1 if failed else 0


def _tell(outcome: Outcome) -> int:
    for problem, times in Counter(outcome.problems).items():
        print(f"seed {outcome.seed}: {problem}{f' ({times} times)' if times > 1 else ''}", flush=True)
    return 1 if outcome.problems else 0


if __name__ == "__main__":
    sys.exit(main())
