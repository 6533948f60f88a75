//! What the sample firm ordered last, and a laptop that was given back and handed out again.

use chrono::Datelike as _;

use super::models::Category;
use super::{Office, say};
use crate::asset::{self, AssetState};
use crate::dates::add_days;
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::moves::{Condition, DataDeletion, MoveDraft, MoveKind, ops};
use crate::purchase::{self, OrderDraft, OrderLineDraft, OrderStatus};
use crate::text::Lang;

/// An order that is awaited, and the forms of a return and of a hand-over.
pub(super) fn load(office: &Office<'_>) -> Result<()> {
    let mut found = None;
    for owned in office.assets.iter().filter(|a| a.category == Category::Laptop) {
        let draft = asset::sql::draft(office.tx, owned.id)?;
        let row = asset::sql::list::rows(office.tx, &[owned.id.0])?.pop();
        if row.is_some_and(|r| r.state == AssetState::InUse) && draft.custodian_id.is_some() {
            found = Some((owned.id, draft));
            break;
        }
    }
    let Some((id, laptop)) = found else { return Ok(()) };
    order(office, &laptop)?;
    let (person, place) = (laptop.custodian_id, laptop.location);
    let back = MoveDraft {
        person_id: person,
        condition: Some(Condition::Worn),
        data_deletion: Some(DataDeletion::Deleted),
        deleted_by_id: person,
        ..MoveDraft::new(MoveKind::Return, &[id], office.today)
    };
    ops::perform(office.tx, &back, office.today)?;
    let accessories = say(office.lang, ["Power supply, bag", "Alimentatore, borsa"]);
    let out = MoveDraft {
        person_id: person,
        place: if place.is_empty() {
            say(office.lang, ["Office", "Ufficio"]).into()
        } else {
            place
        },
        condition: Some(Condition::Good),
        accessories: accessories.into(),
        ..MoveDraft::new(MoveKind::Deploy, &[id], office.today)
    };
    ops::perform(office.tx, &out, office.today)?;
    Ok(())
}

/// Twelve more of a laptop, and docks for them, on their way.
fn order(office: &Office<'_>, like: &asset::AssetDraft) -> Result<()> {
    let eur = |minor| Some(Money::new(minor, Currency::EUR));
    let laptop = OrderLineDraft {
        manufacturer: like.manufacturer.clone(),
        model: like.model.clone(),
        part_no: like.model_number.clone(),
        category: like.category.clone(),
        quantity: 12,
        price: eur(124_900),
        warranty_months: Some(36),
        ..OrderLineDraft::default()
    };
    let dock = OrderLineDraft {
        description: "Docking station".into(),
        manufacturer: like.manufacturer.clone(),
        quantity: 12,
        price: eur(18_950),
        warranty_months: Some(12),
        ..OrderLineDraft::default()
    };
    let draft = OrderDraft {
        id: None,
        vendor_id: like.supplier_id,
        number: format!("PO-{}-0114", office.today.year()),
        status: OrderStatus::Ordered,
        ordered_on: add_days(office.today, -12),
        expected_on: add_days(office.today, 3),
        currency: Currency::EUR,
        cost_centre: "CC-120".into(),
        shipping: eur(4_900),
        note: match office.lang {
            Lang::En => "Delivery to the store in Milan".into(),
            Lang::It => "Consegna al magazzino di Milano".into(),
        },
        lines: vec![laptop, dock],
    };
    if draft.vendor_id.is_some() {
        purchase::ops::save(office.tx, &draft)?;
    }
    Ok(())
}
