"""A person's words to a query: names, date roles, periods. No answers here."""
