"""Lint rules, one per file. Each has `check(entity, catalogue)` yielding (field, sentence)."""
