//! A vendor's quote from a terminal: its lines read, held against our assets, and kept with the
//! contract as one operation.

use custodia_core::contract::{self, BillingPeriod, Percent};
use custodia_core::error::{FieldError, Result};
use custodia_core::ids::{ContractId, OpRow, QuoteId};
use custodia_core::import::quotes::{self, QuoteFile};
use custodia_core::import::table::SourceTable;
use custodia_core::import::{ImportKind, ImportOptions, ImportPreview};
use custodia_core::money::{Currency, Money};
use custodia_core::quote::reconcile::Reconciliation;
use custodia_core::quote::{QuoteDraft, QuoteRow, QuoteStatus, ops, read, sql};
use custodia_core::settings;
use custodia_core::store::{Conn, Tx};
use custodia_core::text::{Format, Lang, coded, t, ta};
use custodia_core::vendor;
use serde_json::json;

use super::options;
use super::told::refusal;
use crate::args::QuoteArgs;
use crate::asked::contract_id;
use crate::context::{Context, say};

/// Lines shown in words, of each sort; the rest is counted.
const SHOWN: usize = 20;

/// A file understood, before anything is written.
struct Understood {
    draft: QuoteDraft,
    options: ImportOptions,
    file: QuoteFile,
    preview: ImportPreview,
    found: Reconciliation,
}

pub(super) fn run(context: &Context, args: &QuoteArgs) -> Result<()> {
    let table = super::table(&args.file, &args.columns)?;
    if args.dry_run {
        let reader = context.reader()?;
        let understood = understand(context, &reader, &table, args)?;
        return told(context, context.lang(Some(&reader)), &understood, None);
    }
    let mut store = context.store()?;
    let mut understood = understand(context, store.conn(), &table, args)?;
    let asked = context.op(&mut store, "quote.import")?;
    let today = context.today;
    let Understood { draft, options, file, .. } = &understood;
    let write = |tx: &Tx<'_>| -> Result<QuoteId> {
        let id = ops::save(tx, draft, today)?;
        quotes::remember(tx, &table, options)?;
        ops::put_lines(tx, id, &file.lines, &table.file_name, today)
    };
    let written = store.write(&asked, write)?;
    if let Some(id) = written.value {
        understood.found = read::reconciliation(store.conn(), id, today)?;
    }
    store.close()?;
    let lang = context.lang(context.reader().ok().as_ref());
    told(context, lang, &understood, Some(written.op))
}

fn understand(
    context: &Context,
    conn: &Conn,
    table: &SourceTable,
    args: &QuoteArgs,
) -> Result<Understood> {
    let today = context.today;
    let contract = contract_of(context, conn, args)?;
    let listed = contract::read::one(conn, contract)?;
    let options = ImportOptions { kind: Some(ImportKind::Quotes), ..ImportOptions::default() };
    let options = options::with_columns(conn, table, options, &args.columns)?;
    let own = listed.annual.0.first().map(|m| m.currency);
    let usual = settings::sql::load(conn)?.organisation.currency;
    let currency = options.currency.or(own).unwrap_or(usual);
    let preview = quotes::preview(conn, table, &options)?;
    let file = quotes::read(conn, table, &options, currency)?;
    let known = sql::by_reference(conn, contract, args.reference.trim())?;
    let draft = match known {
        Some(id) => sql::get(conn, id, today)?.draft,
        None => fresh(context, conn, args, contract, sum(&file, currency)?)?,
    };
    ops::check_lines(&file.lines, &draft)?;
    let row = QuoteRow {
        id: known.unwrap_or(QuoteId(0)),
        vendor: args.vendor.clone().unwrap_or(listed.vendor),
        expired: draft.valid_until.is_some_and(|last| last < today),
        lines: u32::try_from(file.lines.len()).unwrap_or(u32::MAX),
        source: table.file_name.clone(),
        draft: draft.clone(),
    };
    let found = read::would_be(conn, row, &file.lines, today)?;
    Ok(Understood { draft, options, file, preview, found })
}

/// Where several vendors use the number, the one that quotes says which is meant.
fn contract_of(context: &Context, conn: &Conn, args: &QuoteArgs) -> Result<ContractId> {
    let alone = contract_id(context, conn, &args.contract, None);
    match (alone, args.vendor.as_deref()) {
        (Err(_), Some(vendor)) => contract_id(context, conn, &args.contract, Some(vendor)),
        (found, _) => found,
    }
}

fn sum(file: &QuoteFile, currency: Currency) -> Result<Money> {
    let zero = Money::zero(currency);
    file.lines.iter().try_fold(zero, |sum, line| sum.checked_add(line.price))
}

/// A new quote with what was typed; its price is what its lines come to.
fn fresh(
    context: &Context,
    conn: &Conn,
    args: &QuoteArgs,
    contract_id: ContractId,
    sum: Money,
) -> Result<QuoteDraft> {
    let of_contract = contract::sql::draft(conn, contract_id)?.vendor_id;
    let vendor_id = match &args.vendor {
        None => of_contract,
        Some(name) => vendor::sql::known_as(conn, name)?,
    };
    let recurring = match &args.annual {
        Some(text) => Money::parse_decimal(text, sum.currency)
            .ok_or_else(|| FieldError::new("--annual", "not-money"))?,
        // The lines are for the whole term.
        None if (1..=1200).contains(&args.term) => sum.mul_ratio(12, args.term.into())?,
        None => sum,
    };
    Ok(QuoteDraft {
        id: None,
        contract_id,
        vendor_id,
        vendor_name: if vendor_id.is_some() { None } else { args.vendor.clone() }
            .unwrap_or_default(),
        reference: args.reference.clone(),
        received_on: Some(args.received.unwrap_or(context.today)),
        valid_until: args.valid_until,
        starts_on: args.starts,
        term_months: args.term,
        recurring,
        billing: BillingPeriod::Annual,
        uplift: Percent::ZERO,
        fees: Vec::new(),
        status: QuoteStatus::Open,
        notes: String::new(),
        document_id: None,
    })
}

/// `op` is absent for a dry run.
fn told(
    context: &Context,
    lang: Lang,
    understood: &Understood,
    op: Option<Option<OpRow>>,
) -> Result<()> {
    let Understood { file, preview, found, .. } = understood;
    if context.json {
        return context.print_json(&json!({
            "applied": op.is_some(), "op": op.flatten(), "format": preview.format,
            "notices": preview.notices, "columns": preview.columns, "quote": found.quote,
            "groups": found.groups, "quoted": found.quoted, "findings": found.findings,
            "refused": file.refused,
        }));
    }
    for row in file.refused.iter().take(SHOWN) {
        row.issues.iter().filter(|i| i.fatal).for_each(|i| say(&refusal(row, i, lang)));
    }
    for finding in found.findings.iter().filter(|f| f.reason != "ours").take(SHOWN) {
        let line = finding.line.as_ref();
        let name = line.map(|l| if l.serial.is_empty() { &l.tag } else { &l.serial });
        let name = name.or_else(|| finding.asset.as_ref().map(|a| &a.tag));
        let args = [
            ("line", line.map_or_else(|| "–".to_owned(), |l| l.line.to_string()).into()),
            ("name", name.cloned().unwrap_or_default().into()),
            ("why", coded(lang, "quote-reason", &finding.reason, &finding.params).into()),
        ];
        say(&ta(lang, "cli-quote-line", &args));
    }
    for group in found.groups.iter().filter(|g| g.count > 0) {
        let totals: Vec<String> = group.totals.0.iter().map(|m| Format(lang).money(*m)).collect();
        let args = [
            ("group", t(lang, &format!("quote-group-{}", group.group)).into()),
            ("count", i64::from(group.count).into()),
            ("totals", totals.join(" + ").into()),
        ];
        say(&ta(lang, "cli-quote-group", &args));
    }
    say(&t(lang, if op.is_some() { "cli-import-applied" } else { "cli-import-dry" }));
    Ok(())
}
