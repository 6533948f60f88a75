//! Words and formats for paper and terminal, from the one Fluent catalogue in `i18n/`.
//!
//! The window reads the same files through `@fluent/bundle`. A key missing in one language is
//! caught by a test, never by a user. A report's language may differ from the window's.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::choice::choice;

mod format;

pub use format::Format;

choice! {
    /// Languages of the window, the paper and the terminal.
    Lang { En = "en", It = "it" }
}

macro_rules! catalogue {
    ($lang:literal: $($file:literal)*) => {
        &[$(($file, include_str!(concat!("../../../i18n/", $lang, "/", $file, ".ftl")))),*]
    };
}

/// File name and text of every catalogue file of a language.
pub const fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => {
            catalogue!("en": "common" "choices" "errors" "fields" "journal" "import" "reports" "cli"
            "shell" "today" "contracts" "assets" "vendors" "settings" "contract-file" "costs" "vendor-file" "deadlines" "calendar" "duties" "quotes" "slas" "catalogue" "coverage" "files" "quality" "money" "stocktake" "grid" "moves" "purchasing"
            "disposal" "disposal-journal" "sanitization" "custody" "certificates" "disposal-reports" "certificate-paper" "disposal-screens" "disposal-papers" "certificate-screens" "director" "savings" "review" "audit-pack" "erasure" "help")
        }
        Lang::It => {
            catalogue!("it": "common" "choices" "errors" "fields" "journal" "import" "reports" "cli"
            "shell" "today" "contracts" "assets" "vendors" "settings" "contract-file" "costs" "vendor-file" "deadlines" "calendar" "duties" "quotes" "slas" "catalogue" "coverage" "files" "quality" "money" "stocktake" "grid" "moves" "purchasing"
            "disposal" "disposal-journal" "sanitization" "custody" "certificates" "disposal-reports" "certificate-paper" "disposal-screens" "disposal-papers" "certificate-screens" "director" "savings" "review" "audit-pack" "erasure" "help")
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static EN: OnceLock<Bundle> = OnceLock::new();
    static IT: OnceLock<Bundle> = OnceLock::new();
    let cell = match lang {
        Lang::En => &EN,
        Lang::It => &IT,
    };
    cell.get_or_init(|| {
        let id = match lang {
            Lang::En => "en-GB".parse::<unic_langid::LanguageIdentifier>(),
            Lang::It => "it-IT".parse(),
        };
        let mut bundle = Bundle::new_concurrent(vec![id.unwrap_or_default()]);
        // Isolation marks would end up in file names, CSV cells and terminal output.
        bundle.set_use_isolating(false);
        for (_, source) in sources(lang) {
            // A broken entry is skipped here and reported by the catalogue test.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(r) | Err((r, _)) => r,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Arguments of a message. Numbers given as numbers select plural forms.
pub type Args<'a> = [(&'a str, Arg<'a>)];

/// One argument.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(Cow<'a, str>),
    /// A count.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(t: &'a str) -> Self {
        Self::Text(Cow::Borrowed(t))
    }
}
impl From<String> for Arg<'_> {
    fn from(t: String) -> Self {
        Self::Text(Cow::Owned(t))
    }
}
impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::from(i64::from(n))
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Count(n)
    }
}
impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Count(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// The message `id` in `lang`. A missing message shows its id in `⟦⟧`, so that it is seen.
pub fn t(lang: Lang, id: &str) -> String {
    ta(lang, id, &[])
}

/// The message `id` with arguments.
pub fn ta(lang: Lang, id: &str, args: &Args<'_>) -> String {
    find(lang, id, args).unwrap_or_else(|| format!("⟦{id}⟧"))
}

/// The message `id`, or `None` when the catalogue has none.
pub fn find(lang: Lang, id: &str, args: &Args<'_>) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(id)?.value()?;
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        match value {
            Arg::Text(t) => fluent.set(*name, t.clone().into_owned()),
            Arg::Count(n) => fluent.set(*name, FluentValue::from(*n)),
        }
    }
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned())
}

/// A value of a closed choice in words, `<family>-<code>`; its code where the catalogue has none.
pub fn word(lang: Lang, family: &str, code: &str) -> String {
    find(lang, &format!("{family}-{code}"), &[]).unwrap_or_else(|| code.replace('_', " "))
}

/// The words of an error code with its parameters: `<prefix>-<code>`.
pub fn coded(lang: Lang, prefix: &str, code: &str, params: &crate::error::Params) -> String {
    message(lang, &format!("{prefix}-{code}"), params)
}

/// The parameter that lists fields of a certificate by their codes, one blank between two.
const FIELDS: &str = "fields";

/// Fields of a certificate in words; ids of words have no dots.
fn fields(lang: Lang, codes: &str) -> String {
    let word = |code: &str| {
        let id = format!("certificate-field-{}", code.replace('.', "-"));
        find(lang, &id, &[]).unwrap_or_else(|| code.to_owned())
    };
    codes.split(' ').map(word).collect::<Vec<_>>().join(", ")
}

/// The message `id` with parameters that arrive as text. A list of fields is told in words.
pub fn message(lang: Lang, id: &str, params: &crate::error::Params) -> String {
    let args: Vec<(&str, Arg<'_>)> = params
        .iter()
        .map(|(k, v)| {
            // Counts arrive as digits; give them to Fluent as numbers so that plurals work.
            // A key such as the tag 000231 is no count: it must read back as it was written.
            let count = v.parse::<i64>().ok().filter(|n| n.to_string() == *v);
            let arg = match count {
                Some(n) => Arg::Count(n),
                None if k == FIELDS => Arg::from(fields(lang, v)),
                None => Arg::from(v.as_str()),
            };
            (k.as_str(), arg)
        })
        .collect();
    ta(lang, id, &args)
}
