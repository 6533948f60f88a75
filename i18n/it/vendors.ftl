# vendors: the list, the panel and the form of vendors

## Screen

vendors-title = Fornitori
vendors-new = Nuovo fornitore
vendors-edit = Modifica fornitore
vendors-delete = Elimina fornitore…
vendors-delete-question = Eliminare { $name }?
vendors-delete-text = Con il fornitore vanno via i suoi referenti. Un fornitore con contratti o beni non si può eliminare. L’operazione si può annullare.
vendors-delete-yes = Elimina il fornitore
vendors-deleted = { $name } è stato eliminato
vendors-saved = { $name } è stato salvato
vendors-gone-title = Questo fornitore non c’è più
vendors-empty-title = Ancora nessun fornitore
vendors-empty-text = Un fornitore è chi vende o ha un contratto con l’azienda, con le persone che vi rispondono. I fornitori arrivano anche con un elenco di contratti o di beni.
vendors-example-name = Acme S.r.l.
vendors-example-kinds = Manutenzione
vendors-example-next-send-by = 30/09/2027
vendors-example-annual = 4.800,00 €
vendors-example-contracts = 2
vendors-example-assets = 35
vendors-none-title = Nessun fornitore corrisponde
vendors-search = Cerca nei fornitori
vendors-report = Rinnovi
vendors-copy-name = Copia la ragione sociale
vendors-section-record = Fornitore
vendors-section-reach = Recapiti
vendors-next = Prossimo ultimo giorno utile
vendors-next-none = Nessun contratto ha un giorno entro cui agire.
vendors-contracts = Contratti
vendors-contracts-none = Non ci sono contratti con questo fornitore.
vendors-contracts-all = Mostra tutti e { $count } nell’elenco
vendors-assets-bought = { $count ->
    [one] Un bene acquistato qui
   *[other] { $count } beni acquistati qui
}
vendors-contacts = Referenti
vendors-contacts-none = Ancora nessun referente.
vendors-contact-add = Aggiungi un referente
vendors-contact-remove = Rimuovi il referente { $number }

## Columns

vendors-col-name = Nome
vendors-col-kinds = Tipo
vendors-col-customer-no = Codice cliente
vendors-col-country = Paese
vendors-col-contracts = Contratti
vendors-col-assets = Beni
vendors-col-annual = Costo annualizzato
vendors-col-next-send-by = Ultimo giorno utile

## Fields of the form

vendors-field-name = Ragione sociale
vendors-field-kinds = Tipo
vendors-field-registration-no = Numero REA
vendors-field-vat-no = Partita IVA
vendors-field-customer-no = Nostro codice cliente
vendors-field-website = Sito web
vendors-field-email = E-mail
vendors-field-phone = Telefono
vendors-field-address = Indirizzo
vendors-field-country = Paese
vendors-field-aliases = Noto anche come
vendors-aliases-help = I nomi usati in altri elenchi, uno per riga. Un file che ne riporta uno intende questo fornitore.
vendors-field-notes = Note

## Fields of a contact

vendors-contact-name = Nome
vendors-contact-role = Ruolo
vendors-contact-phone = Telefono
vendors-contact-email = E-mail

## The file of a vendor: escalation path

vendors-escalation-none = Nessun contatto di escalation.
vendors-escalation-edit = Modifica il percorso di escalation
vendors-escalation-help = Chi chiamare, in ordine, se il problema non si risolve. I minuti si contano dall’apertura della chiamata.
vendors-escalation-add = Aggiungi un livello
vendors-escalation-level = Livello { $number }
vendors-escalation-up = Sposta su il livello { $number }
vendors-escalation-down = Sposta giù il livello { $number }
vendors-escalation-remove = Elimina il livello { $number }
vendors-escalation-saved = Percorso di escalation di { $name } salvato
vendors-escalation-minutes = Dopo, minuti
vendors-escalation-quote = Citare { $number }
vendors-after = dopo { $time }
vendors-after-now = subito
vendors-time-hours = { $count } h
vendors-time-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}

## The file of a vendor: certificates and agreements

vendors-proofs-none = Non è inserito alcun certificato, assicurazione o accordo.
vendors-proof-add = Aggiungi un certificato o documento
vendors-proof-edit = Modifica il certificato o documento
vendors-proof-help = Entrambi i giorni contano. Uno più recente, dello stesso tipo e ambito, sostituisce il precedente.
vendors-proof-label = Nome
vendors-proof-alert-help = Senza un numero: { $days }, come stabilito per tutti i fornitori.
vendors-proof-file = File
vendors-proof-no-file = Nessun file
vendors-proof-open = Apri { $name }
vendors-proof-more = Altro su { $name }
vendors-proof-until = fino al { $date }
vendors-proof-number = n. { $number }
vendors-proof-saved = { $name }: salvato
vendors-proof-delete = Elimina
vendors-proof-deleted = { $name }: eliminato

## The file of a vendor: deliveries

vendors-surveys = Valutazioni delle consegne
vendors-surveys-none = Nessuna consegna è stata ancora valutata.
vendors-survey-add = Valuta una consegna
vendors-survey-edit = Modifica la valutazione di una consegna
vendors-survey-help = Voti da 1, scarso, a 5, ottimo. Tralasciare ciò che non riguarda la consegna; basta una risposta.
vendors-survey-left-out = n.d.
vendors-survey-reference = Ordine o DDT
vendors-survey-mean = { $mean } su 5
vendors-survey-more = Altro sulla consegna del { $date }
vendors-survey-saved = Consegna del { $date } valutata
vendors-survey-delete = Elimina
vendors-survey-deleted = Valutazione del { $date } eliminata

## The file of a vendor: spend and scorecard

vendors-spend-year = Esercizio
vendors-spend-none = In questi esercizi nessun contratto con il fornitore ha un costo.
vendors-score-period = Periodo
vendors-score-months = Dodici mesi fino a oggi
vendors-score-year = Esercizio { $year }
vendors-score-year-open = Esercizio { $year }, finora
vendors-score-days = { $from } – { $to }
vendors-score-cover = Le righe con dati pesano { $weight } su { $weights }.
vendors-score-how = Come si calcola
vendors-score-how-of = Come si calcola: { $row }
vendors-score-trend = Andamento
vendors-score-trend-of = Punti per esercizio: { $points }
vendors-score-trend-point = { $year }: { $points }
vendors-score-print = Stampa la valutazione
vendors-standards = Pesi e obiettivi
vendors-standards-help = Valgono per tutti i fornitori. Una riga vale 100 punti al suo obiettivo e 0 al valore accanto, in linea retta fra i due. Un peso di 0 esclude la riga.
vendors-standards-target = 100 punti a
vendors-standards-zero = 0 punti a
vendors-standards-saved = Pesi e obiettivi salvati

## Merging

vendors-merge = Unisci a un altro fornitore…
vendors-merge-title = Unisci due fornitori
vendors-merge-text = Tutto ciò che è di uno passa all’altro, in un solo passo che si può annullare. Il suo nome resta come altro nome, così i file che lo usano ancora trovano il fornitore giusto.
vendors-merge-other-of = { $name } è lo stesso di
vendors-merge-kept = Quale resta
vendors-merge-moves = Che cosa passa a { $name }
vendors-merge-moves-none = Nulla è collegato a { $name }.
vendors-merge-moved-contract = { $count ->
    [one] { $count } contratto
   *[other] { $count } contratti
}
vendors-merge-moved-asset = { $count ->
    [one] { $count } bene
   *[other] { $count } beni
}
vendors-merge-moved-vendor_contact = { $count ->
    [one] { $count } referente
   *[other] { $count } referenti
}
vendors-merge-moved-coverage = { $count ->
    [one] { $count } copertura
   *[other] { $count } coperture
}
vendors-merge-moved-purchase_order = { $count ->
    [one] { $count } ordine
   *[other] { $count } ordini
}
vendors-merge-moved-invoice = { $count ->
    [one] { $count } fattura
   *[other] { $count } fatture
}
vendors-merge-moved-document = { $count ->
    [one] { $count } documento
   *[other] { $count } documenti
}
vendors-merge-moved-quote = { $count ->
    [one] { $count } offerta
   *[other] { $count } offerte
}
vendors-merge-moved-duty = { $count ->
    [one] { $count } adempimento
   *[other] { $count } adempimenti
}
vendors-merge-moved-vendor_certificate = { $count ->
    [one] { $count } certificato del fornitore
   *[other] { $count } certificati del fornitore
}
vendors-merge-moved-vendor_survey = { $count ->
    [one] { $count } valutazione della consegna
   *[other] { $count } valutazioni delle consegne
}
vendors-merge-moved-vendor_escalation = { $count ->
    [one] { $count } livello di escalation
   *[other] { $count } livelli di escalation
}
vendors-merge-moved-disposal_lot = { $count ->
    [one] { $count } lotto di dismissione
   *[other] { $count } lotti di dismissione
}
vendors-merge-fields = In che cosa differiscono
vendors-merge-field = Campo
vendors-merge-stays = Resta
vendors-merge-dropped = Si perde
vendors-merge-filled = da { $name }
vendors-merge-clash = Non si possono ancora unire
vendors-merge-clashes = Entrambi hanno un contratto con lo stesso numero. Cambiare uno dei numeri o eliminare il contratto inserito due volte, poi unire.
vendors-merge-do = Unisci
vendors-merge-done = { $gone } è stato unito a { $kept }
vendors-duplicates = Possibili doppioni
vendors-duplicates-count = Possibili doppioni ({ $count })
vendors-duplicates-text = Questi fornitori sembrano essere lo stesso. Nulla viene unito prima che si sia visto che cosa accadrebbe.
vendors-duplicates-merge = Unisci…
vendors-duplicates-merge-of = Unisci { $names }…
vendors-duplicates-counts = Contratti: { $contracts }, beni: { $assets }
vendors-duplicate-same_vat = Stessa partita IVA
vendors-duplicate-same_name = Stesso nome, salvo la forma giuridica
