# Il giornale: `op-<nome>` con la sua chiave, le voci, i campi, gli esiti del controllo.

op-register-create = Registro creato
op-register-restored = Copia ripristinata
op-sample-begin = Primo avvio
op-sample-load = Dati di esempio aggiunti
op-sample-remove = Dati di esempio rimossi
op-settings-save = Impostazioni modificate
op-settings-logo = Logo modificato
op-person-save = Persona salvata
op-person-deactivate = Persona disattivata
op-preset-save = Report { $subject } conservato
op-preset-delete = Report conservato { $subject } eliminato
op-vendor-save = Fornitore { $subject } salvato
op-vendor-delete = Fornitore { $subject } eliminato
op-contract-save = Contratto { $subject } salvato
op-contract-delete = Contratto { $subject } eliminato
op-contract-roll = Periodi dei contratti aggiornati
op-decision-record = Decisione su { $subject } registrata
op-contract-confirm = Rinnovo di { $subject } confermato
op-notice-record = Disdetta di { $subject } registrata
op-document-attach = Documento allegato a { $subject }
op-document-describe = Documento { $subject } descritto
op-document-detach = Documento { $subject } rimosso
op-price-save = Prezzo richiesto per { $subject } salvato
op-asset-save = Bene { $subject } salvato
op-asset-delete = Bene { $subject } eliminato
op-status-save = Stato { $subject } salvato
op-status-delete = Stato { $subject } eliminato
op-import-assets = Beni importati da { $subject }
op-import-assets-bare = Beni importati
op-import-vendors = Fornitori importati da { $subject }
op-import-vendors-bare = Fornitori importati
op-import-contracts = Contratti importati da { $subject }
op-import-contracts-bare = Contratti importati
op-journal-undo = Annullamento
op-journal-redo = Ripetizione

ent-setting = impostazione
ent-logo = logo
ent-closure = chiusura aziendale
ent-import_mapping = colonne memorizzate
ent-person = persona
ent-preset = report conservato
ent-vendor = fornitore
ent-vendor_alias = altro nome del fornitore
ent-vendor_contact = contatto del fornitore
ent-contract = contratto
ent-contract_period = periodo del contratto
ent-cost_line = riga di costo
ent-asset_status = stato
ent-asset = bene
ent-contract_asset = bene coperto
ent-decision = decisione
ent-amendment = modifica contrattuale
ent-period_price = prezzo richiesto
ent-document = documento
ent-notice = disdetta
ent-register = registro

setting-name-organisation = { settings-section-organisation }
setting-name-language = { settings-language }
setting-name-paper = { settings-paper }
setting-name-calendar = { settings-calendar }
setting-name-sample = Registro di esempio
setting-name-deadlines = { settings-section-deadlines }

check-integrity = La struttura interna del file è danneggiata: { $detail }
check-foreign-key = { $ent } rimanda a una voce di { $parent } che non c’è.
check-chain = La catena del giornale si interrompe all’evento { $seq } ({ $what }).
check-search = L’indice di ricerca di { $table } non corrisponde alle voci.
check-replay = { $ent } non corrisponde a quanto dice il giornale.
check-content = Il contenuto di { $ent } non è quello allegato.
check-kept = Un punto di controllo in «{ $folder }» sigilla { $events } eventi che questo giornale non ha così com’erano: la fine è stata tagliata o il passato riscritto.
check-kept-unread = I punti di controllo in «{ $folder }» non possono essere letti.

## Che cosa sta dietro `$what` di una catena interrotta

journal-broken-gap = prima manca un evento
journal-broken-form = non è leggibile
journal-broken-leaf = il contenuto è stato alterato
journal-broken-chain = non segue quello precedente
journal-broken-log = appartiene a un altro registro
journal-broken-label = è stato spostato in un’altra operazione

## La schermata

journal-title = Giornale
journal-print = Stampa il giornale
journal-search = Trova etichetta, numero, nome o file
journal-filter-entity = Voci
journal-filter-actor = Chi
journal-filter-when = Quando
journal-filter-today = Oggi
journal-filter-days = Ultimi { $days } giorni
journal-filter-range = Giorni…
journal-filter-first = Primo giorno
journal-filter-last = Ultimo giorno
journal-kind-asset = Beni
journal-kind-contract = Contratti
journal-kind-decision = Decisioni
journal-kind-vendor = Fornitori
journal-kind-person = Persone
journal-kind-setting = Impostazioni
journal-none-title = Niente nel giornale corrisponde
journal-none-text = I filtri non lasciano nulla. Toglierli per vedere ogni modifica.
journal-empty-title = Non è ancora successo nulla
journal-empty-text = Qui è scritta ogni modifica del registro, con chi l’ha fatta e i valori prima e dopo.
journal-col-when = Quando
journal-col-who = Chi
journal-col-what = Che cosa
journal-col-state = Stato
journal-col-events = Voci
journal-col-number = N.
journal-system = Custodia
journal-gone-person = persona non più in elenco
journal-undone = Annullata
journal-undo-of = Annullamento: { $what }
journal-redo-of = Ripetizione: { $what }
journal-open = Apri
journal-undo-this = Annulla questa modifica

## La catena

journal-chain-unknown = Catena non ancora verificata
journal-chain-busy = Verifica della catena…
journal-chain-ok =
    { $count ->
        [one] Catena integra: { $count } evento verificato
       *[other] Catena integra: { $count } eventi verificati
    }
journal-chain-broken = Catena interrotta all’evento { $seq }: { $what }
journal-chain-broken-next = Gli eventi precedenti sono come furono scritti. Fare subito una copia del registro e conservarne a parte una più vecchia.
journal-chain-verify = Verifica ora
journal-chain-help = Ogni modifica è sigillata con quella precedente. La verifica ricalcola tutti i sigilli.

## Il pannello

journal-op-number = N. { $number }
journal-op-records =
    { $count ->
        [one] { $count } voce
       *[other] { $count } voci
    }
journal-op-more = Sono mostrate le prime { $shown } di { $count } voci.
journal-op-all = Mostra { $count } voci
journal-op-none = Nessuna voce è cambiata.
journal-op-gone = Questa operazione non è nel giornale.
journal-op-undoes = Ha annullato la n. { $number }
journal-op-later = Mostra la modifica successiva
journal-op-erased = (cancellato)
journal-op-empty = (vuoto)
journal-op-deleted = Eliminazione
journal-op-created = Creazione
journal-op-undo-refused = Non annullata
