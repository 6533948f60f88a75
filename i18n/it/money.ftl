# money: ammortamenti, rinnovo del parco, costo totale, budget, cambi e richieste di investimento

## Journal

ent-depreciation_plan = piano di ammortamento
ent-exchange_rate = cambio
ent-budget_line = voce di budget
ent-asset_expense = costo di un bene
ent-capital_request = richiesta di investimento
ent-capital_line = riga di una richiesta di investimento
ent-capital_option = alternativa di una richiesta di investimento

op-depreciation-plan-save = Piano di ammortamento di { $subject } salvato
op-depreciation-plan-delete = Piano di ammortamento di { $subject } eliminato
op-rate-save = Cambio { $subject } salvato
op-rate-delete = Cambio { $subject } eliminato
op-budget-save = Voce di budget { $subject } salvata
op-budget-delete = Voce di budget { $subject } eliminata
op-asset-cost-save = Costo di { $subject } salvato
op-asset-cost-delete = Costo di { $subject } eliminato
op-capital-save = Richiesta di investimento { $subject } salvata
op-capital-delete = Richiesta di investimento { $subject } eliminata
op-money-settings = Impostazioni dei costi modificate

field-name-book = Libro
field-name-spread-by = Metodo
field-name-life-months = Vita utile (mesi)
field-name-coefficient = Coefficiente (%)
field-name-convention = Convenzione
field-name-salvage = Valore residuo (%)
field-name-factor = Fattore (%)
field-name-to-straight = Passa a quote costanti
field-name-at-once = Deduzione integrale dei beni minori
field-name-into-currency = Verso
field-name-rate-source = Fonte
field-name-fiscal-year = Esercizio
field-name-requested-on = Data della richiesta
field-name-requested-by = Richiedente
field-name-need = Esigenza
field-name-benefit = Beneficio
field-name-decision-note = Condizioni
field-name-request-id = Richiesta
field-name-months = Mesi
field-name-upfront-currency = Valuta del prezzo
field-name-upfront-minor = Prezzo iniziale
field-name-setup-currency = Valuta dell’installazione
field-name-setup-minor = Installazione
field-name-yearly-currency = Valuta del costo annuo
field-name-yearly-minor = Costo annuo
field-name-exit-currency = Valuta del costo di dismissione
field-name-exit-minor = Costo di dismissione
field-name-resale-currency = Valuta del ricavo
field-name-resale-minor = Ricavo da rivendita
field-name-recommended = Consigliata

field-negative-cost = Un costo non è negativo.
field-salvage-exceeds-cost = Il valore residuo supera il costo.
field-life-not-positive = La vita utile è di almeno un mese.
field-whole-years = Questo metodo richiede una vita utile in anni interi.
field-coefficient = Maggiore di 0 e fino al 100 %.
field-factor = Maggiore di 0 e fino al 1000 %.
field-convention-macrs = Le tabelle MACRS sono a metà anno o per trimestre, e solo loro.
field-plan-whose = Un piano vale per una categoria o per un singolo bene.
field-duplicate-plan = In questo libro esiste già un piano.
field-duplicate-request = Un’altra richiesta ha questo numero.
field-one-recommended = Si può consigliare una sola alternativa.
field-discount = Un tasso di attualizzazione è superiore a −100 %.

## Choices

depreciation-straight_line = Quote costanti
depreciation-declining_balance = Quote decrescenti
depreciation-sum_of_years_digits = Somma degli anni
depreciation-italian = Coefficiente fiscale italiano
depreciation-macrs = MACRS, cinque anni

convention-full_month = Mese di entrata intero
convention-next_month = Dal mese successivo
convention-mid_month = Intero fino al giorno 15
convention-daily = A giorni
convention-half_year = Metà del primo anno
convention-mid_quarter = Per trimestre

book-civil = Civilistico
book-fiscal = Fiscale

budget-kind-capex = Investimenti
budget-kind-opex = Spese correnti

asset-cost-setup = Installazione
asset-cost-repair = Riparazione
asset-cost-energy = Energia
asset-cost-other = Altro

capital-status-draft = Bozza
capital-status-submitted = Presentata
capital-status-approved = Approvata
capital-status-rejected = Respinta

capital-option-buy = Acquisto
capital-option-lease = Noleggio
capital-option-extend = Proroga
capital-option-nothing = Non fare nulla

clock-planned = Data prevista
clock-age = Età di sostituzione
clock-security = Fine del supporto di sicurezza
clock-warranty = Fine della garanzia
clock-lease = Fine del noleggio
clock-depreciation = Fine dell’ammortamento

## Reports

report-kind-refresh_forecast = { report-refresh-forecast-name }
report-kind-depreciation = { report-depreciation-name }
report-kind-capital_request = { report-capital-request-name }
report-kind-total_cost = { report-total-cost-name }

money-refresh-title = Piano di rinnovo
money-refresh-subtitle = { $count ->
    [one] { $count } bene da sostituire
   *[other] { $count } beni da sostituire
  }
money-refresh-chart = { $count ->
    [one] L’esercizio più oneroso è il { $year }: sostituire un bene costa { $money }.
   *[other] L’esercizio più oneroso è il { $year }: sostituire { $count } beni costa { $money }.
  }
money-refresh-cost = Costo nell’anno
money-refresh-assets = Beni per esercizio
money-figure-overdue = { $count ->
    [one] bene in ritardo
   *[other] beni in ritardo
  }
money-figure-year = da sostituire nel { $year }
money-figure-window = in tutti questi esercizi
money-fact-clocks = Scadenze considerate
money-fact-growth = Crescita annua dei prezzi
money-fact-currency = Somme in
money-clocks-all = tutte
money-clock = Scadenza
money-by-category = Per categoria
money-by-site = Per sede
money-by-clock = Beni per scadenza
money-site = Sede
money-unpriced = Senza prezzo
money-due-on = Scade il
money-price-today = Prezzo di oggi
money-note-clocks = Un bene scade alla prima delle sue scadenze: la data prevista da qualcuno, l’età di sostituzione del modello o della categoria, l’ultimo giorno di supporto di sicurezza, la fine della garanzia, del noleggio o dell’ammortamento civilistico.
money-note-price = Prezzo: quello del modello, altrimenti della categoria, altrimenti il costo del bene; cresce di anno in anno dall’esercizio in corso ed è arrotondato al centesimo per ogni bene.
money-note-years = Ciò che è in ritardo conta nell’esercizio in corso.
money-note-states = Sono esclusi i beni ritirati, dismessi, smarriti e pianificati.
money-note-apart = Non compresi nelle somme, in mancanza di un cambio: { $list }.
money-left-unpriced = { $count ->
    [one] { $count } bene non ha un prezzo e conta senza costo.
   *[other] { $count } beni non hanno un prezzo e contano senza costo.
  }
money-left-undated = { $count ->
    [one] Per { $count } bene non corre alcuna scadenza: è escluso.
   *[other] Per { $count } beni non corre alcuna scadenza: sono esclusi.
  }
money-left-later = { $count ->
    [one] { $count } bene scade dopo l’ultimo di questi esercizi.
   *[other] { $count } beni scadono dopo l’ultimo di questi esercizi.
  }

money-depreciation-title = Piano di ammortamento
money-depreciation-subtitle = { $count ->
    [one] { $book } · { $count } bene
   *[other] { $book } · { $count } beni
  }
money-depreciation = Ammortamento
money-depreciation-chart = Ammortamento per esercizio, dal { $from } al { $until }.
money-depreciation-first = { $year } per categoria
money-depreciation-by-category = Ammortamento per categoria
money-figure-depreciation = ammortamento nel { $year }
money-figure-closing = valore contabile a fine { $year }
money-opening = Valore iniziale
money-additions = Incrementi
money-disposals = Dismissioni
money-closing = Valore finale
money-result = Plus/minusvalenza
money-no-plans = In questo libro nessuna categoria ha un piano di ammortamento.
money-note-book-civil = Civilistico: secondo la vita utile. Le valute non si sommano mai fra loro.
money-note-book-fiscal = Fiscale: secondo le regole della dichiarazione dei redditi. Le valute non si sommano mai fra loro.
money-note-roll = Valore iniziale e incrementi, meno ammortamento e dismissioni, danno il valore finale. Si arrotondano i totali e non le quote, così le somme sono esatte.
money-note-disposal = Ciò che è dismesso si ammortizza fino al mese precedente; la plusvalenza o minusvalenza è il ricavo meno i costi di dismissione e il valore contabile.
money-left-no-plan = { $count ->
    [one] Nessun piano vale per { $count } bene di proprietà: è escluso.
   *[other] Nessun piano vale per { $count } beni di proprietà: sono esclusi.
  }
money-left-incomplete = { $count ->
    [one] { $count } bene di proprietà non ha prezzo o data di entrata in funzione: è escluso.
   *[other] { $count } beni di proprietà non hanno prezzo o data di entrata in funzione: sono esclusi.
  }
money-left-other-currency = { $count ->
    [one] { $count } dismissione è in una valuta diversa dal costo: il risultato non è indicato.
   *[other] { $count } dismissioni sono in una valuta diversa dal costo: il risultato non è indicato.
  }

money-capital-name = Richiesta di investimento { $number }
money-capital-total = richiesti
money-capital-lines = Che cosa si chiede
money-capital-no-lines = Nessuna riga.
money-capital-replaces = Sostituisce un bene
money-capital-price = Prezzo unitario
money-capital-what = Importo
money-capital-ways = Alternative a confronto
money-capital-decision = Decisione
money-note-ways = Costo totale: prezzo, installazione e costo annuo per i mesi indicati, più il costo di dismissione, meno il ricavo da rivendita.
money-note-value = Valore attuale: prezzo e installazione oggi, il costo di ogni anno alla sua fine, attualizzati.

money-tco = Costo totale di possesso
money-tco-subtitle = { $count ->
    [one] { $count } bene finora
   *[other] { $count } beni finora
  }
money-per-month = Al mese
money-per-asset-month = Un bene al mese
money-present-value = Valore attuale
money-bought-from = Acquistati da
money-purchase = Prezzo
money-running = Tutto il resto
money-note-so-far = Finora: dall’entrata in funzione alla dismissione, altrimenti a oggi; senza attualizzazione.
money-note-shares = Tutto il resto: installazione, coperture, riparazioni, energia, dismissione, meno i ricavi; e di ogni contratto che copre un bene il costo annuo di oggi, in parti uguali fra i suoi beni, per i mesi in cui c’erano entrambi.
money-left-no-day = { $count ->
    [one] Non si sa da quando { $count } bene sia in funzione: è escluso.
   *[other] Non si sa da quando { $count } beni siano in funzione: sono esclusi.
  }

report-refresh-forecast-name = Piano di rinnovo
report-refresh-forecast-purpose = Che cosa si sostituisce in ogni esercizio, per quale scadenza e a quale costo
report-depreciation-name = Piano di ammortamento
report-depreciation-purpose = Gli ammortamenti per esercizio e categoria, civilistici o fiscali
report-capital-request-name = Richiesta di investimento
report-capital-request-purpose = Perché, per che cosa, le alternative a confronto con il loro costo totale, e lo spazio per le firme
report-total-cost-name = Costo totale di possesso
report-total-cost-purpose = Quanto sono costati i beni finora, per modello e fornitore
reports-for-money = Quanto costa

## Screen

money-title = Costi
money-costs = Costi
money-tab-refresh = Rinnovo
money-tab-depreciation = Ammortamenti
money-tab-budget = Budget
money-tab-rates = Cambi
money-tab-requests = Richieste
money-not-stated = Non indicato
money-delete = Elimina
money-more = Altro per { $name }
money-refresh-nothing = In questi esercizi non scade nulla che abbia un prezzo.
money-refresh-counts = In ritardo: { $overdue } · oltre: { $later } · senza scadenze: { $undated }
money-refresh-list = Elenca ogni bene

money-plans = Piani
money-plans-help = Il piano di una categoria vale per i suoi beni, salvo quelli con un piano proprio; il piano senza categoria per tutte le altre.
money-plan-rest = Tutte le altre categorie
money-plan-asset = Bene n. { $id }
money-plan-own = Piano proprio: { $book }
money-plan-of-category = Come la sua categoria
money-plan-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
  }
money-plan-add = Aggiungi un piano
money-plan-edit = Modifica il piano
money-plan-saved = Piano salvato
money-plan-deleted = Piano eliminato
money-plan-category-help = Vuoto: ogni categoria senza un piano proprio
money-plan-factor-help = 200 è il doppio della quota costante
money-plan-coefficient-help = 20 per computer e telefoni, 12 per i mobili d’ufficio (D.M. 31 dicembre 1988)
money-plan-at-once-help = Un singolo bene fino a 516,46 € si deduce per intero nel primo anno

money-budget = Budget
money-planned = Previsto
money-left = Residuo
money-budget-none = nessuna voce
money-budget-rest = Tutto il resto
money-budget-help = Gli investimenti sono previsti dal piano di rinnovo, per categoria; le spese correnti dal costo atteso dei contratti, per centro di costo.
money-budget-add = Aggiungi una voce di budget
money-budget-edit = Modifica la voce di budget
money-budget-saved = Voce di budget salvata
money-budget-deleted = Voce di budget eliminata
money-scope-help-capex = Una categoria; vuoto: ogni categoria senza una voce propria
money-scope-help-opex = Un centro di costo; vuoto: ogni centro di costo senza una voce propria

money-rates = Cambi
money-rates-help = Un cambio vale dal suo giorno al successivo. Le somme sono in { $currency }; ciò che non ha un cambio è elencato a parte e mai sommato.
money-rate-from = Dal
money-rate-one = Un’unità di
money-rate-add = Aggiungi un cambio
money-rate-edit = Modifica il cambio
money-rate-saved = Cambio salvato
money-rate-deleted = Cambio eliminato
money-reckoned = Parametri di calcolo
money-report-currency = Somme in
money-own-currency = La valuta dell’organizzazione
money-growth = Crescita annua dei prezzi
money-energy-price = Prezzo di un kilowattora
money-energy-help = Vuoto: il costo totale non comprende l’energia
money-hours = Ore d’uso all’anno
money-discount = Tasso annuo di attualizzazione
money-discount-help = Vuoto: il valore attuale non è mostrato
money-settings-saved = Salvato

money-requests-none = Ancora nessuna richiesta di investimento.
money-requested = Richiesto
money-request-add = Aggiungi una richiesta
money-request-edit = Modifica la richiesta
money-request-saved = Richiesta { $number } salvata
money-request-deleted = Richiesta { $number } eliminata
money-request-pick = Scegli una richiesta
money-year-help = L’anno solare in cui inizia l’esercizio
money-line-add = Aggiungi una riga
money-line-remove = Rimuovi la riga { $row }
money-way-add = Aggiungi un’alternativa
money-way-remove = Rimuovi l’alternativa { $row }
money-way-label = Con parole tue

money-support = Assistenza e contratti
money-repair-other = Riparazioni e altro
money-disposal-cost = Dismissione
money-asset-book = { $book }: { $value } oggi, ammortamento fino al { $end }
money-asset-no-plan = Nessun ammortamento: il bene non è di proprietà, non ha prezzo o data di entrata in funzione, oppure nessun piano vale per la sua categoria.
money-result-gain = Dismesso il { $date } con una plusvalenza di { $money }.
money-result-loss = Dismesso il { $date } con una minusvalenza di { $money }.
money-result-none = Dismesso il { $date } al valore contabile ({ $money }).
money-cost-add = Aggiungi un costo
money-cost-edit = Modifica il costo
money-cost-saved = Costo salvato
money-cost-deleted = Costo eliminato
