//! A retired fleet from lot to certificate: thousands of media frozen, proved by a file, judged,
//! decided and sealed; the lot as the window opens it.

use std::ops::ControlFlow;
use std::time::Duration;

use chrono::{Datelike as _, NaiveDate};
use custodia_core::asset::component::{self, ComponentDraft, ComponentKind};
use custodia_core::disposal::accept::HiddenArea;
use custodia_core::disposal::chain::{self, CustodyDraft, PartyDraft};
use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceErrors, EvidenceFile, EvidenceStatus, EvidenceTime, EvidenceTool,
    VerifyPasses,
};
use custodia_core::disposal::exhibit::{self, ProposeDraft};
use custodia_core::disposal::lot::{self, LineAnswer, LineChecks, LineDraft, LotDraft, LotStage};
use custodia_core::disposal::method::{PolicyProfile, SecurityCategory};
use custodia_core::disposal::pack::PackDraft;
use custodia_core::disposal::record::{
    self, RecordDecision, RecordState, SignatoryDraft, SignatoryRole,
};
use custodia_core::disposal::required::MediumDestination;
use custodia_core::disposal::sealed::{self, SealDraft, SealScope};
use custodia_core::disposal::technique::SanitizationTechnique;
use custodia_core::ids::{AssetId, DisposalLotId, PersonId};
use custodia_core::store::jcs::hex_text;
use custodia_core::store::{Op, Store, audit};
use custodia_core::text::Lang;
use custodia_output::certificate;
use custodia_output::pack::{self, Packed};

use super::Site;
use super::paper::moment;
use crate::measure::{Cost, cost, megabytes, time};
use crate::table::Row;
use crate::{Result, office};

/// Media of the lot.
const MEDIA: usize = 5_000;
/// Certificates of the pack.
const PACKED: usize = 1_000;
/// What a screen about everything may take before it says that it works.
const ALL: Duration = Duration::from_millis(300);
/// What a change of many may take.
const MANY: Duration = Duration::from_secs(5);
/// What a pack of all of them may take.
const PACK: Duration = Duration::from_secs(30);

/// A lot on its way: its operations have numbers of their own, and so have its drives.
struct Round {
    store: Store,
    lot: DisposalLotId,
    next: i64,
    /// Its figures are rows of the table; those of a lot that is only made to be packed are not.
    told: bool,
}

impl Round {
    fn op(&mut self, name: &'static str) -> Op {
        self.next += 1;
        office::op(name, self.next)
    }

    fn tell(&self, site: &mut Site, row: Row) {
        if self.told {
            site.add(row);
        }
    }
}

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let most = usize::try_from(site.args.assets)?;
    let large = round(site, 2_000, MEDIA.min(most / 2), true)?;
    large.store.close()?;
    let mut small = round(site, 3_000, PACKED.min(most / 4), false)?;
    certified(&mut small)?;
    packed(site, &small)?;
    small.store.close()?;
    Ok(())
}

/// A lot of so many media, from choosing them to their certificates.
fn round(site: &mut Site, first: i64, media: usize, told: bool) -> Result<Round> {
    let store = Store::open(&site.register(), office::at(first))?;
    let mut round = Round { store, lot: DisposalLotId(0), next: first, told };
    let assets = chosen(&round.store, media)?;
    drives(&mut round, &assets)?;
    filled(site, &mut round, &assets)?;
    proved(site, &mut round)?;
    if told {
        opened(site, &round)?;
    }
    sealed(site, &mut round)?;
    Ok(round)
}

/// Assets that can go: the first that are not gone yet.
fn chosen(store: &Store, count: usize) -> Result<Vec<AssetId>> {
    let mut find = store.conn().prepare(
        "SELECT a.id AS id FROM asset a JOIN asset_status s ON s.id = a.status_id
         WHERE s.state NOT IN ('disposed', 'lost')
           AND NOT EXISTS (SELECT 1 FROM disposal_line l WHERE l.asset_id = a.id)
         ORDER BY a.id LIMIT ?1",
    )?;
    let ids = find.query_map([i64::try_from(count)?], |r| r.get("id"))?;
    Ok(ids.collect::<std::result::Result<_, _>>()?)
}

/// A drive for each.
fn drives(round: &mut Round, assets: &[AssetId]) -> Result<()> {
    let first = usize::try_from(round.next)? * 1_000;
    let op = round.op("component.save");
    round.store.write(&op, |tx| {
        for (n, asset) in assets.iter().enumerate() {
            let draft = ComponentDraft {
                id: None,
                asset_id: *asset,
                kind: ComponentKind::Hdd,
                manufacturer: "Seagate".into(),
                model: "ST4000NM000A".into(),
                serial: serial(first + n),
                capacity_gb: Some(4_000),
                data_bearing: true,
                removed_on: None,
                note: String::new(),
            };
            component::save(tx, &draft)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn serial(n: usize) -> String {
    format!("ZLW{n:07}")
}

/// The lot with everything in it, approved and ready to be sanitized.
fn filled(site: &mut Site, round: &mut Round, assets: &[AssetId]) -> Result<()> {
    let draft = LotDraft {
        id: None,
        title: "Data centre exit".into(),
        reason: lot::LotReason::DataCentreExit,
        destination: MediumDestination::InternalReuse,
        will_be_reused: true,
        profile: PolicyProfile::default(),
        format_purges: false,
        requested_by_id: Some(PersonId(1)),
        coordinator_id: None,
        vendor_id: None,
        vendor_order: String::new(),
        pickup_on: None,
        gate_reason: String::new(),
        custody_reason: "One hand: it stays in the house".into(),
        cost: None,
        hold: String::new(),
        note: String::new(),
    };
    let today = office::today();
    let op = round.op("disposal.save");
    let saved = round.store.write(&op, |tx| lot::ops::save(tx, &draft, today))?.value;
    let id = saved.ok_or("the lot was not saved")?;
    round.lot = id;
    let op = round.op("disposal.add");
    let store = &mut round.store;
    let (added, froze) = cost(|| {
        Ok(store.write(&op, |tx| lot::ops::add(tx, id, assets, today))?.value.unwrap_or_default())
    })?;
    round.tell(
        site,
        Row::plain("", format!("Put {} assets into a lot", added.added), time(froze.wall))
            .within(froze.wall, MANY)
            .how(format!("frozen with book value and media, journalled; {froze}")),
    );
    ready(round, today)
}

/// Answers what is asked before the first wipe, and goes on to it.
fn ready(round: &mut Round, today: NaiveDate) -> Result<()> {
    let id = round.lot;
    let detail = lot::read::detail(round.store.conn(), id, today)?;
    let checks = LineChecks {
        legal_hold: Some(LineAnswer::No),
        backup: Some(LineAnswer::NotNeeded),
        backup_location: String::new(),
        licences: Some(LineAnswer::Yes),
        labels: Some(LineAnswer::Yes),
        mdm: Some(LineAnswer::NotNeeded),
    };
    let lines: Vec<LineDraft> = detail
        .lines
        .into_iter()
        .map(|l| LineDraft {
            confidentiality: SecurityCategory::Moderate,
            checks: checks.clone(),
            ..l.draft
        })
        .collect();
    let op = round.op("disposal.lines");
    round.store.write(&op, |tx| lot::ops::save_lines(tx, &lines))?;
    let approver = second(&round.store)?;
    for stage in [LotStage::Approved, LotStage::Collected, LotStage::Sanitizing] {
        let op = round.op("disposal.stage");
        round.store.write(&op, |tx| lot::ops::stage(tx, id, stage, Some(approver), "", today))?;
    }
    Ok(())
}

/// Somebody else than the operator: who approves and validates.
fn second(store: &Store) -> Result<PersonId> {
    let sql = "SELECT id FROM person WHERE id <> 1 AND active ORDER BY id LIMIT 1";
    Ok(store.conn().query_row(sql, [], |r| r.get("id"))?)
}

/// What an erasing tool says of all of them, kept, made records of, judged and accepted.
fn proved(site: &mut Site, round: &mut Round) -> Result<()> {
    let today = office::today();
    let id = round.lot;
    let (keep, make, decide) =
        (round.op("evidence.keep"), round.op("evidence.propose"), round.op("record.decide"));
    let store = &mut round.store;
    let media = lot::read::detail(store.conn(), id, today)?.media;
    let mut file = EvidenceFile::new(EvidenceTool::Nwipe);
    // Another file for each lot: the same one is kept once.
    let bytes = format!("made by the bench for lot {id}");
    file.sha256 = hex_text(&audit::content(bytes.as_bytes()));
    file.drives = media.iter().map(|m| erased(&m.draft.serial)).collect();
    let (file_id, kept) = cost(|| {
        let zone = |_: chrono::NaiveDateTime| 120;
        let zone: (&str, &dyn Fn(chrono::NaiveDateTime) -> i32) = ("Europe/Rome", &zone);
        let written = store.write(&keep, |tx| {
            exhibit::ops::keep(tx, id, "nwipe.log", bytes.as_bytes(), &file, zone, today)
        })?;
        Ok(written.value.ok_or("the file was not kept")?)
    })?;
    let drives = exhibit::read::of_lot(store.conn(), id)?
        .into_iter()
        .flat_map(|f| f.drives)
        .filter(|d| d.medium_id.is_some())
        .map(|d| d.id)
        .collect();
    let propose = ProposeDraft {
        file_id,
        drives,
        performer: signatory(SignatoryRole::Performer, PersonId(1)),
        place: "Milano".into(),
        hidden_area: None,
    };
    let (made, proposed) = cost(|| {
        Ok(store.write(&make, |tx| exhibit::ops::propose(tx, &propose))?.value.unwrap_or(0))
    })?;
    let records = lot::read::detail(store.conn(), id, today)?
        .media
        .into_iter()
        .filter_map(|m| m.record_id)
        .collect();
    let decision = RecordDecision {
        records,
        state: RecordState::Accepted,
        reason: String::new(),
        validator: Some(signatory(SignatoryRole::Validator, second(store)?)),
    };
    let (decided, judged) =
        cost(|| Ok(store.write(&decide, |tx| record::ops::decide(tx, &decision, today))?.value))?;
    let decided = decided.unwrap_or_default();
    if let Some(refused) = decided.refused.first() {
        return Err(format!("a record is refused: {refused:?}").into());
    }
    three(site, round, made, &[(kept, "matched"), (proposed, "proposed"), (judged, "judged")]);
    Ok(())
}

fn three(site: &mut Site, round: &Round, made: u32, steps: &[(Cost, &str)]) {
    let all = steps.iter().fold(Cost::default(), |sum, (cost, _)| sum.plus(*cost));
    let told: Vec<String> =
        steps.iter().map(|(cost, what)| format!("{what} {}", time(cost.wall))).collect();
    round.tell(
        site,
        Row::plain("", format!("Evidence of {made} drives to accepted records"), time(all.wall))
            .within(all.wall, MANY + MANY)
            .how(format!("{}; three operations, journalled", told.join(", "))),
    );
}

/// A drive that was overwritten whole and read back.
fn erased(serial: &str) -> DriveEvidence {
    let local = office::at(2_000).naive_utc();
    DriveEvidence {
        device: Some("sda".into()),
        model: Some("ST4000NM000A".into()),
        serial: Some(serial.into()),
        bus: Some("ATA".into()),
        size_bytes: Some(4_000_787_030_016),
        bytes_erased: Some(4_000_787_030_016),
        tool_version: Some("0.42".into()),
        method_named: Some("Fill With Zeros".into()),
        technique: Some(SanitizationTechnique::HostOverwrite),
        rounds: Some(1),
        passes: Some(1),
        verify: Some(VerifyPasses::Last),
        started_at: Some(EvidenceTime::local(local)),
        finished_at: Some(EvidenceTime::local(local)),
        errors: EvidenceErrors { pass: Some(0), verify: Some(0), ..EvidenceErrors::default() },
        hidden_area: Some(HiddenArea::None),
        status: Some(EvidenceStatus::Erased),
        ..DriveEvidence::default()
    }
}

fn signatory(role: SignatoryRole, person: PersonId) -> SignatoryDraft {
    SignatoryDraft {
        id: None,
        role,
        person_id: Some(person),
        name: String::new(),
        title: "IT infrastructure".into(),
        organisation: String::new(),
        place: "Milano".into(),
        contact: "it@aurelia.example".into(),
        signed_on: Some(office::today()),
        signature: "signed".into(),
        signature_kind: Some(record::SignatureKind::Typed),
    }
}

/// As the window opens it.
fn opened(site: &mut Site, round: &Round) -> Result<()> {
    let mut samples = crate::measure::Samples::default();
    let mut media = 0;
    for _ in 0..site.args.times(10) {
        let detail = samples
            .take(|| Ok(lot::read::detail(round.store.conn(), round.lot, office::today())?))?;
        media = detail.media.len();
    }
    site.add(
        Row::plain("", format!("Open a lot of {media} media, p50 / p95"), samples.both())
            .within(samples.p(95), ALL)
            .how(format!(
                "everything in it and what keeps it from the next stage; CPU; by the clock {}",
                samples.walls()
            )),
    );
    Ok(())
}

/// A certificate for each medium.
fn sealed(site: &mut Site, round: &mut Round) -> Result<()> {
    let (count, cost) = seal_at(round, LotStage::Verified, SealScope::Media)?;
    round.tell(
        site,
        Row::plain("", format!("Seal {count} certificates"), time(cost.wall))
            .within(cost.wall, MANY + MANY)
            .how(format!("facts frozen, numbered without a gap, journalled; {cost}")),
    );
    Ok(())
}

/// The lot's own certificate: of a lot that stays in the house, packs are asked by its day.
fn certified(round: &mut Round) -> Result<()> {
    handed_over(round)?;
    seal_at(round, LotStage::HandedOver, SealScope::Lot).map(|_| ())
}

/// The one hand-over there is in the house: nothing is handed over without any.
fn handed_over(round: &mut Round) -> Result<()> {
    let lot_id = round.lot;
    let op = round.op("custody.save");
    let party = |kind: CustodyParty, name: &str| PartyDraft {
        id: None,
        lot_id,
        kind,
        name: name.into(),
        organisation: String::new(),
        id_document: String::new(),
        vendor_id: None,
    };
    round.store.write(&op, |tx| {
        let from_id = chain::ops::save_party(tx, &party(CustodyParty::Storage, "Data centre"))?;
        let to_id = chain::ops::save_party(tx, &party(CustodyParty::Storage, "Store"))?;
        let event = CustodyDraft {
            id: None,
            lot_id,
            at: office::at(2_500).to_rfc3339(),
            zone: "Europe/Rome".into(),
            action: CustodyAction::Collect,
            from_id,
            to_id,
            place: "Milano".into(),
            container: String::new(),
            seals: Vec::new(),
            vehicle: String::new(),
            driver: String::new(),
            condition: String::new(),
            photo_id: None,
            note: String::new(),
            lines: Vec::new(),
            people: Vec::new(),
        };
        chain::ops::save(tx, &event)
    })?;
    Ok(())
}

/// Brings the lot to a stage and seals there: how many certificates, and what sealing cost.
fn seal_at(round: &mut Round, stage: LotStage, scope: SealScope) -> Result<(u32, Cost)> {
    let today = office::today();
    let id = round.lot;
    let (going, sealing) = (round.op("disposal.stage"), round.op("certificate.seal"));
    let store = &mut round.store;
    store.write(&going, |tx| lot::ops::stage(tx, id, stage, None, "", today))?;
    let draft = SealDraft {
        lot_id: id,
        scope,
        media: Vec::new(),
        typed: lot::read::detail(store.conn(), id, today)?.row.number,
        by_id: Some(PersonId(1)),
    };
    cost(|| {
        Ok(store.write(&sealing, |tx| sealed::ops::seal(tx, &draft, today))?.value.unwrap_or(0))
    })
}

/// What an auditor is handed: every page, proof and fingerprint of a lot.
fn packed(site: &mut Site, round: &Round) -> Result<()> {
    let conn = round.store.conn();
    let moment = moment();
    // Certified and packed in one run: whatever day the lot belongs to is among these.
    let year = |month, day| NaiveDate::from_ymd_opt(moment.today.year(), month, day);
    let (from, until) = year(1, 1).zip(year(12, 31)).ok_or("no year")?;
    let draft = PackDraft { from, until, lot_id: Some(round.lot), language: Lang::En };
    let path = site.folder.join("pack.zip");
    let (packed, made): (Packed, Cost) = cost(|| {
        let file = std::io::BufWriter::new(std::fs::File::create(&path)?);
        let pages = &mut certificate::copies(conn, &draft, &moment)?;
        let go_on = &mut |_| ControlFlow::Continue(());
        Ok(pack::write(conn, &draft, &moment, pages, file, go_on)?)
    })?;
    let size = megabytes(std::fs::metadata(&path)?.len());
    let certificates = sealed::read::rows(conn, Some(round.lot))?.len();
    site.add(
        Row::plain("", format!("Audit pack of {certificates} certificates"), time(made.wall))
            .within(made.wall, PACK)
            .how(format!("{} files, {size}: pages, facts, proofs, hashes; {made}", packed.files)),
    );
    Ok(())
}
