### Schermate di ciò che altri consegnano su un lotto: certificati ricevuti, formulari, prova per il
### fisco; e impostazioni delle dismissioni.

## Parole delle scelte

serial-fault-missing = In nessun elenco
serial-fault-missing-text = È nel lotto, e non compare in nessun elenco.
serial-fault-extra = Non atteso
serial-fault-extra-text = Compare nell’elenco dell’impianto, e nessun supporto che doveva distruggere ha questo numero.
serial-fault-duplicate = In elenco { $count } volte
serial-fault-duplicate-text = Compare più di una volta nell’elenco: un supporto potrebbe essere stato distrutto al posto di due.
serial-fault-blank = Senza numero
serial-fault-blank-text = Una riga dell’elenco dell’impianto non ha numero di serie.
serial-fault-of_lot = Del lotto, già cancellato o conservato
serial-fault-of_lot-text = Compare nell’elenco dell’impianto, ed è il numero di un supporto del lotto che non è stato consegnato per la distruzione. Non serve alcuna spiegazione.
destruction-proof-fir_or_ddt = Formulario o DDT di un operatore autorizzato
destruction-proof-dichiarazione_sostitutiva = Dichiarazione sostitutiva di atto notorio
destruction-proof-verbale_pubblico_ufficiale = Verbale di pubblico ufficiale o notaio
retention-policy-default = Nessun’altra scelta (10 anni)
retention-policy-fir_it = Formulari e registro di carico e scarico (3 anni)
retention-policy-accounting_it = Scritture contabili e registro dei cespiti (10 anni)
retention-policy-contract_it = Pretese contrattuali (10 anni)
retention-policy-sanctions_it = Sanzioni amministrative (5 anni)
retention-policy-hipaa = HIPAA (6 anni)
retention-policy-sox = SOX (7 anni)
retention-policy-pci_dss = PCI DSS (3 anni)
retention-policy-iso_27001 = ISO/IEC 27001 (3 anni)
retention-policy-soc_2 = SOC 2 (3 anni)
storage-criterion-quarterly = Ogni tre mesi, qualunque sia la quantità
storage-criterion-volume = A volume, e comunque entro un anno

field-not-kilos = Non è un peso in chilogrammi, per esempio 12,5. Al massimo tre decimali.

## Certificati ricevuti

lot-tab-received = Certificati ricevuti
received-title = Certificati ricevuti
received-new = Aggiungi certificato
received-edit = Modifica certificato ricevuto
received-empty = Nessun certificato ricevuto
received-empty-text = Registra il certificato dell’impianto con il suo elenco di numeri di serie: viene confrontato con i supporti del lotto, ogni numero una sola volta.
received-empty-draft = I certificati si possono registrare dopo l’approvazione del lotto.
received-dialog-text = I dati come riportati sul certificato. A lato è elencato ciò che dovrebbe riportare e non riporta.
received-number = Numero del certificato
received-vendor = Impianto
received-collected-on = Data del ritiro
received-destroyed-on = Data della distruzione
received-on = Ricevuto il
received-serials = Numeri di serie
received-serials-help = Uno per riga, come sul certificato; una riga senza numero resta vuota.
received-lines = { $count ->
    [0] Nessun numero
    [one] Un numero
   *[other] { $count } numeri
  }
received-actions = Azioni
received-lacks = Dati non riportati: { $fields }
received-delete = Elimina
received-delete-title = Eliminare il certificato { $number }?
received-delete-text = Viene eliminato anche il suo elenco. Il giornale ne conserva il contenuto.
received-deleted = Certificato ricevuto per { $number } eliminato
received-saved = Certificato ricevuto per { $number } salvato
received-paper = Il certificato stesso
received-no-paper = Nessun file
received-list-pick = Da un file…
received-list-column = Colonna
received-column = Colonna { $number }
received-list-headed = La prima riga è un’intestazione
received-list-known = { $known } su { $count } sono del lotto
received-list-rounded = { $count ->
    [one] Il foglio di calcolo ha perso cifre di un numero: non è quello che stava sul disco. Chiedi un elenco con i numeri come testo.
   *[other] Il foglio di calcolo ha perso cifre di { $count } numeri: non sono quelli che stavano sui dischi. Chiedi un elenco con i numeri come testo.
  }
received-technique-help = Serve prima di ricavare registrazioni dal certificato.
received-technique-none = Non indicata
received-on-site = Distruzione
destroyed-at-yes = Presso di noi
destroyed-at-no = Presso l’impianto
destroyed-at-unknown = Non indicato
received-client-help = Il nome con cui il certificato indica la nostra organizzazione.
received-signatory-help = Chi ha firmato per l’impianto.
received-field-client_name = Cliente
received-field-vendor_name = Nome sul certificato
received-field-vendor_address = Indirizzo dell’impianto
received-field-vendor_certifications = Certificazioni dell’impianto
received-field-place_of_destruction = Luogo di distruzione
received-field-method = Metodo, come riportato sul certificato
received-field-equipment = Macchina usata
received-field-custody_transfer = Passaggio di custodia
received-field-downstream = Destinatario finale
received-field-waste_note = Codice EER e formulario
received-field-weight = Peso
received-apply = Crea registrazioni…
received-apply-title = Registrazioni dal certificato { $number }
received-apply-text = { $count ->
    [0] Nessun numero del suo elenco è un supporto del lotto.
    [one] Un supporto del lotto è nel suo elenco. Riceve una registrazione proposta, se non ne attende una o non è già accettata.
   *[other] { $count } supporti del lotto sono nel suo elenco. Ciascuno riceve una registrazione proposta, se non ne attende una o non è già accettata.
  }
received-apply-technique = Indica prima la tecnica del certificato.
received-applied = Registrazioni create dal certificato { $number }
received-acceptor-help = Chi di noi accetta il certificato convalida le registrazioni. Le ha eseguite chi firma per l’impianto.

## L’elenco e il lotto

received-against = L’elenco e il lotto
received-print = Stampa…
received-fits = { $count ->
    [0] Non c’è niente da confrontare.
    [one] L’unico numero del lotto è nell’elenco, una sola volta o con spiegazione.
   *[other] Tutti i { $count } numeri del lotto sono nell’elenco, ciascuno una sola volta o con spiegazione.
  }
received-open = { $count ->
    [one] Un numero non torna, e nessuno ha detto perché.
   *[other] { $count } numeri non tornano, e nessuno ha detto perché.
  }
received-sum = { $matched ->
    [one] Un supporto su { $expected } è nell’elenco con il suo numero.
   *[other] { $matched } supporti su { $expected } sono nell’elenco con il loro numero.
  } Maiuscole, spazi e trattini non contano; un numero che somiglia soltanto non viene mai preso per un altro.
received-twice-in-lot = { $serial } compare { $count } volte nel lotto stesso.
received-which = Quali
received-which-open = Senza spiegazione
received-which-all = Tutti
received-fault = Che cosa non torna
received-serial = Numero di serie
received-near = Somiglia a
received-word = Spiegazione
received-in-list = Nell’elenco
received-in-lot = Nel lotto
received-reads-the-same = Differiscono solo per caratteri che si somigliano.
received-one-off = Differiscono per un carattere.
received-to-medium = Al supporto
received-explain = Spiega…
received-more = Mostra altri ({ $count })
received-word-title = Che cos’è { $serial }
received-word-medium = È questo supporto
received-word-medium-help = Vuoto: nessuno di questo lotto.
received-word-reason = Perché
received-word-reason-help = Viene stampato con l’elenco. Il numero resta come l’ha scritto l’impianto.
received-word-back = Revoca la spiegazione
received-worded = { $serial } spiegato
received-unworded = Spiegazione di { $serial } revocata

## Rifiuti

lot-tab-waste = Rifiuti
waste-proposed = Rifiuti senza formulario
waste-proposed-help = I codici abituali per queste categorie. La classificazione spetta al produttore del rifiuto: vanno verificati.
waste-eer = Codice EER
waste-eer-help = Sei cifre, con l’asterisco se pericoloso: 16 02 13*.
waste-no-code = Senza codice
waste-hazardous = pericoloso
waste-description = Descrizione
waste-assets = Beni
waste-weight = Peso
waste-unweighed = { $count ->
    [one] uno senza peso
   *[other] { $count } senza peso
  }
waste-new-codes = La decisione (UE) 2025/934 introduce nuovi codici per queste batterie: verifica lì.
waste-actions = Azioni
waste-new = Nuovo formulario
waste-new-of = Formulario per { $code }…
waste-edit = Modifica formulario
waste-dialog-text = I dati alla partenza si bloccano con la certificazione del lotto; ciò che aggiunge il destinatario si può registrare anche dopo.
waste-notes = Formulari
waste-none = Nessun formulario registrato.
waste-number = Numero
waste-format = Formato
waste-other-format = Formato richiesto dalla normativa: { $format }
waste-lacks = Dati mancanti: { $fields }
waste-quantity = Quantità
waste-at-destination = { $weight } verificati a destino
waste-way = Trasportatore → destinatario
waste-state = Stato
waste-left = Partito il { $date }
waste-copy-back = Copia rientrata il { $date }
waste-copy-due = Copia attesa entro il { $date }
waste-copy-late = La copia doveva rientrare entro il { $date }
waste-copy-waited = In attesa della copia
waste-stored = Deposito temporaneo consentito fino al { $date }
waste-stored-late = Il deposito temporaneo doveva terminare entro il { $date }
waste-too-much = Il deposito supera il limite scelto
waste-not-left = Non ancora partito
waste-delete = Elimina
waste-delete-title = Eliminare il formulario { $number }?
waste-delete-text = Solo per un formulario registrato per errore. Il giornale ne conserva il contenuto.
waste-deleted = Formulario di { $number } eliminato
waste-saved = Formulario di { $number } salvato
waste-what = Rifiuto
waste-journey = Trasporto
waste-return = Esito a destino
waste-physical-state = Stato fisico
waste-not-said = Non indicato
waste-volume = Volume
waste-packages = Numero di colli
waste-hazard = Caratteristiche di pericolo (HP)
waste-hazard-help = Per esempio HP 5 HP 14.
waste-adr = Trasporto in regime ADR
waste-stored-since = In deposito temporaneo dal
waste-stored-since-help = Da questo giorno decorre il tempo massimo di deposito.
waste-carrier = Trasportatore
waste-recipient = Destinatario
waste-albo = N. iscrizione Albo Gestori
waste-albo-help = Iscrizione del trasportatore all’Albo nazionale gestori ambientali.
waste-authorisation = Autorizzazione del destinatario
waste-operation = Operazione (R/D)
waste-operation-help = Da R1 a R13 è recupero, da D1 a D15 smaltimento.
waste-left-on = Partito il
waste-received-on = Arrivato al destinatario il
waste-returned-on = Copia rientrata il
waste-returned-help = Cartaceo: quarta copia entro tre mesi; digitale: entro due giorni lavorativi.
waste-accepted = Accettazione
waste-accepted-weight = Peso verificato a destino
waste-paper = Il formulario
waste-paper-help = La scansione o il file del formulario firmato: ne attesta le firme.
waste-no-paper = Nessun file

## Prova per il fisco

waste-tax-title = Prova per il fisco
waste-tax-cost = Costo dei beni
waste-tax-uncosted = { $count ->
    [one] uno senza costo in euro
   *[other] { $count } senza costo in euro
  }
waste-tax-proof = Prova della distruzione
waste-tax-none = Nessuna, o non ancora nota
waste-tax-notice = Comunicazione di distruzione…
waste-tax-sworn = Dichiarazione sostitutiva…
waste-tax-above = I beni costano più di 10.000 €: la distruzione si prova con il verbale di un pubblico ufficiale.
waste-tax-notice-by = La comunicazione deve pervenire ad Agenzia delle Entrate e Guardia di Finanza entro il { $date } ({ $when }).
waste-tax-no-day = Il verbale richiede una comunicazione almeno cinque giorni prima: indica il giorno del ritiro.
waste-tax-help = I beni non più presenti in azienda si presumono ceduti (DPR 441/1997). Se sono consegnati a un operatore autorizzato la presunzione è vinta dal formulario; altrimenti fino a 10.000 € basta la dichiarazione sostitutiva, oltre serve il verbale, con comunicazione almeno cinque giorni prima.

## La pagina di un bene

assets-section-disposal = Dismissione
assets-disposal-lot = Lotto di dismissione

## Impostazioni delle dismissioni

settings-section-disposal = Dismissione
settings-disposal-lots = Nuovi lotti
settings-disposal-lots-help = Proposte per un nuovo lotto. Un lotto approvato mantiene ciò con cui è stato approvato.
settings-disposal-profile-help = Le tecniche sono valutate secondo questa tabella, riportata in ogni registrazione.
settings-disposal-limit = Approva un’altra persona da
settings-disposal-limit-help = Valore contabile del lotto. Vuoto: sempre una persona diversa dal richiedente.
settings-disposal-sample = Ricontrollati
settings-disposal-sample-help = Dei supporti cancellati via software, da un’altra persona.
settings-disposal-proofs = Prove del fornitore
settings-disposal-proofs-help = Una di queste deve essere valida il giorno del ritiro, o nel lotto si indica un motivo. Nessuna scelta: non si chiede nulla.
settings-disposal-retention = Conservazione dei documenti
settings-disposal-retention-help = Dal giorno di chiusura del lotto; vale il periodo più lungo. Gli anni sono proposte, non legge. Un blocco sul lotto conserva i suoi documenti comunque.
settings-disposal-years = Anni propri
settings-disposal-years-help = Può restare vuoto.
settings-disposal-italy = Italia
settings-disposal-italy-shown = Usa formulari e prova per il fisco
settings-disposal-italy-help = Se disattivato, i lotti non hanno la scheda dei rifiuti né le sue scadenze.
settings-disposal-storage = Deposito temporaneo
settings-disposal-storage-help = Il criterio scelto dall’organizzazione (D.Lgs. 152/2006, art. 185-bis).
settings-disposal-employees = Addetti dell’organizzazione
settings-disposal-employees-help = Oltre dieci ogni formulario è digitale, per chi è iscritto.
settings-disposal-rentri = Organizzazione iscritta al RENTRI
settings-disposal-tax = Quale prova chieda il fisco dipende dal costo dei beni di un lotto: compare tra i rifiuti del lotto.
