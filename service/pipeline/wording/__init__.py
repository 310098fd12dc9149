"""What strings have in common beneath their look: characters, words, numbers, denials."""
