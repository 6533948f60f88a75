# I contratti per giorno e nel tempo: il calendario e la linea temporale.

contracts-views = Modi di vedere i contratti
contracts-view-grid = Elenco
contracts-view-calendar = Calendario
contracts-view-timeline = Linea temporale

## Calendario

calendar-title = Calendario
calendar-view = Che cosa si vede
calendar-view-month = Mese
calendar-view-year = Anno
calendar-year = Dodici mesi
calendar-span = da { $from } a { $to }
calendar-today = Oggi
calendar-before = Un anno prima
calendar-after = Un anno dopo
calendar-save = Salva come calendario (.ics)
calendar-saved = «{ $name }» salvato
calendar-empty = Nessuna scadenza
calendar-day = { $count ->
    [0] { $date }: nulla
    [one] { $date }: una scadenza
   *[other] { $date }: { $count } scadenze
}
calendar-more = { $count ->
    [one] +1 altra
   *[other] +{ $number } altre
}

## Linea temporale

timeline-title = Linea temporale
timeline-zoom = Mesi in vista
timeline-zoom-6 = 6 mesi
timeline-zoom-18 = 18 mesi
timeline-zoom-36 = 3 anni
timeline-before = Prima
timeline-after = Dopo
timeline-today = Oggi
timeline-table = Come tabella
timeline-contract = Contratto
timeline-days = Giorni
timeline-no-end = senza scadenza
timeline-nothing = nulla in questi mesi
timeline-confirmed = periodo confermato
timeline-proposed = periodo proposto
timeline-keys = ← → si sposta nel tempo, ↑ ↓ fra i contratti, Invio apre
timeline-more = { $count ->
    [one] +1 altro contratto
   *[other] +{ $number } altri contratti
}
