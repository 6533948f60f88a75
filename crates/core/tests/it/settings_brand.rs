//! How an organisation's paper looks: colours that can be read, a line at the foot, and registers
//! that knew nothing of either.

use custodia_core::colour::Rgb;
use custodia_core::error::{Error, FieldError};
use custodia_core::reports::{Moment, RenewalsParams, ReportOf, ReportRequest, build, utc};
use custodia_core::settings::{Settings, ops, sql};

use crate::support::{Office, today};

fn saved(office: &mut Office, change: impl FnOnce(&mut Settings)) -> Result<(), Vec<FieldError>> {
    let mut settings = sql::load(office.store.conn()).expect("settings");
    change(&mut settings);
    match office.write("settings.save", |tx| ops::save(tx, &settings, today())) {
        Ok(_) => Ok(()),
        Err(Error::Invalid(fields)) => Err(fields),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_colour_too_pale_for_paper_is_refused_with_one_that_would_do() {
    let mut office = Office::new();
    let wrong = saved(&mut office, |s| {
        s.organisation.accent = "#FFE600".into();
        s.organisation.heading = "blue".into();
        s.organisation.footer = "one\ntwo".into();
    });
    let fields = wrong.expect_err("three fields");
    let said: Vec<String> = fields.iter().map(|f| format!("{} {}", f.field, f.code)).collect();
    for expected in [
        "organisation.accent too-pale",
        "organisation.heading colour",
        "organisation.footer one-line",
    ] {
        assert!(said.iter().any(|s| s == expected), "{expected} is not in {said:?}");
    }
    let pale = fields.iter().find(|f| f.code == "too-pale").expect("it");
    assert_eq!(pale.params["ratio"], "1.26");
    let proposal = Rgb::parse(&pale.params["proposal"]).expect("a colour");
    assert!(proposal.readable());
    saved(&mut office, |s| s.organisation.accent = proposal.to_string()).expect("it would do");
}

#[test]
fn paper_carries_the_colours_and_the_line_at_the_foot() {
    let mut office = Office::new();
    saved(&mut office, |s| {
        s.organisation.accent = "#7a1f1f".into();
        s.organisation.footer = " R.E.A. MI-123456 ".into();
    })
    .expect("good values");
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let moment = Moment { today: today(), at, clock: String::new(), offset_at: utc };
    let request = ReportRequest::new(ReportOf::Renewals(RenewalsParams::default()));
    let issuer = build(office.store.conn(), &request, &moment).expect("a report").issuer;
    assert_eq!(issuer.accent, Some(Rgb(0x7A, 0x1F, 0x1F)));
    assert_eq!((issuer.heading, issuer.footer.as_str()), (None, "R.E.A. MI-123456"));
}

#[test]
fn a_register_that_knew_no_colours_has_none() {
    let mut office = Office::new();
    let old =
        r#"{"name":"Acme","address":"","currency":"EUR","fiscal_year_start":4,"has_logo":false}"#;
    office.done("settings.save", |tx| {
        let done = tx.execute(
            "INSERT INTO setting (key, value) VALUES ('organisation', ?1)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [old],
        );
        done.map_err(Error::from)
    });
    let own = sql::load(office.store.conn()).expect("settings").organisation;
    assert_eq!((own.name.as_str(), own.fiscal_year_start), ("Acme", 4));
    assert_eq!((own.accent.as_str(), own.heading.as_str(), own.footer.as_str()), ("", "", ""));
}
