//! The statuses that words of a file mean: those of the register, or new ones.

use std::collections::{BTreeMap, HashMap};

use super::{new_index, next_id};
use crate::asset::ops::default_status;
use crate::asset::{AssetState, AssetStatus};
use crate::ids::StatusId;
use crate::import::clean::{fold, trimmed};
use crate::import::columns::{Decided, handed_out, state_of};
use crate::import::fields::Field;
use crate::import::headers;
use crate::import::table::SourceTable;
use crate::import::values::words;
use crate::text::Lang;

/// The statuses a file's words mean.
#[derive(Debug, Default)]
pub(in crate::import) struct Statuses {
    known: Vec<AssetStatus>,
    words: HashMap<String, StatusId>,
    /// New ones, with whether an accepted record has it.
    new: Vec<(String, AssetState, bool)>,
    defaults: BTreeMap<AssetState, StatusId>,
}

impl Statuses {
    /// Reads the words of the status column, once each.
    ///
    /// A word that is the name of a status is that status. A word of any language that is known
    /// for a state is the status the register has for it: a list in Italian brought into a
    /// register in English changes no status. Only otherwise there is a new one, named as the
    /// file writes it most often.
    pub(in crate::import) fn read(
        table: &SourceTable,
        decided: &Decided,
        known: Vec<AssetStatus>,
        lang: Lang,
    ) -> Self {
        let mut this = Self { known, ..Self::default() };
        let mut counts: HashMap<&str, usize> = HashMap::new();
        if let Some(column) = decided.column(Field::Status) {
            for cell in table.rows.iter().filter_map(|r| r.cells.get(column.index)) {
                *counts.entry(trimmed(cell.text())).or_default() += 1;
            }
        }
        let mut spellings: Vec<(&str, usize)> = counts.into_iter().collect();
        spellings.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let (mut in_use, mut known_words) = (Vec::new(), Vec::new());
        for (text, _) in spellings.into_iter().filter(|(t, _)| !t.is_empty()) {
            let Some(state) = state_of(text, decided, &this.known) else { continue };
            // Not the name of a status: a status, and that somebody has it.
            let explained = decided.explained.contains_key(&headers::word(text));
            if explained || this.named(text).is_some() {
                let id = this.named(text).unwrap_or_else(|| this.add(text, state));
                this.words.insert(text.to_owned(), id);
            } else if words::asset_state(text).is_some() {
                known_words.push((text, state));
            } else if handed_out(text, decided) {
                in_use.push(text);
            }
        }
        // After those that name statuses of their own: the same file read again finds these, too.
        for (text, state) in known_words {
            let same = this.named(text).or_else(|| this.only_of(state));
            let id = same.unwrap_or_else(|| this.add(text, state));
            this.words.insert(text.to_owned(), id);
        }
        for state in [AssetState::InUse, AssetState::InStock] {
            let first = this.known.iter().find(|s| s.state == state).map(|s| s.id);
            let id = first.unwrap_or_else(|| {
                let name = default_status(lang, state);
                this.named(&name).unwrap_or_else(|| this.add(&name, state))
            });
            this.defaults.insert(state, id);
        }
        if let Some(id) = this.defaults.get(&AssetState::InUse).copied() {
            this.words.extend(in_use.into_iter().map(|text| (text.to_owned(), id)));
        }
        this
    }

    fn named(&self, name: &str) -> Option<StatusId> {
        let name = fold(name);
        if let Some(known) = self.known.iter().find(|s| fold(&s.name) == name) {
            return Some(known.id);
        }
        let at = self.new.iter().position(|(n, _, _)| fold(n) == name)?;
        Some(StatusId(next_id(at)))
    }

    /// The status the register has for a state: its only one, else the one it began with.
    fn only_of(&self, state: AssetState) -> Option<StatusId> {
        let known = self.known.iter().filter(|s| s.state == state).map(|s| (s.id, s.name.as_str()));
        let new = self.new.iter().enumerate().filter(|(_, (_, s, _))| *s == state);
        let new = new.map(|(at, (name, _, _))| (StatusId(next_id(at)), name.as_str()));
        let all: Vec<(StatusId, &str)> = known.chain(new).collect();
        if let [(only, _)] = all.as_slice() {
            return Some(*only);
        }
        let first = |name: &str| {
            let is = |lang: &Lang| fold(&default_status(*lang, state)) == fold(name);
            Lang::ALL.iter().any(is)
        };
        let mut began = all.iter().filter(|(_, name)| first(name));
        began.next().filter(|_| began.next().is_none()).map(|(id, _)| *id)
    }

    fn add(&mut self, name: &str, state: AssetState) -> StatusId {
        let id = StatusId(next_id(self.new.len()));
        self.new.push((name.to_owned(), state, false));
        id
    }

    /// The status a cell's text means.
    pub(in crate::import) fn of(&self, text: &str) -> Option<StatusId> {
        self.words.get(text).copied()
    }

    /// The status of a new asset the file gives none: in use where somebody has it.
    pub(in crate::import) fn default_for(&self, has_custodian: bool) -> Option<StatusId> {
        let state = if has_custodian { AssetState::InUse } else { AssetState::InStock };
        self.defaults.get(&state).copied()
    }

    /// An accepted record has it.
    pub(in crate::import) fn used(&mut self, id: StatusId) {
        if let Some((_, _, used)) = new_index(id.0).and_then(|i| self.new.get_mut(i)) {
            *used = true;
        }
    }

    /// A status's name.
    pub(in crate::import) fn name(&self, id: Option<StatusId>) -> &str {
        let Some(id) = id else { return "" };
        match new_index(id.0) {
            Some(i) => self.new.get(i).map_or("", |(n, _, _)| n),
            None => self.known.iter().find(|s| s.id == id).map_or("", |s| &s.name),
        }
    }

    /// New statuses in the order of their negative ids; `None` for one no record needs.
    pub(in crate::import) fn to_create(&self) -> impl Iterator<Item = Option<(&str, AssetState)>> {
        self.new.iter().map(|(n, s, used)| used.then_some((n.as_str(), *s)))
    }
}
