# Tutte le scadenze: calendario, linea del tempo, file di calendario, promemoria, adempimenti.

deadline-kind-last_safe = Ultimo giorno utile
deadline-kind-notice_by = Termine di disdetta
deadline-kind-decide_by = Decidere entro
deadline-kind-notice_opens = Disdetta possibile dal
deadline-kind-period_end = Fine del periodo
deadline-kind-claim = Credito da richiedere entro
deadline-kind-certificate = Scadenza documento del fornitore
deadline-kind-decided = Decisione registrata

deadline-help-last_safe = La disdetta parte al più tardi in questo giorno, per arrivare in tempo.
deadline-help-notice_by = L’ultimo giorno in cui la disdetta può essere ricevuta, secondo il contratto.
deadline-help-decide_by = Il giorno entro cui decidere, per avere il tempo di inviare la disdetta.
deadline-help-notice_opens = Una disdetta data prima di questo giorno non è valida.
deadline-help-period_end = L’ultimo giorno di validità.
deadline-help-claim = L’ultimo giorno per richiedere il credito di un livello di servizio non rispettato.
deadline-help-certificate = L’ultimo giorno di validità di quanto il fornitore attesta: chiedere per tempo il rinnovo.
deadline-help-decided = Che cosa è stato deciso per il periodo.

## Il file di calendario

feed-name = Custodia: scadenze
feed-category = Custodia
feed-summary = { $kind }: { $vendor }, { $title }
feed-summary-claimed = { $title }: { $vendor } (credito gestito)
feed-summary-decided = { $kind }: { $vendor }, { $title } (deciso: { $decision })
feed-number = Numero del contratto: { $number }
feed-document-number = Numero del documento: { $number }
feed-credit = Credito: { $money }
feed-annual = Costo annualizzato: { $money }
feed-decided = Deciso: { $decision }
feed-renews = Se non si fa nulla, il contratto si rinnova tacitamente.
feed-ends = Se non si fa nulla, il contratto cessa.

calendar-save-title = Salva le scadenze come calendario
calendar-file = Calendari
calendar-file-name = Scadenze Custodia

## Promemoria

reminder-head = { $vendor }: { $title }
reminder-decision-by = { $days ->
    [0] L’ultimo giorno utile è oggi, { $date }.
    [one] L’ultimo giorno utile è domani, { $date }.
   *[other] Da decidere: mancano { $days } giorni all’ultimo giorno utile, { $date }.
  }
reminder-decision-late = L’ultimo giorno utile, { $date }, è passato. Solo un invio più rapido arriva ancora in tempo.
reminder-decision-missed = Il termine di disdetta è passato senza una decisione.

deadline-kind-duty = Adempimento
deadline-kind-duty_done = Adempimento svolto
deadline-help-duty = Attività ricorrente di questo contratto o di questo fornitore.
deadline-help-duty_done = L’attività è stata registrata.
feed-summary-done = { $title }: { $vendor } (registrato)
reminder-notice-by = { $days ->
    [0] La disdetta non è ancora stata inviata. L’ultimo giorno utile è oggi, { $date }.
   *[other] La disdetta non è ancora stata inviata. L’ultimo giorno utile è { $date }.
  }
reminder-notice-missed = È stato deciso di disdire, ma non risulta alcuna disdetta e il termine è passato.
reminder-duty-due = Da svolgere entro il { $date }.
reminder-duty-missed = Andava svolto entro il { $date } e non risulta registrato.
reminder-claim-by = { $days ->
    [0] Il credito si può richiedere fino a oggi, { $date }.
   *[other] Nessuno ha ancora richiesto il credito. L’ultimo giorno utile è { $date }.
  }
reminder-certificate-until = Scade il { $date } e non risulta un rinnovo.
reminder-certificate-expired = È scaduto il { $date } e non risulta un rinnovo.
reminder-more = { $count ->
    [one] Un altro promemoria
   *[other] Altri { $count } promemoria
  }
reminder-more-where = Custodia li mostra tutti in Oggi.

## Adempimenti

duty-kind-maintenance = Manutenzione
duty-kind-calibration = Taratura
duty-kind-review = Riunione di verifica
duty-kind-audit = Audit
duty-kind-other = Altro
duty-unit-weeks = settimane
duty-unit-months = mesi
duty-outcome-done = Svolto
duty-outcome-skipped = Saltato

ent-duty = adempimento
ent-duty_record = registrazione di un adempimento
ent-snooze = decisione rimandata
op-duty-save = Adempimento di { $subject } salvato
op-duty-delete = Adempimento di { $subject } rimosso
op-duty-record = Adempimento di { $subject } registrato
op-contract-snooze = Decisione su { $subject } rimandata
op-contract-wake = Decisione su { $subject } ripresa

field-name-first-due = Prima scadenza
field-name-every = Ogni
field-name-unit = Contato in
field-name-until-date = Fino al
field-name-duty-id = Adempimento
field-name-due = Scadenza
field-name-outcome = Esito
field-name-on-date = Il
field-name-recorded-by = Registrato da
field-name-snoozed-by = Rimandata da
field-name-snoozed-on = Rimandata il

field-duty-whose = Un adempimento è di un contratto oppure di un fornitore.
field-range-every = Al massimo { $max }.
field-snooze-not-ahead = Il giorno in cui ritorna viene dopo oggi.
field-snooze-too-late = Al più tardi l’ultimo giorno utile, { $max }.
refused-duty-day = La prossima scadenza di questo adempimento è il { $next }: nel frattempo è stato registrato o spostato.
refused-duty-over = Di questo adempimento non resta nulla da svolgere.
refused-nothing-to-decide = Su «{ $title }» non c’è nulla da decidere.

## Il terminale

cli-agenda-duty = entro il { $date } · { $kind } · { $vendor } · { $title }
cli-agenda-snoozed = Rimandate: { $count }

renewal-calendar-title = Scadenzario dei rinnovi
renewal-calendar-subtitle = da { $from } a { $to }
renewal-calendar-note = Un ultimo giorno utile conta una volta, nel suo mese; in gioco è il costo annuo dei contratti il cui ultimo giorno utile cade nel mese.
renewal-calendar-open = Solo ciò che è aperto
renewal-calendar-figure-safe = { $count ->
    [one] ultimo giorno utile
   *[other] ultimi giorni utili
}
renewal-calendar-figure-ends = { $count ->
    [one] periodo in scadenza
   *[other] periodi in scadenza
}
renewal-calendar-figure-duties = { $count ->
    [one] adempimento
   *[other] adempimenti
}
renewal-calendar-figure-stake = in gioco all’anno
renewal-calendar-col-month = Mese
renewal-calendar-col-duties = Adempimenti
renewal-calendar-col-stake = In gioco all’anno
renewal-calendar-by-month = Per mese
renewal-calendar-col-date = Giorno
renewal-calendar-col-what = Che cosa
renewal-calendar-col-contract = Contratto o adempimento
renewal-calendar-list = Tutte le scadenze
renewal-calendar-empty = Nessuna scadenza in questi mesi.
report-renewal-calendar-name = { renewal-calendar-title }
report-renewal-calendar-purpose = Tutte le scadenze dei prossimi mesi, da appendere o per pianificare
report-kind-renewal_calendar = { renewal-calendar-title }
field-range-months = Da uno a { $max } mesi.
renewal-calendar-from = Dal mese di
renewal-calendar-from-help = Vuoto: questo mese.
renewal-calendar-months = Mesi
