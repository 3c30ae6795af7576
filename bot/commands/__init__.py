"""Slash commands and buttons: ask, render, reply."""
