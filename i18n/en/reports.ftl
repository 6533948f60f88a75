# reports

## On paper: what every printed report says around its content
paper-page-of = Page { $page } of { $pages }
paper-generated = Generated { $when }
paper-today = Today
paper-notes = Notes
paper-signature-date = Date
paper-warning-no-glyph = { $count ->
    [one] No font on this computer has the character { $chars }; it is printed as a box with its code.
   *[other] No font on this computer has the characters { $chars }; they are printed as boxes with their codes.
}
paper-warning-logo = The logo could not be read and was left out.

## Files
export-sheet-about = About
export-about-title = Report
export-about-organisation = Organisation
export-about-generated = Generated
export-currency = { $column }: currency
export-note = Note
export-row-kind = Row
export-row-item = item
export-row-group = group
export-row-total = total
