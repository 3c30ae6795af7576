"""Which form of facts.db this program writes and reads."""

# 2: names with their tokens.
SCHEMA_VERSION = 2
