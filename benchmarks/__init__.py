"""How fast the bot answers, against a bare bot that sends the same cards."""
