//! The media of a lot a drive in a file can be.

use std::collections::{HashMap, HashSet};

use super::EvidenceMatched;
use super::sql;
use crate::disposal::evidence::EvidenceFile;
use crate::disposal::lot::sql::{lines, media};
use crate::disposal::lot::{LotLine, LotMedium};
use crate::disposal::matching::{EvidenceMatch, KnownMedium, match_media};
use crate::error::Result;
use crate::ids::{DisposalLineId, DisposalLotId, DisposalMediumId};
use crate::store::Conn;

/// Data-bearing media of what was not left out, in the order of their tags.
pub(super) struct Known {
    pub media: Vec<LotMedium>,
    pub lines: HashMap<DisposalLineId, LotLine>,
    compared: Vec<KnownMedium>,
}

/// What was found for one drive.
pub(super) struct Found {
    pub matched: EvidenceMatched,
    pub medium: Option<DisposalMediumId>,
    pub candidates: Vec<DisposalMediumId>,
}

impl Known {
    pub(super) fn load(conn: &Conn, lot: DisposalLotId) -> Result<Self> {
        let lines: HashMap<_, _> =
            lines::of_lot(conn, lot)?.into_iter().map(|l| (l.id, l)).collect();
        let here: HashSet<_> =
            lines.values().filter(|l| l.left_out.is_empty()).map(|l| l.id).collect();
        let mut media = media::of_lot(conn, lot)?;
        media.retain(|m| m.draft.data_bearing && here.contains(&m.draft.line_id));
        let tags = sql::service_tags(conn, lot)?;
        let compared = media
            .iter()
            .map(|m| {
                let line = m.draft.line_id;
                let own = lines.get(&line).map(|l| l.serial.clone()).into_iter();
                let more = tags.get(&line).into_iter().flatten().cloned();
                KnownMedium {
                    serial: m.draft.serial.clone(),
                    host_serials: own.chain(more).collect(),
                }
            })
            .collect();
        Ok(Self { media, lines, compared })
    }

    /// One answer for each drive of the file, in its order.
    pub(super) fn find(&self, file: &EvidenceFile) -> Vec<Found> {
        match_media(file, &self.compared).drives.iter().map(|m| self.found(m)).collect()
    }

    fn found(&self, found: &EvidenceMatch) -> Found {
        let id = |at: &usize| self.media.get(*at).map(|m| m.id);
        let sure = |matched, at| Found { matched, medium: id(at), candidates: Vec::new() };
        let perhaps = |matched, all: &[usize]| Found {
            matched,
            medium: None,
            candidates: all.iter().filter_map(id).collect(),
        };
        match found {
            EvidenceMatch::Serial { medium } => sure(EvidenceMatched::Serial, medium),
            EvidenceMatch::CutSerial { medium } => sure(EvidenceMatched::CutSerial, medium),
            EvidenceMatch::Ambiguous { media } => perhaps(EvidenceMatched::Ambiguous, media),
            EvidenceMatch::Host { media } => perhaps(EvidenceMatched::Host, media),
            EvidenceMatch::LookAlike { media } => perhaps(EvidenceMatched::LookAlike, media),
            EvidenceMatch::Unmatched => perhaps(EvidenceMatched::Unmatched, &[]),
        }
    }
}
