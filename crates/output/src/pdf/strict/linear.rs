//! Files that are laid out to be shown while they load (ISO 32000-1, annex F). They name their pages a
//! second time, beside the tree of pages, and some readers go by that: both must name the same.

use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;

use flate2::read::ZlibDecoder;
use lopdf::{Object, ObjectId};

use super::xref::Place;

/// Most bytes of the hints.
const MAX_HINTS: u64 = 8 << 20;

/// What such a file says about its pages.
pub(super) struct Linear {
    /// `None`: something that is not understood.
    known: Option<Known>,
}

struct Known {
    first: u32,
    pages: usize,
    hints: Vec<u8>,
}

impl Linear {
    /// `None` for a file that is not laid out like that.
    pub(super) fn find(
        objects: &HashMap<u32, Object>,
        places: &BTreeMap<u32, Place>,
        length: usize,
    ) -> Option<Self> {
        let mut all = objects.values().filter(|o| o.as_dict().is_ok_and(|d| d.has(b"Linearized")));
        let parameters = all.next()?;
        let only = all.next().is_none();
        Some(Self { known: known(objects, places, parameters, length).filter(|_| only) })
    }

    pub(super) fn is_known(&self) -> bool {
        self.known.is_some()
    }

    pub(super) fn leads_to(&self, pages: &[ObjectId]) -> bool {
        let many = |known: &&Known| known.pages == pages.len();
        let named = self.known.as_ref().filter(many).and_then(Known::pages);
        named.is_some_and(|named| named.iter().eq(pages.iter().map(|(id, _)| id)))
    }
}

fn known(
    objects: &HashMap<u32, Object>,
    places: &BTreeMap<u32, Place>,
    parameters: &Object,
    length: usize,
) -> Option<Known> {
    let parameters = parameters.as_dict().ok()?;
    let number = |key: &[u8]| parameters.get(key).and_then(Object::as_i64).ok();
    let known = parameters.iter().all(|(key, _)| {
        [b"Linearized".as_slice(), b"L", b"H", b"O", b"E", b"N", b"T"].contains(&key.as_slice())
    });
    if !known || number(b"L") != i64::try_from(length).ok() {
        return None;
    }
    // The hints are the object that begins there, and not some bytes inside of one.
    let span = parameters.get(b"H").and_then(Object::as_array).ok()?;
    let [at, _] = span.as_slice() else { return None };
    let at = Place::At(u64::try_from(at.as_i64().ok()?).ok()?);
    let id = places.iter().find(|(_, place)| **place == at)?.0;
    let stream = objects.get(id)?.as_stream().ok()?;
    let mut hints = Vec::new();
    let packed = stream.content.as_slice();
    match stream.dict.get(b"Filter") {
        Ok(filter) => {
            let flate = filter.as_name().is_ok_and(|f| f == b"FlateDecode");
            let unpacked = ZlibDecoder::new(packed).take(MAX_HINTS).read_to_end(&mut hints);
            unpacked.ok().filter(|_| flate && !stream.dict.has(b"DecodeParms"))?;
        }
        Err(_) => hints.extend_from_slice(packed),
    }
    let pages = usize::try_from(number(b"N")?).ok()?;
    Some(Known { first: u32::try_from(number(b"O")?).ok()?, pages, hints })
}

impl Known {
    /// Numbers of the pages: the first is named, the others follow one another by how many objects
    /// each has, from 1 (annex F.3.1).
    fn pages(&self) -> Option<Vec<u32>> {
        let half =
            |at: usize| Some(u16::from_be_bytes(self.hints.get(at..at + 2)?.try_into().ok()?));
        let least = u32::from_be_bytes(self.hints.get(..4)?.try_into().ok()?);
        let bits = usize::from(half(8)?);
        if bits > 32 {
            return None;
        }
        let mut pages = vec![self.first];
        let mut next = 1_u32;
        for page in 1..self.pages {
            pages.push(next);
            next = next.checked_add(least.checked_add(self.bits(36 * 8 + page * bits, bits)?)?)?;
        }
        Some(pages)
    }

    fn bits(&self, from: usize, count: usize) -> Option<u32> {
        let mut value = 0_u32;
        for at in from..from + count {
            let byte = self.hints.get(at / 8)?;
            value = value << 1 | u32::from(byte >> (7 - at % 8) & 1);
        }
        Some(value)
    }
}
