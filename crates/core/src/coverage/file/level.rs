//! From the name of a service to what is done when the hardware fails.
//!
//! | words in the name | level |
//! | --- | --- |
//! | 2 hours, around the clock (`24x7x2`, `2 hour 24x7`, mission critical) | on site within 2 hours |
//! | 4 hours, around the clock (`24x7x4`, `4 hour 24x7`, mission critical) | on site within 4 hours |
//! | 8 hours, around the clock | on site within 8 hours |
//! | 2, 4 or 8 hours of a working day, or without saying when (`8x5x4`, `4 hour on-site`) | on site on the same day |
//! | same business day | on site on the same day |
//! | next business day, NBD (`8x5xNBD`) | on site on the next business day |
//! | collect/pick up and return, courier | fetched and brought back |
//! | carry in, depot, return to factory, mail in | brought in or sent |
//! | parts only, advance replacement or exchange; a response of Cisco's without `on site` | a part is sent |
//! | hours to repair (`6h CTR`), anything else | not known |
//!
//! A number of hours without its window is the lower level: nobody promised the night. Codes are
//! asked only where the name says nothing.

use super::Maker;
use super::words::{any, plain};
use crate::coverage::CoverLevel;

/// The level a service's name, else its code, stands for.
pub fn level(maker: Option<Maker>, service: &str, code: &str) -> Option<CoverLevel> {
    by_name(maker, &plain(service))
        .or_else(|| by_name(maker, &plain(code)))
        .or_else(|| by_code(maker?, code))
        .or_else(|| by_code(maker?, service))
}

/// Codes that say it all, by maker.
fn by_code(maker: Maker, code: &str) -> Option<CoverLevel> {
    use CoverLevel as L;
    let plain = plain(code);
    let code = plain.trim();
    let code = code.strip_prefix("con ").unwrap_or(code);
    match (maker, code.split(' ').next()?) {
        (Maker::Dell, "nd") | (Maker::Cisco, "os") => Some(L::NbdOnsite),
        (Maker::Cisco, "snt" | "snte" | "sntp" | "snt2p" | "s2p") => Some(L::PartsOnly),
        (Maker::Cisco, "ose") => Some(L::SameDayOnsite),
        (Maker::Cisco, "osp") => Some(L::Onsite4h),
        (Maker::Cisco, "prem") => Some(L::Onsite2h),
        _ => None,
    }
}

const PARTS: [&str; 8] = [
    "parts only",
    "part only",
    "advance replacement",
    "advanced replacement",
    "advance hardware replacement",
    "advance exchange",
    "advanced exchange",
    "solo parti",
];
const COLLECT: [&str; 8] = [
    "collect and return",
    "collect return",
    "pick up and return",
    "pickup and return",
    "pick up return",
    "courier",
    "rapid return",
    "ritiro e riconsegna",
];
const DEPOT: [&str; 10] = [
    "carry in",
    "carryin",
    "depot",
    "return to factory",
    "return to base",
    "rtf",
    "mail in",
    "bring in",
    "walk in",
    "send in",
];
const SAME_DAY: [&str; 3] = ["same business day", "same day", "sbd"];
const NEXT_DAY: [&str; 6] = [
    "next business day",
    "nbd",
    "next day",
    "next bus day",
    "giorno lavorativo successivo",
    "giorno successivo",
];

fn by_name(maker: Option<Maker>, text: &str) -> Option<CoverLevel> {
    use CoverLevel as L;
    let on_site = any(text, &["on site", "onsite", "presso la sede"]);
    // Time to repair is another promise than time to arrive.
    if any(text, &["ctr", "call to repair"]) {
        return None;
    }
    let response = hours(text).or_else(|| day(text));
    let sends = any(text, &PARTS)
        || response.is_some() && (any(text, &["parts", "exchange"]) || maker == Some(Maker::Cisco));
    if sends && !on_site {
        return Some(L::PartsOnly);
    }
    response
        .or_else(|| any(text, &COLLECT).then_some(L::CollectReturn))
        .or_else(|| any(text, &DEPOT).then_some(L::Depot))
}

fn day(text: &str) -> Option<CoverLevel> {
    let until_next = text.split(' ').any(|w| w.ends_with("xnbd"));
    if any(text, &SAME_DAY) {
        Some(CoverLevel::SameDayOnsite)
    } else {
        (until_next || any(text, &NEXT_DAY)).then_some(CoverLevel::NbdOnsite)
    }
}

/// A promise in hours.
fn hours(text: &str) -> Option<CoverLevel> {
    use CoverLevel as L;
    let tokens: Vec<&str> = text.split(' ').filter(|t| !t.is_empty()).collect();
    let (mut hours, mut nights) = (None, any(text, &["24 7", "7 24", "mission critical"]));
    for (at, token) in tokens.iter().enumerate() {
        let parts: Option<Vec<u32>> = token.split('x').map(|p| p.parse().ok()).collect();
        match parts.as_deref() {
            Some([24, 7] | [7, 24]) => nights = true,
            Some([a, b, n]) => {
                nights |= matches!((a, b), (24, 7) | (7, 24));
                hours = hours.or(Some(*n));
            }
            _ => hours = hours.or_else(|| counted(token, tokens.get(at + 1).copied())),
        }
    }
    match (hours?, nights) {
        (2, true) => Some(L::Onsite2h),
        (4, true) => Some(L::Onsite4h),
        (8, true) => Some(L::Onsite8h),
        (2 | 4 | 8, false) => Some(L::SameDayOnsite),
        _ => None,
    }
}

/// `4h`, `4hr`, `4 hour`.
fn counted(token: &str, next: Option<&str>) -> Option<u32> {
    let unit = |u: &str| matches!(u, "h" | "hr" | "hrs" | "hour" | "hours" | "ore");
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = token.split_at(digits);
    let counts = if rest.is_empty() { next.is_some_and(unit) } else { unit(rest) };
    number.parse().ok().filter(|_| counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_services_are_read_by_the_table() {
        use CoverLevel as L;
        let dell = Some(Maker::Dell);
        let cisco = Some(Maker::Cisco);
        for (maker, service, code, expect) in [
            (
                dell,
                "Next Business Day Onsite Service After Remote Diagnosis",
                "ND",
                Some(L::NbdOnsite),
            ),
            (dell, "ProSupport Plus Mission Critical 4-Hour 7x24 On-Site", "", Some(L::Onsite4h)),
            (dell, "4 Hour On-Site Service", "4H", Some(L::SameDayOnsite)),
            (dell, "Collect and Return Initial Support", "", Some(L::CollectReturn)),
            (dell, "Advanced Exchange Service", "", Some(L::PartsOnly)),
            (dell, "", "ND", Some(L::NbdOnsite)),
            (dell, "Keep Your Hard Drive", "KK", None),
            (None, "HPE 3Y Foundation Care 24x7 4h w/DMR", "", Some(L::Onsite4h)),
            (None, "HPE 6H CTR ProCare", "", None),
            (None, "HP 3y Pickup and Return Notebook", "", Some(L::CollectReturn)),
            (None, "3Y NBD Onsite", "", Some(L::NbdOnsite)),
            (None, "3Y Onsite", "", None),
            (None, "Depot/Customer Carry-in", "", Some(L::Depot)),
            (None, "Same business day 13x5", "", Some(L::SameDayOnsite)),
            (None, "NBD parts exchange", "", Some(L::PartsOnly)),
            (None, "24x7x2 onsite", "", Some(L::Onsite2h)),
            (None, "8 hours 24/7 on site", "", Some(L::Onsite8h)),
            (None, "Intervento entro 4 ore 24x7", "", Some(L::Onsite4h)),
            (cisco, "SMARTNET 8X5XNBD", "SNT", Some(L::PartsOnly)),
            (cisco, "SNTC 24X7X4 OnSite", "OSP", Some(L::Onsite4h)),
            (cisco, "", "CON-SNTP-C9300", Some(L::PartsOnly)),
            (cisco, "", "OSE", Some(L::SameDayOnsite)),
            (None, "", "ND", None),
            (None, "24 months", "", None),
        ] {
            assert_eq!(level(maker, service, code), expect, "{service} {code}");
        }
    }
}
