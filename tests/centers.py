"""Two fictional centers, one of them British, and what they put beside the guide."""

import struct
import zlib

from conftest import REPOSITORY, Tree


def png(red: int, green: int, blue: int) -> bytes:
    """Return a picture of one colour, 24 pixels wide and high."""
    rows = (b"\0" + bytes((red, green, blue)) * 24) * 24

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 24, 24, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="{}"/></svg>\n'
NORTHFIELD_WORDS = ("Northfield Career", "northfield.example", "Suit Shelf", "#5b2a86", "Prairie", "Maria")
HARBOUR_WORDS = ("Harbour College", "harbour.example", "Wardrobe", "#ffd200", "Docklands", "Callum")

# The example that is handed out, with a logo and a voice of its own.
NORTHFIELD: Tree = {
    "center.yml": (REPOSITORY / "center.example.yml").read_text("utf-8").replace("  # logo:", "  logo:"),
    "logo.svg": LOGO.format("M12 2 2 22h20z"),
    "content/local/quotes.yml": """
        quotes:
          - words: I wrote to five people and three of them said yes.
            by: Maria, biology, class of 2026
            consent: 2026-03-02
        """,
}

HARBOUR: Tree = {
    "center.yml": """
        identity:
          name: Harbour College Careers
          logo: content/public/harbour.png
          colors:
            primary: "#ffd200"
            link: "#005a70"
            link_dark: "#6fd3e8"
          email: careers@harbour.example
          website: https://www.harbour.example/careers
          spelling: en-GB
          currency: GBP
          timezone: Europe/London
        help:
          appointment: https://www.harbour.example/careers/book
          mock_talk: https://www.harbour.example/careers/practice
          clothing_closet: {name: the Wardrobe, words: Open on Wednesdays.}
          rooms: {link: https://www.harbour.example/rooms, phone: 020 7946 0000}
          barriers: access@harbour.example
        people:
          alumni_directory: {name: Harbour Network, link: https://network.harbour.example}
          associations:
            - {name: Docklands Design Circle, link: https://circle.example}
        research:
          pay_sources:
            - {name: the earnings survey, link: https://pay.example/uk}
        partners:
          disability: https://www.harbour.example/access
        policies:
          ai: Use them to check your words, and never to write to anybody in your name.
          privacy: https://www.harbour.example/privacy
        settings:
          label: career chat
          resume_policy: do-not-bring
          recording_allowed: false
          who_pays: offer-own
        """,
    "content/public/harbour.png": png(0, 90, 112),
    "content/local/guide/docklands.md": """
        ---
        title: Talks in the Docklands
        ---
        # Talks in the Docklands

        Callum met a curator here. See [Step 1](step-1-research.md) and ![the quay](../quay.png).
        """,
    "content/local/quay.png": png(120, 120, 120),
}
