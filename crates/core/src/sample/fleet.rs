//! Buying the sample firm's things: batches become assets with tags, places and people.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::dice::Dice;
use super::models::{Batch, Category, FLOORS, MODELS, Model, RACKS, Use};
use super::people::{Department, IT, People, SamplePerson, Site, TRANSPORT, WAREHOUSE};
use super::vendors::Vendors;
use super::{Words, say};
use crate::asset::{AssetDraft, AssetState, ops, sql};
use crate::dates::{TermConvention, term_end};
use crate::dates::{add_days, add_months};
use crate::error::{Error, Result};
use crate::ids::{AssetId, StatusId};
use crate::money::{Currency, Money};
use crate::store::Tx;
use crate::text::Lang;

/// An asset of the sample firm, as contracts choose what they cover.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owned {
    pub(super) id: AssetId,
    pub(super) category: Category,
    pub(super) site: Site,
    pub(super) maker: &'static str,
    pub(super) model: &'static str,
    /// Bought on.
    pub(super) bought: NaiveDate,
}

/// Buys everything.
pub(super) fn load(
    tx: &Tx<'_>,
    today: NaiveDate,
    lang: Lang,
    people: &People,
    vendors: &Vendors,
) -> Result<Vec<Owned>> {
    let mut buyer = Buyer {
        lang,
        today,
        vendors,
        staff: people.iter().collect(),
        statuses: statuses(tx)?,
        dice: Dice::new(2026),
        serials: HashSet::new(),
        next_tag: 1,
        order: 0,
        next_person: 0,
    };
    let mut all = Vec::new();
    for model in MODELS {
        for batch in model.batches {
            let purchase = buyer.purchase(model, *batch)?;
            for _ in 0..batch.count {
                let (site, draft) = buyer.asset(model, &purchase)?;
                let id = ops::save(tx, &draft)?;
                all.push(Owned {
                    id,
                    category: model.category,
                    site,
                    maker: model.maker,
                    model: model.name,
                    bought: purchase.date,
                });
            }
        }
    }
    for draft in buyer.planned()? {
        ops::save(tx, &draft)?;
    }
    Ok(all)
}

/// One status for each state the sample uses.
fn statuses(tx: &Tx<'_>) -> Result<Vec<(AssetState, StatusId)>> {
    Ok(sql::statuses(tx)?.into_iter().map(|s| (s.state, s.id)).collect())
}

/// `NB-MI-014`; a monitor is on no network.
fn host_name(category: Category, site: Site, n: u32) -> String {
    match category {
        Category::Monitor => String::new(),
        _ => format!("{}-{}-{n:03}", category.short(), site.short()),
    }
}

struct Buyer<'a> {
    lang: Lang,
    today: NaiveDate,
    vendors: &'a Vendors,
    staff: Vec<SamplePerson>,
    statuses: Vec<(AssetState, StatusId)>,
    dice: Dice,
    serials: HashSet<String>,
    next_tag: u32,
    order: u32,
    next_person: usize,
}

/// What a batch has in common.
struct Purchase {
    date: NaiveDate,
    warranty_end: NaiveDate,
    eol: NaiveDate,
    order_no: String,
    invoice_no: String,
}

/// Where a thing is and whose it is.
struct Place {
    site: Site,
    room: String,
    department: Department,
    person: Option<SamplePerson>,
}

const ROOMS: &[Words] = &[
    ["Meeting room A", "Sala riunioni A"],
    ["Meeting room B", "Sala riunioni B"],
    ["Reception", "Reception"],
    ["Corridor, 1st floor", "Corridoio 1° piano"],
    ["Open space", "Open space"],
];
const SERVER_ROOM: Words = ["Server room", "Sala CED"];
const STORE_ROOM: Words = ["IT store room", "Magazzino IT"];
const REPAIR_NOTE: Words =
    ["Screen flickers; sent to the maker.", "Schermo con sfarfallio; inviato al produttore."];
const LOST_NOTE: Words = [
    "Stolen from a van; reported to the police.",
    "Rubato da un furgone; sporta denuncia ai Carabinieri.",
];

impl Buyer<'_> {
    fn purchase(&mut self, model: &Model, batch: Batch) -> Result<Purchase> {
        let out = || Error::Internal("the sample leaves the calendar".into());
        let date = add_days(self.today, -batch.days_ago).ok_or_else(out)?;
        self.order += 1;
        let (year, n) = (date.year(), self.order);
        Ok(Purchase {
            date,
            warranty_end: term_end(date, model.warranty_months, TermConvention::CorrespondingDay)
                .ok_or_else(out)?,
            eol: add_months(date, 12 * model.category.life_years()).ok_or_else(out)?,
            order_no: format!("OA-{year}-{:03}", 40 + n * 7),
            invoice_no: format!("FT {year}/{:04}", 310 + n * 53),
        })
    }

    fn asset(&mut self, model: &Model, p: &Purchase) -> Result<(Site, AssetDraft)> {
        let state = self.state(model, p);
        let place = self.place(model.category, state);
        let tag = self.tag();
        let mut draft = AssetDraft {
            name: host_name(model.category, place.site, tag.0),
            serial: self.serial(model.serial),
            manufacturer: model.maker.to_owned(),
            model: model.name.to_owned(),
            model_number: model.number.to_owned(),
            category: say(self.lang, model.category.words()).to_owned(),
            location: place.site.name().to_owned(),
            room: place.room,
            company: place.site.company().to_owned(),
            custodian_id: place.person.map(|p| p.id),
            department: say(self.lang, place.department.name).to_owned(),
            cost_centre: place.department.cost_centre.to_owned(),
            supplier_id: self.vendors.named(model.supplier),
            purchase_date: Some(p.date),
            cost: Some(Money::new(model.cents, Currency::EUR)),
            invoice_no: p.invoice_no.clone(),
            order_no: p.order_no.clone(),
            warranty_start: Some(p.date),
            warranty_months: Some(model.warranty_months),
            warranty_end: Some(p.warranty_end),
            eol_date: Some(p.eol),
            ..self.blank(tag.1, state)?
        };
        let note = match state {
            AssetState::InRepair => REPAIR_NOTE,
            AssetState::Lost => LOST_NOTE,
            _ => ["", ""],
        };
        draft.notes = say(self.lang, note).to_owned();
        Ok((place.site, draft))
    }

    /// Machines on order: known by their order, not yet by serial number or place.
    fn planned(&mut self) -> Result<Vec<AssetDraft>> {
        let mut all = Vec::new();
        let laptops = MODELS.iter().filter(|m| m.category == Category::Laptop).nth(3);
        for model in laptops.into_iter().cycle().take(6) {
            let tag = self.tag();
            all.push(AssetDraft {
                manufacturer: model.maker.to_owned(),
                model: model.name.to_owned(),
                model_number: model.number.to_owned(),
                category: say(self.lang, model.category.words()).to_owned(),
                company: Site::Milano.company().to_owned(),
                location: Site::Milano.name().to_owned(),
                department: say(self.lang, IT.name).to_owned(),
                cost_centre: IT.cost_centre.to_owned(),
                supplier_id: self.vendors.named(model.supplier),
                cost: Some(Money::new(model.cents, Currency::EUR)),
                order_no: format!("OA-{}-{:03}", self.today.year(), 47 + self.order * 7),
                ..self.blank(tag.1, AssetState::Planned)?
            });
        }
        Ok(all)
    }

    fn tag(&mut self) -> (u32, String) {
        let n = self.next_tag;
        self.next_tag += 1;
        (n, format!("AL-{n:05}"))
    }

    fn blank(&self, tag: String, state: AssetState) -> Result<AssetDraft> {
        let status = self.statuses.iter().find(|(s, _)| *s == state);
        let (_, status) = status.ok_or_else(|| Error::Internal(format!("no status is {state}")))?;
        Ok(AssetDraft { tag, status_id: Some(*status), ..AssetDraft::default() })
    }

    fn serial(&mut self, pattern: &str) -> String {
        loop {
            let serial = self.dice.serial(pattern);
            if self.serials.insert(serial.clone()) {
                return serial;
            }
        }
    }

    /// Most things work; the old ones go, a few of the new ones are still on the shelf.
    fn state(&mut self, model: &Model, p: &Purchase) -> AssetState {
        let portable = model.category.used() == Use::Personal || model.category == Category::Tablet;
        if p.eol < self.today {
            return match self.dice.below(10) {
                0..=3 => AssetState::Retired,
                4..=5 => AssetState::Disposed,
                _ => AssetState::InUse,
            };
        }
        match self.dice.below(100) {
            0 if portable => AssetState::Lost,
            1..=3 => AssetState::InRepair,
            4..=9 if model.category.used() != Use::Rack => AssetState::InStock,
            _ => AssetState::InUse,
        }
    }

    fn place(&mut self, category: Category, state: AssetState) -> Place {
        let words = |w: Words| say(self.lang, w).to_owned();
        if state != AssetState::InUse && state != AssetState::InRepair {
            let (site, room) = (Site::Milano, words(STORE_ROOM));
            return Place { site, room, department: IT, person: None };
        }
        match category.used() {
            Use::Personal => {
                let person = self.staff.get(self.next_person % self.staff.len().max(1)).copied();
                self.next_person += 1;
                Place {
                    site: person.map_or(Site::Milano, |p| p.site),
                    room: String::new(),
                    department: person.map_or(IT, |p| p.department),
                    person,
                }
            }
            Use::Floor => {
                let site = self.dice.pick(FLOORS).copied().unwrap_or(Site::Piacenza);
                let vehicles = self.dice.percent(20);
                let department = if vehicles { TRANSPORT } else { WAREHOUSE };
                Place { site, room: String::new(), department, person: None }
            }
            Use::Rack => {
                let site = self.dice.pick(RACKS).copied().unwrap_or(Site::Milano);
                Place { site, room: words(SERVER_ROOM), department: IT, person: None }
            }
            Use::Shared => {
                let site = self.dice.pick(RACKS).copied().unwrap_or(Site::Milano);
                let room = self.dice.pick(ROOMS).copied().map_or_else(String::new, words);
                Place { site, room, department: IT, person: None }
            }
        }
    }
}
