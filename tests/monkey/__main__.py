"""`python -m tests.monkey --minutes 30`: let a monkey use the window; `--seed N` lives one life again."""

import argparse
import asyncio
import sys
import time

from tests.monkey.lives import LIFE_S, Life, live_once


def main() -> int:
    """Live what the command line asks for; 1 if something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--seed", type=int, help="only this life")
    parser.add_argument("--first", type=int, default=1, help="seed of the first life")
    given = parser.parse_args()
    lives: list[Life] = []
    began, seed = time.monotonic(), given.first if given.seed is None else given.seed
    while not lives or (given.seed is None and time.monotonic() - began < given.minutes * 60):
        lives.append(asyncio.run(live_once(seed, min(LIFE_S, given.minutes * 60))))
        _tell(lives[-1])
        seed += 1
    wrong = sum(bool(life.wrongs) for life in lives)
    print(f"{len(lives)} lives, {sum(life.deeds for life in lives)} deeds, {wrong} with something wrong")
    return 1 if wrong else 0


def _tell(life: Life) -> None:
    print(f"seed {life.seed}: {life.deeds} deeds, {len(life.wrongs)} wrong", flush=True)
    for each in life.wrongs:
        print(f"  {each['wrong']}: {each['words']}\n    after: {'; '.join(each['diary'])}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
