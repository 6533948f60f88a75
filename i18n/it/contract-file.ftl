# Il fascicolo di un contratto: ciò che vi è allegato, la prova della disdetta, le altre clausole.

contract-more = Altri dati
contract-signed-on = Sottoscritto il
contract-parent = Contratto quadro
contract-parent-help = Il contratto da cui dipende, se esiste.
contract-payment-days = Pagamento entro
contract-notice-clause = Clausola di disdetta
contract-notice-clause-help = Come citarla in una lettera, es. art. 9.2.
contract-notice-effective = La disdetta vale
contract-calendar = Calendario lavorativo
contract-calendar-own = Quello del registro
contract-reminders = Promemoria, giorni prima
contract-reminders-help = Contati fino a «decidere entro», es. 90, 30, 7. Vuoto: come nelle impostazioni.
contract-double-signed = Doppia firma delle clausole vessatorie
contract-double-signed-help = La clausola di rinnovo è stata approvata con la seconda firma.
contract-double-signed-hint = In Italia il rinnovo tacito nelle condizioni generali di un fornitore richiede la doppia firma (art. 1341 c.c.). Verificare il contratto.
notice-effective-received = quando è ricevuta
notice-effective-sent = quando è inviata
double-signed-unknown = Non noto
double-signed-yes = Sì
double-signed-no = No

increase-kind = Al rinnovo il canone può aumentare
price-increase-none = nulla di pattuito
price-increase-fixed = di una percentuale fissa
price-increase-cpi_plus = dell’indice più una percentuale
price-increase-cpi_share = di una quota dell’indice
price-increase-lower_of = del minore fra percentuale e indice
price-increase-higher_of = del maggiore fra percentuale e indice
increase-percent = Percentuale
increase-plus = Oltre l’indice
increase-share = Quota dell’indice
increase-share-help = 75 per tre quarti.
increase-index = Indice
increase-index-help = es. ISTAT FOI
increase-floor = Almeno
increase-cap = Al massimo

amendment-number = Modifica { $number }
amendment-remove = Togli la modifica { $number }
amendment-add = Aggiungi una modifica
amendment-as-before = come prima
amendment-new-end = Nuova scadenza del periodo in corso
amendment-new-end-help = I periodi successivi si contano da lì.
amendment-help = I periodi già conclusi conservano le loro date. Ciò che resta vuoto non cambia.

contracts-cost-more = Fatture e date
contracts-cost-timing = Fatturazione
contracts-cost-first-invoice = Prima fattura
contracts-cost-from = Dovuto dal
contracts-cost-until = Dovuto fino al
billing-timing-advance = anticipata
billing-timing-arrears = posticipata

documents-title = Documenti
documents-none = Nessun documento allegato.
documents-purpose = A che cosa serve
documents-attach = Allega un file…
documents-attached = Documento allegato
documents-described = «{ $name }» descritto
documents-detached = «{ $name }» rimosso
documents-more = Altro per { $name }
documents-open = Apri
documents-save-as = Salva con nome…
documents-is = È: { $purpose }
documents-detach = Rimuovi
documents-pick = Allega un file
documents-save = Salva il documento
documents-any = Qualsiasi file
documents-no-proof = Nessuno
document-purpose-contract = Contratto
document-purpose-amendment = Modifica contrattuale
document-purpose-quote = Offerta
document-purpose-order = Ordine d’acquisto
document-purpose-invoice = Fattura
document-purpose-notice = Disdetta
document-purpose-proof = Prova di consegna
document-purpose-certificate = Certificato
document-purpose-evidence = Evidenza di livello di servizio
document-purpose-correspondence = Corrispondenza
document-purpose-other = Altro

workflow-title = A che punto è la decisione
workflow-review = Esame
workflow-decide = Decisione
workflow-notice = Disdetta
workflow-close = Chiusura
decision-approver = Approvata da
decision-approver-help = Se era necessario il consenso di un’altra persona.
decision-approved-by = approvata da { $name }
decision-agreed-price = Prezzo pattuito all’anno
decision-agreed-term = Durata pattuita
decision-price = { $months ->
    [0] { $money } all’anno
   *[other] { $money } all’anno per { $months } mesi
}

notice-title = Disdetta: { $contract }
notice-intro = Quando è partita, quando è arrivata e che cosa lo prova.
notice-cancel = Non registrare
notice-record = Registra disdetta
notice-change = Completa disdetta
notice-recorded = Disdetta di { $contract } registrata
notice-reference-help = Numero della raccomandata, identificativo del messaggio PEC.
notice-received-help = Di norma la disdetta vale da qui. Lasciare vuoto finché non è noto.
notice-no-proof = Ancora nessuna
notice-attach = Allega la prova…
notice-letter = Lettera di disdetta
notice-send = L’uscita è decisa: la disdetta va inviata.
notice-too-late = La disdetta doveva arrivare entro il { $date }. Senza, il contratto si rinnova.
notice-sent = Disdetta inviata il { $date }, { $method }.
notice-arrived = Ricevuta il { $date }.
notice-not-arrived = La ricezione non è ancora registrata.
notice-proved = La prova è agli atti.
notice-not-proved = Manca la prova.
next-step-decide = Decidere
next-step-send_notice = Inviare la disdetta
next-step-prove_notice = Registrare la prova

rolled-title = Rinnovato tacitamente
rolled-text = Nessuno ha dato disdetta: si è rinnovato il { $from } e dura fino al { $until }.
rolled-confirm = Conferma il rinnovo
rolled-confirm-of = Conferma il rinnovo di { $contract }
rolled-confirmed = Rinnovo di { $contract } confermato
rolled-heading = { $count ->
    [one] Rinnovato tacitamente
   *[other] Rinnovati tacitamente ({ $count })
}
rolled-line = il { $from }, fino al { $until }

tracker-help = Addebitato in più: quanto richiesto oltre la clausola di adeguamento, a partire dal prezzo che si poteva legittimamente chiedere.
tracker-edit = Inserisci
tracker-edit-title = Prezzo di un periodo
tracker-edit-text = Lasciare vuoto il prezzo per prenderlo dalle voci di costo.
tracker-index = Variazione dell’indice
tracker-cancel = Non salvare
tracker-saved = Prezzo richiesto per { $contract } salvato

## Esame prima di decidere

review-cost = Costo
review-year = { $year }: { $money }
review-year-expected = { $year }: { $money } previsti
review-price = Prezzo
review-price-asked = Ultimo aumento { $asked }
review-price-against = Ultimo aumento { $asked }, consentito { $allowed }
review-over = Addebitato in eccesso: { $money }
review-service = Livelli di servizio
review-sla-nothing = Nessuna misura negli ultimi dodici mesi
review-sla = { $missed ->
    [0] Rispettati tutti i { $measured } periodi degli ultimi dodici mesi
   *[other] { $missed } periodi su { $measured } non rispettati negli ultimi dodici mesi
  }
review-credits = Crediti: { $due } spettanti, { $received } ricevuti
review-assets = Copre
review-assets-covered = { $count ->
    [one] { $count } bene
   *[other] { $count } beni
  }
review-assets-alone = { $count ->
    [one] { $count } senza altra copertura alla scadenza
   *[other] { $count } senza altra copertura alla scadenza
  }
review-assets-twice = { $count ->
    [one] { $count } coperto oggi anche da garanzia o da un altro contratto
   *[other] { $count } coperti oggi anche da garanzia o da un altro contratto
  }
review-assets-gone = { $count ->
    [one] { $count } ritirato, dismesso o smarrito
   *[other] { $count } ritirati, dismessi o smarriti
  }
review-quotes = Offerte
review-quotes-count = { $count ->
    [one] { $count } da confrontare
   *[other] { $count } da confrontare
  }
review-duties = Adempimenti
review-duties-late = { $count ->
    [one] { $count } oltre il termine
   *[other] { $count } oltre il termine
  }
review-hint-data_act = Il preavviso supera i due mesi che il Data Act europeo consente per i servizi cloud (Reg. 2023/2854, art. 25): far esaminare la clausola.
review-hint-double_signature = Rinnovo tacito senza doppia firma registrata della clausola (art. 1341 c.c.): verificare il contratto.

framework-title = Contratto quadro
framework-under = Fa parte di
framework-children = Contratti collegati

## Campi, nel giornale

field-name-parent-id = Contratto quadro
field-name-signed-on = Firmato il
field-name-double-signed = Doppia firma
field-name-notice-clause = Clausola di disdetta
field-name-notice-effective = La disdetta vale
field-name-calendar-country = Calendario lavorativo
field-name-payment-days = Pagamento entro, giorni
field-name-uplift-fixed = Aumento, percento
field-name-uplift-share = Quota dell’indice
field-name-uplift-floor = Aumento, almeno
field-name-uplift-cap = Aumento, al massimo
field-name-uplift-index = Indice
field-name-first-invoice = Prima fattura
field-name-timing = Fatturato
field-name-effective-from = In vigore dal
field-name-new-end = Nuovo ultimo giorno
field-name-index-change = Variazione dell’indice
field-name-purpose = Finalità
field-name-size = Dimensione
field-name-added-on = Aggiunto il
field-name-approver-id = Approvato da
field-name-decision-id = Decisione
field-name-sent-on = Inviato il
