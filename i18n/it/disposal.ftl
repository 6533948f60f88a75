### Lotti di dismissione, i loro beni e supporti.

## Operazioni nel registro delle modifiche

op-disposal-new = Lotto di dismissione { $subject } aperto
op-disposal-save = Lotto di dismissione { $subject } salvato
op-disposal-add = Beni aggiunti al lotto di dismissione { $subject }
op-disposal-remove = Beni tolti dal lotto di dismissione { $subject }
op-disposal-leave-out = Bene del lotto di dismissione { $subject } escluso o riammesso
op-disposal-lines = Beni del lotto di dismissione { $subject } modificati
op-disposal-checks = Verifiche preliminari del lotto di dismissione { $subject }
op-disposal-medium = Supporto del lotto di dismissione { $subject } salvato
op-disposal-medium-delete = Supporto tolto dal lotto di dismissione { $subject }
op-disposal-except = Eccezione per un supporto del lotto di dismissione { $subject }
op-disposal-stage = Fase del lotto di dismissione { $subject } cambiata
op-disposal-cancel = Lotto di dismissione { $subject } annullato
op-disposal-settings = Impostazioni della dismissione modificate

setting-name-disposal = Dismissione

## Che cosa viene rifiutato

refused-disposal-over = { $number } è chiuso o annullato. Si possono ancora cambiare solo le note e il blocco della conservazione.
refused-disposal-fixed = { $number } è stato approvato così com’è. Per cambiare titolo, motivo, destinazione, richiedente o criteri, riportarlo in bozza.
refused-disposal-certified = Il certificato { $certificate } si basa su { $what }. Prima va annullato, indicando il motivo.
refused-disposal-not-draft = { $number } non è più una bozza: i suoi beni sono fissati. Riportarlo in bozza, oppure escludere un bene indicando il motivo.
refused-disposal-media-lots = Non tutti questi supporti sono in { $number }. Seleziona supporti di un solo lotto.
refused-disposal-handed-over = { $number } è stato consegnato: questo non si può più cambiare.
refused-disposal-line-used = { $tag } non si può togliere: ci sono registrazioni, evidenze o passaggi di consegna che lo riguardano. Escluderlo invece, indicando il motivo.
refused-disposal-elsewhere = { $tag } è nel lotto di dismissione { $number }, ancora in corso.
refused-disposal-line-decided = Per { $tag } è stata accettata una registrazione con la classificazione attuale. Revocarla prima di cambiare la riservatezza.
refused-disposal-number = { $number } non si può annullare: un lotto successivo ha già il suo numero e la numerazione dell’anno non ha lacune. Annulla invece il lotto dalla sua pagina.
refused-disposal-medium-bearing = { $medium } è entrato nel lotto come supporto con dati e tale resta. Se non contiene dati o non si trova, documenta un’eccezione.
refused-disposal-medium-frozen = { $medium } è già stato identificato: produttore, modello e numero di serie non cambiano più dopo l’inizio della sanificazione. Torna alla fase precedente o documenta un’eccezione.
field-party-signed = Questo soggetto ha già firmato una consegna. Inserisci un altro soggetto.
refused-disposal-medium-decided = Per { $medium } è stata accettata una registrazione. Revocarla prima di cambiare tipo, numero di serie o destinazione.
refused-disposal-medium-used = { $medium } non si può togliere: lo riguardano una registrazione, un’evidenza o l’elenco di un impianto.
refused-disposal-stage = { $number } non può passare a quella fase: le fasi si susseguono una alla volta.
refused-disposal-blocked = { $number } non può ancora proseguire: { $block ->
    [no_lines] non contiene beni
    [requester_missing] manca il richiedente
    [legal_hold] su alcuni beni c’è un obbligo di conservazione (legal hold)
    [legal_hold_unanswered] non è stato detto se c’è un obbligo di conservazione (legal hold)
    [backup_unconfirmed] il backup non è confermato
    [licences_unconfirmed] le licenze non sono state recuperate
    [labels_unconfirmed] le etichette non sono state tolte
    [mdm_unconfirmed] alcuni beni sono ancora nell’MDM
    [media_unrecorded] per alcuni beni non è registrato nessun supporto
    [medium_type_missing] manca il tipo di alcuni supporti
    [medium_serial_missing] manca il numero di serie di alcuni supporti
    [medium_open] alcuni supporti non hanno né una registrazione accettata né un’eccezione
    [vendor_missing] manca il fornitore
    [pickup_missing] manca il giorno del ritiro
    [vendor_unproved] il fornitore non ha certificati validi nel giorno del ritiro e non è indicato un motivo
    [custody_missing] non è registrato nessun passaggio di consegna
    [custody_fault] la catena di custodia ha un’anomalia e non è indicato un motivo
    [vendor_record_missing] il fornitore non ha provato che cosa ha distrutto
    [not_reconciled] l’elenco dell’impianto non corrisponde
    [certificate_missing] il suo certificato non è sigillato
    [waste_note_missing] nessun formulario è partito
   *[other] c’è ancora qualcosa di aperto
  }{ $examples }.
refused-approver-is-requester = Per il valore di { $number } chi approva dev’essere una persona diversa da chi l’ha richiesto.
refused-still-needed = Altre voci si basano su questa, per esempio un lotto di dismissione: quindi resta. Non è cambiato nulla.

field-yes-or-no = Sì o no.
field-duplicate-medium = { $tag } in questo lotto ha già un supporto con questo numero.

## In un elenco

disposal-progress = { $done } supporti su { $media } trattati

## Scadenze in Oggi e nel calendario

deadline-kind-lot_pickup = Ritiro di un lotto di dismissione
deadline-help-lot_pickup = Il lotto viene ritirato in questo giorno.
deadline-kind-lot_certificate = Certificato di un lotto di dismissione
deadline-help-lot_certificate = Il lotto è uscito 30 giorni prima: entro questo giorno il certificato andrebbe sigillato.
reminder-lot-pickup-on = Viene ritirato il { $date }.
reminder-lot-pickup-late = Andava ritirato il { $date } e non risulta consegnato.
reminder-lot-certificate-by = Il certificato andrebbe sigillato entro il { $date }.
reminder-lot-certificate-late = Il certificato era atteso entro il { $date } e manca.
today-watch-lot-pickup = Ritiro del lotto di dismissione
today-watch-lot-certificate = Consegnato e non certificato
