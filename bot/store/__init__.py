"""All SQL: the compiled facts, and the state that users entrust."""
