"""The files under `content/`, read, validated and put on shelves."""
