"""Benchmarks that need no model."""
