"""What is news, with no Discord."""
