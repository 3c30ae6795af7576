"""Numbered steps that bring state.db to its newest form."""
