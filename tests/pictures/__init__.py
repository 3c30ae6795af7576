"""The process that draws, and what becomes of its pictures when Discord is slow or it fails."""
