//! Certificates from a terminal: given out with their proof, and verified without a network.

use std::ops::ControlFlow;

use custodia_core::disposal::sealed::shown::{VerifiedDeed, VerifiedPerson};
use custodia_core::disposal::sealed::verify::{VerifyAnswer, VerifyVerdict, verify};
use custodia_core::disposal::sealed::{print, sql};
use custodia_core::error::{Error, FieldError, Refusal, Result};
use custodia_core::files;
use custodia_core::store::Store;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::text::{Format, Lang, t, ta, word};
use custodia_output::certificate::draw;
use custodia_output::pdf::proof::{MAX_FILE, certificate_file};

use crate::args::{CertificateArg, CertificatePrintArgs, CertificateVerifyArgs};
use crate::asked::unknown;
use crate::context::{Context, say};

/// Why verifying ends with a code of its own: it is genuine, and does not hold any more.
const ANNULLED: &str = "certificate-annulled-known";

/// Exit code of a certificate that is genuine and annulled, or superseded.
const ANNULLED_CODE: u8 = 3;

/// The exit code of an error of any command.
pub(crate) fn code(error: &Error) -> u8 {
    match error {
        Error::Refused(refusal) if refusal.code == ANNULLED => ANNULLED_CODE,
        _ => 1,
    }
}

/// What somebody asked about certificates.
pub(crate) fn run(context: &Context, what: &CertificateArg) -> Result<()> {
    match what {
        CertificateArg::Print(args) => print(context, args),
        CertificateArg::Verify(args) => check(context, args),
    }
}

/// Saves certificates as PDF in a folder, each noted in the journal.
fn print(context: &Context, args: &CertificatePrintArgs) -> Result<()> {
    let mut store = context.store()?;
    let mut ids = Vec::new();
    for number in &args.numbers {
        let found = sql::by_number(store.conn(), number)?;
        ids.push(found.ok_or_else(|| unknown("NUMBER", number))?);
    }
    let mut go_on = |_| ControlFlow::Continue(());
    let moment = crate::report::moment(context);
    let drawn = draw(store.conn(), &ids, context.asked_lang(), &moment, &mut go_on)?;
    let op = context.op(&mut store, "certificate.print")?;
    let (drafts, named) = (drawn.drafts(), drawn.named());
    let written = store.write(&op, |tx| print::record(tx, &drafts, context.today))?;
    let files = drawn.finish(store.conn(), &written.value.unwrap_or_default())?;
    for unkept in store.keep_named(&named, &[]) {
        context.complain(&unkept.why);
    }
    store.close()?;
    let lang = context.lang(context.reader().ok().as_ref());
    for file in files {
        let path = args.to.join(format!("{}.pdf", file.number));
        files::replace(&path, &file.bytes)?;
        let args = [("name", path.display().to_string().into()), ("count", 1_i64.into())];
        say(&ta(lang, "certificate-printed", &args));
    }
    Ok(())
}

/// Says what the file of a certificate is worth; an error unless it is genuine and holds.
fn check(context: &Context, args: &CertificateVerifyArgs) -> Result<()> {
    let file = certificate_file(&files::read_small(&args.file, MAX_FILE, "FILE")?);
    let mut outside = Vec::new();
    if let Some(path) = &args.checkpoints {
        let text = files::read_small(path, MAX_FILE, "FILE")?;
        outside = Checkpoint::scan(&String::from_utf8_lossy(&text));
        if outside.is_empty() {
            return Err(FieldError::new("--checkpoints", "checkpoints-form").into());
        }
    }
    // A register is looked into where one is there: a stranger has none, and needs none. It is never
    // brought up to date for that.
    let reader = match context.path() {
        Ok(path) if path.exists() => Store::open_read_only(path).ok(),
        _ => None,
    };
    let answer = verify(reader.as_deref(), &outside, &file)?;
    if context.json {
        context.print_json(&answer)?;
    } else {
        told(context, &answer);
    }
    match answer.verdict {
        VerifyVerdict::Genuine if answer.is_annulled() => Err(Refusal::new(ANNULLED).into()),
        VerifyVerdict::Genuine => Ok(()),
        _ => Err(Refusal::new("certificate-not-genuine").into()),
    }
}

fn told(context: &Context, answer: &VerifyAnswer) {
    let lang = context.lang(None);
    say(&t(lang, &format!("verify-verdict-{}", answer.verdict)));
    for reason in &answer.reasons {
        say(&format!("  {}", t(lang, &format!("verify-reason-{reason}"))));
    }
    let day = answer.sealed_on.map(|d| Format(lang).date(d)).unwrap_or_default();
    let seq = answer.seq.map(|n| n.to_string()).unwrap_or_default();
    let mut lines = vec![
        ("certificate-number", answer.number.clone()),
        ("certificate-lot", answer.lot.clone()),
        ("verify-serial", answer.serial.clone()),
    ];
    lines.extend(answer.deed.iter().flat_map(|deed| done(lang, deed)));
    lines.extend(answer.people.iter().map(|p| ("verify-person", person(lang, p))));
    lines.extend([
        ("certificate-sealed", day),
        ("verify-event", seq),
        ("verify-root", answer.tree_root.clone()),
        ("verify-annulled", answer.annulled_reason.clone()),
        ("verify-superseded", answer.superseded_by.clone()),
    ]);
    for (id, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        say(&format!("{}: {value}", t(lang, id)));
    }
}

fn done(lang: Lang, deed: &VerifiedDeed) -> [(&'static str, String); 6] {
    let said = |family: &str, code: Option<&str>| {
        code.filter(|c| !c.is_empty()).map(|c| word(lang, family, c)).unwrap_or_default()
    };
    let errors = if deed.errors > 0 { deed.errors.to_string() } else { String::new() };
    [
        ("verify-medium", format!("{} {} {}", deed.manufacturer, deed.model, deed.tag)),
        (
            "certificate-paper-required",
            said("sanitization-method", deed.required.map(|m| m.as_str())),
        ),
        ("certificate-paper-method", said("achieved-method", deed.achieved.map(|a| a.as_str()))),
        ("certificate-paper-technique", said("sanitization-technique", Some(&deed.technique))),
        (
            "certificate-paper-verification",
            said("sanitization-verification", Some(deed.verification.as_str())),
        ),
        ("certificate-paper-errors", errors),
    ]
}

/// `Performer: Anna Verdi, Technician, Aurelia S.p.A., Verona, 20 Nov 2026`.
fn person(lang: Lang, p: &VerifiedPerson) -> String {
    let day = p.signed_on.map(|d| Format(lang).date(d)).unwrap_or_default();
    let parts = [&p.name, &p.title, &p.organisation, &p.place, &day];
    let parts: Vec<&str> =
        parts.into_iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
    format!("{}, {}", word(lang, "signatory-role", p.role.as_str()), parts.join(", "))
}
