# Che cosa è andato storto e che cosa fare. `error-<codice>`; i rifiuti sono `refused-<codice>`.

error-invalid = Alcuni campi richiedono attenzione.
error-not-found = Questa voce non esiste più. La sua storia è nel giornale.
error-internal = È successo qualcosa di imprevisto. Non è stato modificato nulla. Copiare i dettagli e segnalarli.

error-io-missing = Il file non c’è più.
error-io-denied = Questo computer non consente l’accesso a quel file o a quella cartella.
error-io-disk-full = Il disco è pieno. Non è stato modificato nulla; liberare spazio e riprovare.
error-io-failed = Il file non può essere letto o scritto. Non è stato modificato nulla.
error-io-write = Il file non può essere scritto. Quello che c’era prima è invariato.
error-io-register = Il file del registro non può essere letto o scritto. Controllare il disco e riavviare.
error-io-outcome-unknown = Il disco ha dato errore durante il salvataggio. Non è certo che l’ultima modifica sia stata conservata: riavviare e guardare il giornale. Salvare di nuovo la stessa cosa è sicuro.
error-io-no-viewer = Su questo computer non c’è un programma per aprire questo file. Salvare il file su disco.

error-register-missing = In questa posizione non c’è alcun registro.
error-register-locked = Un’altra finestra o un altro programma sta scrivendo in questo registro. Nel frattempo può essere letto.
error-register-too-new = Questo registro è stato scritto da una versione più recente di Custodia (versione { $found }; questa arriva alla { $known }). Non è stato toccato. Aggiornare Custodia per aprirlo.
error-register-foreign = Questo file appartiene a un altro programma. Non è stato toccato.
error-register-unreadable = Questo file non è un registro leggibile: è danneggiato, cifrato o altro. Non è stato toccato. Ripristinare una copia o aprire un altro registro.
error-register-schema-changed = Qualcuno ha modificato la struttura interna di questo registro. Non è stato aperto né toccato. Ripristinare una copia.
error-register-unsafe-place = Un registro non può stare qui ({ $why }): una cartella sincronizzata, una condivisione di rete o un collegamento possono danneggiarlo. Tenerlo sul disco di questo computer; le copie possono stare lì.

refused-read-only = Questo registro è aperto in sola lettura.
refused-already-undone = Questa operazione è già stata annullata.
refused-not-an-undo = Questa operazione non è un annullamento.
refused-not-undoable = Questa operazione non può essere annullata.
refused-nothing-to-undo = Non c’è nulla da annullare.
refused-nothing-to-redo = Non c’è nulla da ripetere.
refused-undo-conflict = Non si può più annullare: { $ent } è stato modificato dopo. Annullare prima la modifica successiva.
refused-undo-blocked = Non si può annullare: altre voci ora ne dipendono ({ $ent }).
refused-decision-not-newest = Una decisione si può annullare solo finché è l’ultima modifica. Registrare invece una nuova decisione.
refused-in-use = È ancora in uso (contratti: { $contracts }, beni: { $assets }). Toglierlo prima da quelle voci.
refused-contract-decided = Per questo contratto sono registrate decisioni, perciò resta agli atti. Impostare invece lo stato «Cessato».
refused-period-decided = Per il periodo che termina il { $end } è registrata una decisione; queste condizioni lo eliminerebbero.
refused-contract-not-active = «{ $title }» non è attivo: non c’è nulla da decidere.
refused-last-operator = Almeno una persona deve poter essere l’operatore.
refused-last-status = È l’ultimo stato del suo tipo; ogni tipo ne richiede uno.
refused-register-exists = Esiste già un file con questo nome. Un registro non viene mai sostituito; scegliere un altro nome.
refused-file-exists = Esiste già un file con questo nome.
refused-register-not-empty = Questo registro non è vuoto.
refused-first-start-over = In questo registro qualcuno ha già scritto. Lingua e organizzazione si cambiano nelle impostazioni.
refused-no-sample = In questo registro non ci sono dati di esempio.
refused-needs-upgrade = Questo registro è stato scritto da una versione precedente di Custodia e va prima aggiornato: aprirlo una volta in scrittura.
refused-backup-damaged = La copia non era in ordine e non è stata conservata. Controllare il disco e riprovare.
refused-backup-onto-itself = Una copia non può essere scritta sopra il registro stesso.
refused-pack-empty = Nessun lotto è stato chiuso o certificato fra { $from } e { $until }: non c’è nulla da raccogliere.
refused-checkpoints-place = Al posto del file dei punti di controllo c’è un collegamento o una cartella con quel nome.
refused-checkpoints-large = Il file dei punti di controllo è più grande di qualunque file scritto da Custodia.
refused-register-is-copy = È una delle copie automatiche, che col tempo vengono sfoltite. Ripristinarla da Impostazioni › Dati e copie, oppure copiare prima il file altrove.
refused-restore-from-itself = Questo è il registro aperto; scegliere una copia.
refused-number-too-large = Un numero è troppo grande per essere registrato.
refused-import-nothing = { $count ->
    [one] L’unico record del file non è utilizzabile. Non è stato scritto nulla.
   *[other] Nessuno dei { $count } record del file è utilizzabile. Non è stato scritto nulla.
}
refused-import-stale = Il registro o il file sono cambiati dopo la revisione. Guardare di nuovo la revisione.
refused-no-import = Nessuna importazione in corso. Scegliere prima un file.
refused-list-too-long = Questo elenco ha { $rows } righe; se ne stampano al massimo { $max }. Restringere il filtro.
refused-cancelled = Interrotto. Non è stato scritto nulla.
refused-file-too-long = Questo report ha { $rows } righe; un foglio di una cartella di lavoro ne contiene { $max }. Creare un file PDF o CSV, oppure restringere il report.
refused-preset-unknown = Questa versione di Custodia non comprende che cosa chiede «{ $name }». È stato salvato da un’altra versione e resta com’è.
refused-reports-failed = { $count ->
    [one] Un report non è stato creato; gli altri ci sono.
   *[other] { $count } report non sono stati creati; gli altri ci sono.
  }
refused-check-failed = Il controllo ha trovato qualcosa che non va.
refused-journal-broken = La catena del giornale è interrotta.
refused-contract-has-children = { $count ->
    [one] Un contratto dipende
   *[other] { $count } contratti dipendono
} da questo. Spostarli prima.
refused-period-not-begun = Questo periodo inizia il { $start }: lo conferma una decisione, non è ancora un fatto.
refused-notice-without-leaving = La disdetta segue una decisione di uscita. Registrare prima quella decisione.
refused-document-too-large = «{ $name }» supera { $max }. Conservarlo altrove e annotare dove.
refused-document-empty = «{ $name }» è vuoto.
refused-document-is-proof = «{ $name }» prova una disdetta e resta con essa.
refused-document-not-shown = «{ $name }» non si apre da qui: salvarlo e aprirlo solo se affidabile.
refused-claim-without-breach = «{ $name }» non è stato violato in quel periodo: non c’è nulla da richiedere.
refused-past-kind = Questo report riguarda solo il presente: non si può fare alla data del { $day }.
refused-past-future = { $day } deve ancora venire: un report si può fare alla data di oggi o di un giorno precedente.
refused-past-before = Del { $day } non è registrato nulla: il registro inizia il { $first }, il primo giorno che si può mostrare.
refused-past-broken = Il registro non si può mostrare alla data del { $day }: «{ $op }» non si può più annullare, perché la sua parte del giornale manca o è danneggiata. Il primo giorno che si può mostrare è il { $first }.
refused-past-restored = Il registro non si può mostrare alla data del { $day }: il { $first } è stata ripristinata una copia, e quanto fatto dal { $after } non è più nel giornale. Si possono mostrare i giorni prima del { $after } e quelli dal { $first } in poi.
refused-past-not-there = Ciò di cui parla questo report non era nel registro il { $day }.
