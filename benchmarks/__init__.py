"""Figures that this program stands for, each measured beside its bound or a peer. `make bench` runs them; see README.md."""
