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
assets-count = { $count ->
    [one] Un bene
   *[other] { $count } beni
}
assets-empty = Ancora nessun bene. Importare un elenco o aggiungere il primo.
assets-none-found = Nessun bene corrisponde.
assets-covered-by = Coperto da
assets-not-covered = Nessun contratto lo copre.
assets-section-identity = Identificazione
assets-section-place = Luogo e persone
assets-section-purchase = Acquisto
assets-section-warranty = Garanzia e ciclo di vita

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
assets-field-eol-date = Fine vita prevista
assets-field-notes = Note

## Names the first statuses of a register get

assets-status-planned = Previsto
assets-status-in-stock = In magazzino
assets-status-in-use = In uso
assets-status-in-repair = In riparazione
assets-status-retired = Dismesso
assets-status-disposed = Smaltito
assets-status-lost = Smarrito o rubato
