# shell: la cornice della finestra — barra laterale, ricerca comandi, scorciatoie, avvisi, pannelli

shell-navigation = Schermate
shell-nav-today = Oggi
shell-nav-assets = Beni
shell-nav-contracts = Contratti
shell-nav-vendors = Fornitori
shell-nav-reports = Report
shell-nav-import = Importazione
shell-nav-journal = Giornale
shell-nav-settings = Impostazioni
shell-sidebar-collapse = Comprimi la barra laterale
shell-sidebar-expand = Espandi la barra laterale
shell-sidebar-toggle = Comprimi o espandi la barra laterale
shell-skip = Vai al contenuto
shell-back = Indietro
shell-forward = Avanti
shell-next-region = Area successiva
shell-previous-region = Area precedente
shell-text-larger = Testo più grande
shell-text-smaller = Testo più piccolo
shell-text-normal = Dimensione normale del testo
shell-toasts = Avvisi
shell-toast-close = Chiudi l’avviso
shell-panel-open = Apri il pannello
shell-panel-close = Chiudi il pannello
shell-panel-resize = Larghezza del pannello
shell-panel-expand = Apri a tutta pagina
shell-search = Cerca ovunque
shell-palette = Comandi e schede
shell-palette-input = Comando o scheda
shell-palette-hint = Scrivi un comando, un’etichetta, un numero di serie, un nome…
shell-palette-recent = Recenti
shell-palette-commands = Comandi
shell-palette-records = Schede
shell-palette-none = Nessun risultato
shell-palette-count =
    { $count ->
        [one] { $count } risultato
       *[other] { $count } risultati
    }
shell-palette-move = sposta
shell-palette-open = apri
shell-palette-full = a tutta pagina
shell-palette-scopes = comandi, beni, fornitori, contratti
shell-shortcuts = Scorciatoie da tastiera
shell-shortcuts-find = Trova una scorciatoia
shell-key-open = Apri nel pannello
shell-key-open-full = Apri a tutta pagina
shell-key-select = Seleziona o deseleziona la riga
shell-key-select-to = Seleziona le righe fin qui
shell-key-extend = Estendi l’intervallo di celle
shell-key-select-all = Seleziona tutte le righe trovate
shell-key-copy = Copia
shell-key-paste = Incolla un blocco di celle
shell-key-first = Prima riga
shell-key-last = Ultima riga
shell-key-menu = Menu della riga
shell-key-column-menu = Menu della colonna
shell-key-escape = Chiudi ciò che è in primo piano
shell-pdf-zoom = Zoom
shell-pdf-width = Larghezza
shell-pdf-whole = Pagina intera
shell-pdf-page = Pagina { $page } di { $count }
shell-pdf-turn = Pagina
shell-pdf-of = di { $count }
shell-pdf-pages =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagine
    }
shell-pdf-busy = In preparazione…

## Titoli dell'elenco delle scorciatoie

shell-keys-go = Vai a
shell-keys-view = Vista
shell-keys-edit = Modifica
shell-keys-list = In un elenco
shell-keys-general = Generali

## La riga in basso, e ciò che tutta la finestra deve sapere
shell-status-saved = ● Salvato
shell-status-read-only = Sola lettura
shell-status-no-copy = ancora nessuna copia
shell-status-copy =
    { $days ->
        [0] copia di oggi
        [one] copia di ieri
       *[other] copia di { $days } giorni fa
    }
shell-status-assets =
    { $count ->
        [one] { $shown } bene
       *[other] { $shown } beni
    }
shell-status-contracts =
    { $count ->
        [one] { $shown } contratto
       *[other] { $shown } contratti
    }
shell-read-only = Sola lettura
shell-health-problem = Controllo
shell-health-problem-text = Il controllo all’avvio ha trovato qualcosa che non va in questo registro. Non è stato modificato nulla.
shell-health-look = Guarda il controllo
shell-broken-title = Questo registro non può essere aperto
shell-broken-text = Una copia può prenderne il posto; il file resta accanto.
shell-broken-open = Apri un altro registro…
shell-broken-restore = Ripristina una copia…
shell-broken-copies = Le sue copie automatiche
shell-broken-copy = Ripristina la copia del { $when }
shell-broken-sample = Apri l’esempio
