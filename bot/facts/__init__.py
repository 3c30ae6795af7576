"""What is known: instruments, bodies, events, provisions, sources, and the statements about them."""
