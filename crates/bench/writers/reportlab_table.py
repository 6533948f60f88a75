"""reportlab's layout, platypus: a LongTable with a repeated header and "page X of Y"."""

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

import page


class Numbered(canvas.Canvas):
    """Keeps its pages until their number is known."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, state in enumerate(self.kept, 1):
            self.__dict__.update(state)
            self.setFont("Bold", page.TITLE_SIZE)
            self.drawString(page.MARGIN, 565, page.TITLE)
            self.setFont("Regular", page.SIZE)
            self.drawString(page.MARGIN, 20, page.FOOT)
            right = page.WIDTH - page.MARGIN
            self.drawRightString(right, 20, f"Page {number} of {len(self.kept)}")
            super().showPage()
        super().save()


def main():
    rows, out, regular, bold = page.arguments()
    pdfmetrics.registerFont(TTFont("Regular", regular))
    pdfmetrics.registerFont(TTFont("Bold", bold))
    table = LongTable(rows, colWidths=page.COLUMNS, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), "Regular", page.SIZE),
                ("FONT", (0, 0), (-1, 0), "Bold", page.SIZE),
                ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.9, 0.92, 0.95)),
                ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey),
                ("ALIGN", (-1, 0), (-1, -1), "RIGHT"),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    document = SimpleDocTemplate(
        out,
        pagesize=landscape(A4),
        leftMargin=page.MARGIN,
        rightMargin=page.MARGIN,
        topMargin=page.MARGIN,
        bottomMargin=36,
        title=page.TITLE,
    )
    document.build([table], canvasmaker=Numbered)


main()
