# Adempimenti di un contratto o di un fornitore, decisioni rimandate, promemoria del desktop: ciò che si vede.

duties-title = Adempimenti
duties-none = Nessuna attività ricorrente registrata.
duties-add = Aggiungi un adempimento
duties-edit = Modifica l’adempimento
duties-help = Attività ricorrenti: manutenzioni, tarature, riunioni di verifica, audit.
duties-title-field = Che cosa va fatto
duties-first-help = Ogni data successiva si conta da questa.
duties-every-help = 0: una volta sola
duties-once = una volta sola
duties-every-months = { $count ->
    [one] ogni mese
   *[other] ogni { $count } mesi
  }
duties-every-weeks = { $count ->
    [one] ogni settimana
   *[other] ogni { $count } settimane
  }
duties-until = { $rhythm } fino al { $date }
duties-over = Non resta nulla da svolgere
duties-last = Ultimo registrato: quello con scadenza { $date }
duties-saved = Adempimento «{ $title }» salvato
duties-record = Registra…
duties-record-title = Registra: { $title }
duties-record-due = Scadenza { $date }
duties-recorded = «{ $title }» registrato
duties-more = Altro su { $title }
duties-more-due = { $count ->
    [one] e un altro
   *[other] e altri { $count }
  }
duties-delete = Rimuovi
duties-delete-title = Rimuovere «{ $title }»?
duties-delete-text = Si rimuove anche quanto vi è stato registrato. Si può annullare.
duties-deleted = Adempimento «{ $title }» rimosso
duties-history = Storico
duties-history-title = { $title }: che cosa ne è stato
duties-history-none = Non è stato ancora registrato nulla.
duties-history-note = Nota

owner-menu = Responsabile…
owner-title = Responsabile di { $title }
owner-help = Chi decide da ora in poi. Vuoto: nessuno.
owner-done = Responsabile di { $title } cambiato

snooze-action = Rimanda
snooze-menu = Rimanda…
snooze-title = Rimanda la decisione su { $title }
snooze-until = Fino al
snooze-until-help = Ritorna in questo giorno; al più tardi l’ultimo giorno utile, { $date }.
snooze-done = Decisione su { $title } rimandata
snooze-woken = Decisione su { $title } ripresa
snooze-count = { $count ->
    [one] Una decisione è rimandata.
   *[other] { $count } decisioni sono rimandate.
  }
snooze-show = Mostra
snooze-mark = Rimandata fino al { $date }: { $reason }
snooze-wake = Riprendi

settings-notify = Mostra i promemoria sul desktop
settings-notify-help = All’avvio e ogni ora mentre la finestra è aperta, ciascuno una volta, dove il sistema mostra le notifiche dei programmi (desktop Linux). Oggi mostra le stesse cose ovunque.
