# Il giornale: `op-<nome>` con la sua chiave, le voci, i campi, gli esiti del controllo.

op-register-create = Registro creato
op-register-restored = Copia ripristinata
op-sample-load = Dati di esempio aggiunti
op-sample-remove = Dati di esempio rimossi
op-settings-save = Impostazioni modificate
op-settings-logo = Logo modificato
op-person-save = Persona salvata
op-person-deactivate = Persona disattivata
op-vendor-save = Fornitore { $subject } salvato
op-vendor-delete = Fornitore { $subject } eliminato
op-contract-save = Contratto { $subject } salvato
op-contract-delete = Contratto { $subject } eliminato
op-contract-roll = Periodi dei contratti aggiornati
op-decision-record = Decisione su { $subject } registrata
op-asset-save = Bene { $subject } salvato
op-asset-delete = Bene { $subject } eliminato
op-status-save = Stato { $subject } salvato
op-status-delete = Stato { $subject } eliminato
op-import-assets = Beni importati da { $subject }
op-import-vendors = Fornitori importati da { $subject }
op-import-contracts = Contratti importati da { $subject }
op-journal-undo = Annullamento
op-journal-redo = Ripetizione

ent-setting = impostazione
ent-logo = logo
ent-closure = chiusura aziendale
ent-import_mapping = colonne memorizzate
ent-person = persona
ent-vendor = fornitore
ent-vendor_contact = contatto del fornitore
ent-contract = contratto
ent-contract_period = periodo del contratto
ent-cost_line = riga di costo
ent-asset_status = stato
ent-asset = bene
ent-contract_asset = bene coperto
ent-decision = decisione
ent-register = registro

check-integrity = La struttura interna del file è danneggiata: { $detail }
check-foreign-key = { $ent } rimanda a una voce di { $parent } che non c’è.
check-chain = La catena del giornale si interrompe all’evento { $seq } ({ $what }).
check-search = L’indice di ricerca di { $table } non corrisponde alle voci.
check-replay = { $ent } non corrisponde a quanto dice il giornale.
