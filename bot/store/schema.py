"""Which form of facts.db this program writes and reads."""

# 2: names with their tokens. 3: sentences with theirs, changes by day and subject.
# 4: names with the kind of their entity. 5: values found wrong by their subject.
# 6: dates with the articles they are for. 7: what names are looked up by.
SCHEMA_VERSION = 7
