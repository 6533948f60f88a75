# Offerte: a confronto, riga per riga sui nostri beni, una scadenza comune, la fine di un noleggio.

op-quote-save = Offerta per { $subject } salvata
op-quote-delete = Offerta per { $subject } eliminata
op-quote-import = Righe di un’offerta per { $subject } importate
op-quote-judge = Riga di un’offerta per { $subject } chiarita
op-quote-compare = Confronto delle offerte per { $subject } modificato
op-lease-save = Fine del noleggio { $subject } salvata

ent-quote = offerta
ent-quote_fee = una tantum di un’offerta
ent-quote_line = riga di un’offerta
ent-quote_comparison = confronto di offerte
ent-quote_rate = tasso di cambio
ent-lease_item = bene a noleggio
ent-lease_condition = condizione di un noleggio

field-name-vendor-name = Fornitore, per nome
field-name-received-on = Ricevuta il
field-name-starts-on = Decorrenza
field-name-term-months = Durata, mesi
field-name-recurring-minor = Canone
field-name-recurring-currency = Valuta
field-name-uplift = Adeguamento annuo, %
field-name-source = File
field-name-quote-id = Offerta
field-name-line = Riga
field-name-read-as = Sta per
field-name-part-no = Codice prodotto
field-name-description = Descrizione
field-name-quantity = Quantità
field-name-price-minor = Prezzo
field-name-price-currency = Valuta
field-name-from-date = Primo giorno
field-name-previous-minor = Prezzo precedente
field-name-previous-currency = Valuta
field-name-comparison-id = Confronto
field-name-rate = Cambio
field-name-rate-on = Cambio del
field-name-return-by = Restituzione entro
field-name-done = Fatto

field-quote-recurs = Un’offerta ha un canone che si ripete. Le una tantum stanno sotto.
field-quote-currency = { $currency } accanto a { $own }: un’offerta ha una sola valuta.
field-valid-before-received = Valida fino al { $valid }, prima della ricezione del { $received }.
field-rate = Solo un numero maggiore di 0, come 0,9213.
field-percent = Solo una percentuale, come 3,5.
field-rate-of-itself = Il confronto è già in questa valuta.
field-coterm-one-contract = Per bene, un solo contratto alla volta.
field-coterm-no-end = { $contract } non ha una scadenza da cui partire.
field-coterm-too-early = { $contract } dura fino al { $ends }; la scadenza comune { $end } deve essere successiva.
field-coterm-vendors = Una richiesta va a un solo fornitore; questi contratti sono con { $count }.

refused-quote-no-lines = Il file non ha righe utilizzabili. Non è stato scritto nulla.
refused-quote-too-long = Il file ha { $lines } righe; un’offerta ne contiene { $max }.
refused-quote-other-currency = La riga { $line } è in { $currency }, l’offerta in { $own }.
refused-quote-no-key-column = Nessuna colonna contiene numeri di serie o etichette. Indicare quale. Il file ha: { $columns }.
refused-quote-no-price-column = Nessuna colonna contiene prezzi. Indicare quale. Il file ha: { $columns }.
refused-quote-import-elsewhere = Un’offerta si importa dal suo contratto.
refused-not-a-lease = «{ $title }» non è un noleggio.
refused-document-is-quote = «{ $name }» è il file di un’offerta: toglierlo prima da lì.

import-kind-quotes = Righe di un’offerta
import-field-description = Descrizione
import-field-quantity = Quantità
import-field-unit_price = Prezzo unitario
import-field-line_total = Prezzo della riga
import-issue-total_row = Questa riga ne somma altre: non è una riga a sé.
import-issue-missing_price = Manca il prezzo.
import-issue-quote_currency = In { $found }; l’offerta è in { $own }.

quote-status-open = Aperta
quote-status-accepted = Accettata
quote-status-declined = Rifiutata

quote-group-matched = Nostri, in uso
quote-group-gone = Non più in uso
quote-group-unknown = Non nostri
quote-group-elsewhere = Coperti altrove
quote-group-duplicate = Offerti due volte
quote-group-missing = Mancanti nell’offerta

quote-reason-ours = Corrisponde a un nostro bene
quote-reason-read-as = Inteso come { $read }, come indicato
quote-reason-not-listed = Nostro, ma il contratto non lo elenca
quote-reason-warranty-part = In garanzia fino al { $end }: parte della durata si paga due volte
quote-reason-disposed = Dismesso
quote-reason-lost = Smarrito o rubato
quote-reason-retired = Fuori uso, in attesa di dismissione
quote-reason-other-contract = Coperto da { $contract }
quote-reason-warranty = In garanzia fino al { $end }
quote-reason-not-ours = Nessun bene ha questo numero
quote-reason-look-alike = Nessun bene ha questo numero; uno quasi
quote-reason-unnamed = Né numero di serie né etichetta
quote-reason-twice = La riga { $line } lo offre già
quote-reason-not-quoted = Il contratto lo copre; l’offerta non lo nomina

lease-choice-open = Da decidere
lease-choice-return = Restituire
lease-choice-buy = Acquistare
lease-choice-extend = Prorogare

proration-act_term = Giorni sui giorni dei dodici mesi che finiscono alla scadenza comune
proration-act_365 = Giorni su 365
proration-monthly = Mesi interi, poi giorni sui giorni dell’ultimo mese
proration-30e_360 = Mesi di trenta giorni (30E/360)

## Come si chiamano le offerte sullo schermo e su carta

quotes-title = Offerte
quotes-compare = A confronto
quotes-none = Ancora nessuna offerta
quotes-offer = Offerta
quotes-as-is = Com’è: condizioni attuali
quotes-vendor = Fornitore
quotes-reference = Riferimento
quotes-received-on = Ricevuta il
quotes-valid-until = Valida fino al
quotes-status = Stato
quotes-source = File
quotes-term-months = Durata, mesi
quotes-offered-months = Mesi offerti
quotes-currency = Valuta
quotes-cap = Tetto dell’adeguamento
quotes-rate = Cambio
quotes-rate-words = 1 { $from } = { $rate } { $into }, del { $date }
quotes-uplift = Adeguamento annuo
quotes-recurring = Canone
quotes-own-total = Nella sua valuta
quotes-total = Totale
quotes-per-year = All’anno
quotes-per-month = Al mese
quotes-one-off = Una tantum
quotes-difference = Differenza
quotes-percent = %
quotes-other-currency = altra valuta
quotes-by-year = Canone per anno
quotes-year = Anno
quotes-assumed =
    { $months ->
        [one] Offerta per un mese in meno: oltre, si assume lo stesso prezzo.
       *[other] Offerta per { $months } mesi in meno: oltre, si assume lo stesso prezzo.
    }
quotes-over-cap = Oltre il tetto del contratto: nel primo anno sarebbero ammessi { $allowed }, { $over } sono di troppo.
quotes-groups = Esito
quotes-group = Gruppo
quotes-count = Righe
quotes-price = Prezzo
quotes-previous = Prezzo precedente
quotes-document = Documento del fornitore
quotes-document-none = Nessuno
quotes-document-open = Apri il documento del fornitore
quotes-previous-title = Prezzo precedente: { $name }
quotes-previous-help = Per ciò che questa riga offre. Vuoto: come nell’ultima offerta accettata.
quotes-previous-enter = Inserisci
quotes-previous-saved = Prezzo precedente salvato per { $name }
quotes-sum = Somma dell’offerta
quotes-lines = Righe
quotes-line = Riga
quotes-description = Descrizione
quotes-asset = Bene
quotes-reason = Perché
quotes-no-lines = Nessuna riga
quotes-contract = Contratto
quotes-common-end = Scadenza comune
quotes-from = Dal
quotes-until = Al
quotes-days = Giorni
quotes-annual = Prezzo di un anno
quotes-prorated = Prezzo dei giorni

lease-title = Fine del noleggio
lease-ends-on = Il noleggio scade il
lease-summary = In sintesi
lease-choice = Destinazione
lease-price = Prezzo
lease-return-by = Restituzione entro
lease-note = Nota
lease-conditions = Condizioni
lease-condition = Condizione
lease-done = Rispettata
lease-no-conditions = Nessuna condizione
lease-whole = Tutto il noleggio

report-kind-quote_comparison = { report-quote-comparison-title }
report-kind-quote_reconciliation = { report-quote-reconciliation-title }
report-kind-quote_request = { report-quote-request-title }
report-kind-lease_end = { report-lease-end-title }
report-quote-comparison-title = Offerte a confronto
report-quote-reconciliation-title = Offerta del fornitore e nostri beni
report-quote-request-title = Richiesta di offerta
report-lease-end-title = Fine di un noleggio
report-quote-note-as-is = «Com’è» sono i canoni attuali del contratto al prezzo di oggi, senza adeguamento.
report-quote-note-once = Il totale è la somma dei canoni e delle una tantum per intero; all’anno e al mese è diviso per la durata. Ogni anno è arrotondato una volta.
report-quote-note-beyond = Se un’offerta è più breve della durata comune, si assume che prezzo e adeguamento valgano anche oltre.
report-quote-note-percent = Le percentuali sono arrotondate a due decimali per la lettura; si confrontano gli importi. Due valute si confrontano solo al cambio indicato.
report-reconcile-note-groups = Ogni riga dell’offerta sta in un solo gruppo; la somma dei gruppi è l’offerta. Ciò che manca nell’offerta sta sotto la sua somma.
report-reconcile-note-match = Le righe si riconoscono per numero di serie, poi per etichetta, senza maiuscole, spazi e trattini. I numeri somiglianti sono proposti, mai presi.
report-reconcile-note-previous = «Prezzo precedente» è la riga dell’ultima offerta accettata, o quanto indicato a mano.
report-quote-request-text = Chiediamo la Vostra offerta per allineare quanto segue a un’unica scadenza, il { $end }. Ogni riga indica da quale giorno va coperta e il prezzo da noi calcolato sul prezzo annuo attuale.
report-quote-request-closing = Si prega di quotare riga per riga con i numeri di serie e di indicare la validità dell’offerta.
report-quote-request-lines = Da coprire
report-quote-request-asked = da quotare
report-quote-request-basis = Parte di anno: { $basis }.
report-quote-request-days = Il primo e l’ultimo giorno sono entrambi contati.
report-quote-request-unpriced = Le righe senza prezzo non sono nel totale.
report-lease-note-prices = Prezzi: restituzione, acquisto o proroga, come concordato con il locatore.

cli-quote-line = Riga { $line } · { $name }: { $why }
cli-quote-group = { $group }: { $count } · { $totals }

## Schermate

quotes-add = Aggiungi offerta
quotes-add-title = Nuova offerta
quotes-edit-title = Offerta
quotes-vendor-help = Dal registro, o un nome qualsiasi
quotes-starts-on = Decorrenza
quotes-uplift-field = Adeguamento annuo, %
quotes-fees = Una tantum
quotes-fee-add = Aggiungi una tantum
quotes-saved = Offerta salvata
quotes-delete = Elimina
quotes-delete-title = Eliminare l’offerta { $quote }?
quotes-delete-text = Con l’offerta si eliminano le sue righe. Si può annullare.
quotes-deleted = Offerta eliminata
quotes-more-of = Altro per { $quote }
quotes-compare-title = Durata, valuta, cambi
quotes-compare-text = Ogni offerta è riportata a una sola durata. Un’altra valuta si confronta solo al cambio indicato.
quotes-compared = Confronto modificato
quotes-rate-field = 1 { $from } in { $into }
quotes-rate-help = Vuoto: senza confronto
quotes-rate-on = Cambio del
quotes-over = { $months ->
    [one] Su { $months } mese
   *[other] Su { $months } mesi
  }
quotes-lowest = la più bassa
quotes-result = Confronto con i beni
quotes-result-title = Offerta e nostri beni
quotes-result-lines = { $count ->
    [one] { $count } riga
   *[other] { $count } righe
  }
quotes-mean = È { $name }
quotes-meant = Riga intesa come { $name }
quotes-more = altre { $count }
quotes-import = Importa il file del fornitore…
quotes-imported = Righe importate
quotes-file-title = { $name }
quotes-file-replaces = Queste righe sostituiscono quelle attuali dell’offerta.
quotes-file-apply = Conserva queste righe
quotes-refused = Escluse
quotes-print = Stampa
quotes-none-with-lines = Questo contratto non ha offerte con righe.
quotes-pick-text = Scegliere di che cosa tratta il report.
quotes-coterm = Allinea a una scadenza comune…
quotes-coterm-title = Scadenza comune
quotes-coterm-text = Quanto costano i giorni fino a una scadenza comune, come richiesta al fornitore
quotes-coterm-add = Aggiungi un contratto
quotes-coterm-remove = Togli { $contract }
quotes-coterm-empty = Mancano i contratti o la scadenza
quotes-coterm-empty-text = Scegliere i contratti e l’ultimo giorno comune.
quotes-coterm-change = Cambia contratti e scadenza
quotes-basis = Parte di anno
quotes-by-asset = Una riga per ogni bene coperto
quotes-by-asset-help = Dal giorno dopo la fine della sua copertura, se l’ultima offerta accettata la indica
quotes-letter = Richiesta di offerta

lease-edit = Decidi
lease-print = Stampa
lease-saved = Fine del noleggio salvata
lease-overdue = { $count ->
    [one] { $count } bene doveva essere già restituito
   *[other] { $count } beni dovevano essere già restituiti
  }
lease-about = Di
lease-condition-add = Aggiungi una condizione
lease-condition-remove = Togli la condizione { $number }

reports-for-quotes = Per negoziare
report-quote-comparison-name = Offerte a confronto
report-quote-comparison-purpose = Le offerte di un contratto riportate a una durata e a una valuta, accanto alle condizioni attuali
report-quote-reconciliation-name = Offerta e nostri beni
report-quote-reconciliation-purpose = Ciò che il fornitore offre e non abbiamo più, nessuno conosce o paghiamo altrove; ciò che manca
report-quote-request-name = Richiesta di offerta
report-quote-request-purpose = Contratti o beni a una scadenza comune, pro rata, come lettera nella lingua del fornitore
report-lease-end-name = Fine di un noleggio
report-lease-end-purpose = Restituire, acquistare o prorogare, bene per bene, con prezzi, date e condizioni
