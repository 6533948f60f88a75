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
