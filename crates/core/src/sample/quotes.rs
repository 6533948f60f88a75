//! Quotes of the sample: two offers to choose from, a vendor's list that does not quite fit the
//! assets, and a lease whose end is half decided.

use super::{Office, say};
use crate::contract::sql::covered_assets;
use crate::contract::{BillingPeriod, CoveredAsset, Percent, read};
use crate::dates::add_days;
use crate::error::Result;
use crate::ids::{ContractId, QuoteLineId, VendorId};
use crate::money::{Currency, Money};
use crate::quote::lease::{self, LeaseChoice, LeaseCondition, LeaseDraft, LeaseItemDraft};
use crate::quote::{QuoteDraft, QuoteFee, QuoteLine, QuoteStatus, ops};

/// Contract whose vendor asks more, and to which a competitor offers an alternative.
const RENEGOTIATED: &str = "GU-2210-M";
/// Contract whose vendor sent its list.
const LISTED: &str = "TS-FW-2025";
/// Lease that ends.
const LEASE: &str = "AN-2022-3382";

const fn eur(major: i64) -> Money {
    Money::new(major * 100, Currency::EUR)
}

/// Everything above, for the contracts of these numbers.
pub(super) fn load(
    office: &Office<'_>,
    of: impl Fn(&str) -> Option<(ContractId, Option<VendorId>)>,
) -> Result<()> {
    if let Some((id, Some(vendor))) = of(RENEGOTIATED) {
        office.offers(id, vendor)?;
    }
    if let Some((id, Some(vendor))) = of(LISTED) {
        office.list(id, vendor)?;
    }
    if let Some((id, _)) = of(LEASE) {
        office.lease(id)?;
    }
    Ok(())
}

impl Office<'_> {
    fn blank(&self, contract_id: ContractId, days_ago: i64) -> Result<QuoteDraft> {
        let day = |ago: i64| add_days(self.today, -ago);
        let row = read::one(self.tx, contract_id)?.row(self.today);
        Ok(QuoteDraft {
            id: None,
            contract_id,
            vendor_id: None,
            vendor_name: String::new(),
            reference: String::new(),
            received_on: day(days_ago),
            valid_until: day(days_ago - 45),
            starts_on: row.period_end.and_then(|end| end.succ_opt()),
            term_months: 12,
            recurring: eur(0),
            billing: BillingPeriod::Annual,
            uplift: Percent::ZERO,
            fees: Vec::new(),
            status: QuoteStatus::Open,
            notes: String::new(),
            document_id: None,
        })
    }

    fn offers(&self, id: ContractId, vendor: VendorId) -> Result<()> {
        let own = QuoteDraft {
            vendor_id: Some(vendor),
            reference: "OFF-2210/R1".to_owned(),
            recurring: eur(45_582),
            ..self.blank(id, 3)?
        };
        let label = say(self.lang, ["Migration of the data", "Migrazione dei dati"]);
        let other = QuoteDraft {
            vendor_name: "Meridia Software S.r.l.".to_owned(),
            reference: "MS-7731".to_owned(),
            term_months: 36,
            recurring: eur(3_180),
            billing: BillingPeriod::Monthly,
            uplift: Percent::whole(2).unwrap_or(Percent::ZERO),
            fees: vec![QuoteFee { id: None, label: label.to_owned(), amount: eur(6_500) }],
            ..self.blank(id, 1)?
        };
        for draft in [own, other] {
            ops::save(self.tx, &draft, self.today)?;
        }
        Ok(())
    }

    /// Last year's list as it was accepted, and this year's: dearer, one asset forgotten, one twice,
    /// one mistyped, one that nobody knows.
    fn list(&self, id: ContractId, vendor: VendorId) -> Result<()> {
        let assets = covered_assets(self.tx, id)?;
        let price = |at: usize, percent: i64| {
            let cents = (74_500 + i64::try_from(at % 3).unwrap_or_default() * 12_000) * percent;
            Money::new(cents / 100, Currency::EUR)
        };
        let all = |percent: i64| -> Vec<QuoteLine> {
            (0..).zip(&assets).map(|(at, a)| quoted(a, at, price(at, percent))).collect()
        };
        let before = all(100);
        let mut now: Vec<QuoteLine> = all(106).into_iter().skip(1).collect();
        if let Some(twice) = now.first().cloned() {
            now.push(twice);
        }
        if let Some(last) = now.get_mut(1) {
            last.serial = last.serial.replace('0', "O").replace('1', "I");
        }
        let stranger = CoveredAsset {
            id: crate::ids::AssetId(0),
            tag: String::new(),
            model: String::new(),
            serial: "ZZ9TQ4471X".to_owned(),
        };
        now.push(quoted(&stranger, 0, eur(790)));
        let last_year = QuoteDraft {
            valid_until: None,
            status: QuoteStatus::Accepted,
            starts_on: None,
            ..self.blank(id, 350)?
        };
        for (draft, number, source, mut lines) in [
            (last_year, "TS-Q-0419", "TS-Q-0419.csv", before),
            (self.blank(id, 6)?, "TS-Q-0877", "TS-Q-0877.xlsx", now),
        ] {
            if lines.is_empty() {
                continue;
            }
            for (at, line) in (2..).zip(&mut lines) {
                line.line = at;
            }
            let zero = Money::zero(Currency::EUR);
            let sum = lines.iter().try_fold(zero, |sum, l| sum.checked_add(l.price))?;
            let draft = QuoteDraft {
                vendor_id: Some(vendor),
                reference: number.to_owned(),
                recurring: sum,
                ..draft
            };
            let quote = ops::save(self.tx, &draft, self.today)?;
            ops::put_lines(self.tx, quote, &lines, source, self.today)?;
        }
        Ok(())
    }

    fn lease(&self, id: ContractId) -> Result<()> {
        let choices = [LeaseChoice::Return, LeaseChoice::Return, LeaseChoice::Buy];
        let assets = covered_assets(self.tx, id)?;
        // The last few are still to be decided.
        let decided = assets.iter().take(assets.len().saturating_sub(3));
        let item = |(a, choice): (&CoveredAsset, &LeaseChoice)| LeaseItemDraft {
            asset_id: a.id,
            choice: *choice,
            price: (*choice == LeaseChoice::Buy).then(|| eur(185)),
            return_by: None,
            note: String::new(),
        };
        let condition = |(words, done): ([&'static str; 2], bool)| LeaseCondition {
            id: None,
            asset_id: None,
            label: say(self.lang, words).to_owned(),
            done,
        };
        let conditions = [
            (
                ["Disks wiped, certificates kept", "Dischi bonificati, certificati conservati"],
                false,
            ),
            (["Power supplies and cables complete", "Alimentatori e cavi al completo"], true),
            (["Asset labels removed", "Etichette inventariali rimosse"], false),
        ];
        let draft = LeaseDraft {
            contract_id: id,
            items: decided.zip(choices.iter().cycle()).map(item).collect(),
            conditions: conditions.into_iter().map(condition).collect(),
        };
        lease::ops::save(self.tx, &draft)
    }
}

fn quoted(asset: &CoveredAsset, at: usize, price: Money) -> QuoteLine {
    QuoteLine {
        id: QuoteLineId(0),
        line: u32::try_from(at).unwrap_or_default(),
        serial: asset.serial.clone(),
        tag: String::new(),
        read_as: String::new(),
        part_no: "FC-10-BDL-950".to_owned(),
        description: "UTP bundle, 24x7".to_owned(),
        quantity: 1,
        price,
        from: None,
        until: None,
        previous: None,
    }
}
