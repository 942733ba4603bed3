"""What is done when MkDocs has written the pages: the files beside them, and for visitors everything made small."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from helpsite.building.site import address_of, site_of
from helpsite.outputs.files import files_for_programs, output_files
from helpsite.publishing import publish
from helpsite.publishing.offline import write_removal

TOKENS = "assets/css/tokens.css"


def finish(config: MkDocsConfig) -> None:
    """Write what the search, the tools and other programs work on; make a site for visitors ready to be served."""
    if not (site := site_of(config)):
        return
    folder, top = Path(config.site_dir), address_of(config)
    pages = site.visitors_pages
    tokens = (Path(config.docs_dir) / TOKENS).read_text(encoding="utf-8")
    files = dict(output_files(site.rendering, top, tokens))
    # No other program reads a preview, and an editor waits for it.
    if site.is_published:
        files |= files_for_programs(site.rendering, pages, top)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    # Whoever looks into a script or a style in the preview shall find it as it is written, and as it is now.
    if site.is_published:
        publish(folder, site.styles, top, pages, site.rendering.content.site.offline)
    else:
        write_removal(folder)
