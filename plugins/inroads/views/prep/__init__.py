"""The sheet that prepares a meeting: with whom, what went before, what to ask in which minute, what to bring."""
