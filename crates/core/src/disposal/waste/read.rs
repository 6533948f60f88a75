//! The waste of a lot, and what its papers still lack.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::sql::{self, NoteRow};
use super::{LotWaste, TaxView, WasteDraft, WasteProposal, WasteView};
use crate::asset::Ownership;
use crate::calendar::Calendar;
use crate::disposal::italy::deadline::{copy_due, temporary_storage};
use crate::disposal::italy::eer::EerCode;
use crate::disposal::italy::fir::{FirField, FirFormat, fir_format, missing_in_fir};
use crate::disposal::italy::tax::{DestructionProof, SWORN_UP_TO, tax_proof};
use crate::disposal::lot::{self, LotLine, LotRow};
use crate::disposal::required::MediumDestination;
use crate::disposal::settings::{self as disposal_settings, DisposalSettings};
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::money::{Currency, Money};
use crate::settings;
use crate::store::Conn;

/// Categories a proposal names.
const NAMED: usize = 4;

/// Notes, what has none yet, and what the tax office asks for.
///
/// # Errors
/// `NotFound` for a lot that is not there.
pub fn of_lot(conn: &Conn, id: DisposalLotId, today: NaiveDate) -> Result<LotWaste> {
    let row = lot::sql::row(conn, id)?;
    let lines = lot::sql::lines::of_lot(conn, id)?;
    let rules = Rules::load(conn, today)?;
    let notes: Vec<WasteView> = sql::of_lot(conn, id)?.into_iter().map(|n| rules.view(n)).collect();
    let proposals = proposals(&row, &lines, &notes);
    let tax = tax(&row, &lines, &notes)?;
    Ok(LotWaste { notes, proposals, tax })
}

/// Notes whose goods left in a span of days, whatever their lot.
pub fn left_between(
    conn: &Conn,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<WasteView>> {
    let rules = Rules::load(conn, today)?;
    Ok(sql::left_between(conn, from, to)?.into_iter().map(|n| rules.view(n)).collect())
}

/// What notes are judged by.
pub(super) struct Rules {
    settings: DisposalSettings,
    calendar: Calendar,
    producer: bool,
    /// Litres that wait here, and of them hazardous.
    stored: (u32, u32),
    today: NaiveDate,
}

impl Rules {
    pub(super) fn load(conn: &Conn, today: NaiveDate) -> Result<Self> {
        let own = settings::sql::load(conn)?;
        Ok(Self {
            settings: disposal_settings::load(conn)?,
            calendar: settings::ops::calendar(&own),
            producer: !own.organisation.name.trim().is_empty(),
            stored: sql::stored(conn)?,
            today,
        })
    }

    pub(super) fn view(&self, note: NoteRow) -> WasteView {
        let d = &note.draft;
        let hazardous = d.eer.ends_with('*');
        let leaves = d.left_on.unwrap_or(self.today);
        let waits = d.stored_since.filter(|_| d.left_on.is_none());
        WasteView {
            id: note.id,
            lot: note.lot,
            carrier: note.carrier,
            recipient: note.recipient,
            hazardous,
            missing: missing_in_fir(&self.present(d), hazardous, d.returned_on.is_some()),
            proposed: fir_format(self.settings.employees, hazardous, self.settings.rentri, leaves),
            copy_due: copy_runs_from(d).and_then(|day| copy_due(d.format, day, &self.calendar)),
            storage: waits.map(|since| {
                let (litres, hazardous) = self.stored;
                temporary_storage(self.settings.storage, since, litres, hazardous, self.today)
            }),
            draft: note.draft,
        }
    }

    /// The fields a note has.
    fn present(&self, d: &WasteDraft) -> BTreeSet<FirField> {
        use FirField as F;
        let has = |f: FirField| match f {
            F::Number => !d.number.is_empty(),
            F::Date => d.left_on.is_some(),
            F::Producer => self.producer,
            F::Carrier => d.carrier_id.is_some() && !d.albo_no.is_empty(),
            F::Recipient => d.recipient_id.is_some() && !d.authorisation.is_empty(),
            F::Operation => !d.operation.is_empty(),
            F::EerCode => !d.eer.is_empty(),
            F::Description => !d.description.is_empty(),
            F::PhysicalState => d.physical_state.is_some(),
            F::Quantity => d.quantity_g.is_some() || d.volume_l.is_some(),
            F::Packages => d.packages.is_some(),
            // They stand on the note itself: the file of it is what shows them.
            F::Signatures => d.document_id.is_some(),
            F::HazardProperties => !d.hazard.is_empty(),
            F::Adr => d.adr.is_some(),
            F::Accepted => d.accepted.is_some(),
            F::AcceptedWeight => d.accepted_g.is_some(),
        };
        F::ALL.iter().copied().filter(|f| has(*f)).collect()
    }
}

/// The day the time for the copy runs from: of a note on paper the hand-over to the carrier, of a
/// digital one its receipt; while that is not known, the hand-over, which is the safer day.
fn copy_runs_from(d: &WasteDraft) -> Option<NaiveDate> {
    match d.format {
        FirFormat::Paper => d.left_on,
        FirFormat::Xfir | FirFormat::PaperOrXfir => d.received_on.or(d.left_on),
    }
}

/// Whether the goods of a lot become waste: they go to be recycled, not to be used.
pub(super) const fn becomes_waste(destination: MediumDestination) -> bool {
    matches!(destination, MediumDestination::Recycler | MediumDestination::RecyclerUnderContract)
}

fn proposals(row: &LotRow, lines: &[LotLine], notes: &[WasteView]) -> Vec<WasteProposal> {
    if !becomes_waste(row.draft.destination) {
        return Vec::new();
    }
    let noted: BTreeSet<&str> = notes.iter().map(|n| n.draft.eer.as_str()).collect();
    let mut by_code: BTreeMap<&str, (WasteProposal, BTreeSet<&str>)> = BTreeMap::new();
    for line in lines.iter().filter(|l| l.left_out.is_empty()) {
        let own = line.draft.eer.as_str();
        let eer = if own.is_empty() { line.proposed_eer.as_str() } else { own };
        if noted.contains(eer) {
            continue;
        }
        let (p, categories) = by_code.entry(eer).or_insert_with(|| {
            let proposal = WasteProposal {
                eer: eer.to_owned(),
                description: String::new(),
                assets: 0,
                weight_g: 0,
                unweighed: 0,
                look_at_new_codes: eer == EerCode::E160605.as_str(),
            };
            (proposal, BTreeSet::new())
        });
        p.assets += 1;
        match line.draft.weight_g {
            Some(weight) => p.weight_g = p.weight_g.saturating_add(weight),
            None => p.unweighed += 1,
        }
        if !line.category.is_empty() {
            categories.insert(line.category.as_str());
        }
    }
    let told = by_code.into_values().map(|(mut p, categories)| {
        let more = if categories.len() > NAMED { ", …" } else { "" };
        let named: Vec<&str> = categories.into_iter().take(NAMED).collect();
        p.description = format!("{}{more}", named.join(", "));
        p
    });
    told.collect()
}

/// What the tax office asks for; nothing where the goods are not destroyed.
fn tax(row: &LotRow, lines: &[LotLine], notes: &[WasteView]) -> Result<TaxView> {
    // What is leased is not the organisation's, and leaves no goods of its own.
    let own = |l: &&LotLine| l.left_out.is_empty() && l.ownership == Ownership::Owned;
    let (mut total, mut uncosted) = (0_i64, 0_u32);
    for line in lines.iter().filter(own) {
        match line.cost.filter(|m| m.currency == Currency::EUR) {
            Some(cost) => total = total.saturating_add(cost.minor),
            None => uncosted += 1,
        }
    }
    let total_cost = (uncosted == 0).then(|| Money::new(total, Currency::EUR));
    let destroyed = becomes_waste(row.draft.destination);
    let operator =
        notes.iter().any(|n| n.draft.carrier_id.is_some() || n.draft.recipient_id.is_some());
    // Handed to an authorised operator, what it cost decides nothing.
    let asked = match total_cost {
        Some(total) => Some(total),
        // What is known is enough to need it, whatever the rest cost.
        None if total > SWORN_UP_TO => Some(Money::new(total, Currency::EUR)),
        None => operator.then(|| Money::new(0, Currency::EUR)),
    };
    let proof = match asked.filter(|_| destroyed) {
        Some(total) => Some(tax_proof(total, operator)?),
        None => None,
    };
    Ok(TaxView {
        total_cost,
        uncosted,
        proof: proof.map(|p| p.proof),
        notice_by: proof.and_then(|p| p.notice_by(row.draft.pickup_on?)),
    })
}

/// What the tax office asks for of a lot.
pub(super) fn tax_of(conn: &Conn, id: DisposalLotId) -> Result<(LotRow, TaxView)> {
    let row = lot::sql::row(conn, id)?;
    let lines = lot::sql::lines::of_lot(conn, id)?;
    let rules = Rules::load(conn, NaiveDate::MIN)?;
    let notes: Vec<WasteView> = sql::of_lot(conn, id)?.into_iter().map(|n| rules.view(n)).collect();
    let tax = tax(&row, &lines, &notes)?;
    Ok((row, tax))
}

/// Whether a notice has to be given: minutes by an official are what proves it.
pub(super) const fn asks_notice(tax: &TaxView) -> bool {
    matches!(tax.proof, Some(DestructionProof::OfficialMinutes))
}
