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
