"""Dumb widgets: they know no domain value and no model. Factories (`buttons`, `labels`) set the looks of `stylesheet`."""
