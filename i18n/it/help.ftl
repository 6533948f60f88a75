# help: the user guide inside the window

help-title = Guida
help-open = Guida su questa schermata
help-contents = Sommario della guida
help-search = Cerca nella guida
help-results =
    { $count ->
        [0] Nessun risultato
        [one] { $count } punto trovato
       *[other] { $count } punti trovati
    }
help-back = Torna dove si era
help-previous = Precedente: { $title }
help-next = Successiva: { $title }
help-neighbours = Pagine prima e dopo
help-enlarge = Ingrandisci l’immagine: { $what }
help-none = Questa pagina non esiste
help-none-text = Il sommario a sinistra elenca tutte le pagine della guida.
