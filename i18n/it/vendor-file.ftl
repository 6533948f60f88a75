# vendor-file: che cosa dimostra un fornitore, chi chiamare, come consegna, quanto costa, quanto vale

## Choices

vendor-contact-kind-account_manager = Referente commerciale
vendor-contact-kind-technical = Tecnico
vendor-contact-kind-billing = Amministrazione
vendor-contact-kind-escalation = Escalation
vendor-contact-kind-legal = Legale
vendor-contact-kind-data_protection = Protezione dei dati
vendor-contact-kind-other = Altro

vendor-risk-low = Basso
vendor-risk-medium = Medio
vendor-risk-high = Alto
vendor-risk-critical = Critico

vendor-criticality-low = Bassa
vendor-criticality-medium = Media
vendor-criticality-high = Alta
vendor-criticality-critical = Critica

vendor-scheme-iso27001 = ISO/IEC 27001
vendor-scheme-iso9001 = ISO 9001
vendor-scheme-iso14001 = ISO 14001
vendor-scheme-soc2 = SOC 2
vendor-scheme-insurance = Assicurazione
vendor-scheme-dpa = Accordo sul trattamento dei dati (DPA)
vendor-scheme-r2v3 = R2v3
vendor-scheme-e_stewards = e-Stewards
vendor-scheme-naid_aaa = NAID AAA
vendor-scheme-adisa = ADISA
vendor-scheme-albo_gestori = Albo gestori ambientali
vendor-scheme-durc = DURC
vendor-scheme-other = Altro

vendor-validity-not_yet = Non ancora valido
vendor-validity-valid = Valido
vendor-validity-expiring = In scadenza
vendor-validity-expired = Scaduto
vendor-validity-replaced = Sostituito

vendor-band-good = Buono
vendor-band-watch = Da seguire
vendor-band-poor = Scarso

vendor-score-sla_attainment = Rispetto degli SLA
vendor-score-sla_breaches = Violazioni degli SLA
vendor-score-sla_credits = Penali incassate
vendor-score-delivery = Valutazione delle consegne
vendor-score-price = Prezzo oltre il contratto
vendor-score-tacit = Rinnovi taciti
vendor-score-concentration = Concentrazione
vendor-score-certificates = Documenti scaduti

## How a row of the scorecard was computed

vendor-file-how-attainment = { $a } misurazioni su { $b } entro l’obiettivo.
vendor-file-how-breaches = Violazioni nel periodo: { $a }.
vendor-file-how-credits = Incassati { $a } su { $b } dovuti.
vendor-file-how-surveys = Somma delle risposte { $a }; { $b } risposte su { $c } consegne.
vendor-file-how-prices = Chiesti { $a } l’anno; i contratti consentono { $b }, da { $c } di prima.
vendor-file-how-tacit = { $a } contratti in vigore su { $b } si rinnovano da soli.
vendor-file-how-concentration = { $a } su { $b } l’anno per tutti i fornitori.
vendor-file-how-documents = Scaduti e non sostituiti: { $a } su { $b }.
vendor-file-how-line = { $a } vale 0 punti, { $b } ne vale 100, in linea retta fra i due.
vendor-file-nothing-measured = Nel periodo non è stato misurato nulla.
vendor-file-nothing-due = Nel periodo non era dovuta alcuna penale.
vendor-file-nothing-delivered = Nel periodo non è stata valutata alcuna consegna.
vendor-file-nothing-priced = Nessun rinnovo del periodo ha il suo prezzo e quello precedente.
vendor-file-nothing-in-force = A fine periodo non era in vigore alcun contratto con un costo.
vendor-file-nothing-proved = Non è inserito alcun certificato o documento.

## What is wrong with one field

field-assessed-what = Indicare il rischio o la criticità valutati in questa data.
field-validity-order = L’ultimo giorno { $until } precede il primo, { $from }.
field-score-range = Da 1 a 5, non { $value }.
field-no-answer = Rispondere almeno a una delle cinque domande.
field-unreachable = Indicare un telefono, un indirizzo e-mail o un portale.
field-level-order = { $minutes } minuti precedono i { $above } di un livello superiore.
field-range = Al massimo { $max }.
field-target-is-zero = Il valore da 0 punti deve essere diverso da quello da 100.
field-no-weight = Almeno una riga deve avere un peso.
field-period-order = Il periodo finisce il { $to }, prima dell’inizio il { $from }.

## What is refused

refused-merge-itself = Un fornitore non si può unire a sé stesso.
refused-merge-same-number = Entrambi i fornitori hanno un contratto { $number }: «{ $kept }» e «{ $gone }». Cambiare uno dei numeri oppure eliminare il contratto inserito due volte.

## The journal

op-vendor-escalation = Percorso di escalation di { $subject } salvato
op-vendor-merge = Fornitori uniti in { $subject }
op-certificate-save = Documento di { $subject } salvato
op-certificate-delete = Documento di { $subject } eliminato
op-survey-save = Consegna di { $subject } valutata
op-survey-delete = Valutazione di una consegna di { $subject } eliminata
op-standards-save = Criteri per i fornitori modificati

ent-vendor_escalation = livello di escalation
ent-vendor_certificate = certificato del fornitore
ent-vendor_survey = valutazione della consegna

setting-name-vendors = Criteri per i fornitori

field-name-who = Chi
field-name-after-minutes = Dopo minuti
field-name-level = Livello
field-name-hours = Orario
field-name-portal = Portale
field-name-quote-no = Numero da citare
field-name-scheme = Tipo di documento
field-name-scope = Ambito
field-name-issuer = Rilasciato da
field-name-valid-from = Valido dal
field-name-valid-until = Valido fino al
field-name-alert-days = Avviso, giorni prima
field-name-note = Annotazioni
field-name-document-id = Documento
field-name-delivered-on = Consegnato il
field-name-reference = Ordine o DDT
field-name-administrative = Gestione amministrativa
field-name-commercial = Gestione commerciale
field-name-availability = Reperibilità dei referenti
field-name-quality = Qualità dell’intervento
field-name-reliability = Affidabilità sui ritardi annunciati
field-name-pec = PEC
field-name-language = Lingua
field-name-risk = Rischio
field-name-risk-note = Motivo del rischio
field-name-criticality = Criticità
field-name-assessed-on = Valutato il
field-name-dpa-signed-on = DPA firmato il
field-name-expiry-alert-days = Avviso prima della scadenza, giorni
field-name-weight = Peso
field-name-target = Obiettivo
field-name-zero = Vale 0 punti
