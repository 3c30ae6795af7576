"""Texts checked against the facts: made sentences, labelled documents, any text at all."""
