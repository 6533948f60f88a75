"""WeasyPrint: an HTML table with CSS for paged media."""

import html
import pathlib

from weasyprint import HTML

import page

STYLE = """
@font-face { font-family: "Plex"; src: url("%(regular)s"); }
@font-face { font-family: "Plex"; font-weight: bold; src: url("%(bold)s"); }
@page {
  size: A4 landscape; margin: 40pt 40pt 36pt;
  @top-left { content: "%(title)s"; font: bold 10pt "Plex"; }
  @bottom-left { content: "%(foot)s"; font: 7pt "Plex"; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt "Plex"; }
}
body { font: 7pt "Plex"; margin: 0; }
table { width: 100%%; table-layout: fixed; border-collapse: collapse; }
td, th { border-bottom: .25pt solid #888; padding: 2pt; text-align: left; overflow: hidden; }
td:last-child, th:last-child { text-align: right; }
th { background: #e6ebf2; }
"""


def main():
    rows, out, regular, bold = page.arguments()
    address = lambda font: pathlib.Path(font).resolve().as_uri()
    words = {
        "regular": address(regular),
        "bold": address(bold),
        "title": page.TITLE,
        "foot": page.FOOT,
    }
    text = [f"<html><head><style>{STYLE % words}</style></head><body><table><colgroup>"]
    text += [f'<col style="width:{width}pt">' for width in page.COLUMNS]
    text.append(f"</colgroup><thead>{line('th', rows[0])}</thead><tbody>")
    text += [line("td", row) for row in rows[1:]]
    text.append("</tbody></table></body></html>")
    HTML(string="".join(text)).write_pdf(out)


def line(tag, cells):
    return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"


main()
