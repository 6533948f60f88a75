//! The smaller lists from a terminal: what assets are described by, people, duties, kept views.

use chrono::NaiveDate;
use custodia_core::catalogue::list as catalogue;
use custodia_core::coverage::read;
use custodia_core::duty::{self, sql::Whose};
use custodia_core::error::Result;
use custodia_core::list::{ListQuery, Views};
use custodia_core::person::{self, sql::Which};
use custodia_core::store::Reader;
use custodia_core::text::{Format, t};
use custodia_core::view;
use serde::Serialize;

use crate::args::What;
use crate::context::Context;
use crate::list::print_table;

/// One of these lists; `query` is heeded where the window's list has a search.
pub(crate) fn list(
    context: &Context,
    reader: &Reader,
    what: What,
    query: &ListQuery,
    limit: usize,
) -> Result<()> {
    let f = Format(context.lang(Some(reader)));
    let date = |d: Option<NaiveDate>| d.map_or_else(|| "–".into(), |d| f.date(d));
    let count = |n: u32| n.to_string();
    match what {
        What::Models => out(context, limit, catalogue::models(reader, query)?, |m| {
            let made = format!("{} {}", m.manufacturer, m.name);
            let days = [m.end_of_sale, m.end_of_security, m.last_day_of_support].map(date);
            [
                vec![made, m.part_no.clone(), m.category.clone()],
                days.to_vec(),
                vec![count(m.assets)],
            ]
            .concat()
        }),
        What::Lifecycle => {
            let lives = read::lifecycles(reader, &mut Views::default(), 0, context.today)?;
            out(context, limit, lives, |m| {
                let days =
                    [m.end_of_sale, m.end_of_maintenance, m.end_of_security, m.last_day_of_support];
                let made = format!("{} {}", m.manufacturer, m.model);
                [vec![made], days.map(date).to_vec(), vec![count(m.assets)]].concat()
            })
        }
        What::Categories => out(context, limit, catalogue::categories(reader)?, |c| {
            let level = c.draft.cover_level.map(|l| t(f.0, &format!("cover-level-{l}")));
            vec![c.draft.name.clone(), level.unwrap_or_else(|| "–".into()), count(c.assets)]
        }),
        What::Locations => out(context, limit, catalogue::locations(reader)?, |l| {
            vec![l.draft.path.clone(), l.draft.code.clone(), count(l.assets), count(l.within)]
        }),
        What::Fields => out(context, limit, catalogue::fields(reader)?, |r| {
            let field = &r.field;
            let kind = t(f.0, &format!("custom-kind-{}", field.kind));
            vec![field.name.clone(), kind, field.category.clone(), count(r.uses)]
        }),
        What::People => out(context, limit, person::sql::list(reader, Which::All)?, |p| {
            vec![p.name.clone(), p.email.clone(), p.department.clone(), p.cost_centre.clone()]
        }),
        What::Duties => out(context, limit, duty::sql::rows(reader, Whose::All)?, |d| {
            vec![
                date(d.next_due),
                d.vendor.clone(),
                d.draft.title.clone(),
                d.contract.clone(),
                d.owner.clone(),
            ]
        }),
        _ => out(context, limit, view::sql::list(reader)?, |v| {
            vec![v.list.to_string(), v.name.clone()]
        }),
    }
}

/// The rows as the core has them, or a line of each.
fn out<T: Serialize>(
    context: &Context,
    limit: usize,
    mut rows: Vec<T>,
    line: impl FnMut(&T) -> Vec<String>,
) -> Result<()> {
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    print_table(rows.iter().map(line).collect());
    Ok(())
}
