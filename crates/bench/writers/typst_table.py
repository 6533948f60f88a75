"""Typst, by its own Python package: one table with a repeated header, untagged like the others."""

import os
import shutil
import sys

import typst

source, out, fonts = sys.argv[1:4]
# Typst reads only below one folder: the page is laid beside the rows.
folder = os.path.dirname(os.path.abspath(source))
script = os.path.join(folder, "register.typ")
shutil.copy(os.path.join(os.path.dirname(__file__), "register.typ"), script)
typst.compile(
    script,
    output=out,
    root=folder,
    font_paths=[fonts],
    sys_inputs={"rows": os.path.basename(source)},
    pdf_tags=False,
)
