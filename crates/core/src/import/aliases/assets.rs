//! Words for headers of assets in English, Italian, German, French and Spanish.

use super::{COST_CENTRE, CURRENCY, NOTES};
use crate::import::fields::Field;

pub(super) const WORDS: &[(Field, &str)] = &[
    (
        Field::Tag,
        "asset tag|asset no|asset number|asset id|asset code|inventory number|inventory no|\
         inventory id|barcode|bar code|etichetta|etichetta inventariale|numero inventario|\
         numero di inventario|n. inventario|nr inventario|num inventario|codice inventario|codice bene|codice cespite|\
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
        "assigned to|checked out to|checked out|assignee|user|used by|full name|owner|holder|\
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
        "asset eol date|eol date|eol|end of life|end of life date|life expectancy|fine vita|\
         data fine vita|data di fine vita|Ende der Nutzungsdauer|EOL-Datum|Date de fin de vie|\
         Fecha fin de soporte (EOL)|fin de vida",
    ),
    (Field::Notes, NOTES),
    (
        Field::User,
        "end user|asset user|actual user|utilizzatore|utente finale|Endbenutzer|\
         utilisateur final|usuario final",
    ),
    (
        Field::InventoryNo,
        "fixed asset number|fixed asset no|accounting number|numero cespite|\
         numero contabile|Buchungsnummer|numéro comptable|número contable",
    ),
    (
        Field::Ownership,
        "ownership type|owned or leased|titolo di possesso|tipo di possesso|Eigentumsart|\
         type de propriété|tipo de propiedad",
    ),
    (
        Field::DeliveredOn,
        "delivered|delivery date|date delivered|data consegna|data di consegna|consegnato il|\
         Lieferdatum|date de livraison|fecha de entrega",
    ),
    (
        Field::InServiceOn,
        "in service|in service since|in service date|start of use|data messa in servizio|\
         messa in servizio|in servizio dal|Inbetriebnahme|date de mise en service|\
         fecha de puesta en servicio",
    ),
    (Field::Imei, "imei 1|imei number|numero imei|codice imei"),
    (Field::Imei2, "imei 2|second imei|secondo imei"),
    (Field::Mac, "mac address|mac addr|indirizzo mac|MAC-Adresse|adresse mac|dirección mac"),
];
