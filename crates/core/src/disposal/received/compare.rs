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
    /// The number of the asset it went with, where the whole asset went: a list may name it by that,
    /// too. Empty: none.
    pub asset: String,
}

/// The lot as its lists are compared with. A recycler writes down what it reads first: the number of a
/// drive, or that of the machine around it.
pub(super) struct Ours {
    /// Every data-bearing medium of what was not left out.
    pub media: Vec<Wanted>,
    pub lines: HashMap<DisposalLineId, LotLine>,
    /// Those the vendor was handed; where nothing says which, all that left the house.
    handed: HashSet<DisposalMediumId>,
    /// The medium whose own number it is, where only one has it.
    own: HashMap<String, Option<DisposalMediumId>>,
    /// What the number of an asset names, where it names anything for sure.
    assets: HashMap<String, Vec<DisposalMediumId>>,
    /// Numbers of parts without data.
    parts: HashSet<String>,
}

impl Ours {
    pub(super) fn load(conn: &Conn, lot: DisposalLotId) -> Result<Self> {
        let lines: HashMap<_, _> =
            lines::of_lot(conn, lot)?.into_iter().map(|l| (l.id, l)).collect();
        let goes = |m: &LotMedium| {
            lines.get(&m.draft.line_id).is_some_and(|line| line.left_out.is_empty())
        };
        let all = media::of_lot(conn, lot)?.into_iter().filter(goes);
        let (media, parts): (Vec<_>, Vec<_>) = all.partition(|m| m.draft.data_bearing);
        let handed = handed(&media, &sql::external(conn, lot)?);
        let mut own: HashMap<String, Option<DisposalMediumId>> = HashMap::new();
        for m in media.iter().filter(|m| !lookalike::key(&m.draft.serial).is_empty()) {
            let one = own.entry(lookalike::key(&m.draft.serial)).or_insert(Some(m.id));
            *one = one.filter(|id| *id == m.id);
        }
        let mut inside: HashMap<DisposalLineId, Vec<&LotMedium>> = HashMap::new();
        for m in &media {
            inside.entry(m.draft.line_id).or_default().push(m);
        }
        let gone = |line: DisposalLineId| {
            inside.get(&line).is_some_and(|all| all.iter().all(|m| handed.contains(&m.id)))
        };
        let assets = assets(&lines, &inside, &gone);
        let parts = parts.iter().map(|m| lookalike::key(&m.draft.serial)).collect();
        let media = media
            .iter()
            .map(|medium| {
                let line = medium.draft.line_id;
                let asset = lines.get(&line).map(|l| l.serial.clone()).unwrap_or_default();
                let serial = Some(medium.draft.serial.clone()).filter(|own| !own.is_empty());
                Wanted {
                    medium: medium.clone(),
                    serial: serial.unwrap_or_else(|| asset.clone()),
                    asset: Some(asset).filter(|_| gone(line)).unwrap_or_default(),
                }
            })
            .collect();
        Ok(Self { media, lines, handed, own, assets, parts })
    }

    /// What a number is: what a person said, else the media that have it, or whose asset has it.
    pub(super) fn media_of(&self, s: &ReceivedSerial) -> Vec<DisposalMediumId> {
        if !s.reason.is_empty() {
            return s.medium_id.into_iter().collect();
        }
        self.named_by(&lookalike::key(&s.serial))
    }

    /// The same, where it is one medium.
    pub(super) fn medium_of(&self, s: &ReceivedSerial) -> Option<DisposalMediumId> {
        match self.media_of(s)[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    fn named_by(&self, key: &str) -> Vec<DisposalMediumId> {
        match self.own.get(key) {
            Some(one) => one.iter().copied().collect(),
            None => self.assets.get(key).cloned().unwrap_or_default(),
        }
    }

    /// Whether a number is one of a medium of the lot.
    pub(super) fn is_of_medium(&self, key: &str) -> bool {
        self.own.contains_key(key)
    }

    /// Whether a number is one of the lot: of a medium, a part, or an asset that was not left out.
    pub(super) fn is_of_lot(&self, key: &str) -> bool {
        !key.is_empty()
            && (self.is_of_medium(key) || self.assets.contains_key(key) || self.parts.contains(key))
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
        let mut result = reconcile(&ours, &theirs);
        let of_lot = self.settle(&mut result, &theirs);
        let sides = Sides::new(self.wanted(), &self.media, all());
        let findings = finding::of(&sides, &result, &of_lot);
        (clamp(ours.len()), result, findings)
    }

    /// Takes out of a comparison what is no difference: media that went with an asset that is listed,
    /// numbers of assets and parts of the lot. Numbers of media that nobody handed over are returned.
    fn settle(&self, result: &mut SerialReconciliation, theirs: &[String]) -> Vec<String> {
        let named: HashSet<DisposalMediumId> =
            theirs.iter().flat_map(|s| self.named_by(&lookalike::key(s))).collect();
        let left: HashSet<String> = self
            .wanted()
            .filter(|w| !named.contains(&w.medium.id))
            .map(|w| lookalike::key(&w.serial))
            .collect();
        let before = result.missing.len();
        result.missing.retain(|s| left.contains(&lookalike::key(s)));
        result.matched += clamp(before - result.missing.len());
        let extra = std::mem::take(&mut result.extra);
        let (ours, extra): (Vec<_>, Vec<_>) =
            extra.into_iter().partition(|s| self.is_of_lot(&lookalike::key(s)));
        result.extra = extra;
        let missing: HashSet<&str> = result.missing.iter().map(String::as_str).collect();
        let strange: HashSet<&str> = result.extra.iter().map(String::as_str).collect();
        result.alike.retain(|a| missing.contains(&*a.missing) && strange.contains(&*a.extra));
        // A number read wrongly may be that of the asset, too.
        let machines: Vec<String> = self
            .wanted()
            .filter(|w| w.asset != w.serial && left.contains(&lookalike::key(&w.serial)))
            .map(|w| w.asset.clone())
            .collect();
        result.alike.extend(reconcile(&machines, &result.extra).alike);
        ours.into_iter().filter(|s| self.is_of_medium(&lookalike::key(s))).collect()
    }
}

/// The media a vendor was handed; where nothing says which, all that left the house.
fn handed(media: &[LotMedium], external: &HashSet<DisposalMediumId>) -> HashSet<DisposalMediumId> {
    let given = |m: &&LotMedium| {
        m.exception == Some(MediumException::VendorDestroys) || external.contains(&m.id)
    };
    let handed: HashSet<_> = media.iter().filter(given).map(|m| m.id).collect();
    if !handed.is_empty() {
        return handed;
    }
    // What stays in the house, and what nobody can find, no recycler can list.
    let stays =
        |m: &LotMedium| matches!(m.exception, Some(MediumException::Kept | MediumException::Lost));
    media.iter().filter(|m| !stays(m)).map(|m| m.id).collect()
}

/// What the number of each asset names: everything in it where the whole asset went, else the one
/// medium that has no number of its own.
fn assets(
    lines: &HashMap<DisposalLineId, LotLine>,
    inside: &HashMap<DisposalLineId, Vec<&LotMedium>>,
    gone: &impl Fn(DisposalLineId) -> bool,
) -> HashMap<String, Vec<DisposalMediumId>> {
    let mut found: HashMap<String, Vec<DisposalMediumId>> = HashMap::new();
    let mut seen: HashSet<String> = HashSet::new();
    for line in lines.values().filter(|l| l.left_out.is_empty()) {
        let key = lookalike::key(&line.serial);
        if key.is_empty() {
            continue;
        }
        let all = inside.get(&line.id).map_or(&[][..], Vec::as_slice);
        let bare: Vec<_> = all.iter().filter(|m| m.draft.serial.is_empty()).collect();
        let named = match (gone(line.id), bare.as_slice()) {
            (true, _) => all.iter().map(|m| m.id).collect(),
            (false, [one]) => vec![one.id],
            _ => Vec::new(),
        };
        // A number two assets have is one of the lot, and names nothing for sure.
        let twice = !seen.insert(key.clone());
        found.insert(key, if twice { Vec::new() } else { named });
    }
    found
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
