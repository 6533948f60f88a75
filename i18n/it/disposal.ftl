### Lotti di dismissione, i loro beni e supporti.

## Operazioni nel registro delle modifiche

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

refused-disposal-blocked = { $number } non può ancora andare avanti. { $block ->
    [no_lines] { stage-block-no_lines }
    [requester_missing] { stage-block-requester_missing }
    [approver_is_requester] { stage-block-approver_is_requester }
    [legal_hold] { stage-block-legal_hold }
    [legal_hold_unanswered] { stage-block-legal_hold_unanswered }
    [backup_unconfirmed] { stage-block-backup_unconfirmed }
    [licences_unconfirmed] { stage-block-licences_unconfirmed }
    [labels_unconfirmed] { stage-block-labels_unconfirmed }
    [mdm_unconfirmed] { stage-block-mdm_unconfirmed }
    [media_unrecorded] { stage-block-media_unrecorded }
    [medium_type_missing] { stage-block-medium_type_missing }
    [medium_serial_missing] { stage-block-medium_serial_missing }
    [medium_open] { stage-block-medium_open }
    [vendor_missing] { stage-block-vendor_missing }
    [pickup_missing] { stage-block-pickup_missing }
    [vendor_unproved] { stage-block-vendor_unproved }
    [custody_missing] { stage-block-custody_missing }
    [custody_fault] { stage-block-custody_fault }
    [vendor_record_missing] { stage-block-vendor_record_missing }
    [not_reconciled] { stage-block-not_reconciled }
    [certificate_missing] { stage-block-certificate_missing }
   *[waste_note_missing] { stage-block-waste_note_missing }
}
refused-disposal-over = { $number } è chiuso o annullato. Si possono ancora cambiare solo le note e il blocco della conservazione.
refused-disposal-fixed = { $number } è stato approvato così com’è. Per cambiare titolo, motivo, destinazione, richiedente o criteri, riportarlo in bozza.
refused-disposal-certified = Il certificato { $certificate } si basa su { $what }. Prima va annullato, indicando il motivo.
refused-disposal-not-draft = { $number } non è più una bozza: i suoi beni sono fissati. Riportarlo in bozza, oppure escludere un bene indicando il motivo.
refused-disposal-handed-over = { $number } è stato consegnato: questo non si può più cambiare.
refused-disposal-line-used = { $tag } non si può togliere: ci sono registrazioni, evidenze o passaggi di custodia che lo riguardano. Escluderlo invece, indicando il motivo.
refused-disposal-elsewhere = { $tag } è nel lotto di dismissione { $number }, ancora in corso.
refused-disposal-line-decided = Per { $tag } è stata accettata una registrazione con la classificazione attuale. Ritirarla prima di cambiare la riservatezza.
refused-disposal-medium-decided = Per { $medium } è stata accettata una registrazione. Ritirarla prima di cambiare tipo, numero di serie o destinazione.
refused-disposal-medium-used = { $medium } non si può togliere: lo riguardano una registrazione, un’evidenza o l’elenco di un riciclatore.
refused-disposal-stage = { $number } non può passare a quella fase: le fasi si susseguono una alla volta.
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
