//! The state behind the window: one register, open for writing or reading, and what is in hand.
//!
//! Reads use a connection of their own, so that lists answer while an import writes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use custodia_core::error::{Error, Refusal, RegisterError, Result};
use custodia_core::ids::{OpRow, PersonId};
use custodia_core::list::Views;
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Conn, Op, Reader, Store, Tx, Written};
use custodia_core::text::Lang;
use tauri::{AppHandle, Emitter as _, Runtime};
use uuid::Uuid;

use crate::clock::Clock;
use crate::commands::types::{Health, OpLabel};
use crate::desk::Desk;
use crate::picker::FilePicker;
use crate::{import_session::ImportSession, previews::Previews};

/// Everything the commands work on.
#[allow(missing_debug_implementations, reason = "a window's state has nothing to print")]
pub struct App<R: Runtime> {
    handle: AppHandle<R>,
    /// Today and now.
    pub clock: Clock,
    /// File dialogs.
    pub picker: Box<dyn FilePicker>,
    /// The folder of desk and usual registers.
    pub folder: PathBuf,
    /// This program, started again to read a file.
    pub worker: PathBuf,
    writer: Mutex<Register>,
    reader: Mutex<Option<Reader>>,
    version: AtomicU64,
    views: Mutex<Views>,
    desk: Mutex<Desk>,
    health: Mutex<Health>,
    /// The import in hand.
    pub import: Mutex<Option<ImportSession>>,
    /// Rendered previews.
    pub previews: Mutex<Previews>,
    /// Set to stop the long work in hand.
    pub cancel: AtomicBool,
}

/// The register as it could be opened.
#[derive(Debug)]
pub enum Register {
    /// Open for writing.
    Open(Box<Store>),
    /// Open for reading only; why, as a catalogue code.
    ReadOnly(PathBuf, &'static str),
    /// Not open: shown on a full page, nothing deleted.
    Broken(Error),
}

impl<R: Runtime> App<R> {
    /// The state with the register in `path` open, as far as it can be opened.
    pub fn new(
        handle: AppHandle<R>,
        picker: Box<dyn FilePicker>,
        folder: PathBuf,
        worker: PathBuf,
        clock: Clock,
    ) -> Self {
        let desk = Desk::load(&folder);
        let app = Self {
            handle,
            clock,
            picker,
            folder,
            worker,
            writer: Mutex::new(Register::Broken(Error::Register(RegisterError::Missing))),
            reader: Mutex::new(None),
            version: AtomicU64::new(1),
            views: Mutex::default(),
            desk: Mutex::new(desk),
            health: Mutex::new(Health::Checking),
            import: Mutex::default(),
            previews: Mutex::default(),
            cancel: AtomicBool::new(false),
        };
        let path = app.desk().register.clone().filter(|p| p.exists());
        app.open_or_create(&path.unwrap_or_else(|| app.usual_path()));
        app
    }

    /// Where the usual register lives.
    pub fn usual_path(&self) -> PathBuf {
        custodia_core::place::register_in(&self.folder)
    }

    /// Where a sample lives that was asked for beside an own register.
    pub fn sample_path(&self) -> PathBuf {
        self.usual_path().with_file_name("sample.db")
    }

    /// Opens the register at `path`; makes the sample there when there is none yet.
    pub fn open_or_create(&self, path: &Path) {
        let opened = if path.exists() { self.open(path) } else { self.create_sample(path) };
        let state = match opened {
            Ok(store) => Register::Open(Box::new(store)),
            Err(Error::Register(RegisterError::Locked)) => {
                Register::ReadOnly(path.to_owned(), "locked")
            }
            Err(e) => Register::Broken(e),
        };
        self.install(state);
    }

    /// Opens the register at `path` for writing, bringing its periods up to today.
    pub fn open(&self, path: &Path) -> Result<Store> {
        let mut store = Store::open(path, self.clock.now())?;
        let today = self.clock.today();
        // Time goes by while the register is closed: store the periods it brought, as proposals.
        if custodia_core::contract::ops::needs_roll(store.conn(), today)? {
            let op = Op::new("contract.roll", Op::SYSTEM, self.clock.now());
            store.write(&op, |tx| custodia_core::contract::ops::roll(tx, today))?;
        }
        Ok(store)
    }

    /// Makes the sample register at `path`.
    pub fn create_sample(&self, path: &Path) -> Result<Store> {
        let (lang, today) = (crate::system::language(), self.clock.today());
        let mut store = self.create(path, lang, "")?;
        let op = Op::new("sample.load", Op::SYSTEM, self.clock.now());
        store.write(&op, |tx| custodia_core::sample::load(tx, today, lang))?;
        Ok(store)
    }

    /// Makes an empty register at `path`.
    pub fn create(&self, path: &Path, lang: Lang, organisation: &str) -> Result<Store> {
        let user = crate::system::user();
        let first = FirstUser { username: user.username, name: user.name };
        let mut store = Store::create(path, Uuid::now_v7(), self.clock.now())?;
        let op = Op::new(register::CREATE, Op::SYSTEM, self.clock.now());
        store.write(&op, |tx| register::found(tx, &first, lang, organisation))?;
        Ok(store)
    }

    /// Puts another register behind the window and tells it so.
    pub fn install(&self, state: Register) {
        let reader = match &state {
            Register::Open(store) => store.reader().ok(),
            Register::ReadOnly(path, _) => Store::open_read_only(path).ok(),
            Register::Broken(_) => None,
        };
        *lock(&self.reader) = reader;
        *lock(&self.writer) = state;
        *lock(&self.import) = None;
        lock(&self.previews).clear();
        self.bump();
        self.emit_changed(&["register"]);
    }

    /// Takes the register out, e.g. to restore a copy over it; `put_back` installs the new one.
    pub fn take(&self) -> Result<Box<Store>> {
        let mut writer = lock(&self.writer);
        match std::mem::replace(
            &mut *writer,
            Register::Broken(Error::Register(RegisterError::Missing)),
        ) {
            Register::Open(store) => {
                *lock(&self.reader) = None;
                Ok(store)
            }
            other => {
                *writer = other;
                Err(Refusal::new("read-only").into())
            }
        }
    }

    /// Why the register cannot be written, or why there is none.
    pub fn standing(&self) -> (Option<&'static str>, Option<Error>, String) {
        match &*lock(&self.writer) {
            Register::Open(store) => (None, None, name_of(store.path())),
            Register::ReadOnly(path, why) => (Some(why), None, name_of(path)),
            Register::Broken(e) => (None, Some(e.clone()), String::new()),
        }
    }

    /// Reads; does not wait for a write in progress.
    pub fn read<T>(&self, f: impl FnOnce(&Conn) -> Result<T>) -> Result<T> {
        let reader = lock(&self.reader);
        let reader = reader.as_ref().ok_or(Error::Register(RegisterError::Missing))?;
        f(reader)
    }

    /// Another connection to the register, for work that must not hold up the lists.
    pub fn spare_reader(&self) -> Result<Reader> {
        match &*lock(&self.writer) {
            Register::Open(store) => store.reader(),
            Register::ReadOnly(path, _) => Store::open_read_only(path),
            Register::Broken(e) => Err(e.clone()),
        }
    }

    /// Whether `path` is the register that is open.
    pub fn is_open(&self, path: &Path) -> bool {
        match &*lock(&self.writer) {
            Register::Open(store) => same(store.path(), path),
            Register::ReadOnly(open, _) => same(open, path),
            Register::Broken(_) => false,
        }
    }

    /// Reads a list with the answers remembered for this version of the register.
    pub fn list<T>(&self, f: impl FnOnce(&Conn, &mut Views, u64) -> Result<T>) -> Result<T> {
        let version = self.version.load(Ordering::SeqCst);
        let mut views = lock(&self.views);
        self.read(|conn| f(conn, &mut views, version))
    }

    /// Does an operation as the operator at the desk.
    pub fn write<T>(
        &self,
        op_id: Uuid,
        name: &'static str,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        let actor = self.operator()?;
        let op = Op::with_id(op_id, name, actor, self.clock.now());
        self.with_store(|store| store.write(&op, f))
    }

    /// Works on the open register, then tells the window what changed.
    pub fn with_store<T>(&self, f: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let (result, before, after) = {
            let mut writer = lock(&self.writer);
            let Register::Open(store) = &mut *writer else {
                return Err(Refusal::new("read-only").into());
            };
            let before = store.version();
            (f(store), before, store.version())
        };
        if before != after {
            self.bump();
            self.emit_changed(&["data"]);
        }
        result
    }

    /// The operator: who was chosen here, else whoever the register knows first.
    pub fn operator(&self) -> Result<PersonId> {
        let log = self.log();
        if let Some(id) = lock(&self.desk).operators.get(&log) {
            return Ok(*id);
        }
        let user = crate::system::user();
        let known =
            self.read(|conn| custodia_core::person::sql::by_username(conn, &user.username))?;
        match known {
            Some(person) => Ok(person.id),
            None => self.with_store(|store| {
                let op = Op::new("person.save", Op::SYSTEM, self.clock.now());
                let saved = store.write(&op, |tx| {
                    custodia_core::person::ops::ensure_operator(tx, &user.username, &user.name)
                })?;
                saved.value.ok_or_else(|| Error::Internal("operator".into()))
            }),
        }
    }

    /// Chooses the operator of this register on this desk.
    pub fn set_operator(&self, id: PersonId) -> Result<()> {
        let log = self.log();
        self.edit_desk(|desk| {
            desk.operators.insert(log, id);
        })
    }

    fn log(&self) -> String {
        match &*lock(&self.writer) {
            Register::Open(store) => store.log().to_owned(),
            _ => String::new(),
        }
    }

    /// The desk as it is.
    pub fn desk(&self) -> Desk {
        lock(&self.desk).clone()
    }

    /// Changes the desk and keeps it.
    pub fn edit_desk(&self, f: impl FnOnce(&mut Desk)) -> Result<()> {
        let mut desk = lock(&self.desk);
        f(&mut desk);
        desk.save(&self.folder)
    }

    /// What the check at start has found so far.
    pub fn health(&self) -> Health {
        *lock(&self.health)
    }

    /// Says what the check found.
    pub fn set_health(&self, health: Health) {
        *lock(&self.health) = health;
        self.emit_changed(&["health"]);
    }

    /// The label of an op, for "Undo".
    pub fn label(&self, op: Option<OpRow>) -> Result<Option<OpLabel>> {
        let Some(op) = op else { return Ok(None) };
        self.read(|conn| custodia_core::store::journal::op(conn, op))
            .map(|info| info.map(|i| OpLabel { op: i.id, name: i.name, subject: i.subject }))
    }

    /// Tells the window that data changed.
    pub fn emit_changed(&self, tables: &[&str]) {
        if let Err(e) = self.handle.emit("changed", serde_json::json!({ "tables": tables })) {
            eprintln!("custodia: telling the window: {e}");
        }
    }

    /// Tells the window how far a long work is.
    pub fn emit_progress(&self, done: u64, total: u64) {
        if let Err(e) = self.handle.emit("progress", (done, total)) {
            eprintln!("custodia: telling the window: {e}");
        }
    }

    fn bump(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }
}

/// The guard, also after a panic elsewhere: the data behind it is one value, never half of one.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The file's name without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

fn same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}
