//! The desktop's notification service, `org.freedesktop.Notifications`.
//!
//! Source: <https://specifications.freedesktop.org/notification-spec/latest/protocol.html>.

use std::collections::HashMap;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::Value;

use super::{Note, Unavailable};

const SERVICE: &str = "org.freedesktop.Notifications";
const OBJECT: &str = "/org/freedesktop/Notifications";

/// How long the service may take to answer: nobody waits for it, but the thread must not hang.
const PATIENCE: Duration = Duration::from_secs(5);
/// As long as the service likes.
const USUAL_TIME: i32 = -1;
/// It replaces none.
const NEW: u32 = 0;

impl From<zbus::Error> for Unavailable {
    fn from(e: zbus::Error) -> Self {
        Self(e.to_string())
    }
}

/// See [`super::show`].
pub(super) fn show(address: Option<&str>, notes: &[Note]) -> Result<(), Unavailable> {
    let builder = match address {
        Some(address) => Builder::address(address)?,
        None => Builder::session()?,
    };
    let bus = builder.method_timeout(PATIENCE).build()?;
    let markup = reads_markup(&bus)?;
    for note in notes {
        let text = if markup { escaped(&note.text) } else { note.text.clone() };
        let hints = HashMap::from([("desktop-entry", Value::from("custodia"))]);
        let actions: [&str; 0] = [];
        let body =
            ("Custodia", NEW, "custodia", &*note.head, &*text, &actions[..], hints, USUAL_TIME);
        bus.call_method(Some(SERVICE), OBJECT, Some(SERVICE), "Notify", &body)?;
    }
    Ok(())
}

/// Whether the text is taken for markup: what a record is called must not become a link.
fn reads_markup(bus: &Connection) -> Result<bool, Unavailable> {
    let reply = bus.call_method(Some(SERVICE), OBJECT, Some(SERVICE), "GetCapabilities", &())?;
    let all: Vec<String> = reply.body().deserialize()?;
    Ok(all.iter().any(|c| c == "body-markup"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
