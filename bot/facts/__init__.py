"""What is known: instruments, bodies, events, sources, and the statements about them."""
