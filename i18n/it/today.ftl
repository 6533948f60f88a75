# oggi: che cosa va deciso

today-title = Oggi
today-window = Periodo
today-window-7 = Questa settimana
today-window-30 = 30 giorni
today-window-90 = 90 giorni
today-window-all = Tutto
today-report = Report
today-print = Stampa quello che si vede

## Cifre

today-tiles = Cifre
today-tile-open = { $count ->
    [one] decisione aperta
   *[other] decisioni aperte
  }
today-tile-missed = termini di disdetta superati
today-tile-missed-note = rinnovo tacito
today-tile-committed = impegnati se non si fa nulla
today-tile-committed-note = prossimi periodi a rinnovo tacito
today-tile-next = prossimo ultimo giorno utile
today-tile-next-note = { $distance } · { $vendor }
today-tile-later = prossima decisione
today-tile-nothing = Nessuno
today-tile-credits = di crediti da richiedere
today-tile-credits-note = { $count ->
    [one] { $count } livello di servizio non rispettato
   *[other] { $count } livelli di servizio non rispettati
  }

## Decisioni

today-decide = Da decidere
today-order = In ordine di «decidere entro», poi di ultimo giorno utile
today-item-ending = Termina entro una settimana
today-item-last-safe = Ultimo giorno utile { $date }
today-item-talks = In rinegoziazione dal { $date }, { $name }: { $reason }
today-item-owner = Responsabile: { $owner }
today-item-nobody = Nessun responsabile
today-item-money = { $money } l’anno
today-decide-about = { $choice }: { $contract }
today-decide-more = Altro su { $contract }
today-open = Apri il contratto
today-more = { $count ->
    [one] e { $count } altra → elenco
   *[other] e altre { $count } → elenco
  }
today-empty = Niente da decidere: { $window }
today-empty-next = La prossima, il { $date }:
today-empty-none = Nessun contratto ha una decisione in vista.
today-evergreen = { $count ->
    [one] { $count } contratto a tempo indeterminato prosegue senza scadenza.
   *[other] { $count } contratti a tempo indeterminato proseguono senza scadenza.
  }
today-evergreen-link = Mostra
today-start-title = Ancora nessun contratto
today-start-text = Qui si vede quali rinnovi vanno decisi, entro quale ultimo giorno utile, e che cosa succede se nessuno fa nulla. Importa un elenco o scrivi il primo contratto.

## Crediti e documenti

today-watch = Crediti, documenti, prestiti e dismissioni
today-watch-claim = Richiedere il credito
today-watch-missed = { $period }: { $value }
today-watch-no-day = Senza un termine pattuito
today-watch-expiring = In scadenza, senza rinnovo
today-watch-expired = Scaduto, senza rinnovo
today-watch-more = { $count ->
    [one] e { $count } altro
   *[other] e altri { $count }
  }

## Grafico

today-chart-title = Decisioni dei prossimi 12 mesi
today-chart-caption = { $count ->
    [one] Il mese più carico è { $month }: { $money } l’anno in { $count } decisione.
   *[other] Il mese più carico è { $month }: { $money } l’anno in { $count } decisioni.
  }
today-chart-empty = Nei prossimi 12 mesi non c’è alcuna decisione che comporti costi.
today-chart-table = Mostra come tabella
today-chart-month = Mese
today-chart-count = Decisioni
today-chart-annual = Costo annualizzato

## Esempio

today-sample-label = Registro di esempio
today-sample-title = Questo è un registro di esempio.
today-sample-text = Guardati intorno: tutto si può modificare e annullare. Poi importa i tuoi dati.
today-sample-import = Importa un file
today-sample-new = Nuovo registro
today-sample-remove = Rimuovi l’esempio
today-sample-removed = Esempio rimosso

# Il primo avvio.
first-title = Benvenuto in Custodia
first-text = Due domande, poi come iniziare. Tutto si può cambiare più tardi nelle impostazioni.
first-organisation-help = Compare sui report. Può aspettare.
first-how = Come iniziare
first-sample = Esplora l’esempio
first-sample-text = Un’azienda inventata, per provare tutto. Si rimuove con un clic.
first-empty = Inizia da zero
first-empty-text = Senza l’esempio: il tuo primo contratto o il tuo primo bene.
first-import = Importa i tuoi dati
first-import-text = Un registro vuoto, poi un elenco di beni, contratti o fornitori da Excel o CSV.
