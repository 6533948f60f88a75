# coverage: che cosa protegge un bene, le lacune e quanto costano

## Registro delle modifiche

ent-coverage = copertura
op-coverage-save = Copertura di { $subject } salvata
op-coverage-delete = Copertura di { $subject } eliminata

field-name-provider = Fornitore della copertura
field-name-keep-drive = I dischi restano a noi
field-name-validated-on = Verificata il
field-name-origin = Fonte

## Scelte chiuse

cover-kind-warranty = Garanzia
cover-kind-extension = Estensione
cover-kind-contract = Contratto
cover-kind-lease = Noleggio
cover-kind-self_insured = Rischio proprio

cover-level-parts_only = Solo ricambi
cover-level-depot = Consegna o invio al centro
cover-level-collect_return = Ritiro e riconsegna
cover-level-nbd_onsite = On site, giorno lavorativo successivo
cover-level-same_day_onsite = On site, in giornata
cover-level-onsite_8h = On site entro 8 ore
cover-level-onsite_4h = On site entro 4 ore, 24×7
cover-level-onsite_2h = On site entro 2 ore, 24×7

cover-origin-vendor = Data del produttore o del fornitore
cover-origin-computed = Calcolata da inizio e durata
cover-origin-user = Inserita a mano

cover-need-as_category = Come richiede la categoria
cover-need-none = Nessuna copertura necessaria
cover-need-spare = Scorta: nessuna copertura necessaria
cover-need-lab = Laboratorio: nessuna copertura necessaria

cover-state-covered = Coperto
cover-state-too_low = Livello insufficiente
cover-state-level_unknown = Livello non noto
cover-state-gap = Scoperto
cover-state-unknown = Non noto
cover-state-exempt = Copertura non necessaria
cover-state-gone = Uscito

cover-reason-covered_contract = Lo copre un contratto
cover-reason-covered_warranty = Lo copre la garanzia
cover-reason-covered_extension = Lo copre un’estensione della garanzia
cover-reason-covered_lease = Provvede il locatore
cover-reason-self_insured = Il rischio è nostro
cover-reason-pending = La copertura è acquistata e inizia più avanti
cover-reason-contract_expired = Il contratto che lo copriva è terminato
cover-reason-warranty_expired = La garanzia è scaduta
cover-reason-contract_missing = Non è mai stata acquistata una copertura
cover-reason-data_missing = Non risultano né garanzia né contratto
cover-reason-spare = È una scorta
cover-reason-lab = È una macchina di laboratorio
cover-reason-excluded = Si è deciso che non ne ha bisogno
cover-reason-decommission_planned = È fuori uso o esce entro 90 giorni
cover-reason-not_required = Ora la categoria non la richiede
cover-reason-past_end_of_support = Il supporto del produttore per il modello è terminato
cover-reason-vendor_unsupported = Il produttore non dà supporto al modello
cover-reason-gone = Dismesso o smarrito

cover-nothing-disposed = Dismesso
cover-nothing-lost = Smarrito
cover-nothing-already_covered = Coperto due volte
cover-nothing-past_end_of_support = Oltre il supporto del produttore

## La schermata

coverage-title = Coperture
coverage-views = Viste delle coperture
coverage-view-assets = Beni
coverage-view-models = Per modello
coverage-view-nothing = Pagato per nulla
coverage-view-lifecycle = Ciclo di vita dei modelli
coverage-timeline = Coperture nel tempo
coverage-asset = Bene
coverage-model = Modello
coverage-model-none = Senza modello
coverage-col-cover = Copertura
coverage-col-gap = Senza copertura
coverage-col-price = Per chiuderla
coverage-col-state = Stato
coverage-col-category = Categoria
coverage-col-required = Richiesta
coverage-only-gaps = Solo scoperture
coverage-search = Cerca beni…
coverage-none-title = Nessun bene da mostrare
coverage-none-text = Con altri filtri forse sì. La copertura viene dalla garanzia del bene, dalle coperture aggiunte e dai contratti.
coverage-keys = ← → spostano nel tempo, ↑ ↓ tra le righe, + − cambiano i mesi, Invio apre
coverage-legend-warranty = garanzia
coverage-legend-extension = estensione, noleggio, rischio proprio
coverage-legend-contract = contratto
coverage-legend-renews = prosegue da sé salvo disdetta
coverage-legend-gap = scopertura
coverage-legend-all = tutti coperti
coverage-legend-some = alcuni coperti
coverage-filter-state = Stato
coverage-filter-reason = Motivo
coverage-filter-bucket = Scadenza
coverage-bucket-expired = Scaduta
coverage-bucket-expires_today = Scade oggi
coverage-bucket-7 = Entro 7 giorni
coverage-bucket-30 = Da 8 a 30 giorni
coverage-bucket-60 = Da 31 a 60 giorni
coverage-bucket-90 = Da 61 a 90 giorni
coverage-bucket-later = Più avanti

coverage-figure-covered = { $assets ->
    [one] di un bene coperto come dovrebbe
   *[other] di { $number } beni coperti come dovrebbero
  }
coverage-figure-gaps = { $count ->
    [one] scopertura oggi
   *[other] scoperture oggi
  }
coverage-figure-coming = { $count ->
    [one] altra scopertura entro 90 giorni
   *[other] altre scoperture entro 90 giorni
  }
coverage-figure-price-least = almeno, per chiudere queste scoperture
coverage-figure-price = per chiudere queste scoperture
coverage-figure-unpriced = { $count ->
    [one] di una il prezzo non è noto
   *[other] di { $number } il prezzo non è noto
  }
coverage-price-unknown = prezzo non noto
coverage-summary = Le coperture in cifre
coverage-ends = Che cosa scade e quando

coverage-bar = { $kind }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
  }, { $level }: { $start } → { $end }
coverage-level-none = livello non noto
coverage-ever = da sempre
coverage-for-life = senza fine
coverage-renews = prosegue da sé
coverage-until = coperto fino al { $date }
coverage-until-renews = fino al { $date }, poi prosegue da sé
coverage-forever = coperto senza fine
coverage-ended = terminata il { $date }
coverage-begins = inizia il { $date }
coverage-gap-bar = Senza copertura: { $start } → { $end }
coverage-gap-unknown = non si sa da quando
coverage-gap-open = finché nulla lo copre
coverage-days = { $count ->
    [one] un giorno
   *[other] { $number } giorni
  }
coverage-gap-days = { $phase ->
    [past] { $days } senza copertura, passati
    [running] { $days } senza copertura
   *[coming] { $days } senza copertura in arrivo
  }
coverage-gap-from = senza copertura dal { $date }
coverage-yearly = { $money } l’anno
coverage-close = { $money } per chiuderla
coverage-steps = { $covered } di { $assets } coperti: { $start } → { $end }
coverage-model-ending = { $count ->
    [one] una scade il { $date }
   *[other] { $number } scadono il { $date }
  }
coverage-model-gaps = { $count ->
    [one] uno senza copertura
   *[other] { $number } senza copertura
  }
coverage-model-assets = { $count ->
    [one] un bene
   *[other] { $number } beni
  }
coverage-categories = Per categoria
coverage-category-none = Senza categoria
coverage-more = { $count ->
    [one] Mostra un altro
   *[other] Mostra altri { $number }
  }

## Pagato per nulla

coverage-nothing-text = Contratti in corso che coprono beni dismessi o smarriti, beni che il produttore non supporta più o che qualcos’altro copre altrettanto bene. Un bene ritirato ma ancora in casa conta da quando è dismesso. L’importo è la quota annua del bene nel contratto.
coverage-nothing-empty = Nulla è pagato per nulla
coverage-nothing-empty-text = Nessun contratto in corso copre un bene uscito, oltre il supporto o coperto due volte.
coverage-nothing-figure = { $count ->
    [one] l’anno, per un bene in { $contracts } contratti
   *[other] l’anno, per { $number } beni in { $contracts } contratti
  }
coverage-nothing-contract = Contratto
coverage-nothing-why = Perché
coverage-nothing-since = Da
coverage-nothing-yearly = L’anno
coverage-nothing-instead = { $kind } ({ $level }), fino al { $until }
coverage-nothing-instead-contract = { $contract } ({ $level }), fino al { $until }
coverage-nothing-no-cost = nessun costo registrato

## Ciclo di vita dei modelli

coverage-life-text = Gli ultimi giorni indicati dai produttori per un modello. Ognuno è l’ultimo giorno in cui ancora vale.
coverage-life-empty = Nessun modello ha queste date
coverage-life-empty-text = Si aggiungono al modello o si importano dal file del produttore.
coverage-life-sale = In vendita fino al
coverage-life-maintenance = Manutenzione software fino al
coverage-life-security = Aggiornamenti di sicurezza fino al
coverage-life-support = Supportato fino al
coverage-life-assets = Beni
coverage-life-unsupported = Il produttore non dà supporto
coverage-life-source = Fonte
coverage-life-past = passata
coverage-life-checked = { $source }, verificata il { $date }

## La copertura di un bene

coverage-asset-none = Non risulta nulla che lo copra.
coverage-asset-demanded = { $category } richiede: { $level }.
coverage-asset-add = Aggiungi copertura
coverage-asset-edit = Modifica copertura
coverage-asset-gaps = Scoperture
coverage-asset-base = Dalle date di garanzia del bene
coverage-asset-needless = Superflua: qualcos’altro lo copre altrettanto bene
coverage-asset-more = Altro su questa copertura
coverage-asset-life = Modello supportato fino al { $date }
coverage-asset-life-past = Il supporto del produttore per il modello è terminato il { $date }
coverage-saved = Copertura di { $asset } salvata
coverage-delete = Rimuovi
coverage-delete-title = Rimuovere questa copertura?
coverage-delete-text = Si rimuove solo ciò che non andava registrato. Una copertura terminata resta e lo dice. Si può annullare.
coverage-deleted = Copertura di { $asset } rimossa
coverage-form-help = Che cosa protegge questo bene, da quando a quando. Contano entrambi i giorni.
coverage-form-kind = Che cos’è
coverage-form-level = Che cosa si fa in caso di guasto
coverage-form-level-none = Non noto
coverage-form-provider = Chi interviene
coverage-form-contract = Parte di un contratto
coverage-form-contract-help = Per questo bene valgono i suoi giorni invece di quelli del contratto.
coverage-form-reference = Loro numero
coverage-form-start = Primo giorno
coverage-form-start-help = Vuoto: da sempre, o come dice il contratto
coverage-form-end = Ultimo giorno
coverage-form-end-help = Vuoto: per la vita del bene, o come dice il contratto
coverage-form-price = Prezzo dell’intera copertura
coverage-form-origin = Da dove viene l’ultimo giorno
coverage-form-validated = Ultimo confronto con chi la fornisce
coverage-form-keep-drive = I dischi guasti restano a noi

## Nel modulo di un contratto

contract-cover-level = Copertura dell’hardware
contract-cover-level-help = Che cosa si fa per ogni bene coperto in caso di guasto. Va lasciato vuoto per i contratti che non riparano nulla.
contract-cover-level-none = Nessuna, o non nota
contract-keep-drive = I dischi guasti restano a noi

## Report

report-kind-coverage = { report-coverage-title }
report-kind-coverage_gaps = { report-gaps-title }
report-kind-paid_for_nothing = { report-nothing-title }
report-coverage-name = { report-coverage-title }
report-coverage-purpose = La situazione di ogni bene, quali garanzie e contratti scadono e quando, per categoria
report-coverage-gaps-name = { report-gaps-title }
report-coverage-gaps-purpose = Che cosa non è coperto, perché, per quanto tempo e quanto costa chiudere la scopertura
report-paid-for-nothing-name = { report-nothing-title }
report-paid-for-nothing-purpose = Contratti che coprono beni usciti, oltre il supporto o coperti due volte, con la spesa annua

report-coverage-title = Coperture e garanzie in scadenza
report-coverage-assets = Beni, prima i più urgenti
report-coverage-empty = Nessun bene da mostrare.
report-coverage-no-ends = Nessuna copertura scade.
report-coverage-col-until = Fino al
report-coverage-col-renews = Poi
report-coverage-note-until = Fino al: l’ultimo giorno di copertura certo, incluso; di una copertura terminata, il suo ultimo giorno. Un contratto che prosegue da sé è certo fino alla fine del periodo che non si può più fermare.
report-coverage-note-level = Livello insufficiente: una copertura c’è, ma a un livello più basso di quello richiesto dalla categoria. Copertura non necessaria: scorte, macchine di laboratorio, ciò che esce entro 90 giorni o che la categoria non richiede.
report-coverage-note-price = Prezzo di un anno: quello della copertura precedente alla scopertura, altrimenti della successiva, ripartito sui suoi giorni; di un contratto, il costo annuo diviso tra i beni coperti. Chiudere una scopertura costa tanto per i giorni a venire, e per un anno se non ha fine. Le valute non si sommano.

report-gaps-title = Scoperture
report-gaps-by = Scoperture in corso o che iniziano entro il
report-gaps-figure = { $count ->
    [one] bene senza la copertura che dovrebbe avere
   *[other] beni senza la copertura che dovrebbero avere
  }
report-gaps-too-low = di questi con livello insufficiente
report-gaps-table = Scoperture
report-gaps-empty = Nulla manca della copertura che dovrebbe avere.
report-gaps-col-from = Senza copertura dal
report-gaps-col-to = Fino al
report-gaps-col-days = Giorni

report-nothing-title = Pagato per nulla
report-nothing-table = I contratti e ciò che coprono per nulla
report-nothing-figure-yearly = pagati per nulla ogni anno
report-nothing-figure-assets = { $count ->
    [one] bene
   *[other] beni
  }
report-nothing-figure-contracts = { $count ->
    [one] contratto
   *[other] contratti
  }
report-nothing-col-instead = Coperto da
report-nothing-col-until = Questa fino al
report-nothing-note-what = Contratti in corso che coprono beni dismessi o smarriti, beni che il produttore non supporta più o che qualcos’altro copre allo stesso livello o a un livello più alto. Terzi possono ancora riparare ciò che il produttore non supporta più: si controlli prima di disdire.
report-nothing-note-share = L’anno: il costo annuo del contratto diviso tra i beni coperti, al centesimo; il totale è la somma delle righe. Se un contratto più piccolo costi meno lo dicono i suoi termini.

report-gaps-days = Nomina le scoperture che iniziano entro
reports-for-cover = Coperture
coverage-asset-named = Altri contratti che lo nominano
