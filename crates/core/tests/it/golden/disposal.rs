//! `sanitization_decisions.json`: methods, decisions, certificates, custody, retention, Italy.

use std::collections::BTreeSet;

use chrono::DateTime;
use custodia_core::contract::Percent;
use custodia_core::disposal::accept::{HiddenArea, SanitizationRecord, accept};
use custodia_core::disposal::achieved::{Sanitization, achieved_method};
use custodia_core::disposal::certificate::{CertificateField, missing_fields};
use custodia_core::disposal::crypto::CryptoErase;
use custodia_core::disposal::custody::{
    CustodyAction, CustodyEvent, CustodyProblem, check_custody,
};
use custodia_core::disposal::italy::fir::fir_format;
use custodia_core::disposal::italy::tax::tax_proof;
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::method::{PolicyProfile, SanitizationPolicy, SecurityCategory};
use custodia_core::disposal::reason::SanitizationReason;
use custodia_core::disposal::required::{RequirementNote, required_method};
use custodia_core::disposal::retention::{RetentionPolicy, retention_until};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::disposal::verification::{SanitizationVerification, sample_size};
use serde_json::{Map, Value, json};

use super::{Given, run_file};

#[test]
fn disposal_follows_the_worked_examples() {
    run_file("sanitization_decisions.json", 70, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    Some(match op {
        "required_method" => {
            let found = required_method(category(g), g.flag("will_be_reused"), leaves(g));
            let mut told = Map::new();
            told.insert("minimum_method".into(), found.minimum.as_str().into());
            match found.note {
                Some(RequirementNote::CertificateOptional) => {
                    let words = "no data-bearing medium or public data: certificate optional";
                    told.insert("note".into(), words.into());
                }
                Some(note) => drop(told.insert("warning".into(), note.as_str().into())),
                None => {}
            }
            Value::Object(told)
        }
        "achieved_method" => {
            let category = SecurityCategory::Unknown;
            let found = achieved_method(&deed(g), policy(g), category);
            let flags: Vec<&str> = found.flags.iter().map(|f| f.as_str()).collect();
            json!({ "achieved": found.method.as_str(), "flags": flags })
        }
        "accept_sanitization" => {
            let verdict = accept(&record(g), policy(g));
            let reasons: Vec<String> =
                verdict.reasons.iter().map(SanitizationReason::code).collect();
            json!({ "required": verdict.required.as_str(), "reasons": reasons,
                "achieved": verdict.achieved.method.as_str(),
                "decision": verdict.decision.as_str() })
        }
        "certificate_missing_fields" => {
            let present: BTreeSet<CertificateField> = texts(g, "present")
                .iter()
                .map(|t| CertificateField::parse(t).unwrap_or_else(|| panic!("field {t:?}")))
                .collect();
            let missing = missing_fields(&present, true);
            let words: Vec<&str> = missing.iter().map(|f| f.as_str()).collect();
            json!({ "complete": missing.is_empty(), "missing": words })
        }
        "sample_size" => {
            let share = i32::try_from(g.number("percent")).ok().and_then(Percent::whole);
            json!({ "sample": sample_size(g.number("sanitized_items"), share.expect("a share")) })
        }
        "custody_chain" => {
            let problems = check_custody(&events(g), &[]);
            let codes: Vec<String> = problems.iter().map(CustodyProblem::code).collect();
            json!({ "ok": problems.is_empty(), "problems": codes })
        }
        "retention_until" => {
            let policies: Vec<RetentionPolicy> = texts(g, "policies")
                .iter()
                .map(|t| RetentionPolicy::parse(t).unwrap_or_else(|| panic!("policy {t:?}")))
                .collect();
            let held = g.flag("legal_hold");
            let found = retention_until(g.date("event_date"), &policies, None, held);
            serde_json::to_value(found).expect("a value")
        }
        "fir_format" => {
            let registered = g.flag("rentri_registered");
            let day = g.date("transport_date");
            let format = fir_format(g.number("employees"), g.flag("hazardous"), registered, day);
            json!({ "format": format.as_str() })
        }
        "it_tax_destruction" => {
            let handed = g.flag("handed_to_authorised_waste_operator");
            let found = tax_proof(g.money("total_cost_eur"), handed).expect("a proof");
            json!({ "proof": found.proof.as_str(),
                "notice_days_before": found.notice_days_before })
        }
        _ => return None,
    })
}

fn category(g: &Given) -> SecurityCategory {
    g.choice("confidentiality", SecurityCategory::parse, SecurityCategory::Unknown)
}

fn leaves(g: &Given) -> bool {
    g.flag("leaves_organisational_control")
}

fn policy(g: &Given) -> SanitizationPolicy {
    g.choice("profile", PolicyProfile::parse, PolicyProfile::default()).into()
}

fn texts(g: &Given, key: &str) -> Vec<String> {
    let all = g.maybe(key).and_then(Value::as_array).into_iter().flatten();
    all.map(|v| v.as_str().expect("a text").to_owned()).collect()
}

fn deed(g: &Given) -> Sanitization {
    let technique =
        |t: &str| SanitizationTechnique::parse(t).unwrap_or_else(|| panic!("technique {t:?}"));
    let media = MediaType::parse(g.text("media")).expect("a medium");
    Sanitization {
        additional: texts(g, "additional_techniques").iter().map(|t| technique(t)).collect(),
        crypto_erase: g.maybe("crypto_erase").map(|v| crypto(&Given::new(v))),
        ..Sanitization::new(media, technique(g.text("technique")))
    }
}

fn crypto(g: &Given) -> CryptoErase {
    let said = |key: &str| g.maybe(key).map(|_| g.flag(key));
    let found = CryptoErase {
        encrypted_since_first_use: said("encrypted_since_first_use"),
        key_bits: g.maybe_number("key_bits"),
        keys_escrowed: said("keys_escrowed"),
        escrow_copies_destroyed: said("escrow_copies_destroyed"),
        ..CryptoErase::default()
    };
    g.all_asked();
    found
}

fn record(g: &Given) -> SanitizationRecord {
    SanitizationRecord {
        deed: deed(g),
        told_media: None,
        category: category(g),
        will_be_reused: g.flag("will_be_reused"),
        leaves_control: leaves(g),
        verification: g.choice(
            "verification",
            SanitizationVerification::parse,
            SanitizationVerification::NotDone,
        ),
        errors: g.number("errors"),
        inaccessible: false,
        written_since: false,
        hidden_area: g.choice("hidden_area", HiddenArea::parse, HiddenArea::Unknown),
        performed_by: g.text("performed_by").to_owned(),
        validated_by: g.maybe("validated_by").map(|_| g.text("validated_by").to_owned()),
        external: false,
        performer_qualified: None,
        tool_calibrated: None,
        serial: g.text("serial").to_owned(),
        legal_hold: false,
    }
}

fn events(g: &Given) -> Vec<CustodyEvent> {
    let all = g.maybe("events").and_then(Value::as_array).expect("events");
    let one = |v: &Value| {
        let g = Given::new(v);
        let at = DateTime::parse_from_str(g.text("at"), "%Y-%m-%dT%H:%M%:z").expect("an instant");
        let event = CustodyEvent {
            at,
            action: g.maybe("action").and_then(|_| CustodyAction::parse(g.text("action"))),
            from: g.text("from").to_owned(),
            to: g.text("to").to_owned(),
            to_kind: None,
            seals: g.maybe("seal").map(|_| g.text("seal").to_owned()).into_iter().collect(),
            items: Vec::new(),
        };
        g.all_asked();
        event
    };
    all.iter().map(one).collect()
}
