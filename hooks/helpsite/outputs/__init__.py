"""What is written beside the pages, for the search, the tools, phones and other programs."""
