"""Every word, colour and layout that people see, in each language; within Discord's limits."""
