"""What the registers of all Python writers have in common: A4 landscape in points, columns, words."""

import json
import sys

WIDTH, HEIGHT = 842, 595
MARGIN = 40
COLUMNS = [72, 142, 110, 66, 130, 112, 62, 68]
SIZE, TITLE_SIZE = 7, 10
TITLE = "Asset register — Aurelia Holding S.p.A."
FOOT = "Confidential · 2026-07-01"


def arguments():
    """The rows with their header first, the file to write, and the two faces."""
    source, out, fonts = sys.argv[1:4]
    with open(source, encoding="utf-8") as file:
        rows = json.load(file)
    return rows, out, f"{fonts}/IBMPlexSans-Regular.ttf", f"{fonts}/IBMPlexSans-Bold.ttf"
