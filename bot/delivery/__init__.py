"""From the outbox to Discord: planned, paced, sent once."""
