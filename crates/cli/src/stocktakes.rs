//! Stock-takes and labels from a terminal.

use custodia_core::asset;
use custodia_core::error::Result;
use custodia_core::files;
use custodia_core::ids::StocktakeId;
use custodia_core::label::{self, LabelCode, LabelField};
use custodia_core::list::{ListQuery, Selection, Sort};
use custodia_core::reports::{CountListParams, CountVarianceParams, LabelsParams, ReportOf};
use custodia_core::stocktake::{ScanDraft, ScanOutcome, code, ops, sql};
use custodia_core::store::{Conn, Reader};
use custodia_core::text::{Format, t, ta};

use crate::args::{CountArgs, LabelArgs, StocktakeArg};
use crate::asked::unknown;
use crate::context::{Context, say};
use crate::list::print_table;

/// Largest list of codes that is read, bytes.
const MAX_FILE: usize = 4 << 20;

pub(crate) fn run(context: &Context, what: &StocktakeArg) -> Result<()> {
    match what {
        StocktakeArg::Start { number } => start(context, number),
        StocktakeArg::Count { number, file, place } => {
            let bytes = files::read_small(file, MAX_FILE, "FILE")?;
            count(context, number, &String::from_utf8_lossy(&bytes), place)
        }
    }
}

fn named(conn: &Conn, number: &str) -> Result<StocktakeId> {
    sql::by_number(conn, number)?.ok_or_else(|| unknown("--stocktake", number))
}

fn start(context: &Context, number: &str) -> Result<()> {
    let mut store = context.store()?;
    let id = named(store.conn(), number)?;
    let at = context.at();
    let op = context.op(&mut store, "stocktake.start")?;
    store.write(&op, |tx| ops::start(tx, id, at))?;
    store.close()?;
    let reader = context.reader()?;
    let row = sql::row(&reader, id)?;
    if context.json {
        return context.print_json(&row);
    }
    let lang = context.lang(Some(&reader));
    say(&ta(lang, "stocktake-begun", &[("number", row.number.into())]));
    Ok(())
}

fn count(context: &Context, number: &str, text: &str, place: &str) -> Result<()> {
    let drafts: Vec<ScanDraft> = code::pasted(text)
        .into_iter()
        .map(|(code, at)| {
            let place = if at.is_empty() { place.to_owned() } else { at };
            ScanDraft { code, place, ..ScanDraft::default() }
        })
        .collect();
    let mut store = context.store()?;
    let id = named(store.conn(), number)?;
    let at = context.at();
    let op = context.op(&mut store, "stocktake.count")?;
    let written = store.write(&op, |tx| ops::scan_all(tx, id, &drafts, at))?;
    store.close()?;
    let answers = written.value.unwrap_or_default();
    if context.json {
        return context.print_json(&answers);
    }
    let of = |outcome: &[ScanOutcome]| {
        let n = answers.iter().filter(|a| outcome.contains(&a.outcome)).count();
        i64::try_from(n).unwrap_or(i64::MAX).into()
    };
    let args = [
        ("count", of(ScanOutcome::ALL)),
        ("found", of(&[ScanOutcome::Found])),
        ("wrong", of(&[ScanOutcome::WrongPlace])),
        ("besides", of(&[ScanOutcome::NotExpected])),
        ("unknown", of(&[ScanOutcome::Unknown, ScanOutcome::Ambiguous])),
        ("already", of(&[ScanOutcome::Already])),
    ];
    let lang = context.lang(context.reader().ok().as_ref());
    say(&ta(lang, "cli-stocktake-counted", &args));
    Ok(())
}

pub(crate) fn list(context: &Context, reader: &Reader, text: &str, limit: usize) -> Result<()> {
    let mut rows = sql::rows(reader)?;
    let words = text.to_lowercase();
    rows.retain(|r| {
        [&r.number, &r.draft.title, &r.draft.scope.location]
            .iter()
            .any(|t| t.to_lowercase().contains(&words))
    });
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let lang = context.lang(Some(reader));
    let table = rows.iter().map(|r| {
        let progress = [("found", r.found.to_string()), ("expected", r.expected.to_string())];
        let progress = progress.map(|(k, v)| (k, v.into()));
        vec![
            r.number.clone(),
            r.draft.title.clone(),
            t(lang, &format!("stocktake-state-{}", r.state)),
            ta(lang, "stocktake-progress", &progress),
            r.draft.due.map_or_else(String::new, |day| Format(lang).date(day)),
        ]
    });
    print_table(table.collect());
    Ok(())
}

pub(crate) fn count_list(reader: &Reader, args: &CountArgs) -> Result<ReportOf> {
    let stocktake_id = named(reader, &args.stocktake)?;
    Ok(ReportOf::CountList(CountListParams { stocktake_id }))
}

pub(crate) fn variance(reader: &Reader, args: &CountArgs) -> Result<ReportOf> {
    let stocktake_id = named(reader, &args.stocktake)?;
    let CountArgs { expected, signatures, .. } = *args;
    Ok(ReportOf::CountVariance(CountVarianceParams { stocktake_id, expected, signatures }))
}

pub(crate) fn labels(reader: &Reader, args: &LabelArgs) -> Result<ReportOf> {
    let supplies = label::sql::supplies(reader)?;
    let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b.trim());
    let stock = supplies.stocks.iter();
    let stock = stock.clone().find(|s| same(&s.key, &args.stock) || same(&s.name, &args.stock));
    let stock = stock.ok_or_else(|| unknown("--stock", &args.stock))?.key.clone();
    let profile = |name: &String| {
        let found = supplies.profiles.iter().find(|p| same(&p.name, name));
        found.and_then(|p| p.id).ok_or_else(|| unknown("--profile", name))
    };
    let field =
        |word: &String| LabelField::parse(word.trim()).ok_or_else(|| unknown("--fields", word));
    let code = LabelCode::parse(&args.code).ok_or_else(|| unknown("--code", &args.code))?;
    let words = args.fields.iter().filter(|f| !f.trim().is_empty());
    Ok(ReportOf::Labels(LabelsParams {
        assets: assets(reader, args)?,
        stock,
        start: args.start,
        profile_id: args.profile.as_ref().map(profile).transpose()?,
        code,
        fields: words.map(field).collect::<Result<_>>()?,
        text: args.line.clone(),
        test: args.ruler,
    }))
}

fn assets(reader: &Reader, args: &LabelArgs) -> Result<Selection> {
    if args.tag.is_empty() {
        let sort = vec![Sort { key: "tag".into(), desc: false }];
        let text = args.text.clone().unwrap_or_default();
        let query = ListQuery { text, sort, ..ListQuery::default() };
        return Ok(Selection::Matching { query, except: Vec::new() });
    }
    let id = |tag: &String| {
        let found = asset::sql::by_tag(reader, tag.trim())?;
        found.map(|id| id.0).ok_or_else(|| unknown("--tag", tag))
    };
    Ok(Selection::Ids { ids: args.tag.iter().map(id).collect::<Result<_>>()? })
}
