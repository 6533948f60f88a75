# fields: what is wrong with one field, beside it

## Codes of the core

field-required = Campo obbligatorio.
field-too-long = Al massimo { $max } caratteri.
field-too-many = Troppe voci.
field-too-large = Valore troppo grande: al massimo { $max }.
field-too-many-steps = Al massimo dieci passi.
field-unknown = Questa voce non esiste più. Sceglierne un’altra.
field-email = Non è un indirizzo e-mail.
field-duplicate-name = Questo nome è già in uso.
field-duplicate-email = Questo indirizzo e-mail è già di { $name }.
field-duplicate-username = Questo nome utente è già di { $name }.
field-duplicate-tag = Esiste già un bene con l’etichetta { $tag }.
field-duplicate-serial = Il bene { $tag } dello stesso produttore ha già questo numero di serie.
field-duplicate-contract-number = Questo fornitore ha già un contratto con questo numero.
field-twice = È già presente nell’elenco.
field-negative = Il valore non può essere negativo.
field-amount-range = Importo fuori dai limiti.
field-date-range = Le date vanno dal 1900 al 2199.
field-in-future = Questa data è nel futuro.
field-end-before-start = La fine precede l’inizio.
field-before-purchase = Precede la data di acquisto.
field-term-required = Indicare la durata iniziale in mesi oppure la scadenza del contratto.
field-range-365 = Da 0 a 365 giorni.
field-range-1200 = Al massimo 1200 mesi.
field-range-3650 = Al massimo 3650.
field-window-order = La finestra si apre prima di chiudersi: il valore non può essere minore del preavviso, e vale al massimo 3650.
field-notice-longer-than-term = Il preavviso è più lungo della durata: per la scadenza del { $end } la disdetta dovrebbe arrivare entro il { $notice_by }, prima della decorrenza del { $start }.
field-month = Da 1 a 12.
field-month-day = Mese e giorno, per esempio 12-07.
field-not-png = Solo immagini PNG.
field-unknown-column = Questo elenco non ha la colonna “{ $column }”.
field-bad-filter = Il filtro su “{ $column }” ha un valore non ammesso.

## Argomenti del terminale
field-ending = Il nome del file deve terminare con .pdf, .xlsx o .csv.
field-unknown-choice = «{ $value }» non è tra: { $known }.
field-range-days = Al massimo { $max } giorni.
