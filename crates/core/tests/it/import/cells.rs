//! What cells say: days, amounts, serial numbers, warranties.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::import::table::{SourceCell, SourceNotice};
use custodia_core::import::{
    ColumnChoice, DateOrder, DecimalSign, ImportKind, ImportOptions, Preset,
};
use custodia_core::text::Lang;

use super::{table, told};
use crate::support::{Office, day, eur};

#[test]
fn unreadable_cells_are_named_and_never_become_1970() {
    let office = Office::new();
    let file = table(
        "Asset Tag|Serial|Purchase date|Price|Currency|Status|Warranty months|Email|Assigned to\n\
         A|8.93E+18||||||| \n\
         B|S|31/02/2024|12.5|EUR|In use|36|a@b.it|x\n\
         C|T|13/02/2026|abc|EURO|???|12 mesi?|nobody|x\n\
         D|U|02/03/2026|-1||||\n\
         E|V|02/03/2026|1|||||x|y\n\
         F|W|#REF!||||||#REF!",
    );
    let plan = office.planned(&file, &ImportOptions::default());
    assert_eq!(
        told(&office.rows(&plan, &file)),
        "refused A !lossy_serial@Serial=8.93E+18\n\
         refused B !bad_date@Purchase date=31/02/2024\n\
         refused C !bad_number@Price=abc !bad_currency@Currency=EURO \
         !bad_number@Warranty months=12 mesi? !bad_email@Email=nobody !unknown_status@Status=???\n\
         refused  !too_few_fields@=\n\
         refused  !too_many_fields@=\n\
         refused F !bad_date@Purchase date=#REF! !cell_error@Assigned to=#REF!\n"
    );
    let problems = &plan.summary().problems;
    assert_eq!((problems[0].code.as_str(), problems[0].count), ("bad_date", 2));
    assert_eq!(plan.summary().refused, 6);
}

#[test]
fn a_workbooks_rounded_number_is_refused_as_a_serial_and_read_as_an_amount() {
    let office = Office::new();
    let mut file = table("Asset Tag|Serial|Cost|Purchase date\nA|x|1.234,50|x\nB|y|9,5|2024-01-31");
    let number = |text: &str, lossy| SourceCell::Number { text: text.into(), lossy };
    file.rows[0].cells[1] = number("8930000000000000000", true);
    file.rows[0].cells[3] = number("45832", false);
    file.rows[1].cells[1] = number("20240001", false);
    file.rows[1].cells[2] = number("3854.6", false);
    let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
    assert_eq!(told(&rows), "refused A !lossy_serial@Serial=8930000000000000000\ncreated B\n");
    let cost = rows[1].changes.iter().find(|c| c.field == "cost").unwrap();
    assert_eq!(cost.new, "3854.60", "a real number does not obey the column's decimal comma");
}

#[test]
fn day_numbers_of_a_workbook_that_counts_from_1904_are_its_days() {
    let office = Office::new();
    for (from_1904, expected) in [(false, "2020-02-28"), (true, "2024-02-29")] {
        let mut file = table("Asset Tag|Purchase date\nA|x");
        file.rows[0].cells[1] = SourceCell::Number { text: "43889".into(), lossy: false };
        if from_1904 {
            file.notices.push(SourceNotice { code: "days-from-1904".into(), count: 1 });
        }
        let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
        assert!(rows[0].changes.iter().any(|c| c.new == expected), "{expected}: {rows:?}");
    }
}

#[test]
fn the_french_snipe_export_is_read_with_its_dirty_headers_and_its_exclusive_ends() {
    let mut office = Office::new();
    let file = table(
        "ID|Nom de l'actif|Étiquette de l'actif|Série\u{a0}|Modèle|\u{421}atégorie|Statut|\
         Extrait vers|Lieu|Address|Address|Fabricant|Fournisseur|Date d'achat|Prix d'achat|Garantie|\
         Expiration de garantie\n\
         1|PC-1|T1|S1|Latitude|Portable|En service|Zoë Dubois|Lyon|x|y|Dell|Nordsys|2024-01-01|1 234,56|\
         36 mois|2027-01-01\n\
         2|PC-2|T2|S2|Latitude|Portable|Réservé||Lyon|x|y|Dell|Nordsys|2023-08-31|3.854,60|6 mois|\
         2024-03-02",
    );
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!((seen.kind, seen.preset), (ImportKind::Assets, Preset::SnipeList));
    assert_eq!(seen.options.exclusive_ends, Some(true));
    assert_eq!(seen.columns[14].decimal, Some(DecimalSign::Comma));
    assert!(seen.missing.is_empty() && seen.unknown_statuses.is_empty());
    let rows = office.import(&file, &ImportOptions::default());
    let one = office.tagged("T1");
    assert_eq!(one.warranty_end, Some(day("2026-12-31")), "one day before theirs");
    assert_eq!((one.warranty_months, one.cost), (Some(36), Some(eur(123_456))));
    // Carbon runs 31 August plus six months over into March; the months say 29 February.
    assert_eq!(
        told(&rows[1..]),
        "created T2 ?warranty_differs@Expiration de garantie=2024-03-02\n"
    );
    assert_eq!(rows[1].issues[0].params["computed"], "2024-02-29");
    assert_eq!(told(&office.import(&file, &ImportOptions::default()))[..9], *"unchanged");
}

#[test]
fn an_end_of_warranty_follows_from_months_only_where_nobody_set_one() {
    let mut office = Office::new();
    let lines = "Asset Tag|Purchase date|Warranty months\nA|2023-08-31|6\nB|2024-01-01|12";
    office.import_plain(lines);
    assert_eq!(office.tagged("A").warranty_end, Some(day("2024-02-29")));
    let by_hand = AssetDraft { warranty_end: Some(day("2029-05-05")), ..office.tagged("B") };
    office.done("asset.save", |tx| asset::ops::save(tx, &by_hand));
    assert_eq!(told(&office.import_plain(lines)), "unchanged A\nunchanged B\n");
    let longer = lines.replace("|6", "|12").replace("|12\nB|2024-01-01|12", "|12\nB|2024-01-01|24");
    assert_eq!(
        told(&office.import_plain(&longer)),
        "changed A warranty_months:6→12 warranty_end:2024-02-29→2024-08-30\n\
         changed B warranty_months:12→24\n"
    );
}

#[test]
fn a_column_called_warranty_may_hold_dates() {
    let office = Office::new();
    let seen = office.preview(
        &table("Asset Tag|Garanzia\nA|31/12/2027\nB|30/06/2028"),
        &ImportOptions::default(),
    );
    assert_eq!(seen.columns[1].field, "warranty_end");
    assert_eq!(seen.columns[1].date_order, Some(DateOrder::Dmy));
}

#[test]
fn what_could_be_read_both_ways_is_flagged_and_decided_by_the_registers_language() {
    let lines = "Asset Tag|Purchase date|Price|EOL date\nA|03/04/2024|1.234|05.06.2030";
    // No price has three decimals, whatever the language.
    for (lang, cost) in [(Lang::En, "1234.00"), (Lang::It, "1234.00")] {
        let office = Office::speaking(lang);
        let file = table(lines);
        let seen = office.preview(&file, &ImportOptions::default());
        let flags: Vec<bool> = seen.columns.iter().map(|c| c.ambiguous).collect();
        assert_eq!(flags, [false, true, true, false], "dots are never month first");
        let rows = office.rows(&office.planned(&file, &ImportOptions::default()), &file);
        let new = |f: &str| rows[0].changes.iter().find(|c| c.field == f).unwrap().new.clone();
        assert_eq!((new("purchase_date"), new("cost")), ("2024-04-03".into(), cost.into()));
        assert_eq!(new("eol_date"), "2030-06-05");
    }
    // The user's word wins, and another column's evidence comes before the language.
    let office = Office::new();
    let american = table("Asset Tag|Purchase date|Warranty end\nA|03/04/2024|12/31/2027");
    let rows = office.rows(&office.planned(&american, &ImportOptions::default()), &american);
    assert!(rows[0].changes.iter().any(|c| c.new == "2024-03-04"));
    let options = ImportOptions {
        columns: vec![ColumnChoice {
            index: 1,
            field: "purchase_date".into(),
            date_order: Some(DateOrder::Dmy),
            decimal: None,
        }],
        ..ImportOptions::default()
    };
    let rows = office.rows(&office.planned(&american, &options), &american);
    assert!(rows[0].changes.iter().any(|c| c.new == "2024-04-03"));
}

#[test]
fn money_keeps_its_currency() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Asset Tag|Price|Currency\nA|€ 395.00|GBP\nB|$5.50|\nC|7.00|\nD|163800.50|JPY",
    );
    assert_eq!(
        told(&rows),
        "created A ?currency_differs@Price=€ 395.00\ncreated B\ncreated C\n\
         created D ?rounded@Price=163800.50\n"
    );
    let cost = |tag: &str| {
        let c = office.tagged(tag).cost.unwrap();
        format!("{} {}", c.to_decimal(), c.currency)
    };
    assert_eq!(
        ["A", "B", "C", "D"].map(cost),
        ["395.00 GBP", "5.50 USD", "7.00 EUR", "163801 JPY"]
    );
    let rows = office.import_plain("Asset Tag|Price\nA|400.00");
    assert_eq!(told(&rows), "changed A cost:395.00→400.00\n", "still pounds");
}

#[test]
fn days_out_of_order_are_refused_where_the_file_has_a_say() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Asset Tag|Purchase date|EOL date|Warranty start|Warranty end\n\
         A|2024-01-31|2023-01-01||\n\
         B|||2024-01-01|2023-12-31\n\
         C|2024-01-31|2028-01-01||",
    );
    assert_eq!(
        told(&rows),
        "refused A !eol_before_purchase@EOL date=2023-01-01\n\
         refused B !end_before_start@Warranty end=2023-12-31\n\
         created C\n"
    );
    let rows = office.import_plain("Asset Tag|Purchase date\nC|2029-01-01");
    assert_eq!(told(&rows), "refused C !eol_before_purchase@=\n", "against what is stored");
}
