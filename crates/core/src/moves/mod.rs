//! The life of an asset as named actions: received, handed out, taken back, repaired, lent, retired,
//! lost and found.
//!
//! What an action may do is fixed by its kind ([`rule`]); what it is called, from which states it is
//! offered and which named status it leads to is the register's business. Every action leaves one
//! [`Handover`] an asset; those of one action share a sheet, which is what its form prints.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset::AssetState;
use crate::choice::choice;
use crate::ids::{AssetId, DocumentId, HandoverId, PersonId, StatusId, TransitionId, VendorId};
use crate::list::Selection;
use crate::text::Lang;

pub mod due;
pub mod ops;
pub mod rule;
pub mod sql;

choice! {
    /// What an action is, whatever people call it.
    MoveKind {
        /// What was planned has arrived.
        Receive = "receive",
        /// It is given to whoever uses it.
        Deploy = "deploy",
        /// It comes back into stock.
        Return = "return",
        /// It goes to be repaired.
        Repair = "repair",
        /// It comes back repaired.
        BackFromRepair = "back_from_repair",
        /// It is given away until a day.
        Lend = "lend",
        /// It is out of use, and waits to be disposed of.
        Retire = "retire",
        /// It is lost, or stolen.
        ReportLost = "report_lost",
        /// What was lost is there again.
        Found = "found",
        /// It has left for good. No action that can be chosen: a lot of disposal does it when it is
        /// closed.
        Dispose = "dispose",
    }
}

choice! {
    /// In which condition a thing changes hands.
    Condition {
        New = "new",
        Good = "good",
        /// Works, with signs of use.
        Worn = "worn",
        Damaged = "damaged",
        /// Something that belongs to it is missing.
        Incomplete = "incomplete",
    }
}

choice! {
    /// What became of the data on a thing that comes back.
    DataDeletion {
        /// It bears none.
        NoData = "no_data",
        /// Whoever gives it back, or who took it, has deleted them.
        Deleted = "deleted",
        /// They are deleted before anybody else gets it.
        ToDelete = "to_delete",
    }
}

/// A named action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Transition {
    /// Id; absent for a new one, and in a register that has not named its actions yet.
    pub id: Option<TransitionId>,
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: MoveKind,
    /// The states it is offered in.
    pub from: Vec<AssetState>,
    /// The status it leads to; the first of the kind's state when absent.
    pub status_id: Option<StatusId>,
    /// Whether it is offered at all.
    pub active: bool,
    /// Its place among the actions.
    pub position: u32,
    /// What a form in English says under its assets; our own words when empty.
    pub terms_en: String,
    /// The same in Italian.
    pub terms_it: String,
}

impl Transition {
    /// The register's own terms in a language; empty where it has none.
    pub fn terms(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.terms_en,
            Lang::It => &self.terms_it,
        }
    }
}

/// An action as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MoveDraft {
    /// What it is.
    pub kind: MoveKind,
    /// Which of the register's actions of that kind; the first one when absent.
    #[serde(default)]
    pub transition_id: Option<TransitionId>,
    /// With which assets.
    pub assets: Selection,
    /// When.
    pub on: NaiveDate,
    /// Who gets it or gives it back, by kind ([`rule::asks`]).
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// Where it is now; where it was when empty.
    #[serde(default)]
    pub place: String,
    /// The day it is due back: of a loan, or of a repair.
    #[serde(default)]
    pub due_back: Option<NaiveDate>,
    /// Who repairs it.
    #[serde(default)]
    pub vendor_id: Option<VendorId>,
    /// Number of a repair, a report to the police, a delivery note.
    #[serde(default)]
    pub reference: String,
    /// Its condition.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// What goes with it.
    #[serde(default)]
    pub accessories: String,
    /// What became of the data on it.
    #[serde(default)]
    pub data_deletion: Option<DataDeletion>,
    /// Who deleted them.
    #[serde(default)]
    pub deleted_by_id: Option<PersonId>,
    /// Whether the person has accepted the terms already.
    #[serde(default)]
    pub accepted: bool,
    /// A remark; of what is lost, what happened.
    #[serde(default)]
    pub note: String,
    /// Language of the person, and so of the form; the register's when absent.
    #[serde(default)]
    pub language: Option<Lang>,
}

impl MoveDraft {
    /// An action with nothing filled in yet.
    pub fn new(kind: MoveKind, assets: &[AssetId], on: NaiveDate) -> Self {
        Self {
            kind,
            transition_id: None,
            assets: Selection::Ids { ids: assets.iter().map(|a| a.0).collect() },
            on,
            person_id: None,
            place: String::new(),
            due_back: None,
            vendor_id: None,
            reference: String::new(),
            condition: None,
            accessories: String::new(),
            data_deletion: None,
            deleted_by_id: None,
            accepted: false,
            note: String::new(),
            language: None,
        }
    }
}

/// What was done with an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Handover {
    /// Id.
    pub id: HandoverId,
    /// The asset.
    pub asset_id: AssetId,
    /// Its tag.
    pub tag: String,
    /// The action it was done by; those of one sheet were done together.
    pub sheet: HandoverId,
    /// The register's own action.
    pub transition_id: Option<TransitionId>,
    /// What it was.
    pub kind: MoveKind,
    /// When.
    pub on: NaiveDate,
    /// Who got it, or gave it back.
    pub person_id: Option<PersonId>,
    /// Name, may be empty.
    pub person: String,
    /// Who did it.
    pub by_id: Option<PersonId>,
    /// Name, may be empty.
    pub by: String,
    /// Who repairs it.
    pub vendor_id: Option<VendorId>,
    /// Name, may be empty.
    pub vendor: String,
    /// Number of a repair or a report.
    pub reference: String,
    /// Where it went.
    pub place: String,
    /// Due back on.
    pub due_back: Option<NaiveDate>,
    /// Its condition.
    pub condition: Option<Condition>,
    /// What went with it.
    pub accessories: String,
    /// What became of its data.
    pub data_deletion: Option<DataDeletion>,
    /// Who deleted them.
    pub deleted_by_id: Option<PersonId>,
    /// Name, may be empty.
    pub deleted_by: String,
    /// Whether the terms were accepted.
    pub accepted: bool,
    /// A remark.
    pub note: String,
    /// Language of its form.
    pub language: Lang,
    /// The signed copy.
    pub document_id: Option<DocumentId>,
    /// Name of that file, may be empty.
    pub document: String,
}
