"""Pictures made in a process of their own, so that the bot never loads what draws them."""
