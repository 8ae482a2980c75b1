"""The rules, a module for each part of a search. A rule yields follow-ups from facts and policy; none knows the day."""
