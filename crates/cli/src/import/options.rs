//! From arguments to the options of an import: what the user says wins over what the file shows.

use custodia_core::error::{Error, FieldError, Result};
use custodia_core::import::plan::Plan;
use custodia_core::import::table::{ReadOptions, SourceTable};
use custodia_core::import::{
    ColumnChoice, ColumnInfo, ImportKind, ImportOptions, ImportPreview, Preset, StatusChoice,
    headers, plan,
};
use custodia_core::money::Currency;
use custodia_core::store::Conn;

use crate::args::{ColumnArgs, DecimalArg, FileArgs, KindArg, OrderArg};

/// How the bytes are to be read.
pub(crate) fn read(args: &ColumnArgs) -> ReadOptions {
    let delimiter = args.delimiter.as_ref().map(|d| match d.as_str() {
        "tab" | "\\t" => "\t".to_owned(),
        other => other.to_owned(),
    });
    ReadOptions {
        encoding: args.encoding.clone(),
        delimiter,
        sheet: args.sheet.clone(),
        header_line: args.header_line,
        empty_placeholders: args.empty_placeholders.then_some(true),
    }
}

/// Everything else, over the columns this file has.
pub(super) fn decided(
    conn: &Conn,
    table: &SourceTable,
    args: &FileArgs,
    kind: Option<KindArg>,
) -> Result<ImportOptions> {
    let options = ImportOptions {
        read: read(&args.columns),
        kind: kind.and_then(|k| match k {
            KindArg::Assets => Some(ImportKind::Assets),
            KindArg::Contracts => Some(ImportKind::Contracts),
            KindArg::Vendors => Some(ImportKind::Vendors),
            KindArg::Coverages => Some(ImportKind::Coverages),
            // Records of a service level are brought in elsewhere.
            KindArg::Measurements | KindArg::Outages | KindArg::Tickets => None,
        }),
        preset: args.preset.as_deref().map(preset).transpose()?,
        number_blank_tags: args.number_blank_tags.clone(),
        statuses: args.status.iter().map(|s| status(s)).collect::<Result<_>>()?,
        ..ImportOptions::default()
    };
    with_columns(conn, table, options, &args.columns)
}

/// What is said of columns and their formats, over the columns this file has.
pub(crate) fn with_columns(
    conn: &Conn,
    table: &SourceTable,
    mut options: ImportOptions,
    args: &ColumnArgs,
) -> Result<ImportOptions> {
    options.exclusive_ends = args.ends.map(|e| e.exclusive());
    options.currency = args.currency.as_deref().map(currency).transpose()?;
    if args.column.is_empty() && args.date_order.is_none() && args.decimal.is_none() {
        return Ok(options);
    }
    let seen = plan::preview(conn, table, &options)?;
    options.columns = args.column.iter().map(|c| column(c, &seen)).collect::<Result<_>>()?;
    if args.date_order.is_some() || args.decimal.is_some() {
        let seen = plan::preview(conn, table, &options)?;
        options.columns = seen.columns.iter().filter_map(|c| formats(c, &options, args)).collect();
    }
    Ok(options)
}

/// What is said of a column, and the formats for all columns of its kind.
fn formats(info: &ColumnInfo, options: &ImportOptions, args: &ColumnArgs) -> Option<ColumnChoice> {
    let date_order = info.date_order.and(args.date_order).map(OrderArg::core);
    let decimal = info.decimal.and(args.decimal).map(DecimalArg::core);
    let said = options.columns.iter().any(|c| c.index == info.index);
    (said || date_order.is_some() || decimal.is_some()).then(|| ColumnChoice {
        index: info.index,
        field: info.field.clone(),
        date_order,
        decimal,
    })
}

/// Which conflicts overwrite what somebody typed: lines of the file, or all of them.
pub(super) fn overwrite(plan: &mut Plan, table: &SourceTable, lines: &[String]) -> Result<()> {
    let conflicts = plan.conflicts();
    let line_of = |record: &u32| {
        let at = (*record as usize).checked_sub(1)?;
        table.rows.get(at).map(|row| row.line)
    };
    let known: Vec<u32> = conflicts.iter().filter_map(line_of).collect();
    for text in lines {
        if text == "all" {
            plan.overwrite(&conflicts, true);
            continue;
        }
        let at = text.parse::<u32>().ok().and_then(|n| known.iter().position(|l| *l == n));
        let Some(record) = at.and_then(|at| conflicts.get(at)) else {
            let known = known.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            return Err(invalid("--overwrite", "unknown-choice", text, &known));
        };
        plan.overwrite(&[*record], true);
    }
    Ok(())
}

fn invalid(argument: &str, code: &str, value: &str, known: &str) -> Error {
    FieldError::new(argument, code).with("value", value).with("known", known).into()
}

fn preset(name: &str) -> Result<Preset> {
    let known = || Preset::ALL.iter().map(|p| p.as_str()).collect::<Vec<_>>().join(", ");
    Preset::parse(name).ok_or_else(|| invalid("--preset", "unknown-choice", name, &known()))
}

fn currency(code: &str) -> Result<Currency> {
    Currency::parse(code).ok_or_else(|| invalid("--currency", "unknown-choice", code, "ISO 4217"))
}

/// `Matricola=serial`, `#3=serial`; nothing behind the sign leaves the column out.
fn column(text: &str, seen: &ImportPreview) -> Result<ColumnChoice> {
    let (header, field) = text.rsplit_once('=').unwrap_or((text, ""));
    let key = headers::key(header);
    let number = header.strip_prefix('#').and_then(|n| n.parse::<u32>().ok());
    let index = match number {
        Some(n) => seen.columns.iter().find(|c| c.index.checked_add(1) == Some(n)),
        None => seen.columns.iter().find(|c| headers::key(&c.header) == key),
    };
    let index = index.map(|c| c.index).ok_or_else(|| {
        let known = seen.columns.iter().map(|c| c.header.as_str()).collect::<Vec<_>>();
        invalid("--column", "unknown-choice", header, &known.join(", "))
    })?;
    if !field.is_empty() && !seen.fields.iter().any(|f| f.key == field) {
        let known = seen.fields.iter().map(|f| f.key.as_str()).collect::<Vec<_>>();
        return Err(invalid("--column", "unknown-choice", field, &known.join(", ")));
    }
    Ok(ColumnChoice { index, field: field.to_owned(), date_order: None, decimal: None })
}

/// `Rotto=in_repair`.
fn status(text: &str) -> Result<StatusChoice> {
    use custodia_core::asset::AssetState;
    let (word, state) = text.rsplit_once('=').unwrap_or((text, ""));
    let known = || AssetState::ALL.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(", ");
    match AssetState::parse(state) {
        Some(state) => Ok(StatusChoice { text: word.to_owned(), state }),
        None => Err(invalid("--status", "unknown-choice", state, &known())),
    }
}
