//! Words for headers of contracts in English, Italian, German, French and Spanish; GLPI's among
//! them.

use super::{COST_CENTRE, CURRENCY, NOTES};
use crate::import::fields::Field;

pub(super) const WORDS: &[(Field, &str)] = &[
    (
        Field::Number,
        "contract number|contract no|contract id|agreement number|contract ref|reference|\
         numero|numero contratto|numero di contratto|n. contratto|codice contratto|\
         Vertragsnummer|Vertrags-Nr|Nummer|Numéro|numéro de contrat|n° contrat|Número|\
         número de contrato",
    ),
    (
        Field::Title,
        "name|contract|contract name|subject|description|titolo|oggetto|nome|descrizione|\
         contratto|Titel|Bezeichnung|Vertrag|Betreff|Titre|Nom|intitulé|objet|Título|Nombre|\
         objeto",
    ),
    (
        Field::Kind,
        "type|contract type|category|tipo|tipologia|categoria|tipo contratto|Art|Typ|\
         contract types|tipo di contratto|tipi di contratto|Vertragsart|Vertragstyp|Vertragstypen|\
         type de contrat|types de contrat|tipo de contrato|tipos de contrato",
    ),
    (
        Field::Vendor,
        "vendor name|supplier|suppliers|associated suppliers|provider|counterparty|fornitore|ragione sociale|\
         fornitori|fornitori associati|controparte|Lieferant|Lieferanten|Anbieter|\
         Vertragspartner|zugehörige Lieferanten|verknüpfte Lieferanten|Fournisseur|fournisseurs|fournisseurs associés|prestataire|Proveedor|\
         proveedores|proveedores asociados",
    ),
    (
        Field::Start,
        "start date|begin|begin date|effective date|commencement|from|valid from|inizio|\
         data inizio|data di inizio|decorrenza|dal|Beginn|Startdatum|Vertragsbeginn|\
         Date de début|début|Fecha de inicio|inicio",
    ),
    (
        Field::End,
        "end date|expiry|expiry date|expiration|expiration date|expires|to|until|valid to|\
         current term end|scadenza|data scadenza|data di scadenza|data fine|data di fine|fine|\
         al|Ende|Enddatum|Ablauf|Ablaufdatum|Vertragsende|Laufzeitende|Date de fin|fin|échéance|\
         date d'expiration|Fecha de fin|fecha final|fecha de finalización|expiración|vencimiento|fecha de vencimiento",
    ),
    (
        Field::Duration,
        "term|term months|initial term|initial months|length|durata|durata mesi|\
         durata iniziale|initial contract period|durata iniziale del contratto|Dauer|\
         Vertragsdauer|Laufzeit|Vertragslaufzeit|Laufzeit Monate|Durée|durée mois|\
         durée initiale|durée initiale du contrat|Duración|duración inicial|plazo",
    ),
    (
        Field::Notice,
        "notice days|notice period|notice period days|preavviso|preavviso giorni|\
         giorni di preavviso|giorni preavviso|disdetta|termine di disdetta|preavviso disdetta|\
         preavviso di disdetta|preavviso per disdetta|periodo di preavviso|termini di preavviso|\
         notice|notice to terminate|cancellation notice|notice required|Kündigungsfrist|\
         Kündigungsfrist Tage|Préavis|préavis jours|Preaviso|aviso|días de preaviso",
    ),
    (
        Field::NoticeMonths,
        "notice period months|preavviso mesi|mesi di preavviso|mesi preavviso|\
         Kündigungsfrist Monate|préavis mois|meses de preaviso",
    ),
    (
        Field::Delivery,
        "notice method|notice delivery|delivery of notice|notice by|how to give notice|\
         method of notice|modalità disdetta|modalità di disdetta|invio disdetta|\
         invio della disdetta|disdetta tramite|disdetta via|mezzo di disdetta|Kündigungsform|\
         mode de résiliation|forma de aviso",
    ),
    (
        Field::Renewal,
        "auto renew|auto renewal|automatic renewal|renewal type|rinnovo|rinnovo automatico|\
         rinnovo tacito|tacito rinnovo|tipo rinnovo|tipo di rinnovo|Verlängerung|\
         automatische Verlängerung|Erneuerung|Renouvellement|reconduction|tacite reconduction|Renovación|\
         renovación automática",
    ),
    (
        Field::RenewalMonths,
        "renewal term|periodicity|renewal period|mesi di rinnovo|mesi rinnovo|durata rinnovo|\
         periodo di rinnovo|periodicità|Verlängerungszeitraum|Verlängerung Monate|Periodizität|\
         Périodicité|durée de renouvellement|Periodicidad",
    ),
    (
        Field::Cost,
        "amount|price|fee|recurring cost|canone|costo|importo|prezzo|Kosten|Betrag|Preis|coût|\
         montant|prix|coste|importe",
    ),
    (
        Field::AnnualCost,
        "yearly cost|cost per year|annual value|annualised cost|annualized value|annual fee|\
         costo annuo|costo annuale|canone annuo|canone annuale|importo annuo|Jahreskosten|\
         Kosten pro Jahr|coût annuel|montant annuel|coste anual",
    ),
    (
        Field::TotalCost,
        "total value|tcv|total contract value|costo totale|valore totale|Gesamtkosten|\
         coût total|coste total|costo total",
    ),
    (Field::Currency, CURRENCY),
    (
        Field::Billing,
        "billing period|billing frequency|invoice period|payment frequency|fatturazione|\
         periodicità di fatturazione|frequenza di fatturazione|periodo di fatturazione|\
         Abrechnung|Abrechnungszeitraum|Zahlungsweise|période de facturation|\
         périodicité de facturation|Rechnungszeitraum|Rechnungsperiode|facturación|\
         período de facturación|periodicidad de facturación",
    ),
    (Field::Status, "state|contract status|stato|stato contratto|Zustand|Statut|état|Estado"),
    (
        Field::Owner,
        "contract owner|responsible|manager|responsabile|referente|proprietario|\
         Verantwortlich|Verantwortlicher|Vertragsverantwortlicher|responsable|propietario",
    ),
    (
        Field::OwnerEmail,
        "email|e-mail|responsible email|email responsabile|e-mail responsabile|\
         E-Mail Verantwortlicher",
    ),
    (Field::CostCentre, COST_CENTRE),
    (Field::Notes, NOTES),
];
