# Quanto costano i contratti nel tempo, gli adeguamenti e la lettera di disdetta.

cost-view-cash = Per data fattura
cost-view-accrual = Per competenza

costs-title = Previsione dei costi
costs-by-year = Per esercizio
costs-by-month = Mesi del primo esercizio
costs-by-contract = Previsto per contratto
costs-col-year = Esercizio
costs-col-month = Mese
costs-committed = Impegnato
costs-expected = Previsto
costs-beyond = Previsto oltre l’impegno
costs-figure-committed = impegnati nel { $year }
costs-figure-expected = previsti nel { $year }
costs-chart = Se si rinnova tutto ciò che si rinnova da sé, nel { $year } i contratti costano { $money }.
costs-note-committed = Impegnato: fino alla fine del periodo in corso o già deciso; per i contratti a tempo indeterminato fino al giorno in cui possono cessare con un recesso dato oggi.
costs-note-expected = Previsto: l’impegnato e ogni rinnovo tacito, salvo disdetta già decisa.
costs-note-prices = Ai prezzi di oggi. Un adeguamento fisso previsto dal contratto è aggiunto a ogni rinnovo; gli adeguamenti a indice non sono noti in anticipo e non sono compresi.
costs-note-view-cash = Gli importi contano alla data della fattura.
costs-note-view-accrual = Gli importi contano nei giorni a cui si riferiscono; la quota di ogni esercizio è calcolata a giorni e le quote sommano esattamente.

letter-notice-title = Disdetta del contratto
letter-withdrawal-title = Recesso dal contratto
letter-by-email = Via e-mail
letter-by-pec = Via PEC
letter-by-registered = Raccomandata A/R
letter-by-portal = Tramite il portale del fornitore
letter-contract = Contratto
letter-contract-no = Numero del contratto
letter-customer-no = Nostro codice cliente
letter-signed-on = Sottoscritto il
letter-in-force-since = In vigore dal
letter-period-end = Scadenza del periodo in corso
letter-clause = Clausola
letter-salutation = Spettabile Società,
letter-not-renew = con la presente comunichiamo la disdetta del contratto in oggetto, che cesserà pertanto il { $end } e non si intenderà rinnovato per alcun periodo ulteriore.
letter-withdraw = con la presente comunichiamo il recesso dal contratto in oggetto. Rispettato il termine di preavviso, il contratto cesserà il { $end }.
letter-withdraw-soonest = con la presente comunichiamo il recesso dal contratto in oggetto alla prima data utile.
letter-under-clause = La comunicazione è data ai sensi di { $clause } ({ $notice }).
letter-under-contract = La comunicazione è data nei termini previsti dal contratto ({ $notice }).
letter-otherwise = Qualora tale data non fosse possibile, la presente vale per la prima data utile di cessazione del contratto.
letter-confirm = Vi preghiamo di confermare per iscritto la ricezione della presente e la data di cessazione del contratto.
letter-closing = Distinti saluti
letter-signatory = Nome, qualifica, firma
letter-signatory-for = Per { $firm }: nome, qualifica, firma

costs-view = Gli importi contano
costs-years = Esercizi
costs-first-year = Primo esercizio
costs-first-year-help = L’anno solare in cui inizia; vuoto: quello in corso.
report-cost-forecast-name = { costs-title }
report-cost-forecast-purpose = Quanto costano i contratti per esercizio, impegnato e previsto, per il budget
report-letter-sheet-name = { letter-notice-title }
report-letter-sheet-purpose = Una lettera al fornitore nella sua lingua, pronta per la firma e l’invio

costs-fact-order = Ordine d’acquisto
costs-fact-payment = Pagamento
costs-payment = entro { $days } giorni
costs-fact-increase = Adeguamento del canone

increase-text-none = nessuno
increase-text-fixed = { $percent } % a ogni rinnovo
increase-text-cpi_plus = l’indice dei prezzi più { $percent } %
increase-text-cpi_plus-named = { $index } più { $percent } %
increase-text-cpi_share = { $share } % dell’indice dei prezzi
increase-text-cpi_share-named = { $share } % dell’indice { $index }
increase-text-lower_of = il minore fra { $percent } % e l’indice dei prezzi
increase-text-lower_of-named = il minore fra { $percent } % e l’indice { $index }
increase-text-higher_of = il maggiore fra { $percent } % e l’indice dei prezzi
increase-text-higher_of-named = il maggiore fra { $percent } % e l’indice { $index }
increase-text-floor = { $clause }, almeno { $limit } %
increase-text-cap = { $clause }, al massimo { $limit } %

amendments-title = Modifiche contrattuali
amendment-col-from = Decorrenza
amendment-col-title = Modifica
amendment-col-changes = Che cosa cambia
amendment-end = il periodo scade il { $date }
amendment-renewal = rinnovo: { $kind }
amendment-months = { $months } ogni volta
amendment-most = al massimo { $most } rinnovi
amendment-notice = preavviso: { $span }
amendment-nothing = nulla sulle durate

tracker-title = Prezzo a confronto con il contratto
tracker-col-asked = Richiesto all’anno
tracker-col-increase = Aumento
tracker-col-allowed-increase = Consentito
tracker-col-allowed = Consentito all’anno
tracker-col-over = Addebitato in più
tracker-unknown = indice non inserito
tracker-total = Addebitato in più in totale

notices-title = Disdette
notice-col-sent = Inviata il
notice-col-reference = Riferimento
notice-col-received = Ricevuta il
notice-col-proof = Prova
notice-proof-yes = agli atti
notice-proof-no = mancante
