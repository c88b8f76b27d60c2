"""`python -m marmot_desktop`: the window."""

import sys

from marmot_desktop.app import window_main

if __name__ == "__main__":
    sys.exit(window_main())
