"""Makes the embedded model's adapter: examples, training, export, measuring."""
