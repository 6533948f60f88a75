//! A user's home in which a window program is started on a screen of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::platform::{self, Household};
use crate::screen::{Film, Screen};
use crate::{Result, office};

/// A screen that has not changed for so long is the one the user gets.
const QUIET: Duration = Duration::from_millis(1500);
/// Nobody waits longer.
const MOST: Duration = Duration::from_secs(60);
/// After this long more the window idles.
const IDLE: Duration = Duration::from_millis(1500);

/// A program with arguments, and the folder that is its home.
#[derive(Debug)]
pub(crate) struct Home {
    program: PathBuf,
    args: Vec<String>,
    /// A variable it is started with.
    variable: Option<(&'static str, &'static str)>,
    folder: PathBuf,
}

impl Home {
    pub(crate) fn new(program: &Path, folder: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self { program: program.to_owned(), args: Vec::new(), variable: None, folder })
    }

    /// The program is started with this.
    pub(crate) fn with(
        self,
        args: Vec<String>,
        variable: Option<(&'static str, &'static str)>,
    ) -> Self {
        Self { args, variable, ..self }
    }

    /// Where Custodia keeps its register in this home.
    pub(crate) fn register(&self) -> PathBuf {
        let data = self.folder.join("data").join(custodia_core::place::IDENTIFIER);
        custodia_core::place::register_in(&data)
    }

    /// Starts the program and watches until its first screen is finished.
    pub(crate) fn start(&self) -> Result<Window> {
        let mut screen = Screen::start(&self.folder)?;
        let mut command = Command::new(&self.program);
        for name in ["DATA", "CONFIG", "CACHE"] {
            let folder = self.folder.join(name.to_lowercase());
            std::fs::create_dir_all(&folder)?;
            command.env(format!("XDG_{name}_HOME"), folder);
        }
        command
            .envs(self.variable)
            .args(&self.args)
            .env("DISPLAY", screen.display())
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            // Another Custodia on this desk must not be taken for this one.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let since = Instant::now();
        let process = Running(command.spawn()?);
        let film = screen.watch(since, QUIET, MOST)?;
        Ok(Window { process, screen, film })
    }

    /// Ends a window and leaves the register as a user leaves it who closes the window.
    pub(crate) fn end(&self, window: Window) -> Result<()> {
        if platform::ask_to_end(&window.process.0) {
            let mut process = window.process;
            process.0.wait()?;
        }
        let register = self.register();
        if register.exists() {
            custodia_core::store::Store::open(&register, office::at(0))?.close()?;
        }
        Ok(())
    }
}

/// A started program; it does not outlive this value.
#[derive(Debug)]
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Fails only when it is already gone.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A window whose first screen is finished.
#[derive(Debug)]
pub(crate) struct Window {
    process: Running,
    screen: Screen,
    film: Film,
}

impl Window {
    /// When the first screen was finished.
    pub(crate) fn finished(&self) -> Result<Duration> {
        self.film.finished().ok_or_else(|| "the window stayed empty".into())
    }

    /// When the first text was there.
    pub(crate) fn first_text(&self) -> Duration {
        self.film.first_text().unwrap_or_default()
    }

    /// All its processes now.
    pub(crate) fn household(&self) -> Household {
        platform::household(self.process.0.id())
    }

    /// All its processes when it has nothing to do.
    pub(crate) fn idle(&self) -> Household {
        std::thread::sleep(IDLE);
        self.household()
    }

    /// Presses a key and says how long the next screen took; `None` where nothing came of it.
    pub(crate) fn press(&mut self, key: &str) -> Result<Option<Duration>> {
        if !platform::on_path("xdotool") {
            return Ok(None);
        }
        let tool = |args: &[&str]| {
            let mut tool = Command::new("xdotool");
            tool.args(args).env("DISPLAY", self.screen.display());
            tool.stdout(Stdio::null()).stderr(Stdio::null()).spawn()
        };
        // No window manager runs here, so nobody else gives the window the keys.
        let focus = ["search", "--onlyvisible", "--name", "Custodia", "windowfocus"];
        if !tool(&focus)?.wait()?.success() {
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(500));
        let since = Instant::now();
        let mut pressed = tool(&["key", key])?;
        let film = self.screen.watch(since, QUIET, MOST)?;
        pressed.wait()?;
        Ok(film.finished().filter(|_| film.changed()))
    }
}
