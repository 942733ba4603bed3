"""What MkDocs is told of the site: its pages, what its templates see, what is written after the pages, the preview.

The only room that knows MkDocs. Whatever can fail for the content's sake fails before a page is built: MkDocs empties
the output folder right after it has read its settings.
"""
