# Livelli di servizio: scelte, errori nei campi, giornale, schermata, stampe.

sla-metric-availability = Disponibilità
sla-metric-response = Presa in carico
sla-metric-resolution = Ripristino
sla-metric-delivery = Consegna
sla-metric-custom = Altro

sla-comparator-at_least = almeno
sla-comparator-at_most = al massimo

sla-unit-percent = %
sla-unit-minutes = minuti
sla-unit-hours = ore
sla-unit-days = giorni
sla-unit-count = volte

sla-window-month = Mese
sla-window-quarter = Trimestre
sla-window-year = Anno
sla-window-rolling = Giorni mobili

sla-method-ast = Orario di servizio concordato
sla-method-total = Intero periodo

sla-credit-none = Nessuno
sla-credit-tiers = A scaglioni
sla-credit-steps = Per scatto

sla-fee-contract = Il canone del contratto
sla-fee-amount = Un importo

sla-claim-rule-none = Non indicato
sla-claim-rule-days = Giorni dopo il periodo
sla-claim-rule-months = Mesi dopo il periodo
sla-claim-rule-billing_cycles = Fine dell’ennesimo mese successivo

sla-outage-outage = Disservizio
sla-outage-excluded = Non conta

sla-claim-claimed = Richiesta
sla-claim-credited = Accreditata
sla-claim-refused = Respinta
sla-claim-written_off = Rinunciata

sla-outcome-met = Rispettato
sla-outcome-missed = Mancato
sla-outcome-no_data = Nessun dato
sla-outcome-outside = Non previsto

## Che cosa non va in un campo

field-zone = «{ $zone }» non è un fuso orario. Va scritto come Europe/Rome.
field-hours = «{ $value }» non è un orario di servizio. Va scritto come 09:00-13:00 14:00-18:00.
field-decimal = Non è un numero. Va scritto come 99,95, senza segno.
field-instant = Non è una data con l’ora. Va scritta come 2026-10-14 10:15.
field-instant-twice = Quella notte l’ora è tornata indietro: { $time } c’è due volte. Scrivere { $first } per la prima, { $second } per la seconda.
field-instant-skipped = Quella notte l’ora è andata avanti: { $time } non c’è mai stata, gli orologi segnavano già { $instead }.
field-sla-proves-nothing = Inserire un valore o dichiarare complete le registrazioni: altrimenti non c’è nulla da provare.
field-range-100 = Da 0 a 100 %.
field-range-366 = Da 1 a 366 giorni.
field-range-minutes = Questo numero di minuti non è ammesso.
field-above-zero = Più di 0.
field-availability-percent = La disponibilità si conta in percentuale.
field-tier-not-lower = { $bound } non è inferiore a { $above } della riga sopra. Le righe vanno dal valore migliore al peggiore.
field-tier-not-higher = { $bound } non è superiore a { $above } della riga sopra. Le righe vanno dal valore migliore al peggiore.
field-tier-credit = { $credit } % è meno del { $above } % della riga sopra. Un valore peggiore non vale mai meno.
field-tier-pays-kept = A { $bound } l’obiettivo di { $target } è rispettato, quindi non spetta nulla: 0 %.
field-fee-currencies = Il contratto costa in più valute ({ $currencies }). Indicare il canone come importo.
field-fee-other-currency = Il contratto costa in { $currencies }, questo importo è in { $currency }.
field-other-currency = Questo importo è in { $currency }, la richiesta in { $expected }.
refused-document-is-evidence = «{ $name }» prova un valore o una richiesta di un livello di servizio: toglierlo prima da lì.
field-pause-before-opened = Una sospensione comincia dopo l’apertura del ticket.
field-pause-after-closed = Una sospensione finisce prima della chiusura del ticket.
field-pause-overlaps = Questa sospensione si sovrappone a un’altra.
field-until-before-from = { $until } non è dopo { $from }.
field-day-before = Il { $day } è prima del { $after }.
field-sla-outside = Il periodo dal { $period } non è previsto: il livello di servizio vale dal { $from }.
field-sla-outside-until = Il periodo dal { $period } non è previsto: il livello di servizio vale dal { $from } al { $until }.
field-sla-month = «{ $value }» non è un mese. Va scritto come 2026-10.

refused-sla-claimed = Per questo livello di servizio sono stati richiesti crediti, perciò resta agli atti. Indicare invece un ultimo giorno.
refused-sla-not-missed = In questo periodo «{ $name }» non risulta violato: non c’è nulla da richiedere.
refused-sla-not-claimed = Per questo periodo di «{ $name }» non è ancora stato richiesto nulla.
refused-contract-slas = Questo contratto ha livelli di servizio. Toglierli prima, o impostare lo stato «Cessato».
refused-sla-no-column = Il file non ha la colonna «{ $column }» (intestazioni note: { $known }).
refused-sla-unknown = Non c’è alcun livello di servizio «{ $name }».
refused-sla-several = Più livelli di servizio si chiamano «{ $name }»: indicare il numero.

## Il terminale

cli-credit-by = da richiedere entro il { $date }
cli-credit-sum = Spettante: { $due } · ancora da richiedere: { $unclaimed } · ricevuto: { $received }

## Il giornale

op-sla-save = Livello di servizio { $subject } salvato
op-sla-delete = Livello di servizio { $subject } eliminato
op-sla-measure = Valori di { $subject } inseriti
op-sla-outage = Disservizio di { $subject } salvato
op-sla-outage-delete = Disservizio di { $subject } eliminato
op-sla-ticket = Ticket di { $subject } salvato
op-sla-ticket-delete = Ticket di { $subject } eliminato
op-sla-claim = Credito di { $subject } richiesto
op-sla-settle = Richiesta di { $subject } chiusa
op-sla-import = Registrazioni di { $subject } importate

ent-sla = livello di servizio
ent-sla_tier = riga di scaglione
ent-sla_measurement = valore misurato
ent-sla_outage = disservizio
ent-sla_ticket = ticket
ent-sla_pause = sospensione di un ticket
ent-sla_claim = richiesta di credito

field-name-metric = Impegno
field-name-comparator = Rispettato se
field-name-window = Misurato su
field-name-rolling-days = Giorni mobili
field-name-zone = Fuso orario
field-name-holidays = Festività
field-name-method = Misurato rispetto a
field-name-minimum-minutes = Disservizio minimo che conta, minuti
field-name-limit-minutes = Limite di un ticket, minuti
field-name-exclusions = Che cosa non conta
field-name-credit = Credito
field-name-step = Scatto
field-name-step-percent = Percentuale per scatto
field-name-cap-percent = Al massimo, percentuale
field-name-fee-basis = Quota di
field-name-fee-minor = Canone
field-name-fee-currency = Valuta
field-name-claim-rule = Richiesta entro
field-name-claim-value = Richiesta entro, numero
field-name-sla-id = Livello di servizio
field-name-ticket-id = Ticket
field-name-place = Riga
field-name-bound = Da
field-name-period-start = Periodo
field-name-from-at = Dal
field-name-until-at = Al
field-name-opened-at = Aperto
field-name-closed-at = Chiuso
field-name-due-minor = Importo richiesto
field-name-due-currency = Valuta
field-name-claimed-on = Richiesta il
field-name-closed-on = Chiusa il
field-name-received-minor = Ricevuto
field-name-received-currency = Valuta

## La schermata

slas-title = SLA
slas-year = Anno
slas-none = Ancora nessun livello di servizio.
slas-add = Aggiungi un livello di servizio
slas-saved = «{ $name }» salvato
slas-preset = Livello pubblicato
slas-preset-none = Nessuno
slas-preset-help = Come risultava dalla pagina del fornitore quando fu letta; va confrontato con il contratto.
slas-preset-replace-title = Sostituire con «{ $name }»?
slas-preset-replace-text = Il livello pubblicato sostituisce quanto inserito: nome, impegno, servizio, credito e note.
slas-preset-replace = Sostituisci
slas-promise = { $metric } { $comparator } { $target } { $unit } · { $window }
slas-period = Periodo
slas-measured-row = Misurato
slas-outcome = Obiettivo
slas-credit = Credito
slas-value-of = { $name }, { $period }
slas-value-counted = { $value } calcolato
slas-measured = Valori di «{ $name }» salvati
slas-save-values = Salva i valori
slas-sums = Crediti spettanti { $due } · ricevuti { $received }
slas-claim = Richiedi
slas-claim-by = richiedere entro il { $date }
slas-claim-of = Credito di { $name }, { $period }
slas-status = Che cosa è successo
slas-claimed = Richiesta per «{ $name }» registrata
slas-settled = Richiesta per «{ $name }» chiusa
slas-tier-bound = Riga { $row }: valore da
slas-tier-credit = Riga { $row }: percentuale del canone
slas-tier-add = Aggiungi una riga
slas-hours-help = Come 09:00-13:00 14:00-18:00. Un giorno vuoto è senza servizio; una fascia oraria che finisce prima di cominciare finisce il giorno dopo.
slas-edit = Modifica «{ $name }»
slas-more = Altro per { $name }
slas-delete = Elimina
slas-delete-title = Eliminare «{ $name }»?
slas-delete-text = Verranno eliminati anche i valori, i disservizi e i ticket. Con Annulla si ripristinano.
slas-deleted = «{ $name }» eliminato
slas-quarter = { $quarter }º trim. { $year }
slas-part-promise = L’impegno
slas-part-service = Servizio
slas-part-credit = Credito
slas-target-help = In percentuale, come 99,95
slas-unit-help = Percentuale dei ticket entro il limite, o di ciò che comunica il fornitore
slas-limit-help = Con il limite la percentuale si calcola dai ticket; senza, i valori si inseriscono
slas-rolling-help = Gli ultimi N giorni, ricalcolati ogni giorno; il mese mostra la finestra peggiore
slas-zone-help = Come Europe/Rome; lì cominciano i mesi e vale l’orario
slas-holidays-none = Nessuna festività
slas-always = Giorno e notte, tutti i giorni
slas-method-ast-help = Ciò che non conta si toglie dal tempo dovuto
slas-method-total-help = Ciò che non conta non è disservizio; il periodo resta intero
slas-exclusions-help = Con le parole del contratto; i singoli intervalli si inseriscono tra le registrazioni
slas-fee-help = Quanto era dovuto nel periodo non rispettato, a giorni
slas-tier-remove = Togli la riga { $row }
slas-evidence = Prova
slas-evidence-of = Prova per { $name }, { $period }
slas-evidence-there = { $name }, { $period }: la prova c’è
slas-evidence-missing = { $name }, { $period }: nessuna prova
slas-evidence-entered = È stato inserito il valore { $value }
slas-evidence-counted = Nessun valore inserito: si calcola dalle registrazioni
slas-evidence-note = Da dove viene
slas-evidence-saved = Prova di «{ $name }» salvata
slas-counted = Le registrazioni di questo periodo sono complete
slas-counted-help = Un periodo senza alcun disservizio vale allora 100 %, non «nessun dato»
slas-letter = Lettera di richiesta
slas-letter-none-title = Nessuna richiesta scelta
slas-letter-none-text = La lettera si apre dalla richiesta di un periodo non rispettato, nella schermata SLA.
slas-chart-none = In questo periodo non è stato ancora valutato nulla.
slas-chart-met = { $judged ->
    [one] L’unico periodo valutato rispetta l’obiettivo: { $value }, { $period }.
   *[other] Tutti i { $judged } periodi valutati rispettano l’obiettivo; il peggiore: { $value }, { $period }.
}
slas-chart-missed = { $missed ->
    [one] Un periodo su { $judged } valutati non rispetta l’obiettivo; il peggiore: { $value }, { $period }.
   *[other] { $missed } periodi su { $judged } valutati non rispettano l’obiettivo; il peggiore: { $value }, { $period }.
}
slas-records = Disservizi, ticket, file
slas-records-none = Nessuna registrazione in questo periodo.
slas-records-more = Altre { $count } non sono mostrate
slas-record-more = Altro per { $time }
slas-outages-in = Disservizi, ora di { $zone }
slas-tickets-in = Ticket, ora di { $zone }
slas-outage-add = Aggiungi un disservizio
slas-outage-edit = Modifica il disservizio
slas-outage-saved = Disservizio di «{ $name }» salvato
slas-outage-deleted = Disservizio di «{ $name }» eliminato
slas-outage-kind = Tipo
slas-outage-kind-help = La manutenzione concordata e la forza maggiore non contano
slas-ticket-add = Aggiungi un ticket
slas-ticket-edit = Modifica il ticket
slas-ticket-saved = Ticket di «{ $name }» salvato
slas-ticket-deleted = Ticket di «{ $name }» eliminato
slas-ticket-open = aperto
slas-ticket-closed-help = Vuoto finché è aperto
slas-pauses = Sospensioni
slas-pauses-help = Mentre si attendeva qualcun altro, o chi ha aperto il ticket; l’orologio si ferma.
slas-pause-add = Aggiungi una sospensione
slas-pause-from = Sospensione { $number }, dal
slas-pause-until = Sospensione { $number }, al
slas-pause-remove = Togli la sospensione { $number }
slas-instant-help = Data e ora come le segna l’orologio in { $zone }, per esempio 14/10/2026 10:15
slas-instant-echo = { $time } ({ $zone })
slas-import = Da un file
slas-import-measurements = Valori per mese…
slas-import-outages = Disservizi…
slas-import-tickets = Ticket…
slas-file-title = Registrazioni da { $name }
slas-file-order = Date nel file
slas-file-order-help = Le ore senza scarto sono quelle di { $zone }
slas-file-order-none = Prima l’anno (2026-10-14)
slas-file-order-ymd = Anno/mese/giorno (2026/10/14)
slas-file-order-dmy = Giorno/mese/anno (14/10/2026)
slas-file-order-mdy = Mese/giorno/anno (10/14/2026)
slas-file-counts = { $created } nuove, { $changed } modificate (il nuovo valore sostituisce il precedente), { $unchanged } già presenti, { $refused } escluse
slas-file-refused = Escluse
slas-file-line = Riga { $line }, { $column }:
slas-file-column-period = periodo
slas-file-column-value = valore
slas-file-column-note = nota
slas-file-column-from = inizio
slas-file-column-until = fine
slas-file-column-kind = tipo
slas-file-column-reference = riferimento
slas-file-column-opened = apertura
slas-file-column-closed = chiusura
slas-file-apply = Importa
slas-file-applied = Registrazioni di «{ $name }» importate

sla-report-title = Livelli di servizio
sla-report-target = { $comparator ->
    [at_most] ≤ { $target } { $unit }
   *[other] ≥ { $target } { $unit }
}
sla-report-grid = Misure per mese
sla-report-empty = Nel registro non c’è alcun livello di servizio.
sla-report-credits = Violazioni e crediti
sla-report-no-credits = Nessuna violazione.
sla-col-name = Livello di servizio
sla-col-target = Obiettivo
sla-col-value = Misurato
sla-col-claim-by = Richiedere entro
sla-figure-met = { $count ->
    [one] periodo rispettato
   *[other] periodi rispettati
}
sla-figure-missed = { $count ->
    [one] periodo non rispettato
   *[other] periodi non rispettati
}
sla-figure-no-data = { $count ->
    [one] periodo senza dati
   *[other] periodi senza dati
}
sla-figure-due = Crediti dovuti
sla-figure-received = Ricevuti
sla-no-data-short = n.d.
sla-claim-none = Non richiesto
sla-claim-too-late = Termine scaduto
sla-note-exact = I valori sono mostrati con due decimali; il rispetto è deciso sulla frazione esatta.
sla-note-no-data = Un periodo senza dati non è né rispettato né violato.
sla-note-credits = I crediti sono la quota pattuita del canone, arrotondata una volta e poi limitata; l’importo richiesto sostituisce quello calcolato.
sla-letter-title = Richiesta di credito di servizio
sla-letter-period = Periodo
sla-letter-missed = nel periodo { $period } il livello di servizio in oggetto non è stato rispettato.
sla-letter-claim = Chiediamo il credito di servizio di { $money } previsto dal contratto e che venga detratto dalla prossima fattura.
sla-letter-claim-open = Chiediamo il credito di servizio previsto dal contratto, l’indicazione del suo importo e la detrazione dalla prossima fattura.
sla-letter-confirm = Vi preghiamo di confermare per iscritto il credito o di indicare i motivi contrari.
report-sla-report-name = { sla-report-title }
report-sla-report-purpose = Un anno di misure, violazioni e crediti, per il riesame del fornitore
report-claim-letter-name = { sla-letter-title }
report-claim-letter-purpose = Il credito di un periodo non rispettato, richiesto nella lingua del fornitore
sla-report-year = Anno
