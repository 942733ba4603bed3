"""The pages that are there once, whatever entries there are: one row says all of a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SitePage:
    """A page that is there once, whatever entries there are."""

    id: str
    file: str = "site.yml"
    """Under `content/`: where its own texts stand."""
    template: str = ""
    """Where it is not called like the page."""
    tool: str = ""
    """The script that brings it to life."""
    icon: str = ""
    is_worded: bool = True
    """Whether its title and summary are interface words, and its search terms stand in `search.yml`."""
    is_listed: bool = True
    """Whether anybody looks for it: nobody does for the page that stands in for others."""

    @property
    def path(self) -> str:
        """Its path below its language's home."""
        return "" if self.id == "home" else f"{self.id}/"


_ALL = (
    SitePage("home", is_worded=False),
    SitePage("guide"),
    SitePage("situations"),
    SitePage("faq", template="faq-index"),
    SitePage("contacts", tool="contacts", icon="phone-outline"),
    SitePage("deadlines", tool="deadlines", icon="calendar-clock-outline"),
    SitePage("messages", tool="messages", icon="message-text-outline"),
    SitePage("show", icon="card-text-outline"),
    SitePage("case", file="case.yml", tool="case", icon="folder-outline"),
    SitePage("sources", file="sources.yml"),
    SitePage("checklist", file="checklist.yml", tool="checklist", icon="checkbox-marked-outline", is_worded=False),
    SitePage("about", file="about.yml", is_worded=False),
    SitePage("offline", is_worded=False, is_listed=False),
)
PAGES = {page.id: page for page in _ALL}
WORDED = tuple(page.id for page in _ALL if page.is_worded)
"""Pages that have no file of their own; `content/search.yml` holds their search terms."""
