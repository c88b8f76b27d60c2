"""How the program is doing: its log, its relays, its account, and a report of all that."""
