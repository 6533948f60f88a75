# reports

## On paper: what every printed report says around its content
paper-page-of = Pagina { $page } di { $pages }
paper-generated = Generato il { $when }
paper-today = Oggi
paper-notes = Note
paper-signature-date = Data
paper-warning-no-glyph = { $count ->
    [one] Nessun carattere tipografico di questo computer contiene { $chars }: è stampato come un riquadro con il suo codice.
   *[other] Nessun carattere tipografico di questo computer contiene { $chars }: sono stampati come riquadri con il loro codice.
}
paper-warning-logo = Il logo non è leggibile ed è stato omesso.

## Files
export-sheet-about = Informazioni
export-about-title = Report
export-about-organisation = Organizzazione
export-about-generated = Generato il
export-currency = { $column }: valuta
export-note = Nota
export-row-kind = Riga
export-row-item = voce
export-row-group = gruppo
export-row-total = totale
