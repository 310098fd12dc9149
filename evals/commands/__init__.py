"""The commands of the evals, a file a command."""
