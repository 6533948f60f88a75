//! The recyclers' lists of a lot against its media, and what people said of single numbers.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::finding::{self, Sides};
use super::sql::{self, Kept};
use super::{ReceivedFields, ReceivedSerial, SerialFinding};
use crate::disposal::certificate::DestructionField;
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::lot::{LotLine, LotMedium, MediumException};
use crate::disposal::reconcile::{SerialReconciliation, reconcile};
use crate::disposal::record::SignatoryRole;
use crate::error::Result;
use crate::ids::{DisposalLineId, DisposalLotId, DisposalMediumId};
use crate::lookalike;
use crate::store::Conn;

/// A medium and the number it is looked for by: its own, else its asset's.
pub(super) struct Wanted {
    pub medium: LotMedium,
    pub serial: String,
}

/// The lot as its lists are compared with.
pub(super) struct Ours {
    /// Every data-bearing medium of what was not left out.
    pub media: Vec<Wanted>,
    pub lines: HashMap<DisposalLineId, LotLine>,
    /// Those the vendor was handed; where nothing says which, all that left the house.
    handed: HashSet<DisposalMediumId>,
    /// The medium with a number, where only one has it.
    by_key: HashMap<String, Option<DisposalMediumId>>,
}

impl Ours {
    pub(super) fn load(conn: &Conn, lot: DisposalLotId) -> Result<Self> {
        let lines: HashMap<_, _> =
            lines::of_lot(conn, lot)?.into_iter().map(|l| (l.id, l)).collect();
        let bears = |m: &LotMedium| {
            let line = lines.get(&m.draft.line_id);
            m.draft.data_bearing && line.is_some_and(|l| l.left_out.is_empty())
        };
        let media: Vec<Wanted> = media::of_lot(conn, lot)?
            .into_iter()
            .filter(bears)
            .map(|medium| {
                let own = medium.draft.serial.clone();
                let line = lines.get(&medium.draft.line_id).filter(|_| own.is_empty());
                Wanted { serial: line.map_or(own, |l| l.serial.clone()), medium }
            })
            .collect();
        let external = sql::external(conn, lot)?;
        let given = |m: &LotMedium| {
            m.exception == Some(MediumException::VendorDestroys) || external.contains(&m.id)
        };
        let mut handed: HashSet<_> =
            media.iter().filter(|w| given(&w.medium)).map(|w| w.medium.id).collect();
        if handed.is_empty() {
            // What stays in the house, and what nobody can find, no recycler can list.
            let stays = |m: &LotMedium| {
                matches!(m.exception, Some(MediumException::Kept | MediumException::Lost))
            };
            handed = media.iter().filter(|w| !stays(&w.medium)).map(|w| w.medium.id).collect();
        }
        let mut by_key: HashMap<String, Option<DisposalMediumId>> = HashMap::new();
        for w in &media {
            let key = lookalike::key(&w.serial);
            if !key.is_empty() {
                let one = by_key.entry(key).or_insert(Some(w.medium.id));
                *one = one.filter(|id| *id == w.medium.id);
            }
        }
        Ok(Self { media, lines, handed, by_key })
    }

    /// What a number is: what a person said, else the medium that has it.
    pub(super) fn medium_of(&self, s: &ReceivedSerial) -> Option<DisposalMediumId> {
        if !s.reason.is_empty() {
            return s.medium_id;
        }
        self.by_key.get(&lookalike::key(&s.serial)).copied().flatten()
    }

    fn wanted(&self) -> impl Iterator<Item = &Wanted> {
        self.media.iter().filter(|w| self.handed.contains(&w.medium.id))
    }

    /// How many are expected, the comparison as written, and what it found.
    pub(super) fn compare(
        &self,
        lists: &[Kept],
    ) -> (u32, SerialReconciliation, Vec<SerialFinding>) {
        let ours: Vec<String> = self.wanted().map(|w| w.serial.clone()).collect();
        let all = || lists.iter().flat_map(|k| &k.serials);
        let theirs: Vec<String> = all().map(|s| s.serial.clone()).collect();
        let result = reconcile(&ours, &theirs);
        let findings = finding::of(&Sides::new(self.wanted(), &self.media, all()), &result);
        (clamp(ours.len()), result, findings)
    }
}

pub(super) fn clamp(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What a certificate says, field by field.
pub(super) fn present(kept: &Kept) -> BTreeSet<DestructionField> {
    use DestructionField as D;
    let d = &kept.draft;
    let f: &ReceivedFields = &d.fields;
    let signs = |role| d.people.iter().any(|p| p.role == role && !p.name.is_empty());
    let method = f.technique.is_some() || !f.method.is_empty();
    [
        (D::CertificateNumber, !d.number.is_empty()),
        (D::ClientName, !f.client_name.is_empty()),
        (D::VendorName, !f.vendor_name.is_empty()),
        (D::VendorAddress, !f.vendor_address.is_empty()),
        (D::VendorCertifications, !f.vendor_certifications.is_empty()),
        (D::SerialisedItems, kept.serials.iter().any(|s| !s.serial.is_empty())),
        (D::DateCollected, d.collected_on.is_some()),
        (D::DateDestroyed, d.destroyed_on.is_some()),
        (D::PlaceOfDestruction, !f.place_of_destruction.is_empty()),
        (D::MethodAndParticleClass, method),
        (D::AuthorisedSignatory, signs(SignatoryRole::Vendor)),
        (D::EquipmentId, !f.equipment.is_empty()),
        (D::Witness, signs(SignatoryRole::Witness)),
        (D::CustodyTransfer, !f.custody_transfer.is_empty()),
        (D::DownstreamProcessor, !f.downstream.is_empty()),
        (D::WasteCodeAndTransferNote, !f.waste_note.is_empty()),
        (D::Weight, f.weight_g.is_some()),
    ]
    .into_iter()
    .filter_map(|(field, there)| there.then_some(field))
    .collect()
}
