"""Where pages lie, below the site's root and as seen from each other. Knows no page's contents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """How a page's source (`contacts/priya-raman`, without ending) becomes its file and its address.

    With `directory_urls` a page is `contacts/priya-raman/`, else `contacts/priya-raman.html`.
    """

    directory_urls: bool = True

    def address(self, source: str) -> str:
        """Return the address of the page made from `source`, relative to the site's root; the root itself is empty."""
        if not self.directory_urls:
            return f"{source}.html"
        folder, _, name = source.rpartition("/")
        if name == "index":
            return f"{folder}/" if folder else ""
        return f"{source}/"

    def file(self, source: str) -> str:
        """Return the file of the page made from `source`, relative to the site's folder."""
        address = self.address(source)
        return f"{address}index.html" if address == "" or address.endswith("/") else address

    def to_root(self, source: str) -> str:
        """Return the way from the page made from `source` to the site's root: `../../`, or empty at the root."""
        return "../" * self.address(source).count("/")
