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
lot-stage-sanitizing = Sanitizzazione
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
medium-destination-recycler_under_contract = Recuperatore vincolato alla riservatezza
medium-destination-recycler = Recuperatore senza tale contratto

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
    [0] Non è registrato nessun passaggio di consegne.
    [one] Per un bene non è registrato nessun passaggio di consegne.
   *[other] Per { $count } beni non è registrato nessun passaggio di consegne.
  }
stage-block-custody_fault = La catena di custodia ha un’anomalia, e non è indicato un motivo.
stage-block-vendor_record_missing = { $count ->
    [one] Il fornitore doveva distruggere un supporto e non lo ha dimostrato.
   *[other] Il fornitore doveva distruggere { $count } supporti e non lo ha dimostrato.
  }
stage-block-not_reconciled = { $count ->
    [0] L’elenco del recuperatore non quadra ancora con il lotto.
    [one] Un numero di serie dell’elenco del recuperatore non quadra ancora con il lotto.
   *[other] { $count } numeri di serie dell’elenco del recuperatore non quadrano ancora con il lotto.
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
record-state-withdrawn = Ritirata

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
evidence-status-never_sanitized = Mai sanitizzata
evidence-status-unknown = Non indicato

evidence-warning-no_summary_table = Il log finisce senza il riepilogo.
evidence-warning-no_serial = Nulla dice quale unità fosse.
evidence-warning-serial_anonymised = I numeri di serie sono stati oscurati.
evidence-warning-no_timestamp = Nulla dice quando è avvenuto.
evidence-warning-needs_hdparm_I_not_enabled = Lo dimostra solo un successivo «hdparm -I» con «not enabled».
evidence-warning-security_still_enabled = L’unità ha ancora la password: la cancellazione non è terminata.
evidence-warning-key_change_suspected = I due tipi di erase durano lo stesso breve tempo: forse è cambiata solo la chiave.
evidence-warning-data_written_after_sanitize = Dopo la sanitizzazione sono stati scritti dati.
evidence-warning-factory_new_not_evidence = L’unità è vuota perché è nuova: non dimostra nessuna sanitizzazione.
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
