# La riunione con l'ufficio acquisti: il fascicolo, che cosa raccomanda, le decisioni, il verbale.

report-kind-review_pack = { pack-title }
report-kind-review_minutes = { minutes-title }
report-review-pack-name = { pack-title }
report-review-pack-purpose = Un solo documento per la riunione: che cosa decidere ed entro quando, scheda di decisione di ogni contratto, valutazioni, previsioni e dati
report-review-pack-words = revisione riunione ufficio acquisti fascicolo contratti review
report-review-minutes-name = { minutes-title }
report-review-minutes-purpose = Chi era presente, che cosa si è deciso di ogni contratto e perché, che cosa resta aperto
report-review-minutes-words = revisione riunione ufficio acquisti review

pack-title = Riesame degli acquisti
pack-subtitle = Decisioni da prendere entro { $until }
pack-vendors = Fornitori
pack-which = Come sono stati scelti
pack-which-chosen = scelti a mano
pack-which-due = tutti i fornitori con una decisione nel periodo
pack-no-vendors = Nessun fornitore ha una decisione in questo periodo.
pack-sheets = Schede di decisione
pack-sheets-due = da decidere nel periodo, o con denaro da recuperare
pack-sheets-every = ogni contratto di questi fornitori
pack-currency = Valuta delle somme
pack-note-recommends = La raccomandazione deriva da ciò che è registrato; non decide nulla. Chi decide può sapere altro.
pack-note-rates = Le somme sono convertite ai cambi del giorno registrati. Ciò che non ha un cambio è indicato a parte nella sua valuta e non entra in nessuna somma.
pack-note-lists = Ogni numero si ritrova in un elenco del registro; gli elenchi sono indicati sotto i numeri.
pack-source = Nel registro: { $list }

pack-summary = Sintesi
pack-figure-open = { $count ->
    [one] decisione da prendere
   *[other] decisioni da prendere
  }
pack-figure-committed = impegnati se non si fa nulla
pack-figure-change = variazione rispetto all'anno scorso
pack-decisions = Decisioni nel periodo, per ultimo giorno utile
pack-decisions-none = Non c'è nulla da decidere in questo periodo.
pack-contract = Contratto
pack-committed = Se non si fa nulla
pack-recommended = Raccomandazione
pack-decided = Deciso: { $choice }
pack-list-agenda = { today-title }, compresi rimandati e già decisi
pack-savings = Denaro individuato
pack-savings-what = Che cosa
pack-savings-count = Quanti
pack-savings-amount = Importo
pack-savings-list = Elenco nel registro
pack-savings-nothing = Pagato per nulla, all'anno
pack-savings-over = Richiesto oltre la clausola, finora
pack-savings-credits = Crediti che nessuno ha richiesto
pack-savings-recovered = Recuperato o non speso, esercizio in corso
pack-savings-unknown = { $count ->
    [one] Il valore di un credito non è noto: non è compreso nell'importo.
   *[other] Il valore di { $count } crediti non è noto: non sono compresi nell'importo.
  }
pack-savings-unpriced = { $count ->
    [one] Il costo di uno di questi non è inserito: non è compreso nell'importo.
   *[other] Il costo di { $count } di questi non è inserito: non sono compresi nell'importo.
  }
pack-list-nothing = { coverage-title } › { report-nothing-title }, del fornitore
pack-list-tracker = Il contratto › { tracker-title }
pack-list-ledger = { savings-title }
pack-list-credits = { today-title } e { slas-title }: ciò che si può ancora richiedere
pack-years = Costo per fornitore a confronto con l'anno scorso
pack-years-others = { $count ->
    [one] Un altro fornitore
   *[other] Altri { $count } fornitori
  }
pack-years-partly = { $count ->
    [one] I contratti di un fornitore iniziano dopo l'inizio del { $year }: ciò che costava prima non è nel registro, e la sua variazione dice poco.
   *[other] I contratti di { $count } fornitori iniziano dopo l'inizio del { $year }: ciò che costavano prima non è nel registro, e la loro variazione dice poco.
  }
pack-year-open = { $year } (previsto)
pack-year-cost = Costo { $year }
pack-change = Variazione
pack-change-percent = Variazione, %
pack-list-costs = { costs-title }, per competenza, compresi i contratti cessati
pack-vendor-no-contracts = Questo fornitore non ha contratti in vigore o futuri.

pack-apart = Gli importi in { $list } non hanno un cambio in { $into }: stanno sotto le somme e non entrano in nessuna.
pack-vendors-sums = Fornitori, somme in { $currency }
pack-vendor-due = Da decidere
pack-in-full = Decisioni e costi per intero
pack-decisions-more = { $count ->
    [one] Un'altra decisione si trova alla pagina seguente; il totale è di tutte.
   *[other] Altre { $count } decisioni si trovano alla pagina seguente; il totale è di tutte.
  }
pack-question-more = { $count ->
    [one] { $list }; un altro
   *[other] { $list }; altri { $count }
  }

pack-advice = Raccomandazione: { $advice }
pack-terms = Condizioni
pack-price = Costo e prezzo
pack-cost-unknown = { $count ->
    [one] Il costo di un contratto di questi fornitori non è inserito: non entra in nessuna somma.
   *[other] Il costo di { $count } contratti di questi fornitori non è inserito: non entrano in nessuna somma.
  }
pack-committed-ends = termina
pack-committed-runs-on = prosegue
pack-committed-decided = già deciso
pack-cost-missing = non inserito
pack-no-cost = nessun costo nell'anno
pack-no-prices = Nessuna storia dei prezzi: i prezzi di due periodi non sono noti, quindi nulla è confrontato con la clausola.
pack-prices-untyped = Nessuna storia del prezzo: nessuno ha inserito il prezzo di un periodo; secondo le voci di costo nulla è stato richiesto oltre la clausola.
pack-price-chart = Da { $first } nel primo periodo a { $last } nell'ultimo
pack-sla = Livelli di servizio, dodici mesi
pack-sla-year = Livelli di servizio
pack-no-sla = Per questo contratto non è registrato alcun livello di servizio.
pack-sla-met = Rispettati
pack-sla-missed = Non rispettati
pack-sla-no-data = Non misurati
pack-sla-due = Credito spettante
pack-sla-received = Ricevuto
pack-sla-note = Ogni periodo non rispettato si trova nella pagina del livello di servizio.
pack-cover = Coperture e lacune
pack-covers-nothing = Questo contratto non copre alcun bene.
pack-cover-covered = Beni coperti
pack-cover-gone = Di questi, ritirati, dismessi o smarriti
pack-cover-twice = Coperti oggi anche da altro
pack-cover-alone = Senza altra copertura alla scadenza
pack-cover-gaps = Lacune di questi beni, in corso o imminenti
pack-cover-gap-price = Costo per colmarle
pack-gaps-unpriced = { $count ->
    [one] Il prezzo di una lacuna non è noto: non è compreso nell'importo.
   *[other] Il prezzo di { $count } lacune non è noto: non sono comprese nell'importo.
  }
pack-nothing-more = { $count ->
    [one] Un altro si trova nell'appendice.
   *[other] Altri { $count } si trovano nell'appendice.
  }
pack-quotes = Offerte a confronto
pack-quotes-no-rate = Manca il cambio per { $list }: queste offerte non si possono confrontare.
pack-annual-converted = Il costo annuo è di { $money } nella valuta di questo documento, ai cambi registrati.
pack-list-contract = { contracts-title } › { $contract }
pack-decide = Decisione
pack-line-reason = Motivo

pack-scorecards = Come hanno lavorato i fornitori
pack-score-band = Giudizio
pack-list-scorecard = { vendors-title } › il fornitore › { vendor-file-scorecard }, dal { $from } al { $to }
pack-refresh = Da sostituire
pack-supplied-nothing = Nessun bene risulta fornito da questi fornitori.
pack-list-refresh = { money-refresh-title }; solo i beni forniti da questi fornitori
pack-disposals = Dismessi negli ultimi dodici mesi
pack-figure-disposed = { $count ->
    [one] bene dismesso
   *[other] beni dismessi
  }
pack-proceeds = Ricavo
pack-disposal-cost = Costo della dismissione
pack-disposed-on = Dismesso il
pack-disposals-none = In questo periodo non è stato dismesso nulla di quanto fornito da questi fornitori.
pack-list-disposals = { assets-title }, forniti da questi fornitori, dismessi dal { $from } al { $to }

pack-questions = Questioni aperte
pack-questions-what = Che cosa manca o è dubbio nel registro su questi fornitori. I numeri che ne dipendono valgono quanto questi dati.
pack-questions-none = Non manca nulla.
pack-question = Questione
pack-question-about = Riguarda
pack-question-rate = Nessun cambio da { $currency } a { $into }: gli importi in questa valuta non entrano in nessuna somma
pack-question-unmeasured = Livello di servizio pattuito, ma nulla è stato misurato
pack-question-credit = Il valore di un credito non è noto
pack-question-prices = I prezzi di due periodi non sono noti
pack-question-expired = Offerte non più valide
pack-question-quote-rate = Valute di offerte senza cambio
pack-about-vendors = Questi fornitori
pack-about-contracts = I loro contratti
pack-about-assets = Beni da loro forniti o coperti
pack-list-rates = { money-rates }
pack-list-sla = { slas-title }
pack-list-quotes = Il contratto › { quotes-title }
pack-list-quality = { quality-title }, questo controllo

pack-appendix = Appendice: i dati
pack-appendix-what = Importi nella loro valuta
pack-appendix-contracts = Contratti di questi fornitori
pack-appendix-costs = Voci di costo
pack-appendix-assets = Beni coperti
pack-appendix-models = Beni coperti, per modello
pack-cost-from = Dal
pack-cost-until = Al
pack-credit-period = Periodo dal
pack-credit-by = Da richiedere entro
pack-credits-none = Nessun credito da richiedere.

advice-renew = Rinnovare
advice-renegotiate = Rinegoziare
advice-replace = Sostituire
advice-terminate = Disdire
advice-find_out = Chiarire prima che cosa manca
advice-reason-all_gone = { $count ->
    [one] L'unico bene coperto è ritirato, dismesso o smarrito.
   *[other] Tutti i { $count } beni coperti sono ritirati, dismessi o smarriti.
  }
advice-reason-all_twice = { $count ->
    [one] L'unico bene rimasto è coperto anche senza questo contratto.
   *[other] Tutti i { $count } beni rimasti sono coperti anche senza questo contratto.
  }
advice-reason-no_cost = Nessuno ha inserito quanto costa.
advice-reason-no_notice = Si rinnova da sé, e il preavviso richiesto non è inserito.
advice-reason-cheaper_elsewhere = Un altro fornitore lo offre al { $share } in meno.
advice-reason-cheaper_same = Lo stesso fornitore lo offre al { $share } in meno.
advice-reason-above_cap = L'offerta del fornitore supera quanto consente la clausola.
advice-reason-over_charged = È stato richiesto più di quanto consente la clausola.
advice-reason-some_gone = { $count ->
    [one] Un bene coperto è ritirato, dismesso o smarrito.
   *[other] { $count } beni coperti sono ritirati, dismessi o smarriti.
  }
advice-reason-some_twice = { $count ->
    [one] Un bene coperto oggi è coperto anche da altro.
   *[other] { $count } beni coperti oggi sono coperti anche da altro.
  }
advice-reason-missed = { $count ->
    [one] Un livello di servizio non è stato rispettato in un periodo dei dodici mesi.
   *[other] I livelli di servizio non sono stati rispettati in { $count } periodi dei dodici mesi.
  }
advice-reason-unclaimed = { $count ->
    [one] Un credito si può ancora richiedere e nessuno l'ha fatto.
   *[other] { $count } crediti si possono ancora richiedere e nessuno l'ha fatto.
  }
advice-reason-alone = { $count ->
    [one] Senza questo contratto un bene non ha altra copertura.
   *[other] Senza questo contratto { $count } beni non hanno altra copertura.
  }
advice-reason-critical_vendor = Il fornitore è di grande importanza per noi.
advice-reason-few_days = { $count ->
    [0] L'ultimo giorno utile è oggi.
    [one] Manca un giorno all'ultimo giorno utile.
   *[other] Mancano { $count } giorni all'ultimo giorno utile.
  }
advice-reason-day_past = { $count ->
    [one] L'ultimo giorno utile è passato ieri.
   *[other] L'ultimo giorno utile è passato da { $count } giorni.
  }
advice-reason-unmeasured = Livelli di servizio pattuiti, ma nulla è stato misurato nei dodici mesi.
advice-reason-no_prices = I prezzi di due periodi non sono noti: nessun aumento si può giudicare.
advice-reason-no_offer = Nessun'altra offerta registrata.
advice-reason-nothing_known = Prezzi nel tempo, livelli di servizio, beni coperti, offerte: nulla è registrato.
advice-reason-nothing_against = Nulla di quanto registrato è contrario.

minutes-title = Verbale del riesame degli acquisti
minutes-subtitle = Riunione del { $date }
minutes-held-on = Data
minutes-present = Presenti
minutes-decided = Che cosa si è deciso
minutes-decided-none = In questo giorno non si è deciso nulla.
minutes-vendors = Fornitori: { $list }
minutes-price = Prezzo annuo
minutes-reason = Motivo: { $reason }
minutes-open = Che cosa resta aperto
minutes-open-none = Non resta aperto nulla.
minutes-sign = Presente
minutes-note-decisions = Decisioni registrate con la data della riunione. Una decisione non si modifica mai: un ripensamento è una decisione nuova.

op-decision-record-all = Decisioni di un riesame registrate

meeting-title = Decisioni del riesame degli acquisti
meeting-count = { $count ->
    [one] { $count } contratto
   *[other] { $count } contratti
  }
meeting-held = La riunione
meeting-open = Apri il contratto
meeting-none = Nessuna decisione da inserire
meeting-not-decided = Lasciato aperto
meeting-not-decidable = Ora non si può registrare una decisione: il periodo non è noto, o il contratto non è in vigore.
meeting-record = { $count ->
    [0] Registra
    [one] Registra { $count } decisione
   *[other] Registra { $count } decisioni
  }
meeting-recorded = { $count ->
    [one] { $count } decisione registrata
   *[other] { $count } decisioni registrate
  }
meeting-minutes = Verbale
meeting-enter = Inserisci le decisioni
meeting-present-help = Un nome per riga; nel verbale compaiono con una riga per la firma.
meeting-add-vendor = Aggiungi un fornitore
meeting-without = Escludi { $vendor }
meeting-every = Una scheda per ogni contratto di questi fornitori
meeting-assets = Elenca nei dati ogni bene coperto
meeting-currency-help = Tre lettere, ad esempio EUR; se vuoto, la valuta dei report del registro.
