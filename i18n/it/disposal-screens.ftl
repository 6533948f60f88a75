### Schermate dei lotti di dismissione e parole delle loro scelte.

## Lotti

lot-reason-refresh = Sostituzione con nuovi apparati
lot-reason-office_closure = Chiusura di una sede
lot-reason-data_centre_exit = Uscita da un data center
lot-reason-lease_return = Fine del leasing o del noleggio
lot-reason-failure = Guasto
lot-reason-ad_hoc = Secondo necessità

lot-stage-draft = Bozza
lot-stage-approved = Approvato
lot-stage-collected = Raccolto
lot-stage-sanitizing = Sanificazione
lot-stage-verified = Verificato
lot-stage-handed_over = Consegnato
lot-stage-certified = Certificato
lot-stage-closed = Chiuso
lot-stage-cancelled = Annullato

medium-destination-internal_reuse = Riutilizzo interno
medium-destination-on_site_maintenance = Manutenzione in sede, sorvegliata
medium-destination-sale = Vendita
medium-destination-donation = Donazione
medium-destination-lease_return = Restituzione al locatore
medium-destination-rma_exchange = Riparazione o sostituzione dal produttore
medium-destination-recycler_under_contract = Impianto vincolato alla riservatezza
medium-destination-recycler = Impianto senza tale contratto

medium-exception-vendor_destroys = Lo distrugge il fornitore dopo la consegna
medium-exception-kept = Rimosso e conservato in azienda
medium-exception-no_data = Non ha mai contenuto dati
medium-exception-lost = Non si trova
medium-exception-other = Altro motivo

line-answer-yes = Sì
line-answer-no = No
line-answer-not_needed = Non serve

stage-block-no_lines = Nel lotto non c’è nessun bene.
stage-block-requester_missing = Manca il richiedente.
stage-block-approver_is_requester = Il valore richiede che approvi una persona diversa dal richiedente.
stage-block-legal_hold = { $count ->
    [one] Un bene è sotto vincolo legale: i suoi dati vanno conservati.
   *[other] { $count } beni sono sotto vincolo legale: i loro dati vanno conservati.
  }
stage-block-legal_hold_unanswered = { $count ->
    [one] Per un bene non è detto se i dati sono sotto vincolo legale.
   *[other] Per { $count } beni non è detto se i dati sono sotto vincolo legale.
  }
stage-block-backup_unconfirmed = { $count ->
    [one] Per un bene il backup non è confermato.
   *[other] Per { $count } beni il backup non è confermato.
  }
stage-block-licences_unconfirmed = { $count ->
    [one] Per un bene il recupero delle licenze non è confermato.
   *[other] Per { $count } beni il recupero delle licenze non è confermato.
  }
stage-block-labels_unconfirmed = { $count ->
    [one] Per un bene la rimozione delle etichette non è confermata.
   *[other] Per { $count } beni la rimozione delle etichette non è confermata.
  }
stage-block-mdm_unconfirmed = { $count ->
    [one] Per un bene la rimozione dal MDM non è confermata.
   *[other] Per { $count } beni la rimozione dal MDM non è confermata.
  }
stage-block-media_unrecorded = { $count ->
    [one] Un bene non ha supporti registrati: occorre aprirlo e registrare che cosa contiene.
   *[other] { $count } beni non hanno supporti registrati: occorre aprirli e registrare che cosa contengono.
  }
stage-block-medium_type_missing = { $count ->
    [one] Manca il tipo di un supporto.
   *[other] Manca il tipo di { $count } supporti.
  }
stage-block-medium_serial_missing = { $count ->
    [one] Manca il numero di serie di un supporto.
   *[other] Manca il numero di serie di { $count } supporti.
  }
stage-block-medium_open = { $count ->
    [one] Un supporto non ha né una registrazione accettata né un’eccezione.
   *[other] { $count } supporti non hanno né una registrazione accettata né un’eccezione.
  }
stage-block-vendor_missing = Manca il fornitore.
stage-block-pickup_missing = Manca il giorno del ritiro.
stage-block-vendor_unproved = Il fornitore non ha un certificato valido il giorno del ritiro, e non è indicato un motivo.
stage-block-custody_missing = { $count ->
    [0] Non è registrato nessun passaggio di consegna.
    [one] Per un bene non è registrato nessun passaggio di consegna.
   *[other] Per { $count } beni non è registrato nessun passaggio di consegna.
  }
stage-block-custody_fault = La catena di custodia ha un’anomalia, e non è indicato un motivo.
stage-block-vendor_record_missing = { $count ->
    [one] Il fornitore doveva distruggere un supporto e non lo ha dimostrato.
   *[other] Il fornitore doveva distruggere { $count } supporti e non lo ha dimostrato.
  }
stage-block-not_reconciled = { $count ->
    [0] L’elenco dell’impianto non quadra ancora con il lotto.
    [one] Un numero di serie dell’elenco dell’impianto non quadra ancora con il lotto.
   *[other] { $count } numeri di serie dell’elenco dell’impianto non quadrano ancora con il lotto.
  }
stage-block-certificate_missing = Il certificato non è sigillato.
stage-block-waste_note_missing = Manca il formulario rifiuti.

## Supporti e tecniche

security-category-none = Nessuna (pubblico)
security-category-low = Bassa
security-category-moderate = Media
security-category-high = Alta
security-category-unknown = Non classificata

policy-profile-r1 = NIST SP 800-88 Rev. 1 (ritirata)
policy-profile-r2_ieee2883 = NIST SP 800-88 Rev. 2, prudente
policy-profile-iso21964 = Come Rev. 2, triturazione per classe ISO/IEC 21964

media-type-hdd = HDD
media-type-sshd = Disco ibrido (SSHD)
media-type-ssd_sata = SSD (SATA/SAS)
media-type-ssd_nvme = SSD (NVMe)
media-type-usb_flash = Chiavetta USB o scheda di memoria
media-type-embedded_flash = Flash saldata (eMMC, UFS)
media-type-nvdimm = NVDIMM
media-type-tape = Nastro
media-type-floppy = Floppy disk
media-type-optical = CD, DVD, Blu-ray
media-type-mobile = Telefono o tablet
media-type-network_device = Apparato di rete
media-type-printer_mfp = Stampante o multifunzione
media-type-ram = RAM
media-type-paper = Carta
media-type-cloud_logical = Cloud o storage virtuale

sanitization-method-none = Nessuno
sanitization-method-clear = Cancellazione (Clear)
sanitization-method-purge = Bonifica (Purge)
sanitization-method-destroy = Distruzione (Destroy)

achieved-method-none = Niente
achieved-method-unproven = Non dimostrato
achieved-method-clear = Cancellazione (Clear)
achieved-method-purge = Bonifica (Purge)
achieved-method-destroy_limited = Distruzione (Destroy), solo per riservatezza bassa
achieved-method-destroy = Distruzione (Destroy)

sanitization-technique-host_overwrite = Sovrascrittura
sanitization-technique-tape_long_erase = Long erase di un nastro
sanitization-technique-ata_security_erase = ATA Security Erase, normale
sanitization-technique-ata_security_erase_enhanced = ATA Security Erase, enhanced
sanitization-technique-ata_sanitize_overwrite = ATA/SCSI Sanitize, overwrite
sanitization-technique-ata_sanitize_block_erase = ATA/SCSI Sanitize, block erase
sanitization-technique-ata_sanitize_crypto_scramble = ATA/SCSI Sanitize, crypto scramble
sanitization-technique-nvme_format_ses1 = NVMe Format, dati utente (SES 1)
sanitization-technique-nvme_format_ses2 = NVMe Format, crittografico (SES 2)
sanitization-technique-nvme_sanitize_block = NVMe Sanitize, block erase
sanitization-technique-nvme_sanitize_crypto = NVMe Sanitize, crypto erase
sanitization-technique-nvme_sanitize_overwrite = NVMe Sanitize, overwrite
sanitization-technique-embedded_sanitize = Sanitize eMMC/UFS
sanitization-technique-tcg_revert = TCG revert o nuova chiave
sanitization-technique-crypto_erase = Cancellazione crittografica
sanitization-technique-degauss = Smagnetizzazione
sanitization-technique-shred = Triturazione
sanitization-technique-pulverize = Polverizzazione
sanitization-technique-disintegrate = Disintegrazione
sanitization-technique-incinerate = Incenerimento
sanitization-technique-melt = Fusione
sanitization-technique-grind = Abrasione dello strato dati
sanitization-technique-deform = Foratura, punzonatura o piegatura
sanitization-technique-factory_reset = Ripristino di fabbrica
sanitization-technique-mobile_reset_encrypted = Ripristino completo di un dispositivo cifrato
sanitization-technique-vendor_erase = Cancellazione sicura del produttore
sanitization-technique-write_erase = «write erase» (solo configurazione)
sanitization-technique-cloud_key_destroy = Chiave distrutta dal provider
sanitization-technique-power_off = Alimentazione e batteria rimosse
sanitization-technique-quick_format = Formattazione rapida
sanitization-technique-trim_only = Solo TRIM
sanitization-technique-delete_only = File eliminati

sanitization-verification-not_done = Non fatta
sanitization-verification-passed = Superata, non è detto come
sanitization-verification-tool_status = Lo strumento riporta l’esito positivo
sanitization-verification-full_read = Rilettura completa
sanitization-verification-sampling = Rilettura a campione
sanitization-verification-visual = A vista
sanitization-verification-failed = Non superata

hidden-area-none = Nessuna
hidden-area-present = Presente
hidden-area-unknown = Non noto

form-answer-yes = Sì
form-answer-no = No
form-answer-unknown = Non noto

## Registrazioni

record-state-proposed = Proposta
record-state-accepted = Accettata
record-state-rejected = Respinta
record-state-escalated = Da chiarire
record-state-withdrawn = Revocata

record-origin-typed = Inserita a mano
record-origin-evidence = File di uno strumento
record-origin-vendor = Certificato del fornitore

signatory-role-performer = Eseguita da
signatory-role-validator = Convalidata da
signatory-role-concurrence = Approvata da
signatory-role-witness = Testimone
signatory-role-from = Consegnato da
signatory-role-to = Ricevuto da
signatory-role-vendor = Per il fornitore

sanitization-flag-not_a_sanitization_technique = L’eliminazione o la formattazione rapida lascia i dati dove sono
sanitization-flag-technique_inappropriate_for_media = Questa tecnica non ha effetto su un supporto del genere
sanitization-flag-medium_only_damaged = Il supporto è danneggiato, ma i dati ci sono ancora
sanitization-flag-plaintext_may_exist = Possono esserci dati salvati prima di attivare la cifratura
sanitization-flag-key_strength_below_128_bits = La chiave è più debole di 128 bit
sanitization-flag-key_entropy_too_low = La chiave è stata generata con troppa poca entropia
sanitization-flag-key_copies_remain = Esiste altrove una copia della chiave
sanitization-flag-key_not_zeroized = L’area della chiave non è stata sovrascritta
sanitization-flag-key_module_not_validated = Il modulo crittografico non è validato
sanitization-flag-ce_preconditions_unknown = Non è registrato ciò che occorre sapere della chiave
sanitization-flag-scope_too_narrow = Non sono stati trattati tutti i namespace dell’unità
sanitization-flag-check_scope_all_namespaces = Verificare che siano stati trattati tutti i namespace
sanitization-flag-degausser_not_matched = Lo smagnetizzatore è troppo debole per questo supporto
sanitization-flag-vendor_statement_missing = Il produttore non dichiara che la sua procedura cancella tutto
sanitization-flag-provider_evidence_missing = Il provider non dimostra che la chiave non c’è più
sanitization-flag-two_passes_required = La flash rimovibile richiede due passaggi: uno schema e il suo complemento
sanitization-flag-particle_class_missing = La dimensione delle particelle non è registrata
sanitization-flag-particle_class_below_minimum = Le particelle sono più grandi di quanto consente la riservatezza
sanitization-flag-particle_class_of_another_material = La classe delle particelle è di un altro materiale
sanitization-flag-shred_or_pulverize_not_accepted_above_low = Triturazione e polverizzazione sono accettate solo per riservatezza bassa
sanitization-flag-shredding_advised_against = Accettata per la classe delle particelle; SP 800-88 Rev. 2 sconsiglia la triturazione
sanitization-flag-confirm_with_manufacturer = Va confermato dal produttore che l’erase enhanced equivale a una bonifica
sanitization-flag-not_a_sanitize_command = Security Erase non è il comando Sanitize
sanitization-flag-format_is_not_the_sanitize_command = Format non è il comando Sanitize
sanitization-flag-medium_unusable_after_degauss = Dopo la smagnetizzazione l’unità non è più utilizzabile
sanitization-flag-degausser_must_match_coercivity = Il campo dello smagnetizzatore deve essere adatto alla coercitività del supporto
sanitization-flag-overprovisioned_and_remapped_cells_not_reached = Le celle di riserva e quelle usurate conservano ciò che contenevano
sanitization-flag-reset_where_rewriting_not_supported = Il ripristino vale dove la sovrascrittura non è possibile
sanitization-flag-activation_lock_not_removed = Il dispositivo è ancora legato a un account o al MDM

sanitization-reason-technique = { $flag }
sanitization-reason-below_required = Ottenuto: { $achieved }; richiesto: { $required }
sanitization-reason-verification_not_done = Nessuno ha verificato il risultato
sanitization-reason-verification_failed = La verifica non è stata superata
sanitization-reason-verification_unsuitable = «{ $verification }» non dice nulla su questa tecnica
sanitization-reason-errors_reported = { $count ->
    [one] È stato riportato un errore
   *[other] Sono stati riportati { $count } errori
  }
sanitization-reason-media_contradicts = Il file dice { $told }, il lotto { $recorded }: chiarire quale dei due sia, poi correggere il supporto, oppure passare la registrazione tra quelle da chiarire e accettarla con un motivo
sanitization-reason-media_inaccessible = Il supporto non era accessibile, del tutto o in parte
sanitization-reason-data_written_since = In seguito vi sono stati scritti dati
sanitization-reason-hidden_area_present = C’è un’area nascosta (HPA/DCO) che la tecnica non tocca
sanitization-reason-hidden_area_unknown = Non si sa se c’è un’area nascosta (HPA/DCO)
sanitization-reason-performer_unqualified = Chi l’ha eseguita non è formato per farlo
sanitization-reason-performer_qualification_unknown = Non si sa se chi l’ha eseguita è formato per farlo
sanitization-reason-tool_uncalibrated = Lo strumento non è né validato né tarato
sanitization-reason-tool_calibration_unknown = Non si sa se lo strumento è validato o tarato
sanitization-reason-performer_missing = Manca chi l’ha eseguita
sanitization-reason-validator_missing = Nessuno l’ha convalidata
sanitization-reason-validator_same_as_performer = Chi convalida non può essere chi ha eseguito
sanitization-reason-serial_missing = Manca il numero di serie del supporto
sanitization-reason-legal_hold = I dati sono sotto vincolo legale

sanitization-step-required = Riservatezza { $category }, { $reused ->
    [yes] sarà riutilizzato
   *[no] non sarà riutilizzato
  }, { $leaves ->
    [yes] esce dal nostro controllo
   *[no] resta sotto il nostro controllo
  }: almeno { $minimum }.
sanitization-step-note-uncategorised_treated_as_high = Nessuno ha classificato i dati, quindi valgono come alta riservatezza.
sanitization-step-note-certificate_optional = Non ci sono dati da proteggere: il certificato è possibile, ma non serve.
sanitization-step-achieved = { $technique } su { $media } vale come: { $achieved }. Profilo di policy: { $profile }.
sanitization-step-advice = Da tenere presente: { $flag }.
sanitization-step-reason = Non accettabile: { $reason }.
sanitization-step-decision-accepted = Si può accettare.
sanitization-step-decision-rejected = Non si può accettare: va rifatta, o fatta in altro modo.
sanitization-step-decision-escalated = Una persona deve chiarire ciò che non è noto.

## Evidenze

evidence-tool-nwipe = nwipe
evidence-tool-nvme_cli = nvme-cli
evidence-tool-hdparm = hdparm
evidence-tool-blancco = Blancco
evidence-tool-table = Tabella

evidence-status-erased = Cancellata
evidence-status-failed = Fallita
evidence-status-aborted = Interrotta
evidence-status-in_progress = In corso
evidence-status-issued = Comando inviato, esito non indicato
evidence-status-never_sanitized = Mai sanificata
evidence-status-unknown = Non indicato

evidence-warning-no_summary_table = Il log finisce senza il riepilogo.
evidence-warning-no_serial = Nulla dice quale unità fosse.
evidence-warning-serial_anonymised = I numeri di serie sono stati oscurati.
evidence-warning-no_timestamp = Nulla dice quando è avvenuto.
evidence-warning-needs_hdparm_I_not_enabled = Lo dimostra solo un successivo «hdparm -I» con «not enabled».
evidence-warning-security_still_enabled = L’unità ha ancora la password: la cancellazione non è terminata.
evidence-warning-key_change_suspected = I due tipi di erase durano lo stesso breve tempo: forse è cambiata solo la chiave.
evidence-warning-data_written_after_sanitize = Dopo la sanificazione sono stati scritti dati.
evidence-warning-factory_new_not_evidence = L’unità è vuota perché è nuova: non dimostra nessuna sanificazione.
evidence-warning-media_verification_canceled = La verifica interna dell’unità è stata annullata.
evidence-warning-hidden_sectors_detected = Sono stati trovati settori nascosti.
evidence-warning-hidden_sectors_indeterminate = Non è stato possibile stabilire se ci sono settori nascosti.
evidence-warning-status_contradicts_errors = Dichiara l’esito positivo accanto a errori che ha contato.
evidence-warning-erased_in_part = È stato cancellato meno di quanto c’è.
evidence-warning-verify_only_method = È stata solo letta; nulla è stato scritto.
evidence-warning-date_not_read = La data può indicare due giorni, quindi non è stata letta.
evidence-warning-lines_left_out = Non è stato possibile conservare qui tutte le righe del file.
evidence-warning-part_not_read = Una parte del file non è stata letta.

evidence-matched-serial = Per numero di serie
evidence-matched-cut_serial = Per l’inizio del numero
evidence-matched-by_hand = A mano
evidence-matched-ambiguous = Più supporti hanno questo numero
evidence-matched-host = Uno dei supporti di quella macchina
evidence-matched-look_alike = Solo numeri simili
evidence-matched-unmatched = Non corrisponde a nessun supporto
evidence-matched-set_aside = Non è di questo lotto

## Le schermate

disposal-title = Dismissione
lot-number = Numero
lot-title = Nome
lot-stage = Fase
lot-reason = Motivo
lot-assets = Beni
lot-media-col = Supporti trattati
lot-media-done = { $done } di { $media }
lot-media-sum = Supporti trattati: { $done }
lot-book = Valore contabile
lot-vendor = Fornitore
lot-vendor-order = Numero d’ordine del fornitore
lot-pickup = Ritiro
lot-certificate = Certificato
lot-new = Nuovo lotto di dismissione
lot-edit = Modifica il lotto di dismissione
lot-saved = Lotto di dismissione { $number } salvato
lot-empty-title = Ancora nessun lotto di dismissione
lot-empty-text = Un lotto raccoglie i beni che escono insieme, con i loro supporti e la prova di ciò che è stato fatto a ciascuno.
lot-fixed-note = Il lotto è stato approvato così com’è: nome, motivo, destinazione, policy e richiedente cambiano solo dopo il ritorno in bozza.
lot-over-note = Il lotto è concluso: possono cambiare solo la nota e il blocco della documentazione.
lot-destination = Destinazione dei supporti
lot-destination-help = Con la riservatezza decide quanto dev’essere approfondita la sanificazione.
lot-reused = I supporti saranno riutilizzati
lot-profile = Profilo di policy
lot-profile-help = Le tecniche sono valutate secondo questa tabella, riportata in ogni registrazione.
lot-format-purges = NVMe Format (SES 1) vale come bonifica (Purge)
lot-requested-by = Richiesto da
lot-coordinator = Coordinato da
lot-cost = Costo del lotto chiesto dal fornitore
lot-cost-help = Alla chiusura del lotto è ripartito tra i beni.
lot-gate-reason = Perché può ritirarlo un fornitore senza certificato valido
lot-custody-reason = Perché si accetta un’anomalia nella catena di custodia
lot-printed = Stampato sul certificato.
lot-hold = Blocco della documentazione
lot-hold-help = Finché qui c’è un motivo, la documentazione è conservata qualunque sia la scadenza.
lot-note = Nota
lot-why = Motivo
lot-way = Avanzamento del lotto
lot-stage-done = (completata)
lot-blocks = Che cosa manca
lot-blocked-count = { $count ->
    [one] una cosa
   *[other] { $count } cose
  }
lot-blocked = Prima di «{ $stage }»
lot-blocked-tip = Per questo passaggio manca ancora qualcosa: vedi l’elenco.
lot-approved-by = Approvato da { $name } il { $date }
lot-cancelled-because = Annullato: { $reason }
lot-keep-until = Documentazione conservata almeno fino al { $date }
lot-held = Documentazione bloccata: { $reason }
lot-tabs = Schede del lotto
lot-tab-assets = Beni
lot-tab-media = Supporti
lot-tab-evidence = Evidenze
lot-more = Altre azioni per { $number }
lot-gone-title = Questo lotto di dismissione non è nel registro
lot-approve-methods = Che cosa richiedono i suoi supporti: { $methods }.
sanitization-ready = Pronta per la decisione: la accetta o la rifiuta una persona diversa da chi ha eseguito.
signatory-contact-help = Se vuoto: l’e-mail o il telefono nel registro.
lot-next-approved = Approva…
lot-next-collected = Segna come raccolto
lot-next-sanitizing = Inizia la sanificazione
lot-next-verified = Segna come verificato
lot-next-handed_over = Consegna…
lot-next-certified = Segna come certificato
lot-next-closed = Chiudi il lotto…
lot-moved = { $number }: { $stage }
lot-confirm-handed_over-title = { $number } è stato consegnato?
lot-confirm-handed_over-text = Da quel momento nessun bene o supporto entra o esce, e si torna indietro solo con un motivo. Ciò che il certificato richiede si può ancora completare.
lot-confirm-closed-title = Chiudere { $number }?
lot-confirm-closed-text = Ciò che esce diventa dismesso: la plus o minusvalenza è contabilizzata e termina ciò che lo copre. Ciò che resta in azienda continua a essere usato. Si può annullare solo per intero.
lot-back = Torna a «{ $stage }»…
lot-back-title = Riporta { $number } a «{ $stage }»
lot-back-text = Il motivo resta nella nota del lotto.
lot-back-verb = Riporta indietro
lot-cancel = Annulla il lotto…
lot-cancel-title = Annulla { $number }
lot-cancel-text = I suoi beni tornano disponibili per altri lotti; le registrazioni restano.
lot-cancelled = { $number } annullato
lot-approve-title = Approva { $number }
lot-approve-other = Per questo valore approva una persona diversa dal richiedente ({ $requester }).
lot-approver = Approvato da
lot-line-tag = Codice
lot-line-model = Modello
lot-line-serial = Numero di serie
lot-line-confidentiality = Riservatezza
lot-line-confidentiality-help = Dei dati che contiene. Non classificata vale come alta.
lot-line-checks = Verifiche
lot-line-answered = { $count } risposte su 5
lot-line-held = Vincolo legale
lot-line-no-media = Nessuno registrato
lot-line-weight = Peso
lot-line-eer = Codice EER
lot-line-eer-help = Tre coppie di cifre, un asterisco se pericoloso, ad esempio 16 02 13*.
lot-line-eer-proposed = Abituale per la categoria: { $code }. Da confermare da chi conosce il rifiuto.
lot-line-eer-take = Usa { $code }
lot-line-proceeds = Ricavo
lot-line-left-out = Escluso perché
lot-line-result = Plus o minusvalenza
lot-line-place = Luogo
lot-line-asset = Apri il bene
lot-line-edit = Modifica la riga…
lot-line-title = { $tag } in questo lotto
lot-line-frozen = I dati del bene all’ingresso nel lotto sono bloccati; qui si può ancora completare il resto.
lot-line-saved = { $tag } salvato
lot-line-leave-out = Escludi…
lot-line-leave-out-title = Escludi { $tag }
lot-line-leave-out-text = Il bene non è uscito. Resta nel lotto con il motivo e non risulta dismesso.
lot-line-was-left-out = { $tag } escluso
lot-line-take-back = Riammetti
lot-line-taken-back = { $tag } riammesso
lot-lines-empty = Nessun bene in questo lotto
lot-lines-empty-text = Si aggiungono qui, o se ne selezionano molti nell’elenco dei beni.
lot-add = Aggiungi
lot-add-assets = Aggiungi beni…
lot-add-title = Aggiungi beni a { $number }
lot-add-many-hint = Per molti insieme: selezionarli nell’elenco dei beni, poi «Aggiungi a un lotto di dismissione…».
lot-add-to = Aggiungi a un lotto di dismissione…
lot-add-to-title = Aggiungi a un lotto di dismissione
lot-add-to-which = Lotto di dismissione
lot-assets-find = Bene
lot-assets-find-help = Scrivere un codice, un numero di serie o un nome.
lot-assets-drop = Togli { $tag } dall’elenco
lot-few-more = { $list } e altri { $count }
lot-remove = Togli dal lotto
lot-select-hint = { $count } selezionati
lot-classify = Modifica…
lot-classify-title = { $count ->
    [one] Modifica un bene
   *[other] Modifica { $count } beni
  }
lot-classify-keep = Lascia com’è
lot-classify-weight = Peso di ciascuno
lot-classify-proposed = Usa il codice rifiuto proposto dove manca
lot-classified = { $count ->
    [one] Un bene modificato
   *[other] { $count } beni modificati
  }
lot-checks-answer = Rispondi alle verifiche…
lot-checks-title = Verifiche prima della cancellazione
lot-checks-note = Ciò che non ha risposta qui resta com’è.
lot-check-legal_hold = I dati sono sotto vincolo legale?
lot-check-legal_hold-help = Sì: vanno conservati, e nulla può iniziare.
lot-check-backup = Esiste un’altra copia dei dati?
lot-check-backup-help = Non serve: non contiene nulla da conservare.
lot-check-backup-where = Dove si trova la copia
lot-check-licences = Le licenze sono state recuperate?
lot-check-licences-help = Non serve: nessuna è legata al bene.
lot-check-labels = Etichette e contrassegni sono stati rimossi?
lot-check-labels-help = Codici, nomi e ciò che dice di chi era.
lot-check-mdm = È fuori dal MDM e dai blocchi degli account?
lot-check-mdm-help = Non serve: non vi è mai stato.
medium-name = Supporto
medium-new = Nuovo supporto…
medium-edit = Modifica il supporto
medium-of = In { $tag }
medium-saved = Supporto { $name } salvato
medium-remove = Elimina il supporto
medium-removed = Supporto { $name } eliminato
medium-type = Tipo
medium-type-help = Decide quali tecniche valgono.
medium-type-open = Non ancora noto
medium-serial = Numero di serie
medium-serial-help = Il suo, non quello della macchina: con questo si abbinano i file degli strumenti.
medium-no-serial = { $name }, senza n. di serie
medium-manufacturer = Produttore
medium-method = Metodo · tecnica
medium-result = Strumento ed esito
medium-model = Modello
medium-capacity = Capacità
medium-bears-data = Contiene dati
medium-sed = Autocifrante (SED)
medium-will_be_reused = Sarà riutilizzato
medium-leaves_control = Esce dal nostro controllo
medium-as-lot = Come il lotto
medium-way = Destinazione
medium-reused = sarà riutilizzato
medium-not-reused = non sarà riutilizzato
medium-leaves = esce dal nostro controllo
medium-stays = resta sotto il nostro controllo
medium-required = Metodo richiesto
medium-no-data = Non contiene dati
medium-state = Registrazione
medium-state-exception = Eccezione
medium-state-nothing = Non serve nulla
medium-state-open = Nessuna registrazione
medium-done = Esito
medium-is-done = Trattato
medium-is-open = Da trattare
medium-shown = Supporti mostrati
medium-shown-all = Tutti
medium-shown-open = Da trattare
medium-hint = Un clic o Invio apre un supporto con le sue registrazioni.
medium-empty = Nessun supporto registrato
medium-empty-text = I supporti entrano con i beni, dai componenti; gli altri si aggiungono in Beni.
medium-none-open = Nessun supporto da trattare
medium-records = Registrazioni
medium-no-records = Non è ancora stato registrato nulla.
medium-exception = Eccezione
medium-except = Documenta l’eccezione
medium-except-title = { $count ->
    [one] Eccezione per { $name }
   *[other] Eccezione per { $count } supporti
  }
medium-except-text = Non serve una registrazione accettata, e qualcuno ne risponde.
medium-except-by = Concessa da
medium-except-new = Documenta un’eccezione…
medium-except-chosen = { $count ->
    [0] Documenta un’eccezione…
    [one] Documenta un’eccezione per un supporto…
   *[other] Documenta un’eccezione per { $count } supporti…
  }
medium-except-none = Nessuna.
medium-except-undo = Revoca l’eccezione
medium-except-gone = Eccezione per { $name } revocata
medium-excepted = { $count ->
    [one] Eccezione per { $name } documentata
   *[other] Eccezione per { $count } supporti documentata
  }
medium-excepted-by = Concessa da { $name } il { $date }
record-new = Nuova registrazione per { $name }
record-edit = Modifica la registrazione per { $name }
record-add = Nuova registrazione…
record-text = Il software registra ciò che è stato fatto; non lo esegue.
record-propose = Salva come proposta
record-saved = Registrazione per { $name } salvata
record-needs-type = Indicare prima il tipo di supporto.
record-not-yet = Le registrazioni si fanno dopo l’approvazione del lotto.
record-technique = Tecnica
record-additional = Inoltre
record-additional-none = Nient’altro
record-passes = Passaggi
record-particles = Classe delle particelle
record-particles-help = Secondo ISO/IEC 21964, come dai documenti del trituratore.
record-particles-open = Non registrata
record-vendor_statement = Il produttore o provider dichiara che cancella tutto?
record-all_namespaces = Sono stati trattati tutti i namespace?
record-degausser_matched = Lo smagnetizzatore è abbastanza forte per questo supporto?
record-activation_lock_removed = I blocchi di account e MDM sono stati rimossi?
record-hidden = Area nascosta (HPA/DCO)
evidence-propose-hidden = Solo per le unità di cui il file non lo dice. La sovrascrittura non tocca ciò che sta in un’area nascosta: se nessuno ha verificato, la registrazione non si può accettare.
record-ce = Che cosa si sa della chiave
record-ce-encrypted_since_first_use = Cifrato fin dal primo uso?
record-ce-keys_escrowed = Esistono altrove copie della chiave?
record-ce-escrow_copies_destroyed = Anche quelle copie sono state distrutte?
record-ce-key_bits = Robustezza della chiave
record-ce-entropy_matches = Entropia pari a quanto promette la lunghezza?
record-ce-zeroized = L’area della chiave è stata sovrascritta?
record-ce-module_validated = Era un modulo validato (FIPS 140)?
record-verification = Verifica
record-verification-detail = Come è stata verificata
record-errors = Errori riportati
record-inaccessible = Non era accessibile, del tutto o in parte
record-written-since = In seguito vi sono stati scritti dati
record-tool = Strumento
record-tool-version = Versione dello strumento
record-equipment = Numero dell’apparecchiatura
record-calibrated-on = Tarata il
record-tool_calibrated = Lo strumento è validato o tarato?
record-performer_qualified = Chi l’ha eseguita è formato per farlo?
record-started_at = Inizio
record-finished_at = Fine
record-time = Ora
record-place = Luogo
record-external = L’ha eseguita un’altra azienda
record-details = Dettagli
record-origin = Provenienza
record-verdict = Che cosa dicono le regole
record-validator-help = Mai chi l’ha eseguita.
record-decide = Decidi ({ $count })…
record-decide-one = Decidi…
record-decide-accepted = Accetta
record-decide-rejected = Respingi
record-decide-escalated = Da chiarire
record-decide-withdrawn = Revoca
record-decision = Decisione
record-accept-note = È accettato solo ciò che le regole consentono; il resto è elencato con i motivi.
record-decided-because = Motivo della decisione
record-decided-on = Decisa il { $date }
record-refused-label = Non accettate
record-why = Perché
signatory-states-performer = Chi ha eseguito il lavoro dichiara che il supporto è stato trattato come qui registrato e che, per quanto a sua conoscenza, questa registrazione è esatta.
signatory-states-validator = Chi ha validato il lavoro dichiara di aver esaminato questa registrazione e le sue evidenze, di non aver eseguito il lavoro e di ritenere il metodo adeguato ai dati che erano sul supporto.
signatory-states-concurrence = Chi ha approvato dichiara di aver ricontrollato il risultato, di non aver né eseguito né validato il lavoro e di concordare.
signatory-states-witness = Il testimone dichiara di aver visto eseguire il lavoro.
signatory-title = Qualifica
signatory-title-help = Se vuoto: quello dell’ultima firma.
signatory-organisation = Organizzazione
signatory-contact = Telefono o e-mail
signatory-signs = Firma di { $name }
record-sign = Firma
record-sign-open = Firma le registrazioni…
record-sign-title = { $count ->
    [one] Firma di una registrazione
   *[other] Firma di { $count } registrazioni
  }
record-sign-text = Il certificato chiede qualifica, recapito, data e firma di chi ha eseguito e di chi ha validato. Ciò che è vuoto viene completato; ciò che c’è resta.
record-sign-agree = Chi ha ricontrollato supporti già accettati viene aggiunto alle loro registrazioni. Vale solo se non ha né eseguito né validato il lavoro.
record-agree-chosen = { $count ->
    [0] Firma il ricontrollo…
    [one] Firma il ricontrollo di uno…
   *[other] Firma il ricontrollo di { $count }…
  }
sample-done = Campione da verificare in modo indipendente: { $done } su { $needed }
sample-counts = { $percent } % { $of ->
    [one] dell’unico supporto sanificato e ancora leggibile
   *[other] dei { $of } supporti sanificati e ancora leggibili
  }. Un supporto conta quando la sua registrazione accettata è firmata come «Approvata da» da chi non ha né eseguito né validato il lavoro.
record-sign-as = Firma come
record-signed = { $count ->
    [one] Una registrazione firmata
   *[other] { $count } registrazioni firmate
  }
record-sign-others = { $count ->
    [one] Una registrazione è di qualcun altro, o di nessuno: resta com’è.
   *[other] { $count } registrazioni sono di qualcun altro, o di nessuno: restano come sono.
  }
evidence-pick = Aggiungi file…
evidence-pick-help = Log di nwipe, nvme-cli, hdparm, rapporti Blancco, tabelle. Un file propone; decide una persona.
evidence-empty = Ancora nessun file
evidence-empty-text = I file degli strumenti di cancellazione si conservano come sono arrivati, con la loro impronta, e si abbinano per numero di serie.
evidence-not-read = { $name }: { $why }
evidence-report = rapporto { $id }
evidence-zone = ore intese come { $zone }
evidence-redacted = password rimosse
evidence-drive = Unità nel file
evidence-result = Che cosa dice lo strumento
evidence-medium = Supporto
evidence-record = Registrazione
evidence-no-record = Nessuna
evidence-has-record = Creata
evidence-nameless = Senza numero
evidence-choose = Seleziona
evidence-choose-drive = Seleziona { $serial }
evidence-which = Quale supporto è
evidence-other = Un altro supporto…
evidence-set-aside = Non è di questo lotto
evidence-assigned = { $serial } assegnata
evidence-pick-none = Deseleziona tutte
evidence-pick-all = Seleziona tutte ({ $count })
evidence-propose = Crea registrazioni ({ $count })…
evidence-propose-title = Crea registrazioni da { $count } unità
evidence-propose-text = Sono proposte, non accettate: le convalida un’altra persona.
evidence-more = Mostra altre ({ $count })
stage-block-examples = { $list }
stage-block-examples-more = { $list } e altri { $count }
lot-added = { $count ->
    [one] Un bene aggiunto a { $number }.
   *[other] { $count } beni aggiunti a { $number }.
  }
lot-added-elsewhere = { $count ->
    [one] Uno è in un altro lotto: { $list }.
   *[other] { $count } sono in altri lotti: { $list }.
  }
lot-added-disposed = { $count ->
    [one] Uno è già dismesso: { $list }.
   *[other] { $count } sono già dismessi: { $list }.
  }
lot-add-to-text = { $count ->
    [one] { $tag }
   *[other] { $count } beni
  }
lot-removed = { $count ->
    [one] Un bene tolto
   *[other] { $count } beni tolti
  }
lot-approve-text = { $count ->
    [one] Un bene, valore contabile { $value }
   *[other] { $count } beni, valore contabile { $value }
  }
lot-checks-many = { $count ->
    [one] Per un bene
   *[other] Per { $count } beni
  }
lot-checks-saved = { $count ->
    [one] Risposto per un bene
   *[other] Risposto per { $count } beni
  }
record-decide-title = { $count ->
    [one] Decidi una registrazione
   *[other] Decidi { $count } registrazioni
  }
record-decided = { $count ->
    [one] Una registrazione decisa.
   *[other] { $count } registrazioni decise.
  }
record-refused = { $count ->
    [one] Una non si è potuta accettare.
   *[other] { $count } non si sono potute accettare.
  }
record-refused-more = { $count ->
    [one] Un’altra non è mostrata.
   *[other] Altre { $count } non sono mostrate.
  }
evidence-errors = { $count ->
    [one] Un errore
   *[other] { $count } errori
  }
evidence-lines = { $count ->
    [one] Una riga del file
   *[other] { $count } righe del file
  }
evidence-proposed = { $count ->
    [one] Una registrazione proposta
   *[other] { $count } registrazioni proposte
  }
evidence-read = { $drives ->
    [one] { $name }: un’unità, abbinate { $matched }
   *[other] { $name }: { $drives } unità, abbinate { $matched }
  }

lot-tab-custody = Custodia
lot-tab-certificates = Certificati
