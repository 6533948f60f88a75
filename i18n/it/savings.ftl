### Il registro dei risparmi.

savings-title = Registro dei risparmi
report-kind-savings_ledger = { savings-title }
report-savings-ledger-name = { savings-title }
report-savings-ledger-purpose = Che cosa è emerso da contratti e livelli di servizio e che fine ha fatto, in denaro, per esercizio
report-list-count-savings = { $count ->
    [one] Una riga
   *[other] { $n } righe
}
ent-saving = riga del registro dei risparmi
op-saving-record = Esito registrato: { $subject }
op-saving-keep = { $subject } risultati conservati nel registro dei risparmi
op-saving-delete = Riga tolta dal registro dei risparmi: { $subject }
field-name-of-day = Giorno di riferimento
field-name-found-minor = Rilevato
field-name-found-currency = Valuta
field-name-found-on = Conservato il
field-name-settled-on = Esito il
refused-saving-sla = L’esito di un credito si registra con il suo livello di servizio, in SLA.
refused-saving-gone = Non risulta più, e nessuno lo aveva conservato nel registro.
refused-savings-none = Tutto ciò che risulta è già nel registro.
refused-contract-savings = { $count ->
    [one] Una riga del registro dei risparmi riguarda questo contratto, che quindi resta agli atti. Impostare invece lo stato «Cessato».
   *[other] { $count } righe del registro dei risparmi riguardano questo contratto, che quindi resta agli atti. Impostare invece lo stato «Cessato».
}
field-saving-amount = Ha un importo solo ciò che è stato richiesto o recuperato.
saving-kind-paid_for_nothing = Spesa senza utilità
saving-kind-over_charged = Addebitato oltre la clausola
saving-kind-sla_credit = Crediti di servizio
saving-kind-cancelled = Disdetto in tempo
saving-what-paid_for_nothing = { $count ->
    [0] Copertura che non serve, esercizio dal { $day }
    [one] Copertura che non serve a un bene, esercizio dal { $day }
   *[other] Copertura che non serve a { $count } beni, esercizio dal { $day }
}
saving-what-over_charged = Prezzo oltre la clausola, periodo dal { $day }
saving-what-sla_credit = { $sla }, periodo dal { $day }
saving-what-cancelled = Rinnovo dal { $day } evitato
saving-status-open = Aperto
saving-status-claimed = Richiesto
saving-status-recovered = Recuperato
saving-status-refused = Rifiutato
saving-status-accepted = Accettato così
saving-status-lapsed = Scaduto
savings-figure-count = { $count ->
    [one] riga aperta
   *[other] righe aperte
}
savings-figure-open = Aperto
savings-figure-claimed = Richiesto, non ancora arrivato
savings-figure-recovered = Recuperato o non speso
savings-years = Per esercizio
savings-kinds = Per tipo
savings-lines = Righe
savings-col-kind = Che cosa è emerso
savings-col-count = Righe
savings-col-found = Rilevato
savings-col-let-go = Accettato o scaduto
savings-col-status = Esito
savings-col-amount = Importo
savings-col-day = Data
savings-col-note = Nota
savings-col-actions = Azioni
savings-unknown = non noto
savings-now = ora { $money }
savings-no-longer = non risulta più
savings-empty = Non è emerso nulla
savings-empty-text = Nessun contratto è pagato senza utilità, addebitato oltre la clausola o disdetto in tempo, e nessun credito di servizio è dovuto.
savings-note-what = I risultati sono quelli delle coperture, del controllo dei prezzi, dei livelli di servizio e delle disdette date in tempo. L’esito lo ha registrato una persona.
savings-note-money = Le somme sono per valuta; le cifre in alto sono convertite ai cambi del giorno, e ciò che non ha un cambio sta accanto.
savings-note-credits = L’esito dei crediti di servizio è quello delle loro richieste. Ciò che è scaduto non si può più richiedere.
savings-note-gone = Una riga conservata resta con l’importo di allora, anche quando non risulta più nulla.
savings-keep = Registra tutti i risparmi trovati
savings-keep-help = Mette nel registro tutto ciò che risulta, così resta anche quando non risulta più
savings-kept = Risultati conservati nel registro
savings-print = Registro dei risparmi, report
savings-show = Mostra
savings-show-all = Tutto
savings-show-open = Aperto
savings-show-claimed = Richiesto
savings-show-recovered = Recuperato
savings-show-closed = Chiuso
savings-none-shown = Nessuna riga in questo stato.
savings-more = Mostra altre { $count }
savings-record = Esito
savings-record-short = Registra
savings-record-of = Registra l’esito di { $what }, { $contract }
savings-recorded = Esito registrato
savings-delete = Togli dal registro
savings-deleted = Riga tolta dal registro
savings-in-slas = In SLA
savings-amount-recovered = Quanto è arrivato, o non si paga più
savings-amount-claimed = Quanto è stato richiesto
savings-amount-yearly = Per l’esercizio.
savings-day-claimed = Richiesto il
savings-day-recovered = Recuperato il
savings-day-refused = Rifiutato il
savings-day-accepted = Deciso il
savings-reason = Perché
savings-note-help = Chi lo ha detto, la nota di credito, il riferimento della lettera.
savings-last-year = Ultimo esercizio
savings-last-year-help = L’anno in cui comincia; vuoto: quello in corso.
director-view-page = Pagina del mese
director-views = Per la direzione
