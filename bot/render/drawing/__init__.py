"""Pictures drawn with matplotlib: imported by the process that draws, never by the bot."""
