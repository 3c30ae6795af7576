"""The trial as a person uses it: in a real browser, with mouse and keyboard."""
