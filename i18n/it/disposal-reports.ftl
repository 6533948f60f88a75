### Report sulle dismissioni.


## Nomi

report-disposal-register-title = Registro delle dismissioni
report-disposal-register-name = { report-disposal-register-title }
report-disposal-register-purpose = Tutti i beni dismessi in un periodo: la popolazione da cui un revisore estrae il campione
report-kind-disposal_register = { report-disposal-register-title }
report-disposal-lot-title = Lotto di dismissione
report-disposal-lot-name = { report-disposal-lot-title }
report-disposal-lot-purpose = Un lotto con beni, supporti, eccezioni, custodia, rifiuti e importi
report-kind-disposal_lot = { report-disposal-lot-title }
report-custody-manifest-title = Distinta di consegna
report-custody-manifest-name = { report-custody-manifest-title }
report-custody-manifest-purpose = Ciò che accompagna i beni, con sigilli e spazi per le firme a ogni passaggio
report-kind-custody_manifest = { report-custody-manifest-title }
report-serial-reconciliation-title = Riscontro delle matricole
report-serial-reconciliation-name = { report-serial-reconciliation-title }
report-serial-reconciliation-purpose = L’elenco dell’impianto contro il lotto: mancanti, in più, doppie, simili
report-kind-serial_reconciliation = { report-serial-reconciliation-title }
report-waste-summary-title = Riepilogo dei formulari
report-waste-summary-name = { report-waste-summary-title }
report-waste-summary-purpose = I formulari di un periodo, per codice EER, con le copie non rientrate
report-kind-waste_summary = { report-waste-summary-title }
report-tax-notice-title = Comunicazione di distruzione di beni
report-tax-notice-name = { report-tax-notice-title }
report-tax-notice-purpose = Ad Agenzia delle Entrate e Guardia di Finanza, cinque giorni prima
report-kind-tax_notice = { report-tax-notice-title }
report-sworn-statement-title = Dichiarazione sostitutiva di atto di notorietà
report-sworn-statement-name = { report-sworn-statement-title }
report-sworn-statement-purpose = Prova della distruzione per beni fino a 10.000 €
report-kind-sworn_statement = { report-sworn-statement-title }
report-disposal-summary-title = Dismissioni per anno
report-disposal-summary-name = { report-disposal-summary-title }
report-disposal-summary-purpose = Metodi, peso, ricavi, costi, plusvalenze e minusvalenze, anno per anno
report-kind-disposal_summary = { report-disposal-summary-title }
report-audit-index-title = Indice del fascicolo di audit
report-audit-index-name = { report-audit-index-title }
report-audit-index-purpose = Lotti, certificati, evidenze con impronte, eccezioni, e come verificarli
report-kind-audit_index = { report-audit-index-title }
reports-for-disposal = Dismissioni
report-disposal-pick = Lotto

## Colonne e dati

report-disposal-number = Numero
report-disposal-title = Lotto
report-disposal-stage = Fase
report-disposal-reason = Motivo
report-disposal-destination = Destinazione
report-disposal-profile = Profilo di policy
report-disposal-vendor = Fornitore
report-disposal-order = Ordine del fornitore
report-disposal-pickup = Ritiro previsto
report-disposal-requested-by = Richiesto da
report-disposal-approved-by = Approvato da
report-disposal-approved-on = Approvato il
report-disposal-coordinator = Referente
report-disposal-closed = Chiuso
report-disposal-certificate = Certificato
report-disposal-lots = Lotti
report-disposal-lot = Lotto
report-disposal-assets = Beni
report-disposal-media = Supporti con dati
report-disposal-medium = Supporto
report-disposal-kg = kg
report-disposal-open = Supporti ancora aperti
report-disposal-day = Data
report-disposal-tag = Etichetta
report-disposal-serial = Matricola
report-disposal-model = Modello
report-disposal-category = Categoria
report-disposal-confidentiality = Riservatezza
report-disposal-eer = Codice EER
report-disposal-method = Metodo
report-disposal-book = Valore contabile
report-disposal-bought-for = Costo d’acquisto
report-disposal-proceeds = Ricavo
report-disposal-cost = Costo della dismissione
report-disposal-share = Quota di costo
report-disposal-result = Plus/minusvalenza
report-disposal-type = Tipo
report-disposal-required = Richiesto
report-disposal-achieved = Esito
report-disposal-technique = Tecnica
report-disposal-verification = Verifica
report-disposal-tool = Strumento
report-disposal-performer = Eseguito da
report-disposal-validator = Validato da
report-disposal-decided = Deciso
report-disposal-no-record = Nessuna registrazione
report-disposal-none = Nessun lotto appartiene a questo periodo.
report-disposal-sample = Campione verificato in modo indipendente: { $done } su { $needed } ({ $percent } % di { $of } supporti sanificati e ancora leggibili). Un supporto conta se la sua registrazione è firmata da chi non ha né eseguito né validato il lavoro.
report-disposal-no-media = Nessun supporto registrato.
report-disposal-exceptions = Eccezioni
report-disposal-exception = Eccezione
report-disposal-because = Motivo
report-disposal-granted-by = Concessa da
report-disposal-on = Data
report-disposal-proofs = Che cosa ha dimostrato il fornitore il giorno del ritiro
report-disposal-proof = Attestazione
report-disposal-proof-number = Numero
report-disposal-state = Stato
report-disposal-valid-until = Valido fino al
report-disposal-unproved = Il fornitore non aveva attestazioni valide in quel giorno. Motivo dichiarato: { $reason }
report-disposal-custody = Catena di custodia
report-disposal-custody-faults = Anomalie della catena di custodia
report-disposal-custody-whole = La catena di custodia è senza anomalie.
report-disposal-custody-because = Accettata perché: { $reason }
report-disposal-more = e altre { $count }
report-disposal-no = N.
report-disposal-when = Quando
report-disposal-action = Azione
report-disposal-from = Da
report-disposal-to = A
report-disposal-place = Luogo
report-disposal-seals = Sigilli
report-disposal-remarks = Note
report-disposal-hold = Documentazione trattenuta
report-disposal-waste = Formulari
report-disposal-evidence = File di evidenza
report-disposal-file = File
report-disposal-drives = Unità
report-disposal-sha256 = SHA-256 dell’originale
report-disposal-certificates = Certificati
report-disposal-no-certificate = Nessun certificato emesso.
report-disposal-certifies = Attesta
report-disposal-whole-lot = L’intero lotto
report-disposal-sealed-on = Sigillato il
report-disposal-facts-sha256 = SHA-256 di quanto attesta
report-disposal-annulled-on = Annullato il
report-disposal-left-out = Escluso: { $reason }
report-disposal-not-certified = Aperto: non ancora certificato
report-disposal-note-days = Un lotto appartiene al giorno in cui è uscito: quello in cui un trasportatore o un impianto l’ha preso in carico, altrimenti quello del ritiro. Se resta in azienda, al giorno del primo certificato. I lotti consegnati e non ancora certificati sono indicati come aperti. Entrambi gli estremi sono inclusi.
report-disposal-note-frozen = I beni sono riportati com’erano all’ingresso nel lotto; le modifiche successive del registro non vi incidono.
report-disposal-note-profile = Le tecniche sono registrate rispetto al profilo di policy del lotto. Non si afferma il rispetto di alcuna norma.
report-disposal-note-keep = Questa documentazione va conservata almeno fino al { $date }.
report-disposal-note-unweighed =
    { $count ->
        [one] Un bene non ha peso: i chilogrammi sono degli altri.
       *[other] { $count } beni non hanno peso: i chilogrammi sono degli altri.
    }
report-disposal-note-left-out =
    { $count ->
        [one] Un bene è stato escluso dal suo lotto, con un motivo, e non è contato.
       *[other] { $count } beni sono stati esclusi dal loro lotto, con un motivo, e non sono contati.
    }

## Distinta di consegna

report-custody-media = Supporti (matricole)
report-custody-seen = ✓
report-custody-unnumbered =
    { $count ->
        [one] uno senza matricola
       *[other] { $count } senza matricola
    }
report-custody-total =
    { $count ->
        [one] Un bene
       *[other] { $count } beni
    }
report-custody-total-media =
    { $count ->
        [0] Nessun supporto con dati
        [one] Un supporto con dati
       *[other] { $count } supporti con dati
    }
report-custody-container = Contenitore
report-custody-vehicle = Veicolo
report-custody-driver = Conducente
report-custody-condition = Condizioni
report-custody-photo = Fotografia (SHA-256)
report-custody-only = Consegnati questi beni: { $tags }
report-custody-signed-typed = Firmato da { $name } il { $date } (nome digitato).
report-custody-signed-drawn = Firmato da { $name } il { $date } (firma tracciata; conservata nel registro).
report-custody-changed = Questo passaggio è stato modificato dopo una firma.
report-custody-gives = Consegna
report-custody-takes = Riceve
report-custody-by-hand = Passaggio di consegna
report-custody-note-serials = Chi riceve confronta le matricole e spunta ogni riga prima di firmare.

## Riscontro

report-serial-expected = Attese
report-serial-matched = Corrispondenti
report-serial-missing = Mancanti
report-serial-extra = In più
report-serial-duplicates = Elencate due volte
report-serial-duplicates-in-lot = Doppie nel lotto
report-serial-open = Senza spiegazione
report-serial-differences = Differenze
report-serial-what = Differenza
report-serial-alike = Simile a
report-serial-word = Spiegazione
report-serial-none = Nessuna differenza: ogni matricola compare esattamente una volta.
report-serial-times = { $count } volte
report-serial-lists = Certificati ricevuti
report-serial-no-list = Nessun certificato ricevuto.
report-serial-collected = Ritirato
report-serial-destroyed = Distrutto
report-serial-numbers = Matricole
report-serial-lacks = Che cosa manca
report-serial-note-same = Le matricole sono uguali a prescindere da maiuscole, spazi e trattini.
report-serial-note-alike = Le matricole simili (O e 0, I e 1, un carattere diverso) sono indicate per un controllo; non sono mai considerate uguali.

## Rifiuti

report-waste-codes = Per codice
report-waste-notes = Formulari
report-waste-none = Nessun rifiuto è uscito in questo periodo.
report-waste-hazardous-kg = kg pericolosi
report-waste-not-back = Copie non rientrate
report-waste-overdue = Di cui in ritardo
report-waste-litres = Litri
report-waste-accepted-kg = kg accettati
report-waste-unweighed = Senza peso
report-waste-left = Uscito il
report-waste-number = Formulario
report-waste-format = Formato
report-waste-carrier = Trasportatore (Albo)
report-waste-recipient = Destinatario (autorizzazione)
report-waste-operation = R/D
report-waste-returned = Copia rientrata
report-waste-due = entro il { $date }
report-waste-accepted = Accettazione
report-waste-lacks = Manca: { $fields }
report-waste-note-weights = I chilogrammi sono quelli del formulario; “accettati” è il peso a destino.
report-waste-note-lacks = Le mancanze risultano dai campi nel registro, non dal documento stesso. La classificazione dei rifiuti spetta al produttore.

## Riepilogo

report-summary-years = Per anno
report-summary-year = Anno
report-summary-methods = Per metodo
report-summary-method = Esito dei supporti
report-summary-note-money = Le valute non si sommano mai tra loro. Il valore contabile è quello del giorno d’ingresso nel lotto; plus e minusvalenze sono registrate alla chiusura del lotto.

## Fascicolo di audit

report-audit-contents = Contenuto del fascicolo
report-audit-file = File
report-audit-what = Che cos’è
report-audit-has-readme = Che cos’è questo fascicolo e come si verifica
report-audit-has-exceptions = Ciò che è stato ammesso in deroga, da chi e perché
report-audit-has-journal = Il giornale del periodo, le prove che ogni certificato vi si trova, i punti di controllo e verify.py
report-audit-has-proofs = Le prove che ogni certificato del lotto è nel giornale, i punti di controllo e verify.py; non il giornale stesso, che riguarda più di questo lotto
report-audit-has-index = Questo indice
report-audit-has-population = Tutti i supporti dei lotti, uno per riga, con il loro esito: da qui si estrae il campione
report-audit-has-certificates = I nostri certificati: i fatti sigillati in JSON e, dove inclusi, le pagine in PDF
report-audit-has-custody = Tutte le consegne in tabella, la distinta di consegna di ogni lotto e le fotografie
report-audit-has-evidence = I file degli strumenti di cancellazione come conservati, per lotto
report-audit-has-received = I certificati ricevuti dai fornitori, tutte le matricole dei loro elenchi e il confronto con il lotto
report-audit-has-waste = I formulari rifiuti in una tabella, con i documenti
report-audit-has-vendors = Ciò che i fornitori attestavano il giorno del ritiro, con i loro documenti
report-audit-has-verify = Le impronte di tutti i file
report-audit-kept-sha256 = SHA-256 del file
report-audit-redacted = Dal file sono state tolte le password; SHA-256 dell’originale: { $sha256 }
report-audit-no-file = Nessun file di evidenza.
report-audit-no-proof = Nessun fornitore con giorno di ritiro.
report-audit-no-exception = Nessuna eccezione.
report-audit-fault = Anomalia
report-audit-accepted-because = Accettata perché
report-audit-verify = Come verificarlo
report-audit-verify-hashes = 1. Confrontare lo SHA-256 di ogni file con l’elenco del fascicolo (sha256sum -c SHA256SUMS) e quello delle evidenze con la tabella qui sopra.
report-audit-verify-certificates = 2. Nella cartella journal eseguire python3 verify.py . – richiede solo Python e nessuna rete. Verifica ogni evento del periodo e che ogni certificato sia stato sigillato in questo giornale. Lo SHA-256 di ciascun certificates/*.json è l’impronta nella tabella dei certificati.
report-audit-verify-journal = 3. Aggiungere a journal/checkpoints.txt le tre righe di un punto di controllo ricevuto in un altro giorno ed eseguire di nuovo: ciò che è stato riscritto da allora emerge dal confronto.
report-audit-verify-proofs = 2. Nella cartella proofs eseguire python3 verify.py proof inclusion-proofs.json checkpoints.txt – richiede solo Python e nessuna rete. Verifica che ogni certificato del lotto sia stato sigillato in questo giornale. Lo SHA-256 di ciascun certificates/*.json è l’impronta nella tabella dei certificati.
report-audit-verify-checkpoints = 3. Aggiungere a proofs/checkpoints.txt le tre righe di un punto di controllo ricevuto in un altro giorno ed eseguire di nuovo: una prova che porta a un’altra radice della stessa dimensione emerge dal confronto.
report-audit-verify-limits = Ciò prova che una registrazione è quella inserita allora e non è cambiata. Non prova che quanto inserito sia vero: per questo si confrontano matricole, firme e documenti dell’impianto.

## Fisco

tax-notice-to =
    All’Agenzia delle Entrate, Direzione Provinciale di { $blank }
    Al Comando della Guardia di Finanza di { $blank }
tax-notice-subject = Oggetto: comunicazione di distruzione di beni ai sensi dell’art. 2, comma 4, lett. a), del D.P.R. 10 novembre 1997, n. 441
tax-notice-opening = Il/La sottoscritto/a { $blank }, legale rappresentante di { $firm }, P. IVA { $blank }, comunica che si procederà alla distruzione dei beni sotto elencati, come segue:
tax-notice-closing = Alle operazioni possono presenziare funzionari dell’Amministrazione finanziaria o militari della Guardia di Finanza. Referente per le operazioni: { $blank }, telefono { $blank }.
tax-place = Luogo
tax-day = Data
tax-hour = Ora
tax-how = Modalità di distruzione
tax-operator = Incaricato della distruzione
tax-quantity = Quantità
tax-cost = Ammontare al prezzo di acquisto
tax-residual = Eventuale valore residuale
tax-goods = Beni
tax-nature = Natura
tax-quality = Qualità
tax-serial = Matricola
tax-no-goods = Nessun bene di proprietà.
tax-place-and-day = Luogo e data: { $blank }
tax-note-notice = La comunicazione deve pervenire almeno { $days } giorni prima delle operazioni. È una bozza: va verificata prima dell’invio.
tax-note-by = Deve pervenire entro il { $date }.
tax-note-late = Doveva pervenire entro il { $date }: occorre fissare una data successiva per le operazioni.
tax-note-uncosted =
    { $count ->
        [one] Un bene non ha un costo in euro: l’ammontare resta in bianco, da completare a mano. Il rispetto del limite di 10.000 € non si può verificare qui.
       *[other] { $count } beni non hanno un costo in euro: l’ammontare resta in bianco, da completare a mano. Il rispetto del limite di 10.000 € non si può verificare qui.
    }
tax-note-operator = Il lotto è consegnato a un operatore autorizzato: formulario o documento di trasporto sono già la prova.
sworn-law = (Artt. 38 e 47 del D.P.R. 28 dicembre 2000, n. 445; art. 2, comma 4, lett. b), del D.P.R. 10 novembre 1997, n. 441)
sworn-who = Il/La sottoscritto/a { $blank }, nato/a a { $blank } il { $blank }, residente in { $blank }, codice fiscale { $blank }, in qualità di legale rappresentante di { $firm }, P. IVA { $blank },
sworn-aware = consapevole delle sanzioni penali previste dall’art. 76 del D.P.R. 445/2000 per le dichiarazioni mendaci e della decadenza dai benefici di cui all’art. 75,
sworn-declares = Dichiara
sworn-what = che il giorno { $day }, alle ore { $blank }, in { $blank }, sono stati distrutti mediante { $blank } i seguenti beni:
sworn-after = I materiali risultanti sono stati consegnati a { $to } con documento n. { $number } del { $date }.
sworn-residual = Eventuale valore residuale ottenuto o ottenibile: { $blank }
sworn-signature = Il/La dichiarante
sworn-note-identity = Da sottoscrivere davanti al funzionario addetto oppure da inviare con copia di un documento d’identità (art. 38 del D.P.R. 445/2000). È una bozza: va verificata prima della firma.
sworn-note-limit = Per beni di costo complessivo non superiore a 10.000 €. Se occorra anche una comunicazione preventiva va chiesto al proprio consulente fiscale.
sworn-note-day = Il giorno è quello indicato dai certificati ricevuti per questo lotto; se non ne indicano tutti lo stesso resta in bianco.
refused-sworn-limit = I beni di { $number } costano { $cost }: la dichiarazione sostitutiva basta fino a { $limit }. Oltre, la distruzione si prova con il verbale di un pubblico ufficiale o di un notaio.

## Scelte

disposal-gate-valid = Valida
disposal-gate-expired = Scaduta
disposal-gate-not_yet = Non ancora valida
disposal-gate-missing = Mancante
