# common: parole usate in tutta la finestra

common-loading = Caricamento…
common-error = Errore
common-error-unknown = Qualcosa è andato storto ({ $code }). Non è stato modificato nulla.
common-field-error-unknown = Questo valore non è accettato ({ $code }).
common-broke = Questa parte non può essere mostrata
common-try-again = Riprova
common-copy-details = Copia i dettagli
common-copied = Copiato
common-copy-failed = Copia non riuscita
common-key-space = Spazio
