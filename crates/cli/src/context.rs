//! What every command needs: which register, which day, which language, who.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use custodia_core::error::{Error, RegisterError, Result};
use custodia_core::ids::PersonId;
use custodia_core::store::{Op, Reader, Store};
use custodia_core::text::{Lang, coded, message, t};
use custodia_core::{person, place, settings};
use serde::Serialize;

use crate::args::{Cli, LangArg};
use crate::system;

/// Where and when a command works.
pub(crate) struct Context {
    register: Option<PathBuf>,
    /// The register is the one the window had open last, and nobody named it here.
    chosen: bool,
    /// The register was named here.
    named: bool,
    /// The business date.
    pub(crate) today: NaiveDate,
    /// Whether the date was given, so that output must not depend on the clock.
    pub(crate) fixed: bool,
    lang: Option<Lang>,
    /// Machine-readable output.
    pub(crate) json: bool,
}

impl Context {
    pub(crate) fn new(cli: &Cli) -> Self {
        let chosen = match cli.register {
            Some(_) => None,
            None => place::data_folder().and_then(|folder| place::chosen_register(&folder)),
        };
        Self {
            chosen: chosen.is_some(),
            named: cli.register.is_some(),
            register: cli.register.clone().or(chosen).or_else(place::usual_register),
            today: cli.today.unwrap_or_else(system::today),
            fixed: cli.today.is_some(),
            lang: cli.lang.map(|l| match l {
                LangArg::En => Lang::En,
                LangArg::It => Lang::It,
            }),
            json: cli.json,
        }
    }

    /// The register's file.
    pub(crate) fn path(&self) -> Result<&Path> {
        self.register.as_deref().ok_or(Error::Register(RegisterError::Missing))
    }

    /// Whether a register was named that is not there yet: the first import into it makes it.
    pub(crate) fn is_new(&self) -> Result<bool> {
        Ok(self.named && !self.path()?.exists())
    }

    /// Where a new register goes. One the window had open last and that is gone (a drive unplugged,
    /// a file moved) is missing: a new one in its place would look like lost data.
    pub(crate) fn new_path(&self) -> Result<&Path> {
        let path = self.path()?;
        if self.chosen && !path.exists() {
            return Err(Error::Register(RegisterError::Missing));
        }
        Ok(path)
    }

    /// The instant operations are journalled under: with `--today`, noon of that day.
    pub(crate) fn at(&self) -> DateTime<Utc> {
        match self.today.and_hms_opt(12, 0, 0) {
            Some(noon) if self.fixed => noon.and_utc(),
            _ => system::now(),
        }
    }

    /// Opens the register for reading. One of an older version is brought up to date first, after a
    /// verified copy: there is no window here to do it in.
    pub(crate) fn reader(&self) -> Result<Reader> {
        let path = self.path()?;
        if !path.exists() {
            return Err(Error::Register(RegisterError::Missing));
        }
        match Store::open_read_only(path) {
            Err(Error::Refused(r)) if r.code == "needs-upgrade" => {
                self.store()?.close()?;
                Store::open_read_only(path)
            }
            other => other,
        }
    }

    /// Opens the register for writing.
    pub(crate) fn store(&self) -> Result<Store> {
        let path = self.path()?;
        if !path.exists() {
            return Err(Error::Register(RegisterError::Missing));
        }
        Store::open(path, self.at())
    }

    /// An op by the operator of this terminal: the login name, known or made known now.
    pub(crate) fn op(&self, store: &mut Store, name: &'static str) -> Result<Op> {
        Ok(Op::new(name, self.operator(store)?, self.at()))
    }

    fn operator(&self, store: &mut Store) -> Result<PersonId> {
        let username = system::username();
        if let Some(known) = person::sql::by_username(store.conn(), &username)? {
            return Ok(known.id);
        }
        let op = Op::new("person.save", Op::SYSTEM, self.at());
        let written =
            store.write(&op, |tx| person::ops::ensure_operator(tx, &username, &username))?;
        written.value.ok_or_else(|| Error::Internal("operator".into()))
    }

    /// The language texts are in: asked for, else the register's, else the terminal's.
    pub(crate) fn lang(&self, reader: Option<&Reader>) -> Lang {
        let of_register = || reader.and_then(|r| settings::sql::load(r).ok()).map(|s| s.language);
        self.lang.or_else(of_register).unwrap_or(match system::is_italian() {
            true => Lang::It,
            false => Lang::En,
        })
    }

    /// The language asked for, for reports.
    pub(crate) fn asked_lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Prints a value as JSON, stable and on several lines.
    pub(crate) fn print_json(&self, value: &impl Serialize) -> Result<()> {
        let text =
            serde_json::to_string_pretty(value).map_err(|e| Error::Internal(e.to_string()))?;
        say(&text);
        Ok(())
    }

    /// Says on standard error why a command was not done, in words or as JSON.
    pub(crate) fn complain(&self, error: &Error) {
        let wire = error.to_wire();
        if self.json {
            eprintln!("{}", serde_json::to_value(&wire).unwrap_or_default());
            return;
        }
        let lang = self.lang(self.reader().ok().as_ref());
        eprintln!("{}: {}", t(lang, "cli-error"), message(lang, &wire.message_id(), &wire.params));
        for field in &wire.fields {
            eprintln!("  {}: {}", field.field, coded(lang, "field", &field.code, &field.params));
        }
        // Nobody need have typed the path, so "in this place" says nothing without it.
        if let (Error::Register(RegisterError::Missing), Some(path)) = (error, &self.register) {
            eprintln!("  {}", path.display());
        }
        if let Error::Io { detail, .. } | Error::Internal(detail) = error {
            eprintln!("  {detail}");
        }
    }
}

/// What an error says, in one line.
pub(crate) fn said(error: &Error, lang: Lang) -> String {
    let wire = error.to_wire();
    let fields = wire.fields.iter().map(|f| coded(lang, "field", &f.code, &f.params));
    let all = [message(lang, &wire.message_id(), &wire.params)].into_iter().chain(fields);
    all.collect::<Vec<_>>().join(" ")
}

/// Prints a line. A closed pipe (`| head`) ends the program quietly.
pub(crate) fn say(text: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{text}").is_err() {
        std::process::exit(0);
    }
}
