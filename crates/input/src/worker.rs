//! The import worker: a child process that reads one file and can be lost without loss.
//!
//! The program opens the file and hands it to the child as its standard input, so the child needs
//! no path, opens nothing and writes nothing but its answer. A file that exhausts memory or time
//! ends the child; the program gets a [`ReadError`] and goes on.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufReader, Read as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::time::{Duration, Instant};

use custodia_core::disposal::evidence::EvidenceFile;
use custodia_core::import::table::{ReadError, ReadOptions, SourceTable};

use crate::platform::{self, Death};
use crate::refusal::{clamp, refused, unreadable};
use crate::sink::{Sink as _, TableSink};
use crate::wire::{self, Batch, Frame, FrameSink, Request};
use crate::{Ending, evidence, limits, logo, too_large};

mod picture;

use picture::{LOGO, THUMBNAIL, serve_picture};
pub use picture::{read_logo, read_thumbnail};

/// First argument of a process that is a worker.
const FLAG: &str = "--import-worker";

/// How long the program waits at most before it looks whether it was cancelled.
const TICK: Duration = Duration::from_millis(40);

/// Frames that may wait to be taken; more would let a fast worker fill the program's memory.
const WAITING: usize = 8;

/// How much of the child's error output is looked at, bytes.
const LAST_WORDS: u64 = 4 << 10;

/// How far a reading is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Work done, in units of `total`.
    pub done: u64,
    /// All the work; 0 while unknown.
    pub total: u64,
    /// Records received.
    pub records: u32,
}

/// First line of every product's `main`: in a process started as the import worker it does the
/// work and exits, in any other it returns at once.
pub fn main() {
    let mut args = std::env::args_os().skip(1);
    let first = args.next();
    if first.as_deref() == Some(OsStr::new(LOGO)) {
        std::process::exit(serve_picture(logo::normalise));
    }
    if first.as_deref() == Some(OsStr::new(THUMBNAIL)) {
        std::process::exit(serve_picture(logo::thumbnail));
    }
    if first.as_deref() != Some(OsStr::new(FLAG)) {
        return;
    }
    let request = args.next().and_then(|a| a.into_string().ok()).unwrap_or_default();
    let code = match serve(&request) {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("{error}");
            1
        }
    };
    std::process::exit(code);
}

fn serve(request: &str) -> io::Result<()> {
    let request: Request = serde_json::from_str(request)?;
    let file = platform::input_file()?;
    let bytes = file.metadata()?.len();
    platform::limit(limits::WORKER_MEMORY, limits::worker_cpu_seconds(bytes));
    // Frames are large; the pipe needs no buffer in front of it.
    let mut sink = FrameSink::new(io::stdout().lock());
    match request {
        Request::Table { options } => {
            let result = crate::read(BufReader::new(file), &options, &mut sink);
            sink.finish(result)
        }
        Request::Evidence => sink.evidence(evidence::read(file)),
    }
}

/// Reads the file at `path` in a child process that runs `exe`, which must call [`main`] first.
///
/// `observe` is called every few dozen milliseconds and ends the reading by returning `Break`.
///
/// # Errors
/// What the reader refuses, and what only shows from outside: `memory-limit`, `time-limit`,
/// `crashed`, `cancelled`, `unreadable`.
pub fn read_file(
    exe: &Path,
    path: &Path,
    options: &ReadOptions,
    observe: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<SourceTable, ReadError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let request = Request::Table { options: options.clone() };
    let mut worker = Worker::open(exe, path, too_large, &request)?;
    let mut table = TableSink::default();
    let ending = worker.collect(&mut table, observe)?;
    table.into_table(&name, ending).as_asked(options)
}

/// Reads the evidence at `path` in a child process that runs `exe`, as [`read_file`] does.
///
/// # Errors
/// As [`read_file`], and `no-evidence`, `broken-evidence`.
pub fn read_evidence(
    exe: &Path,
    path: &Path,
    observe: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<EvidenceFile, ReadError> {
    let mut worker = Worker::open(exe, path, evidence::too_large, &Request::Evidence)?;
    let mut observed = Instant::now();
    loop {
        match worker.next(Progress::default(), &mut observed, observe)? {
            Some(Frame::Evidence(file)) => return Ok(*file),
            Some(Frame::Refused(error)) => return Err(error),
            Some(_) => return Err(refused("crashed", 0, "frames out of order")),
            None => {}
        }
    }
}

fn no_worker(error: &io::Error) -> ReadError {
    refused("crashed", 0, error.to_string())
}

/// A running child; it does not outlive this value.
struct Worker {
    child: Child,
    frames: Receiver<io::Result<Frame>>,
    deadline: Instant,
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Fails only when it is already gone; waiting then collects it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Worker {
    /// Starts a child on the file at `path`, which has to be a file and not too large.
    fn open(
        exe: &Path,
        path: &Path,
        too_large: fn(u64) -> Option<ReadError>,
        request: &Request,
    ) -> Result<Self, ReadError> {
        // Looked at before it is opened: opening a named pipe would wait for its other end.
        let found = std::fs::metadata(path).map_err(|e| unreadable(&e))?;
        if !found.is_file() {
            return Err(refused("unreadable", 0, ""));
        }
        if let Some(error) = too_large(found.len()) {
            return Err(error);
        }
        let file = File::open(path).map_err(|e| unreadable(&e))?;
        let time = Duration::from_secs(limits::worker_wall_seconds(found.len()));
        Self::start(exe, file, request, time).map_err(|e| no_worker(&e))
    }

    fn start(exe: &Path, file: File, request: &Request, time: Duration) -> io::Result<Self> {
        let request = serde_json::to_string(request)?;
        let mut child = Command::new(exe)
            .args([FLAG, &request])
            .stdin(file)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (sender, frames) = mpsc::sync_channel(WAITING);
        let output = child.stdout.take();
        let worker = Self { child, frames, deadline: Instant::now() + time };
        let output = output.ok_or(io::ErrorKind::BrokenPipe)?;
        std::thread::Builder::new()
            .name("import-frames".to_owned())
            .spawn(move || receive(output, &sender))?;
        Ok(worker)
    }

    /// Takes frames until the child is done, or its time is up, or `observe` has enough.
    fn collect(
        &mut self,
        table: &mut TableSink,
        observe: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Ending, ReadError> {
        let mut progress = Progress::default();
        let mut observed = Instant::now();
        loop {
            progress.records = clamp(table.records());
            match self.next(progress, &mut observed, observe)? {
                Some(Frame::Begin(format, headers)) if !table.has_begun() => {
                    table.begin(format, headers)?;
                }
                Some(Frame::Rows(Batch { done, total, rows })) if table.has_begun() => {
                    (progress.done, progress.total) = (done, total);
                    table.append(rows);
                }
                Some(Frame::End(ending)) if table.has_begun() => return Ok(ending),
                Some(Frame::Refused(error)) => return Err(error),
                Some(_) => return Err(refused("crashed", 0, "frames out of order")),
                None => {}
            }
        }
    }

    /// Waits a moment for the next frame; none where it is not there yet.
    fn next(
        &mut self,
        progress: Progress,
        observed: &mut Instant,
        observe: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Option<Frame>, ReadError> {
        let now = Instant::now();
        if now >= self.deadline {
            return Err(refused("time-limit", 0, ""));
        }
        if now.duration_since(*observed) >= TICK {
            *observed = now;
            if observe(progress).is_break() {
                return Err(refused("cancelled", 0, ""));
            }
        }
        match self.frames.recv_timeout(TICK) {
            Ok(Ok(frame)) => Ok(Some(frame)),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(self.autopsy()),
            Err(RecvTimeoutError::Timeout) => Ok(None),
        }
    }

    /// The stream broke off: why the child ended.
    fn autopsy(&mut self) -> ReadError {
        // A child that closed its output but runs on is of no use.
        let status = match self.child.try_wait() {
            Ok(Some(status)) => Ok(status),
            _ => self.wait_briefly(),
        };
        let mut words = Vec::new();
        if let Some(errors) = self.child.stderr.take() {
            let _ = errors.take(LAST_WORDS).read_to_end(&mut words);
        }
        let words = String::from_utf8_lossy(&words);
        let last = words.lines().rfind(|l| !l.trim().is_empty()).unwrap_or_default();
        match status {
            Ok(status) => match platform::death(status, &words) {
                Death::Memory => refused("memory-limit", 0, ""),
                Death::Time => refused("time-limit", 0, ""),
                Death::Crash => refused("crashed", 0, format!("{status}: {last}")),
            },
            Err(error) => refused("crashed", 0, error.to_string()),
        }
    }

    /// An aborting process closes its pipes a moment before it is gone.
    fn wait_briefly(&mut self) -> io::Result<std::process::ExitStatus> {
        let until = Instant::now() + Duration::from_secs(2);
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            std::thread::park_timeout(Duration::from_millis(5));
        }
        self.child.kill()?;
        self.child.wait()
    }
}

/// Turns the child's output into frames, beside the thread that collects them.
fn receive(output: ChildStdout, frames: &SyncSender<io::Result<Frame>>) {
    let mut output = BufReader::with_capacity(256 << 10, output);
    let mut buffer = Vec::new();
    loop {
        let frame = match wire::next(&mut output, &mut buffer) {
            Ok(Some(frame)) => Ok(frame),
            Ok(None) => return,
            Err(error) => Err(error),
        };
        let last = !matches!(frame, Ok(Frame::Begin(..) | Frame::Rows(_)));
        if frames.send(frame).is_err() || last {
            return;
        }
    }
}
