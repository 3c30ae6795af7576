"""What is offered over HTTP on this machine, and what is counted for it."""
