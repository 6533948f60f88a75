# Elenchi: il filtro scritto, le viste salvate, i gruppi, la modifica di più righe insieme.

# Nomi delle colonne nel filtro scritto: una parola ciascuno, si scrive la prima.
filter-name-check = controllo
filter-name-tag = etichetta
filter-name-serial = seriale,matricola
filter-name-name = nome
filter-name-manufacturer = produttore,marca
filter-name-model = modello
filter-name-category = categoria,tipo
filter-name-location = sede,ubicazione,luogo
filter-name-department = reparto
filter-name-cost-centre = centrocosto,cdc
filter-name-state = situazione,stato
filter-name-status = stato
filter-name-custodian = assegnatario
filter-name-vendor = fornitore
filter-name-contract = contratto
filter-name-warranty = garanzia,copertura
filter-name-purchase = acquisto,acquistato
filter-name-cost = costo,prezzo
filter-name-title = titolo
filter-name-number = numero
filter-name-kind = genere
filter-name-renewal = rinnovo
filter-name-decided = deciso
filter-name-owner = responsabile
filter-name-start = inizio
filter-name-end = fine
filter-name-notice = disdetta
filter-name-send = invio
filter-name-decide = decisione
filter-name-annual = annuo
filter-name-assets = beni
filter-name-contracts = contratti
filter-name-customer-no = cliente
filter-name-country = paese
filter-name-band = punteggio
filter-name-risk = rischio
filter-name-criticality = criticità
filter-name-proof = prova
filter-name-expiry = scadenza
filter-name-company = società,azienda,proprietario
filter-name-inventory-no = inventario
filter-name-model-number = codice
filter-name-room = locale,stanza
filter-name-invoice-no = fattura
filter-name-order-no = ordine
filter-name-notes = note
filter-name-cover-note = notacopertura
filter-name-user = utente,utilizzatore
filter-name-part-of = partedi
filter-name-ownership = titolo
filter-name-confidentiality = riservatezza
filter-name-cover-need = coperturarichiesta
filter-name-rto = rto
filter-name-rpo = rpo
filter-name-warranty-start = iniziogaranzia
filter-name-warranty-months = mesigaranzia
filter-name-eol = finevita
filter-name-delivered = consegnato
filter-name-in-service = inservizio
filter-name-due-back = restituzione
filter-name-retire = daritirare
filter-name-disposed = dismesso
filter-name-proceeds = ricavo
filter-name-disposal-cost = costodismissione

# Parole del filtro scritto; si scrive la prima.
filter-none = nessuno,nessuna,vuoto
filter-day-today = oggi
filter-day-month-end = finemese
filter-day-year-end = fineanno
filter-unit-days = g
filter-unit-weeks = s
filter-unit-months = m
filter-unit-years = a

# L'etichetta di un filtro prima dei valori, quando non è semplicemente «è».
filter-label-not = { $label } non è
filter-label-has = { $label } contiene
filter-label-lacks = { $label } non contiene

# Ciò che non si è potuto leggere, e che cosa fare.
filter-error-unknown-field = Non c'è una colonna «{ $field }». Per cercare il testo, metterlo tra virgolette.
filter-error-unknown-field-near = Non c'è una colonna «{ $field }». Si intendeva «{ $near }»? Per cercare il testo, metterlo tra virgolette.
filter-error-no-value = Scrivere un valore dopo «{ $field }», oppure «nessuno» per le righe che non ne hanno.
filter-error-no-order = «{ $field }» non ha un ordine: usare «:» oppure «=».
filter-error-no-record = Nulla si chiama esattamente «{ $value }». Usare «:» per cercare una parte del nome.
filter-error-no-choice = «{ $value }» non è tra i valori: { $known }.
filter-error-no-day = «{ $value }» non è un giorno. Scrivere 2026-12-31, 31/12/2026, 2026-12, oggi, 90g, -3m oppure 2026-01-01..2026-06-30.
filter-error-no-number = «{ $value }» non è un numero. Scrivere 1000, 99.50 oppure 100..500.

refused-too-many-groups = Questa colonna ha più di { $most } valori diversi. Restringere l'elenco o raggruppare per un'altra colonna.
refused-bulk-outdated = Il registro è cambiato dopo l'anteprima. Guardare di nuovo l'anteprima; nulla è stato modificato.
refused-bulk-too-many = Si possono incollare al massimo { $most } righe alla volta.

# Perché una cella resta com'era.
field-not-editable = Qui non si può modificare. Aprire la scheda.
field-changed-meanwhile = Nel frattempo è cambiato e ora è «{ $now }». Controllare, poi scrivere di nuovo.
field-gone = Questa scheda non esiste più.
field-no-such-name = Nel registro nulla si chiama «{ $name }».
field-several-names = Più voci si chiamano «{ $name }». Aprire la scheda e sceglierne una.
field-filter-text = { $message }
field-no-such-choice = «{ $value }» non è tra i valori.

# Viste.
ent-view = vista
field-name-list = Elenco
field-name-definition = Che cosa mostra
field-name-pinned = Nella barra laterale
op-view-save = Vista { $subject } salvata
op-view-delete = Vista { $subject } eliminata
op-view-reorder = Viste riordinate
op-asset-bulk_edit = { $subject }: modifica
op-contract-bulk_edit = { $subject }: modifica
op-vendor-bulk_edit = { $subject }: modifica

# I giorni di un filtro in parole.
filter-words-today = oggi
filter-words-eom = fine mese
filter-words-eoy = fine anno
filter-words-ahead-d = { $n ->
    [one] domani
   *[other] tra { $n } giorni
  }
filter-words-ahead-w = { $n ->
    [one] tra una settimana
   *[other] tra { $n } settimane
  }
filter-words-ahead-m = { $n ->
    [one] tra un mese
   *[other] tra { $n } mesi
  }
filter-words-ahead-y = { $n ->
    [one] tra un anno
   *[other] tra { $n } anni
  }
filter-words-ago-d = { $n ->
    [one] ieri
   *[other] { $n } giorni fa
  }
filter-words-ago-w = { $n ->
    [one] una settimana fa
   *[other] { $n } settimane fa
  }
filter-words-ago-m = { $n ->
    [one] un mese fa
   *[other] { $n } mesi fa
  }
filter-words-ago-y = { $n ->
    [one] un anno fa
   *[other] { $n } anni fa
  }
filter-words-before = prima di { $date }
filter-words-after = dopo { $date }

# La barra dei filtri.
filter-text-help = I filtri si possono scrivere: fornitore:dell garanzia<90g -stato:dismesso
filter-suggestions = Suggerimenti

# Viste.
views-picker = Vista
views-all = Tutti
views-dirty = modificata
views-save = Salva
views-save-as = Salva con nome…
views-reset = Ripristina
views-rename = Rinomina…
views-pin = Mostra nella barra laterale
views-delete = Elimina vista
views-up = Sposta su
views-down = Sposta giù
views-name = Nome della vista
views-pinned = Viste salvate
views-unknown = Questa vista è stata salvata da un'altra versione di Custodia e qui non si può mostrare. Resta com'è.

# Gruppi e colonne.
grid-group = Gruppi
grid-group-none = Nessun gruppo
grid-group-by = Raggruppa per { $column }
grid-group-row = { $name }, { $count ->
    [one] una riga
   *[other] { $count } righe
  }
grid-density = Altezza delle righe
grid-density-desk = Come ovunque
grid-density-compact = Compatta
grid-density-default = Normale
grid-density-comfortable = Ampia
grid-freeze = Blocca fino a qui
grid-unfreeze = Sblocca
grid-filter-column = Filtra questa colonna…
grid-copy-with = Copia con intestazioni
grid-copy-without = Copia senza intestazioni

# Modificare nell'elenco.
grid-edit-cell = Modifica { $column }
grid-edit-start = Modifica la cella
grid-fill-down = Ricopia in basso
grid-cells = { $rows } × { $columns } celle
grid-cell-wrong = Non salvato: { $reason }
grid-cells-saved = { $count ->
    [one] Una riga modificata
   *[other] { $count } righe modificate
  }
grid-cells-refused = { $count ->
    [one] Non è stato possibile modificare una riga
   *[other] Non è stato possibile modificare { $count } righe
  }
grid-paste-title = { $count ->
    [one] Incolla { $count } cella
   *[other] Incolla { $count } celle
}
grid-fill-title = { $count ->
    [one] Riempi { $count } riga
   *[other] Riempi { $count } righe
}
grid-paste-outside = Alcune delle colonne incollate qui non si possono modificare e sono state tralasciate.

# Modificare più righe.
bulk-edit = Modifica { $count }…
bulk-title = Modifica { $count ->
    [one] una riga
   *[other] { $count } righe
  }
bulk-field = Campo
bulk-value = Nuovo valore
bulk-value-help = Vuoto toglie il valore.
bulk-none = Nessuno
bulk-add = Un altro campo
bulk-remove = Tralascia questo campo
bulk-preview = Anteprima
bulk-back = Indietro
bulk-apply = Modifica { $count ->
    [one] una riga
   *[other] { $count } righe
  }
bulk-stop = Ferma
bulk-changed = { $count ->
    [0] Nessuna riga cambia
    [one] Una riga cambia
   *[other] { $count } righe cambiano
  }
bulk-unchanged = { $count ->
    [one] Una riga è già così
   *[other] { $count } righe sono già così
  }
bulk-refused = { $count ->
    [one] Una riga non si può modificare e resta com'è
   *[other] { $count } righe non si possono modificare e restano come sono
  }
bulk-more = Sono mostrate le prime { $count }.
bulk-col-record = Scheda
bulk-col-field = Campo
bulk-col-old = Ora
bulk-col-new = Poi
bulk-col-reason = Perché no
bulk-lines = Che cosa cambia
bulk-reasons = Che cosa non si può modificare
bulk-progress = { $done } di { $total }
