# Elenchi: il filtro scritto, le viste salvate, i gruppi, la modifica di più righe insieme.

# Nomi delle colonne nel filtro scritto: una parola ciascuno, si scrive la prima.
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
filter-name-custodian = assegnatario,utente
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
