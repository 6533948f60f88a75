//! Service levels and credits from a terminal, and their records from files.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::error::{FieldError, Refusal, Result};
use custodia_core::ids::SlaId;
use custodia_core::sla::import::{self, RecordKind, Records};
use custodia_core::sla::read::{self, Credits, SlaQuery};
use custodia_core::sla::sql;
use custodia_core::store::{Conn, Reader};
use custodia_core::text::{Format, Lang, find, t, ta};
use serde::Serialize;

use crate::args::{FileArgs, KindArg, ListArgs, OrderArg};
use crate::context::{Context, say};
use crate::import::options;
use crate::list::{money, print_table};

/// Most refused lines told one by one.
const MAX_TOLD: usize = 20;

fn query(context: &Context, args: &ListArgs) -> Result<SlaQuery> {
    let found = match args.year {
        Some(year) => SlaQuery::year(year),
        None => SlaQuery::twelve_months(context.today),
    };
    found.ok_or_else(|| FieldError::new("--year", "date-range").into())
}

/// The words searched are in the vendor, the contract or the name.
fn wanted(args: &ListArgs, texts: [&str; 3]) -> bool {
    let text = args.text.to_lowercase();
    texts.iter().any(|t| t.to_lowercase().contains(&text))
}

pub(crate) fn list(
    context: &Context,
    reader: &Reader,
    args: &ListArgs,
    limit: usize,
) -> Result<()> {
    let mut rows = read::rows(reader, &query(context, args)?, context.today)?;
    rows.retain(|r| wanted(args, [&r.vendor, &r.contract_title, &r.name]));
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let lang = context.lang(Some(reader));
    let table = rows.iter().map(|r| {
        let outcome = |n: u32, id: &str| format!("{n} {}", t(lang, &format!("sla-outcome-{id}")));
        vec![
            r.id.to_string(),
            r.vendor.clone(),
            r.name.clone(),
            outcome(r.met, "met"),
            outcome(r.missed, "missed"),
            outcome(r.no_data, "no_data"),
            money(&r.due, lang),
            money(&r.received, lang),
        ]
    });
    print_table(table.collect());
    Ok(())
}

pub(crate) fn credits(
    context: &Context,
    reader: &Reader,
    args: &ListArgs,
    limit: usize,
) -> Result<()> {
    let mut rows = read::rows(reader, &query(context, args)?, context.today)?;
    rows.retain(|r| wanted(args, [&r.vendor, &r.contract_title, &r.name]));
    let mut found = read::credits_of(&rows, context.today)?;
    found.rows.truncate(limit);
    if context.json {
        return context.print_json(&found);
    }
    print_credits(&found, context.lang(Some(reader)));
    Ok(())
}

fn print_credits(found: &Credits, lang: Lang) {
    let f = Format(lang);
    let table = found.rows.iter().map(|r| {
        let p = &r.period;
        let state = match &p.claim {
            Some(c) => t(lang, &format!("sla-claim-{}", c.status)),
            None => p.claim_by.map_or_else(String::new, |by| {
                ta(lang, "cli-credit-by", &[("date", f.date(by).into())])
            }),
        };
        vec![
            f.date(p.start),
            r.vendor.clone(),
            r.name.clone(),
            p.value.clone().unwrap_or_default(),
            p.due().map_or_else(|| "–".into(), |m| f.money(m)),
            state,
        ]
    });
    print_table(table.collect());
    let sum = |totals| {
        let text = money(totals, lang);
        if text.is_empty() { "–".to_owned() } else { text }
    };
    say(&ta(
        lang,
        "cli-credit-sum",
        &[
            ("due", sum(&found.due).into()),
            ("unclaimed", sum(&found.unclaimed).into()),
            ("received", sum(&found.received).into()),
        ],
    ));
}

/// The records of a service level a file may hold.
pub(crate) const fn record_kind(kind: KindArg) -> Option<RecordKind> {
    match kind {
        KindArg::Measurements => Some(RecordKind::Measurements),
        KindArg::Outages => Some(RecordKind::Outages),
        KindArg::Tickets => Some(RecordKind::Tickets),
        KindArg::Assets | KindArg::Contracts | KindArg::Vendors | KindArg::Coverages => None,
    }
}

/// The service level with this number, or the only one with this name.
pub(crate) fn named(conn: &Conn, name: &str) -> Result<SlaId> {
    let asked = name.trim();
    if asked.is_empty() {
        return Err(FieldError::new("--sla", "required").into());
    }
    if let Ok(id) = asked.parse() {
        return Ok(SlaId(id));
    }
    match sql::named(conn, asked)?.as_slice() {
        [one] => Ok(*one),
        [] => Err(Refusal::new("sla-unknown").with("name", asked).into()),
        _ => Err(Refusal::new("sla-several").with("name", asked).into()),
    }
}

/// What was brought in, for `--json`.
#[derive(Serialize)]
struct Told<'a> {
    created: usize,
    changed: usize,
    unchanged: usize,
    refused: &'a [import::RefusedLine],
    applied: bool,
}

pub(crate) fn import(context: &Context, args: &FileArgs, kind: RecordKind) -> Result<()> {
    let exe = std::env::current_exe()?;
    let mut go_on = |_| ControlFlow::Continue(());
    let how = options::read(&args.columns);
    let table = custodia_input::worker::read_file(
        &exe,
        args.file.as_deref().unwrap_or(Path::new("")),
        &how,
        &mut go_on,
    )?;
    let order = args.columns.date_order.map(OrderArg::core);
    let read = |conn: &Conn, sla| import::read(conn, sla, kind, &table, order, context.today);
    let (records, lang) = if args.dry_run {
        let reader = context.reader()?;
        let records = read(&reader, named(&reader, args.sla.as_deref().unwrap_or_default())?)?;
        (records, context.lang(Some(&reader)))
    } else {
        let mut store = context.store()?;
        let sla = named(store.conn(), args.sla.as_deref().unwrap_or_default())?;
        let records = read(store.conn(), sla)?;
        if records.written() > 0 {
            store.auto_copy("import", context.at())?;
            let op = context.op(&mut store, "sla.import")?;
            store.write(&op, |tx| import::apply(tx, sla, &records))?;
        }
        store.close()?;
        (records, context.lang(context.reader().ok().as_ref()))
    };
    tell(context, &records, args.dry_run, lang)
}

fn tell(context: &Context, records: &Records, dry: bool, lang: Lang) -> Result<()> {
    let (created, refused) = (records.created(), records.refused.as_slice());
    let applied = !dry && records.written() > 0;
    if context.json {
        let told = Told {
            created,
            changed: records.changed,
            unchanged: records.unchanged,
            refused,
            applied,
        };
        context.print_json(&told)?;
    } else {
        for r in refused.iter().take(MAX_TOLD) {
            let params: Vec<_> =
                r.error.params.iter().map(|(k, v)| (k.as_str(), v.as_str().into())).collect();
            let id = format!("field-{}", r.error.code);
            let why = find(lang, &id, &params).unwrap_or(id);
            let args = [
                ("line", i64::from(r.line).into()),
                ("key", r.error.field.as_str().into()),
                ("why", why.into()),
            ];
            say(&ta(lang, "cli-import-refused", &args));
        }
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
        if let Some(more) = refused.len().checked_sub(MAX_TOLD).filter(|n| *n > 0) {
            say(&ta(lang, "cli-import-more", &[("count", count(more))]));
        }
        let counts = [
            ("created", count(created)),
            ("changed", count(records.changed)),
            ("unchanged", count(records.unchanged)),
            ("refused", count(refused.len())),
        ];
        say(&ta(lang, "cli-import-counts", &counts));
        let end = match (dry, applied) {
            (true, _) => "dry",
            (false, true) => "applied",
            (false, false) => "idle",
        };
        say(&t(lang, &format!("cli-import-{end}")));
    }
    if records.written() + records.unchanged == 0 && !refused.is_empty() {
        return Err(Refusal::new("import-nothing").with("count", refused.len()).into());
    }
    Ok(())
}
