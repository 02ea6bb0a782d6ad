"""Run the training of a customer-service team from plain files under git."""

__version__ = "0.1.0"
