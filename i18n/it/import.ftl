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
import-field-custodian_first = Nome dell’assegnatario
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
import-field-delivery = Invio della disdetta
import-field-renewal = Rinnovo
import-field-renewal_months = Durata del rinnovo, mesi
import-field-annual_cost = Costo annualizzato
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
import-confidence-exact = Nota
import-confidence-alias = Riconosciuta
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
import-issue-duplicate_asset_tag = La riga { $other_line } di questo file ha già questa etichetta.
import-issue-duplicate_serial = { $other_record ->
    [0] Il bene { $other_tag } ha già questo numero di serie.
   *[other] La riga { $other_line } di questo file ha già questo numero di serie.
}
import-issue-duplicate_vendor = La riga { $other_line } di questo file riguarda già questo fornitore.
import-issue-duplicate_contract = La riga { $other_line } di questo file riguarda già questo contratto.
import-issue-bad_date = «{ $value }» non è una data.
import-issue-bad_number = «{ $value }» non è un numero.
import-issue-own_category = «{ $field }» è un campo della sola categoria «{ $category }».
import-issue-own_whole = «{ $value }» non è un numero intero, come richiede «{ $field }».
import-issue-own_flag = «{ $value }» non è né sì né no, come richiede «{ $field }».
import-issue-own_choice = «{ $value }» non è tra le scelte di «{ $field }».
import-issue-own_url = «{ $value }» non è un indirizzo che comincia con https:// o http://, come richiede «{ $field }».
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
import-issue-missing_field = { $field ->
    [vendor] Per un nuovo contratto serve il fornitore
    [title] Per un nuovo contratto serve un titolo o un numero
    [start] Per un nuovo contratto serve il giorno di inizio
    [name] Per un nuovo fornitore serve il nome
   *[other] Un nuovo record ne ha bisogno
}: scegli una colonna che lo contenga o compila la cella.
import-issue-missing_end = Mancano sia la scadenza sia la durata.
import-issue-notice_longer_than_term = Con questo preavviso l’ultimo giorno per la disdetta ({ $notice_by }) precede la decorrenza ({ $start }).
import-issue-out_of_range = Fuori dai valori possibili.

## Osservazioni su una riga accettata: <codice>

import-issue-rounded = La valuta non ha un’unità così piccola: arrotondato a { $to }.
import-issue-currency_differs = La cella indica una valuta diversa da quella della riga; vale { $used }.
import-issue-warranty_differs = Secondo i mesi finirebbe il { $computed }; resta la data del file.
import-issue-several_people = Più persone hanno questo nome; un indirizzo e-mail le distinguerebbe.
import-issue-several_vendors = Sono indicati più fornitori; come fornitore vale il primo.
import-issue-kind_other = Tipo non noto: diventa «Altro».
import-issue-delivery_unknown = Questo modo di inviare la disdetta non è noto: resta com’era, e-mail per un contratto nuovo.
import-issue-billing_not_kept = L’importo è annuo: resta annuale, e questa cadenza di fatturazione non viene conservata.
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
import-read-no-evidence = Nulla in questo file dice che cosa è stato fatto a un disco. Sono noti i log di nwipe e ShredOS, l’output di nvme e hdparm, i rapporti di Blancco (XML) e gli elenchi con numeri di serie.
import-read-broken-evidence =
    { $line ->
        [0] Il file è interrotto o danneggiato. Esportarlo di nuovo. Dettagli: { $detail }
       *[other] Il file è interrotto o danneggiato alla riga { $line }. Esportarlo di nuovo. Dettagli: { $detail }
    }
import-read-evidence-too-large = Il file supera { $detail } MB. Dividerlo, o togliere ciò che non riguarda le cancellazioni.
import-read-too-many-drives = Il file nomina più di { $detail } dischi. Dividerlo.

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
import-notice-days-from-1904 = Le date di questa cartella di lavoro partono dal 1904; così sono stati letti anche i numeri senza formato di data nelle colonne di date.
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
import-reading-placeholders = N/D, –, null e simili valgono come celle vuote
import-reading-placeholders-help = Altrimenti diventano nomi e numeri di quel tipo, e come giorni e importi sono rifiutate.
import-notice-placeholders =
    { $count ->
        [one] Una cella dice solo che non c’è nulla da dire (come N/D o –) e vale come vuota.
       *[other] { $count } celle dicono solo che non c’è nulla da dire (come N/D o –) e valgono come vuote.
    }
import-notice-rows-above-headers =
    { $count ->
        [one] Una riga sopra le intestazioni è stata tralasciata.
       *[other] { $count } righe sopra le intestazioni sono state tralasciate.
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

## Finestre di scelta dei file, e il file delle righe rifiutate

import-pick-title = Scegliere un file da importare
import-pick-kind = Tabelle (CSV, Excel)
import-refused-title = Salvare le righe rifiutate
import-refused-line = Riga
import-refused-why = Motivo del rifiuto

## La schermata: passi

import-title = Importazione
import-steps = Passi dell’importazione
import-step-file = File
import-step-columns = Colonne
import-step-review = Verifica
import-step-done = Esito
import-step-number = { $number }. { $name }
import-records =
    { $count ->
        [one] { $count } riga
       *[other] { $count } righe
    }
import-choose = Scegli un file…
import-choose-other = Scegli un altro file…
import-to-review = Verifica
import-to-columns = Torna alle colonne
import-continue = Continua
import-print = Stampa la verifica
import-print-none = La verifica non si stampa. «Salva le righe rifiutate…» le conserva in un file.
import-read-only = Questo registro è aperto in sola lettura: non si può importare nulla.

## La schermata: file

import-file-what = Importare un elenco già esistente
import-file-text = Non viene scritto nulla prima di aver visto che cosa cambierebbe. Un file si può anche trascinare in qualsiasi punto di questa finestra.
import-drop-busy = { $name } deve aspettare: un altro file è in lavorazione.
import-file-kind = Che cosa contiene il file
import-file-kind-help = «Secondo il file» si basa sulle intestazioni; si può cambiare dopo.
import-file-kind-auto = Secondo il file
import-file-formats = File
import-file-formats-text = CSV e altri testi delimitati, nelle codifiche consuete, e cartelle di lavoro di Excel (.xlsx, .xlsm). I vecchi file .xls, .ods o .numbers vanno prima salvati come .xlsx.
import-file-tools = Riconosciuti dalle intestazioni
import-file-tools-snipe = Snipe-IT: modello di importazione ed elenco dei beni, nelle sue lingue
import-file-tools-glpi = GLPI: elenco dei contratti
import-file-tools-custodia = Gli elenchi di Custodia
import-file-tools-other = Qualsiasi altro elenco: si dice una volta che cosa significano le colonne, e resta memorizzato
import-file-promise = Che cosa succede
import-file-promise-dry = Prima una verifica: ogni cella, vecchio → nuovo, e ogni riga rifiutata con il motivo.
import-file-promise-same = Lo stesso file due volte non cambia nulla. Una cella vuota lascia il valore di prima.
import-file-promise-undo = Un’importazione è una sola modifica: si annulla tutta con un solo comando.
import-file-in-hand = In corso: { $name }
import-file-failed = Questo file non si può leggere
import-file-failed-next = Non è cambiato nulla. Correggere il file o sceglierne un altro.

## La schermata: colonne

import-reading = Come viene letto il file
import-reading-kind = Le righe sono
import-reading-preset = Formato
import-reading-encoding = Codifica
import-reading-delimiter = Separatore delle colonne
import-reading-sheet = Foglio
import-reading-currency = Valuta, se non indicata
import-reading-header-line = Intestazioni alla riga { $line }
import-reading-header-row = Riga { $line }: { $text }
import-reading-headers = Intestazioni alla
import-encoding-utf-8 = UTF-8
import-encoding-utf-8-bom = UTF-8 con marcatore (BOM)
import-encoding-utf-16le = UTF-16 (LE)
import-encoding-utf-16be = UTF-16 (BE)
import-encoding-windows-1252 = Windows-1252
import-delimiter-comma = Virgola ,
import-delimiter-semicolon = Punto e virgola ;
import-delimiter-tab = Tabulazione
import-delimiter-pipe = Barra |
import-notices = Osservato durante la lettura
import-attention = Da controllare prima di proseguire
import-attention-none = Qui non c’è nulla da chiarire
import-attention-missing =
    { $count ->
        [one] Nessuna colonna corrisponde a { $fields }. È un dato necessario: le nuove righe sarebbero rifiutate.
       *[other] Nessuna colonna corrisponde a { $fields }. Sono dati necessari: le nuove righe sarebbero rifiutate.
    }
import-attention-near = Le intestazioni vanno bene quasi altrettanto per un altro tipo. Sono { $kind }?
import-attention-near-take = Leggere come: { $kind }
import-attention-ambiguous =
    { $count ->
        [one] Una colonna si può leggere in due modi: { $columns }. Controllare la scelta accanto.
       *[other] { $count } colonne si possono leggere in due modi: { $columns }. Controllare le scelte accanto.
    }
import-attention-statuses =
    { $count ->
        [one] Uno stato non è noto. Dire qui sotto che cosa significa, altrimenti le sue righe sono rifiutate.
       *[other] { $count } stati non sono noti. Dire qui sotto che cosa significano, altrimenti le loro righe sono rifiutate.
    }
import-columns = Colonne
import-columns-mapped = { $mapped } su { $all } assegnate
import-columns-header = Nel file
import-columns-samples = Esempi
import-columns-field = Diventa
import-columns-read = Lettura
import-columns-sure = Certezza
import-columns-field-of = «{ $header }» diventa
import-columns-order-of = Ordine delle date in «{ $header }»
import-columns-decimal-of = Segno decimale in «{ $header }»
import-columns-no-header = Colonna { $number }
import-columns-blank = nessun valore
import-columns-filled = { $filled } su { $all }
import-columns-ambiguous = Leggibile in due modi
import-columns-taken = ora «{ $header }»
import-columns-required = necessario
import-statuses = Stati
import-statuses-help = Ogni parola del file corrisponde a uno degli stati fissi. Finché non ha uno stato, le sue righe sono rifiutate.
import-statuses-of = «{ $word }» significa
import-statuses-count =
    { $count ->
        [one] { $count } riga
       *[other] { $count } righe
    }
import-statuses-none = Non ancora indicato
import-rules = Regole di questo file
import-rules-exclusive = Le date finali sono il primo giorno senza copertura
import-rules-exclusive-help = GLPI e Snipe-IT sommano i mesi all’inizio e ottengono il giorno dopo l’ultimo. Si toglie un giorno.
import-rules-number = Assegna ai beni senza etichetta il primo numero libero
import-rules-number-help = Altrimenti sono rifiutati, a meno che il numero di serie sia noto.
import-rules-prefix = Prefisso delle nuove etichette

## La schermata: verifica

import-apply =
    { $count ->
        [one] Importa { $count } riga
       *[other] Importa { $count } righe
    }
import-apply-nothing = Nulla da importare
import-apply-help = Scrive le righe nuove e quelle modificate come una sola modifica, che si può annullare. Prima viene fatta una copia del registro.
import-tab-created = Nuove
import-tab-changed = Modificate
import-tab-unchanged = Invariate
import-tab-refused = Rifiutate
import-review-tabs = Righe secondo l’esito
import-review-also =
    { $people ->
        [0] { $vendors ->
            [one] Nuovo anche { $vendors } fornitore
           *[other] Nuovi anche { $vendors } fornitori
        }
       *[other] { $vendors ->
            [0] { $people ->
                [one] Nuova anche { $people } persona
               *[other] Nuove anche { $people } persone
            }
           *[other] Nuovi anche: fornitori ({ $vendors }), persone ({ $people })
        }
    }
import-review-save-refused = Salva le righe rifiutate…
import-review-saved = Salvate in { $name }. Correggere le celle, poi importare quel file.
import-review-problems = Motivi dei rifiuti
import-review-problem-in = Colonna «{ $column }»
import-review-again = Nel frattempo il registro è cambiato: la verifica è di nuovo aggiornata.
import-review-none-created = Nessuna riga nuova in questo file.
import-review-none-changed = Nessuna riga cambierebbe.
import-review-none-unchanged = Nessuna riga è già esattamente così.
import-review-none-refused = Nessuna riga è rifiutata.
import-col-line = Riga
import-col-key = Voce
import-col-title = Descrizione
import-col-changes = Che cosa cambierebbe
import-col-values = Valori
import-col-why = Motivo
import-col-cell = Cella
import-col-remarks = Osservazioni
import-cell = { $column }: { $value }
import-cell-blank = { $column }: vuota
import-row-nameless = Riga { $line }
import-row-place = Riga { $line } del file, record { $record }
import-row-changes = Vecchio → nuovo
import-row-values = Valori
import-row-same = Tutto ciò che questa riga dice è già nel registro.
import-row-why = Perché è rifiutata
import-row-remarks = Osservazioni
import-row-field = Campo
import-row-old = Vecchio
import-row-new = Nuovo
import-row-empty = (vuoto)

## La schermata: gli stessi motivi per molte righe ($value: un esempio)

import-problem-bad_date = Non è una data, per esempio «{ $value }».
import-problem-bad_number = Non è un numero, per esempio «{ $value }».
import-problem-own_category = Un campo di un’altra categoria, per esempio «{ $value }».
import-problem-own_whole = Non è un numero intero, per esempio «{ $value }».
import-problem-own_flag = Né sì né no, per esempio «{ $value }».
import-problem-own_choice = Non è tra le scelte del campo, per esempio «{ $value }».
import-problem-own_url = Non è un indirizzo web, per esempio «{ $value }».
import-problem-bad_currency = Non è il codice di una valuta, per esempio «{ $value }».
import-problem-bad_email = Non è un indirizzo e-mail, per esempio «{ $value }».
import-problem-bad_choice = Nessuna delle parole previste, per esempio «{ $value }».
import-problem-unknown_status = Uno stato non ancora spiegato, per esempio «{ $value }». Si può fare tornando alle colonne.
import-problem-negative_price = Un importo negativo, per esempio { $value }.
import-problem-lossy_serial = Un numero arrotondato da un foglio di calcolo, per esempio { $value }. Formattare la colonna come testo e reinserirlo.
import-problem-cell_error = Una formula non riuscita nel foglio di calcolo, per esempio { $value }.
import-problem-duplicate_asset_tag = L’etichetta compare due volte in questo file, per esempio «{ $value }».
import-problem-duplicate_serial = Il numero di serie è già di un altro bene, per esempio «{ $value }».
import-problem-duplicate_vendor = Lo stesso fornitore compare due volte in questo file.
import-problem-duplicate_contract = Lo stesso contratto compare due volte in questo file.
import-problem-eol_before_purchase = Il fine vita precede l’acquisto.
import-problem-end_before_start = La fine precede l’inizio.
import-problem-too_few_fields = Meno celle dell’intestazione.
import-problem-too_many_fields = Più celle dell’intestazione.
import-problem-notice_longer_than_term = Il preavviso è più lungo della durata.

## La schermata: lavoro in corso ed esito

import-working-pick = Lettura del file…
import-working-columns = Esame delle colonne…
import-working-plan = Confronto con il registro…
import-working-apply = Importazione…
import-working-finish = Scrittura del giornale…
import-working-progress = { $percent } completato
import-working-cancel = Interrompi
import-cancelled = Interrotto. Non è stato scritto nulla.
import-done-title =
    { $count ->
        [one] { $count } riga importata
       *[other] { $count } righe importate
    }
import-done-nothing = Non c’era nulla da cambiare
import-done-undone-title = Questa importazione è stata annullata
import-done-undone-text = Il registro è come prima. Ctrl+Maiusc+Z la ripete.
import-done-from = Da { $name }
import-done-created = Nuove
import-done-changed = Modificate
import-done-unchanged = Invariate
import-done-refused = Rifiutate
import-done-vendors = Nuovi fornitori
import-done-people = Nuove persone
import-done-undo = Annulla l’importazione
import-done-show-assets = Mostra i beni
import-done-show-vendors = Mostra i fornitori
import-done-show-contracts = Mostra i contratti
import-done-journal = Nel giornale
import-done-refused-title =
    { $count ->
        [one] Una riga è stata rifiutata e non è nel registro
       *[other] { $count } righe sono state rifiutate e non sono nel registro
    }
import-done-refused-saved = Nel file { $name }. Correggere le celle e importare quel file.
import-done-refused-unsaved =
    { $count ->
        [one] Correggerla nel file e importarlo di nuovo: ciò che è già nel registro conta come invariato.
       *[other] Correggerle nel file e importarlo di nuovo: ciò che è già nel registro conta come invariato.
    }
import-done-refused-choose = Importa il file corretto…
