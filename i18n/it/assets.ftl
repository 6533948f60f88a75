# assets: the list, the panel and the form of hardware assets

## Screen

assets-title = Beni
assets-new = Nuovo bene
assets-edit = Modifica bene
assets-delete = Elimina bene…
assets-delete-question = Eliminare { $tag }?
assets-delete-covered = { $count ->
    [one] Non sarà più coperto dal contratto che ora lo copre.
   *[other] Non sarà più coperto dai { $count } contratti che ora lo coprono.
}
assets-delete-text = Si elimina solo ciò che è stato inserito per errore; un bene a fine vita cambia stato e resta agli atti. L’operazione si può annullare.
assets-delete-yes = Elimina il bene
assets-deleted = { $tag } è stato eliminato
assets-saved = { $tag } è stato salvato
assets-gone-title = Questo bene non c’è più
assets-empty-title = Ancora nessun bene
assets-empty-text = Un bene è un dispositivo con un’etichetta: che cos’è, chi lo ha in uso, dove si trova, quanto è costato e fino a quando è in garanzia. L’elenco esportato dallo strumento usato oggi si importa così com’è.
assets-example-tag = IT-000123
assets-example-serial = 5CG2140XYZ
assets-example-model = HP EliteBook 840
assets-example-status = In uso
assets-example-custodian = Giulia Rossi
assets-example-location = Milano, 2º piano
assets-example-warranty-end = 31/03/2028
assets-example-cost = 1.249,00 €
assets-none-title = Nessun bene corrisponde
assets-cover = Copertura
assets-copy-tag = Copia l’etichetta
assets-copy-serial = Copia il numero di serie
assets-section-identity = Identificazione
assets-section-place = Luogo e persone
assets-section-purchase = Acquisto
assets-section-warranty = Garanzia e ciclo di vita

## Filters

assets-search = Cerca nei beni
assets-filter-more = Produttore, persone, date…
assets-filter-day = Quale data
assets-filter-none = nessuno
assets-filter-no-date = Senza data
assets-filter-no-custodian = Senza assegnatario

## Columns

assets-col-tag = Etichetta
assets-col-serial = Numero di serie
assets-col-name = Nome
assets-col-manufacturer = Produttore
assets-col-model = Modello
assets-col-category = Categoria
assets-col-status = Stato
assets-col-state = Fase
assets-col-location = Ubicazione
assets-col-custodian = Assegnatario
assets-col-department = Reparto
assets-col-cost-centre = Centro di costo
assets-col-supplier = Fornitore
assets-col-purchase-date = Acquisto
assets-col-cost = Costo
assets-col-contract = Coperto da
assets-col-warranty-end = Fine garanzia

## Fields of the form

assets-field-tag = Etichetta inventariale
assets-field-serial = Numero di serie
assets-field-name = Nome
assets-field-manufacturer = Produttore
assets-field-model = Modello
assets-field-model-number = Codice prodotto
assets-field-category = Categoria
assets-field-status = Stato
assets-field-company = Società
assets-field-location = Ubicazione
assets-field-room = Locale
assets-field-custodian = Assegnatario
assets-field-department = Reparto
assets-field-cost-centre = Centro di costo
assets-field-supplier = Fornitore
assets-field-purchase-date = Data di acquisto
assets-field-cost = Costo di acquisto
assets-field-invoice-no = Numero fattura
assets-field-order-no = Numero ordine
assets-field-warranty-start = Garanzia dal
assets-field-warranty-months = Garanzia, mesi
assets-field-warranty-end = Garanzia fino al (incluso)
assets-field-warranty-end-help = Se vuota, si ricava dall’inizio (o dalla data di acquisto) e dai mesi.
assets-field-eol-date = Fine vita prevista
assets-field-notes = Note

## Names the first statuses of a register get

assets-status-planned = Previsto
assets-status-in-stock = In magazzino
assets-status-in-use = In uso
assets-status-in-repair = In riparazione
assets-status-retired = Ritirato
assets-status-disposed = Dismesso
assets-status-lost = Smarrito o rubato
