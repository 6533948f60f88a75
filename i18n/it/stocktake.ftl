# Inventari ed etichette: che cosa si conta, che cosa si è trovato, che cosa si attacca.

stocktake-title = Inventari
stocktake-new = Nuovo inventario
stocktake-edit = Modifica l’inventario
stocktake-number = Numero
stocktake-title-field = Nome dell’inventario
stocktake-state = Stato
stocktake-lead = Responsabile
stocktake-due = Da finire entro
stocktake-started = Inizio
stocktake-ended = Fine
stocktake-scope = Che cosa si conta
stocktake-scope-all = Tutto
stocktake-scope-location = Luogo, con tutto ciò che contiene
stocktake-scope-location-help = p. es. “Milano / Edificio A”: si contano anche le sue stanze.
stocktake-scope-custodian = In carico a
stocktake-scope-category = Categoria
stocktake-scope-count = { $count ->
    [0] Nessun bene rientra nella selezione.
    [one] È atteso un bene.
   *[other] Sono attesi { $assets } beni.
  }
stocktake-scope-worth = Costo: { $value }.
stocktake-scope-note = I beni ordinati, dismessi o smarriti non sono attesi.
stocktake-scope-frozen = La conta è iniziata: la selezione non cambia più.
stocktake-state-draft = In preparazione
stocktake-state-active = In corso
stocktake-state-completed = Concluso
stocktake-state-cancelled = Annullato
stocktake-class-expected = Trovato
stocktake-class-corrected = Altro luogo
stocktake-class-missing = Mancante
stocktake-class-new = Codice sconosciuto
stocktake-class-out_of_scope = Non richiesto
stocktake-class-none = Nessuno.
stocktake-none-expected = Nessun bene atteso.
stocktake-matched-tag = dall’etichetta
stocktake-matched-serial = dalla matricola
stocktake-matched-identifier = da un secondo numero
stocktake-matched-by_hand = a mano
stocktake-matched-ambiguous = corrisponde a più beni
stocktake-matched-unknown = non corrisponde a nessun bene
stocktake-condition-good = In ordine
stocktake-condition-damaged = Danneggiato
stocktake-condition-defective = Guasto
stocktake-col-title = Inventario
stocktake-col-progress = Trovati
stocktake-progress = { $found } di { $expected }
stocktake-col-class = Esito
stocktake-col-count = Numero
stocktake-col-value = Valore
stocktake-col-tag = Etichetta
stocktake-col-serial = Matricola
stocktake-col-name = Nome o modello
stocktake-col-code = Codice
stocktake-col-recorded = Luogo a registro
stocktake-col-found = Trovato in
stocktake-col-custodian = Assegnatario
stocktake-col-status = Stato
stocktake-col-condition = Condizione
stocktake-col-note = Nota
stocktake-col-matched = Riconosciuto
stocktake-empty-title = Ancora nessun inventario
stocktake-empty-text = Scegliere un luogo, una persona o una categoria, stampare l’elenco o prendere un lettore, e vedere che cosa manca.
stocktake-results-empty = Qui non c’è nulla.
stocktake-gone-title = Questo inventario non c’è più
stocktake-saved = Inventario { $number } salvato
stocktake-start = Inizia la conta
stocktake-start-title = Iniziare la conta di { $number }?
stocktake-start-text = Ciò che è atteso si congela ora: le modifiche successive al registro non arrivano a questo inventario.
stocktake-begun = Conta di { $number } iniziata
stocktake-cancel = Annulla l’inventario
stocktake-cancel-title = Annullare { $number }?
stocktake-cancel-text = Ciò che è stato contato resta leggibile; nulla passa nel registro.
stocktake-cancel-reason = Motivo
stocktake-cancelled = Inventario { $number } annullato
stocktake-cancelled-because = Annullato: { $reason }
stocktake-more = Altro su { $number }
stocktake-print = Stampa
stocktake-list = Elenco di conta
stocktake-variance = Differenze inventariali
stocktake-scan = Lettore
stocktake-scan-code = Leggere o digitare un codice
stocktake-scan-help = Etichetta, matricola o secondo numero; Invio lo conta e attende il prossimo.
stocktake-scan-place = Dove ci si trova
stocktake-scan-place-help = Ogni lettura viene registrata in questo luogo.
stocktake-scan-condition = Condizione
stocktake-scan-condition-none = non indicata
stocktake-scan-close = Termina la lettura
stocktake-scan-count = { $count ->
    [one] Una lettura in questa sessione
   *[other] { $count } letture in questa sessione
  }
stocktake-outcome-found = Trovato
stocktake-outcome-wrong_place = Luogo diverso
stocktake-outcome-not_expected = Non richiesto qui
stocktake-outcome-ambiguous = Corrisponde a più beni
stocktake-outcome-unknown = Codice sconosciuto
stocktake-outcome-already = Già contato
stocktake-said-found = { $tag } è al suo posto.
stocktake-said-wrong_place = { $tag }: a registro si trova in { $recorded }.
stocktake-said-not_expected = { $tag } è noto, in { $recorded }; questo inventario non lo richiede.
stocktake-said-ambiguous = “{ $code }” è il numero di più beni: sceglierne uno.
stocktake-said-unknown = “{ $code }” non corrisponde a nessun bene. Il codice viene conservato.
stocktake-said-already = { $tag } è stato contato poco fa.
stocktake-nowhere = nessun luogo
stocktake-choose = È { $tag }
stocktake-resolve = Indica di quale bene si tratta…
stocktake-resolve-title = Quale bene è “{ $code }”?
stocktake-resolve-asset = Bene
stocktake-resolved = “{ $code }” assegnato
stocktake-scan-remove = Ritira la lettura
stocktake-scan-removed = Lettura di “{ $code }” ritirata
stocktake-paste = Codici da altra fonte…
stocktake-paste-title = Codici letti altrove
stocktake-paste-codes = Codici
stocktake-paste-help = Uno per riga; dopo un tabulatore o un punto e virgola il luogo del ritrovamento.
stocktake-paste-place = Luogo delle righe che non lo indicano
stocktake-paste-apply = Conta i codici
stocktake-paste-preview = Anteprima
stocktake-paste-pick = Da un file…
stocktake-paste-picked = { $count ->
    [one] Un codice da { $name }
   *[other] { $count } codici da { $name }
  }
stocktake-paste-code = Codice
stocktake-paste-is = Che cos’è
stocktake-paste-recorded = Registrato in
stocktake-paste-at = Trovato in
stocktake-paste-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
  }
stocktake-pasted = { $count ->
    [one] Un codice contato
   *[other] { $count } codici contati
  }
stocktake-paste-said = Trovati { $found }, in altro luogo { $wrong }, non richiesti { $besides }, sconosciuti { $unknown }, già contati { $already }
stocktake-complete = Concludi…
stocktake-complete-title = Concludi { $number }
stocktake-complete-text = Ciò che si sceglie viene scritto nel registro con una sola operazione, che si può annullare.
stocktake-apply-places = Correggi il luogo di ciò che è stato trovato altrove
stocktake-apply-out-of-scope = Anche di ciò che non era richiesto
stocktake-apply-seen = Annota il giorno in cui ogni bene è stato visto
stocktake-apply-missing = Ciò che manca diventa
stocktake-apply-missing-keep = Resta com’è
stocktake-plan-places = { $count ->
    [0] Nessun luogo cambia
    [one] Un luogo cambia
   *[other] { $count } luoghi cambiano
  }
stocktake-plan-seen = { $count ->
    [0] nessuna data di avvistamento
    [one] una data di avvistamento
   *[other] { $count } date di avvistamento
  }
stocktake-plan-missing = { $count ->
    [0] nessuno stato
    [one] uno stato
   *[other] { $count } stati
  }
stocktake-plan-open = { $count ->
    [one] Un codice non corrisponde a nessun bene o a più di uno; resta nel report.
   *[other] { $count } codici non corrispondono a nessun bene o a più di uno; restano nel report.
  }
stocktake-plan-changes = Che cosa cambia
stocktake-plan-skipped = { $count ->
    [one] Un esito resta com’è
   *[other] { $count } esiti restano come sono
  }
stocktake-skip-gone = non più nel registro
stocktake-skip-moved_since = spostato a registro dopo l’inizio della conta
stocktake-skip-status_since = lo stato è cambiato dopo l’inizio della conta
stocktake-skip-seen_since = visto altrove dopo l’inizio della conta
stocktake-completed = Inventario { $number } concluso
stocktake-tabs = Esiti
stocktake-unpriced = { $count ->
    [one] uno senza prezzo
   *[other] { $count } senza prezzo
  }

report-count-list-name = { report-count-list-title }
report-count-list-purpose = Che cosa attende un inventario, luogo per luogo, con un codice da leggere e una casella da spuntare
report-count-list-title = Elenco di conta
report-count-list-table = Beni attesi
report-count-list-draft = La conta non è iniziata: ciò che è atteso non è ancora congelato.
report-count-list-note = Spuntare ciò che c’è. Annotare in fondo ciò che si trova in più, con il luogo. I codici si possono leggere da questo foglio.
report-count-expected = { $count ->
    [one] bene atteso
   *[other] beni attesi
  }
report-count-tick = Trovato
report-count-remarks = Osservazioni
report-count-besides = Trovati in più
report-count-besides-code = Etichetta o matricola
report-count-line = N.
report-count-counted-by = Conta eseguita da
report-count-variance-name = { report-count-variance-title }
report-count-variance-purpose = Che cosa ha rivelato la conta: trovati, in altro luogo, mancanti, sconosciuti, non richiesti, con i valori
report-count-variance-title = Differenze inventariali
report-count-classes = Esiti
report-count-unpriced = Senza prezzo
report-count-missing-value = valore di ciò che manca
report-count-note-values = I valori sono i prezzi d’acquisto a registro all’inizio della conta. Valute diverse non si sommano mai.
report-count-note-classes = “Altro luogo”: trovato, ma registrato altrove. “Codice sconosciuto”: un codice che non corrisponde a nessun bene o a più di uno. “Non richiesto”: un bene al di fuori di questo inventario.
report-count-note-open = La conta non è conclusa: gli esiti sono quelli di questo momento.
report-count-with-expected = Anche ciò che è stato trovato al suo posto
report-count-pick = Inventario
report-kind-count_list = { report-count-list-title }
report-kind-count_variance = { report-count-variance-title }
report-kind-labels = { report-labels-title }
reports-for-counting = Per contare

report-labels-name = { report-labels-title }
report-labels-purpose = Codici QR o Code 128 su fogli Avery, nastri Brother, rotoli Dymo e formati propri
report-labels-title = Etichette
report-labels-serial = S/N { $serial }
report-labels-lines = Testo
report-labels-none = Nessun bene scelto.
report-labels-ruler = Millimetri dai bordi del foglio
report-labels-shift = Spostamento: { $x } mm a destra, { $y } mm in basso
paper-warning-label-cut = { $count ->
    [one] Sull’etichetta di { $tags } non c’è posto per tutto il testo.
   *[other] Su { $count } etichette non c’è posto per tutto il testo: { $tags }
  }

labels-print = Stampa etichette…
labels-stock = Foglio o rotolo
labels-start = Prima etichetta libera
labels-start-help = Per un foglio già usato in parte. Le frecce spostano, Invio o un clic sceglie.
labels-start-cell = Etichetta { $n }, riga { $row }, colonna { $column }
labels-code = Codice
label-code-qr = Codice QR
label-code-code128 = Code 128
label-code-none = Nessuno
labels-fields = Righe oltre al codice del bene
label-field-company = Azienda
label-field-name = Nome
label-field-model = Produttore e modello
label-field-serial = Matricola
label-field-location = Luogo
labels-text = Testo proprio
labels-text-help = p. es. “Proprietà IT, chiamare il 1234”
labels-profile = Stampante
labels-profile-none = Stampa esatta
labels-test = Pagina di prova con righelli al posto delle etichette
labels-pick-title = Etichette di quali beni?
labels-pick-text = Selezionare i beni nell’elenco e scegliere “Stampa etichette…”, oppure guardare la pagina di prova.
labels-pick-assets = Ai beni
labels-supplies = Formati e stampanti…
labels-supplies-title = Formati e stampanti
labels-own-sizes = Formati propri
labels-own-none = Ancora nessuno.
labels-size-add = Aggiungi un formato
labels-size-edit = Modifica il formato
labels-size-saved = Formato “{ $name }” salvato
labels-size-deleted = Formato “{ $name }” rimosso
labels-printers = Stampanti
labels-printer-add = Aggiungi una stampante
labels-printer-edit = Modifica la stampante
labels-printer-help = Stampare la pagina di prova, misurare lo scarto e inserire qui quanto va aggiunto.
labels-printer-saved = Stampante “{ $name }” salvata
labels-printer-deleted = Stampante “{ $name }” rimossa
labels-printer-shift = { $x } mm a destra, { $y } mm in basso
labels-name = Nome
labels-mm = mm
labels-page-width = Larghezza del foglio
labels-page-height = Altezza del foglio
labels-first-left = Dal bordo sinistro alla prima etichetta
labels-first-top = Dal bordo superiore alla prima etichetta
labels-width = Larghezza di un’etichetta
labels-height = Altezza di un’etichetta
labels-pitch-x = Da un bordo sinistro al successivo
labels-pitch-y = Da un bordo superiore al successivo
labels-across = Etichette affiancate
labels-down = Etichette una sotto l’altra
labels-shift-x = A destra
labels-shift-y = In basso
labels-remove = Rimuovi { $name }
labels-change = Modifica { $name }

refused-stocktake-over = L’inventario { $number } è terminato e non cambia più.
refused-stocktake-scope = La conta di { $number } è iniziata: che cosa conta non cambia più.
refused-stocktake-not-active = L’inventario { $number } non è in corso.
refused-stocktake-begun = La conta di { $number } è già iniziata.
refused-stocktake-empty = L’inventario { $number } non ha nulla da contare: nessun bene rientra nella selezione.
refused-stocktake-scan-known = “{ $code }” è già noto.
field-status-not-lost = Scegliere uno stato che significa smarrito.
field-length-range = Da { $least } a { $most } mm.
field-label-count = Da 1 a { $max }.
field-labels-overlap = Le etichette si sovrapporrebbero.
field-labels-off-sheet = Le etichette non stanno nel foglio.
field-shift-range = Al massimo { $max } mm in ogni direzione.
field-label-start = Da 1 a { $max }.
field-millimetres = Inserire i millimetri, p. es. 63,5.

op-stocktake-save = Inventario { $subject } salvato
op-stocktake-start = Conta di { $subject } iniziata
op-stocktake-scan = Lettura nell’inventario { $subject }
op-stocktake-count = Codici contati nell’inventario { $subject }
op-stocktake-resolve = Codice assegnato nell’inventario { $subject }
op-stocktake-scan-delete = Lettura ritirata nell’inventario { $subject }
op-stocktake-cancel = Inventario { $subject } annullato
op-stocktake-complete = Inventario { $subject } concluso
op-label-stock-save = Formato di etichette “{ $subject }” salvato
op-label-stock-delete = Formato di etichette “{ $subject }” rimosso
op-label-printer-save = Stampante di etichette “{ $subject }” salvata
op-label-printer-delete = Stampante di etichette “{ $subject }” rimossa
ent-stocktake = inventario
ent-stocktake_line = bene contato
ent-stocktake_scan = lettura
ent-label_stock = formato di etichette
ent-printer_profile = stampante di etichette
field-name-year = Anno
field-name-lead-id = Responsabile
field-name-started-at = Inizio
field-name-ended-at = Fine
field-name-stocktake-id = Inventario
field-name-expected = Atteso
field-name-asset-state = Stato del bene
field-name-value-minor = Valore
field-name-value-currency = Valuta
field-name-at = Ora
field-name-matched = Riconosciuto
field-name-page-width = Larghezza del foglio (µm)
field-name-page-height = Altezza del foglio (µm)
field-name-first-left = Dal bordo sinistro alla prima etichetta (µm)
field-name-first-top = Dal bordo superiore alla prima etichetta (µm)
field-name-height = Altezza (µm)
field-name-pitch-x = Passo orizzontale (µm)
field-name-pitch-y = Passo verticale (µm)
field-name-across = Etichette affiancate
field-name-down = Etichette una sotto l’altra
field-name-shift-x = Spostamento a destra (µm)
field-name-shift-y = Spostamento in basso (µm)

cli-stocktake-counted = Contati { $count }: trovati { $found }, in altro luogo { $wrong }, non richiesti { $besides }, sconosciuti { $unknown }, già contati { $already }
