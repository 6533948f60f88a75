# contratti: l'elenco, un contratto, la sua scheda, le decisioni

contracts-title = Contratti
contracts-new = Nuovo contratto
contracts-edit-title = Modifica contratto
contracts-back = Contratti
contracts-report-renewals = Report dei rinnovi
contracts-report-list = Questo elenco
contracts-print = Stampa il report dei rinnovi
contracts-delete = Elimina…
contracts-delete-title = Eliminare { $contract }?
contracts-delete-text = Con il contratto vanno via i periodi, i costi e i legami con i beni. Si può annullare. Un contratto con decisioni non si elimina: lo si chiude.
contracts-delete-yes = Elimina il contratto
contracts-deleted = { $contract } è stato eliminato
contracts-saved = { $contract } è stato salvato
contracts-gone-title = Questo contratto non c’è più

## Colonne e dati

contracts-col-vendor = Fornitore
contracts-col-title = Oggetto
contracts-col-number = Numero
contracts-col-kind = Tipo
contracts-col-state = Stato
contracts-col-send-by = Ultimo giorno utile
contracts-notice-unknown = Preavviso non inserito
contracts-notice-unknown-note = Il preavviso richiesto da questo rinnovo non è inserito. Il giorno è quello di un contratto che non ne richiede; quello reale viene prima, della durata del preavviso.
contracts-col-decide-by = Decidere entro
contracts-col-notice-by = Termine di disdetta
contracts-col-period-end = Scadenza
contracts-col-annual = Costo annualizzato
contracts-col-owner = Responsabile
contracts-col-decision = Decisione
contracts-col-renewal = Rinnovo
contracts-col-start = Decorrenza
contracts-col-assets = Beni
contracts-col-cost-centre = Centro di costo

contracts-notice-by-day = Termine di disdetta
contracts-send-by-day = Ultimo giorno utile
contracts-decide-by-day = Decidere entro
contracts-decide-by-line = Decidere entro { $date }

contracts-days-left = { $days ->
    [one] { $days } giorno rimasto
   *[other] { $days } giorni rimasti
  }
contracts-ends-on = Termina il { $date }
contracts-days-today = Oggi è l’ultimo giorno
contracts-days-past = { $days ->
    [one] passato da { $days } giorno
   *[other] passato da { $days } giorni
  }
contracts-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
  }
contracts-unit-months = { $count ->
    [one] mese
   *[other] mesi
  }
contracts-span-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
  }
contracts-span-business_days = { $count ->
    [one] { $count } giorno lavorativo
   *[other] { $count } giorni lavorativi
  }
contracts-span-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
  }
contracts-span-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
  }

contracts-fact-period = In vigore
contracts-fact-start = Decorrenza
contracts-fact-notice = Preavviso
contracts-fact-delivery = Invio della disdetta
contracts-fact-lead = { $days ->
    [one] { $days } giorno lavorativo di consegna
   *[other] { $days } giorni lavorativi di consegna
  }
contracts-since = dal { $date }
contracts-notice-none = Nessuna clausola di disdetta
contracts-notice-text = { $span } { $anchor ->
    [renewal_date] prima della data di rinnovo
   *[term_end] prima della fine del periodo
  }{ $clear ->
    [yes] , giorni liberi
   *[no] {""}
  }
contracts-notice-evergreen = { $span }, poi cessa { $end }
contracts-renewal-text = { $kind }, ogni volta { $months }
contracts-renewal-text-most = { $kind }, ogni volta { $months }, al massimo { $most ->
    [one] una volta
   *[other] { $most } volte
  }

## La pagina di un contratto

contracts-term = Durata e disdetta
contracts-record = Contratto
contracts-cost = Costi
contracts-cost-none = Nessun costo registrato.
contracts-cost-label = Per
contracts-cost-fee = Canone
contracts-cost-billing = Fatturazione
contracts-cost-amount = Importo
contracts-cost-once = Una tantum
contracts-cost-add = Aggiungi un costo
contracts-cost-remove = Togli il costo { $number }
contracts-periods = Periodi
contracts-period-term = Periodo
contracts-period-dates = Date
contracts-period-notice = Disdetta { $date }
contracts-period-initial = Iniziale
contracts-period-renewal = Rinnovo { $k }
contracts-period-current = In corso
contracts-assets = Beni coperti
contracts-assets-none = Nessun bene è legato a questo contratto.
contracts-assets-list = Mostrali nell’elenco dei beni
contracts-assets-add = Aggiungi un bene
contracts-assets-help = Scrivi un’etichetta, un numero di serie o un modello
contracts-assets-remove = Togli { $tag }

## Il calcolo

contracts-calc-how = Come si arriva a questo giorno
contracts-calc-period-end = Fine del periodo
contracts-calc-renewal-date = Il giorno dopo, inizio del periodo seguente
contracts-calc-minus-notice = − { $span } di preavviso
contracts-calc-minus-notice-clear = − { $span } liberi di preavviso
contracts-calc-rolled-back = { $from } non è lavorativo ({ $reason }): il giorno lavorativo prima
contracts-calc-minus-delivery = { $days ->
    [one] − { $days } giorno lavorativo di consegna
   *[other] − { $days } giorni lavorativi di consegna
  }
contracts-calc-minus-buffer = { $days ->
    [one] − { $days } giorno per decidere
   *[other] − { $days } giorni per decidere
  }

## Decisioni

contracts-decision = Decisione
contracts-decide = Decidi…
contracts-decide-title = Decidi: { $contract }
contracts-decide-choice = Decisione
contracts-decide-reason = Motivo
contracts-decide-reason-help = Resta con la decisione e dopo non si può modificare.
contracts-decide-by = Deciso da
contracts-decide-on = Data
contracts-decide-record = Registra la decisione
contracts-decide-cancel = Non ora
contracts-decide-hint-renew = Prosegue alle stesse condizioni; il periodo seguente vale come concordato.
contracts-decide-hint-renegotiate = La trattativa è aperta: finché non si registra altro resta in Oggi con il suo ultimo giorno utile.
contracts-decide-hint-replace = Si prosegue con un altro fornitore; questo contratto si lascia.
contracts-decide-hint-replace-by = Si passa a un altro fornitore; la disdetta va inviata entro { $date }.
contracts-decide-hint-replace-late = Si passa a un altro fornitore. L’ultimo giorno utile era { $date }: la disdetta ora può valere solo per il periodo seguente.
contracts-decide-hint-terminate = Cessa, e va data disdetta.
contracts-decide-hint-terminate-by = Cessa; la disdetta va inviata entro { $date }.
contracts-decide-hint-terminate-late = Cessa. L’ultimo giorno utile era { $date }: la disdetta ora può valere solo per il periodo seguente.
contracts-decide-hint-let_run = Non si fa nulla, sapendolo.
contracts-decided = { $choice }: decisione registrata per { $contract }
contracts-decided-as = Deciso: { $choice }
contracts-decided-send-by = La disdetta va inviata entro { $date }, ultimo giorno utile.
contracts-decided-arrive-by = L’ultimo giorno utile è passato: la disdetta deve arrivare entro { $date }.
contracts-decide-again = Chi cambia idea registra una nuova decisione; la precedente resta nella cronologia.
contracts-nothing-to-decide = Su questo contratto ora non c’è niente da decidere.
contracts-decision-history = Decisioni prese finora
contracts-decision-by = { $name }, { $date }
contracts-decision-period = Sul periodo fino al { $date }

## Filtri

contracts-search = Cerca nei contratti
contracts-filter-more = Fornitore, responsabile, date…
contracts-filter-kind = Tipo
contracts-filter-state = Stato
contracts-filter-renewal = Rinnovo
contracts-filter-vendor_id = Fornitore
contracts-filter-owner_id = Responsabile
contracts-filter-decided = Decisione
contracts-filter-decided-no = Non deciso
contracts-filter-decided-yes = Deciso
contracts-filter-decide_by = Decidere entro
contracts-filter-send_by = Ultimo giorno utile
contracts-filter-notice_by = Termine di disdetta
contracts-filter-period_end = Scadenza
contracts-filter-day = Quale giorno
contracts-empty-title = Ancora nessun contratto
contracts-empty-text = Un contratto qui è la sua durata, la sua clausola di disdetta e il suo costo. Ne seguono l’ultimo giorno utile per la disdetta e che cosa succede se nessuno fa nulla.
contracts-example-vendor = Acme S.r.l.
contracts-example-title = Manutenzione stampanti
contracts-example-number = 2026/118
contracts-example-state = Attivo
contracts-example-decide-by = 16/09/2027
contracts-example-send-by = 30/09/2027
contracts-example-period-end = 31/12/2027
contracts-example-annual = 4.800,00 €
contracts-example-owner = Giulia Rossi
contracts-none-title = Nessun contratto corrisponde

## La scheda

contracts-field-status = Situazione
contracts-field-ended-on = Cessato il
contracts-field-start = Decorrenza
contracts-field-term = Primo periodo
contracts-field-term-months = Mesi
contracts-field-term-end = Ultimo giorno
contracts-field-initial-months = Durata
contracts-field-explicit-end = Ultimo giorno compreso
contracts-field-renewal = Rinnovo
contracts-help-renewal-none = Scade; non c’è clausola di rinnovo.
contracts-help-renewal-express = Scade, a meno che le parti non concordino il rinnovo.
contracts-help-renewal-tacit = Si rinnova da sé, salvo disdetta in tempo.
contracts-help-renewal-evergreen = Non ha scadenza; prosegue fino alla disdetta.
contracts-field-renewal-months = Ogni rinnovo dura
contracts-field-max-renewals = Al massimo, volte
contracts-help-max-renewals = Vuoto: senza limite
contracts-field-notice = Preavviso
contracts-help-notice = Vuoto: nessuna clausola
contracts-field-notice-unit = Contato in
contracts-help-notice-unit = Come dice il contratto
contracts-field-evergreen-end = Può cessare
contracts-field-rare = Clausole più rare
contracts-field-anchor = Contato a ritroso da
contracts-field-window = Non prima di
contracts-help-window = Unità prima; vuoto: in ogni momento
contracts-field-convention = I mesi si contano
contracts-field-clear = Giorni liberi
contracts-help-clear = Non contano né il giorno della disdetta né l’ultimo
contracts-field-lead = La consegna richiede
contracts-field-buffer = Tempo per decidere
contracts-help-default = Vuoto: come nelle impostazioni
contracts-field-notes = Note

contracts-preview = Che cosa ne segue
contracts-preview-incomplete = Con la decorrenza e la durata compaiono qui i giorni entro cui agire.
