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

field-duplicate-number = Questo fornitore ne ha già uno con questo numero.
field-order-currency = Questo importo è in una valuta diversa dal resto.
field-order-lines = Un ordine ha al massimo 500 righe.
field-order-pieces = Un ordine ha al massimo 100.000 pezzi.
field-order-quantity = Almeno un pezzo.
field-before-order = Questo giorno precede quello dell’ordine.
field-receive-many = Sono più di quanti se ne registrano in una volta.
field-invoice-shipping = Il trasporto non può superare il totale.
field-invoice-twice = Questo bene è già in fattura.
