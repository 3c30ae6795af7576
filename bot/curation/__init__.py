"""Data files to models, or a list of everything that is wrong with them."""
