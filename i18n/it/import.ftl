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
import-issue-bad_date = «{ $value }» non è una data.
import-issue-bad_number = «{ $value }» non è un numero.
import-issue-bad_currency = «{ $value }» non è il codice di una valuta, come EUR.
import-issue-bad_email = «{ $value }» non è un indirizzo e-mail.
import-issue-bad_choice = «{ $value }» non è tra le parole previste.
import-issue-unknown_status = Che cosa significhi lo stato «{ $word }» non è ancora stato detto.
import-issue-negative_price = { $value } è negativo.
import-issue-eol_before_purchase = Il fine vita ({ $to }) precede l’acquisto ({ $from }).
import-issue-end_before_start = La fine ({ $to }) precede l’inizio ({ $from }).
import-issue-too_few_fields = { $have ->
    [one] Una sola cella, mentre l’intestazione ne ha { $want }.
   *[other] Solo { $have } celle, mentre l’intestazione ne ha { $want }.
}
import-issue-too_many_fields = { $have } celle, mentre l’intestazione ne ha { $want }.
import-issue-lossy_serial = Un foglio di calcolo ha arrotondato questo numero in { $value } e le ultime cifre sono perse. Formattare la colonna come testo e reinserirlo.
import-issue-cell_error = { $value }: una formula non riuscita nel foglio di calcolo.
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
## Lettura di un file: perché non si può leggere ($line: riga del file o del foglio, 0 se ignota; $detail: un nome o un valore)

import-read-empty = Il file è vuoto.
import-read-too-large = Il file supera 1 GB.
import-read-too-many-rows = La tabella ha più di { $detail } righe. Dividerla, oppure salvare la cartella di lavoro come CSV.
import-read-too-many-columns = La riga { $line } ha più di 256 colonne.
import-read-too-many-cells = La tabella ha più di { $detail } celle. Togliere le colonne che non servono.
import-read-cell-too-long =
    { $line ->
        [0] Una cella supera i 32.768 caratteri.
       *[other] Alla riga { $line } una cella supera i 32.768 caratteri.
    }
import-read-unterminated-quote = Le virgolette aperte alla riga { $line } non vengono mai chiuse. Correggere quella riga; oltre non è stato letto nulla.
import-read-not-a-workbook =
    { $line ->
        [0] La cartella di lavoro è danneggiata o non è stata salvata per intero. Aprirla con un foglio di calcolo e salvarla di nuovo.
       *[other] La cartella di lavoro è danneggiata alla riga { $line }. Aprirla con un foglio di calcolo e salvarla di nuovo.
    }
import-read-unsupported-format =
    { $detail ->
        [xls] È un vecchio file di Excel (.xls). Salvarlo come .xlsx o CSV.
        [xlsb] È un file binario di Excel (.xlsb). Salvarlo come .xlsx o CSV.
        [ods] È un file OpenDocument. Salvarlo come .xlsx o CSV.
        [numbers] È un file di Numbers. Esportarlo come Excel o CSV.
        [html] È una pagina web, qualunque sia il suo nome. Aprirla con un foglio di calcolo e salvarla come .xlsx o CSV.
        [xml] È un file XML. Aprirlo con un foglio di calcolo e salvarlo come .xlsx o CSV.
       *[other] I file di questo tipo ({ $detail }) non si possono importare. Usare CSV o .xlsx.
    }
import-read-password-protected = La cartella di lavoro è protetta da password. Salvarne una copia senza.
import-read-workbook-bomb = La cartella di lavoro, una volta estratta, ha dimensioni assurde ({ $detail }) e non è stata aperta.
import-read-memory-limit = La lettura del file richiedeva più memoria di quella consentita. Non è stato importato nulla.
import-read-time-limit = La lettura del file durava troppo ed è stata interrotta. Non è stato importato nulla.
import-read-no-sheet = La cartella di lavoro non ha un foglio di nome { $detail }.
import-read-no-visible-sheet = La cartella di lavoro non ha fogli visibili.
import-read-binary = Non è un file di testo né una cartella di lavoro.
import-read-bad-option = { $detail } non è una codifica o un separatore noto.
import-read-unreadable = Impossibile leggere il file: { $detail }
import-read-cancelled = Lettura annullata. Non è stato importato nulla.
import-read-crashed = La lettura di questo file non è riuscita. Non è stato importato nulla. Dettagli: { $detail }

## Lettura di un file: osservazioni sull'intero file ($count)

import-notice-nul-removed =
    { $count ->
        [one] È stato tolto un carattere NUL.
       *[other] Sono stati tolti { $count } caratteri NUL.
    }
import-notice-undecodable-bytes =
    { $count ->
        [one] Un byte non corrisponde a nessun carattere in questa codifica. Controllare i nomi con gli accenti.
       *[other] { $count } byte non corrispondono a nessun carattere in questa codifica. Controllare i nomi con gli accenti.
    }
import-notice-lone-cr = Le righe terminano come nei vecchi Macintosh.
import-notice-stray-quote =
    { $count ->
        [one] Una virgoletta dentro una cella non è raddoppiata ed è stata letta così com'è.
       *[other] { $count } virgolette dentro le celle non sono raddoppiate e sono state lette così come sono.
    }
import-notice-blank-rows =
    { $count ->
        [one] Una riga vuota è stata tralasciata.
       *[other] { $count } righe vuote sono state tralasciate.
    }
import-notice-duplicate-header =
    { $count ->
        [one] Una colonna ha la stessa intestazione di un'altra.
       *[other] { $count } colonne hanno la stessa intestazione di un'altra.
    }
import-notice-formulas-as-values =
    { $count ->
        [one] Una cella è una formula: è stato letto il valore salvato nella cartella di lavoro.
       *[other] { $count } celle sono formule: sono stati letti i valori salvati nella cartella di lavoro.
    }
import-notice-formulas-without-value =
    { $count ->
        [one] Una formula non ha un valore salvato e conta come vuota. Aprire la cartella di lavoro con un foglio di calcolo e salvarla.
       *[other] { $count } formule non hanno un valore salvato e contano come vuote. Aprire la cartella di lavoro con un foglio di calcolo e salvarla.
    }
import-notice-hidden-sheet =
    { $count ->
        [one] La cartella di lavoro ha anche un foglio nascosto.
       *[other] La cartella di lavoro ha anche { $count } fogli nascosti.
    }
