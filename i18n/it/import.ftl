# import

## Che cosa possono significare le colonne di un file: <campo>

import-field-tag = Etichetta inventariale
import-field-serial = Numero di serie
import-field-name = Nome
import-field-manufacturer = Produttore
import-field-model = Modello
import-field-model_number = Codice prodotto
import-field-category = Categoria
import-field-status = Stato
import-field-company = Società
import-field-location = Ubicazione
import-field-room = Locale
import-field-custodian = Assegnatario
import-field-custodian_email = E-mail dell’assegnatario
import-field-custodian_username = Nome utente dell’assegnatario
import-field-custodian_first = Nome di battesimo dell’assegnatario
import-field-custodian_last = Cognome dell’assegnatario
import-field-department = Reparto
import-field-cost_centre = Centro di costo
import-field-supplier = Fornitore
import-field-purchase_date = Data di acquisto
import-field-cost = Costo
import-field-currency = Valuta
import-field-invoice_no = Numero fattura
import-field-order_no = Numero ordine
import-field-warranty_start = Inizio garanzia
import-field-warranty_months = Garanzia, mesi
import-field-warranty_end = Fine garanzia
import-field-eol_date = Fine vita
import-field-notes = Note
import-field-kinds = Attività del fornitore
import-field-registration_no = Numero di iscrizione
import-field-vat_no = Partita IVA
import-field-customer_no = Nostro codice cliente
import-field-website = Sito web
import-field-email = E-mail
import-field-phone = Telefono
import-field-address = Indirizzo
import-field-postcode = CAP
import-field-city = Città
import-field-country = Paese
import-field-contact_name = Referente
import-field-contact_role = Ruolo del referente
import-field-contact_email = E-mail del referente
import-field-contact_phone = Telefono del referente
import-field-number = Numero contratto
import-field-title = Titolo
import-field-kind = Tipo di contratto
import-field-vendor = Fornitore
import-field-start = Decorrenza
import-field-end = Scadenza
import-field-duration = Durata iniziale, mesi
import-field-notice = Preavviso
import-field-notice_months = Preavviso, mesi
import-field-renewal = Rinnovo
import-field-renewal_months = Durata del rinnovo, mesi
import-field-annual_cost = Costo annuo
import-field-total_cost = Costo totale
import-field-billing = Fatturazione
import-field-owner = Responsabile
import-field-owner_email = E-mail del responsabile
import-field-none = Tralasciata

## Tipi di righe, formati, grado di certezza: <scelta>

import-kind-assets = Beni
import-kind-vendors = Fornitori
import-kind-contracts = Contratti
import-preset-snipe_import = Snipe-IT, modello di importazione
import-preset-snipe_fields = Snipe-IT, campi di importazione
import-preset-snipe_list = Snipe-IT, elenco dei beni
import-preset-glpi_contract = GLPI, contratti
import-preset-custodia = Custodia
import-preset-generic = Altro elenco
import-confidence-exact = Intestazione nota
import-confidence-alias = Intestazione riconosciuta
import-confidence-remembered = Come l’ultima volta
import-confidence-manual = Scelta manuale
import-confidence-none = Non riconosciuta
import-date-order-ymd = Anno, mese, giorno
import-date-order-dmy = Giorno, mese, anno
import-date-order-mdy = Mese, giorno, anno
import-decimal-point = Punto decimale: 1,234.50
import-decimal-comma = Virgola decimale: 1.234,50
import-outcome-created = Nuovo
import-outcome-changed = Modificato
import-outcome-unchanged = Invariato
import-outcome-refused = Rifiutato

## Perché una riga è rifiutata: <codice>

import-issue-missing_asset_tag = Manca l’etichetta inventariale, e nessun numero di serie noto permette di riconoscere il bene.
import-issue-missing_tag_and_serial = Mancano etichetta e numero di serie: l’importazione successiva non riconoscerebbe il bene.
import-issue-duplicate_asset_tag = Il record { $other_record } di questo file ha già questa etichetta.
import-issue-duplicate_serial = { $other_record ->
    [0] Il bene { $other_tag } ha già questo numero di serie.
   *[other] Il record { $other_record } di questo file ha già questo numero di serie.
}
import-issue-duplicate_vendor = Il record { $other_record } di questo file riguarda già questo fornitore.
import-issue-duplicate_contract = Il record { $other_record } di questo file riguarda già questo contratto.
import-issue-bad_date = Non è una data.
import-issue-bad_number = Non è un numero.
import-issue-bad_currency = Non è il codice di una valuta, come EUR.
import-issue-bad_email = Non è un indirizzo e-mail.
import-issue-bad_choice = Nessuna delle parole previste.
import-issue-unknown_status = Che cosa significhi lo stato «{ $word }» non è ancora stato detto.
import-issue-negative_price = Un importo negativo.
import-issue-eol_before_purchase = Il fine vita ({ $to }) precede l’acquisto ({ $from }).
import-issue-end_before_start = La fine ({ $to }) precede l’inizio ({ $from }).
import-issue-too_few_fields = { $have ->
    [one] Una sola cella, mentre l’intestazione ne ha { $want }.
   *[other] Solo { $have } celle, mentre l’intestazione ne ha { $want }.
}
import-issue-too_many_fields = { $have } celle, mentre l’intestazione ne ha { $want }.
import-issue-lossy_serial = Un foglio di calcolo ha arrotondato questo numero e le ultime cifre sono perse. Formattare la colonna come testo e reinserirlo.
import-issue-cell_error = Una formula non riuscita nel foglio di calcolo.
import-issue-too_long = Troppo lungo.
import-issue-missing_field = Dato necessario per un nuovo inserimento.
import-issue-missing_end = Mancano sia la scadenza sia la durata.
import-issue-notice_longer_than_term = Con questo preavviso l’ultimo giorno per la disdetta ({ $notice_by }) precede la decorrenza ({ $start }).
import-issue-out_of_range = Fuori dai valori possibili.

## Osservazioni su una riga accettata: <codice>

import-issue-rounded = La valuta non ha un’unità così piccola: arrotondato a { $to }.
import-issue-currency_differs = La cella indica una valuta diversa da quella della riga; vale { $used }.
import-issue-warranty_differs = Secondo i mesi finirebbe il { $computed }; resta la data del file.
import-issue-several_people = Più persone hanno questo nome; un indirizzo e-mail le distinguerebbe.
import-issue-kind_other = Tipo non noto: diventa «Altro».
import-issue-matched_by_title = Riconosciuto da fornitore, titolo e decorrenza: da verificare.
import-issue-renewal_months_assumed = { $months ->
    [one] Il file non dice per quanto si rinnova: si presume un mese.
   *[other] Il file non dice per quanto si rinnova: si presumono { $months } mesi.
}
import-issue-notice_given = Secondo il file la disdetta è già stata data. Registrarla come decisione sul contratto.
