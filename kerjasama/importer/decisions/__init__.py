"""Decision sheets of a meeting: ours or an office's own, each line matched to an agreement or refused with its cell."""
