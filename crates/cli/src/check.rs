//! The register as a file: make one, check one, copy one.

use std::path::Path;

use custodia_core::calendar::Country;
use custodia_core::error::{Refusal, Result};
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Depth, Op, Store, check_invariants, kept};
use custodia_core::text::{coded, t, ta};
use serde_json::json;

use crate::context::{Context, say};
use crate::system;

/// Makes a register with the sample in it.
pub(crate) fn sample(context: &Context) -> Result<()> {
    let mut store = create(context, "", None)?;
    let lang = context.lang(None);
    let op = Op::new("sample.load", Op::SYSTEM, context.at());
    store.write(&op, |tx| custodia_core::sample::load(tx, context.today, lang))?;
    store.close()?;
    created(context)
}

/// Makes an empty register.
pub(crate) fn new(context: &Context, organisation: &str, country: Option<Country>) -> Result<()> {
    create(context, organisation, country)?.close()?;
    created(context)
}

fn created(context: &Context) -> Result<()> {
    let path = context.path()?.display().to_string();
    if context.json {
        context.print_json(&json!({ "register": path }))?;
    } else {
        say(&ta(context.lang(None), "cli-created", &[("path", path.into())]));
    }
    Ok(())
}

/// Makes an empty register where the command names one.
pub(crate) fn create(
    context: &Context,
    organisation: &str,
    country: Option<Country>,
) -> Result<Store> {
    create_at(context, context.new_path()?, organisation, country)
}

pub(crate) fn create_at(
    context: &Context,
    path: &Path,
    organisation: &str,
    country: Option<Country>,
) -> Result<Store> {
    if path.exists() {
        return Err(Refusal::new("register-exists").into());
    }
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let op = Op::new(register::CREATE, Op::SYSTEM, context.at());
    let mut store = Store::create(path, op.op_id, context.at())?;
    let username = system::username();
    let user = FirstUser { name: username.clone(), username };
    let lang = context.lang(None);
    store.write(&op, |tx| register::found(tx, &user, lang, organisation, country))?;
    Ok(store)
}

/// Checks everything that can be checked without the outside world.
pub(crate) fn check(context: &Context) -> Result<()> {
    let reader = context.reader()?;
    let lang = context.lang(Some(&reader));
    let mut report = check_invariants(&reader, Depth::Full)?;
    if let Some(path) = reader.path() {
        kept::check_kept(&reader, &kept::own_folders(Path::new(path)), &mut report)?;
    }
    if context.json {
        context.print_json(&report)?;
    } else {
        for finding in &report.findings {
            say(&coded(lang, "check", &finding.code, &finding.params));
        }
        let events = report.counts.get("event").copied().unwrap_or_default();
        let id = if report.ok { "cli-check-ok" } else { "cli-check-bad" };
        say(&ta(lang, id, &[("events", events.into())]));
    }
    if report.ok { Ok(()) } else { Err(Refusal::new("check-failed").into()) }
}

/// Makes a verified copy.
pub(crate) fn backup(context: &Context, to: &Path) -> Result<()> {
    // The window asks before it replaces a file; here a name typed wrong could be another register.
    if to.exists() && !to.is_dir() {
        return Err(Refusal::new("file-exists").into());
    }
    let store = context.store()?;
    let made = store.backup_to(to, context.at())?;
    store.close()?;
    let path = made.path.display().to_string();
    if context.json {
        let unkept: Vec<_> = made.unkept.iter().map(|u| u.folder.display().to_string()).collect();
        context.print_json(&json!({
            "path": path, "bytes": made.bytes, "counts": made.counts, "unkept": unkept,
        }))?;
    } else {
        let lang = context.lang(None);
        say(&ta(lang, "cli-backup-done", &[("path", path.into())]));
        say(&t(lang, "cli-backup-verified"));
        for unkept in &made.unkept {
            let folder = unkept.folder.display().to_string();
            say(&ta(lang, "checkpoint-unkept", &[("folder", folder.into())]));
        }
    }
    Ok(())
}
