# settings

## La schermata

settings-print-none = Non c’è una pagina stampabile delle impostazioni.
settings-title = Impostazioni
settings-sections = Sezioni
settings-section-organisation = Organizzazione
settings-section-language = Lingua e formati
settings-section-appearance = Aspetto
settings-section-deadlines = Scadenze
settings-section-vendors = Fornitori
settings-section-people = Persone
settings-section-data = Dati e copie
settings-section-about = Informazioni
settings-saved = Impostazioni salvate
settings-discard = Scarta le modifiche
settings-dirty = Non ancora salvato

## Organizzazione

settings-organisation = Organizzazione
settings-organisation-name = Nome
settings-organisation-name-help = Stampato in testa a ogni report
settings-organisation-address = Indirizzo
settings-accent = Colore di filetti e barre
settings-accent-help = Su carta; vuoto: il blu di Custodia
settings-heading = Colore dei titoli
settings-heading-help = Su carta; vuoto: nero
settings-footer = Riga a piè di ogni pagina
settings-footer-help = Ad es. registro imprese e capitale sociale, oppure «Riservato»
settings-colour-pick = Scegli un colore
settings-currency-help = Con cui iniziano i nuovi importi
settings-fiscal-year = L’esercizio inizia in
settings-fiscal-year-help = Per le cifre annuali
settings-logo = Logo
settings-logo-help = Un’immagine PNG, JPEG o SVG, stampata in alto a destra di ogni report. Viene controllata e conservata nella dimensione di stampa.
settings-logo-alt = Il logo
settings-logo-pick = Scegli un logo
settings-logo-kind = Immagini (PNG, JPEG, SVG)
settings-logo-choose = Scegli un’immagine…
settings-logo-remove = Rimuovi il logo
settings-logo-set = Ora il logo è { $name }
settings-logo-removed = Logo rimosso

## Lingua

settings-language = Lingua
settings-language-help = Della finestra, del terminale e dei nuovi report; resta nel registro
settings-language-formats = Lingua e carta
settings-paper = Carta
settings-paper-help = Formato dei report
settings-formats = Come appaiono i valori
settings-format-date = Data
settings-format-long = Data estesa
settings-format-money = Importo

## Aspetto

settings-appearance = Aspetto
settings-appearance-help = Solo per questo computer. Le modifiche si vedono subito.
settings-theme = Tema
settings-density = Densità degli elenchi
settings-density-compact = Compatta
settings-density-default = Normale
settings-density-comfortable = Comoda
settings-text-size = Dimensione del testo
settings-text-size-help = Anche con Ctrl e +, − o 0

## Scadenze

settings-deadlines = Scadenze
settings-deadlines-help = Salvando si ricalcolano i periodi aperti di ogni contratto; il giornale conserva com’erano.
settings-buffer = Tempo per decidere
settings-buffer-help = Giorni fra «decidere entro» e l’ultimo giorno utile
settings-reminders = Promemoria
settings-reminders-help = Giorni prima di «decidere entro», per es. 60, 30, 14, 7, 1. Da quello di mezzo in poi la decisione è da prendere.
settings-leads = La consegna della disdetta richiede
settings-calendar = Giorni lavorativi
settings-calendar-help = L’ultimo giorno utile e «decidere entro» cadono sempre in un giorno lavorativo.
settings-country = Festività di
settings-saint-month = Santo patrono, mese
settings-saint-day = Giorno
settings-saint-none = Nessuno
settings-closures = Chiusure aziendali
settings-closure-date = Chiuso il
settings-closure-label = Motivo
settings-closure-add = Aggiungi una chiusura
settings-closure-remove = Togli la chiusura { $number }

## Persone

settings-operator = Chi è alla tastiera
settings-operator-help = Ogni modifica nel giornale porta questo nome. Resta su questo computer; non ci sono password.
settings-operator-now = Operatore
settings-operator-switched = Ora alla tastiera c’è { $name }
settings-people = Persone
settings-people-find = Cerca una persona
settings-people-more = { $count ->
    [one] Un’altra non è mostrata. Per trovarla, scrivere una parte del nome, del reparto o dell’e-mail.
   *[other] Altre { $count } non sono mostrate. Per trovarne una, scrivere una parte del nome, del reparto o dell’e-mail.
  }
settings-person-add = Aggiungi una persona
settings-person-edit = Modifica persona
settings-person-edit-name = Modifica { $name }
settings-person-name = Nome
settings-person-email = E-mail
settings-person-phone = Telefono
settings-person-department = Reparto
settings-person-cost-centre = Centro di costo
settings-person-username = Nome utente
settings-person-is-operator = Può essere l’operatore
settings-person-is-operator-help = Proposto qui sopra come persona alla tastiera
settings-person-operator = Operatore
settings-person-here = Alla tastiera
settings-person-saved = { $name }: dati salvati

## Dati

settings-register = Registro
settings-register-name = File
settings-register-kind = Registro di Custodia
settings-register-new = Nuovo registro
settings-register-new-dots = Nuovo registro…
settings-register-new-text = Un registro vuoto in un file suo. Quello in uso resta com’è.
settings-register-organisation = Nome dell’organizzazione
settings-register-country-help = L’ultimo giorno utile non cade mai in una festività; santo patrono e chiusure si impostano dopo
settings-register-where = Scegli dove…
settings-register-made = { $name } è pronto
settings-register-open = Apri registro
settings-register-open-dots = Apri registro…
settings-register-opened = { $name } è aperto
settings-backup-now = Fai una copia…
settings-backup-title = Salva una copia del registro
settings-backup-done = Copiato in { $name } e verificato
settings-backup-copying = Copia del registro in corso
settings-backup-checking = Verifica della copia in corso
settings-backup-stop = Ferma
settings-journal = Giornale
settings-journal-open = Chi ha cambiato che cosa, e se la catena regge
settings-copies = Copie automatiche
settings-copies-help = Una prima di ogni importazione, ripristino, modifica in blocco e aggiornamento del registro; restano le ultime venti.
settings-copies-none = Non ce n’è ancora nessuna.
settings-copy-newest = Ultima copia
settings-copy-never = Ancora nessuna
settings-copy-today = Oggi
settings-copy-age = { $days ->
    [one] { $days } giorno fa
   *[other] { $days } giorni fa
  }
settings-copy-when = Fatta
settings-copy-why = Prima di
settings-copy-how-large = Dimensione
settings-copy-size = { $mb } MB
settings-copy-import = Importazione
settings-copy-migration = Aggiornamento del registro
settings-copy-bulk = Modifica in blocco
settings-copy-restore = Ripristino
settings-restore = Ripristina
settings-restore-dots = Ripristina…
settings-restore-of = Ripristina la copia del { $date }
settings-restore-file = Ripristina da un file…
settings-restore-title = Scegli la copia a cui tornare
settings-restore-sure = Tornare a { $from }?
settings-restore-a-file = una copia da un file
settings-restore-text = Tutto ciò che è cambiato da allora viene messo da parte. Prima si fa una copia di quello che c’è ora, così ci si può tornare.
settings-restore-yes = Ripristina questa copia
settings-restored = Si è tornati a { $name }
settings-check = Verifica
settings-check-now = Verifica ora
settings-check-help = Legge tutto il registro: il file, i legami fra i dati, la catena del giornale e l’indice di ricerca.
settings-check-running = Verifica in corso…
settings-check-ok = Tutto in ordine
settings-check-bad = { $count ->
    [one] Trovato { $count } problema
   *[other] Trovati { $count } problemi
  }
settings-count-asset = Beni
settings-count-contract = Contratti
settings-count-vendor = Fornitori
settings-count-person = Persone
settings-count-decision = Decisioni
settings-count-event = Voci del giornale
settings-sample = Esempio
settings-sample-here = Questo registro contiene l’esempio. Rimuovendolo resta un registro vuoto; si può annullare.
settings-sample-help = Il registro di una ditta inventata, per guardarsi intorno; il tuo resta com’è.
settings-sample-open = Apri l’esempio

## Informazioni

settings-about = Informazioni
settings-about-version = Versione { $version }
settings-about-licence = Licenza
settings-about-offline = Custodia funziona senza rete e non invia nulla a nessuno.
settings-about-parts = Fatto con
settings-about-parts-help = Le parti principali e le loro licenze.
