"""fpdf2, row after row of cells: its fastest way; nothing is wrapped."""

import logging

from fpdf import FPDF

import page

LINE = 13


class Register(FPDF):
    def header(self):
        self.set_font("Plex", "B", page.TITLE_SIZE)
        self.cell(0, 20, page.TITLE, new_x="LMARGIN", new_y="NEXT")
        self.set_font("Plex", "B", page.SIZE)
        for width, text in zip(page.COLUMNS, self.head):
            self.cell(width, LINE, text)
        self.ln()
        self.set_font("Plex", "", page.SIZE)

    def footer(self):
        self.set_y(-30)
        self.set_font("Plex", "", page.SIZE)
        self.cell(0, 14, page.FOOT)
        self.set_x(-140)
        self.cell(100, 14, f"Page {self.page_no()} of {{nb}}", align="R")


def main():
    # It tells of every table of the font it leaves out.
    logging.disable(logging.CRITICAL)
    rows, out, regular, bold = page.arguments()
    paper = Register("L", "pt", "A4")
    paper.head = rows[0]
    paper.add_font("Plex", "", regular)
    paper.add_font("Plex", "B", bold)
    paper.set_margins(page.MARGIN, page.MARGIN)
    paper.set_auto_page_break(True, 40)
    paper.add_page()
    for row in rows[1:]:
        if paper.will_page_break(LINE):
            paper.add_page()
        for width, text in zip(page.COLUMNS, row):
            paper.cell(width, LINE, text, border="B")
        paper.ln()
    paper.output(out)


main()
