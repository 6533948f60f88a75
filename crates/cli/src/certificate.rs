//! Certificates from a terminal: given out with their proof, and verified without a network.

use std::ops::ControlFlow;

use custodia_core::disposal::sealed::verify::{VerifyAnswer, VerifyReason, VerifyVerdict, verify};
use custodia_core::disposal::sealed::{print, sql};
use custodia_core::error::{FieldError, Refusal, Result};
use custodia_core::files;
use custodia_core::store::Store;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::text::{Format, t, ta};
use custodia_output::certificate::draw;
use custodia_output::pdf::proof::{MAX_FILE, certificate_file};

use crate::args::{CertificateArg, CertificatePrintArgs, CertificateVerifyArgs};
use crate::asked::unknown;
use crate::context::{Context, say};

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
    let drafts = drawn.drafts();
    let written = store.write(&op, |tx| print::record(tx, &drafts, context.today))?;
    let files = drawn.finish(store.conn(), &written.value.unwrap_or_default())?;
    for unkept in store.keep_checkpoint(&[]) {
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

/// Says what the file of a certificate is worth; an error unless it is genuine.
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
        // It says what was sealed, and that counts no more.
        VerifyVerdict::Genuine if answer.reasons.contains(&VerifyReason::Annulled) => {
            Err(Refusal::new("certificate-annulled").with("number", answer.number).into())
        }
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
    for (id, value) in [
        ("certificate-number", &answer.number),
        ("certificate-lot", &answer.lot),
        ("verify-serial", &answer.serial),
        ("certificate-sealed", &day),
        ("verify-event", &seq),
        ("verify-root", &answer.tree_root),
        ("verify-annulled", &answer.annulled_reason),
        ("verify-superseded", &answer.superseded_by),
    ] {
        if !value.is_empty() {
            say(&format!("{}: {value}", t(lang, id)));
        }
    }
}
