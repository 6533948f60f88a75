# Tutte le scadenze: calendario, linea del tempo, file di calendario, promemoria, adempimenti.

deadline-kind-last_safe = Ultimo giorno utile
deadline-kind-notice_by = Termine di disdetta
deadline-kind-decide_by = Decidere entro
deadline-kind-notice_opens = Disdetta possibile dal
deadline-kind-period_end = Fine del periodo
deadline-kind-decided = Decisione registrata

deadline-help-last_safe = La disdetta parte al più tardi in questo giorno, per arrivare in tempo.
deadline-help-notice_by = L’ultimo giorno in cui la disdetta può essere ricevuta, secondo il contratto.
deadline-help-decide_by = Il giorno entro cui decidere, per avere il tempo di inviare la disdetta.
deadline-help-notice_opens = Una disdetta data prima di questo giorno non è valida.
deadline-help-period_end = L’ultimo giorno di validità.
deadline-help-decided = Che cosa è stato deciso per il periodo.

## Il file di calendario

feed-name = Custodia: scadenze
feed-category = Custodia
feed-summary = { $kind }: { $vendor }, { $title }
feed-summary-decided = { $kind }: { $vendor }, { $title } (deciso: { $decision })
feed-number = Numero del contratto: { $number }
feed-annual = Costo annualizzato: { $money }
feed-decided = Deciso: { $decision }
feed-renews = Se non si fa nulla, il contratto si rinnova tacitamente.
feed-ends = Se non si fa nulla, il contratto cessa.

## Promemoria

reminder-head = { $vendor }: { $title }
reminder-decision-by = { $days ->
    [0] L’ultimo giorno utile è oggi, { $date }.
    [one] L’ultimo giorno utile è domani, { $date }.
   *[other] Da decidere: mancano { $days } giorni all’ultimo giorno utile, { $date }.
  }
reminder-decision-late = L’ultimo giorno utile, { $date }, è passato. Solo un invio più rapido arriva ancora in tempo.
reminder-decision-missed = Il termine di disdetta è passato senza una decisione.
