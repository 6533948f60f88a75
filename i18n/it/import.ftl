# import

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
