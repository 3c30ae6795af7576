"""Delivery over real sockets, with the clock in the test's hand."""
