//! How the sample writes off what it owns, what it may spend this year, and what it asks for: laptops
//! for a warehouse, four ways side by side.

use super::{Office, say};
use crate::budget::{self, BudgetKind, BudgetLineDraft};
use crate::capital::{
    self, CapitalLine, CapitalOption, CapitalRequestDraft, CapitalStatus, OptionKind,
};
use crate::contract::Percent;
use crate::contract::value::fiscal_year;
use crate::dates::add_days;
use crate::depreciation::{self, Book, Convention, DepreciationMethod, DepreciationPlanDraft};
use crate::error::Result;
use crate::money::Money;

/// Writes plans, a budget and a request.
pub(super) fn load(office: &Office<'_>) -> Result<()> {
    for book in Book::ALL {
        depreciation::ops::save(office.tx, &plan(*book))?;
    }
    let own = office.settings.organisation.currency;
    let euros = |whole: i64| Some(Money::new(whole * own.scale(), own));
    let year = fiscal_year(office.today, office.settings.organisation.fiscal_year_start);
    for (kind, whole) in [(BudgetKind::Capex, 150_000), (BudgetKind::Opex, 460_000)] {
        let scope = String::new();
        let note = String::new();
        let line = BudgetLineDraft {
            id: None,
            fiscal_year: year,
            kind,
            scope,
            amount: euros(whole),
            note,
        };
        budget::ops::save(office.tx, &line)?;
    }
    let words = |words| say(office.lang, words).to_owned();
    let line = |description: String, price: i64| CapitalLine {
        asset_id: None,
        description,
        quantity: 12,
        price: euros(price),
    };
    let way =
        |kind, upfront: i64, yearly: i64, end: i64, resale: i64, note: String| CapitalOption {
            kind,
            label: String::new(),
            months: 48,
            upfront: euros(upfront),
            setup: None,
            yearly: euros(yearly),
            exit: euros(end).filter(|m| m.minor > 0),
            resale: euros(resale).filter(|m| m.minor > 0),
            recommended: kind == OptionKind::Buy,
            note,
        };
    let request = CapitalRequestDraft {
        id: None,
        number: format!("CR-{year}-01"),
        title: words(["Laptops for the warehouse", "Portatili per il magazzino"]),
        status: CapitalStatus::Submitted,
        fiscal_year: year,
        requested_on: add_days(office.today, -10),
        requested_by: None,
        need: words([
            "The laptops of the warehouse are older than five years: batteries fail within a shift.",
            "I portatili del magazzino hanno più di cinque anni: le batterie non durano un turno.",
        ]),
        benefit: words([
            "No stop of the shift, one model to support, disks encrypted by default.",
            "Nessun fermo del turno, un solo modello da assistere, dischi cifrati da subito.",
        ]),
        decided_on: None,
        decided_by: None,
        decision_note: String::new(),
        lines: vec![
            line(words(["Laptop 14 inches, 32 GB", "Portatile 14 pollici, 32 GB"]), 1_450),
            line(words(["Docking station", "Docking station"]), 189),
        ],
        options: vec![
            way(OptionKind::Buy, 19_668, 1_200, 300, 1_800, String::new()),
            way(
                OptionKind::Lease,
                0,
                6_300,
                600,
                0,
                words(["Given back after four years.", "Restituiti dopo quattro anni."]),
            ),
            way(
                OptionKind::Extend,
                2_400,
                3_900,
                0,
                0,
                words(["Batteries only.", "Solo le batterie."]),
            ),
            way(OptionKind::Nothing, 0, 5_200, 0, 0, String::new()),
        ],
    };
    capital::ops::save(office.tx, &request)?;
    Ok(())
}

/// Five years in the accounts, the coefficient of computers for tax.
fn plan(book: Book) -> DepreciationPlanDraft {
    let fiscal = book == Book::Fiscal;
    DepreciationPlanDraft {
        id: None,
        category: Some(String::new()),
        asset_id: None,
        book,
        method: if fiscal { DepreciationMethod::Italian } else { DepreciationMethod::StraightLine },
        life_months: Some(60),
        coefficient: Percent::whole(depreciation::italy::COMPUTERS),
        convention: Convention::FullMonth,
        salvage: Percent::ZERO,
        factor: None,
        to_straight: false,
        at_once: fiscal,
    }
}
