"""What Inroads takes, measured beside its peers in one run: `python -m benchmarks --help`."""
