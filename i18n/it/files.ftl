# files: che cosa dicono i produttori della copertura dei beni, confrontato con il registro

## Che cosa possono significare le colonne di un tale file

import-kind-coverages = Coperture
import-field-cover_kind = Che cos’è
import-field-cover_reference = Riferimento
import-field-cover_level = Livello di servizio
import-field-service_code = Codice del servizio
import-field-provider = Chi lo eroga
import-field-cover_start = Copertura dal
import-field-cover_end = Copertura fino al
import-field-cover_terminated = Cessata in anticipo il
import-field-keep_drive = I dischi restano
import-field-cover_origin = Origine
import-field-cover_checked = Verificata di nuovo il
import-field-end_of_sale = Modello: fine vendita
import-field-end_of_maintenance = Modello: fine manutenzione software
import-field-end_of_security = Modello: fine supporto di sicurezza
import-field-last_day_of_support = Modello: ultimo giorno di supporto
import-preset-dell_entitlement = Dell, garanzie e servizi
import-preset-hp_warranty = HP o HPE, garanzie
import-preset-lenovo_warranty = Lenovo, garanzie e contratti
import-preset-cisco_coverage = Cisco, coperture
import-preset-ps_warranty = PowerShellWarrantyReports
import-preset-ralph_support = Ralph, supporti
import-file-tools-makers = Dell, HP, Lenovo e Cisco: garanzie e supporto; anche PowerShellWarrantyReports e Ralph
import-cover-end-lifetime = A vita
import-cover-drive-yes = Sì

## Perché una riga è rifiutata

import-issue-missing_device = Mancano sia il numero di serie sia l’etichetta.
import-issue-no_asset = Nessun bene ha questo numero.
import-issue-looks_like = Nessun bene ha esattamente questo numero; { $other } gli somiglia. Correggere uno dei due.
import-issue-several_assets = Più beni hanno questo numero: { $tag }. Il produttore nel file li distinguerebbe.
import-issue-other_maker = { $tag } ha questo numero, ma è di un altro produttore.
import-issue-tag_and_serial_differ = L’etichetta è di un bene, il numero di serie è di { $tag }.
import-issue-missing_cover_end = Manca la fine: nulla dice quanto dura.
import-issue-duplicate_entitlement = La riga { $other_line } di questo file riguarda già questo servizio.
import-problem-no_asset = Nessun bene del registro ha questo numero, per esempio «{ $value }».
import-problem-looks_like = Un numero che somiglia soltanto a uno dei nostri, per esempio «{ $value }».
import-problem-several_assets = Un numero che hanno più beni, per esempio «{ $value }».
import-problem-other_maker = Un numero che è di un bene di un altro produttore, per esempio «{ $value }».
import-problem-tag_and_serial_differ = Etichetta e numero di serie indicano beni diversi, per esempio «{ $value }».
import-problem-duplicate_entitlement = Lo stesso servizio compare due volte in questo file.

## Osservazioni su una riga accettata

import-issue-level_unknown = Dalle parole «{ $service }» non risulta che cosa si fa in caso di guasto: il livello resta aperto.
import-issue-manual_longer = Una copertura inserita a mano dura più a lungo. Resta, se non si decide altrimenti.
import-issue-asset_warranty_longer = La garanzia indicata sul bene dura di più, fino al { $to }. Resta com’è.
import-issue-matched_manual = Riconosciuta come la copertura inserita a mano: da verificare.
import-issue-ended_early = Secondo il file è cessata in anticipo: copertura fino al { $to }.
import-issue-warranty_beside = La riga indica anche una garanzia fino al { $to }; vale solo il contratto.
import-issue-not_covered = La riga non indica coperture; valgono solo le date del modello.
import-issue-model_missing = { $tag } non ha un modello: le date del modello nel file non hanno dove andare.
import-issue-model_dates_differ = Per { $model } più in alto in questo file ci sono altre date: valgono quelle.

## La verifica

import-outcome-conflict = In conflitto
import-tab-conflict = Conflitti
import-col-taken = Che cosa vale
import-conflict-file = Il file
import-conflict-ours = Il registro
import-conflict-text =
    { $count ->
        [one] Una riga accorcerebbe una copertura inserita a mano. Vale il registro, se non si sceglie la riga e si prende il file.
       *[other] { $count } righe accorcerebbero coperture inserite a mano. Vale il registro, se non si scelgono righe e si prende il file.
    }
import-conflict-taken =
    { $count ->
        [0] Vale ovunque il registro.
        [one] Per una riga vale il file.
       *[other] Per { $count } righe vale il file.
    }
import-conflict-take =
    { $count ->
        [0] Prendi il file
        [one] Prendi il file per { $count } riga
       *[other] Prendi il file per { $count } righe
    }
import-conflict-keep = Tieni il registro
import-review-only-conflicts =
    { $count ->
        [one] Non c’è ancora nulla da importare: l’unica riga con novità accorcerebbe una copertura inserita a mano, e vale il registro. Se ha ragione il file, scegli la riga tra i conflitti e prendi il file.
       *[other] Non c’è ancora nulla da importare: le { $count } righe con novità accorcerebbero coperture inserite a mano, e vale il registro. Dove ha ragione il file, scegli le righe tra i conflitti e prendi il file.
    }
import-review-to-conflicts = Mostra i conflitti
import-review-none-conflict = Nessuna riga tocca ciò che è stato inserito a mano.
import-done-taken = Conflitti: preso il file
import-done-kept = Conflitti: tenuto il registro
import-done-show-coverages = Mostra la copertura

## Terminale

cli-import-conflict-kept = riga { $line } ({ $key }): resta la copertura più lunga inserita a mano; «--overwrite { $line }» prenderebbe il file:
cli-import-conflict-taken = riga { $line } ({ $key }): la copertura più lunga inserita a mano è sostituita:
cli-import-more-conflicts = … e altre { $count } in conflitto.
cli-import-conflicts =
    { $count ->
        [one] Un conflitto, { $taken } sostituiti.
       *[other] { $count } conflitti, { $taken } sostituiti.
    }

## Registro delle modifiche

op-import-coverages = Coperture importate da { $subject }
op-import-coverages-bare = Coperture importate
