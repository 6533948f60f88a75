//! The files of makers, told by their headers. Compared as header keys.

use crate::coverage::CoverageKind;
use crate::coverage::file::Maker;
use crate::import::Preset;

/// The layout of these header keys, where it is one of covers.
///
/// Cisco's and Dell's headers, Ralph's and those of the `PowerShellWarrantyReports` are published.
/// HP's and Lenovo's portals are told by what must stand in their files: a serial number, the days,
/// and a word only such a file has.
pub(in crate::import) fn detect(keys: &[String]) -> Option<Preset> {
    let has = |word: &str| keys.iter().any(|k| k == word);
    let starts = |word: &str| keys.iter().any(|k| k.starts_with(word));
    let any = |words: &[&str]| words.iter().any(|w| has(w));
    if has("coveredlineenddate") || has("coveragestatus") && has("instancenumber") {
        return Some(Preset::CiscoCoverage);
    }
    if has("servicetag") && any(&["servicelevelcode", "serviceleveldescription"]) {
        return Some(Preset::DellEntitlement);
    }
    if has("warrantyproductname") && has("enddate") && has("serial") {
        return Some(Preset::PsWarranty);
    }
    if has("supportcontractid") {
        return Some(Preset::RalphSupport);
    }
    let ends = any(&["end", "enddate", "warrantyend", "warrantyenddate", "contractend"]);
    if !starts("serial") || !ends {
        return None;
    }
    if any(&["chargecode", "entitlementcode", "warrantyid", "warrantyname"]) {
        return Some(Preset::LenovoWarranty);
    }
    let offer = starts("offer") || starts("deliverable") || has("servicetype") || has("said");
    (starts("productn") && offer).then_some(Preset::HpWarranty)
}

impl Preset {
    /// Whose file it is.
    pub(super) const fn maker(self) -> Option<Maker> {
        match self {
            Self::DellEntitlement => Some(Maker::Dell),
            Self::HpWarranty => Some(Maker::Hp),
            Self::LenovoWarranty => Some(Maker::Lenovo),
            Self::CiscoCoverage => Some(Maker::Cisco),
            _ => None,
        }
    }

    /// What its rows are where no word says it.
    pub(super) const fn usual_cover(self) -> CoverageKind {
        match self {
            Self::CiscoCoverage | Self::RalphSupport => CoverageKind::Contract,
            _ => CoverageKind::Warranty,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::headers;

    #[test]
    fn files_of_makers_are_told_by_their_headers_and_lists_of_assets_are_not_taken_for_them() {
        for (header, preset) in [
            (
                "serviceTag,shipDate,productLineDescription,systemDescription,countryCode,\
                 itemNumber,startDate,endDate,entitlementType,serviceLevelCode,\
                 serviceLevelDescription,serviceLevelGroup",
                Some(Preset::DellEntitlement),
            ),
            (
                "Service Tag,Service Level Code,Service Provider,Start Date,End Date,\
                 Days Remaining,Warranty Description,Shipped Date",
                Some(Preset::DellEntitlement),
            ),
            (
                "Serial,Warranty Product name,StartDate,EndDate,Warranty Status,Client",
                Some(Preset::PsWarranty),
            ),
            (
                "baseobject__id,baseobject__asset__sn,support__contract_id,support__date_to",
                Some(Preset::RalphSupport),
            ),
            (
                "Serial Number,Instance Number,Product ID,Covered Line StartDate,\
                 Covered Line EndDate",
                Some(Preset::CiscoCoverage),
            ),
            (
                "Serial Number,Product Number,Product Description,Offer Description,Start Date,\
                 End Date,Status",
                Some(Preset::HpWarranty),
            ),
            (
                "Serial,Product,Warranty.ID,Warranty.Type,Warranty.Start,Warranty.End",
                Some(Preset::LenovoWarranty),
            ),
            (
                "Serial,Product,Contract,ChargeCode,SLA,EntitlementCode,Start,End",
                Some(Preset::LenovoWarranty),
            ),
            ("Asset Tag,Serial,Model,Warranty Expires,EOL Rate", None),
            ("Serial number,Product number,Warranty start,Warranty end,Location", None),
            ("Service Tag,PKID,Express Service Code,Serial Number", None),
        ] {
            let keys: Vec<String> = header.split(',').map(headers::key).collect();
            assert_eq!(detect(&keys), preset, "{header}");
        }
    }
}
