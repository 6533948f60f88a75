# catalogue: modelli, categorie, luoghi, parti e altri campi dei beni

## Registro delle modifiche

ent-location = luogo
ent-category = categoria
ent-model = modello
ent-custom_field = campo personalizzato
ent-asset_identifier = identificativo
ent-component = componente
ent-custom_value = valore di un campo personalizzato

field-name-user-id = Utilizzatore
field-name-part-of-id = Parte di
field-name-inventory-no = Numero di inventario
field-name-ownership = Titolo di possesso
field-name-in-service-on = In servizio dal
field-name-due-back = Da restituire entro
field-name-rto-minutes = RTO, minuti
field-name-rpo-minutes = RPO, minuti
field-name-confidentiality = Riservatezza dei dati
field-name-cover-need = Copertura richiesta
field-name-cover-note = Nota sulla copertura
field-name-retire-on = Dismissione prevista il
field-name-seen-on = Visto l’ultima volta il
field-name-disposed-on = Dismesso il
field-name-proceeds-minor = Ricavo
field-name-proceeds-currency = Valuta
field-name-disposal-cost-minor = Costo di dismissione
field-name-disposal-cost-currency = Valuta
field-name-end-of-sale = Fine vendita
field-name-end-of-maintenance = Fine manutenzione software
field-name-end-of-security = Fine aggiornamenti di sicurezza
field-name-last-day-of-support = Ultimo giorno di supporto
field-name-lifecycle-source = Fonte delle date
field-name-lifecycle-checked-on = Verificato il
field-name-supported = Supportato dal produttore
field-name-warranty-level = Livello della garanzia
field-name-refresh-months = Sostituzione dopo, mesi
field-name-data-bearing = Contiene dati
field-name-power-watts = Potenza, watt
field-name-cover-level = Copertura minima
field-name-cover-in-stock = Copertura anche a magazzino
field-name-path = Luogo
field-name-code = Codice
field-name-capacity-gb = Capacità, GB
field-name-removed-on = Rimosso il
field-name-choices = Scelte
field-name-required = Obbligatorio
field-name-position = Ordine
field-name-field-id = Campo

op-component-save = Componente di { $subject } salvato
op-component-delete = Componente di { $subject } eliminato
op-model-save = Modello { $subject } salvato
op-model-delete = Scheda del modello { $subject } eliminata
op-category-save = Categoria { $subject } salvata
op-category-delete = Scheda della categoria { $subject } eliminata
op-location-save = Luogo { $subject } salvato
op-location-delete = Scheda del luogo { $subject } eliminata
op-field-save = Campo personalizzato { $subject } salvato
op-field-delete = Campo personalizzato { $subject } eliminato
op-asset-numbering = Numerazione dei beni modificata

setting-name-numbering = { catalogue-numbering }
field-name-on = Proposta
field-name-prefix = Prefisso
field-name-width = Cifre
field-name-fill = Numeri liberi riutilizzati

## Che cosa non va in un campo

field-imei-length = Un IMEI ha 15 cifre.
field-imei-check = L’ultima cifra non torna con le altre: una è stata digitata male.
field-mac = Un indirizzo MAC ha dodici cifre, da 0 a 9 e da A a F, e indica una sola scheda.
field-duplicate-identifier = Il bene { $tag } ha già questo numero.
field-duplicate-component = Un componente del bene { $tag } ha già questo numero di serie.
field-part-of-cycle = Un bene non può essere parte di se stesso né di una delle sue parti.
field-before-delivery = È prima della consegna.
field-before-service = È prima della consegna o della messa in servizio.
field-range-capacity = Da 1 a { $max } GB.
field-ends-in-digit = Il prefisso non può finire con una cifra: non si capirebbe dove comincia il numero.
field-range-width = Da 1 a { $max } cifre.
field-name-taken = Questo nome è già in uso. Salvando si uniscono i due.
field-rename-collides = { $tag } del nuovo produttore ha il numero di serie di uno di questi beni.
field-inside-itself = Un luogo non può essere spostato dentro se stesso.
field-path-too-long = Un luogo al suo interno avrebbe un percorso di oltre { $max } caratteri.
field-duplicate-code = { $place } ha già questo codice.
field-after-last-day = È dopo l’ultimo giorno di supporto, il { $last }.
field-values-unfit = { $count ->
    [one] Un bene ha un valore che non sarebbe più valido, ad esempio «{ $value }».
   *[other] { $count } beni hanno valori che non sarebbero più validi, ad esempio «{ $value }».
}
field-range-position = Al massimo 10000.
field-custom-too-long = Al massimo 500 caratteri.
field-custom-whole = Un numero intero.
field-custom-decimal = Un numero, con la virgola o il punto prima dei decimali.
field-custom-flag = Sì o no.
field-custom-choice = Non è tra le scelte previste.
field-custom-url = Un indirizzo che comincia con https:// o http://.
field-custom-money = Un importo con la valuta, ad esempio 12,50 EUR.
field-custom-category = «{ $field }» è un campo della sola categoria «{ $category }».

## Scelte

ownership-owned = Di proprietà
ownership-leased = In leasing
ownership-rented = A noleggio
ownership-on_loan = In comodato
ownership-private = Del dipendente
confidentiality-low = Bassa
confidentiality-moderate = Media
confidentiality-high = Alta
identifier-imei = IMEI
identifier-mac = Indirizzo MAC
identifier-service_tag = Service tag
identifier-other = Altro numero
component-hdd = Disco rigido
component-ssd = SSD
component-nvme = SSD NVMe
component-sed = Disco autocifrante
component-tape = Nastro
component-flash = Memoria flash
component-sim = SIM
component-ram = RAM
component-controller = Controller
component-psu = Alimentatore
component-other = Altro componente
custom-kind-text = Testo
custom-kind-whole = Numero intero
custom-kind-decimal = Numero decimale
custom-kind-date = Data
custom-kind-flag = Sì o no
custom-kind-choice = Scelta da un elenco
custom-kind-url = Indirizzo web
custom-kind-money = Importo
location-kind-site = Sede
location-kind-building = Edificio
location-kind-floor = Piano
location-kind-room = Locale
location-kind-rack = Rack
location-kind-other = Altro
document-purpose-photo = Fotografia
document-purpose-delivery = Documento di trasporto
document-purpose-warranty = Documento di garanzia
document-purpose-manual = Manuale

## Schermate

catalogue-title = Catalogo
settings-section-catalogue = Catalogo
catalogue-models = Modelli
catalogue-categories = Categorie
catalogue-places = Luoghi
catalogue-fields = Campi personalizzati
catalogue-statuses = Stati
catalogue-numbering = Numerazione dei beni
catalogue-assets = Beni
catalogue-merge-question = Unire con { $name }?
catalogue-merge-text = Questo nome è già in uso. Tutti i beni lo prendono e quanto si sa dei due diventa uno. Si può annullare.
catalogue-merge-yes = Unisci
catalogue-saved = { $name } salvato
catalogue-deleted = La scheda di { $name } è stata eliminata
catalogue-delete-record = Elimina la scheda
catalogue-no-record = solo il nome
catalogue-edit = Modifica { $name }
catalogue-show-assets = Mostra i beni

catalogue-model-new = Nuovo modello
catalogue-model-edit = Modifica modello
catalogue-model-search = Cerca modelli
catalogue-models-empty = Ancora nessun modello
catalogue-models-empty-text = I modelli arrivano con i beni che ne portano il nome. Una scheda aggiunge gli ultimi giorni del produttore, la garanzia abituale e l’età a cui si sostituisce.
catalogue-model-name = Modello
catalogue-model-unsupported = Supportato dal produttore
catalogue-model-of-category = Come la categoria
catalogue-model-renames = Un nuovo nome passa a tutti i beni che portano il vecchio, nella stessa operazione.
catalogue-not-known = Non noto
catalogue-yes = Sì
catalogue-no = No
catalogue-section-lifecycle = Ultimi giorni del produttore
catalogue-section-defaults = Che cosa riceve un bene nuovo
catalogue-section-model = Modello
catalogue-warranty-level = Che cosa prevede la garanzia
catalogue-refresh-months = Sostituito dopo, mesi
catalogue-data-bearing = Può contenere dati
catalogue-power = Potenza, watt
catalogue-price = Prezzo di uno nuovo

catalogue-category-new = Nuova categoria
catalogue-category-edit = Modifica categoria
catalogue-category-name = Categoria
catalogue-category-help = Quello che vale per ogni bene della categoria, salvo che il modello o il bene stesso dica altro.
catalogue-cover-level = Copertura minima richiesta
catalogue-cover-none = Nessuna richiesta
catalogue-cover-in-stock = Richiesta anche in magazzino
catalogue-categories-empty = Nessun bene ha ancora una categoria.

catalogue-place-new = Nuovo luogo
catalogue-place-edit = Modifica luogo
catalogue-place-path = Luogo
catalogue-place-path-help = Dal più esterno al più interno, con « / » in mezzo: Milano / Edificio A / Locale 2. Un nuovo percorso sposta tutto quello che c’è dentro.
catalogue-place-kind = Tipo
catalogue-place-code = Codice sulla porta
catalogue-place-address = Indirizzo
catalogue-places-empty = Nessun bene ha ancora un luogo.
catalogue-within = Con tutto l’interno
catalogue-place-here = Al suo interno

catalogue-field-new = Nuovo campo
catalogue-field-edit = Modifica campo
catalogue-field-name = Nome
catalogue-field-kind = Tipo
catalogue-field-category = Solo per la categoria
catalogue-field-choices = Scelte, una per riga
catalogue-field-required = Obbligatorio per i beni nuovi
catalogue-field-position = Posizione nell’ordine
catalogue-field-uses = Valori
catalogue-field-all = tutti i beni
catalogue-fields-help = Campi vostri nella scheda dei beni. La ricerca ne trova i valori.
catalogue-fields-empty = Ancora nessun campo personalizzato.
catalogue-field-delete-question = Eliminare il campo { $name }?
catalogue-field-delete-text = { $count ->
    [0] Nessun bene ha un valore in questo campo.
    [one] Un bene perde il suo valore. Si può annullare.
   *[other] { $count } beni perdono i loro valori. Si può annullare.
}
catalogue-field-delete-yes = Elimina il campo

catalogue-status-new = Nuovo stato
catalogue-status-edit = Modifica stato
catalogue-status-name = Nome
catalogue-status-state = Significa
catalogue-statuses-help = Nomi vostri per gli stati fissi della vita di un bene.
catalogue-status-delete = Elimina lo stato

catalogue-numbering-on = Proponi un’etichetta ai beni nuovi
catalogue-numbering-prefix = Prefisso
catalogue-numbering-width = Cifre
catalogue-numbering-fill = Prima i numeri liberi
catalogue-numbering-fill-help = Un numero libero tra il più piccolo e il più grande viene usato prima di uno nuovo.
catalogue-numbering-saved = La numerazione è stata salvata

## La scheda di un bene

assets-section-data = Dati e criticità
assets-section-cover = Copertura e fine vita
assets-section-fields = Campi personalizzati
assets-section-numbers = Altri numeri
assets-section-model = Modello
assets-field-user = Utilizzatore
assets-field-user-help = Chi ci lavora; l’assegnatario ne risponde.
assets-field-inventory-no = Numero di inventario
assets-field-ownership = Titolo di possesso
assets-field-part-of = Parte di
assets-field-part-of-help = Il bene in cui si trova o a cui appartiene: digitarne l’etichetta.
assets-field-delivered-on = Consegnato il
assets-field-in-service-on = In servizio dal
assets-field-due-back = Da restituire entro
assets-field-criticality = Criticità
assets-field-rto = Deve ripartire entro (RTO)
assets-field-rpo = Dati che si possono perdere (RPO)
assets-field-confidentiality = Riservatezza dei dati
assets-field-cover-need = Copertura necessaria
assets-field-cover-note = Perché
assets-field-retire-on = Dismissione prevista il
assets-field-disposed-on = Dismesso il
assets-field-proceeds = Ricavo
assets-field-disposal-cost = Costo di dismissione
assets-minutes = minuti
assets-not-said = Non indicato
assets-number-add = Aggiungi un numero
assets-number-kind = Tipo del numero { $n }
assets-number-value = Numero { $n }
assets-number-remove = Togli il numero { $n }
assets-lookalike-same = { $tag } ({ $model }) ha il numero di serie { $serial }: i due si leggono uguali.
assets-lookalike-near = { $tag } ({ $model }) ha il numero di serie { $serial }: cambia un carattere.
assets-model-gave = Dal modello: { $what }.
assets-tag-offered = È stato inserito il prossimo numero libero.
assets-parts = Parti
assets-parts-none = Nessuna parte registrata.
assets-parts-inside = Beni che ne fanno parte
assets-components = Dischi e altri componenti
assets-component-add = Aggiungi un componente
assets-component-edit = Modifica il componente { $name }
assets-component-delete = Elimina il componente { $name }
assets-component-capacity = Capacità
assets-component-data = Può contenere dati
assets-component-removed = Tolto il
assets-component-out = tolto il { $date }
assets-component-saved = Il componente è stato salvato
assets-component-deleted = Il componente è stato eliminato
assets-photo = Fotografia di { $tag }
assets-col-user = Utilizzatore
assets-col-company = Società
assets-col-inventory-no = Numero di inventario
assets-col-ownership = Titolo di possesso
assets-col-criticality = Criticità
assets-col-in-service-on = In servizio dal
assets-col-part-of = Parte di
assets-col-room = { field-name-room }
assets-col-model-number = { field-name-model-number }
assets-col-invoice-no = { field-name-invoice-no }
assets-col-order-no = { field-name-order-no }
assets-col-notes = { field-name-notes }
assets-col-cover-note = { field-name-cover-note }
assets-col-confidentiality = { field-name-confidentiality }
assets-col-cover-need = { field-name-cover-need }
assets-col-rto-minutes = { field-name-rto-minutes }
assets-col-rpo-minutes = { field-name-rpo-minutes }
assets-col-warranty-start = { field-name-warranty-start }
assets-col-warranty-months = { field-name-warranty-months }
assets-col-eol-date = { field-name-eol-date }
assets-col-delivered-on = { field-name-delivered-on }
assets-col-due-back = { field-name-due-back }
assets-col-retire-on = { field-name-retire-on }
assets-col-disposed-on = { field-name-disposed-on }
assets-col-proceeds = { field-name-proceeds-minor }
assets-col-disposal-cost = { field-name-disposal-cost-minor }

## Importazione

import-field-end_user = Utilizzatore (oltre all’assegnatario)
import-field-inventory_no = Numero di inventario contabile
import-field-ownership = Titolo di possesso
import-field-delivered_on = Consegnato il
import-field-in_service_on = In servizio dal
import-field-imei = IMEI
import-field-imei2 = Secondo IMEI
import-field-mac = Indirizzo MAC
import-issue-bad_imei = «{ $value }» non è un IMEI: 15 cifre, l’ultima delle quali torna con le altre.
import-issue-bad_mac = «{ $value }» non è l’indirizzo MAC di una scheda.
import-issue-too_many_imei = Il bene avrebbe più di due IMEI.
import-issue-duplicate_number = { $other_record ->
    [0] Il bene { $other_tag } ha già questo numero.
   *[other] La riga { $other_line } di questo file ha già questo numero.
}
import-issue-service_before_delivery = La messa in servizio ({ $to }) precede la consegna ({ $from }).
