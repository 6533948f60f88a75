### Schermate di custodia, rifiuti, certificati e prove.

## Words of choices

destruction-field-certificate_number = numero del certificato
destruction-field-client_name = nome del cliente
destruction-field-vendor_name = nome del fornitore
destruction-field-vendor_address = indirizzo del fornitore
destruction-field-vendor_certifications = certificazioni del fornitore
destruction-field-serialised_items = elenco dei numeri di serie
destruction-field-date_collected = data del ritiro
destruction-field-date_destroyed = data della distruzione
destruction-field-place_of_destruction = luogo della distruzione
destruction-field-method_and_particle_class = metodo e classe delle particelle
destruction-field-authorised_signatory = firmatario autorizzato
destruction-field-equipment_id = macchina impiegata
destruction-field-witness = testimone
destruction-field-custody_transfer = passaggio della custodia
destruction-field-downstream_processor = impianto a valle
destruction-field-waste_code_and_transfer_note = codice EER e formulario
destruction-field-weight = peso
certificate-field-manufacturer = produttore
certificate-field-media_source = provenienza del supporto
certificate-field-media_type = tipo di supporto
certificate-field-method = metodo
certificate-field-model = modello
certificate-field-performed_by-contact = recapito dell’esecutore
certificate-field-performed_by-date = data di esecuzione
certificate-field-performed_by-location = luogo di esecuzione
certificate-field-performed_by-name = nome dell’esecutore
certificate-field-performed_by-signature = firma dell’esecutore
certificate-field-performed_by-title = qualifica dell’esecutore
certificate-field-property_number = numero di inventario
certificate-field-serial_number = numero di serie
certificate-field-technique = tecnica
certificate-field-tool_and_version = strumento e versione
certificate-field-validated_by-contact = recapito del verificatore
certificate-field-validated_by-date = data della convalida
certificate-field-validated_by-location = luogo della convalida
certificate-field-validated_by-name = nome del verificatore
certificate-field-validated_by-signature = firma del verificatore
certificate-field-validated_by-title = qualifica del verificatore
certificate-field-verification_method = metodo di verifica
certificate-field-performed_by-organisation = organizzazione dell’esecutore
certificate-field-validated_by-organisation = organizzazione del verificatore
certificate-field-pre_classification = classificazione precedente
certificate-field-post_classification = classificazione successiva
certificate-field-data_backed_up = dati salvati
certificate-field-backup_location = luogo del salvataggio
certificate-field-method_details = dettagli del metodo
certificate-field-destination = destinazione
certificate-field-destination_details = dettagli della destinazione
certificate-field-notes = note
certificate-kind-sanitization = Sanificazione di un supporto
certificate-kind-lot = Lotto di dismissione

## Custody

signature-none = Non firmato
signature-typed = Digitata
signature-drawn = Disegnata
signature-name = Firma come
signature-name-help = La persona digita il proprio nome.
signature-empty = { $who }: riquadro di firma vuoto
signature-there = { $who }: firmato
signature-help = Firma nel riquadro con penna, dito o mouse.
signature-clear = Pulisci
custody-title = Passaggi di custodia
custody-new = Aggiungi un passaggio
custody-edit = Modifica il passaggio
custody-saved = Passaggio di { $number } salvato
custody-delete = Elimina
custody-delete-title = Eliminare il passaggio { $position }?
custody-delete-text = Si può eliminare solo l’ultimo passaggio. Il giornale ne conserva il contenuto.
custody-deleted = Passaggio di { $number } eliminato
custody-whole = La catena è integra: ogni passaggio comincia dove finisce il precedente.
custody-more = e altri { $count }
custody-two-parties = Un passaggio richiede due soggetti: inserisci qui sotto chi consegna i beni e chi li riceve.
custody-parties = Soggetti
custody-parties-none = Nessun soggetto: persone, depositi, trasportatori e impianti di recupero.
custody-party-new = Aggiungi un soggetto
custody-party-edit = Modifica il soggetto
custody-party-saved = { $name } salvato
custody-party-kind = Ruolo
custody-party-name = Nome
custody-party-name-help = Di una persona o di un deposito. Può mancare se c’è l’organizzazione.
custody-party-organisation = Organizzazione
custody-party-vendor = Fornitore in questo registro
custody-party-document = Numero del documento di identità
custody-party-document-help = Solo se il documento è stato esibito. Resta in questo registro.
custody-party-seen = documento n. { $number } esibito
custody-choose = Scegli…
custody-action = Tipo di passaggio
custody-from = Da
custody-to = A
custody-at = Data e ora
custody-offset = Scarto UTC
custody-offset-help = Proposto da questo computer.
custody-zone = Fuso orario
custody-place = Luogo
custody-container = Contenitore
custody-seals = Sigilli
custody-seals-help = Un numero per riga.
custody-vehicle = Veicolo
custody-driver = Conducente
custody-condition = Stato
custody-condition-help = Integro, danneggiato, aperto: come visto da entrambi.
custody-photo = Fotografia
custody-photo-help = Conservata tra i documenti di { $tag }.
custody-photo-none = Nessuna fotografia
custody-photo-hash = SHA-256 della fotografia
custody-all = { $count ->
    [one] È stato consegnato l’unico bene del lotto
   *[other] Sono stati consegnati tutti i { $count } beni del lotto
  }
custody-lines = Consegnati ({ $count })
custody-items = Consegnato
custody-items-count = { $count ->
    [one] un bene
   *[other] { $count } beni
  }
custody-from-name = Nome di chi consegna
custody-from-signs = Firma di chi consegna
custody-to-name = Nome di chi riceve
custody-to-signs = Firma di chi riceve
custody-signed-from = Consegnato da { $name }
custody-signed-to = Ricevuto da { $name }
custody-note = Nota

## Certificates

certificate-seal = Sigilla
certificate-seal-media = Sigilla i certificati dei supporti…
certificate-seal-lot = Sigilla il certificato del lotto…
certificate-seal-media-title = Sigillare i certificati dei supporti
certificate-seal-lot-title = Sigillare il certificato del lotto
certificate-seal-media-text = { $count ->
    [one] Viene sigillato un certificato, numero { $number }.
   *[other] Vengono sigillati { $count } certificati, a partire dal numero { $number }.
  }
certificate-seal-lot-text = Viene sigillato il certificato del lotto, numero { $number }.
certificate-seal-for-ever = Un certificato sigillato non si modifica mai. Si può annullare con un motivo e sigillarne un altro al suo posto.
certificate-seal-by = Chi sigilla
certificate-seal-typed = Digita { $number } per sigillare
certificate-sealed-done = Certificati di { $number } sigillati
certificate-annul = Annulla certificato…
certificate-annul-title = Annullare il certificato { $number }
certificate-annul-typed = Digita { $number } per annullare
certificate-annul-text = Resta nel registro, con il motivo e chi lo ha annullato.
certificate-annul-reason = Motivo
certificate-annul-reason-help = Viene mostrato a chi verifica il certificato.
certificate-annul-by = Chi annulla
certificate-annulled-done = Certificato { $number } annullato
certificate-annulled = Il { $date } da { $by }: { $reason }
medium-lacking = Prima di sigillare il certificato, la registrazione deve ancora riportare: { $fields }.
certificate-no-record = Nessuna registrazione accettata.
certificate-missing = Dati mancanti: { $fields }.
certificate-unsealable = { $count ->
    [one] Uno non è ancora certificabile:
   *[other] { $count } non sono ancora certificabili:
  }
certificate-more = Altri { $count }
certificate-media-title = Certificati dei supporti
certificate-media-state = Pronti da sigillare: { $ready }. In vigore: { $sealed }.
certificate-next = Il prossimo numero è { $number }.
certificate-lot-title = Certificato del lotto
certificate-lot-ready = Si può sigillare.
certificate-lot-sealed = Sigillato: { $number }.
certificate-lot-not-yet = Non si può ancora sigillare.
certificate-lot-lacks-same = { $count ->
    [one] Prima va certificato il supporto indicato sopra.
   *[other] Prima vanno certificati i { $count } supporti indicati sopra.
  }
certificate-list-title = Certificati sigillati
certificate-none = Nessun certificato sigillato.
certificate-number = Numero
certificate-of = Oggetto
certificate-sealed = Sigillato
certificate-state = Stato
certificate-actions = Azioni
certificate-supersedes = Al posto di { $number }
certificate-state-force = In vigore
certificate-state-annulled = Annullato
certificate-state-superseded = Sostituito da { $number }

## Verifying, anchors, audit pack

certificates-title = Certificati
certificates-back = Dismissioni
certificate-lot = Lotto
anchor-title = Ancoraggio esterno
anchor-waiting = { $count ->
    [0] Tutti gli eventi sono ancorati all’esterno.
    [one] Un evento non è ancora ancorato all’esterno.
   *[other] { $count } eventi non sono ancora ancorati all’esterno.
  }
anchor-last = Ultimo ancoraggio: { $when }.
anchor-never = Mai ancorato.
anchor-kept = checkpoints.txt accanto al registro sigilla { $count ->
    [0] ancora nessun evento
    [one] uno di { $total } eventi
   *[other] { $count } di { $total } eventi
  }. Non conta come esterno: chi può modificare il registro può modificare anche quel file.
anchor-against = { $count ->
    [one] Un punto di controllo in checkpoints.txt sigilla
   *[other] { $count } punti di controllo in checkpoints.txt sigillano
  } ciò che questo giornale non è: la fine è stata tagliata o il passato riscritto.
anchor-why = Invia queste righe a qualcuno fuori dal tuo controllo: un revisore, un legale, una casella PEC.
anchor-copy = Copia le righe
anchor-copied = Righe copiate
anchor-sent = L’ho inviato
anchor-noted = Ancoraggio annotato
verify-verdict-genuine = Autentico
verify-verdict-changed = Alterato
verify-verdict-unknown = Non accertabile
verify-reason-unreadable = Il file non è un PDF leggibile.
verify-reason-no_proof = Il file non contiene alcuna prova.
verify-reason-proof_unreadable = La prova contenuta nel file non è leggibile.
verify-reason-proof_broken = L’evento non è nell’albero indicato dalla prova.
verify-reason-pages_differ = Le pagine non sono quelle stampate.
verify-reason-facts_differ = Ciò che il registro ha sigillato non è ciò che il file contiene.
verify-reason-other_register = È di un altro registro e non è stato fornito un checkpoint esterno.
verify-reason-not_in_register = In questo registro al suo posto c’è un altro evento.
verify-reason-not_anchored = Nessun checkpoint conservato all’esterno ha la sua radice.
verify-reason-in_register = Questo registro lo contiene, evento per evento.
verify-reason-anchored = Un checkpoint conservato all’esterno ha la sua radice. Senza il registro che lo ha emesso non si può sapere se sia stato annullato in seguito.
verify-reason-annulled = È stato annullato in seguito.
certificate-printed = { $count ->
    [one] Certificato salvato: { $name }
   *[other] { $count } certificati salvati: { $name }
  }
certificate-print-all = Salva tutti e { $count } in PDF…
verify-open = Verifica certificato…
verify-title = Verifica
verify-serial = Numero di serie
verify-medium = Supporto
verify-person = Responsabile
verify-event = Evento nel giornale
verify-root = Radice del giornale
verify-annulled = Motivo dell’annullamento
verify-superseded = Sostituito da
verify-proves = Che cosa prova: il file dice ciò che è stato sigillato allora e non è stato modificato da allora.
verify-proves-not = Che cosa non prova: che ciò che è stato sigillato sia vero. Senza una radice conservata all’esterno, chi ha il registro potrebbe aver ricostruito l’intero giornale. Le date sono quelle dell’orologio di questo computer.
verify-reason-register_behind = Il registro aperto ha meno eventi di quelli indicati dal certificato: è una copia più vecchia.
verify-pick-title = Scegliere il certificato da verificare
verify-pick-checkpoints = Scegliere il file dei checkpoint conservati all’esterno
verify-checkpoints-kind = Checkpoint
verify-outside = Con i checkpoint conservati all’esterno…
verify-file = File
certificate-print = Salva in PDF…
certificate-print-title = Salva i certificati
field-checkpoints-form = Questo file non contiene alcun checkpoint.
op-certificate-print = Certificato { $subject } rilasciato
refused-certificate-not-genuine = Questo certificato non risulta autentico.
refused-certificate-annulled-known = Questo certificato è autentico, ma è stato annullato o sostituito.
