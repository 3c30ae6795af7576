"""Gazette: cited answers about China's AI rules, in Discord and on the command line."""

__version__ = "0.1.0"
