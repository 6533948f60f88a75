//! What the vendors of the sample firm prove, whom to call there, how they delivered, and how they
//! were assessed. Days are counted from the day the sample is loaded.

use chrono::NaiveDate;

use super::vendors::{self as v, Vendors};
use super::{Words, say};
use crate::dates::add_days;
use crate::error::Result;
use crate::ids::VendorId;
use crate::store::Tx;
use crate::text::Lang;
use crate::vendor::certificate::{CertificateDraft, CertificateScheme as S};
use crate::vendor::escalation::{EscalationDraft, EscalationLevel};
use crate::vendor::ops;
use crate::vendor::survey::SurveyDraft;
use crate::vendor::{RiskLevel as R, VendorDraft};

/// A vendor, its risk, its criticality, days since the assessment, why.
type Assessed = (&'static str, R, R, i64, Words);

#[rustfmt::skip]
const ASSESSED: &[Assessed] = &[
    (v::TECNORETE, R::Medium, R::High, 140, ["Two technicians know our sites.", "Due soli tecnici conoscono le nostre sedi."]),
    (v::LUMEN, R::Medium, R::Critical, 75, ["All servers of the warehouses run there.", "Vi girano tutti i server dei magazzini."]),
    (v::FIBRA, R::High, R::Critical, 75, ["Sole line of two sites.", "Unica linea per due sedi."]),
    (v::SCUDO, R::Low, R::High, 200, ["", ""]),
    (v::RAEE, R::Medium, R::Medium, 310, ["", ""]),
    (v::COURIER, R::Low, R::Low, 310, ["", ""]),
];

/// A vendor, what it proves, number, scope, issuer, first and last day from today.
type Proof = (&'static str, S, &'static str, Words, &'static str, i64, Option<i64>);

#[rustfmt::skip]
const PROOFS: &[Proof] = &[
    (v::TECNORETE, S::Iso9001, "QM-40718", ["Maintenance of IT equipment", "Manutenzione di apparati informatici"], "Ente Verifica Nord", -655, Some(440)),
    (v::LUMEN, S::Iso27001, "IS-900112", ["Data centres Amsterdam and Frankfurt", "Data center di Amsterdam e Francoforte"], "Nordic Assurance", -500, Some(595)),
    (v::LUMEN, S::Soc2, "2025-LCE", ["Type II", "Tipo II"], "Halvorsen & Co.", -330, Some(34)),
    (v::LUMEN, S::Dpa, "", ["", ""], "", -700, None),
    (v::FIBRA, S::Insurance, "RC-553.018", ["Liability, 2 million euros", "RC professionale, 2 milioni di euro"], "Assicurazioni del Po", -345, Some(20)),
    (v::SCUDO, S::Iso27001, "IS-71120", ["SOC Torino", "SOC di Torino"], "Ente Verifica Nord", -900, Some(195)),
    (v::RAEE, S::AlboGestori, "MI/019934", ["Categories 4 and 5", "Categorie 4 e 5"], "Sezione regionale Lombardia", -400, Some(1425)),
    (v::RAEE, S::Iso14001, "EM-2203", ["Plant of Brescia", "Impianto di Brescia"], "Ente Verifica Nord", -1136, Some(-41)),
    (v::RAEE, S::R2v3, "C2024-118", ["Appendix B: data sanitisation", "Appendice B: cancellazione dei dati"], "SERI", -260, Some(835)),
    (v::SHRED, S::NaidAaa, "N-4471", ["Plant-based and mobile", "In impianto e mobile"], "i-SIGMA", -353, Some(12)),
    (v::SHRED, S::Durc, "INPS_40118822", ["", ""], "INPS", -100, Some(19)),
];

/// A vendor and its levels: who, after how many minutes, hours, phone, mailbox, number to quote.
type Level = (Words, u32, Words, &'static str, &'static str, &'static str);

const ALWAYS: Words = ["24×7", "24 ore su 24"];
const OFFICE: Words = ["Mon–Fri 8–18", "lun–ven 8–18"];

#[rustfmt::skip]
const PATHS: &[(&str, &[Level])] = &[
    (v::TECNORETE, &[
        (["Support line", "Linea di supporto"], 0, OFFICE, "+39 02 5550 1001", "assistenza@tecnorete.example", "AL-20417"),
        (["Duty technician", "Tecnico reperibile"], 60, ALWAYS, "+39 02 5550 1002", "", "AL-20417"),
        (["Service manager", "Responsabile assistenza"], 240, OFFICE, "+39 02 5550 1003", "zucchi@tecnorete.example", ""),
    ]),
    (v::FIBRA, &[
        (["NOC", "NOC"], 0, ALWAYS, "+39 0523 555 100", "noc@fibrapadana.example", "7700415520"),
        (["Shift leader", "Capoturno NOC"], 30, ALWAYS, "+39 0523 555 101", "", "7700415520"),
        (["Operations director", "Direttore operativo"], 120, OFFICE, "+39 0523 555 102", "alberti@fibrapadana.example", ""),
    ]),
    (v::LUMEN, &[
        (["Support portal, severity 1", "Portale di supporto, gravità 1"], 0, ALWAYS, "", "support@lumen-cloud.example", "EU-77120-AUR"),
        (["Incident manager", "Incident manager"], 45, ALWAYS, "+31 20 555 0144", "", "EU-77120-AUR"),
    ]),
];

/// A vendor, days ago, order, and the five answers.
type Rated = (&'static str, i64, &'static str, [Option<u32>; 5]);

#[rustfmt::skip]
const RATED: &[Rated] = &[
    (v::TECNORETE, 24, "OA-2291", [Some(4), Some(4), Some(5), Some(5), Some(4)]),
    (v::TECNORETE, 117, "OA-2204", [Some(3), Some(4), Some(4), Some(5), Some(3)]),
    (v::TECNORETE, 258, "OA-2077", [Some(4), None, Some(4), Some(4), Some(4)]),
    (v::NORDEST, 61, "OA-2250", [Some(2), Some(3), Some(2), None, Some(2)]),
    (v::NORDEST, 190, "OA-2131", [Some(3), Some(4), Some(3), None, Some(1)]),
    (v::FIBRA, 80, "", [Some(3), Some(2), Some(3), Some(2), Some(2)]),
    (v::LUMEN, 45, "", [Some(5), Some(4), Some(4), Some(5), None]),
    (v::RAEE, 150, "DDT 411", [Some(5), Some(4), Some(4), Some(5), Some(5)]),
];

/// Adds how a vendor was assessed.
pub(super) fn assess(draft: VendorDraft, today: NaiveDate, lang: Lang) -> VendorDraft {
    let Some((_, risk, criticality, days, note)) = ASSESSED.iter().find(|a| a.0 == draft.name)
    else {
        return draft;
    };
    VendorDraft {
        risk: Some(*risk),
        criticality: Some(*criticality),
        assessed_on: add_days(today, -days),
        risk_note: say(lang, *note).to_owned(),
        dpa_signed_on: if draft.name == v::LUMEN { add_days(today, -700) } else { None },
        ..draft
    }
}

/// Saves what hangs on the vendors.
pub(super) fn load(tx: &Tx<'_>, today: NaiveDate, lang: Lang, vendors: &Vendors) -> Result<()> {
    let of = |name: &str| vendors.named(name);
    let day = |days: i64| add_days(today, days);
    for (name, scheme, number, scope, issuer, from, until) in PROOFS {
        let Some(vendor) = of(name) else { continue };
        let draft = CertificateDraft {
            number: (*number).to_owned(),
            scope: say(lang, *scope).to_owned(),
            issuer: (*issuer).to_owned(),
            valid_from: day(*from),
            valid_until: until.and_then(day),
            ..CertificateDraft::new(vendor, *scheme)
        };
        ops::save_certificate(tx, &draft)?;
    }
    for (name, levels) in PATHS {
        let Some(vendor) = of(name) else { continue };
        ops::save_escalation(tx, &path(vendor, levels, lang))?;
    }
    for (name, days_ago, reference, answers) in RATED {
        let Some(vendor) = of(name) else { continue };
        let [administrative, commercial, availability, quality, reliability] = *answers;
        let draft = SurveyDraft {
            delivered_on: day(-days_ago),
            reference: (*reference).to_owned(),
            administrative,
            commercial,
            availability,
            quality,
            reliability,
            ..SurveyDraft::new(vendor)
        };
        ops::save_survey(tx, &draft, today)?;
    }
    Ok(())
}

fn path(vendor_id: VendorId, levels: &[Level], lang: Lang) -> EscalationDraft {
    let level = |(who, after, hours, phone, email, quote): &Level| EscalationLevel {
        id: None,
        who: say(lang, *who).to_owned(),
        after_minutes: *after,
        hours: say(lang, *hours).to_owned(),
        phone: (*phone).to_owned(),
        email: (*email).to_owned(),
        portal: String::new(),
        quote_no: (*quote).to_owned(),
    };
    EscalationDraft { vendor_id, levels: levels.iter().map(level).collect() }
}
