# shell: la cornice della finestra — barra laterale, ricerca comandi, scorciatoie, avvisi, pannelli

shell-navigation = Schermate
shell-nav-today = Oggi
shell-nav-assets = Beni
shell-nav-coverage = Copertura
shell-nav-contracts = Contratti
shell-nav-vendors = Fornitori
shell-nav-slas = SLA
shell-nav-disposals = Dismissioni
shell-nav-reports = Report
shell-nav-import = Importazione
shell-nav-journal = Registro modifiche
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
shell-panel-close = Chiudi il pannello
shell-panel-resize = Larghezza del pannello
shell-panel-expand = Apri a tutta pagina

## Titoli dell'elenco delle scorciatoie

shell-keys-go = Vai a
shell-keys-view = Vista
shell-keys-edit = Modifica
shell-keys-list = In un elenco
shell-keys-general = Generali
