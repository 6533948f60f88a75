### La pagina per la direzione.

director-title = Pagina per la direzione
report-kind-director_page = { director-title }
report-director-page-name = { director-title }
report-director-page-purpose = Costi e budget, impegni, copertura, livelli di servizio e rischi in una pagina, con le variazioni del mese
director-subtitle = { $month }, al { $day }
director-measure-run_rate = Contratti, costo annuo
director-measure-contracts = Contratti in corso
director-figure-open = { $count ->
    [one] decisione entro 90 giorni
   *[other] decisioni entro 90 giorni
}
director-measure-open = Decisioni in scadenza entro 90 giorni
director-measure-missed = Oltre l’ultimo giorno per la disdetta
director-measure-if_nothing = Impegnato se non si fa nulla
director-measure-for_nothing = Spesa senza utilità, all’anno
director-measure-critical = Beni critici coperti
director-measure-uncovered = Beni critici senza copertura
director-measure-sla = Livelli di servizio rispettati, 12 mesi
director-measure-unclaimed = Crediti non richiesti
director-measure-savings_open = Risparmi rilevati, aperti
director-measure-savings_recovered = Risparmi recuperati, esercizio in corso
director-measure-disposed = Dismessi in 12 mesi
director-measure-proved = Dismissioni con prova della sorte dei dati
director-measure-refresh = Beni oltre la data di sostituzione
director-measure-quality = Qualità dei dati, su 100
director-risks = Rischi
director-risks-none = Nulla da segnalare.
director-col-weight = Peso
director-col-risk = Che cosa significa
director-years = Esercizi
director-col-year = Esercizio
director-col-planned = Pianificato
director-col-budget = Budget
director-months = { $count ->
    [0] Nessuna decisione nei prossimi dodici mesi.
    [one] Una decisione nei prossimi dodici mesi, { $money } all’anno.
   *[other] { $count } decisioni nei prossimi dodici mesi, { $money } all’anno.
}
director-months-series = Costo annuo su cui decidere
director-months-none = Nessuna decisione nei prossimi dodici mesi.
director-measures = Che cosa è cambiato nel mese
director-measures-first = Altri valori
director-measures-none = Nulla è cambiato.
director-col-measure = Misura
director-col-before = Mese precedente
director-col-change = Variazione
director-note-lists = Fonti: Oggi, Previsione dei costi, Budget, Coperture, SLA, Dismissioni, Qualità dei dati; in ciascuna c’è l’elenco dietro al valore.
director-note-money = Gli importi in altre valute sono convertiti ai cambi del giorno; ciò che non ha un cambio sta accanto alla somma, mai dentro.
director-note-first = Il registro non arriva alla fine del mese precedente: non c’è nulla con cui confrontare.
risk-weight-high = Alto
risk-weight-medium = Medio
risk-weight-low = Basso
director-risk-notice_missed = { $count ->
    [one] Un contratto ha superato l’ultimo giorno per la disdetta e nessuno ha deciso.
   *[other] { $count } contratti hanno superato l’ultimo giorno per la disdetta e nessuno ha deciso.
}
director-risk-critical_uncovered = { $count ->
    [one] Un bene critico non è coperto come dovrebbe.
   *[other] { $count } beni critici non sono coperti come dovrebbero.
}
director-risk-disposed_unproved = { $count ->
    [one] Un bene è stato dismesso negli ultimi dodici mesi senza prova della sorte dei suoi dati.
   *[other] { $count } beni sono stati dismessi negli ultimi dodici mesi senza prova della sorte dei loro dati.
}
director-risk-over_budget = L’esercizio { $subject } è pianificato { $money } oltre il budget.
director-risk-decisions_due = { $any ->
    [yes] { $count ->
        [one] Una decisione scade entro 90 giorni; se non si fa nulla restano impegnati { $money }.
       *[other] { $count } decisioni scadono entro 90 giorni; se non si fa nulla restano impegnati { $money }.
    }
   *[no] { $count ->
        [one] Una decisione scade entro 90 giorni.
       *[other] { $count } decisioni scadono entro 90 giorni.
    }
}
director-risk-credits_unclaimed = Si possono richiedere crediti per { $money } e nessuno l’ha fatto.
director-risk-paid_for_nothing = { $money } all’anno vanno a coperture che non servono a nessuno.
director-risk-service_missed = Il { $count } % dei periodi misurati non ha rispettato il livello di servizio.
director-risk-critical_unknown = { $count ->
    [one] Non si sa se un bene critico sia coperto.
   *[other] Non si sa se { $count } beni critici siano coperti.
}
director-risk-proof_expired = { $count ->
    [one] Un certificato di un fornitore è scaduto.
   *[other] { $count } certificati di fornitori sono scaduti.
}
director-risk-refresh_overdue = { $count ->
    [one] Un bene ha superato la data di sostituzione.
   *[other] { $count } beni hanno superato la data di sostituzione.
}
director-risk-concentration = Il { $count } % del costo dei contratti di quest’anno va a { $subject }.
director-risk-data_doubtful = La qualità dei dati è { $count } su 100: dove mancano dati le cifre possono essere sbagliate.
director-risk-rate_missing = { $money } non hanno un cambio e stanno fuori dalle somme.
director-month = Mese
director-month-help = Un giorno qualsiasi del mese; vuoto: il mese in corso, fino a oggi.
director-figures = Cifre principali
director-as-at = Al { $day }
director-print = Una pagina, PDF
director-running = Il mese in corso
director-unknown = Quel mese non è noto
director-reading = Lettura del registro …
director-lists-today = Le cifre sono del mese scelto. Gli elenchi a cui portano mostrano il registro di oggi.
director-col-against = Pianificato e budget
director-over = { $money } oltre il budget
director-left = restano { $money }
director-no-budget = Nessun budget inserito
director-change = { $change } dal mese scorso
director-change-none = come il mese scorso
director-better = { $text } (meglio)
director-worse = { $text } (peggio)
