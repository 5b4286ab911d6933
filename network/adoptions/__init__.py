"""Which organisations use a guideline, and in which version."""
