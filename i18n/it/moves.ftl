# moves: la vita di un bene come azioni con un nome, e i moduli che stampano

## Registro delle modifiche

ent-transition = azione
ent-handover = passaggio nella vita del bene

op-move-perform = Azione eseguita su { $subject }
op-move-sign = Copia firmata di { $subject } allegata
op-transition-save = Azione { $subject } salvata
op-transition-delete = Azione { $subject } rimossa

field-name-from-states = Proposta negli stati
field-name-terms-en = Condizioni in inglese
field-name-terms-it = Condizioni in italiano
field-name-sheet = Modulo
field-name-transition-id = Azione
field-name-person-id = Persona
field-name-by-id = Eseguito da
field-name-condition = Condizioni del bene
field-name-accessories = Accessori
field-name-data-deletion = Dati
field-name-deleted-by-id = Dati cancellati da
field-name-accepted = Condizioni accettate

## Azioni: i nomi con cui un registro comincia

move-kind-receive = Ricezione
move-kind-deploy = Assegnazione
move-kind-return = Restituzione
move-kind-repair = Invio in riparazione
move-kind-back_from_repair = Rientro dalla riparazione
move-kind-lend = Prestito
move-kind-retire = Dismissione
move-kind-report_lost = Segnalazione di smarrimento
move-kind-found = Ritrovamento
move-kind-dispose = Uscita dal patrimonio

move-condition-new = Nuovo
move-condition-good = Buono stato
move-condition-worn = Segni d’uso
move-condition-damaged = Danneggiato
move-condition-incomplete = Incompleto

move-data-no_data = Non contiene dati
move-data-deleted = I dati sono stati cancellati
move-data-to_delete = I dati sono ancora da cancellare

## Rifiuti

refused-move-none = Nessun bene è selezionato.
refused-move-unknown = Questa azione non è più disponibile: sceglierne un’altra.
refused-move-not-allowed = { $count ->
    [one] «{ $action }» non è possibile nello stato in cui si trova { $tag }: «{ $status }».
   *[other] «{ $action }» non è possibile nello stato di { $count } di questi beni: { $tag }, per esempio, è «{ $status }».
}
refused-move-last = È l’unica azione del suo tipo: disattivarla invece di rimuoverla.
refused-document-is-signed = «{ $name }» è la copia firmata di un modulo: è la prova di chi ha ricevuto che cosa.
refused-form-none = Questo passaggio non ha un modulo da firmare.

field-move-source = Questo tipo di azione non è mai possibile in uno di questi stati.
field-move-status = Questo stato corrisponde a una fase diversa da quella a cui porta l’azione.
field-move-kind = Il tipo di un’azione non cambia: creare un’altra azione.

## Scadenze

deadline-kind-due_back = Da restituire
deadline-help-due_back = Quanto è in prestito o in riparazione deve rientrare entro questo giorno.
reminder-loan-due = Da restituire entro il { $date }.
reminder-loan-late = Andava restituito entro il { $date }.

## Moduli

form-deploy-title = Verbale di consegna
form-lend-title = Verbale di prestito
form-return-title = Verbale di restituzione
form-number = Numero del modulo
form-person-got = Ricevuto da
form-person-gave = Restituito da
form-by = Consegnato da
form-by-return = Ritirato da
form-on = Data
form-place = Luogo
form-due-back = Da restituire entro
form-condition = Condizioni
form-accessories = Accessori
form-note = Osservazioni
form-assets = Dotazione
form-col-tag = Etichetta
form-col-asset = Bene
form-col-serial = Numero di serie
form-col-condition = Condizioni
form-terms = Condizioni d’uso
form-terms-deploy = Dichiaro di aver ricevuto i beni sopra elencati, completi e funzionanti. Restano di proprietà di { $firm }; mi impegno a usarli per lavoro e con cura, a non lasciarli usare a persone non autorizzate, a segnalare subito smarrimento, furto o danni e a restituirli, completi degli accessori, a richiesta o al termine del rapporto di lavoro.
form-terms-lend = Dichiaro di aver ricevuto in prestito i beni sopra elencati, completi e funzionanti. Restano di proprietà di { $firm }; mi impegno a usarli con cura, a non cederli ad altri, a segnalare subito smarrimento, furto o danni e a restituirli, completi degli accessori, entro il giorno indicato sopra.
form-terms-return = I beni sopra elencati sono stati restituiti e ritirati nelle condizioni indicate. Il presente modulo libera chi li ha restituiti dall’obbligo di risponderne, salvo vizi occulti.
form-firm = l’azienda
form-data = Dichiarazione sulla cancellazione dei dati
form-data-no_data = I beni non contengono dati.
form-data-deleted = I dati sui beni sono stati cancellati il { $date } da { $person } in modo che non siano recuperabili con i mezzi ordinari.
form-data-to_delete = Sui beni si trovano ancora dati. I beni restano bloccati fino alla cancellazione e prima non vengono assegnati a nessuno.
form-data-own = Dichiaro di aver copiato altrove i miei dati e di aver rimosso i beni dai miei account; quanto vi resta può essere cancellato.
form-sign-got = Data e firma di chi riceve
form-sign-gave = Data e firma di chi restituisce
form-sign-by = Data e firma di chi consegna
form-sign-by-return = Data e firma di chi ritira
form-accepted = Le condizioni sono state accettate il { $date }.

## Schermata

report-kind-handover_form = Verbali di consegna e restituzione
report-handover-form-name = Verbale di consegna o restituzione
report-handover-form-purpose = Che cosa è passato di mano, in quali condizioni e a quali patti, da firmare

moves-menu = Azioni
moves-entry = { $name }…
moves-title = { $count ->
    [one] { $name }: { $tag }
   *[other] { $name }: { $count } beni
}
moves-done = { $count ->
    [one] { $name }: eseguita per { $tag }
   *[other] { $name }: eseguita per { $count } beni
}
moves-person-gets = Chi lo riceve
moves-person-gave = Chi lo restituisce
moves-person-gave-help = Se vuoto: chi lo ha in uso.
moves-vendor = Chi lo ripara
moves-on = Giorno
moves-place-help = Se vuoto: resta dov’è.
moves-happened = Che cosa è successo, quando e dove
moves-language = Lingua del verbale
moves-accepted = Le condizioni sono già state accettate
moves-print = Passare al verbale da firmare
moves-history = Passaggi
moves-none = Nessun passaggio registrato.
moves-due = da restituire entro il { $date }
moves-copy = Copia firmata: { $name }
moves-form-print = Stampa il verbale
moves-form-sign = Allega la copia firmata
moves-signed = La copia firmata per { $tag } è stata allegata
moves-form-number-help = Si trova sul verbale e tra i passaggi di un bene.
today-watch-loan = Da restituire: { $person }
today-watch-repair = Deve rientrare dalla riparazione

catalogue-actions = Azioni
moves-actions-help = Che cosa si può fare con un bene, ciascuna di un tipo. Più azioni dello stesso tipo possono portare a stati diversi.
moves-offered = Proposta
moves-action-edit = Modifica { $name }
moves-action-add = Aggiungi un’altra «{ $name }»
moves-action-delete = Rimuovi { $name }
moves-action-saved = { $name } è stata salvata
moves-action-deleted = { $name } è stata rimossa
moves-status = Stato a cui porta
moves-status-first = Il primo della sua fase
moves-terms-help = Che cosa dice il verbale sotto i beni. Se vuoto: il testo di Custodia.
moves-place = Luogo
