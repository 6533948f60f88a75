# common: parole usate in tutta la finestra

common-loading = Caricamento…
common-error = Errore
common-error-unknown = Qualcosa è andato storto ({ $code }). Non è stato modificato nulla.
common-field-error-unknown = Questo valore non è accettato ({ $code }).
common-broke = Questa parte non può essere mostrata
common-try-again = Riprova
common-copy-details = Copia i dettagli
common-copied = Copiato
common-copy-failed = Copia non riuscita
common-key-space = Spazio
common-yes = Sì
common-no = No
common-close = Chiudi
common-apply = Applica
common-save = Salva
common-required = (obbligatorio)
common-choose = Scegli…
common-create = Crea «{ $text }»
common-no-choices = Nessuna corrispondenza
common-show-choices = Mostra le scelte
common-currency = Valuta
common-date-choose = Scegli una data: { $field }
common-calendar = Calendario
common-calendar-previous = Mese precedente
common-calendar-next = Mese successivo
common-keep-as-is = Torna indietro
common-confirm-typed = Scrivi { $text } per confermare
common-form-errors =
    { $count ->
        [one] Un campo va corretto
       *[other] { $count } campi vanno corretti
    }
common-form-elsewhere =
    { $count ->
        [one] Non salvato: durante la modifica un campo è cambiato altrove
       *[other] Non salvato: durante la modifica { $count } campi sono cambiati altrove
    }
common-form-elsewhere-how = Si possono prendere i valori attuali o tenere quanto scritto in questi campi. Fino a «Salva» non viene salvato nulla.
common-form-elsewhere-take = Prendi i valori attuali
common-form-elsewhere-keep = Tieni quanto ho scritto
common-unsaved-title = Salvare le modifiche?
common-unsaved-text = Il modulo contiene modifiche non ancora salvate.
common-unsaved-discard = Non salvare

## Elenchi

common-grid-rows =
    { $count ->
        [one] { $count } riga
       *[other] { $count } righe
    }
common-grid-count-selected =
    { $count ->
        [one] { $count } selezionata
       *[other] { $count } selezionate
    }
common-grid-selected-column = Selezione
common-grid-selected = selezionata
common-grid-copied =
    { $count ->
        [one] { $count } riga copiata
       *[other] { $count } righe copiate
    }
common-grid-columns = Colonne
common-grid-columns-reset = Ripristina le colonne
common-grid-column-width = Larghezza…
common-grid-column-fit = Adatta al contenuto
common-grid-column-left = Sposta a sinistra
common-grid-column-right = Sposta a destra
common-grid-column-hide = Nascondi la colonna
common-grid-sort-ascending = Ordine crescente
common-grid-sort-descending = Ordine decrescente
common-grid-sort-then = Poi ordina per questa
common-grid-sort-none = Togli dall’ordinamento
common-grid-width-of = Larghezza di «{ $column }»
common-grid-width = Larghezza
common-grid-width-range = Da { $min } a { $max } pixel

## Annullare

common-undo = Annulla
common-redo = Ripeti
common-undone = Annullato: { $what }
common-undone-plain = Annullato
common-redone = Ripetuto: { $what }

## History of a record

common-history = Cronologia
common-history-none = Nel giornale non c’è ancora nulla.
common-history-system = Custodia
common-history-gone = persona non più in elenco
common-history-erased = (cancellato)
common-history-all = Mostra tutti e { $count }
common-history-journal = Apri nel giornale

## Lists and records: filters, menus, empty lists

common-filter = Filtra
common-filters = Filtri attivi
common-filter-clear = Togli i filtri
common-filter-remove = Togli il filtro { $filter }
common-filter-past = Passato
common-filter-within = { $days ->
    [one] Entro { $days } giorno
   *[other] Entro { $days } giorni
  }
common-filter-until = fino al { $date }
common-filter-from = dal { $date }
common-filter-first = Dal
common-filter-last = Al
common-example = Esempio
common-empty-import = Importa un elenco
common-none-text = I filtri qui sopra non lasciano nulla da mostrare.
common-vendor-made = Fornitore { $name } aggiunto
common-person-made = { $name } aggiunto all’elenco delle persone
common-open = Apri
common-open-full = Apri a pagina intera
common-copy-address = Copia l’indirizzo
common-more = Altro
common-duplicate = Duplica
common-gone-text = È stato eliminato, o appartiene a un altro registro. Il giornale sa che cosa gli è successo.
common-edit = Modifica
common-overview = Dettagli
common-import = Importa
common-print = Stampa quello che si vede
common-report = Report
