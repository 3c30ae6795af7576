"""Hostile text, thrown at everything that reads what people type."""
