//! Words for headers, as found in real exports and real spreadsheets. Compared by
//! [`headers::key`], so case, accents and signs do not matter.

mod assets;
mod contracts;
mod coverages;
mod quotes;
pub(super) mod snipe;
mod vendors;

use std::collections::HashMap;
use std::sync::OnceLock;

use super::fields::{self, Field};
use super::{ImportKind, headers};
use crate::text::{self, Lang};

/// The fields that header keys of a kind mean.
pub(super) fn of(kind: ImportKind) -> &'static HashMap<String, Field> {
    static ASSETS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static VENDORS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static CONTRACTS: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static QUOTES: OnceLock<HashMap<String, Field>> = OnceLock::new();
    static COVERAGES: OnceLock<HashMap<String, Field>> = OnceLock::new();
    match kind {
        ImportKind::Assets => ASSETS.get_or_init(|| build(kind, &[assets::WORDS, snipe::WORDS])),
        ImportKind::Vendors => VENDORS.get_or_init(|| build(kind, &[vendors::WORDS])),
        ImportKind::Contracts => CONTRACTS.get_or_init(|| build(kind, &[contracts::WORDS])),
        ImportKind::Quotes => QUOTES.get_or_init(|| build(kind, &[quotes::WORDS])),
        ImportKind::Coverages => COVERAGES.get_or_init(|| build(kind, &[coverages::WORDS])),
    }
}

/// Whether a header is one of a column of serial numbers, in a list of whatever kind.
pub(crate) fn names_serial(header: &str) -> bool {
    let key = headers::key(header);
    [ImportKind::Assets, ImportKind::Quotes, ImportKind::Coverages]
        .into_iter()
        .any(|kind| of(kind).get(&key) == Some(&Field::Serial))
}

fn build(kind: ImportKind, words: &[&[(Field, &str)]]) -> HashMap<String, Field> {
    let mut map = HashMap::new();
    let all = fields::of(kind);
    for field in all {
        map.insert(headers::key(&field.key()), *field);
    }
    for (field, list) in words.iter().copied().flatten() {
        for word in list.split('|') {
            map.entry(headers::key(word)).or_insert(*field);
        }
    }
    // What our own screens call a field, so that our own exports come back in.
    for lang in Lang::ALL {
        for field in all {
            if let Some(label) = text::find(*lang, &format!("import-field-{}", field.key()), &[]) {
                map.entry(headers::key(&label)).or_insert(*field);
            }
        }
    }
    map
}

const COST_CENTRE: &str = "cost center|centro di costo|cdc|Kostenstelle|centre de coût|\
     centre de coûts|centro de coste|centro de costes";
const CURRENCY: &str = "price currency|cost currency|valuta|divisa|Währung|devise|monnaie|moneda";
const NOTES: &str = "asset notes|comments|comment|remarks|remark|note|commenti|annotazioni|\
     osservazioni|Notizen|Anmerkungen|Bemerkungen|Kommentar|Kommentare|remarques|commentaires|\
     notas|observaciones|comentarios";
