//! A desk for a test: the program under WebKitWebDriver in a data folder of its own.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// Longest wait for something to appear. Generous: it only costs time when a test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The lock of the usual register inside a test's folder.
const LOCK: &str = "data/app.custodia.desktop/register/custodia.db.lock";

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder for a test's files. It goes with the test, unless the test failed: then it is evidence.
pub(crate) struct Folder(PathBuf);

impl std::ops::Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

/// A folder for the test of this name.
pub(crate) fn folder(name: &str) -> Folder {
    let path = std::env::temp_dir().join(format!("custodia-window-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&path).unwrap();
    Folder(path)
}

/// A started window.
pub(crate) struct Desk {
    driver: Child,
    /// The WebDriver session.
    pub(crate) client: Client,
    lock: PathBuf,
}

/// How a window is started.
#[derive(Default)]
pub(crate) struct Start<'a> {
    /// Files the next dialogs answer with, in order.
    pub(crate) picks: Vec<PathBuf>,
    /// `LANG`.
    pub(crate) lang: Option<&'a str>,
    /// The system's own dialogs instead of the answers in `picks`.
    pub(crate) true_dialogs: bool,
    /// The session bus; none when absent.
    pub(crate) bus: Option<&'a str>,
}

impl Desk {
    /// Starts the program in `folder`.
    pub(crate) async fn start(folder: &Path, how: Start<'_>) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let picks = std::env::join_paths(&how.picks).unwrap();
        let mut driver = Command::new("WebKitWebDriver");
        if !how.true_dialogs {
            driver.env("CUSTODIA_PICKS", picks);
        }
        let mut driver = driver
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("CUSTODIA_TODAY", "2026-11-20")
            .env("LC_ALL", how.lang.unwrap_or("en_GB.UTF-8"))
            .env("USER", "rossi")
            .env("GSETTINGS_BACKEND", "memory")
            // The virtual display also on a desk whose own display is Wayland's.
            .env("GDK_BACKEND", "x11")
            // A desktop's session bus would hand a second start over to the first window.
            .env("DBUS_SESSION_BUS_ADDRESS", how.bus.unwrap_or("unix:path=/nonexistent"))
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver (package webkit2gtk-driver) is installed");
        let mut wanted = Map::new();
        let app = env!("CARGO_BIN_EXE_custodia-desktop");
        wanted.insert("webkitgtk:browserOptions".into(), json!({ "binary": app, "args": [] }));
        let started = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted.clone());
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(e) if started.elapsed() > PATIENCE => {
                    let _ = driver.kill();
                    panic!("the window did not start: {e}");
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
            }
        };
        let desk = Self { driver, client, lock: folder.join(LOCK) };
        desk.client.set_window_size(1280, 800).await.unwrap();
        desk.see("h1").await;
        desk
    }

    /// Closes the window as a user would and waits until the program is gone.
    pub(crate) async fn close(mut self) {
        let _ = self.client.clone().close().await;
        // The register's lock is the program's last breath.
        let started = Instant::now();
        let held = |path: &Path| {
            let file = std::fs::File::options().write(true).open(path);
            file.is_ok_and(|f| f.try_lock().is_err())
        };
        while held(&self.lock) {
            assert!(started.elapsed() < PATIENCE, "the program did not end with its window");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Ends the program without waiting for the register, which another window holds.
    pub(crate) async fn quit(mut self) {
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// The element, once it is there.
    pub(crate) async fn see(&self, css: &str) -> Element {
        self.wait(Locator::Css(css), css).await
    }

    /// The element holding this text exactly (blanks folded), once it is there.
    pub(crate) async fn see_text(&self, text: &str) -> Element {
        let path = format!("//*[normalize-space(.)={}]", quoted(text));
        self.wait(Locator::XPath(&path), text).await
    }

    /// The element whose text holds this, once it is there.
    pub(crate) async fn see_part(&self, text: &str) -> Element {
        let path = format!("//body//*[contains(normalize-space(.), {})]", quoted(text));
        self.wait(Locator::XPath(&path), text).await
    }

    async fn wait(&self, what: Locator<'_>, name: &str) -> Element {
        match self.client.wait().at_most(PATIENCE).for_element(what).await {
            Ok(found) => found,
            Err(e) => {
                self.shoot("failure").await;
                let body = self.client.find(Locator::Css("body")).await.unwrap();
                panic!("{name:?} did not appear: {e}\n{}", body.text().await.unwrap_or_default());
            }
        }
    }

    /// Waits until no element matches any more.
    pub(crate) async fn gone(&self, css: &str) {
        let started = Instant::now();
        while !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty() {
            if started.elapsed() > PATIENCE {
                self.shoot("failure").await;
                panic!("{css} is still there");
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Clicks the button (or link) with this name.
    pub(crate) async fn press(&self, name: &str) {
        let q = quoted(name);
        let path = format!(
            "//*[self::button or self::a or @role='button' or @role='tab' or @role='menuitem' \
             or @role='option'][normalize-space(.)={q} or @aria-label={q}]"
        );
        let found = self.wait(Locator::XPath(&path), name).await;
        self.click(&found, name).await;
    }

    /// Clicks an element, not under a message in the corner nor under what sticks to an edge.
    async fn click(&self, found: &Element, name: &str) {
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        let element = serde_json::to_value(found).unwrap();
        self.client.execute(script, vec![element]).await.unwrap();
        if let Err(e) = found.click().await {
            self.shoot("failure").await;
            panic!("{name:?} was not clicked: {e}");
        }
    }

    /// Clicks the button with this name inside an element, e.g. the dialog over another such button.
    pub(crate) async fn press_in(&self, name: &str, within: &str) {
        let q = quoted(name);
        let path = format!(".//button[normalize-space(.)={q} or @aria-label={q}]");
        let frame = self.see(within).await;
        let found = frame.find(Locator::XPath(&path)).await;
        let found = found.unwrap_or_else(|e| panic!("{name:?} in {within}: {e}"));
        self.click(&found, name).await;
    }

    /// Types into the field of this name, over what it holds, and leaves it.
    pub(crate) async fn fill(&self, name: &str, text: &str) {
        let field = self.see(&format!("[name='{name}']")).await;
        self.click(&field, name).await;
        self.keys("ctrl+a").await;
        self.type_text(text).await;
        self.keys("tab").await;
    }

    /// Chooses in the box of this name what typing a part of it offers.
    pub(crate) async fn choose(&self, name: &str, part: &str, option: &str) {
        let field = self.see(&format!("[name='{name}']")).await;
        self.click(&field, name).await;
        self.type_text(part).await;
        // Behind its name an option may say more of itself.
        let path =
            format!("//*[@role='option'][starts-with(normalize-space(.), {})]", quoted(option));
        let found = self.wait(Locator::XPath(&path), option).await;
        self.click(&found, option).await;
    }

    /// Picks an answer of the choice of this name.
    pub(crate) async fn pick(&self, name: &str, answer: &str) {
        let (name_q, answer_q) = (quoted(name), quoted(answer));
        let path = format!(
            "//*[@data-field={name_q}]/ancestor::*[contains(@class, 'segments')][1]\
             //label[normalize-space(.)={answer_q}]"
        );
        let found = self.wait(Locator::XPath(&path), name).await;
        self.click(&found, name).await;
    }

    /// Selects every row of the list on the page.
    pub(crate) async fn whole_grid(&self) {
        self.see("main [role='gridcell']").await;
        let script = "document.querySelector('main [role=grid]').focus()";
        self.client.execute(script, Vec::new()).await.unwrap();
        self.keys("ctrl+a").await;
    }

    /// Sends the form of the dialog that is open.
    pub(crate) async fn submit(&self) {
        let button = self.see("[role='dialog'] [type='submit']").await;
        self.click(&button, "the dialog's button").await;
    }

    /// Presses keys, e.g. `ctrl+k`, in whatever has the focus.
    pub(crate) async fn keys(&self, combination: &str) {
        let mut held = Vec::new();
        let mut last = String::new();
        for part in combination.split('+') {
            match part {
                "ctrl" => held.push(char::from(Key::Control)),
                "shift" => held.push(char::from(Key::Shift)),
                "alt" => held.push(char::from(Key::Alt)),
                "enter" => last.push(char::from(Key::Enter)),
                "esc" => last.push(char::from(Key::Escape)),
                "tab" => last.push(char::from(Key::Tab)),
                "left" => last.push(char::from(Key::Left)),
                other => last.push_str(other),
            }
        }
        let press = |c: char| json!({ "type": "keyDown", "value": c.to_string() });
        let lift = |c: char| json!({ "type": "keyUp", "value": c.to_string() });
        let mut steps: Vec<Value> = held.iter().map(|c| press(*c)).collect();
        steps.extend(last.chars().flat_map(|c| [press(c), lift(c)]));
        steps.extend(held.iter().rev().map(|c| lift(*c)));
        self.perform(steps).await;
    }

    /// Types text where the focus is.
    pub(crate) async fn type_text(&self, text: &str) {
        let steps = text.chars().flat_map(|c| {
            let c = c.to_string();
            [json!({ "type": "keyDown", "value": c }), json!({ "type": "keyUp", "value": c })]
        });
        self.perform(steps.collect()).await;
    }

    async fn perform(&self, steps: Vec<Value>) {
        use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
        let mut actions = KeyActions::new("keyboard".into());
        for step in &steps {
            let value = step["value"].as_str().and_then(|v| v.chars().next()).unwrap();
            actions = actions.then(match step["type"].as_str() {
                Some("keyDown") => KeyAction::Down { value },
                _ => KeyAction::Up { value },
            });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Goes to an address of the desk.
    pub(crate) async fn go(&self, address: &str) {
        let script = "window.location.hash = arguments[0]";
        self.client.execute(script, vec![json!(address)]).await.unwrap();
        self.settle().await;
    }

    /// Waits for two frames: what was changed is painted then. A page that paints no frames has
    /// nothing left to show after half a second.
    pub(crate) async fn settle(&self) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));
            setTimeout(done, 500)";
        self.client.execute_async(script, Vec::new()).await.unwrap();
    }

    /// Calls a command as the window does and returns its answer or its error.
    pub(crate) async fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        let script = "const [name, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name, { args })
              .then((ok) => done({ ok }), (error) => done({ error }))";
        let found = self.client.execute_async(script, vec![json!(command), args]).await.unwrap();
        match found.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(found["ok"].clone()),
        }
    }

    /// Closes the messages, as somebody does who takes longer than eight seconds between two steps.
    pub(crate) async fn quiet(&self) {
        let script = "document.querySelectorAll('[data-region=toasts] .toast > button:last-child')
            .forEach((close) => close.click())";
        self.client.execute(script, Vec::new()).await.unwrap();
        self.gone("[data-region='toasts'] .toast").await;
    }

    /// Keeps a picture of the window, taken from the display: the driver's own screenshot can wait
    /// for ever for a page that has nothing new to paint. Without a window manager the window sits
    /// in the corner of the display.
    pub(crate) async fn shoot(&self, name: &str) {
        self.settle().await;
        let folder = root().join("out/screens");
        std::fs::create_dir_all(&folder).unwrap();
        let (width, height) = self.client.get_window_size().await.unwrap();
        let done = Command::new("import")
            .args(["-silent", "-window", "root", "-crop", &format!("{width}x{height}+0+0")])
            .args(["+repage"])
            .arg(folder.join(format!("{name}.png")))
            .status()
            .expect("import (package imagemagick) is installed");
        assert!(done.success(), "the picture {name} was not taken");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A string literal of XPath, whatever quotes are in it.
fn quoted(text: &str) -> String {
    let parts: Vec<String> = text.split('\'').map(|p| format!("'{p}'")).collect();
    match parts.as_slice() {
        [one] => one.clone(),
        many => format!("concat({})", many.join(", \"'\", ")),
    }
}

/// The words of a PDF that is about to be written.
pub(crate) async fn read(paper: &Path) -> String {
    let started = Instant::now();
    while !paper.exists() {
        assert!(started.elapsed() < PATIENCE, "the PDF was not written");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text = Command::new("pdftotext").args(["-layout"]).arg(paper).arg("-").output();
    String::from_utf8(text.expect("pdftotext is installed").stdout).unwrap()
}

/// Runs a test's future on a runtime of its own.
pub(crate) fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}
