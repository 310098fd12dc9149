"""What is said to language models: one Markdown template a file. See docs/prompts.md."""
