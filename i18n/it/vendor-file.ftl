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
vendor-score-sla_credits = Crediti incassati
vendor-score-delivery = Valutazione delle consegne
vendor-score-price = Prezzo oltre il contratto
vendor-score-tacit = Rinnovi taciti
vendor-score-concentration = Concentrazione
vendor-score-certificates = Documenti scaduti

## How a row of the scorecard was computed

vendor-file-how-attainment = Misurazioni entro l’obiettivo: { $a } su { $b }.
vendor-file-how-breaches = Violazioni nel periodo: { $a }.
vendor-file-how-credits = Incassati { $a } su { $b } dovuti.
vendor-file-how-surveys = Somma delle risposte: { $a }; risposte: { $b }; consegne: { $c }.
vendor-file-how-prices = Chiesti { $a } l’anno; i contratti consentono { $b }, da { $c } di prima.
vendor-file-how-tacit = Contratti in vigore che si rinnovano da soli: { $a } su { $b }.
vendor-file-how-concentration = { $a } su { $b } l’anno per tutti i fornitori.
vendor-file-how-documents = Scaduti e non sostituiti: { $a } su { $b }.
vendor-file-how-line = { $a } vale 0 punti, { $b } ne vale 100, in linea retta fra i due.
vendor-file-nothing-measured = Nel periodo non è stato misurato nulla.
vendor-file-nothing-due = Nel periodo non era dovuto alcun credito.
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
refused-document-is-certificate = «{ $name }» è il file di un certificato: toglierlo prima da lì.

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
field-name-note = Nota
field-name-document-id = Documento
field-name-delivered-on = Consegnato il
field-name-reference = Riferimento
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

## The file of a vendor

vendor-file-field-pec = PEC
vendor-file-field-language = Lingua delle lettere
vendor-file-field-risk = Rischio
vendor-file-field-risk-note = Motivo del rischio
vendor-file-field-criticality = Criticità per noi
vendor-file-field-assessed-on = Valutato il
vendor-file-field-dpa-signed-on = Accordo sul trattamento dei dati (DPA) firmato il
vendor-file-contact-title = Qualifica
vendor-file-escalation = Percorso di escalation
vendor-file-level-who = Ruolo o persona
vendor-file-level-named = { $level } · { $who }
vendor-file-level-after = Dopo
vendor-file-level-hours = Orario
vendor-file-level-portal = Portale
vendor-file-level-quote-no = Numero da citare
vendor-file-minutes = { $count } min
vendor-file-certificates = Certificati e documenti
vendor-file-certificate-scheme = Documento
vendor-file-certificate-number = Numero
vendor-file-certificate-scope = Ambito o sede
vendor-file-certificate-issuer = Rilasciato da
vendor-file-certificate-from = Valido dal
vendor-file-certificate-until = Valido fino al
vendor-file-certificate-state = Stato
vendor-file-no-end = senza scadenza
vendor-file-more-rows = … e altri { $count }: vedere la scheda fornitore
vendor-file-scorecard = Valutazione
vendor-file-score-row = Che cosa si misura
vendor-file-score-value = Valore
vendor-file-score-target = Obiettivo
vendor-file-score-weight = Peso
vendor-file-score-points = Punti
vendor-file-score-whole = Media ponderata delle righe con dati
vendor-file-score-of-100 = Punteggio su 100
vendor-file-no-data = nessun dato
vendor-file-too-little = dati insufficienti
vendor-file-spend = Spesa per esercizio, per competenza
vendor-file-spend-open = { $year }, se nulla cambia

## Reports and lists

report-kind-vendor_scorecard = { report-vendor-scorecard-name }
report-vendor-scorecard-name = Valutazione del fornitore
vendor-file-scorecard-subtitle = Profilo e valutazione · { $from } – { $to }
vendor-file-note-score = Punteggio: ogni riga vale 100 punti al suo obiettivo e 0 al valore zero, in linea retta fra i due, dai numeri esatti. Il totale è la media per peso delle righe con dati; da 80 in su è buono, sotto 60 è scarso.
vendor-file-col-next-expiry = { vendors-col-next-expiry }
vendors-col-score = Punteggio
vendors-col-band = Giudizio
vendors-col-risk = Rischio
vendors-col-criticality = Criticità
vendors-col-next-expiry = Prossima scadenza
vendors-col-expiry-state = Documenti
report-scorecard-sheet-name = { report-vendor-scorecard-name }
report-scorecard-sheet-purpose = Profilo, servizio, spesa e rischio di un fornitore, in una pagina
vendor-file-assessment = Rischio e lettere
vendor-file-not-assessed = Non valutato
vendor-file-language-register = Quella del registro
vendor-file-vat-length = Una partita IVA italiana ha undici cifre.
vendor-file-vat-digit = La cifra di controllo non torna: verificare il numero.
