# Prove che escono dal registro: ciò che si scrive accanto, e il fascicolo per la verifica

checkpoint-unkept = Il punto di controllo non può essere scritto in «{ $folder }». Il resto è a posto; il giornale sarà ancorato lì la prossima volta.

evidence-readme-journal =
    CHE COSA SONO QUESTI FILE

    journal.jsonl          tutti gli eventi del periodo, uno per riga, così come sono stati sigillati
    journal-proof.json     il nome del giornale, il primo e l’ultimo numero, la catena prima e dopo
    inclusion-proofs.json  prove che singoli eventi sono nel giornale
    checkpoints.txt        i punti di controllo conservati accanto al registro, se ce ne sono
    verify.py              il programma che li verifica; Python 3.8 o successivo, nient’altro, nessuna rete

    COME VERIFICARE

    Salvare tutti i file in una cartella ed eseguire lì:

        python3 verify.py .

    Termina con «ok» oppure dice che cosa non è in ordine, e dove.

    CHE COSA DIMOSTRA «OK»

    Gli eventi sono quelli scritti, nel loro ordine, nessuno modificato, tolto o inserito in mezzo.
    Rispetto a un punto di controllo ricevuto in un altro giorno (per posta, su carta), nulla fino a
    quel punto è cambiato: aggiungere le sue tre righe a checkpoints.txt prima di verificare. I punti
    di controllo allegati sono stati conservati dalla stessa organizzazione.

    CHE COSA NON DIMOSTRA

    Che quanto è stato scritto sia vero, chi fosse alla tastiera, e nulla di ciò che segue l’ultimo punto
    di controllo uscito dall’organizzazione. Nomi e recapiti delle persone non sono negli eventi, solo
    il loro sigillo.

evidence-readme-proofs =
    CHE COSA SONO QUESTI FILE

    inclusion-proofs.json  le prove che i certificati del lotto sono nel giornale, con i loro eventi
    checkpoints.txt        i punti di controllo conservati accanto al registro, se ce ne sono
    verify.py              il programma che li verifica; Python 3.8 o successivo, nient’altro, nessuna rete

    COME VERIFICARE

        python3 verify.py proof inclusion-proofs.json checkpoints.txt

    Termina con «ok», oppure dice che nessun punto di controllo conferma le prove, oppure che cosa non è
    in ordine.

    CHE COSA DIMOSTRA «OK»

    Ogni certificato è stato sigillato, con questi fatti, in un giornale la cui radice è in
    checkpoints.txt. I punti di controllo allegati sono stati conservati dalla stessa organizzazione:
    aggiungere le tre righe di uno ricevuto in un altro giorno.

    CHE COSA NON DIMOSTRA

    Che quanto è stato scritto sia vero, né che un certificato non sia stato annullato dopo la
    preparazione del fascicolo. Il giornale intorno a questi eventi non è qui: riguarda più di questo
    lotto.

## Fascicolo per la verifica

audit-pack-open = Fascicolo di audit…
audit-pack-title = Fascicolo di audit
audit-pack-text = Tutto ciò che un revisore chiede sulle dismissioni di un periodo, in un solo file che chiunque può verificare.
audit-pack-from = Dal
audit-pack-until = Al, incluso
audit-pack-language = Lingua
audit-pack-lot = Lotto
audit-pack-lot-all = Vuoto: tutti i lotti del periodo.
audit-pack-look = Mostra il contenuto
audit-pack-save = Salva il fascicolo…
audit-pack-saved = Fascicolo salvato: { $name }
audit-pack-holds = Lotti: { $lots } · beni: { $assets } · supporti: { $media } · certificati: { $certificates } · file di evidenza: { $evidence } · eccezioni: { $exceptions }
audit-pack-file-kind = Fascicolo di audit (ZIP)
audit-pack-file-name = fascicolo-audit

audit-pack-head-asset-serial = Matricola del bene
audit-pack-head-type = Tipo
audit-pack-head-data-bearing = Contiene dati
audit-pack-head-required = Metodo richiesto
audit-pack-head-record = Registrazione
audit-pack-head-achieved = Metodo raggiunto
audit-pack-head-decided = Accettata il
audit-pack-head-position = N.
audit-pack-head-at = Quando
audit-pack-head-zone = Fuso orario
audit-pack-head-action = Che cosa è avvenuto
audit-pack-head-from = Da
audit-pack-head-to = A
audit-pack-head-place = Luogo
audit-pack-head-container = Contenitore
audit-pack-head-seals = Sigilli
audit-pack-head-vehicle = Veicolo
audit-pack-head-driver = Conducente
audit-pack-head-condition = Condizioni
audit-pack-head-items = Beni
audit-pack-head-photo = SHA-256 della fotografia
audit-pack-head-changed = Modificata dopo la firma
audit-pack-head-note = Nota
audit-pack-head-received-number = Certificato ricevuto
audit-pack-head-grams = Quantità, grammi
audit-pack-head-grams-accepted = A destino, grammi
audit-pack-exception-vendor = Fornitore senza attestazione valida
audit-pack-exception-custody = Difetto della catena di custodia accettato

audit-pack-readme =
    FASCICOLO DI AUDIT DELLE DISMISSIONI

    { $from } – { $until }

    index.pdf         che cosa contiene, lotto per lotto: si comincia da qui
    population.csv    tutti i supporti dei lotti, uno per riga: da qui si estrae il campione
    exceptions.csv    ciò che è stato ammesso in deroga, da chi e perché
    certificates/     i nostri certificati: i fatti sigillati (JSON) e, dove incluse, le pagine
    custody/          tutte le consegne, la distinta di ogni lotto, le fotografie
    evidence/         i file degli strumenti di cancellazione come conservati, per lotto
    received/         i certificati ricevuti dai fornitori, tutte le matricole dei loro elenchi
                      (numbers.csv) e il confronto con il lotto (PDF)
    waste/            i formulari rifiuti (notes.csv), con i documenti per lotto
    vendors/          ciò che i fornitori attestavano il giorno del ritiro, con i loro documenti
    journal/          il giornale di questi giorni, e verify.py che lo verifica
    SHA256SUMS        le impronte di tutti i file

    COME VERIFICARE

        sha256sum -c SHA256SUMS
        cd journal
        python3 verify.py .

    Che cosa si dimostra, e che cosa no, è scritto in journal/README.txt.

    Le password sono state tolte dai file degli strumenti di cancellazione prima di conservarli. Il
    fascicolo nomina le persone che hanno firmato o consegnato: va custodito come tali documenti.

audit-pack-readme-lot =
    FASCICOLO DI AUDIT DELLE DISMISSIONI

    { $from } – { $until }

    index.pdf         che cosa contiene, lotto per lotto: si comincia da qui
    population.csv    tutti i supporti dei lotti, uno per riga: da qui si estrae il campione
    exceptions.csv    ciò che è stato ammesso in deroga, da chi e perché
    certificates/     i nostri certificati: i fatti sigillati (JSON) e, dove incluse, le pagine
    custody/          tutte le consegne, la distinta di ogni lotto, le fotografie
    evidence/         i file degli strumenti di cancellazione come conservati, per lotto
    received/         i certificati ricevuti dai fornitori, tutte le matricole dei loro elenchi
                      (numbers.csv) e il confronto con il lotto (PDF)
    waste/            i formulari rifiuti (notes.csv), con i documenti per lotto
    vendors/          ciò che i fornitori attestavano il giorno del ritiro, con i loro documenti
    proofs/           le prove che i certificati sono nel giornale, e verify.py che le verifica
    SHA256SUMS        le impronte di tutti i file

    COME VERIFICARE

        sha256sum -c SHA256SUMS
        cd proofs
        python3 verify.py proof inclusion-proofs.json checkpoints.txt

    Che cosa si dimostra, e che cosa no, è scritto in proofs/README.txt.

    Le password sono state tolte dai file degli strumenti di cancellazione prima di conservarli. Il
    fascicolo nomina le persone che hanno firmato o consegnato: va custodito come tali documenti.
