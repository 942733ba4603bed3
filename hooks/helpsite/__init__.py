"""The missing-delivery help site: content in, pages out.

Data flows one way: `content` reads the YAML files into frozen models, `rules` checks what no single file can tell,
`pages` turns the models into pages. Nothing in this package knows MkDocs, reads the clock or uses the network.
"""
