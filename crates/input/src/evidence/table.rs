//! A list with a row for each drive: what recyclers and other tools export. Columns are known by
//! their headings, English or Italian.

use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceFile, EvidenceStatus, EvidenceTime, EvidenceTool, EvidenceWarning,
    written_serial,
};
use custodia_core::disposal::technique::SanitizationTechnique as T;
use custodia_core::import::table::{ReadError, SourceRow, SourceTable};

use super::keep::Keeper;
use super::words::{day, moment, seconds, some};
use super::{file_of, no_evidence, redact, too_many_drives};
use crate::limits;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Serial,
    HostSerial,
    Device,
    Model,
    Bus,
    Size,
    Method,
    Tool,
    Version,
    Passes,
    Started,
    Finished,
    Duration,
    Status,
    Errors,
}

/// Headings, folded to lower case with single blanks.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Serial,
        &[
            "serial",
            "serial number",
            "serial no",
            "s/n",
            "sn",
            "drive serial",
            "disk serial",
            "drive serial number",
            "disk serial number",
            "media serial",
            "media serial number",
            "numero di serie",
            "matricola",
            "seriale",
            "seriale disco",
            "numero di serie disco",
        ],
    ),
    (
        Column::HostSerial,
        &[
            "system serial",
            "system serial number",
            "host serial",
            "computer serial",
            "computer serial number",
            "chassis serial",
            "service tag",
            "seriale computer",
            "matricola computer",
        ],
    ),
    (Column::Device, &["device", "drive", "dispositivo", "unità"]),
    (Column::Model, &["model", "drive model", "product", "modello"]),
    (
        Column::Bus,
        &[
            "bus",
            "interface",
            "interface type",
            "media type",
            "type",
            "interfaccia",
            "tipo",
            "tipo di supporto",
        ],
    ),
    (
        Column::Size,
        &["size bytes", "size (bytes)", "capacity bytes", "capacity (bytes)", "dimensione (byte)"],
    ),
    (
        Column::Method,
        &[
            "method",
            "technique",
            "erasure method",
            "erasure standard",
            "standard",
            "sanitization method",
            "metodo",
            "tecnica",
            "metodo di cancellazione",
        ],
    ),
    (Column::Tool, &["tool", "software", "strumento"]),
    (Column::Version, &["version", "tool version", "versione"]),
    (Column::Passes, &["passes", "rounds", "passaggi"]),
    (Column::Started, &["start", "started", "start time", "inizio"]),
    (
        Column::Finished,
        &[
            "end",
            "ended",
            "finished",
            "end time",
            "date",
            "completed",
            "date destroyed",
            "fine",
            "data",
            "data di distruzione",
        ],
    ),
    (Column::Duration, &["duration", "elapsed", "elapsed time", "durata"]),
    (Column::Status, &["status", "result", "outcome", "state", "esito", "stato", "risultato"]),
    (Column::Errors, &["errors", "total errors", "errori"]),
];

const ERASED: &[&str] = &[
    "erased",
    "success",
    "successful",
    "succeeded",
    "passed",
    "pass",
    "ok",
    "completed",
    "complete",
    "destroyed",
    "wiped",
    "cancellato",
    "riuscito",
    "riuscita",
    "superato",
    "completato",
    "completata",
    "distrutto",
    "positivo",
];
const FAILED: &[&str] = &[
    "failed",
    "fail",
    "failure",
    "error",
    "unsuccessful",
    "not erased",
    "fallito",
    "fallita",
    "non riuscito",
    "non riuscita",
    "errore",
    "negativo",
];
const ABORTED: &[&str] =
    &["aborted", "cancelled", "canceled", "stopped", "annullato", "annullata", "interrotto"];

/// Beginnings of words that name a technique beyond doubt.
const TECHNIQUES: &[(&str, T)] = &[
    ("degauss", T::Degauss),
    ("smagnetizz", T::Degauss),
    ("shred", T::Shred),
    ("triturazion", T::Shred),
    ("incinerat", T::Incinerate),
    ("inceneriment", T::Incinerate),
    ("disintegrat", T::Disintegrate),
    ("disintegrazion", T::Disintegrate),
    ("overwrit", T::HostOverwrite),
    ("sovrascrittur", T::HostOverwrite),
];

/// Reads a table.
///
/// # Errors
/// `no-evidence` when it has no serial numbers or says nothing of how it ended or what was done.
pub(super) fn parse(table: &SourceTable) -> Result<EvidenceFile, ReadError> {
    let columns: Vec<Option<Column>> = table.headers.iter().map(|h| column(h)).collect();
    let has = |c: Column| columns.contains(&Some(c));
    if !has(Column::Serial) || !(has(Column::Status) || has(Column::Method)) {
        return Err(no_evidence());
    }
    if table.rows.len() > limits::EVIDENCE_DRIVES {
        return Err(too_many_drives());
    }
    let mut file = file_of(EvidenceTool::Table);
    let mut keeper = Keeper::new();
    let secret: Vec<bool> = table.headers.iter().map(|h| is_secret(h)).collect();
    let (mut kept, mut redactions) = (String::new(), 0);
    for row in &table.rows {
        let mut drive = one_row(row, &columns);
        let (line, count) = told(row, &secret);
        keeper.keep(&mut drive, row.line, &line);
        file.drives.push(drive);
        redactions += count;
        kept.push_str(&line);
        kept.push('\n');
    }
    if redactions > 0 {
        file.redacted = Some(format!("{}\n{kept}", table.headers.join(SEPARATOR)));
    }
    if file.drives.is_empty() {
        return Err(no_evidence());
    }
    Ok(file)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn column(heading: &str) -> Option<Column> {
    let heading = folded(heading).replace('_', " ");
    let heading = heading.trim_end_matches([':', '.']);
    let fits = |names: &[&str]| names.contains(&heading);
    HEADINGS.iter().find(|(_, names)| fits(names)).map(|(column, _)| *column)
}

fn one_row(row: &SourceRow, columns: &[Option<Column>]) -> DriveEvidence {
    // The first column of a kind is it.
    let cell = |wanted: Column| {
        let at = columns.iter().position(|c| *c == Some(wanted))?;
        some(row.cells.get(at)?.text())
    };
    let status = cell(Column::Status);
    let method = cell(Column::Method);
    let number = |c: Column| cell(c)?.parse::<u64>().ok();
    let serial = cell(Column::Serial);
    let mut drive = DriveEvidence {
        serial: serial.as_deref().and_then(written_serial),
        host_serial: cell(Column::HostSerial).as_deref().and_then(written_serial),
        device: cell(Column::Device),
        model: cell(Column::Model),
        bus: cell(Column::Bus),
        size_bytes: number(Column::Size),
        technique: method.as_deref().and_then(technique),
        method_named: method,
        tool_version: match (cell(Column::Tool), cell(Column::Version)) {
            (Some(tool), Some(version)) => Some(format!("{tool} {version}")),
            (tool, version) => tool.or(version),
        },
        passes: number(Column::Passes).and_then(|n| u32::try_from(n).ok()),
        duration_seconds: cell(Column::Duration).as_deref().and_then(seconds),
        status: Some(status.as_deref().map_or(EvidenceStatus::Unknown, ended)),
        status_named: status,
        ..DriveEvidence::default()
    };
    drive.errors.total = number(Column::Errors);
    drive.started_at = time(cell(Column::Started), &mut drive);
    drive.finished_at = time(cell(Column::Finished), &mut drive);
    match (&drive.serial, serial) {
        (None, Some(_)) => drive.warn(EvidenceWarning::SerialAnonymised),
        (None, None) => drive.warn(EvidenceWarning::NoSerial),
        _ => {}
    }
    drive
}

/// Between the cells of a row that is told.
const SEPARATOR: &str = " | ";

/// Whether nobody needs to see what stands under this name: a column, a field of a report.
pub(super) fn is_secret(heading: &str) -> bool {
    let heading = folded(heading);
    ["password", "passwd", "pwd", "passphrase"].iter().any(|word| heading.contains(word))
}

/// A row as a line without passwords, and how many there were.
fn told(row: &SourceRow, secret: &[bool]) -> (String, u32) {
    let mut count = 0;
    let mut cell = |(at, text): (usize, &str)| {
        let (text, found) = match secret.get(at) {
            Some(true) if !text.trim().is_empty() => (redact::REDACTED.to_owned(), 1),
            _ => redact::redact(text),
        };
        count += found;
        text
    };
    let cells: Vec<String> =
        row.cells.iter().map(|c| c.text()).enumerate().map(&mut cell).collect();
    (cells.join(SEPARATOR), count)
}

fn time(cell: Option<String>, drive: &mut DriveEvidence) -> Option<EvidenceTime> {
    let cell = cell?;
    // One that could be two days is left to a person.
    let found = moment(&cell).or_else(|| day(&cell));
    if found.is_none() {
        drive.warn(EvidenceWarning::DateNotRead);
    }
    found
}

fn ended(text: &str) -> EvidenceStatus {
    let text = folded(text);
    let is = |words: &[&str]| words.contains(&text.as_str());
    match () {
        () if is(ERASED) => EvidenceStatus::Erased,
        () if is(FAILED) => EvidenceStatus::Failed,
        () if is(ABORTED) => EvidenceStatus::Aborted,
        () => EvidenceStatus::Unknown,
    }
}

fn technique(text: &str) -> Option<T> {
    let text = folded(text);
    if let Some(technique) = T::parse(&text.replace(' ', "_")) {
        return Some(technique);
    }
    let mut found = TECHNIQUES.iter().filter(|(word, _)| text.contains(word)).map(|(_, t)| *t);
    let first = found.next()?;
    // Two techniques in one cell are for a person to tell apart.
    found.all(|other| other == first).then_some(first)
}
