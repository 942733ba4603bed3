"""What stands in a text: its language, references, figures and Markdown; nothing here knows the content."""
