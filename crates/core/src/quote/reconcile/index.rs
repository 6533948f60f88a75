//! Which asset a line of a quote names.

use std::collections::HashMap;

use super::Known;
use crate::lookalike::key;
use crate::quote::QuoteLine;

/// Assets by the keys a line can name them with.
pub(super) struct Index<'a> {
    by_serial: HashMap<String, Vec<&'a Known>>,
    by_tag: HashMap<String, &'a Known>,
}

impl<'a> Index<'a> {
    pub(super) fn new(assets: &'a [Known]) -> Self {
        let mut by_serial: HashMap<String, Vec<&Known>> = HashMap::new();
        let mut by_tag = HashMap::new();
        for asset in assets {
            if !asset.serial.is_empty() {
                by_serial.entry(key(&asset.serial)).or_default().push(asset);
            }
            by_tag.entry(key(&asset.tag)).or_insert(asset);
        }
        Self { by_serial, by_tag }
    }

    /// By serial number, then by tag. Of several manufacturers' assets with one number, the one the
    /// contract covers.
    pub(super) fn find(&self, serial: &str, tag: &str) -> Option<&'a Known> {
        let same = self.by_serial.get(serial).filter(|_| !serial.is_empty());
        let of_serial = same.and_then(|all| all.iter().find(|a| a.covered).or(all.first()));
        of_serial.copied().or_else(|| self.by_tag.get(tag).filter(|_| !tag.is_empty()).copied())
    }
}

/// What a line is matched by.
pub(super) fn keys(line: &QuoteLine) -> (String, String) {
    match line.read_as.as_str() {
        "" => (key(&line.serial), key(&line.tag)),
        said => (key(said), key(said)),
    }
}
