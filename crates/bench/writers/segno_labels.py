"""segno_labels.py ROWS OUT FONTS COUNT: QR codes by segno, drawn as paths by reportlab, 3 × 8 on an A4."""

import itertools
import sys

import segno
from reportlab.pdfgen import canvas

import page

ACROSS, ON_A_PAGE, SIDE = 3, 24, 60


def main():
    rows = page.arguments()[0]
    # Of fewer assets than labels, each comes round again.
    body = itertools.islice(itertools.cycle(rows[1:]), int(sys.argv[4]))
    paper = canvas.Canvas(sys.argv[2], pagesize=(595, 842))
    for number, row in enumerate(body):
        place = number % ON_A_PAGE
        if number and place == 0:
            paper.showPage()
        x = 20 + (place % ACROSS) * 187
        y = 822 - (place // ACROSS + 1) * 100
        code = segno.make("https://inv.example/a/" + row[0], error="m", micro=False)
        paper.drawPath(path(paper, list(code.matrix), x, y + 20), fill=1, stroke=0)
        paper.setFont("Helvetica", 8)
        paper.drawString(x + 66, y + 60, row[0])
    paper.save()


def path(paper, matrix, x, y):
    """Each run of dark modules as one rectangle."""
    side, found = SIDE / len(matrix), paper.beginPath()
    for line, modules in enumerate(matrix):
        top = y + (len(matrix) - 1 - line) * side
        at = 0
        while at < len(modules):
            end = at
            while end < len(modules) and modules[end]:
                end += 1
            if end > at:
                found.rect(x + at * side, top, (end - at) * side, side)
            at = end + 1
    return found


main()
