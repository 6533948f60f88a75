# vendors: the list, the panel and the form of vendors

## Screen

vendors-title = Fornitori
vendors-new = Nuovo fornitore
vendors-edit = Modifica fornitore
vendors-delete = Elimina fornitore…
vendors-delete-question = Eliminare { $name }?
vendors-delete-text = Con il fornitore vanno via i suoi referenti. Un fornitore con contratti o beni non si può eliminare. L’operazione si può annullare.
vendors-delete-yes = Elimina il fornitore
vendors-deleted = { $name } è stato eliminato
vendors-saved = { $name } è stato salvato
vendors-gone-title = Questo fornitore non c’è più
vendors-empty-title = Ancora nessun fornitore
vendors-empty-text = Un fornitore è chi vende o ha un contratto con l’azienda, con le persone che vi rispondono. I fornitori arrivano anche con un elenco di contratti o di beni.
vendors-none-title = Nessun fornitore corrisponde
vendors-search = Cerca nei fornitori
vendors-report = Rinnovi
vendors-copy-name = Copia la ragione sociale
vendors-section-record = Fornitore
vendors-section-reach = Recapiti
vendors-next = Prossimo ultimo giorno utile
vendors-next-none = Nessun contratto ha un giorno entro cui agire.
vendors-contracts = Contratti
vendors-contracts-none = Non ci sono contratti con questo fornitore.
vendors-contracts-all = Mostra tutti e { $count } nell’elenco
vendors-assets-bought = { $count ->
    [one] Un bene acquistato qui
   *[other] { $count } beni acquistati qui
}
vendors-contacts = Referenti
vendors-contacts-none = Ancora nessun referente.
vendors-contact-add = Aggiungi un referente
vendors-contact-remove = Rimuovi il referente { $number }

## Columns

vendors-col-name = Nome
vendors-col-kinds = Tipo
vendors-col-customer-no = Codice cliente
vendors-col-country = Paese
vendors-col-contracts = Contratti
vendors-col-assets = Beni
vendors-col-annual = Costo annualizzato
vendors-col-next-send-by = Ultimo giorno utile

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
