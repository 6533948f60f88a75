# reports

## On paper: what every printed report says around its content
paper-page-of = Pagina { $page } di { $pages }
paper-generated = Generato il { $when }
report-as-at = Situazione al { $day } – dal giornale, stampata il { $printed }
report-as-at-doubts = { $count ->
    [one] L’ora di un’operazione contraddice il suo posto nel giornale: un orologio era sbagliato. È stato seguito l’ordine del giornale.
   *[other] Le ore di { $count } operazioni contraddicono il loro posto nel giornale: un orologio era sbagliato. È stato seguito l’ordine del giornale.
}
paper-today = Oggi
paper-continued = { $group } (segue)
paper-notes = Note
paper-contents = Indice
paper-texts-in-full = Testi completi
paper-signature-date = Data
paper-warning-no-glyph = { $count ->
    [one] Nessun carattere tipografico di questo computer contiene { $chars }: è stampato come un riquadro con il suo codice.
   *[other] Nessun carattere tipografico di questo computer contiene { $chars }: sono stampati come riquadri con il loro codice.
}
paper-warning-logo = Il logo non è leggibile ed è stato omesso.
paper-warning-no-code = Nessun codice leggibile da scanner può contenere «{ $data }»: è stampato come testo.

## Files
export-sheet-about = Informazioni
export-sheet-details = Dettagli
export-label = Voce
export-value = Valore
export-about-title = Report
export-about-organisation = Organizzazione
export-about-generated = Generato il
export-currency = { $column }: valuta
export-note = Nota
export-group = Gruppo
export-section = Sezione
export-category = Categoria
export-sheet-chart = Grafico

# ── il report rinnovi ──
report-total = Totale
report-watermark-sample = Esempio
report-watermark-draft = Bozza
report-watermark-sample-draft = Esempio · Bozza
report-attachment-tables = Le tabelle di questo report in formato CSV
report-fact-window = Periodo
report-fact-window-days = { $days ->
    [one] da decidere entro { $days } giorno
   *[other] da decidere entro { $days } giorni
  }
report-fact-filter = Filtro
report-fact-filter-none = tutti i fornitori, i responsabili e i tipi
report-fact-vendor = Fornitore
report-fact-owner = Responsabile
report-fact-kind = Tipo
report-fact-decided = Contratti già decisi
report-fact-decided-yes = inclusi
report-fact-decided-no = esclusi
report-sign-heading = Approvazione
report-sign-it = Responsabile IT
report-sign-procurement = Ufficio acquisti
report-sign-finance = Amministrazione

report-renewals-name = Rinnovi
report-renewals-purpose = Quali decisioni sono in scadenza, qual è l’ultimo giorno utile e che cosa succede se non si fa nulla
report-renewals-title = Rinnovi
report-renewals-subtitle = Decisioni da prendere entro { $until }
report-renewals-table = Decisioni per data
report-renewals-empty = Nessuna decisione da prendere in questo periodo.
report-renewals-count = { $count ->
    [one] { $count } contratto
   *[other] { $count } contratti
  }
report-renewals-figure-open = { $count ->
    [one] decisione aperta
   *[other] decisioni aperte
  }
report-renewals-figure-pressing = ultimo giorno utile entro una settimana o già superato
report-renewals-figure-missed = oltre il termine di disdetta
report-renewals-figure-committed = impegnati se non si fa nulla
report-renewals-group-past = «Decidere entro» già superato
report-renewals-timeline-caption = La prima decisione aperta è { $vendor }: ultimo giorno utile { $date }.
report-renewals-timeline-late = La prima decisione aperta è { $vendor }: l’ultimo giorno utile era { $date }.
report-renewals-timeline-quiet = Tutte le decisioni di questo periodo sono state prese.
report-renewals-timeline-some = Il grafico ne riporta { $shown } su { $all }; la tabella le contiene tutte.
report-renewals-decided = Deciso il { $date } da { $name }: { $reason }
report-renewals-undecided = da decidere
report-renewals-no-owner = nessuno
report-mark-decide = Decidere entro
report-mark-last-safe = Ultimo giorno utile
report-mark-notice = Termine di disdetta
report-mark-end = Fine periodo
report-renewals-col-decide_by = Decidere entro
report-renewals-col-send_by = Ultimo giorno utile
report-renewals-col-notice_by = Termine di disdetta
report-renewals-col-period_end = Fine periodo
report-renewals-col-vendor = Fornitore
report-renewals-col-contract = Contratto
report-renewals-col-kind = Tipo
report-renewals-col-renewal = Rinnovo
report-renewals-col-annual = Costo annualizzato
report-renewals-col-owner = Responsabile
report-renewals-col-decision = Decisione
report-renewals-note-deadlines = L’ultimo giorno utile è il giorno lavorativo in cui la disdetta deve partire per arrivare entro il termine. «Decidere entro» lascia il tempo di decidere prima.
report-renewals-note-inclusive = Tutte le date di fine sono incluse: in quel giorno il contratto è ancora in vigore.
report-renewals-note-annualised = Costo annualizzato: importi ricorrenti per numero di fatturazioni all’anno; gli importi una tantum non sono compresi. Le valute non vengono mai sommate tra loro.
report-renewals-note-committed = Impegnati se non si fa nulla: il costo del periodo successivo di ogni contratto aperto che si rinnova tacitamente.
report-renewals-note-evergreen = { $count ->
    [one] { $count } contratto a tempo indeterminato non è in elenco: non ha scadenza e prosegue finché non si recede.
   *[other] { $count } contratti a tempo indeterminato non sono in elenco: non hanno scadenza e proseguono finché non si recede.
  }

# ── registers and sheets ──
report-calc-col-step = Passaggio
report-calc-col-day = Giorno
report-calc-col-name = Che cos’è
report-chart-others = { $count ->
    [one] Un altro
   *[other] Altri { $count }
  }
report-chart-other-currencies = Gli importi in { $list } non sono nel grafico.
report-chart-quarter = { $quarter }° trim. { $year }
report-not-stated = Non indicato
report-group-none = in un solo elenco
report-group-location = per ubicazione
report-group-category = per categoria
report-group-status = per stato
report-group-vendor = per fornitore
report-group-custodian = per assegnatario
report-fact-group = Raggruppati
report-fact-ended = Contratti conclusi
report-history = Cronologia
report-history-none = Nulla è cambiato dall’inserimento.
report-history-more = Le modifiche precedenti alle ultime { $count } sono nell’estratto del registro delle modifiche.
report-decision-col-on = Deciso il
report-decision-col-by = Da
report-decision-col-reason = Motivo
report-period-col-start = Dal
report-period-col-end = Al

report-asset-register-title = Registro dei beni
report-asset-register-figure-assets = { $count ->
    [one] bene
   *[other] beni
  }
report-asset-register-figure-in-use = in uso
report-asset-register-figure-covered = in servizio e in garanzia
report-asset-register-figure-value = Valore d’acquisto
report-asset-register-by-category = { $category } ha la quota maggiore del valore d’acquisto: { $share }.
report-asset-register-warranties = { $count ->
    [one] { $n } garanzia scade entro il { $until }.
   *[other] { $n } garanzie scadono entro il { $until }.
  }
report-asset-register-ending = Garanzie in scadenza

report-asset-sheet-title = Scheda bene
report-asset-sheet-contracts = Contratti che lo coprono
report-asset-sheet-no-contracts = Nessun contratto copre questo bene.

report-contract-register-title = Registro dei contratti
report-contract-register-figure-running = { $count ->
    [one] contratto in vigore
   *[other] contratti in vigore
  }
report-contract-register-figure-due = ultimo giorno utile entro 90 giorni o già superato, da decidere
report-contract-register-figure-no-owner = senza responsabile
report-contract-register-by-vendor = { $vendor } ha la quota maggiore del costo annualizzato: { $share }.
report-contract-register-note-sums = Le somme comprendono solo i contratti in vigore: non le bozze né i contratti non ancora iniziati o conclusi.
report-contract-register-total = Costo annualizzato dei contratti in vigore

report-contract-sheet-title = Scheda contratto
report-contract-sheet-can-end = La disdetta inviata oggi ha effetto il
report-contract-sheet-covered = Beni coperti
report-contract-sheet-decided = Deciso: { $choice }, il { $date } da { $name }. { $reason }
report-contract-sheet-agreed = Concordato: { $terms }.
report-contract-sheet-a-year = { $money } all’anno
report-contract-sheet-timeline = L’ultimo giorno utile per la disdetta è { $date }.
report-contract-sheet-timeline-end = Termina il { $date }: non serve disdetta.
report-contract-sheet-timeline-past = L’ultimo giorno utile per la disdetta era { $date }.
report-contract-sheet-no-periods = Nessun periodo è ancora registrato.

report-vendor-sheet-title = Scheda fornitore
report-vendor-sheet-figure-contracts = { $count ->
    [one] contratto
   *[other] contratti
  }
report-vendor-sheet-figure-assets = { $count ->
    [one] bene acquistato qui
   *[other] beni acquistati qui
  }
report-vendor-sheet-no-contracts = Non ci sono contratti con questo fornitore.
report-vendor-sheet-bought = Acquistati da questo fornitore

report-journal-title = Estratto del registro delle modifiche
report-journal-subtitle = Da { $from } a { $to }
report-journal-everybody = tutti
report-journal-oldest-first = dalla più vecchia
report-journal-table = Modifiche
report-journal-empty = In questo periodo non è cambiato nulla.
report-journal-col-record = Elemento
report-journal-col-field = Campo
report-journal-col-old = Prima
report-journal-col-new = Dopo
report-journal-figure-ops = { $count ->
    [one] operazione
   *[other] operazioni
  }
report-journal-figure-events = { $count ->
    [one] elemento modificato
   *[other] elementi modificati
  }
report-journal-figure-undone = annullate in seguito
report-journal-whole = Integro
report-journal-not-whole = Alterato
report-journal-figure-chain = { $count ->
    [one] { $n } evento del registro verificato
   *[other] { $n } eventi del registro verificati
  }
report-journal-broken = Il registro delle modifiche non è come fu scritto: all’evento { $seq }, { $what }. Ciò che segue non prova nulla.
report-journal-note-chain = Ogni modifica è un evento in una catena di hash SHA-256, verificata quando il report è stato prodotto. La catena da sola rivela modifiche, lacune e inserimenti; una fine tagliata si scopre solo con un checkpoint conservato altrove.
report-journal-note-personal = I nomi e gli indirizzi delle persone non fanno parte degli eventi, che ne contengono solo un’impronta sigillata: si possono cancellare senza rompere la catena.
report-attachment-events = Gli eventi nel formato pubblicato, uno per riga
report-attachment-proof = Ciò che lega gli eventi all’intero registro delle modifiche
report-attachment-inclusions = Prove che singoli eventi sono nel giornale
report-attachment-checkpoints = I punti di controllo conservati accanto al registro
report-attachment-verifier = Il programma che verifica questi file: richiede solo Python
report-attachment-readme = Che cosa sono questi file e che cosa dimostrano

# ── gli elenchi come sono sullo schermo ──
report-list-search = Ricerca
report-list-quoted = «{ $words }»
report-list-filter-none = nessuno, tutto l’elenco
report-list-order = Ordine
report-list-order-desc = { $column } (decrescente)
report-list-order-entry = di inserimento
report-list-order-newest = dal più recente
report-list-empty = L’elenco è vuoto.
report-list-count-assets = { $count ->
    [one] { $n } bene
   *[other] { $n } beni
  }
report-list-count-vendors = { $count ->
    [one] { $n } fornitore
   *[other] { $n } fornitori
  }
report-list-count-contracts = { $count ->
    [one] { $n } contratto
   *[other] { $n } contratti
  }
report-list-count-journal = { $count ->
    [one] { $n } operazione
   *[other] { $n } operazioni
  }
report-list-note-warranty = Fine garanzia: ultimo giorno coperto. Segnalato: termina entro 60 giorni. In grigio: già terminata.
report-list-note-currencies = I totali sono per valuta; le valute non vengono mai sommate tra loro.
report-list-note-next = Ultimo giorno utile: il prossimo giorno lavorativo in cui la disdetta di uno dei contratti del fornitore deve partire per arrivare in tempo. Segnalato: entro 30 giorni; entro 7 giorni.
report-list-note-times = Gli orari sono quelli locali del computer su cui è stato generato il report.
report-assets-name = Beni
report-assets-purpose = Che cosa c’è, dove si trova, chi lo ha in uso, fino a quando è in garanzia e quanto è costato
report-vendors-name = Fornitori
report-vendors-purpose = Da chi si acquista e quanto costano all’anno i suoi contratti
report-contracts-name = Contratti
report-contracts-purpose = Tutti i contratti con stato, scadenze, costo annuo e responsabile
report-journal-name = Giornale
report-journal-purpose = Chi ha modificato che cosa nel registro, e quando

# ── la schermata dei report ──
reports-title = Report
reports-formats = PDF, Excel, CSV
reports-params = Parametri
reports-window = Periodo
reports-window-help = «Decidere entro» nei prossimi giorni
reports-days = Giorni
reports-empty-all = Vuoto: tutti
reports-any = Tutti
# Of what Italian takes as feminine: scadenza, categoria, sede.
reports-any-f = Tutte
reports-list-title = Elenco: { $list }
reports-list-how = L’elenco com’è nella sua schermata: stesse colonne, stesso filtro, stesso ordine. Si cambiano lì.
reports-list-open = Vai all’elenco
reports-decided = Mostra i contratti già decisi
reports-signatures = Aggiungi lo spazio per le firme
reports-lang = Lingua
reports-paper = Carta
reports-as-vendor = Quella del fornitore, altrimenti come nelle impostazioni
reports-as-register = Come nelle impostazioni
reports-preview = Anteprima del report
reports-warnings = Prima di stampare
reports-open = Apri nel visore
reports-export = Esporta
reports-print = Stampa
reports-save-pdf = Salva PDF
reports-save-title = Salva il report
reports-batch-folder = Cartella per i report
reports-file-pdf = Documento PDF
reports-file-xlsx = Cartella di lavoro Excel
reports-file-csv = Tabella CSV
reports-saved = Salvato come { $name }
reports-opened = { $name } aperto nel visore
reports-printed-printer = { $name } è stato inviato alla stampante
reports-printed-viewer = { $name } è aperto nel visore PDF: da lì si stampa con Ctrl+P
reports-for-decide = Da decidere
reports-for-registers = Registri
reports-for-record = Una sola scheda
reports-for-proof = Prove
reports-way = Orientamento
reports-way-own = Quello adatto al report
reports-way-portrait = Verticale
reports-way-landscape = Orizzontale
reports-as-at = Situazione al
reports-as-at-help = Il registro com’era alla fine di quel giorno; vuoto: com’è ora
reports-draft = Segna ogni pagina come bozza
reports-attach = Allega al PDF le tabelle in CSV
reports-group = Raggruppa per
reports-group-none = Senza gruppi
reports-group-location = Ubicazione
reports-group-category = Categoria
reports-group-status = Stato
reports-group-vendor = Fornitore
reports-group-custodian = Assegnatario
reports-ended = Mostra i contratti terminati
reports-sheets = Aggiungi la scheda di ogni contratto
reports-pick-contract = Contratto
reports-pick-vendor = Fornitore
reports-pick-asset = Bene
reports-pick-help = Scrivi un nome, un numero o un’etichetta
reports-pick-title = La scheda di che cosa?
reports-pick-text = Sceglilo a sinistra: la sua scheda compare qui.
reports-period = Periodo
reports-period-last = Ultimi giorni
reports-period-range = Dal – al
reports-from = Primo giorno
reports-to = Ultimo giorno, compreso
reports-scorecard-period = Senza giorni: i dodici mesi fino a oggi.
reports-person = Chi
reports-values = Mostra i valori vecchi e nuovi
reports-events = Allega al PDF gli eventi, verificabili da chiunque
report-asset-register-name = Registro dei beni
report-asset-register-purpose = Tutti i beni in gruppi con i totali, e le garanzie in scadenza
report-contract-register-name = Registro dei contratti
report-contract-register-purpose = Tutti i contratti con condizioni e costi, se serve con la scheda di ciascuno
report-contract-sheet-name = Scheda contratto
report-contract-sheet-purpose = Tutto su un contratto: date e come si calcolano, costi, decisioni, beni
report-vendor-sheet-name = Scheda fornitore
report-vendor-sheet-purpose = Un fornitore con referenti, contratti e relativi costi
report-asset-sheet-name = Scheda bene
report-asset-sheet-purpose = Un bene: dove si trova, chi lo ha in uso, che cosa lo copre, che cosa gli è successo
report-journal-extract-name = Estratto del registro delle modifiche
report-journal-extract-purpose = Chi ha modificato che cosa in un periodo, valore per valore, con la prova che non manca nulla
reports-record-print = Stampa…

## Reports kept under a name
reports-keep = Conserva…
reports-keep-title = Conserva questo report
reports-keep-change = Modifica il report conservato
reports-keep-text = Si ricrea con un clic, o insieme agli altri del suo gruppo. I periodi in giorni contano dal giorno in cui viene creato.
reports-keep-name = Nome
reports-keep-formats = File
reports-keep-batch = Gruppo
reports-keep-batch-help = I report di un gruppo si creano insieme, ad es. «Report del lunedì»
reports-kept = { $name } è tra i report conservati
reports-kept-title = Report conservati
reports-kept-more = Altro su { $name }
reports-kept-make = Crea i file…
reports-kept-change = Modifica…
reports-kept-remove = Elimina
reports-kept-removed = { $name } non è più tra i report conservati
reports-kept-unknown = Conservato da un’altra versione
reports-kept-unknown-text = Questa versione non comprende che cosa chiede. Resta com’è.
reports-kept-gone = Questo report non è più conservato
reports-making = Il report è in preparazione
reports-stop = Ferma
reports-batch-make = { $count ->
    [one] Crea { $count } report…
   *[other] Crea { $count } report…
  }
reports-batch-all = { $count ->
    [one] { $count } file è in { $folder }.
   *[other] { $count } file sono in { $folder }.
  }
reports-batch-some = { $count ->
    [one] { $count } file è in { $folder };
   *[other] { $count } file sono in { $folder };
  } { $failed ->
    [one] { $failed } non è stato creato.
   *[other] { $failed } non sono stati creati.
  }
