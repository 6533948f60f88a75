# purchasing: ordini, consegne e fatture

## Registro delle modifiche

ent-purchase_order = ordine
ent-purchase_line = riga d’ordine
ent-receipt = consegna
ent-receipt_item = bene ricevuto
ent-invoice = fattura
ent-invoice_asset = bene in fattura

op-order-save = Ordine { $subject } salvato
op-order-delete = Ordine { $subject } eliminato
op-order-receive = Consegna dell’ordine { $subject } registrata
op-invoice-save = Fattura { $subject } salvata
op-invoice-delete = Fattura { $subject } eliminata

field-name-ordered-on = Ordinato il
field-name-expected-on = Atteso per il
field-name-shipping-minor = Trasporto
field-name-shipping-currency = Valuta
field-name-order-id = Ordine
field-name-per-piece = Prezzo
field-name-delivery-no = Documento di trasporto
field-name-receipt-id = Consegna
field-name-line-id = Riga d’ordine
field-name-piece = Pezzo
field-name-invoiced-on = Data della fattura
field-name-invoice-id = Fattura
field-name-total-minor = Totale
field-name-total-currency = Valuta
field-name-share-minor = Quota
field-name-share-currency = Valuta

order-status-draft = Bozza
order-status-ordered = Ordinato
order-status-received = Ricevuto
order-status-cancelled = Annullato
order-per-0 = in totale
order-per-1 = cadauno

## Rifiuti

refused-order-line-received = Sono già stati ricevuti pezzi di «{ $line }»: la riga resta.
refused-order-received = { $count ->
    [one] Con questo ordine è stato ricevuto un bene, quindi l’ordine resta agli atti: chiuderlo invece di eliminarlo.
   *[other] Con questo ordine sono stati ricevuti { $count } beni, quindi l’ordine resta agli atti: chiuderlo invece di eliminarlo.
}
refused-order-not-open = L’ordine { $number } non è ancora stato inviato o è annullato: impostarlo prima su «Ordinato».
refused-order-over = { $ordered ->
    [one] Di «{ $line }» è stato ordinato un pezzo; con questi diventerebbero { $would }. Confermare che è arrivato più di quanto ordinato.
   *[other] Di «{ $line }» sono stati ordinati { $ordered } pezzi; con questi diventerebbero { $would }. Confermare che è arrivato più di quanto ordinato.
}
refused-invoice-differs = Le quote non corrispondono al totale della fattura: la differenza è { $difference }. Correggere i prezzi o confermare la differenza.
refused-vendor-has-purchases = { $count ->
    [one] Un ordine, una fattura o una riparazione cita questo fornitore: rimuoverlo prima, o unire il fornitore a un altro.
   *[other] { $count } ordini, fatture o riparazioni citano questo fornitore: rimuoverli prima, o unire il fornitore a un altro.
}

refused-serial-alike = { $serial } è quasi uguale a { $other } di { $tag }: un errore di battitura, o due volte lo stesso bene? Confermare che è un altro.

field-duplicate-number = Questo fornitore ne ha già uno con questo numero.
field-order-currency = Questo importo è in una valuta diversa dal resto.
field-order-lines = Un ordine ha al massimo 500 righe.
field-order-pieces = Un ordine ha al massimo 100.000 pezzi.
field-order-quantity = Almeno un pezzo.
field-before-order = Questo giorno precede quello dell’ordine.
field-receive-many = Sono più di quanti se ne registrano in una volta.
field-invoice-shipping = Il trasporto non può superare il totale.
field-invoice-twice = Questo bene è già in fattura.

## Terminale

cli-assets = { $count ->
    [one] { $count } bene
   *[other] { $count } beni
}
cli-received = { $count ->
    [one] È stato creato un bene; dell’ordine { $order } sono arrivati { $received } pezzi su { $ordered }.
   *[other] Sono stati creati { $count } beni; dell’ordine { $order } sono arrivati { $received } pezzi su { $ordered }.
}

## Schermate

purchasing-title = Acquisti
purchasing-new = Nuovo ordine
purchasing-edit = Modifica ordine
purchasing-order = Ordine
purchasing-number = Numero d’ordine
purchasing-vendor = Fornitore
purchasing-what = Oggetto
purchasing-status = Stato
purchasing-received = Ricevuti
purchasing-of = { $received } di { $ordered }
purchasing-late = In ritardo
purchasing-ordered-on = Ordinato il
purchasing-expected-on = Atteso per il
purchasing-total = Totale
purchasing-cost-centre = Centro di costo
purchasing-shipping = Trasporto e altre spese
purchasing-shipping-help = Ripartito sui pezzi in base al prezzo, al centesimo.
purchasing-search = Cerca ordini
purchasing-all = Tutti
purchasing-lines = Righe
purchasing-line = Riga
purchasing-line-add = Aggiungi una riga
purchasing-line-remove = Rimuovi la riga { $number }
purchasing-per = Il prezzo è
purchasing-saved = L’ordine { $number } è stato salvato
purchasing-deleted = L’ordine { $number } è stato eliminato
purchasing-delete = Elimina l’ordine
purchasing-gone = Questo ordine non c’è più
purchasing-empty-title = Ancora nessun ordine
purchasing-empty-text = Un ordine dice che cosa è stato acquistato, dove e a quanto. All’arrivo ogni numero di serie letto diventa un bene con modello, prezzo, fornitore e garanzia.
purchasing-none-title = Nessun ordine corrisponde
purchasing-delivery = Consegna
purchasing-deliveries = Consegne
purchasing-no-delivery = Non è ancora arrivato nulla.
purchasing-receive = Ricevi
purchasing-prefix = Le etichette iniziano con
purchasing-prefix-help = I numeri proseguono dal più alto.
purchasing-scan = Lettura
purchasing-scan-serial = Numero di serie
purchasing-scan-help = Invio passa al successivo.
purchasing-scan-take = Prendi
purchasing-scan-none = Senza numero di serie
purchasing-scan-undo = Togli l’ultimo
purchasing-scan-meant = È un altro
purchasing-scan-taken = { $serial } preso
purchasing-scan-twice = { $serial } è già stato letto
purchasing-scan-duplicate = { $serial } appartiene già a { $tag }
purchasing-scan-alike = { $serial } è quasi uguale a { $other } di { $tag }
purchasing-scanned = Letti
purchasing-no-serial = senza numero di serie
purchasing-book = { $count ->
    [0] Registra
    [one] Registra un pezzo
   *[other] Registra { $count } pezzi
}
purchasing-booked = { $count ->
    [one] È stato creato un bene
   *[other] Sono stati creati { $count } beni
}
purchasing-over = Più di quanto ordinato
purchasing-over-text = Con questi i pezzi di una riga superano quelli ordinati. Quelli in più costano quanto dice la riga, senza quota di trasporto.
purchasing-over-yes = Registrali
purchasing-leave = { $count ->
    [one] Un pezzo letto non è stato registrato
   *[other] { $count } pezzi letti non sono stati registrati
}
purchasing-leave-text = Uscendo vengono dimenticati.
purchasing-leave-yes = Esci
purchasing-leave-no = Continua la lettura
purchasing-invoices = Fatture
purchasing-invoice-new = Nuova fattura…
purchasing-invoice-edit = Modifica la fattura
purchasing-invoice-many = Per una fattura fatta qui si scelgono al massimo { $max } beni; di più vengono da un ordine.
purchasing-invoice-help = Quanto resta del totale, tolti i prezzi indicati e il trasporto, è ripartito tra gli altri beni in base al loro costo attuale.
purchasing-invoice-number = Numero della fattura
purchasing-invoice-assets = Beni in fattura
purchasing-invoice-price = Prezzo di { $tag }
purchasing-invoice-cost = Il costo dei beni diventa la loro quota
purchasing-invoice-differs = Mantieni la differenza
purchasing-invoice-saved = La fattura { $number } è stata salvata
purchasing-invoice-deleted = La fattura { $number } è stata eliminata
purchasing-invoice-delete = Elimina la fattura
purchasing-invoice-search = Cerca fatture
purchasing-invoice-empty = Ancora nessuna fattura
purchasing-invoice-empty-text = Una fattura nasce da un ordine di cui è arrivato qualcosa, o da beni scelti nel loro elenco: una per molti, ripartita al centesimo.
purchasing-invoice-none = Nessuna fattura corrisponde
purchasing-invoice-title = { $number } · { $vendor }
purchasing-assets = Beni
purchasing-share = Quota
purchasing-difference = Differenza
purchasing-shipping-within = Trasporto compreso
purchasing-within = { $money } sono di trasporto, ripartiti in base al prezzo.
