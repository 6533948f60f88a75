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
field-name-reference = Riferimento
field-name-received-on = Ricevuta il
field-name-valid-until = Valida fino al
field-name-starts-on = Decorrenza
field-name-term-months = Durata, mesi
field-name-recurring-minor = Canone
field-name-recurring-currency = Valuta
field-name-uplift = Adeguamento annuo, %
field-name-source = File
field-name-document-id = Documento
field-name-quote-id = Offerta
field-name-line = Riga
field-name-read-as = Sta per
field-name-part-no = Codice prodotto
field-name-description = Descrizione
field-name-quantity = Quantità
field-name-price-minor = Prezzo
field-name-price-currency = Valuta
field-name-from-date = Primo giorno
field-name-until-date = Ultimo giorno
field-name-previous-minor = Prezzo precedente
field-name-previous-currency = Valuta
field-name-comparison-id = Confronto
field-name-rate = Cambio
field-name-rate-on = Cambio del
field-name-return-by = Restituzione entro
field-name-note = Nota
field-name-done = Fatto

field-quote-recurs = Un’offerta ha un canone che si ripete. Le una tantum stanno sotto.
field-quote-currency = { $currency } accanto a { $own }: un’offerta ha una sola valuta.
field-valid-before-received = Valida fino al { $valid }, prima della ricezione del { $received }.
field-percent-range = Da -100 a 1000 %.
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
