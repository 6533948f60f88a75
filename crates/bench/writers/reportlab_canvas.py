"""reportlab, texts drawn straight onto the canvas: its fastest way; nothing is wrapped or laid out."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import page

LINE = 13
ROWS_ON_A_PAGE = 37


def main():
    rows, out, regular, bold = page.arguments()
    pdfmetrics.registerFont(TTFont("Regular", regular))
    pdfmetrics.registerFont(TTFont("Bold", bold))
    head, body = rows[0], rows[1:]
    pages = -(-len(body) // ROWS_ON_A_PAGE)
    paper = canvas.Canvas(out, pagesize=(page.WIDTH, page.HEIGHT))
    for number in range(pages):
        paper.setFont("Bold", page.TITLE_SIZE)
        paper.drawString(page.MARGIN, 565, page.TITLE)
        paper.setFont("Bold", page.SIZE)
        line(paper, head, 545)
        paper.setFont("Regular", page.SIZE)
        y = 532
        for row in body[number * ROWS_ON_A_PAGE : (number + 1) * ROWS_ON_A_PAGE]:
            line(paper, row, y)
            paper.line(page.MARGIN, y - 3, page.WIDTH - page.MARGIN, y - 3)
            y -= LINE
        paper.drawString(page.MARGIN, 20, page.FOOT)
        right = page.WIDTH - page.MARGIN
        paper.drawRightString(right, 20, f"Page {number + 1} of {pages}")
        paper.showPage()
    paper.save()


def line(paper, cells, y):
    x = page.MARGIN
    for width, text in zip(page.COLUMNS, cells):
        paper.drawString(x + 2, y, text)
        x += width


main()
