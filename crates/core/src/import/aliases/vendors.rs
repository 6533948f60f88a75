//! Words for headers of vendors in English, Italian, German, French and Spanish.

use super::NOTES;
use crate::import::fields::Field;

pub(super) const WORDS: &[(Field, &str)] = &[
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
