# quality: che cosa nel registro rende dubbi i suoi report

## Schermata e report

quality-title = Qualità dei dati
quality-score = Punti su 100
quality-score-text = { $score } su 100
quality-score-none = Ancora nulla da controllare
quality-score-none-text = Il punteggio compare con il primo bene o contratto.
quality-score-perfect = Non c’è nulla di sbagliato.
quality-score-help = 100 quando non c’è nulla da correggere. Ogni controllo toglie punti in proporzione alle schede da correggere: uno di importanza alta pesa cinque volte uno di bassa, uno di media tre volte. Finché resta qualcosa il punteggio è al massimo 99.
quality-print = Stampa
quality-severity-high = Alta
quality-severity-medium = Media
quality-severity-low = Bassa
quality-group-high = Si perdono denaro, coperture o scadenze
quality-group-medium = Un report è errato o incompleto
quality-group-low = Poco ordinato
quality-group-fine = Tutto a posto
quality-checks = Controlli
quality-show =
    { $count ->
        [one] Mostra la scheda
       *[other] Mostra le { $count } schede
    }
quality-show-of = { $show }: { $check }
quality-share = { $count } su { $of } · { $share }
quality-none = Qui non c’è più nulla di sbagliato.
quality-col-severity = Gravità
quality-col-check = Controllo
quality-col-count = Errati
quality-col-of = Su
quality-col-share = Quota
quality-col-key = Dato
quality-col-title = Descrizione
quality-col-place = Sede o fornitore
quality-col-value = Valore
quality-col-first = Giorno
quality-col-second = Altro giorno
quality-figure-high = { $count ->
    [one] grave
   *[other] gravi
}
quality-figure-medium = { $count ->
    [one] medio
   *[other] medi
}
quality-figure-low = { $count ->
    [one] lieve
   *[other] lievi
}
quality-figure-records = { $count ->
    [one] dato da correggere
   *[other] dati da correggere
}
quality-note-score = Il punteggio: ogni controllo perde la sua quota di dati errati, pesata per gravità (alta 5, media 3, bassa 1), arrotondata per difetto. 100 significa che non c’è nulla di sbagliato.
quality-note-asked = «Su» conta i dati ai quali ha senso chiederlo: a un bene dismesso non serve una sede.
quality-report-check = Dati di
quality-report-all = Tutti i controlli, in numeri
report-kind-data_quality = { quality-title }
report-data-quality-name = { quality-title }
report-data-quality-purpose = Che cosa nel registro manca o si contraddice, con un punteggio

## Terminale

cli-quality-score = Qualità dei dati: { $score } su 100
cli-quality-check = { $severity }: { $name }: { $count } su { $of } (--check { $check })

## I controlli e perché contano: <controllo>

quality-check-duplicate_serial = Numero di serie di due beni
quality-why-duplicate_serial = Una richiesta, un certificato o un’importazione colpirebbe il bene sbagliato. Uno dei due numeri è errato, oppure il bene è registrato due volte.
quality-check-missing_serial = Senza numero di serie
quality-why-missing_serial = Produttori, assicurazioni e smaltitori riconoscono un apparecchio solo da questo; i file dei produttori lo saltano.
quality-check-no_cover_decision = Copertura non decisa
quality-why-no_cover_decision = La sua categoria richiede una copertura, non ne risulta alcuna e nessuno ha detto che non serve: deciderà il prossimo guasto.
quality-check-warranty_end_before_start = La garanzia finisce prima di cominciare
quality-why-warranty_end_before_start = Una tale garanzia non vale mai; una delle due date è sbagliata.
quality-check-future_purchase = Acquistato nel futuro
quality-why-future_purchase = Ammortamento ed età partono da un giorno che deve venire: di solito l’anno è sbagliato.
quality-check-loan_overdue = Prestito non rientrato
quality-why-loan_overdue = Il giorno del rientro è passato. Dopo qualche mese nessuno ricorda chi lo ha.
quality-check-retired_not_disposed = Ritirato da oltre sei mesi
quality-why-retired_not_disposed = Ha ancora i suoi dati, il suo valore a libro e forse il suo contratto.
quality-check-contract_without_owner = Contratto senza responsabile
quality-why-contract_without_owner = Il suo ultimo giorno utile non è compito di nessuno.
quality-check-contract_without_notice = Si rinnova e manca il preavviso
quality-why-contract_without_notice = Senza preavviso l’ultimo giorno per la disdetta è calcolato troppo tardi: alla vigilia del rinnovo.
quality-check-look_alike_serial = Numeri di serie che si somigliano
quality-why-look_alike_serial = O al posto di 0, I al posto di 1: probabilmente un apparecchio registrato due volte, o un numero letto male dall’etichetta.
quality-check-missing_manufacturer = Senza produttore
quality-why-missing_manufacturer = I numeri di serie sono unici per produttore; i file dei produttori non si possono abbinare con certezza.
quality-check-missing_model = Senza modello
quality-why-missing_model = Niente fine supporto, niente prezzo di sostituzione, niente piano.
quality-check-missing_category = Senza categoria
quality-why-missing_category = Le regole di copertura e di età seguono la categoria: non ne ha.
quality-check-warranty_before_purchase = La garanzia finisce prima dell’acquisto
quality-why-warranty_before_purchase = Una delle due date è sbagliata; i report sulle garanzie scadute la contano.
quality-check-eol_before_purchase = Fine vita prima dell’acquisto
quality-why-eol_before_purchase = Il piano delle sostituzioni lo mette nel passato.
quality-check-deployed_without_custodian = In uso, senza assegnatario
quality-why-deployed_without_custodian = Nessuno ne risponde, nessuno può restituirlo.
quality-check-missing_location = Senza sede
quality-why-missing_location = Un inventario non può aspettarselo in nessun luogo.
quality-check-missing_purchase_date = Senza data di acquisto
quality-why-missing_purchase_date = Niente età, niente ammortamento, niente garanzia legale.
quality-check-missing_cost = Senza prezzo
quality-why-missing_cost = In ogni totale non vale nulla.
quality-check-parent_gone = Parte di qualcosa che non c’è più
quality-why-parent_gone = Ciò di cui fa parte è stato dismesso o perso: è andato via anche lui, oppure è altrove.
quality-check-contract_without_cost = Contratto senza costo
quality-why-contract_without_cost = Previsione e budget lo tralasciano.
quality-check-vendor_without_contact = Fornitore irraggiungibile
quality-why-vendor_without_contact = È in vigore un contratto e non risultano né e-mail né telefono né una persona.
quality-check-placeholder_asset = Nessun nome vero
quality-why-placeholder_asset = Il codice o la matricola è una parola come TOTALE o N/D: una riga di un elenco è diventata un bene, o nessuno ha scritto il numero.
quality-check-placeholder_vendor = Fornitori senza un nome vero
quality-why-placeholder_vendor = Il nome è una parola come TOTALE o N/D: una riga di un elenco è diventata un fornitore.
quality-check-duplicate_vendor = Probabilmente lo stesso fornitore due volte
quality-why-duplicate_vendor = Stessa partita IVA o stesso nome: contratti e crediti di una sola azienda sono contati separatamente. Fornitori › Possibili doppioni li unisce.
quality-check-disposed_without_day = Dismesso, giorno non noto
quality-why-disposed_without_day = Non si può dire se era già uscito prima della fine della copertura, né in quale esercizio è uscito dai libri.
quality-check-stock_with_custodian = In magazzino, a nome di qualcuno
quality-why-stock_with_custodian = O è rientrato e pesa ancora su qualcuno, o non è in magazzino.
quality-check-cover_level_unknown = Copertura di livello ignoto
quality-why-cover_level_unknown = Nessuno può dire se basta a ciò che la categoria richiede.
quality-check-model_without_lifecycle = Modello senza ciclo di vita
quality-why-model_without_lifecycle = La sua fine supporto arriverà di sorpresa.
quality-check-unusual_currency = Valuta insolita
quality-why-unusual_currency = Meno di un prezzo su cento è in questa valuta: di solito una svista.
quality-filter = Controllo dati
