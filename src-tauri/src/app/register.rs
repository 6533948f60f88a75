//! The register behind the window: made, opened, switched, taken out for a restore.
//!
//! Nothing here deletes or replaces a register; one that cannot be opened is shown as it is.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use custodia_core::calendar::Country;
use custodia_core::error::{Error, Refusal, RegisterError, Result};
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Op, Store};
use custodia_core::text::Lang;
use tauri::Runtime;
use uuid::Uuid;

use super::{App, lock, name_of};
use crate::commands::types::Health;

/// The register as it could be opened.
#[derive(Debug)]
pub enum Register {
    /// Open for writing.
    Open(Box<Store>),
    /// Open for reading only; why, as a catalogue code.
    ReadOnly(PathBuf, &'static str),
    /// Not open: which file, and why. Shown on a full page, nothing deleted.
    Broken(PathBuf, Error),
}

impl Register {
    /// No register: before the first is opened, and while one is taken out.
    pub(super) fn none() -> Self {
        Self::Broken(PathBuf::new(), Error::Register(RegisterError::Missing))
    }
}

/// What the frame of the window shows of a register. Kept apart from the register itself, so that
/// asking for it never waits for a write in progress.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Why it can only be read, as a catalogue code.
    pub read_only: Option<&'static str>,
    /// Why there is none.
    pub broken: Option<Error>,
    /// Its file.
    pub path: PathBuf,
    /// Its identity; empty unless it is open for writing.
    pub log: String,
}

impl Standing {
    fn of(register: &Register) -> Self {
        match register {
            Register::Open(store) => Self {
                path: store.path().to_owned(),
                log: store.log().to_owned(),
                ..Self::default()
            },
            Register::ReadOnly(path, why) => {
                Self { read_only: Some(why), path: path.clone(), ..Self::default() }
            }
            Register::Broken(path, e) => {
                Self { broken: Some(e.clone()), path: path.clone(), ..Self::default() }
            }
        }
    }

    /// The register's file name, no folder.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }
}

impl<R: Runtime> App<R> {
    /// Where the usual register lives.
    pub fn usual_path(&self) -> PathBuf {
        custodia_core::place::register_in(&self.folder)
    }

    /// Where a sample lives that was asked for beside an own register.
    pub fn sample_path(&self) -> PathBuf {
        self.usual_path().with_file_name("sample.db")
    }

    /// Opens the register this desk had open last, or makes the sample on the very first start.
    ///
    /// A register that was chosen and is not there (a drive unplugged, a file moved) is said to be
    /// missing: another one in its place would look like lost data.
    pub(super) fn open_at_start(&self) {
        match self.desk().register {
            Some(chosen) if !chosen.exists() => {
                self.install(Register::Broken(chosen, Error::Register(RegisterError::Missing)));
            }
            Some(chosen) => self.open_or_create(&chosen),
            None => self.open_or_create(&self.usual_path()),
        }
    }

    /// Opens the register at `path`; makes the sample there when there is none yet.
    fn open_or_create(&self, path: &Path) {
        let opened = if path.exists() { self.open(path) } else { self.create_sample(path) };
        let state = match opened {
            Ok(store) => Register::Open(Box::new(store)),
            Err(Error::Register(RegisterError::Locked)) => {
                Register::ReadOnly(path.to_owned(), "locked")
            }
            Err(e) => Register::Broken(path.to_owned(), e),
        };
        self.install(state);
    }

    /// Opens the register at `path` for writing, bringing its periods up to today.
    pub fn open(&self, path: &Path) -> Result<Store> {
        let mut store = Store::open(path, self.clock.now())?;
        self.roll(&mut store, self.clock.today())?;
        Ok(store)
    }

    /// Stores the periods that time has brought, as proposals; whether there were any.
    fn roll(&self, store: &mut Store, today: NaiveDate) -> Result<bool> {
        let needed = custodia_core::contract::ops::needs_roll(store.conn(), today)?;
        if needed {
            let op = Op::new("contract.roll", Op::SYSTEM, self.clock.now());
            store.write(&op, |tx| custodia_core::contract::ops::roll(tx, today))?;
        }
        Ok(needed)
    }

    /// Begins `today`, when the window has stayed open over midnight: stores the periods time has
    /// brought and tells the window that every "days left" is another. Nothing on the same day.
    pub fn begin_day(&self, today: NaiveDate) -> Result<()> {
        if std::mem::replace(&mut *lock(&self.day), today) == today {
            return Ok(());
        }
        let standing = self.standing();
        if standing.broken.is_none() && standing.read_only.is_none() {
            self.with_store(|store| self.roll(store, today))?;
        }
        // Also without a new period: lists and titles compare with today.
        self.bump();
        self.emit_changed(&[]);
        Ok(())
    }

    /// Makes the sample register at `path`.
    pub fn create_sample(&self, path: &Path) -> Result<Store> {
        let (lang, today) = (crate::system::language(), self.clock.today());
        let mut store = self.create(path, lang, "", None)?;
        let op = Op::new("sample.load", Op::SYSTEM, self.clock.now());
        store.write(&op, |tx| custodia_core::sample::load(tx, today, lang))?;
        Ok(store)
    }

    /// Makes an empty register at `path`.
    pub fn create(
        &self,
        path: &Path,
        lang: Lang,
        organisation: &str,
        country: Option<Country>,
    ) -> Result<Store> {
        let user = crate::system::user();
        let first = FirstUser { username: user.username, name: user.name };
        let mut store = Store::create(path, Uuid::now_v7(), self.clock.now())?;
        let op = Op::new(register::CREATE, Op::SYSTEM, self.clock.now());
        store.write(&op, |tx| register::found(tx, &first, lang, organisation, country))?;
        Ok(store)
    }

    /// Puts another register behind the window and tells it so.
    pub fn install(&self, mut state: Register) {
        if let Register::Open(store) = &mut state {
            // Whatever made or migrated it: all of it is new to the window, which is told so below.
            store.take_changed();
        }
        let reader = match &state {
            Register::Open(store) => store.reader().map(Some),
            Register::ReadOnly(path, _) => Store::open_read_only(path).map(Some),
            Register::Broken(..) => Ok(None),
        };
        let (state, reader) = match reader {
            Ok(reader) => (state, reader),
            // One that cannot even be read is not open.
            Err(e) => (Register::Broken(Standing::of(&state).path, e), None),
        };
        *lock(&self.health) = Health::Checking;
        *lock(&self.standing) = Standing::of(&state);
        *lock(&self.reader) = reader;
        *lock(&self.writer) = state;
        *lock(&self.import) = None;
        lock(&self.previews).clear();
        self.stop_reports();
        self.forget_past();
        self.bump();
        self.emit_changed(&[]);
    }

    /// Ends every report that is being made: whoever draws one of the past keeps that past until the
    /// page is done.
    fn stop_reports(&self) {
        self.preview_stops.stop();
        self.director_stops.stop();
        self.file_stops.stop();
    }

    /// Takes the register out, e.g. to restore a copy over it; [`App::install`] puts
    /// the next one in.
    pub fn take(&self) -> Result<Box<Store>> {
        self.stop_reports();
        let mut writer = lock(&self.writer);
        match std::mem::replace(&mut *writer, Register::none()) {
            Register::Open(store) => {
                *lock(&self.reader) = None;
                self.forget_past();
                Ok(store)
            }
            other => {
                *writer = other;
                Err(Refusal::new("read-only").into())
            }
        }
    }

    /// What the register is like: open, readable, or why not.
    pub fn standing(&self) -> Standing {
        lock(&self.standing).clone()
    }

    /// Whether `path` is the register that is open.
    pub fn is_open(&self, path: &Path) -> bool {
        let standing = self.standing();
        standing.broken.is_none() && same(&standing.path, path)
    }
}

fn same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}
