"""The missing-delivery help site: content in, pages out.

Data flows one way: `content` reads the YAML files into frozen models, `rules` checks what no single file can tell,
`pages` turns the models into pages. What is said here of rooms and of the outside world is held by a test.
"""

ROOMS = (
    "texts",
    "problems",
    "models",
    "library",
    "rules",
    "content",
    "pages",
    "outputs",
    "publishing",
    "environment",
    "editing",
    "desk",
    "building",
    "commands",
)
"""The rooms of the program; each imports from those before it and from no other."""

OUTSIDE = {
    "building": {"mkdocs", "network"},
    "commands": {"clock"},
    "environment": {"clock"},
    "editing.committed": {"subprocess"},
    "editing.outside_links": {"network"},
    "editing.search_check": {"subprocess"},
    "publishing.release": {"subprocess"},
}
"""What rooms or modules know of the world outside; no other knows MkDocs, reads the clock, or uses either."""
