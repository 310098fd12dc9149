"""Other libraries on the same work: same endpoint, same cases, same scorers."""
