//! The state behind the window: one register, open for writing or reading, and what is in hand.
//!
//! Reads use a connection of their own, so that lists answer while an import writes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use custodia_core::error::{Error, Refusal, RegisterError, Result};
use custodia_core::ids::{OpRow, PersonId};
use custodia_core::list::Views;
use custodia_core::store::past::Pasts;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::store::{Conn, Op, Reader, Store, Tx, Unkept, Written};
use tauri::{AppHandle, Emitter as _, Runtime};
use uuid::Uuid;

use crate::clock::Clock;
use crate::closing::Closing;
use crate::commands::types::{Health, OpLabel};
use crate::desk::Desk;
use crate::import_session::{ImportSession, QuoteFileSession, ReceivedListSession, SlaFileSession};
use crate::picker::FilePicker;
use crate::previews::Previews;
use crate::stops::{Stops, Watch};

mod register;

pub use register::{Register, Standing};

/// Everything the commands work on.
#[allow(missing_debug_implementations, reason = "a window's state has nothing to print")]
pub struct App<R: Runtime> {
    handle: AppHandle<R>,
    /// Today and now.
    pub clock: Clock,
    /// File dialogs.
    pub picker: Box<dyn FilePicker>,
    /// Address of the bus where printing and notifications are asked for; the user's session bus when absent.
    pub bus: Option<String>,
    /// Opens a file in the program the user has for it.
    pub viewer: fn(&Path) -> Result<()>,
    /// The folder of desk and usual registers.
    pub folder: PathBuf,
    /// This program, started again to read a file.
    pub worker: PathBuf,
    writer: Mutex<Register>,
    standing: Mutex<Standing>,
    reader: Mutex<Option<Reader>>,
    version: AtomicU64,
    day: Mutex<NaiveDate>,
    views: Mutex<Views>,
    pasts: Mutex<Pasts>,
    desk: Mutex<Desk>,
    health: Mutex<Health>,
    /// The import in hand.
    pub import: Mutex<Option<ImportSession>>,
    /// A vendor's file in hand.
    pub quote_file: Mutex<Option<QuoteFileSession>>,
    /// A file with the records of a service level in hand.
    pub sla_file: Mutex<Option<SlaFileSession>>,
    /// A recycler's list in hand.
    pub received_list: Mutex<Option<ReceivedListSession>>,
    /// A file dropped on the window, until the import takes it.
    pub dropped: Mutex<Option<PathBuf>>,
    /// Rendered previews.
    pub previews: Mutex<Previews>,
    /// Stops reading, comparing and writing of an import.
    pub import_stops: Stops,
    /// Stops the drawing of previews.
    pub preview_stops: Stops,
    /// Stops the figures of a month that nobody looks at any more.
    pub director_stops: Stops,
    /// Stops the making of reports that are saved, opened, printed, or of a batch.
    pub file_stops: Stops,
    /// Unsaved work in the window.
    pub closing: Closing,
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
            bus: None,
            viewer: crate::system::open_file,
            folder,
            worker,
            writer: Mutex::new(Register::none()),
            standing: Mutex::default(),
            reader: Mutex::new(None),
            version: AtomicU64::new(1),
            day: Mutex::new(clock.today()),
            views: Mutex::default(),
            pasts: Mutex::default(),
            desk: Mutex::new(desk),
            health: Mutex::new(Health::Checking),
            import: Mutex::default(),
            quote_file: Mutex::default(),
            sla_file: Mutex::default(),
            received_list: Mutex::default(),
            dropped: Mutex::default(),
            previews: Mutex::default(),
            import_stops: Stops::default(),
            preview_stops: Stops::default(),
            director_stops: Stops::default(),
            file_stops: Stops::default(),
            closing: Closing::default(),
        };
        app.open_at_start();
        app
    }

    /// Reads; does not wait for a write in progress.
    pub fn read<T>(&self, f: impl FnOnce(&Conn) -> Result<T>) -> Result<T> {
        let reader = lock(&self.reader);
        let reader = reader.as_ref().ok_or(Error::Register(RegisterError::Missing))?;
        f(reader)
    }

    /// Reads on a connection of its own: for work of seconds, which must not hold up the lists.
    pub fn read_long<T>(&self, f: impl FnOnce(&Conn) -> Result<T>) -> Result<T> {
        let reader = self.another_reader()?;
        f(&reader)
    }

    /// [`Self::read_long`] that is refused as `cancelled` once its watch is stopped.
    pub fn read_until<T>(&self, watch: &Watch, f: impl FnOnce(&Conn) -> Result<T>) -> Result<T> {
        let mut reader = self.another_reader()?;
        let watch = watch.clone();
        reader.stop_when(move || watch.is_stopped())?;
        f(&reader)
    }

    /// [`Self::read_until`] with the past of the register that was asked for last: made once for a
    /// version and a day, however often a preview is drawn. One at a time.
    pub fn read_past<T>(
        &self,
        watch: &Watch,
        f: impl FnOnce(&Conn, &mut Pasts) -> Result<T>,
    ) -> Result<T> {
        let mut pasts = lock(&self.pasts);
        let stop = watch.clone();
        pasts.stop_when(move || stop.is_stopped());
        self.read_until(watch, |conn| f(conn, &mut pasts))
    }

    /// Forgets the past that is kept, which holds the register's file.
    fn forget_past(&self) {
        lock(&self.pasts).clear();
    }

    fn another_reader(&self) -> Result<Reader> {
        let standing = self.standing();
        standing.broken.map_or_else(|| Store::open_read_only(&standing.path), Err)
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

    /// [`Self::write`] that is refused as `cancelled`, and nothing written, once its watch is stopped.
    pub fn write_until<T>(
        &self,
        watch: &Watch,
        op_id: Uuid,
        name: &'static str,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        let op = Op::with_id(op_id, name, self.operator()?, self.clock.now());
        let watch = watch.clone();
        self.with_store(|store| store.write_until(&op, move || watch.is_stopped(), f))
    }

    /// Works on the open register, then tells the window what changed.
    pub fn with_store<T>(&self, f: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let (result, before, after, changed) = {
            let mut writer = lock(&self.writer);
            let Register::Open(store) = &mut *writer else {
                return Err(Refusal::new("read-only").into());
            };
            let before = store.version();
            (f(store), before, store.version(), store.take_changed())
        };
        if before != after {
            self.bump();
            self.emit_changed(&changed);
        }
        result
    }

    /// The operator: who was chosen here, else the user of this computer, entered when the
    /// register does not know them yet.
    pub fn operator(&self) -> Result<PersonId> {
        let log = self.standing().log;
        let chosen = lock(&self.desk).operators.get(&log).copied();
        if let Some(id) = chosen {
            match self.read(|conn| custodia_core::person::sql::get(conn, id)) {
                // An undo or an older copy has taken this person out of the register.
                Err(Error::NotFound(_)) => {}
                found => return found.map(|person| person.id),
            }
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
        let log = self.standing().log;
        self.edit_desk(|desk| {
            desk.operators.insert(log, id);
        })
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

    /// Keeps the checkpoint of now beside the register and in every folder copies went to; the names
    /// of those where it could not be written, which stops nothing and is told.
    pub fn keep_checkpoint(&self) -> Vec<String> {
        self.keep_named(&[])
    }

    /// The same, with checkpoints that paper names.
    pub fn keep_named(&self, named: &[Checkpoint]) -> Vec<String> {
        let folders = self.copy_folders();
        let unkept = self.with_store(|store| Ok(store.keep_named(named, &folders)));
        unkept.map(|all| unkept_names(&all)).unwrap_or_default()
    }

    /// Folders outside that copies of this register were saved in.
    pub fn copy_folders(&self) -> Vec<PathBuf> {
        let log = self.standing().log;
        lock(&self.desk).copies.get(&log).into_iter().flatten().cloned().collect()
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

    /// Tells the window which tables changed; all of them when none is named.
    pub fn emit_changed(&self, tables: &[&str]) {
        if let Err(e) = self.handle.emit("changed", serde_json::json!({ "tables": tables })) {
            eprintln!("custodia: telling the window: {e}");
        }
    }

    /// Tells the window how far the import is.
    pub fn emit_progress(&self, done: u64, total: u64) {
        if let Err(e) = self.handle.emit("progress", (done, total)) {
            eprintln!("custodia: telling the window: {e}");
        }
    }

    /// Asks the window whether it may be closed; it answers with `window_close`.
    pub fn emit_close_asked(&self) {
        if let Err(e) = self.handle.emit("close-asked", ()) {
            eprintln!("custodia: asking the window: {e}");
        }
    }

    /// Keeps a dropped file and tells the window, which learns its name and asks to read it.
    pub fn take_drop(&self, path: &Path) {
        *lock(&self.dropped) = Some(path.to_owned());
        if let Err(e) = self.handle.emit("file-dropped", name_of(path)) {
            eprintln!("custodia: telling the window: {e}");
        }
    }

    /// The program's handle, for what concerns the window itself.
    pub fn handle(&self) -> &AppHandle<R> {
        &self.handle
    }

    fn bump(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
        // Of another version by now. One that is being read goes when the next is asked for: nobody
        // who writes waits for a report.
        if let Ok(mut pasts) = self.pasts.try_lock() {
            pasts.clear();
        }
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

/// The folders' names alone: the window sees no path.
pub fn unkept_names(all: &[Unkept]) -> Vec<String> {
    for one in all {
        eprintln!("custodia: {}: {:?}", one.folder.display(), one.why);
    }
    all.iter().map(|one| name_of(&one.folder)).collect()
}
