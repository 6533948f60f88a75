//! From headers to fields: what the records are, which known layout it is, which column means
//! what. Looks at headers only, never at cells.
//!
//! Columns are mapped by position, because headers repeat. The user's word beats the remembered
//! mapping, which beats the guess; one field has one column.

use std::collections::HashSet;

use super::fields::{self, Field};
use super::{Confidence, ImportKind, ImportOptions, Preset, aliases, headers, presets};
use crate::catalogue::field::{CustomField, of_column};

/// What the headers of a file mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) kind: ImportKind,
    pub(super) preset: Preset,
    /// A kind the headers explain nearly as well, where nothing but they decided.
    pub(super) near: Option<ImportKind>,
    /// For each column, its field and how sure we are.
    pub(super) columns: Vec<(Option<Field>, Confidence)>,
}

/// Decides over the headers of a file. `remembered` is what was done with the same headers before,
/// one entry a kind.
pub(super) fn decide(
    header_row: &[String],
    options: &ImportOptions,
    remembered: &[(ImportKind, ImportOptions)],
    own: &[CustomField],
) -> Layout {
    let keys: Vec<String> = header_row.iter().map(|h| headers::key(h)).collect();
    let found = presets::detect(&keys);
    let told = options
        .kind
        .or_else(|| options.preset.and_then(Preset::records))
        .or_else(|| only_kind(remembered))
        .or_else(|| found.map(|(_, kind)| kind));
    let (kind, near) = told.map_or_else(|| likeliest(header_row, own), |kind| (kind, None));
    let preset = options
        .preset
        .or_else(|| found.filter(|(_, k)| *k == kind).map(|(p, _)| p))
        .unwrap_or(Preset::Generic);
    let before = remembered.iter().find(|(k, _)| *k == kind).map(|(_, o)| o);
    let mut columns: Vec<Meaning> = header_row
        .iter()
        .map(|h| meaning(kind, h, own).map_or((None, Confidence::None), |(f, c)| (Some(f), c)))
        .collect();
    // A header that is the word itself comes before one with something around it.
    let known = aliases::of(kind);
    let plain = |i: &usize| keys.get(*i).is_some_and(|k| known.contains_key(k));
    once(&mut columns, &(0..keys.len()).filter(plain).collect::<Vec<_>>());
    if let Some(before) = before {
        overlay(&mut columns, (kind, own), before, Confidence::Remembered);
    }
    overlay(&mut columns, (kind, own), options, Confidence::Manual);
    Layout { kind, preset, near, columns }
}

/// The kind the same headers always had. What a quote had is nothing for the lists.
fn only_kind(remembered: &[(ImportKind, ImportOptions)]) -> Option<ImportKind> {
    let mut kinds = remembered.iter().map(|(k, _)| *k).filter(|k| *k != ImportKind::Quotes);
    kinds.next().filter(|_| kinds.next().is_none())
}

type Meaning = (Option<Field>, Confidence);

/// Puts choices over a guess. Where they agree, the guess keeps its own confidence. Choices made
/// for another kind of record say nothing about this one.
fn overlay(
    columns: &mut [Meaning],
    (kind, own): (ImportKind, &[CustomField]),
    said: &ImportOptions,
    confidence: Confidence,
) {
    // A field people added may be gone by now: then only its own column is without a meaning.
    let strange = |key: &str| {
        !key.is_empty() && of_column(key).is_none() && Field::parse(kind, key, own).is_none()
    };
    if said.columns.iter().any(|c| strange(&c.field)) {
        return;
    }
    let mut chosen = Vec::new();
    for choice in &said.columns {
        let index = choice.index as usize;
        let Some(column) = columns.get_mut(index) else { continue };
        let field = Field::parse(kind, &choice.field, own);
        if column.0 != field {
            *column = (field, confidence);
        }
        chosen.push(index);
    }
    once(columns, &chosen);
}

/// Leaves each field its first column; chosen columns come before guessed ones.
fn once(columns: &mut [Meaning], chosen: &[usize]) {
    let mut taken = HashSet::new();
    let rest = (0..columns.len()).filter(|i| !chosen.contains(i));
    for index in chosen.iter().copied().chain(rest.collect::<Vec<_>>()) {
        if let Some(field) = columns[index].0
            && !taken.insert(field)
        {
            columns[index] = (None, Confidence::None);
        }
    }
}

/// GLPI's tab of a contract's costs.
const GLPI_COSTS: [&str; 5] = ["costs", "couts", "costi", "kosten", "costes"];

/// The field a header names.
fn meaning(kind: ImportKind, header: &str, own: &[CustomField]) -> Option<(Field, Confidence)> {
    let known = aliases::of(kind);
    let key = headers::key(header);
    let found = known.get(&key);
    if let Some(field) = found.filter(|f| key == headers::key(&f.key())) {
        return Some((*field, Confidence::Exact));
    }
    // The name people gave a field of theirs is nearer than one of our words for another.
    let named = |f: &&CustomField| !key.is_empty() && headers::key(&f.name) == key;
    if let Some(field) = own.iter().find(named)
        && let Some(field) = Field::own(kind, std::slice::from_ref(field)).next()
    {
        return Some((field, Confidence::Exact));
    }
    if let Some(field) = found {
        return Some((*field, Confidence::Alias));
    }
    // GLPI puts the tab before the field: `Financial and administrative information - Supplier`.
    // People put the unit behind it: `Purchase cost (EUR)`.
    // Not its tab of costs: those begin, end and are named for themselves, several in one cell.
    let (tab, last) = header.rsplit_once(" - ").unwrap_or(("", header));
    if kind == ImportKind::Contracts && GLPI_COSTS.contains(&headers::key(tab).as_str()) {
        return None;
    }
    let bare = last.split(['(', '[']).next().unwrap_or(last);
    let field = [last, bare].iter().find_map(|h| known.get(&headers::key(h)))?;
    Some((*field, Confidence::Alias))
}

/// How many different fields of a kind these headers name.
pub(super) fn named<'a>(kind: ImportKind, header_row: impl Iterator<Item = &'a str>) -> usize {
    let found: HashSet<Field> =
        header_row.filter_map(|h| meaning(kind, h, &[])).map(|(f, _)| f).collect();
    found.len()
}

/// Kinds a file is guessed to be of. A quote is never one of them: it is brought in where it
/// belongs, from its contract.
const GUESSED: [ImportKind; 3] = [ImportKind::Assets, ImportKind::Vendors, ImportKind::Contracts];

/// The kind whose fields explain the headers best, and another that explains them nearly as well.
/// Fields only one kind has weigh more.
fn likeliest(header_row: &[String], own: &[CustomField]) -> (ImportKind, Option<ImportKind>) {
    let score = |kind: ImportKind| -> usize {
        let found: HashSet<Field> =
            header_row.iter().filter_map(|h| meaning(kind, h, own)).map(|(f, _)| f).collect();
        let telling =
            |f: &Field| GUESSED.iter().filter(|k| fields::of(**k).contains(f)).count() <= 1;
        found.iter().map(|f| if telling(f) { 2 } else { 1 }).sum()
    };
    let mut all = GUESSED.map(|kind| (kind, score(kind)));
    // The first of equals: assets.
    all.sort_by_key(|(_, s)| std::cmp::Reverse(*s));
    let [best, second, _] = all;
    // Two thirds, and more than a word or two that fit everything.
    let near = second.1 >= 3 && second.1 * 3 >= best.1 * 2;
    (best.0, near.then_some(second.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::ColumnChoice;

    fn row(csv: &str) -> Vec<String> {
        csv.split(',').map(str::to_owned).collect()
    }

    fn fields_of(csv: &str) -> (ImportKind, Preset, Vec<String>) {
        let l = decide(&row(csv), &ImportOptions::default(), &[], &[]);
        (
            l.kind,
            l.preset,
            l.columns
                .iter()
                .map(|(f, _)| f.map_or_else(String::new, |f| f.key().into_owned()))
                .collect(),
        )
    }

    #[test]
    fn real_exports_are_recognised_and_mapped() {
        let (kind, preset, f) = fields_of(
            "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,\
             Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,\
             Checked Out To: Username,Checked Out To: First Name,Checked Out To: Last Name,\
             Checked Out To: Email,Checked Out To: Location,Asset EOL Date",
        );
        assert_eq!((kind, preset), (ImportKind::Assets, Preset::SnipeImport));
        assert_eq!(
            f.join(","),
            "company,name,tag,category,supplier,manufacturer,location,order_no,model,,model_number,\
             notes,purchase_date,cost,,custodian_username,custodian_first,custodian_last,\
             custodian_email,,eol_date"
        );
        let (kind, preset, f) = fields_of(
            "ID,Société,Nom de l'actif,Étiquette de l'actif,Série\u{a0},Modèle,Modèle n°.,\
             \u{421}atégorie,Statut,Extrait vers,Lieu,Emplacement par défaut,Fabricant,Fournisseur,\
             Date d'achat,Prix d'achat,Garantie,Expiration de garantie",
        );
        assert_eq!((kind, preset), (ImportKind::Assets, Preset::SnipeList));
        assert_eq!(
            f.join(","),
            ",company,name,tag,serial,model,model_number,category,status,custodian,location,,\
             manufacturer,supplier,purchase_date,cost,warranty_months,warranty_end"
        );
        let (kind, preset, f) = fields_of(
            "Name,ID,Number,Status,Type,Start date,Duration,End date,Notice,Periodicity,\
             Invoice period,Account number,Renewal,Expiration,Comments,Associated suppliers,\
             Total cost",
        );
        assert_eq!((kind, preset), (ImportKind::Contracts, Preset::GlpiContract));
        assert_eq!(
            f.join(","),
            "title,,number,status,kind,start,duration,end,notice,renewal_months,billing,,renewal,,\
             notes,vendor,total_cost"
        );
    }

    #[test]
    fn the_kind_of_an_unknown_list_follows_from_its_words() {
        for (csv, kind) in [
            ("Etichetta,Matricola,Modello,Sede,Assegnatario", ImportKind::Assets),
            ("Ragione sociale,Partita IVA,Indirizzo,Telefono", ImportKind::Vendors),
            (
                "Fornitore,Contratto,Decorrenza,Scadenza,Preavviso (giorni),Canone annuo",
                ImportKind::Contracts,
            ),
            ("Anbieter,Vertragsnummer,Beginn,Laufzeit,Kündigungsfrist", ImportKind::Contracts),
            ("foo,bar", ImportKind::Assets),
        ] {
            assert_eq!(fields_of(csv).0, kind, "{csv}");
        }
    }

    #[test]
    fn a_kind_that_fits_nearly_as_well_is_told_until_somebody_has_said_what_it_is() {
        let near = |csv: &str, options: &ImportOptions| decide(&row(csv), options, &[], &[]).near;
        let plain = ImportOptions::default();
        let csv = "Fornitore,Descrizione,Matricola,Contratto,Canone annuo";
        assert_eq!(fields_of(csv).0, ImportKind::Contracts);
        assert_eq!(near(csv, &plain), Some(ImportKind::Assets));
        let said = ImportOptions { kind: Some(ImportKind::Contracts), ..plain.clone() };
        assert_eq!(near(csv, &said), None);
        // Nothing is told of what explains itself, nor of what nothing explains.
        for csv in [
            "Etichetta,Matricola,Modello,Sede,Assegnatario",
            "Ragione sociale,Partita IVA,Indirizzo,Telefono",
            "Fornitore,Contratto,Decorrenza,Scadenza,Preavviso (giorni),Canone annuo",
            "Asset Tag,Name",
            "foo,bar",
        ] {
            assert_eq!(near(csv, &plain), None, "{csv}");
        }
    }

    #[test]
    fn a_repeated_header_is_mapped_once_and_a_tab_name_before_it_is_ignored() {
        let (_, _, f) = fields_of("Asset Tag,Location,Location,Financial information - Supplier");
        assert_eq!(f, ["tag", "location", "", "supplier"]);
        assert_eq!(fields_of("Asset Tag,Purchase cost (EUR)").2, ["tag", "cost"]);
    }

    #[test]
    fn the_users_word_beats_memory_and_memory_beats_the_guess() {
        let choose = |index, field: &str| ColumnChoice {
            index,
            field: field.to_owned(),
            date_order: None,
            decimal: None,
        };
        let headers = row("Asset Tag,Serial,Name,Note");
        let remembered = ImportOptions {
            columns: vec![choose(0, "name"), choose(2, ""), choose(1, "serial")],
            ..ImportOptions::default()
        };
        let options = ImportOptions {
            columns: vec![choose(1, "tag"), choose(9, "model")],
            ..ImportOptions::default()
        };
        let l = decide(&headers, &options, &[(ImportKind::Assets, remembered)], &[]);
        let got: Vec<_> = l
            .columns
            .iter()
            .map(|(f, c)| (f.map_or_else(String::new, |f| f.key().into_owned()), c.as_str()))
            .collect();
        assert_eq!(
            got,
            [("name", "remembered"), ("tag", "manual"), ("", "remembered"), ("notes", "alias")]
                .map(|(f, c)| (f.to_owned(), c))
        );
        let vendors = ImportOptions { columns: vec![choose(0, "vat_no")], ..options };
        let l = decide(&headers, &vendors, &[], &[]);
        assert_eq!(l.columns[0].0, Some(Field::Tag), "choices for vendors say nothing of assets");
    }
}
