//! A print portal for tests: it has no dialog, but does what a user does in one, and keeps what it
//! was asked.

use std::collections::{BTreeMap, HashMap};
use std::io::Read as _;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use zbus::fdo;
use zbus::message::Header;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue, Value};

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const OBJECT: &str = "/org/freedesktop/portal/desktop";
/// What the user chose, as the portal remembers it.
const TOKEN: u32 = 7;
const REQUEST: &str = "org.freedesktop.portal.Request";

/// What the user does in the dialog, or the portal instead of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    Prints,
    /// The same, by a portal that names its requests otherwise.
    PrintsElsewhere,
    PicksPages,
    PicksOddPages,
    Cancels,
    /// Ends in another way.
    Breaks,
    /// Breaks once it has the file.
    BreaksPrinting,
    Refuses,
    /// Says nothing at all.
    Sleeps,
    /// Has the dialog open until it is answered.
    Waits,
}

/// What the portal was asked.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// Methods called.
    pub(super) calls: Vec<&'static str>,
    pub(super) parents: Vec<String>,
    pub(super) titles: Vec<String>,
    /// Keys with their values as GVariant text.
    pub(super) page_setup: BTreeMap<String, String>,
    /// Options of both calls, the last one's win.
    pub(super) options: BTreeMap<String, String>,
    /// What was read from the file descriptor.
    pub(super) pdf: Vec<u8>,
}

/// The portal on its bus; gone when dropped.
pub(super) struct Portal {
    connection: zbus::blocking::Connection,
    pub(super) asked: Arc<Mutex<Asked>>,
    /// Requests whose dialog is open.
    pub(super) open: Receiver<OwnedObjectPath>,
}

impl Portal {
    /// A portal that `does` on the bus at `address`.
    pub(super) fn start(address: &str, does: Does) -> Self {
        let asked = Arc::new(Mutex::new(Asked::default()));
        let (opened, open) = channel();
        let stranger = zbus::blocking::connection::Builder::address(address).unwrap();
        let print = Print {
            does,
            asked: Arc::clone(&asked),
            opened,
            stranger: stranger.build().unwrap().into_inner(),
        };
        let connection = zbus::blocking::connection::Builder::address(address)
            .and_then(|builder| builder.serve_at(OBJECT, print)?.name(SERVICE)?.build())
            .unwrap();
        Self { connection, asked, open }
    }

    /// The user is done with a dialog that waited.
    pub(super) fn answer(&self, request: &OwnedObjectPath, code: u32) {
        let answer = (code, HashMap::from([("token", Value::from(TOKEN))]));
        self.connection.emit_signal(None::<&str>, request, REQUEST, "Response", &answer).unwrap();
    }

    /// A portal without printing.
    pub(super) fn without_print(address: &str) -> zbus::blocking::Connection {
        zbus::blocking::connection::Builder::address(address)
            .and_then(|builder| builder.serve_at(OBJECT, Nothing)?.name(SERVICE)?.build())
            .unwrap()
    }
}

struct Nothing;

#[zbus::interface(name = "org.freedesktop.portal.Wallpaper")]
impl Nothing {}

type Dict = HashMap<String, OwnedValue>;

struct Print {
    does: Does,
    asked: Arc<Mutex<Asked>>,
    opened: Sender<OwnedObjectPath>,
    /// Another program on the bus, which claims to be the portal.
    stranger: zbus::Connection,
}

fn texts(dict: &Dict) -> BTreeMap<String, String> {
    dict.iter().map(|(key, value)| (key.clone(), value.to_string())).collect()
}

impl Print {
    fn note(&self, call: &'static str, parent: String, title: String, options: &Dict) {
        let mut asked = self.asked.lock().unwrap();
        asked.calls.push(call);
        asked.parents.push(parent);
        asked.titles.push(title);
        asked.options.extend(texts(options));
    }

    /// The path of the request, answered before the caller knows it. The answer goes to whoever
    /// listens: who does not, hears nothing.
    async fn request(
        &self,
        header: &Header<'_>,
        connection: &zbus::Connection,
        options: &Dict,
        answer: Option<(u32, HashMap<&str, Value<'_>>)>,
    ) -> OwnedObjectPath {
        let caller = header.sender().unwrap().as_str();
        let token = <&str>::try_from(&options["handle_token"]).unwrap();
        let name = caller.trim_start_matches(':').replace('.', "_");
        let usual = format!("{OBJECT}/request/{name}/{token}");
        let path = match self.does {
            Does::PrintsElsewhere => format!("{OBJECT}/request/{}", token.len()),
            _ => usual.clone(),
        };
        // Not ours, and not by us: both say "cancelled" first and must not count.
        let (forged, other) = (path.as_str(), format!("{usual}x"));
        let cancelled = (1_u32, HashMap::<&str, Value<'_>>::new());
        self.stranger
            .emit_signal(Some(caller), forged, REQUEST, "Response", &cancelled)
            .await
            .unwrap();
        // Once the bus answers, it has passed the signal on.
        let bus = "org.freedesktop.DBus";
        let passed =
            self.stranger.call_method(Some(bus), "/org/freedesktop/DBus", Some(bus), "GetId", &());
        passed.await.unwrap();
        let nobody = None::<&str>;
        connection.emit_signal(nobody, other, REQUEST, "Response", &cancelled).await.unwrap();
        if let Some(answer) = answer {
            connection
                .emit_signal(nobody, path.as_str(), REQUEST, "Response", &answer)
                .await
                .unwrap();
        }
        path.try_into().unwrap()
    }
}

#[zbus::interface(name = "org.freedesktop.portal.Print")]
impl Print {
    #[allow(clippy::too_many_arguments, reason = "the portal's own arguments")]
    async fn prepare_print(
        &self,
        parent: String,
        title: String,
        settings: Dict,
        page_setup: Dict,
        options: Dict,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> fdo::Result<OwnedObjectPath> {
        assert!(settings.is_empty(), "the user's own settings count");
        self.note("PreparePrint", parent, title, &options);
        self.asked.lock().unwrap().page_setup = texts(&page_setup);
        match self.does {
            Does::Refuses => return Err(fdo::Error::AccessDenied("printing is disabled".into())),
            Does::Sleeps => return std::future::pending().await,
            _ => {}
        }
        let settings: HashMap<&str, Value<'_>> = match self.does {
            Does::PicksPages => {
                [("print-pages", "ranges".into()), ("page-ranges", "1-2".into())].into()
            }
            Does::PicksOddPages => {
                [("print-pages", "all".into()), ("page-set", "odd".into())].into()
            }
            _ => [("print-pages", "all".into()), ("n-copies", "2".into())].into(),
        };
        let code = match self.does {
            Does::Cancels => 1,
            Does::Breaks => 2,
            _ => 0,
        };
        let results = HashMap::from([("settings", settings.into()), ("token", TOKEN.into())]);
        let answer = (self.does != Does::Waits).then_some((code, results));
        let path = self.request(&header, connection, &options, answer).await;
        self.opened.send(path.clone()).unwrap();
        Ok(path)
    }

    #[allow(clippy::too_many_arguments, reason = "the portal's own arguments")]
    async fn print(
        &self,
        parent: String,
        title: String,
        file: OwnedFd,
        options: Dict,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> fdo::Result<OwnedObjectPath> {
        self.note("Print", parent, title, &options);
        let mut pdf = Vec::new();
        std::fs::File::from(std::os::fd::OwnedFd::from(file)).read_to_end(&mut pdf).unwrap();
        self.asked.lock().unwrap().pdf = pdf;
        let code = if self.does == Does::BreaksPrinting { 2 } else { 0 };
        Ok(self.request(&header, connection, &options, Some((code, HashMap::new()))).await)
    }
}
