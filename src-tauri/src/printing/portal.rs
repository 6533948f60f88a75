//! The desktop's print portal, `org.freedesktop.portal.Print`: `PreparePrint` shows the dialog,
//! `Print` sends the file with the token of what was chosen there. Both answer at once with the
//! path of a request, and later with its signal `Response`.
//!
//! Source: <https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Print.html>
//! and `…/doc-org.freedesktop.portal.Request.html`.

use std::collections::HashMap;
use std::fs::File;
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use custodia_core::reports::model::{Orientation, Paper, PaperSize};
use serde::Serialize;
use uuid::Uuid;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::{DynamicType, Fd, OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, Message};

use super::{Job, Sent, Unavailable};

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const OBJECT: &str = "/org/freedesktop/portal/desktop";
const PRINT: &str = "org.freedesktop.portal.Print";
const REQUEST: &str = "org.freedesktop.portal.Request";
const BUS: &str = "org.freedesktop.DBus";
const BUS_OBJECT: &str = "/org/freedesktop/DBus";

/// How long a call may go without any answer, so that a dead portal does not hang printing. The
/// user in the dialog has all the time there is: what they did comes as a signal.
const PATIENCE: Duration = Duration::from_secs(5);

/// A dialog that ended sooner than this was hardly one.
const GLANCE: Duration = Duration::from_secs(1);

/// A D-Bus dictionary of options.
type Options<'a> = HashMap<&'static str, Value<'a>>;
/// What a request ended with.
type Results = HashMap<String, OwnedValue>;

impl From<zbus::Error> for Unavailable {
    fn from(e: zbus::Error) -> Self {
        Self(e.to_string())
    }
}

/// See [`super::print`].
pub(super) fn print(bus: Option<&str>, job: &Job<'_>) -> Result<Sent, Unavailable> {
    let pdf = File::open(job.pdf).map_err(|e| Unavailable(e.to_string()))?;
    let mut portal = Portal::connect(bus)?;
    // No settings: the user's usual printer and their usual choices.
    let ask = (job.parent, job.title, Options::new(), page_setup(job.paper), options());
    let chosen = match portal.ask("PreparePrint", &ask)? {
        End::Done(results) => results,
        End::Cancelled => return Ok(Sent::Cancelled),
        // GTK's dialog says "other" when its window was closed, and so does a portal that could
        // show none: what the user had before their eyes they closed, and want no viewer.
        End::Other(_, open) if open >= GLANCE => return Ok(Sent::Cancelled),
        End::Other(code, _) => return Err(ended("PreparePrint", code)),
    };
    require_all_pages(&chosen)?;
    let token = chosen
        .get("token")
        .and_then(|token| token.downcast_ref::<u32>().ok())
        .ok_or_else(|| Unavailable("the portal gave no token for what was chosen".into()))?;
    let mut options = options();
    options.insert("token", token.into());
    let send = (job.parent, job.title, Fd::from(pdf.as_fd()), options);
    match portal.ask("Print", &send)? {
        End::Done(_) => Ok(Sent::Printed),
        End::Cancelled => Ok(Sent::Cancelled),
        End::Other(code, _) => Err(ended("Print", code)),
    }
}

/// How a request ended.
enum End {
    Done(Results),
    Cancelled,
    /// The response, and how long the request was open.
    Other(u32, Duration),
}

fn ended(method: &str, code: u32) -> Unavailable {
    Unavailable(format!("{method} ended with response {code}"))
}

/// What both calls are asked with.
fn options() -> Options<'static> {
    HashMap::from([
        // The last part of the request's path; another program must not guess it.
        ("handle_token", format!("custodia_{}", Uuid::new_v4().simple()).into()),
        ("modal", true.into()),
        // A file the user prints to is the PDF as it is. Older portals leave this out.
        ("supported_output_file_formats", vec!["pdf"].into()),
    ])
}

/// The sheet as the portal describes one. Width and height are of the upright sheet, however it
/// lies. Some desktops know a sheet by its name in PPD files, some by its size in millimetres.
fn page_setup(paper: Paper) -> Options<'static> {
    let (name, ppd, width, height) = match paper.size {
        PaperSize::A4 => ("iso_a4", "A4", 210.0, 297.0),
        PaperSize::Letter => ("na_letter", "Letter", 215.9, 279.4),
    };
    let orientation = match paper.orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    };
    HashMap::from([
        ("Name", name.into()),
        ("PPDName", ppd.into()),
        ("DisplayName", ppd.into()),
        ("Width", Value::F64(width)),
        ("Height", Value::F64(height)),
        ("Orientation", orientation.into()),
    ])
}

/// Picking pages is the program's part, says the portal, and GNOME's prints whatever file it gets;
/// KDE's picks them itself. Pages picked by neither or by both are the wrong ones: a viewer does
/// better. Copies, both sides and pages per sheet are the portal's part everywhere.
fn require_all_pages(chosen: &Results) -> Result<(), Unavailable> {
    let Some(Value::Dict(settings)) = chosen.get("settings").map(|s| &**s) else { return Ok(()) };
    for key in ["print-pages", "page-set"] {
        let pages = settings.get::<&str, &str>(&key).ok().flatten();
        if let Some(pages) = pages.filter(|pages| *pages != "all") {
            return Err(Unavailable(format!("some pages only were chosen: {key} {pages}")));
        }
    }
    Ok(())
}

/// A connection of its own: whatever comes on it concerns this job.
struct Portal {
    bus: Connection,
    messages: MessageIterator,
}

impl Portal {
    /// Connects, and listens before anything is asked: an answer may come before the reply that
    /// says where it will come.
    fn connect(address: Option<&str>) -> Result<Self, Unavailable> {
        let builder = match address {
            Some(address) => Builder::address(address)?,
            None => Builder::session()?,
        };
        let bus = builder.method_timeout(PATIENCE).build()?;
        let messages = MessageIterator::from(&bus);
        // Of every path: older portals choose another than the token says.
        let answers = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(SERVICE)?
            .interface(REQUEST)?
            .member("Response")?
            .build();
        let ends = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(BUS)?
            .interface(BUS)?
            .member("NameOwnerChanged")?
            .arg(0, SERVICE)?
            .build();
        for rule in [answers, ends] {
            bus.call_method(Some(BUS), BUS_OBJECT, Some(BUS), "AddMatch", &rule.to_string())?;
        }
        Ok(Self { bus, messages })
    }

    /// Asks for something and waits for its end.
    fn ask<B: Serialize + DynamicType>(
        &mut self,
        method: &str,
        body: &B,
    ) -> Result<End, Unavailable> {
        let reply = self.bus.call_method(Some(SERVICE), OBJECT, Some(PRINT), method, body)?;
        let request: OwnedObjectPath = reply.body().deserialize()?;
        let taken = Instant::now();
        let (code, results) = self.response(&reply, &request)?;
        Ok(match code {
            0 => End::Done(results),
            1 => End::Cancelled,
            code => End::Other(code, taken.elapsed()),
        })
    }

    /// Waits for the response to a request, by whoever took it: other programs can send signals
    /// here, too, and a portal that has gone will send none.
    fn response(
        &mut self,
        reply: &Message,
        request: &OwnedObjectPath,
    ) -> Result<(u32, Results), Unavailable> {
        let reply = reply.header();
        for message in &mut self.messages {
            let message = message?;
            let header = message.header();
            if message.message_type() != Type::Signal {
                continue;
            }
            let member = header.member().map_or("", |m| m.as_str());
            let from_bus = header.sender().is_some_and(|s| s.as_str() == BUS);
            if member == "NameOwnerChanged" && from_bus {
                let (_, before, _): (String, String, String) = message.body().deserialize()?;
                if reply.sender().is_some_and(|portal| portal.as_str() == before) {
                    return Err(Unavailable("the portal has gone".into()));
                }
            }
            let answers = header.path() == Some(request) && header.sender() == reply.sender();
            if member == "Response" && answers {
                return Ok(message.body().deserialize()?);
            }
        }
        Err(Unavailable("the bus has gone".into()))
    }
}
