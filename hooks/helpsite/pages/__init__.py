"""Every entry as a page in both languages."""
