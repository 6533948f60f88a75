//! The vendors of the sample firm. All invented; their VAT numbers carry a tax office that does not
//! exist, so that none can be a real firm's.

use chrono::NaiveDate;

use super::{Words, say, vendor_file};
use crate::error::Result;
use crate::ids::VendorId;
use crate::store::Tx;
use crate::text::Lang;
use crate::vendor::{ContactDraft, ContactKind, VendorDraft, VendorKind as K, ops};

/// A vendor: name, domain, kinds, city, country, our customer number, contacts.
struct Spec {
    name: &'static str,
    domain: &'static str,
    kinds: &'static [K],
    address: &'static str,
    country: &'static str,
    customer_no: &'static str,
    contacts: &'static [(&'static str, Words)],
    notes: Words,
}

pub(super) const TECNORETE: &str = "Tecnorete Sistemi S.r.l.";
pub(super) const NORDEST: &str = "Nordest Informatica S.p.A.";
pub(super) const LUMEN: &str = "Lumen Cloud Europe B.V.";
pub(super) const FIBRA: &str = "Fibra Padana S.p.A.";
pub(super) const VOXLINE: &str = "Voxline Mobile S.p.A.";
pub(super) const STAMPA: &str = "Arco Stampa Service S.r.l.";
pub(super) const LEASING: &str = "Adda Noleggi Operativi S.p.A.";
pub(super) const WMS: &str = "Officina Software S.r.l.";
pub(super) const ERP: &str = "Gestionale Uno S.p.A.";
pub(super) const SCUDO: &str = "Cyberscudo S.r.l.";
pub(super) const RAEE: &str = "RaeeSicura S.r.l.";
pub(super) const SHRED: &str = "Distruzione Dati Lombarda S.r.l.";
pub(super) const BARCODE: &str = "Etichetta e Codice S.r.l.";
pub(super) const ENERGY: &str = "Energia Continua S.r.l.";
pub(super) const COOLING: &str = "Climatec Padana S.r.l.";
pub(super) const RHONE: &str = "Rhône Réseaux SARL";
pub(super) const MAAS: &str = "Maas Netwerken B.V.";
pub(super) const BACKUP: &str = "Ticino Backup SA";
pub(super) const CONSULT: &str = "Studio Archimede Consulting S.r.l.";
pub(super) const MDM: &str = "Vela Device Management S.r.l.";
pub(super) const RADIO: &str = "Ponteradio Lombardia S.r.l.";
pub(super) const TERMINALS: &str = "Hanse Terminal Systems GmbH";
pub(super) const VIDEO: &str = "Sicurvideo Impianti S.r.l.";
pub(super) const TRAINING: &str = "Formazione Digitale S.c.a r.l.";
pub(super) const COURIER: &str = "Bit Corriere S.r.l.";

const SALES: Words = ["Account manager", "Referente commerciale"];
const RENEWALS: Words = ["Renewals", "Rinnovi"];
const SERVICE: Words = ["Service desk", "Assistenza tecnica"];
const BILLING: Words = ["Billing", "Amministrazione clienti"];
const NONE: Words = ["", ""];

#[rustfmt::skip]
const VENDORS: &[Spec] = &[
    Spec { name: TECNORETE, domain: "tecnorete", kinds: &[K::Reseller, K::Maintainer], address: "Via dei Torni 18\n20128 Milano MI", country: "Italia", customer_no: "AL-20417",
        contacts: &[("Giovanni Prandi", SALES), ("Marta Zucchi", RENEWALS), ("Centro assistenza", SERVICE)],
        notes: ["Calls: quote the customer number and the serial number.", "Chiamate: indicare codice cliente e numero di serie."] },
    Spec { name: NORDEST, domain: "nordest-informatica", kinds: &[K::Reseller], address: "Viale dell'Industria 52\n37135 Verona VR", country: "Italia", customer_no: "C008812",
        contacts: &[("Ilaria Benetton Rossi", SALES), ("Ufficio ordini", BILLING)], notes: NONE },
    Spec { name: LUMEN, domain: "lumen-cloud", kinds: &[K::Cloud, K::Software], address: "Keizersplein 4\n1017 AB Amsterdam", country: "Nederland", customer_no: "EU-77120-AUR",
        contacts: &[("Hanna Brouwer", RENEWALS)], notes: NONE },
    Spec { name: FIBRA, domain: "fibrapadana", kinds: &[K::Telecom], address: "Via Emilia Parmense 210\n29122 Piacenza PC", country: "Italia", customer_no: "7700415520",
        contacts: &[("Sergio Alberti", SALES), ("NOC", SERVICE)],
        notes: ["Notice only by PEC.", "Disdetta solo via PEC."] },
    Spec { name: VOXLINE, domain: "voxline", kinds: &[K::Telecom], address: "Via del Segnale 7\n00144 Roma RM", country: "Italia", customer_no: "B-9930187",
        contacts: &[("Elena Dini", SALES), ("Servizio clienti aziende", SERVICE)], notes: NONE },
    Spec { name: STAMPA, domain: "arcostampa", kinds: &[K::Printing, K::Maintainer], address: "Via Tintoretto 3\n20090 Assago MI", country: "Italia", customer_no: "11984",
        contacts: &[("Renato Ghezzi", SALES), ("Letizia Conforti", BILLING)],
        notes: ["Meter readings by the 5th of each month.", "Letture contatori entro il 5 di ogni mese."] },
    Spec { name: LEASING, domain: "addanoleggi", kinds: &[K::Leasing], address: "Corso Martinella 40\n24121 Bergamo BG", country: "Italia", customer_no: "NO-3382",
        contacts: &[("Barbara Tironi", SALES), ("Rientri", SERVICE)],
        notes: ["Devices return cleaned and with their power supplies.", "I dispositivi rientrano bonificati e con gli alimentatori."] },
    Spec { name: WMS, domain: "officina-software", kinds: &[K::Software, K::Service], address: "Via della Logica 12\n40127 Bologna BO", country: "Italia", customer_no: "AUR",
        contacts: &[("Carlo Venturi", SALES), ("Linea rossa", SERVICE)], notes: NONE },
    Spec { name: ERP, domain: "gestionaleuno", kinds: &[K::Software], address: "Via del Bilancio 1\n35131 Padova PD", country: "Italia", customer_no: "200881",
        contacts: &[("Donatella Fabbri", RENEWALS), ("Assistenza applicativa", SERVICE)], notes: NONE },
    Spec { name: SCUDO, domain: "cyberscudo", kinds: &[K::Service, K::Software], address: "Via Sentinella 9\n10138 Torino TO", country: "Italia", customer_no: "SOC-114",
        contacts: &[("Paolo Ardito", SALES), ("SOC 24x7", SERVICE)], notes: NONE },
    Spec { name: RAEE, domain: "raeesicura", kinds: &[K::Itad], address: "Via del Riciclo 31\n25134 Brescia BS", country: "Italia", customer_no: "P-0611",
        contacts: &[("Michele Tosi", SALES)],
        notes: ["Authorised plant; registered carrier. Asks for the list of serial numbers two days before pick-up.", "Impianto autorizzato e trasportatore iscritto all'Albo. Chiede l'elenco dei numeri di serie due giorni prima del ritiro."] },
    Spec { name: SHRED, domain: "distruzionedati", kinds: &[K::Itad, K::Service], address: "Via Fornace 8\n20864 Agrate Brianza MB", country: "Italia", customer_no: "DD-2207",
        contacts: &[("Laura Passoni", SALES)],
        notes: ["Shreds on site; two witnesses sign the minutes.", "Triturazione in sede; il verbale è firmato da due testimoni."] },
    Spec { name: BARCODE, domain: "etichettaecodice", kinds: &[K::Reseller, K::Maintainer], address: "Via Scansione 22\n29010 Pontenure PC", country: "Italia", customer_no: "3007",
        contacts: &[("Ivan Corradi", SALES), ("Laboratorio riparazioni", SERVICE)], notes: NONE },
    Spec { name: ENERGY, domain: "energiacontinua", kinds: &[K::Maintainer], address: "Via Volta 75\n36100 Vicenza VI", country: "Italia", customer_no: "EC-448",
        contacts: &[("Gianni Pozza", SERVICE)], notes: NONE },
    Spec { name: COOLING, domain: "climatecpadana", kinds: &[K::Maintainer], address: "Via Brennero 14\n46100 Mantova MN", country: "Italia", customer_no: "1182",
        contacts: &[("Reperibilità", SERVICE)], notes: NONE },
    Spec { name: RHONE, domain: "rhone-reseaux", kinds: &[K::Telecom, K::Reseller], address: "12 rue des Canuts\n69007 Lyon", country: "France", customer_no: "CL-5519",
        contacts: &[("Mathilde Perrin", SALES)], notes: NONE },
    Spec { name: MAAS, domain: "maasnetwerken", kinds: &[K::Telecom, K::Maintainer], address: "Havenkade 120\n3011 Rotterdam", country: "Nederland", customer_no: "K20931",
        contacts: &[("Ruben Smit", SERVICE)], notes: NONE },
    Spec { name: BACKUP, domain: "ticinobackup", kinds: &[K::Cloud], address: "Via Stazione 5\n6900 Lugano", country: "Svizzera", customer_no: "A-0098",
        contacts: &[("Reto Bernasconi", RENEWALS)],
        notes: ["Invoices in Swiss francs.", "Fattura in franchi svizzeri."] },
    Spec { name: CONSULT, domain: "studioarchimede", kinds: &[K::Service], address: "Via Siracusa 2\n20133 Milano MI", country: "Italia", customer_no: "",
        contacts: &[("Cecilia Arata", SALES)], notes: NONE },
    Spec { name: MDM, domain: "veladm", kinds: &[K::Software], address: "Molo Vecchio 6\n16126 Genova GE", country: "Italia", customer_no: "T-66120",
        contacts: &[("Edoardo Picasso", RENEWALS)], notes: NONE },
    Spec { name: RADIO, domain: "ponteradio", kinds: &[K::Telecom], address: "Via Antenna 44\n23900 Lecco LC", country: "Italia", customer_no: "PR-871",
        contacts: &[("Massimo Valsecchi", SALES)], notes: NONE },
    Spec { name: TERMINALS, domain: "hanse-terminal", kinds: &[K::Maker], address: "Speicherstraße 19\n20457 Hamburg", country: "Deutschland", customer_no: "IT-4410",
        contacts: &[("Jürgen Petersen", SALES)], notes: NONE },
    Spec { name: VIDEO, domain: "sicurvideo", kinds: &[K::Maintainer, K::Service], address: "Via Ronda 63\n29121 Piacenza PC", country: "Italia", customer_no: "552",
        contacts: &[("Pronto intervento", SERVICE)], notes: NONE },
    Spec { name: TRAINING, domain: "formazionedigitale", kinds: &[K::Service, K::Other], address: "Piazza Aula 10\n43121 Parma PR", country: "Italia", customer_no: "",
        contacts: &[("Lucia Campari", SALES)], notes: NONE },
    Spec { name: COURIER, domain: "bitcorriere", kinds: &[K::Service, K::Other], address: "Via Spedizione 1\n20060 Vignate MI", country: "Italia", customer_no: "90127",
        contacts: &[("Ufficio ritiri", SERVICE)], notes: NONE },
];

/// Every vendor by name.
#[derive(Debug)]
pub(super) struct Vendors(Vec<(&'static str, VendorId)>);

impl Vendors {
    /// Saves them all.
    pub(super) fn load(tx: &Tx<'_>, today: NaiveDate, lang: Lang) -> Result<Self> {
        let mut all = Vec::new();
        for (spec, no) in VENDORS.iter().zip(1..) {
            let draft = vendor_file::assess(draft(spec, no, lang), today, lang);
            all.push((spec.name, ops::save(tx, &draft)?));
        }
        Ok(Self(all))
    }

    /// The vendor of this name.
    pub(super) fn named(&self, name: &str) -> Option<VendorId> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, id)| *id)
    }
}

fn draft(spec: &Spec, no: u32, lang: Lang) -> VendorDraft {
    let contact = |(name, role): &(&str, Words)| ContactDraft {
        id: None,
        name: (*name).to_owned(),
        kind: contact_kind(*role),
        role: say(lang, *role).to_owned(),
        phone: String::new(),
        email: format!("{}@{}.example", mailbox(name), spec.domain),
    };
    let italian = spec.country == "Italia";
    VendorDraft {
        id: None,
        name: spec.name.to_owned(),
        kinds: spec.kinds.to_vec(),
        registration_no: if italian {
            format!("XX-{:06}", 410_000 + no * 137)
        } else {
            String::new()
        },
        vat_no: if italian { vat_number(no) } else { String::new() },
        customer_no: spec.customer_no.to_owned(),
        website: format!("https://www.{}.example", spec.domain),
        email: format!("info@{}.example", spec.domain),
        phone: String::new(),
        address: spec.address.to_owned(),
        country: spec.country.to_owned(),
        pec: if italian { format!("{}@pec.example", spec.domain) } else { String::new() },
        language: Some(if italian { Lang::It } else { Lang::En }),
        notes: say(lang, spec.notes).to_owned(),
        contacts: spec.contacts.iter().map(contact).collect(),
        ..VendorDraft::default()
    }
}

const fn contact_kind([english, _]: Words) -> ContactKind {
    match english.as_bytes() {
        b"Account manager" | b"Renewals" => ContactKind::AccountManager,
        b"Service desk" => ContactKind::Technical,
        b"Billing" => ContactKind::Billing,
        _ => ContactKind::Other,
    }
}

/// `prandi` for Giovanni Prandi: the last word, ASCII.
fn mailbox(name: &str) -> String {
    let last = name.rsplit(' ').next().unwrap_or(name);
    last.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// An Italian VAT number with a right check digit and the tax office 000, which there is none of.
fn vat_number(no: u32) -> String {
    let body = format!("{:07}000", 1_204_000 + no * 7919);
    let sum: u32 = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(i, d)| match i % 2 {
            0 => d,
            _ => 2 * d / 10 + 2 * d % 10,
        })
        .sum();
    format!("IT{body}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_the_one_of_the_ministry() {
        for no in 1..30 {
            let text = vat_number(no);
            let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
            let sum: u32 = digits
                .iter()
                .enumerate()
                .map(
                    |(i, d)| {
                        if i % 2 == 0 { *d } else { [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][*d as usize] }
                    },
                )
                .sum();
            assert_eq!((digits.len(), sum % 10), (11, 0), "{text}");
        }
    }

    #[test]
    fn there_are_25_vendors_and_two_dispose_of_things() {
        let itad = VENDORS.iter().filter(|v| v.kinds.contains(&K::Itad)).count();
        assert_eq!((VENDORS.len(), itad), (25, 2));
    }
}
