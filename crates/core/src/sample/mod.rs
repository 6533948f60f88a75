//! The sample register: an invented logistics firm, so that everything can be tried before the
//! first own record is typed.
//!
//! Written through the ordinary use cases in one op, and taken out again in one. Its texts are data
//! in two languages, not words of the window, so they stand here and not in the catalogue. Every
//! date is counted from the day it is loaded.

mod catalogue;
mod contracts;
mod contracts_steady;
mod dice;
mod disposal;
pub mod first;
mod fleet;
mod models;
mod money;
mod moves;
mod people;
mod quotes;
mod slas;
mod sql;
mod stocktake;
mod terms;
mod vendor_file;
mod vendors;
mod wiped;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::asset;
use crate::calendar::{Calendar, Country};
use crate::contract::draft::{ContractDraft, ContractStatus, CostLineDraft};
use crate::contract::{self, NoticeUnit, RenewalKind};
use crate::dates::add_days;
use crate::decision::{self, DecisionDraft, NoticeDraft};
use crate::document::{self, DocumentDraft, DocumentPurpose};
use crate::error::{Error, Refusal, Result};
use crate::ids::{ContractId, DecisionId};
use crate::money::{Currency, Money};
use crate::settings::{self, CalendarSettings, Closure, Organisation, Settings};
use crate::store::{Conn, Tx};
use crate::text::Lang;
use contracts::{Cost, Covers, Decided, Spec};
use fleet::Owned;
use people::People;
use vendors::Vendors;

/// Name of the op that loads the sample; its events say what belongs to it.
pub const LOAD: &str = "sample.load";
/// Name of the op that removes it.
pub const REMOVE: &str = "sample.remove";

/// The invented firm.
const ORGANISATION: &str = "Aurelia Logistica S.p.A.";
const ADDRESS: &str = "Via dei Magazzini Generali 40\n20138 Milano MI\nItalia";

/// A text in English and in Italian.
type Words = [&'static str; 2];

const fn say(lang: Lang, words: Words) -> &'static str {
    let [en, it] = words;
    match lang {
        Lang::En => en,
        Lang::It => it,
    }
}

/// What the sample changed in the settings, so that removing it can change that back.
#[derive(Debug, Serialize, Deserialize)]
struct Mark {
    before: Sections,
    loaded: Sections,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sections {
    organisation: Organisation,
    calendar: CalendarSettings,
}

/// Key of the mark among the settings: being a row, it comes and goes with undo.
const KEY: &str = "sample";

/// Whether the register holds the sample.
pub fn is_sample(conn: &Conn) -> Result<bool> {
    Ok(settings::sql::get::<Mark>(conn, KEY)?.is_some())
}

/// Loads the sample into a register without vendors, contracts and assets. The op is [`LOAD`].
///
/// # Errors
/// Refused (`register-not-empty`) when there are any.
pub fn load(tx: &Tx<'_>, today: NaiveDate, lang: Lang) -> Result<()> {
    if !sql::is_empty(tx)? {
        return Err(Refusal::new("register-not-empty").into());
    }
    let settings = furnish(tx, today, lang)?;
    asset::ops::ensure_statuses(tx, lang)?;
    let people = People::load(tx, lang)?;
    let vendors = Vendors::load(tx, today, lang)?;
    vendor_file::load(tx, today, lang, &vendors)?;
    let assets = fleet::load(tx, today, lang, &people, &vendors)?;
    catalogue::load(tx, today, lang, &assets)?;
    let office = Office { tx, today, lang, people, vendors, assets, settings };
    let mut signed = Vec::new();
    for spec in contracts::all() {
        signed.push((spec, office.sign(spec)?));
    }
    // Time has gone by since some of them were saved; what it brought is a proposal.
    contract::ops::roll(tx, today)?;
    for (spec, id) in &signed {
        for decided in spec.decided {
            office.decide(*id, decided)?;
        }
    }
    quotes::load(&office, |number| {
        let (spec, id) = signed.iter().find(|(spec, _)| spec.number == number)?;
        Some((*id, office.vendors.named(spec.vendor)))
    })?;
    let named = |number: &str| {
        signed.iter().find(|(spec, _)| spec.number == number).map(|(_, contract)| *contract)
    };
    if let Some(link) = named("FP-88120") {
        slas::load(&office, link)?;
    }
    if let Some(maintenance) = named("TS-2023-0418") {
        slas::price(&office, maintenance)?;
    }
    money::load(&office)?;
    stocktake::load(&office)?;
    moves::load(&office)?;
    disposal::load(&office)?;
    tx.subject(ORGANISATION);
    Ok(())
}

/// Removes the sample: everything [`LOAD`] created that nothing of the user's refers to, and its
/// settings where they are still the sample's. The op is [`REMOVE`].
///
/// # Errors
/// Refused (`no-sample`) when there is none.
pub fn remove(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let Some(mark) = settings::sql::get::<Mark>(tx, KEY)? else {
        return Err(Refusal::new("no-sample").into());
    };
    sql::remove(tx, LOAD)?;
    let mut now = settings::sql::load(tx)?;
    if now.organisation == mark.loaded.organisation {
        now.organisation = mark.before.organisation;
    }
    if now.calendar == mark.loaded.calendar {
        now.calendar = mark.before.calendar;
    }
    settings::sql::remove(tx, KEY)?;
    settings::ops::save(tx, &now, today)?;
    tx.subject(ORGANISATION);
    Ok(())
}

fn sections(s: &Settings) -> Sections {
    Sections { organisation: s.organisation.clone(), calendar: s.calendar.clone() }
}

/// Organisation and business calendar of the firm.
fn furnish(tx: &Tx<'_>, today: NaiveDate, lang: Lang) -> Result<Settings> {
    let mut new = settings::sql::load(tx)?;
    let before = sections(&new);
    new.organisation.name = ORGANISATION.to_owned();
    new.organisation.address = ADDRESS.to_owned();
    new.calendar = CalendarSettings {
        country: Country::Italy,
        // Saint Ambrose, patron of Milan.
        patron_saint: "12-07".to_owned(),
        closures: closures(today, lang),
    };
    settings::ops::save(tx, &new, today)?;
    // What was stored, not what was asked for: removing compares with the former.
    let new = settings::sql::load(tx)?;
    settings::sql::put(tx, KEY, &Mark { before, loaded: sections(&new) })?;
    Ok(new)
}

/// The offices close on the last two eves of the year.
fn closures(today: NaiveDate, lang: Lang) -> Vec<Closure> {
    let label = say(lang, ["Offices closed", "Chiusura aziendale"]);
    let eve = |year, day| NaiveDate::from_ymd_opt(year, 12, day);
    [today.year(), today.year() + 1]
        .into_iter()
        .flat_map(|year| [eve(year, 24), eve(year, 31)])
        .flatten()
        .map(|date| Closure { date, label: label.to_owned() })
        .collect()
}

/// Everything a contract refers to.
struct Office<'a> {
    tx: &'a Tx<'a>,
    today: NaiveDate,
    lang: Lang,
    people: People,
    vendors: Vendors,
    assets: Vec<Owned>,
    settings: Settings,
}

impl Office<'_> {
    fn sign(&self, spec: &Spec) -> Result<ContractId> {
        let calendar: Calendar = settings::ops::calendar(&self.settings);
        let (notice_value, notice_unit) = spec.notice;
        let days = i64::from(notice_value) + i64::from(spec.clear_days);
        let lead = self.settings.lead_days(spec.by);
        let dates = spec.when.dates(self.today, days, lead, &calendar);
        let dates =
            dates.ok_or_else(|| Error::Internal(format!("{} has no dates", spec.number)))?;
        let ended = spec.status == ContractStatus::Ended;
        let draft = ContractDraft {
            vendor_id: self.vendors.named(spec.vendor),
            number: spec.number.to_owned(),
            title: say(self.lang, spec.title).to_owned(),
            kind: spec.kind,
            owner_id: self.people.named(spec.owner),
            status: spec.status,
            start: Some(dates.start),
            initial_months: dates.initial_months,
            explicit_end: dates.explicit_end,
            renewal: spec.renewal,
            renewal_months: match spec.renewal {
                RenewalKind::Tacit | RenewalKind::Express => spec.renewal_months,
                RenewalKind::None | RenewalKind::Evergreen => 0,
            },
            max_renewals: spec.max_renewals,
            notice_value,
            notice_unit: if notice_value == 0 { NoticeUnit::Days } else { notice_unit },
            notice_clear_days: spec.clear_days,
            notice_window_max: spec.window_max,
            evergreen_end: spec.evergreen_end,
            delivery_method: spec.by,
            cost_centre: "CC-120".to_owned(),
            notes: say(self.lang, spec.notes).to_owned(),
            ended_on: if ended { dates.explicit_end } else { None },
            cost_lines: spec.costs.iter().map(|c| self.cost(c)).collect::<Result<_>>()?,
            assets: self.covered(&spec.covers),
            ..ContractDraft::blank()
        };
        let saved_on = add_days(self.today, -spec.saved_days_ago).unwrap_or(self.today);
        contract::ops::save(self.tx, &draft, saved_on)
    }

    fn cost(&self, cost: &Cost) -> Result<CostLineDraft> {
        let currency = Currency::parse(cost.currency)
            .ok_or_else(|| Error::Internal(format!("{} is no currency", cost.currency)))?;
        let amount = Money::new(cost.amount * currency.scale(), currency);
        Ok(CostLineDraft::new(say(self.lang, cost.label).to_owned(), amount, cost.billing))
    }

    fn covered(&self, covers: &Covers) -> Vec<crate::ids::AssetId> {
        self.assets
            .iter()
            .filter(|a| {
                covers.categories.contains(&a.category)
                    && covers.maker.is_none_or(|m| m == a.maker)
                    && covers.site.is_none_or(|s| s == a.site)
            })
            .map(|a| a.id)
            .collect()
    }

    fn decide(&self, id: ContractId, decided: &Decided) -> Result<()> {
        let listed = contract::read::one(self.tx, id)?;
        let period = match decided.period {
            Some(k) => listed.periods.iter().find(|p| p.period.index == k),
            None => listed.deciding(self.today),
        };
        let draft = DecisionDraft {
            contract_id: id,
            period_id: period.map(|p| p.id),
            choice: decided.choice,
            reason: say(self.lang, decided.reason).to_owned(),
            decided_by: self.people.named(decided.by),
            decided_on: add_days(self.today, -decided.days_ago).unwrap_or(self.today),
            approver_id: None,
            price: None,
            term_months: None,
        };
        let decision = decision::ops::record(self.tx, &draft, self.today)?;
        if decided.choice.leaves() && listed.head.renewal != RenewalKind::None {
            self.give_notice(decision, &listed, draft.decided_on)?;
        }
        Ok(())
    }

    /// The notice of a decision to leave left the same day, arrived, and was filed.
    fn give_notice(
        &self,
        decision_id: DecisionId,
        listed: &contract::read::Listed,
        sent: NaiveDate,
    ) -> Result<()> {
        let title = &listed.head.title;
        let proof = DocumentDraft {
            contract_id: Some(listed.id()),
            vendor_id: None,
            asset_id: None,
            lot_id: None,
            purpose: DocumentPurpose::Proof,
            note: String::new(),
        };
        let text = format!("Delivery receipt (sample)\n{title}\n{sent}\n");
        let name = say(self.lang, ["delivery-receipt.txt", "ricevuta-di-consegna.txt"]);
        let document = document::ops::attach(self.tx, &proof, name, text.as_bytes(), sent)?;
        let lead = self.settings.lead_days(listed.head.delivery_method);
        let calendar = settings::ops::calendar(&self.settings);
        let received = calendar.plus_business_days(sent, lead).unwrap_or(sent).min(self.today);
        let notice = NoticeDraft {
            id: None,
            decision_id,
            sent_on: Some(sent),
            method: listed.head.delivery_method,
            reference: String::new(),
            received_on: Some(received),
            document_id: Some(document),
        };
        decision::ops::record_notice(self.tx, &notice, self.today)?;
        Ok(())
    }
}
