### Registrazioni di sanificazione, evidenze, certificati ricevuti.

op-record-save = Registrazione di sanificazione in { $subject } salvata
op-record-decide = Registrazioni di sanificazione in { $subject } decise
op-record-sign = Registrazioni di sanificazione in { $subject } firmate
op-evidence-keep = File di evidenza aggiunto a { $subject }
op-evidence-assign = Disco di un file di evidenza in { $subject } abbinato
op-evidence-propose = Registrazioni proposte dalle evidenze in { $subject }
op-received-save = Certificato ricevuto per { $subject } salvato
op-received-delete = Certificato ricevuto per { $subject } tolto
op-received-word = Numero di serie di un elenco dell’impianto per { $subject } spiegato
op-received-apply = Registrazioni create da un certificato ricevuto per { $subject }

refused-sanitization-decided = La registrazione di { $medium } è già decisa e non cambia più. Ritirarla e inserirne un’altra.
refused-sanitization-accepted = { $medium } ha già una registrazione accettata. Prima va ritirata quella.
refused-sanitization-stage = In questa fase di { $number } non si registra nulla. Si registra dall’approvazione alla verifica; quanto fatto dal fornitore, anche dopo la consegna.
refused-sanitization-left-out = { $tag } è escluso da questo lotto: non si registra nulla.
refused-disposal-checks = Per { $tag } non è tutto chiaro prima della prima cancellazione: servono le risposte su conservazione legale, backup, licenze, etichette e gestione dei dispositivi, e nessun obbligo di conservazione.
refused-evidence-twice = Questo file è già in { $number }, come «{ $name }».
refused-evidence-changed = «{ $name }» è cambiato durante la lettura. Sceglierlo di nuovo.
refused-evidence-recorded = Dal disco { $serial } è già nata una registrazione. Ritirarla prima di cambiare il supporto.
refused-received-used = Una registrazione di { $number } si basa su questo certificato, che quindi resta.
refused-received-media = Non si sa che tipo di supporto sia { $medium }. Indicarne prima il tipo.
refused-document-is-disposal = «{ $name }» è un’evidenza di una dismissione e resta dov’è.

field-signatory-role = Questo ruolo qui non firma, oppure compare due volte.
field-record-medium = Non è un supporto con dati di questo lotto, o non è quello della registrazione.
field-record-media = Il supporto è di un altro tipo.
field-record-passes = Da 1 a 1000 passate.
field-record-techniques = Una tecnica ripetuta, o troppe tecniche.
field-record-key = Non è la robustezza di una chiave, in bit.
field-record-times = La fine precede l’inizio.
field-record-calibrated = La taratura è successiva.
field-record-instant = Non è un’ora con il suo fuso, ad esempio 2026-11-20T14:35:00+01:00.
field-record-lot = Le registrazioni devono essere di un solo lotto.
field-record-many = Troppe registrazioni insieme.
field-received-weight = Da 0 a 1.000.000 kg.
field-received-days = Le date non sono in ordine: ritiro, distruzione, ricezione.
field-received-list = Al massimo { $max } numeri di serie.
field-received-serial = Un numero di serie è troppo lungo.

evidence-pick-title = Scegliere i file degli strumenti di cancellazione
evidence-pick-kind = Log e rapporti
sanitization-hidden-by-hand = Le aree nascoste le ha verificate chi ha usato lo strumento; il file non lo dice.
sanitization-day-only = Il file riporta solo il giorno, senza l’ora: { $date }.
signature-kind-typed = Digitata
signature-kind-drawn = Disegnata
cli-evidence-kept = { $name }: { $drives } dischi, { $matched } abbinati a supporti.
