# vendors: the list, the panel and the form of vendors

## Screen

vendors-title = Fornitori
vendors-new = Nuovo fornitore
vendors-edit = Modifica fornitore
vendors-delete = Elimina fornitore…
vendors-delete-question = Eliminare { $name }?
vendors-contacts = Referenti
vendors-contact-add = Aggiungi un referente
vendors-contact-remove = Rimuovi questo referente
vendors-count = { $count ->
    [one] Un fornitore
   *[other] { $count } fornitori
}
vendors-empty = Ancora nessun fornitore. Importare un elenco o aggiungere il primo.
vendors-none-found = Nessun fornitore corrisponde.

## Columns

vendors-col-name = Nome
vendors-col-kinds = Tipo
vendors-col-customer-no = Codice cliente
vendors-col-country = Paese
vendors-col-contracts = Contratti
vendors-col-assets = Beni
vendors-col-annual = Costo annuo
vendors-col-next-send-by = Prossimo ultimo giorno utile

## Fields of the form

vendors-field-name = Ragione sociale
vendors-field-kinds = Tipo
vendors-field-registration-no = Numero REA
vendors-field-vat-no = Partita IVA
vendors-field-customer-no = Nostro codice cliente
vendors-field-website = Sito web
vendors-field-email = E-mail
vendors-field-phone = Telefono
vendors-field-address = Indirizzo
vendors-field-country = Paese
vendors-field-notes = Note

## Fields of a contact

vendors-contact-name = Nome
vendors-contact-role = Ruolo
vendors-contact-phone = Telefono
vendors-contact-email = E-mail
