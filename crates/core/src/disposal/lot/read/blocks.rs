//! What keeps a lot from its next stage, told all at once.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::disposal::chain;
use crate::disposal::custody::CustodyProblem;
use crate::disposal::lot::kind;
use crate::disposal::lot::sql::add;
use crate::disposal::lot::{
    LineAnswer, LotLine, LotMedium, LotRow, LotStage, MediumException, StageBlock, StageBlockCode,
};
use crate::disposal::received;
use crate::disposal::record::RecordState;
use crate::disposal::required::MediumDestination;
use crate::disposal::settings::DisposalSettings;
use crate::disposal::waste;
use crate::error::Result;
use crate::ids::DisposalLineId;
use crate::store::Conn;
use crate::vendor::gate::Gate;

/// Whether something is open about a line.
type Asked<'a> = &'a dyn Fn(&LotLine) -> bool;

/// Records a block names.
const NAMED: usize = 5;

/// What is known of a lot.
pub(in crate::disposal::lot) struct Facts<'a> {
    pub row: &'a LotRow,
    pub lines: &'a [LotLine],
    pub media: &'a [LotMedium],
    pub gate: Option<&'a Gate>,
}

/// What keeps a lot from a stage, when it comes from the one before.
pub(in crate::disposal::lot) fn before(
    conn: &Conn,
    f: &Facts<'_>,
    next: LotStage,
    settings: &DisposalSettings,
    today: NaiveDate,
) -> Result<Vec<StageBlock>> {
    let mut found = Vec::new();
    match next {
        LotStage::Approved => of_request(f, &mut found),
        LotStage::Sanitizing => of_lines(f, &add::bearing(conn)?, &mut found),
        LotStage::Verified => {
            // A line may have come back, or a hold been declared, since.
            of_lines(f, &add::bearing(conn)?, &mut found);
            of_media(f, &mut found);
        }
        LotStage::HandedOver => {
            of_lines(f, &add::bearing(conn)?, &mut found);
            of_media(f, &mut found);
            of_hand_over(conn, f, (settings, today), &mut found)?;
        }
        LotStage::Certified => {
            of_proof(conn, f, &mut found)?;
            if f.row.certificate.is_empty() {
                found.push(of_lot(StageBlockCode::CertificateMissing));
            }
        }
        LotStage::Draft | LotStage::Collected | LotStage::Closed | LotStage::Cancelled => {}
    }
    Ok(found)
}

/// What keeps a lot that has left from being certified, the certificate itself aside.
pub(in crate::disposal::lot) fn before_sealing(
    conn: &Conn,
    f: &Facts<'_>,
) -> Result<Vec<StageBlock>> {
    let mut found = Vec::new();
    of_proof(conn, f, &mut found)?;
    Ok(found)
}

const fn of_lot(code: StageBlockCode) -> StageBlock {
    StageBlock { code, count: 0, examples: Vec::new() }
}

/// A block of every record it is true of; none where there is none.
fn of_each<'a>(
    code: StageBlockCode,
    names: impl Iterator<Item = &'a str>,
    found: &mut Vec<StageBlock>,
) {
    let (mut count, mut examples) = (0, Vec::new());
    for name in names {
        count += 1;
        if examples.len() < NAMED {
            examples.push(name.to_owned());
        }
    }
    if count > 0 {
        found.push(StageBlock { code, count, examples });
    }
}

impl<'a> Facts<'a> {
    fn here(&self) -> impl Iterator<Item = &'a LotLine> + use<'a> {
        self.lines.iter().filter(|l| l.left_out.is_empty())
    }

    /// Data-bearing media of what was not left out.
    fn bearing(&self) -> impl Iterator<Item = &'a LotMedium> + use<'a> {
        let here: HashSet<_> = self.here().map(|l| l.id).collect();
        self.media.iter().filter(move |m| m.draft.data_bearing && here.contains(&m.draft.line_id))
    }
}

fn of_request(f: &Facts<'_>, found: &mut Vec<StageBlock>) {
    if f.here().next().is_none() {
        found.push(of_lot(StageBlockCode::NoLines));
    }
    if f.row.draft.requested_by_id.is_none() {
        found.push(of_lot(StageBlockCode::RequesterMissing));
    }
}

/// The five questions, and assets that bear data without a medium anybody wrote down.
fn of_lines(f: &Facts<'_>, bearing: &HashSet<String>, found: &mut Vec<StageBlock>) {
    use StageBlockCode as Code;
    if f.here().next().is_none() {
        found.push(of_lot(Code::NoLines));
    }
    let confirmed = |answer: Option<LineAnswer>| {
        matches!(answer, Some(LineAnswer::Yes | LineAnswer::NotNeeded))
    };
    // A medium that bears no data says that somebody looked.
    let seen: HashSet<DisposalLineId> = f.media.iter().map(|m| m.draft.line_id).collect();
    let asked: [(Code, Asked<'_>); 7] = [
        (Code::LegalHold, &|l| l.draft.checks.legal_hold == Some(LineAnswer::Yes)),
        (Code::LegalHoldUnanswered, &|l| {
            !matches!(l.draft.checks.legal_hold, Some(LineAnswer::Yes | LineAnswer::No))
        }),
        (Code::BackupUnconfirmed, &|l| !confirmed(l.draft.checks.backup)),
        (Code::LicencesUnconfirmed, &|l| !confirmed(l.draft.checks.licences)),
        (Code::LabelsUnconfirmed, &|l| !confirmed(l.draft.checks.labels)),
        (Code::MdmUnconfirmed, &|l| !confirmed(l.draft.checks.mdm)),
        (Code::MediaUnrecorded, &|l| {
            !seen.contains(&l.id)
                && (kind::bears_data(kind::kind(&l.category))
                    || bearing.contains(&l.category.to_ascii_lowercase()))
        }),
    ];
    for (code, is_so) in asked {
        of_each(code, f.here().filter(|l| is_so(l)).map(|l| l.tag.as_str()), found);
    }
}

/// What a medium lacks before it can be called done.
fn of_media(f: &Facts<'_>, found: &mut Vec<StageBlock>) {
    use StageBlockCode as Code;
    // What is kept, lost or never held data need not be identified; what a vendor is to destroy must.
    let named =
        |m: &&LotMedium| matches!(m.exception, None | Some(MediumException::VendorDestroys));
    let typed = f.bearing().filter(named).filter(|m| m.draft.media_type.is_none());
    of_each(Code::MediumTypeMissing, typed.map(|m| m.label.as_str()), found);
    let numbered = f.bearing().filter(named).filter(|m| m.draft.serial.is_empty());
    of_each(Code::MediumSerialMissing, numbered.map(|m| m.label.as_str()), found);
    let open = f.bearing().filter(|m| !m.done);
    of_each(Code::MediumOpen, open.map(|m| m.label.as_str()), found);
}

/// Whether nobody takes it away.
pub(crate) const fn stays_in_the_house(destination: MediumDestination) -> bool {
    matches!(destination, MediumDestination::InternalReuse | MediumDestination::OnSiteMaintenance)
}

fn of_hand_over(
    conn: &Conn,
    f: &Facts<'_>,
    (settings, today): (&DisposalSettings, NaiveDate),
    found: &mut Vec<StageBlock>,
) -> Result<()> {
    use StageBlockCode as Code;
    let d = &f.row.draft;
    of_vendor(f, found);
    of_custody(conn, f, true, found)?;
    let recycled = matches!(
        d.destination,
        MediumDestination::Recycler | MediumDestination::RecyclerUnderContract
    );
    if settings.italy && recycled {
        let waste = waste::read::of_lot(conn, f.row.id, today)?;
        let left = waste.notes.iter().any(|n| n.draft.left_on.is_some());
        if waste.proposals.is_empty() && !left {
            found.push(of_lot(Code::WasteNoteMissing));
        }
        // Every kind of waste has a note of its own.
        of_each(Code::WasteNoteMissing, waste.proposals.iter().map(|p| p.eer.as_str()), found);
    }
    Ok(())
}

/// Who takes it away, when, and what they prove on that day.
fn of_vendor(f: &Facts<'_>, found: &mut Vec<StageBlock>) {
    use StageBlockCode as Code;
    let d = &f.row.draft;
    if stays_in_the_house(d.destination) {
        return;
    }
    if d.vendor_id.is_none() {
        found.push(of_lot(Code::VendorMissing));
    }
    if d.pickup_on.is_none() {
        found.push(of_lot(Code::PickupMissing));
    }
    if f.gate.is_some_and(|g| !g.open) && d.gate_reason.is_empty() {
        found.push(of_lot(Code::VendorUnproved));
    }
}

/// The line of hand-overs, and whether there has to be one: what stays in the house may have none.
fn of_custody(conn: &Conn, f: &Facts<'_>, asked: bool, found: &mut Vec<StageBlock>) -> Result<()> {
    use StageBlockCode as Code;
    let problems = chain::read::of_lot(conn, f.row.id)?.problems;
    if problems.contains(&CustodyProblem::NoEvents) {
        if asked {
            found.push(of_lot(Code::CustodyMissing));
        }
    } else if !problems.is_empty() && f.row.draft.custody_reason.is_empty() {
        let count = u32::try_from(problems.len()).unwrap_or(u32::MAX);
        found.push(StageBlock { code: Code::CustodyFault, count, examples: Vec::new() });
    }
    Ok(())
}

/// What the vendor still owes before the lot can be certified.
fn of_proof(conn: &Conn, f: &Facts<'_>, found: &mut Vec<StageBlock>) -> Result<()> {
    use StageBlockCode as Code;
    // Vendor, day, hand-overs and holds may have been changed since the lot left.
    let held = f.here().filter(|l| l.draft.checks.legal_hold == Some(LineAnswer::Yes));
    of_each(Code::LegalHold, held.map(|l| l.tag.as_str()), found);
    of_vendor(f, found);
    of_custody(conn, f, !stays_in_the_house(f.row.draft.destination), found)?;
    // A record may have been withdrawn too.
    let open = f.bearing().filter(|m| !m.done);
    of_each(Code::MediumOpen, open.map(|m| m.label.as_str()), found);
    let owed = |m: &&LotMedium| m.exception == Some(MediumException::VendorDestroys);
    let unshown = f.bearing().filter(owed);
    let unshown = unshown.filter(|m| m.record_state != Some(RecordState::Accepted));
    of_each(Code::VendorRecordMissing, unshown.map(|m| m.label.as_str()), found);
    let lists = received::read::of_lot(conn, f.row.id)?;
    let compared = !lists.certificates.is_empty() || f.bearing().any(|m| owed(&m));
    if compared && lists.open > 0 {
        let examples = Vec::new();
        found.push(StageBlock { code: Code::NotReconciled, count: lists.open, examples });
    }
    Ok(())
}
