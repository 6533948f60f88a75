//! A vendor's quote held against our assets, line by line: what we would pay for and no longer
//! have, what nobody knows, what is paid for elsewhere, what is missing, and what it cost before.
//!
//! Pure: the register's rows come in as [`Known`]. Serial numbers match without case, blanks and
//! hyphens; near ones are proposed, never taken (issue "contracts", vendor quote reconciliation).

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{QuoteLine, QuoteRow};
use crate::asset::AssetState;
use crate::contract::Percent;
use crate::error::{Params, Result};
use crate::ids::AssetId;
use crate::lookalike::{Sought, key};
use crate::money::{Money, Totals};

mod found;
mod index;

pub use found::{GroupSum, QuoteFinding, QuoteGroup, QuotedAsset, Reconciliation};
use index::{Index, keys};

/// Most look-alikes proposed for one line.
const PROPOSALS: usize = 5;

/// An asset as far as a quote is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Id.
    pub id: AssetId,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Manufacturer and model.
    pub model: String,
    /// Where it stands in its life.
    pub state: AssetState,
    /// Last day of warranty, inclusive.
    pub warranty_end: Option<NaiveDate>,
    /// The contract of the quote covers it.
    pub covered: bool,
    /// Another contract in force that covers it.
    pub elsewhere: Option<String>,
}

/// What a quote is held against.
#[derive(Debug, Clone, Default)]
pub struct Ours {
    /// Every asset.
    pub assets: Vec<Known>,
    /// Prices of the last accepted quote, by key of serial number and of tag.
    pub previous: HashMap<String, Money>,
    /// First day of what is offered, for lines that do not say.
    pub from: Option<NaiveDate>,
    /// Last day of what is offered.
    pub until: Option<NaiveDate>,
}

/// Holds every line of a quote against our assets.
///
/// # Errors
/// For amounts out of range.
pub fn reconcile(quote: QuoteRow, lines: &[QuoteLine], ours: &Ours) -> Result<Reconciliation> {
    let index = Index::new(&ours.assets);
    let lists_assets = ours.assets.iter().any(|a| a.covered);
    let mut seen: HashMap<String, Vec<&QuoteLine>> = HashMap::new();
    let mut quoted: HashSet<AssetId> = HashSet::new();
    let mut findings = Vec::with_capacity(lines.len());
    for line in lines {
        let (serial, tag) = keys(line);
        let asset = index.find(&serial, &tag);
        if let Some(asset) = asset {
            quoted.insert(asset.id);
        }
        // One asset quoted by its serial number and again by its tag is quoted twice, too.
        let name = match (asset, serial.is_empty()) {
            (Some(asset), _) => format!("asset/{}", asset.id),
            (None, false) => serial.clone(),
            (None, true) => tag.clone(),
        };
        let twin = seen.get(&name).and_then(|all| all.iter().find(|other| meet(other, line)));
        let judged = match (twin, asset) {
            (Some(twin), _) => judged(QuoteGroup::Duplicate, "twice", [("line", twin.line)]),
            (None, None) => unknown(&serial, &tag),
            (None, Some(asset)) => of_asset(asset, line, ours, lists_assets),
        };
        if !name.is_empty() {
            seen.entry(name).or_default().push(line);
        }
        let before = line.previous.or_else(|| paid(ours, &serial, &tag, asset));
        findings.push(finding(judged, Some(line), asset, before)?);
    }
    propose(&mut findings, &ours.assets);
    missing(&mut findings, ours, &quoted)?;
    let place = |g: QuoteGroup| QuoteGroup::ALL.iter().position(|other| *other == g);
    findings.sort_by_key(|f| place(f.group));
    let groups = QuoteGroup::ALL.iter().map(|g| sum(*g, &findings)).collect::<Result<_>>()?;
    let quoted = Totals::of(lines.iter().map(|l| l.price))?;
    Ok(Reconciliation { quote, groups, quoted, findings })
}

type Judged = (QuoteGroup, &'static str, Params);

fn judged<const N: usize>(
    group: QuoteGroup,
    reason: &'static str,
    params: [(&str, impl ToString); N],
) -> Judged {
    let params = params.into_iter().map(|(k, v)| (k.to_owned(), v.to_string())).collect();
    (group, reason, params)
}

const PLAIN: [(&str, String); 0] = [];

/// Whether two lines pay for the same days; lines without days always do.
fn meet(a: &QuoteLine, b: &QuoteLine) -> bool {
    let before = |end: Option<NaiveDate>, start: Option<NaiveDate>| {
        end.zip(start).is_some_and(|(end, start)| end < start)
    };
    !before(a.until, b.from) && !before(b.until, a.from)
}

fn unknown(serial: &str, tag: &str) -> Judged {
    let reason = if serial.is_empty() && tag.is_empty() { "unnamed" } else { "not-ours" };
    judged(QuoteGroup::Unknown, reason, PLAIN)
}

fn of_asset(asset: &Known, line: &QuoteLine, ours: &Ours, lists_assets: bool) -> Judged {
    let gone = match asset.state {
        AssetState::Disposed => Some("disposed"),
        AssetState::Lost => Some("lost"),
        AssetState::Retired => Some("retired"),
        AssetState::Planned | AssetState::InStock | AssetState::InUse | AssetState::InRepair => {
            None
        }
    };
    if let Some(reason) = gone {
        return judged(QuoteGroup::Gone, reason, PLAIN);
    }
    if let Some(contract) = &asset.elsewhere {
        return judged(QuoteGroup::Elsewhere, "other-contract", [("contract", contract)]);
    }
    let (from, until) = (line.from.or(ours.from), line.until.or(ours.until));
    let warranty = asset.warranty_end.filter(|end| from.is_none_or(|from| *end >= from));
    match (warranty, until) {
        (Some(end), Some(until)) if end >= until => {
            judged(QuoteGroup::Elsewhere, "warranty", [("end", end)])
        }
        // Part of what is offered is under warranty: worth a word, not yet a reason to refuse.
        (Some(end), Some(_)) => judged(QuoteGroup::Matched, "warranty-part", [("end", end)]),
        _ if lists_assets && !asset.covered => judged(QuoteGroup::Matched, "not-listed", PLAIN),
        _ if !line.read_as.is_empty() => {
            judged(QuoteGroup::Matched, "read-as", [("read", &line.read_as)])
        }
        _ => judged(QuoteGroup::Matched, "ours", PLAIN),
    }
}

/// What was paid before for a number, or for the asset it means.
fn paid(ours: &Ours, serial: &str, tag: &str, asset: Option<&Known>) -> Option<Money> {
    let of = |k: &str| ours.previous.get(k).filter(|_| !k.is_empty()).copied();
    of(serial).or_else(|| of(tag)).or_else(|| asset.and_then(|a| paid_for(ours, a)))
}

fn paid_for(ours: &Ours, asset: &Known) -> Option<Money> {
    let of = |k: String| ours.previous.get(&k).filter(|_| !k.is_empty()).copied();
    of(key(&asset.serial)).or_else(|| of(key(&asset.tag)))
}

fn finding(
    (group, reason, params): Judged,
    line: Option<&QuoteLine>,
    asset: Option<&Known>,
    previous: Option<Money>,
) -> Result<QuoteFinding> {
    let price = line.map_or(previous, |l| Some(l.price));
    // Two currencies have no difference.
    let comparable = line.zip(previous).filter(|(l, p)| l.price.currency == p.currency);
    let difference = comparable
        .map(|(l, p)| l.price.checked_add(Money { minor: p.minor.saturating_neg(), ..p }))
        .transpose()?;
    let percent = difference.zip(previous).and_then(|(d, p)| Percent::display_ratio(d, p));
    Ok(QuoteFinding {
        group,
        reason: reason.to_owned(),
        params,
        line: line.cloned(),
        asset: asset.map(named),
        price,
        previous,
        difference,
        percent,
        proposals: Vec::new(),
    })
}

fn named(asset: &Known) -> QuotedAsset {
    QuotedAsset {
        id: asset.id,
        tag: asset.tag.clone(),
        serial: asset.serial.clone(),
        model: asset.model.clone(),
    }
}

/// Proposes look-alikes for what is unknown. The assets are gone through once, whatever their
/// number.
fn propose(findings: &mut [QuoteFinding], assets: &[Known]) {
    let open: Vec<usize> = findings
        .iter()
        .enumerate()
        .filter(|(_, f)| f.group == QuoteGroup::Unknown)
        .map(|(at, _)| at)
        .collect();
    let wanted = |at: &usize| {
        let line = findings.get(*at).and_then(|f| f.line.as_ref());
        line.map(keys).map_or_else(String::new, |(s, t)| if s.is_empty() { t } else { s })
    };
    let sought = Sought::new(&open.iter().map(wanted).collect::<Vec<_>>());
    for asset in assets.iter().filter(|a| !a.serial.is_empty()) {
        for (place, alike) in sought.near(&key(&asset.serial)) {
            let finding = open.get(place).and_then(|at| findings.get_mut(*at));
            let Some(f) = finding else { continue };
            // What looks the same comes before what is a character off.
            let at = if alike { 0 } else { f.proposals.len() };
            f.proposals.insert(at, named(asset));
            f.proposals.truncate(PROPOSALS);
        }
    }
    for finding in findings.iter_mut().filter(|f| !f.proposals.is_empty()) {
        "look-alike".clone_into(&mut finding.reason);
    }
}

/// Adds what the contract covers and the quote leaves out.
fn missing(findings: &mut Vec<QuoteFinding>, ours: &Ours, quoted: &HashSet<AssetId>) -> Result<()> {
    let active = |a: &&Known| {
        matches!(a.state, AssetState::InStock | AssetState::InUse | AssetState::InRepair)
    };
    let left_out = |a: &&Known| a.covered && !quoted.contains(&a.id);
    let mut left: Vec<&Known> = ours.assets.iter().filter(left_out).filter(active).collect();
    left.sort_by(|a, b| a.tag.cmp(&b.tag));
    for asset in left {
        let judged = judged(QuoteGroup::Missing, "not-quoted", PLAIN);
        findings.push(finding(judged, None, Some(asset), paid_for(ours, asset))?);
    }
    Ok(())
}

fn sum(group: QuoteGroup, findings: &[QuoteFinding]) -> Result<GroupSum> {
    let of = || findings.iter().filter(|f| f.group == group);
    Ok(GroupSum {
        group,
        count: u32::try_from(of().count()).unwrap_or(u32::MAX),
        totals: Totals::of(of().filter_map(|f| f.price))?,
        previous: Totals::of(of().filter_map(|f| f.previous))?,
    })
}
