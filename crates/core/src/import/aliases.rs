//! Words for headers in English, Italian, German, French and Spanish, as found in real exports
//! and real spreadsheets. Compared by [`headers::key`], so case, accents and signs do not matter.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::fields::{self, Field};
use super::{ImportKind, headers};
use crate::text::{self, Lang};

/// The fields that header keys of a kind mean.
pub(super) fn of(kind: ImportKind) -> &'static HashMap<String, Field> {
    static ASSETS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static VENDORS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static CONTRACTS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    match kind {
        ImportKind::Assets => ASSETS.get_or_init(|| build(kind, ASSET_WORDS)),
        ImportKind::Vendors => VENDORS.get_or_init(|| build(kind, VENDOR_WORDS)),
        ImportKind::Contracts => CONTRACTS.get_or_init(|| build(kind, CONTRACT_WORDS)),
    }
}

fn build(kind: ImportKind, words: &[(Field, &str)]) -> HashMap<String, Field> {
    let mut map = HashMap::new();
    let all = fields::of(kind);
    for field in all {
        map.insert(headers::key(field.key()), *field);
    }
    for (field, list) in words {
        for word in list.split('|') {
            map.entry(headers::key(word)).or_insert(*field);
        }
    }
    // What our own screens call a field, so that our own exports come back in.
    for lang in Lang::ALL {
        for field in all {
            if let Some(label) = text::find(*lang, &format!("import-field-{}", field.key()), &[]) {
                map.entry(headers::key(&label)).or_insert(*field);
            }
        }
    }
    map
}

const ASSET_WORDS: &[(Field, &str)] = &[
    (
        Field::Tag,
        "asset tag|asset no|asset number|asset id|asset code|inventory number|inventory no|\
         inventory id|barcode|bar code|etichetta|etichetta inventariale|numero inventario|\
         numero di inventario|n. inventario|codice inventario|codice bene|codice cespite|\
         tag bene|Inventarnummer|Inventar-Nr|Anlagennummer|Etikett|Étiquette de l'actif|\
         étiquette|numéro d'inventaire|n° inventaire|Placa del activo|etiqueta|\
         número de inventario|etiqueta de activo",
    ),
    (
        Field::Serial,
        "serial number|serial no|s/n|sn|service tag|device serial number|numero di serie|\
         matricola|seriale|numero seriale|n. serie|numero serie|Seriennummer|Serien-Nr|Série|\
         numéro de série|n° de série|Número de serie|n. de serie",
    ),
    (
        Field::Name,
        "asset name|item name|hostname|host name|device name|computer name|nome|nome bene|\
         nome asset|nome host|nome dispositivo|Bezeichnung|Gerätename|Nom|Nom de l'actif|\
         Nom d'actif|Nombre|Nombre del activo|Nombre del equipo",
    ),
    (
        Field::Manufacturer,
        "manufacturers|maker|make|brand|produttore|costruttore|marca|casa produttrice|Hersteller|\
         Fabricant|marque|Fabricante",
    ),
    (
        Field::Model,
        "model name|product|modello|nome modello|Modell|Modellname|Modèle|nom du modèle|Modelo|\
         nombre del modelo",
    ),
    (
        Field::ModelNumber,
        "model no|part number|part no|product number|codice modello|numero modello|\
         numero di modello|codice prodotto|Modellnummer|Modell-Nr|Modèle n°|numéro de modèle|\
         Modelo No|número de modelo",
    ),
    (
        Field::Category,
        "type|types|asset type|device type|class|categoria|tipo|tipologia|Kategorie|Typ|\
         Gerätetyp|Catégorie|type d'actif|Categoría",
    ),
    (Field::Status, "state|asset status|stato|Zustand|Statut|état|Estado"),
    (
        Field::Company,
        "entity|owning company|legal entity|azienda|società|ente|Firma|Unternehmen|Gesellschaft|\
         Société|entreprise|entité|Compañía|empresa",
    ),
    (
        Field::Location,
        "locations|site|ubicazione|sede|luogo|posizione|Standort|Lieu|emplacement|Ubicación|\
         localización",
    ),
    (Field::Room, "office|stanza|locale|Raum|Zimmer|salle|pièce|sala|habitación|despacho"),
    (
        Field::Custodian,
        "assigned to|checked out to|assignee|user|used by|full name|owner|holder|\
         checked out to full name|primary user display name|assegnatario|assegnato a|utente|\
         affidatario|consegnatario|in uso a|Herausgegeben an|zugewiesen an|Benutzer|Nutzer|\
         Extrait vers|attribué à|affecté à|utilisateur|Asignado a|usuario",
    ),
    (
        Field::CustodianEmail,
        "email|e-mail|email address|user email|assigned to email|checked out to email|\
         primary user email address|email assegnatario|email utente|e-mail utente|\
         Benutzer E-Mail|adresse e-mail|correo|correo electrónico",
    ),
    (
        Field::CustodianUsername,
        "username|user name|login|login name|checked out to username|upn|primary user upn|\
         nome utente|Benutzername|nom d'utilisateur|identifiant|nombre de usuario",
    ),
    (
        Field::CustodianFirst,
        "first name|checked out to first name|Vorname|prénom|nome assegnatario",
    ),
    (
        Field::CustodianLast,
        "last name|surname|checked out to last name|cognome|cognome assegnatario|Nachname|\
         nom de famille|apellido|apellidos",
    ),
    (Field::Department, "dept|reparto|dipartimento|ufficio|Abteilung|département|departamento"),
    (Field::CostCentre, COST_CENTRE),
    (
        Field::Supplier,
        "suppliers|vendor|reseller|provider|purchased from|fornitore|rivenditore|Lieferant|\
         Händler|Fournisseur|Proveedor",
    ),
    (
        Field::PurchaseDate,
        "purchased|date purchased|date of purchase|buy date|po date|invoice date|data acquisto|\
         data di acquisto|data d'acquisto|Kaufdatum|Anschaffungsdatum|Date d'achat|\
         Fecha de compra",
    ),
    (
        Field::Cost,
        "purchase cost|purchase price|price|unit price|unit cost|value|amount|costo|prezzo|\
         costo d'acquisto|costo di acquisto|prezzo di acquisto|prezzo d'acquisto|valore|importo|\
         Einkaufspreis|Kaufpreis|Anschaffungskosten|Preis|Prix d'achat|prix|coût|\
         Precio de compra|precio|coste",
    ),
    (Field::Currency, CURRENCY),
    (
        Field::InvoiceNo,
        "invoice number|invoice|fattura|numero fattura|n. fattura|Rechnungsnummer|Rechnung|\
         numéro de facture|facture|número de factura|factura",
    ),
    (
        Field::OrderNo,
        "order number|po number|po no|purchase order|purchase order number|ordine|\
         numero ordine|n. ordine|ordine d'acquisto|Bestellnummer|Auftragsnummer|\
         numéro de commande|commande|bon de commande|número de orden|número de pedido|pedido",
    ),
    (
        Field::WarrantyStart,
        "warranty start date|start date of warranty|warranty from|inizio garanzia|\
         decorrenza garanzia|Garantiebeginn|début de garantie|inicio de garantía",
    ),
    (
        Field::WarrantyMonths,
        "warranty|warranty duration|warranty period|mesi di garanzia|mesi garanzia|\
         durata garanzia|garanzia mesi|garanzia|Garantie|Garantiemonate|Garantiedauer|\
         durée de garantie|garantie mois|Garantía|meses de garantía",
    ),
    (
        Field::WarrantyEnd,
        "warranty end date|warranty expires|warranty expiry|warranty expiration|\
         warranty expiration date|warranty until|warranty date|fine garanzia|scadenza garanzia|\
         data scadenza garanzia|garanzia fino al|Garantie Ablaufdatum|Garantieende|\
         Garantie bis|Expiration de garantie|fin de garantie|Vencimiento de la garantía|\
         fin de garantía",
    ),
    (
        Field::EolDate,
        "asset eol date|eol date|end of life|end of life date|life expectancy|fine vita|\
         data fine vita|data di fine vita|Ende der Nutzungsdauer|EOL-Datum|Date de fin de vie|\
         Fecha fin de soporte (EOL)|fin de vida",
    ),
    (Field::Notes, NOTES),
];

const VENDOR_WORDS: &[(Field, &str)] = &[
    (
        Field::Name,
        "vendor|vendor name|supplier|supplier name|company|company name|ragione sociale|\
         denominazione|fornitore|nome fornitore|nome|Lieferant|Lieferantenname|Firma|\
         Fournisseur|raison sociale|nom|Proveedor|razón social|nombre",
    ),
    (
        Field::Kinds,
        "kind|type|category|third party type|vendor type|tipo|tipologia|categoria|Art|Typ|\
         type de tiers|tipo de proveedor",
    ),
    (
        Field::RegistrationNo,
        "registration number|company number|company register|administrative number|\
         codice fiscale|rea|numero rea|Handelsregisternummer|siret|siren",
    ),
    (
        Field::VatNo,
        "vat number|vat|vat id|tax id|partita iva|p. iva|piva|USt-IdNr|Umsatzsteuer-ID|UID|\
         numéro de tva|tva|nif|cif|número de iva",
    ),
    (
        Field::CustomerNo,
        "customer number|account number|account no|our customer number|codice cliente|\
         numero cliente|Kundennummer|numéro client|n° client|número de cliente",
    ),
    (
        Field::Website,
        "web|url|homepage|web site|sito|sito web|Webseite|site web|sitio web|página web",
    ),
    (Field::Email, "support email|mail|pec|email address|adresse e-mail|correo electrónico"),
    (Field::Phone, "telephone|tel|phone number|telefono|Telefon|Telefonnummer|téléphone|teléfono"),
    (Field::Address, "street|indirizzo|via|Adresse|Straße|Anschrift|rue|dirección|calle"),
    (Field::Postcode, "postal code|zip|zip code|cap|PLZ|Postleitzahl|code postal|código postal"),
    (Field::City, "town|città|comune|Ort|Stadt|ville|ciudad"),
    (Field::Country, "paese|nazione|Land|pays|país"),
    (
        Field::ContactName,
        "contact|contact person|referente|contatto|Ansprechpartner|interlocuteur|contacto",
    ),
    (Field::ContactRole, "role|ruolo|ruolo referente|Funktion|fonction|cargo"),
    (Field::ContactEmail, "email referente|e-mail referente|E-Mail Ansprechpartner"),
    (Field::ContactPhone, "telefono referente|Telefon Ansprechpartner"),
    (Field::Notes, NOTES),
];

const CONTRACT_WORDS: &[(Field, &str)] = &[
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
         Vertragsart|type de contrat|tipo de contrato",
    ),
    (
        Field::Vendor,
        "vendor name|supplier|suppliers|associated suppliers|provider|counterparty|fornitore|\
         fornitori|fornitori associati|controparte|Lieferant|Lieferanten|Anbieter|\
         Vertragspartner|Fournisseur|fournisseurs|fournisseurs associés|prestataire|Proveedor|\
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
         al|Ende|Enddatum|Vertragsende|Laufzeitende|Date de fin|fin|échéance|\
         date d'expiration|Fecha de fin|vencimiento|fecha de vencimiento",
    ),
    (
        Field::Duration,
        "term|term months|initial term|initial months|length|durata|durata mesi|\
         durata iniziale|Laufzeit|Vertragslaufzeit|Laufzeit Monate|Durée|durée mois|\
         durée initiale|Duración|plazo",
    ),
    (
        Field::Notice,
        "notice days|notice period|notice period days|preavviso|preavviso giorni|\
         giorni di preavviso|giorni preavviso|disdetta|termine di disdetta|Kündigungsfrist|\
         Kündigungsfrist Tage|Préavis|préavis jours|Preaviso|días de preaviso",
    ),
    (
        Field::NoticeMonths,
        "notice period months|preavviso mesi|mesi di preavviso|mesi preavviso|\
         Kündigungsfrist Monate|préavis mois|meses de preaviso",
    ),
    (
        Field::Renewal,
        "auto renew|auto renewal|automatic renewal|renewal type|rinnovo|rinnovo automatico|\
         rinnovo tacito|tacito rinnovo|tipo rinnovo|tipo di rinnovo|Verlängerung|\
         automatische Verlängerung|Renouvellement|reconduction|tacite reconduction|Renovación|\
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
         coût total|coste total",
    ),
    (Field::Currency, CURRENCY),
    (
        Field::Billing,
        "billing period|billing frequency|invoice period|payment frequency|fatturazione|\
         periodicità di fatturazione|frequenza di fatturazione|periodo di fatturazione|\
         Abrechnung|Abrechnungszeitraum|Zahlungsweise|période de facturation|\
         périodicité de facturation|facturación",
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

const COST_CENTRE: &str = "cost center|centro di costo|cdc|Kostenstelle|centre de coût|\
     centre de coûts|centro de coste|centro de costes";
const CURRENCY: &str = "price currency|cost currency|valuta|divisa|Währung|devise|monnaie|moneda";
const NOTES: &str = "asset notes|comments|comment|remarks|remark|note|commenti|annotazioni|\
     osservazioni|Notizen|Anmerkungen|Bemerkungen|Kommentar|Kommentare|remarques|commentaires|\
     notas|observaciones|comentarios";
