# Il programma da terminale.

cli-error = custodia
cli-created = Creato { $path }.
cli-check-ok = Il registro è in ordine; { $events ->
    [one] { $events } evento
   *[other] { $events } eventi
  } del giornale verificati.
cli-check-bad = Il registro non è in ordine. Non è stato modificato nulla: ripristinate una copia o chiedete aiuto prima di proseguire.
cli-backup-done = Copiato in { $path }.
cli-backup-verified = La copia è stata aperta e controllata.
cli-verify-ok = Il giornale è integro: { $events ->
    [one] { $events } evento verificato
   *[other] { $events } eventi verificati
  }.
cli-verify-bad = Il giornale si interrompe all’evento { $seq } ({ $what }).
cli-undone = Annullato: { $what }.
cli-pack-done = { $count ->
    [one] Raccolto un file in { $path }.
   *[other] Raccolti { $count } file in { $path }.
  }
cli-report-done = Scritto { $path }.
cli-presets-none = Nessun report è conservato con un nome.
cli-agenda-empty = Nessuna decisione da prendere in questo periodo.
cli-agenda-item = decidere entro { $decide } · ultimo giorno utile { $safe } · { $vendor } · { $title } · { $urgency }
cli-agenda-sum = Aperte: { $open } · oltre il termine di disdetta: { $missed } · impegnati se non si fa nulla: { $committed }
cli-import-refused = riga { $line } ({ $key }): { $why }
cli-import-more = … e altri { $count } rifiutati.
cli-import-changed = riga { $line } ({ $key }): { $field }: { $old } → { $new }
cli-import-blank = (vuoto)
cli-import-more-changed = … e altri { $count } modificati.
cli-import-ambiguous = «{ $column }» si può leggere anche in altro modo; letto come { $used }.
cli-import-idle = Non c’era nulla da scrivere.
cli-import-counts = { $created } creati, { $changed } modificati, { $unchanged } invariati, { $refused } rifiutati.
cli-import-applied = Applicato come un’unica operazione: «custodia undo» la annulla.
cli-import-dry = Prova: non è stato scritto nulla.

hit-asset = bene
hit-contract = contratto
hit-vendor = fornitore
