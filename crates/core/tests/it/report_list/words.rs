//! Filters, order and undo said in words.

use custodia_core::asset::{AssetDraft, AssetState};
use custodia_core::error::Error;
use custodia_core::ids::PersonId;
use custodia_core::list::ListQuery;
use custodia_core::reports::{ListOf, MAX_ROWS};
use custodia_core::store::JournalFilter;
use custodia_core::text::Lang;

use super::{ask, assets, furnished, query, rows, table, words};
use crate::support::Office;

#[test]
fn filters_and_order_are_said_in_words_with_names_for_ids() {
    let (office, ada) = furnished();
    let ada = ada.to_string();
    let list =
        |of: fn(ListQuery) -> ListOf, filters: &[(&str, &[&str])]| of(query("", filters, &[]));
    let vendors = |query| ListOf::Vendors { query };
    let contracts = |query| ListOf::Contracts { query };
    let journal = |filter| ListOf::Journal { filter };
    let at = |text: &str| Some(text.parse().expect("an instant"));
    let plain = JournalFilter::default;
    let cases: Vec<(ListOf, Lang, &[&str])> = vec![
        (list(assets, &[]), Lang::En, &["Filter: none, the whole list", "Order: Tag"]),
        (list(assets, &[]), Lang::It, &["Filtro: nessuno, tutto l’elenco", "Ordine: Etichetta"]),
        (
            assets(query(" dell ", &[], &[("cost", true), ("tag", false)])),
            Lang::En,
            &["Search: “dell”", "Order: Cost (descending), Tag"],
        ),
        (
            list(
                assets,
                &[
                    ("state", &["in_use", "lost"]),
                    ("status", &["3"]),
                    ("custodian", &[&ada, ""]),
                    ("supplier", &["1", "99"]),
                    ("contract", &["1", "98"]),
                    ("category", &["Laptop", ""]),
                ],
            ),
            Lang::En,
            &[
                "State: In use, Lost",
                "Status: In use",
                "Custodian: Ada Neri, none",
                "Supplier: Arco, #99",
                "Covered by: Maintenance C-9, #98",
                "Category: Laptop, none",
                "Order: Tag",
            ],
        ),
        (
            list(
                assets,
                &[
                    ("warranty_end", &["2026-11-20..2027-02-18", "..2020-01-01"]),
                    ("purchase_date", &["2024-01-09", "2025-01-01..", ""]),
                ],
            ),
            Lang::It,
            &[
                "Fine garanzia: 20/11/2026 – 18/02/2027, fino al 01/01/2020",
                "Acquisto: 09/01/2024, dal 01/01/2025, nessuno",
                "Ordine: Etichetta",
            ],
        ),
        (
            list(vendors, &[("kinds", &["maker", ""]), ("country", &["Italia"])]),
            Lang::En,
            &["Type: Manufacturer, none", "Country: Italia", "Order: Name"],
        ),
        (
            list(
                contracts,
                &[
                    ("kind", &["lease"]),
                    ("state", &["active", "notice_open"]),
                    ("renewal", &["tacit"]),
                    ("vendor_id", &["1"]),
                    ("owner_id", &[&ada]),
                    ("decided", &["no"]),
                    ("decide_by", &["..2026-12-20"]),
                    ("cost_centre", &["CC-1"]),
                ],
            ),
            Lang::En,
            &[
                "Type: Lease",
                "State: In force",
                "Renewal: Automatic",
                "Vendor: Arco",
                "Owner: Ada Neri",
                "Decision: Not decided",
                "Decide by: to 20 Dec 2026",
                "Cost centre: CC-1",
                "Order: as entered",
            ],
        ),
        (
            journal(JournalFilter {
                entity: Some("asset/2".into()),
                actor: Some(office.operator),
                text: Some("A-2".into()),
                from: at("2026-11-19T02:00:00Z"),
                to: at("2026-11-21T02:00:00Z"),
            }),
            Lang::En,
            &[
                "Search: “A-2”",
                "Records: asset 2",
                "Who: Giulia Rossi",
                "When: 19 Nov 2026 – 20 Nov 2026",
                "Order: newest first",
            ],
        ),
        (
            journal(JournalFilter {
                entity: Some("vendor".into()),
                actor: Some(PersonId(0)),
                from: at("2026-11-19T02:00:00Z"),
                to: at("2026-11-20T02:00:00Z"),
                ..plain()
            }),
            Lang::It,
            &["Voci: Fornitori", "Chi: Custodia", "Quando: 19/11/2026", "Ordine: dal più recente"],
        ),
        (
            journal(JournalFilter { actor: Some(PersonId(77)), ..plain() }),
            Lang::En,
            &["Who: somebody no longer listed", "Order: newest first"],
        ),
    ];
    for (list, lang, expected) in cases {
        let report = ask(&office, list, &[], lang).expect("a report");
        assert_eq!(words(&report.facts), expected);
    }
}

#[test]
fn what_a_list_does_not_have_is_refused_at_its_field() {
    let (office, _) = furnished();
    let wrong = |field, values: &[&str]| query("", &[(field, values)], &[]);
    let vendors = |query| ListOf::Vendors { query };
    let contracts = |query| ListOf::Contracts { query };
    let of = |entity: &str| ListOf::Journal {
        filter: JournalFilter { entity: Some(entity.into()), ..JournalFilter::default() },
    };
    let cases: [(ListOf, &[&str], &str); 16] = [
        (assets(wrong("colour", &["red"])), &[], "query unknown-column colour"),
        (assets(query("", &[], &[("colour", true)])), &[], "query unknown-column colour"),
        (assets(ListQuery::default()), &["tag", "colour"], "columns unknown-column colour"),
        (assets(wrong("state", &["broken"])), &[], "query bad-filter state"),
        (assets(wrong("status", &["x"])), &[], "query bad-filter status"),
        (assets(wrong("warranty_end", &["soon"])), &[], "query bad-filter warranty_end"),
        (vendors(wrong("colour", &["red"])), &[], "query unknown-column colour"),
        (vendors(wrong("kinds", &["baker"])), &[], "query bad-filter kinds"),
        (vendors(ListQuery::default()), &["tag"], "columns unknown-column tag"),
        (contracts(wrong("colour", &["red"])), &[], "query unknown-column colour"),
        (contracts(wrong("kind", &["boat"])), &[], "query bad-filter kind"),
        (contracts(wrong("vendor_id", &["arco"])), &[], "query bad-filter vendor_id"),
        (contracts(wrong("send_by", &["soon.."])), &[], "query bad-filter send_by"),
        (contracts(ListQuery::default()), &["colour"], "columns unknown-column colour"),
        (of("boat"), &[], "query bad-filter entity"),
        (of("asset"), &["tag"], "columns unknown-column tag"),
    ];
    for (list, columns, expected) in cases {
        let refused = ask(&office, list, columns, Lang::En);
        let Err(Error::Invalid(fields)) = refused else { panic!("{expected}: {refused:?}") };
        let field = &fields[0];
        let column = field.params.get("column").expect("the column is named");
        assert_eq!(format!("{} {} {column}", field.field, field.code), expected);
    }
}

#[test]
fn an_undo_in_the_journal_says_what_it_undid() {
    let (mut office, _) = furnished();
    let id = office.store.conn().query_row("SELECT max(id) FROM op", [], |r| r.get(0));
    let id = custodia_core::ids::OpRow(id.expect("an op"));
    let op = office.op(custodia_core::store::UNDO);
    office.store.undo(id, &op).expect("it is undone");
    let list = ListOf::Journal { filter: JournalFilter::default() };
    let report = ask(&office, list, &["what", "state"], Lang::En).expect("a report");
    let said = rows(&report);
    assert_eq!(said[0], ["Undo: Contract C-9 saved", "-"]);
    assert_eq!(said[1], ["Contract C-9 saved", "warning! Undone"]);
}

#[test]
fn a_list_too_long_to_print_is_refused_in_words() {
    let mut office = Office::new();
    let status = Some(office.status(AssetState::InUse));
    let save = |tx: &custodia_core::store::Tx<'_>, n: usize| {
        let tag = format!("T-{n:05}");
        let draft = AssetDraft { tag, status_id: status, ..AssetDraft::default() };
        custodia_core::asset::ops::save(tx, &draft).map(drop)
    };
    office.done("import.assets", |tx| (0..MAX_ROWS).try_for_each(|n| save(tx, n)));
    let all = || assets(ListQuery::default());
    let most = ask(&office, all(), &["tag"], Lang::En).expect("as many as may be");
    assert_eq!(table(&most).rows.len(), MAX_ROWS + 1);
    assert_eq!(most.subtitle, "20,000 assets");
    office.done("asset.save", |tx| save(tx, MAX_ROWS));
    let refused = ask(&office, all(), &["tag"], Lang::It);
    let Err(Error::Refused(why)) = refused else { panic!("it is printed") };
    let wire = Error::Refused(why).to_wire();
    let said = |lang| custodia_core::text::message(lang, &wire.message_id(), &wire.params);
    assert!(said(Lang::It).starts_with("Questo elenco ha 20001 righe"), "{}", said(Lang::It));
    assert!(said(Lang::En).contains("at most 20000 are printed"), "{}", said(Lang::En));
    let some = ask(&office, assets(query("T-0001", &[], &[])), &["tag"], Lang::En);
    assert_eq!(table(&some.expect("narrowed")).rows.len(), 11);
}
