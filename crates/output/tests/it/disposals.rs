//! Disposals on paper: a lot on its way, drawn in both languages, with every cell on its pages.

use custodia_core::asset::sql::list as assets;
use custodia_core::disposal::chain::{self, CustodyDraft, PartyDraft};
use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::italy::fir::FirFormat;
use custodia_core::disposal::lot::{self, LotDraft, LotReason};
use custodia_core::disposal::method::PolicyProfile;
use custodia_core::disposal::required::MediumDestination;
use custodia_core::disposal::waste::{self, PhysicalState, WasteDraft};
use custodia_core::error::Result;
use custodia_core::ids::{AssetId, CustodyPartyId, DisposalLotId};
use custodia_core::list::{Filter, ListQuery};
use custodia_core::reports::{DisposalLotParams, DisposalSpanParams, ReportOf, ReportRequest};
use custodia_core::store::{Op, Tx};
use custodia_core::text::Lang;

use crate::files::{run, save};
use crate::fixture::day;
use crate::sample::{Office, now, render, today};

/// Assets of the lot: few enough for a sworn statement.
const ASSETS: usize = 6;

fn party(
    tx: &Tx<'_>,
    lot_id: DisposalLotId,
    kind: CustodyParty,
    names: [&str; 2],
) -> Result<CustodyPartyId> {
    let draft = PartyDraft {
        id: None,
        lot_id,
        kind,
        name: names[0].into(),
        organisation: names[1].into(),
        id_document: String::new(),
        vendor_id: None,
    };
    chain::ops::save_party(tx, &draft)
}

fn hand_over(
    tx: &Tx<'_>,
    lot_id: DisposalLotId,
    at: &str,
    action: CustodyAction,
    (from_id, to_id): (CustodyPartyId, CustodyPartyId),
) -> Result<()> {
    let draft = CustodyDraft {
        id: None,
        lot_id,
        at: at.into(),
        zone: "Europe/Rome".into(),
        action,
        from_id,
        to_id,
        place: "Verona Interporto".into(),
        container: "GABBIA-07".into(),
        seals: vec!["IT-558201".into(), "IT-558202".into()],
        vehicle: "GA 482 KX".into(),
        driver: "Paolo Verdi".into(),
        condition: "Integro".into(),
        photo_id: None,
        note: String::new(),
        lines: Vec::new(),
        people: Vec::new(),
    };
    chain::ops::save(tx, &draft).map(|_| ())
}

pub(crate) fn filled(tx: &Tx<'_>) -> Result<DisposalLotId> {
    let query = ListQuery {
        filters: vec![Filter::is("state", vec!["in_stock".into(), "retired".into()])],
        ..ListQuery::default()
    };
    let ids: Vec<AssetId> =
        assets::ids(tx, &query)?.into_iter().take(ASSETS).map(AssetId).collect();
    let draft = LotDraft {
        id: None,
        title: "Rinnovo portatili Verona".into(),
        reason: LotReason::Refresh,
        destination: MediumDestination::RecyclerUnderContract,
        will_be_reused: false,
        profile: PolicyProfile::default(),
        format_purges: false,
        requested_by_id: None,
        coordinator_id: None,
        vendor_id: None,
        vendor_order: "RIT-20981".into(),
        pickup_on: Some(day("2026-12-10")),
        gate_reason: String::new(),
        custody_reason: "Sigillo sostituito alla pesa, verbale allegato".into(),
        cost: None,
        hold: String::new(),
        note: String::new(),
    };
    let id = lot::ops::save(tx, &draft, today())?;
    lot::ops::add(tx, id, &ids, today())?;
    let lines = lot::sql::lines::of_lot(tx, id)?;
    let mut said: Vec<_> = lines.into_iter().map(|l| l.draft).collect();
    for (n, line) in said.iter_mut().enumerate() {
        line.weight_g = Some(1_400 + 130 * i64::try_from(n).unwrap_or_default());
    }
    lot::ops::save_lines(tx, &said)?;
    let store = party(tx, id, CustodyParty::Storage, ["Magazzino IT", "Aurelia & Söhne S.p.A."])?;
    let driver = party(tx, id, CustodyParty::Carrier, ["Paolo Verdi", "Trasporti Bianchi S.r.l."])?;
    let plant = party(tx, id, CustodyParty::Recycler, ["", "Recupero Nord S.p.A."])?;
    let at = "2026-11-18T09:30:00+01:00";
    hand_over(tx, id, at, CustodyAction::Collect, (store, driver))?;
    let at = "2026-11-18T14:05:00+01:00";
    hand_over(tx, id, at, CustodyAction::Receive, (driver, plant))?;
    let note = WasteDraft {
        id: None,
        lot_id: id,
        format: FirFormat::Xfir,
        number: "RSPRO 000123/26".into(),
        eer: "16 02 14".into(),
        description: "Apparecchiature fuori uso".into(),
        hazard: String::new(),
        physical_state: Some(PhysicalState::Solid),
        quantity_g: Some(17_200),
        volume_l: Some(180),
        packages: Some(1),
        adr: Some(false),
        carrier_id: None,
        albo_no: "MI/012345".into(),
        recipient_id: None,
        authorisation: "AIA 77/2020".into(),
        operation: "R13".into(),
        stored_since: None,
        left_on: Some(day("2026-11-18")),
        received_on: None,
        returned_on: None,
        accepted: None,
        accepted_g: None,
        document_id: None,
        note: String::new(),
    };
    waste::ops::save(tx, &note)?;
    Ok(id)
}

#[test]
fn papers_of_a_lot_are_good_files_in_both_languages() {
    let mut office = Office::sample("disposals");
    let op = Op::new("disposal.save", office.operator, now());
    let lot_id = office.store.write(&op, filled).unwrap().value.unwrap();
    let op = Op::new("disposal.stage", office.operator, now());
    office
        .store
        .write(&op, |tx| {
            let closed = "UPDATE disposal_lot SET stage = 'closed', closed_on = '2026-11-20'";
            Ok(tx.execute_batch(closed)?)
        })
        .unwrap();
    let of = DisposalLotParams { lot_id };
    let span = DisposalSpanParams::default;
    let all = [
        (ReportOf::DisposalRegister(span()), "Rinnovo portatili"),
        (ReportOf::DisposalLot(of.clone()), "IT-558201"),
        (ReportOf::CustodyManifest(of.clone()), "GABBIA-07"),
        (ReportOf::WasteSummary(span()), "RSPRO 000123/26"),
        (ReportOf::TaxNotice(of.clone()), "Guardia di Finanza"),
        (ReportOf::SwornStatement(of), "D.P.R. 28 dicembre 2000"),
        (ReportOf::DisposalSummary(span()), "2026"),
        (ReportOf::AuditIndex(span()), "verify.py"),
    ];
    for (of, telling) in all {
        for lang in [Lang::En, Lang::It] {
            let kind = of.kind();
            let report = office.report_of(&ReportRequest::new(of.clone()).lang(lang));
            let path = save(&format!("disposals-{kind}-{lang}.pdf"), &render(&report).bytes);
            let checked = run("qpdf", &["--check", &path]);
            assert!(checked.contains("No syntax or stream encoding errors"), "{kind}: {checked}");
            let text = run("pdftotext", &["-layout", &path, "-"]);
            assert!(text.contains(telling), "{kind} in {lang} does not say {telling}: {text}");
            assert!(!text.contains('⟦'), "{kind} in {lang}: a message is missing: {text}");
        }
    }
}
