"""The shapes that Nutgraf reads, asks for and returns."""
