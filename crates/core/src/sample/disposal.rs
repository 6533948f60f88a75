//! What the sample firm is about to be rid of: a draft of old laptops, and a lot being sanitized with
//! a server in it, part of which is done. None is certified: a certificate cannot be taken out again.

use std::collections::HashSet;

use super::dice::Dice;
use super::models::Category;
use super::people::{IT_MANAGER, SYSTEMS, WORKPLACE};
use super::vendors::RAEE;
use super::{Office, Words, say, wiped};
use crate::asset::{self, AssetState};
use crate::dates::add_days;
use crate::disposal::lot::{
    LineAnswer, LineChecks, LineDraft, LotDraft, LotLine, LotReason, LotStage, MediumDraft, ops,
    sql,
};
use crate::disposal::media::MediaType;
use crate::disposal::method::{PolicyProfile, SecurityCategory};
use crate::disposal::required::MediumDestination;
use crate::error::{Error, Result};
use crate::ids::{AssetId, DisposalLotId};
use crate::moves::{self, MoveDraft, MoveKind};

/// Machines of a kind in the lot that is being sanitized at most.
const OF_A_KIND: usize = 4;

/// Both lots: laptops that wait, and the oldest server with desktops and telephones.
pub(super) fn load(office: &Office<'_>) -> Result<()> {
    let ids: Vec<i64> = office.assets.iter().map(|a| a.id.0).collect();
    let rows = asset::sql::list::rows(office.tx, &ids)?;
    let gone: HashSet<AssetId> =
        rows.iter().filter(|r| r.state == AssetState::Retired).map(|r| r.id).collect();
    let retired = |category: Category| {
        let of_kind = office.assets.iter().filter(move |a| a.category == category);
        of_kind.map(|a| a.id).filter(|id| gone.contains(id)).collect::<Vec<_>>()
    };
    let racked = office.assets.iter().filter(|a| a.category == Category::Server);
    let oldest = racked.min_by_key(|a| (a.bought, a.id));
    let mut going = Vec::new();
    if let Some(server) = oldest {
        let out = MoveDraft::new(MoveKind::Retire, &[server.id], office.today);
        moves::ops::perform(office.tx, &out, office.today)?;
        going.push(server.id);
    }
    for category in [Category::Desktop, Category::Phone] {
        going.extend(retired(category).into_iter().take(OF_A_KIND));
    }
    sanitizing(office, &going)?;
    draft(office, &retired(Category::Laptop))
}

fn lot(office: &Office<'_>, title: Words, reason: LotReason) -> LotDraft {
    LotDraft {
        id: None,
        title: say(office.lang, title).to_owned(),
        reason,
        destination: MediumDestination::RecyclerUnderContract,
        will_be_reused: false,
        profile: PolicyProfile::default(),
        format_purges: false,
        requested_by_id: office.people.named(WORKPLACE),
        coordinator_id: office.people.named(WORKPLACE),
        vendor_id: None,
        vendor_order: String::new(),
        pickup_on: None,
        gate_reason: String::new(),
        custody_reason: String::new(),
        cost: None,
        hold: String::new(),
        note: String::new(),
    }
}

fn draft(office: &Office<'_>, assets: &[AssetId]) -> Result<()> {
    let title = ["Laptops out of warranty", "Portatili fuori garanzia"];
    let id = ops::save(office.tx, &lot(office, title, LotReason::Refresh), office.today)?;
    ops::add(office.tx, id, assets, office.today)?;
    Ok(())
}

/// Approved, collected, its questions answered; most of its media are known, two are to be looked at.
fn sanitizing(office: &Office<'_>, assets: &[AssetId]) -> Result<()> {
    let (tx, today) = (office.tx, office.today);
    let title = ["Old server room in Milan", "Vecchia sala server di Milano"];
    let planned = LotDraft {
        requested_by_id: office.people.named(SYSTEMS),
        vendor_id: office.vendors.named(RAEE),
        vendor_order: "RS-4471".into(),
        pickup_on: add_days(today, 9),
        ..lot(office, title, LotReason::DataCentreExit)
    };
    let id = ops::save(tx, &planned, today)?;
    ops::add(tx, id, assets, today)?;
    let approver = office.people.named(IT_MANAGER);
    ops::stage(tx, id, LotStage::Approved, approver, "", today)?;
    ops::stage(tx, id, LotStage::Collected, None, "", today)?;
    let lines: Vec<_> = sql::lines::of_lot(tx, id)?.into_iter().map(|l| l.id).collect();
    let answers = LineChecks {
        legal_hold: Some(LineAnswer::No),
        backup: Some(LineAnswer::Yes),
        backup_location: say(office.lang, ["Backup store, Verona", "Archivio backup, Verona"])
            .into(),
        licences: Some(LineAnswer::Yes),
        labels: Some(LineAnswer::Yes),
        mdm: Some(LineAnswer::Yes),
    };
    ops::answer(tx, &lines, &answers)?;
    look(office, id)?;
    judge(office, id)?;
    ops::stage(tx, id, LotStage::Sanitizing, None, "", today)?;
    wiped::load(office, id)
}

/// What was on them: the server had the customers' data, the desktops of the hall nearly none.
fn judge(office: &Office<'_>, id: DisposalLotId) -> Result<()> {
    let servers: HashSet<AssetId> =
        office.assets.iter().filter(|a| a.category == Category::Server).map(|a| a.id).collect();
    let judged = |line: LotLine| {
        let server = servers.contains(&line.asset_id);
        let confidentiality = match server {
            true => SecurityCategory::High,
            false => SecurityCategory::Low,
        };
        LineDraft { confidentiality, weight_g: server.then_some(18_600), ..line.draft }
    };
    let drafts: Vec<LineDraft> =
        sql::lines::of_lot(office.tx, id)?.into_iter().map(judged).collect();
    ops::save_lines(office.tx, &drafts)
}

/// A day the calendar does not have.
pub(super) fn out() -> Error {
    Error::Internal("the sample leaves the calendar".into())
}

/// Writes down the drives of all but two of the machines whose drive nobody had recorded.
fn look(office: &Office<'_>, id: DisposalLotId) -> Result<()> {
    let mut dice = Dice::new(114);
    let unseen = sql::media::of_lot(office.tx, id)?;
    for medium in unseen.into_iter().filter(|m| m.draft.media_type.is_none()).skip(2) {
        let seen = MediumDraft {
            media_type: Some(MediaType::Hdd),
            manufacturer: "Western Digital".into(),
            model: "WDC WD10EZEX-08WN4A0".into(),
            serial: dice.serial("WD-WCC6Y?######*"),
            capacity_gb: Some(1_000),
            ..medium.draft
        };
        ops::save_medium(office.tx, &seen)?;
    }
    Ok(())
}
