//! Columns and words that are explained once and remembered.

use std::fmt::Write as _;

use custodia_core::asset::{self, AssetState};
use custodia_core::import::{ColumnChoice, ImportKind, ImportOptions, Outcome, StatusChoice};
use custodia_core::text::Lang;

use super::{table, told};
use crate::support::Office;

#[test]
fn a_mapping_made_by_hand_and_explained_words_are_remembered() {
    let mut office = Office::new();
    let lines = "Cosa|Dove|Come va\nX1|Milano|boh\nX2|Roma|in uso";
    let file = table(lines);
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!(seen.missing, ["tag"]);
    let choose = |index, field: &str| ColumnChoice {
        index,
        field: field.into(),
        date_order: None,
        decimal: None,
    };
    let options = ImportOptions {
        kind: Some(ImportKind::Assets),
        columns: vec![choose(0, "tag"), choose(1, "location"), choose(2, "status")],
        ..ImportOptions::default()
    };
    let seen = office.preview(&file, &options);
    assert_eq!(seen.unknown_statuses.len(), 1);
    assert_eq!(seen.unknown_statuses[0].text, "boh");
    let options = ImportOptions {
        statuses: vec![StatusChoice { text: "boh".into(), state: AssetState::InRepair }],
        ..options
    };
    assert_eq!(told(&office.import(&file, &options)), "created X1\ncreated X2\n");
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!(seen.columns[1].field, "location");
    assert_eq!(seen.columns[1].confidence.as_str(), "remembered");
    assert_eq!(told(&office.import_plain(lines)), "unchanged X1\nunchanged X2\n");
    assert_eq!(office.count("import_mapping"), 1);
    // A file that explains itself needs no memory.
    office.import_plain("Asset Tag|Location\nX1|Milano");
    assert_eq!(office.count("import_mapping"), 1);
}

#[test]
fn a_list_in_another_language_changes_no_status_and_makes_none() {
    for (lang, other) in [(Lang::En, Lang::It), (Lang::It, Lang::En)] {
        let mut office = Office::speaking(lang);
        let list = |lang| {
            let mut lines = "Asset Tag|Status".to_owned();
            for (i, state) in AssetState::ALL.iter().enumerate() {
                write!(lines, "\nT{i}|{}", asset::ops::default_status(lang, *state)).unwrap();
            }
            lines
        };
        let own = office.import_plain(&list(lang));
        assert!(own.iter().all(|r| r.outcome == Outcome::Created), "{lang:?}");
        let again = office.import_plain(&list(other));
        let told = told(&again);
        assert!(again.iter().all(|r| r.outcome == Outcome::Unchanged), "{lang:?}: {told}");
        assert_eq!(office.count("asset_status"), 7, "{lang:?}");
        // A new asset, too, gets the status the register has.
        office.import_plain("Asset Tag|Status\nN|DEPLOYED\nM|in esercizio");
        assert_eq!(office.tagged("N").status_id, office.tagged("M").status_id);
        assert_eq!(office.count("asset_status"), 7, "{lang:?}");
    }
}

#[test]
fn a_word_is_a_new_status_only_where_the_register_has_none_or_several_for_it() {
    let mut office = Office::new();
    let repair = |text: &str| ImportOptions {
        statuses: vec![StatusChoice { text: text.into(), state: AssetState::InRepair }],
        ..ImportOptions::default()
    };
    // Explained by hand: a status of its own, and words everybody knows stay with the first.
    let lines = "Asset Tag|Status\nA|Guasto\nB|RMA\nC|In repair";
    let file = table(lines);
    office.import(&file, &repair("Guasto"));
    assert_ne!(office.tagged("A").status_id, office.tagged("B").status_id);
    assert_eq!(office.tagged("B").status_id, office.tagged("C").status_id);
    assert_eq!(office.count("asset_status"), 8);
    let again = office.planned(&file, &ImportOptions::default());
    assert_eq!(again.summary().unchanged, 3, "{}", told(&office.rows(&again, &file)));
    // The name of a status wins over what the word is known for.
    let rows = office.import_plain("Asset Tag|Status\nA|guasto\nC|GUASTO");
    assert_eq!(told(&rows), "unchanged A\nchanged C status:In repair→Guasto\n");
    // Two of a state, and neither the one the register began with: nobody knows which is meant.
    office.done("test", |tx| {
        let named = "UPDATE asset_status SET name = 'Officina' WHERE name = 'In repair'";
        Ok(tx.execute(named, [])?)
    });
    for _ in 0..2 {
        office.import_plain("Asset Tag|Status\nD|RMA\nE|In manutenzione");
        assert_eq!(office.count("asset_status"), 10, "both new, once");
    }
}
