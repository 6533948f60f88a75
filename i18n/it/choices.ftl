# The words for closed choices: <choice>-<value>.

asset-state-planned = Pianificato
asset-state-in_stock = In magazzino
asset-state-in_use = In uso
asset-state-in_repair = In riparazione
asset-state-retired = Ritirato
asset-state-disposed = Dismesso
asset-state-lost = Smarrito

contract-kind-maintenance = Manutenzione
contract-kind-support = Assistenza
contract-kind-lease = Noleggio
contract-kind-licence = Licenza
contract-kind-subscription = Abbonamento
contract-kind-cloud = Cloud
contract-kind-connectivity = Connettività
contract-kind-service = Servizi
contract-kind-nda = Riservatezza (NDA)
contract-kind-other = Altro

contract-status-draft = Bozza
contract-status-active = Attivo
contract-status-ended = Cessato

contract-state-draft = Bozza
contract-state-upcoming = Non iniziato
contract-state-active = In vigore
contract-state-notice_open = In vigore
contract-state-terminating = In disdetta
contract-state-notice_missed = Termine superato
contract-state-ending = In scadenza
contract-state-renewed = Rinnovato
contract-state-expired = Scaduto
contract-state-terminated = Cessato

renewal-none = Nessuno
renewal-express = Espresso
renewal-tacit = Tacito
renewal-evergreen = A tempo indeterminato

notice-unit-days = giorni
notice-unit-business_days = giorni lavorativi
notice-unit-weeks = settimane
notice-unit-months = mesi

notice-anchor-term_end = la fine del periodo
notice-anchor-renewal_date = la data di rinnovo

notice-convention-ex_nominatione = Stesso numero di giorno, a ritroso
notice-convention-forward_corresponding = Ultimo giorno utile contando in avanti

evergreen-exact = quel giorno
evergreen-month_end = a fine mese
evergreen-quarter_end = a fine trimestre

delivery-email = E-mail
delivery-pec = PEC
delivery-registered = Raccomandata A/R
delivery-portal = Portale del fornitore

billing-monthly = Mensile
billing-quarterly = Trimestrale
billing-semiannual = Semestrale
billing-annual = Annuale
billing-biennial = Biennale
billing-triennial = Triennale
billing-one_off = Una tantum

period-confirmed = Confermato
period-proposed = Proposto

decision-renew = Rinnovare
decision-renegotiate = Rinegoziare
decision-replace = Sostituire
decision-terminate = Disdire
decision-let_run = Lasciar correre

urgency-missed = Termine di disdetta superato
urgency-late = Ultimo giorno utile superato
urgency-critical = Ultimo giorno utile entro una settimana
urgency-due = Da decidere ora
urgency-ahead = Più avanti

vendor-kind-maker = Produttore
vendor-kind-reseller = Rivenditore
vendor-kind-maintainer = Manutenzione
vendor-kind-software = Software
vendor-kind-cloud = Cloud
vendor-kind-telecom = Telecomunicazioni
vendor-kind-leasing = Noleggio
vendor-kind-itad = Dismissione sicura (ITAD)
vendor-kind-printing = Stampa
vendor-kind-service = Servizi
vendor-kind-other = Altro

country-none = Solo fine settimana
country-it = Italia
country-de = Germania
country-fr = Francia
country-gb = Inghilterra e Galles
country-es = Spagna

day-off-weekend = fine settimana
day-off-holiday = giorno festivo
day-off-closure = chiusura aziendale

theme-system = Come il sistema
theme-light = Chiaro
theme-dark = Scuro

report-kind-renewals = { report-renewals-title }
report-kind-asset_register = { report-asset-register-title }
report-kind-contract_register = { report-contract-register-title }
report-kind-contract_sheet = { report-contract-sheet-title }
report-kind-vendor_sheet = { report-vendor-sheet-title }
report-kind-asset_sheet = { report-asset-sheet-title }
report-kind-journal = { report-journal-title }
report-kind-cost_forecast = { costs-title }
report-kind-notice_letter = { letter-notice-title }
report-kind-sla_report = { sla-report-title }
report-kind-claim_letter = { sla-letter-title }
report-kind-list = Elenco

paper-a4 = A4
paper-letter = US Letter

lang-en = English
lang-it = Italiano

# What happens if nobody acts.
if-nothing-renews = Se non si fa nulla: si rinnova per { $months ->
    [one] { $months } mese
   *[other] { $months } mesi
  }, fino al { $until }
if-nothing-renews-for = Se non si fa nulla: si rinnova per { $months ->
    [one] { $months } mese
   *[other] { $months } mesi
  }, fino al { $until }, { $money }
if-nothing-renewed-missed = Termine di disdetta superato: si rinnova fino al { $until }, { $money }
if-nothing-renewed-missed-plain = Termine di disdetta superato: si rinnova fino al { $until }
if-nothing-ends = Se non si fa nulla: scade il { $on }{ $assets ->
    [0] {""}
    [one] {", "}{ $assets } bene resta scoperto
   *[other] {", "}{ $assets } beni restano scoperti
  }
if-nothing-ends-express = Senza un accordo: scade il { $on }{ $assets ->
    [0] {""}
    [one] {", "}{ $assets } bene resta scoperto
   *[other] {", "}{ $assets } beni restano scoperti
  }
if-nothing-can-end = Prosegue; con la disdetta inviata oggi cessa il { $on }
if-nothing-ended = Cessato il { $on }
