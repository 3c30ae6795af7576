"""Queries to answers: one file per question; plain data, no words for people."""
