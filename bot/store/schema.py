"""Which form of facts.db this program writes and reads."""

# 2: names with their tokens. 3: sentences with theirs, changes by day and subject.
SCHEMA_VERSION = 3
