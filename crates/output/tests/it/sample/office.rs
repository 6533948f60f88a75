//! A register filled for reports.

use custodia_core::contract::draft::{
    ContractDraft, ContractKind, ContractStatus, CostLineDraft, DeliveryMethod,
};
use custodia_core::contract::{BillingPeriod, NoticeUnit, RenewalKind};
use custodia_core::ids::{ContractId, PersonId};
use custodia_core::list::ListQuery;
use custodia_core::money::{Currency, Money};
use custodia_core::register::{self, FirstUser};
use custodia_core::reports::model::*;
use custodia_core::reports::{Moment, ReportRequest, build, utc};
use custodia_core::store::{Op, Store, Tx};
use custodia_core::text::Lang;
use custodia_core::vendor::VendorDraft;
use uuid::Uuid;

use super::{now, today};
use crate::fixture::day;

/// A new register in a folder of its own.
pub(crate) struct Office {
    folder: std::path::PathBuf,
    pub(crate) store: Store,
    pub(crate) operator: PersonId,
}

impl Office {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let log = Uuid::from_u128(0x018f_3c1e_7a2b_7c4d_9e1f_0000_0000_0001);
        let mut store = Store::create(&folder.join("register.db"), log, now()).unwrap();
        let user = FirstUser { username: "rossi".into(), name: "Giulia Rossi".into() };
        let op = Op::new(register::CREATE, Op::SYSTEM, now());
        let found =
            |tx: &Tx<'_>| register::found(tx, &user, Lang::En, "Aurelia & Söhne S.p.A.", None);
        let operator = store.write(&op, found).unwrap().value.unwrap();
        Self { folder, store, operator }
    }

    pub(crate) fn sample(name: &str) -> Self {
        let mut office = Self::new(name);
        let op = Op::new(custodia_core::sample::LOAD, Op::SYSTEM, now());
        let load = |tx: &Tx<'_>| custodia_core::sample::load(tx, today(), Lang::It);
        office.store.write(&op, load).unwrap();
        office
    }

    /// A service level of the first contract for each of these texts, each missed last month.
    pub(crate) fn slas(&mut self, texts: &[String]) {
        use custodia_core::contract;
        use custodia_core::ids::ContractId;
        use custodia_core::sla::draft::{CreditKind, MeasureDraft, MeasurementDraft, TierDraft};
        use custodia_core::sla::{ops, terms};
        let op = Op::new("sla.save", self.operator, now());
        let save = |tx: &Tx<'_>| {
            let id = contract::list::ids(tx, &ListQuery::default(), today())?[0];
            for text in texts {
                let mut draft = terms::blank("Europe/Rome", Some(day("2026-01-01")));
                draft.contract_id = Some(ContractId(id));
                draft.name = text.chars().take(90).collect();
                draft.target = "99.5".into();
                draft.credit = CreditKind::Tiers;
                draft.tiers = vec![TierDraft { bound: "0".into(), credit: "10".into() }];
                let row = MeasurementDraft {
                    period: day("2026-10-01"),
                    value: "99.1".into(),
                    counted: false,
                    note: String::new(),
                    document_id: None,
                };
                let sla_id = ops::save(tx, &draft)?;
                ops::measure(tx, &MeasureDraft { sla_id, rows: vec![row] }, today())?;
            }
            Ok(())
        };
        self.store.write(&op, save).unwrap();
    }

    /// A stock-take of everything with each of these texts scanned at a place of that name.
    pub(crate) fn counts(&mut self, texts: &[String]) {
        use custodia_core::stocktake::{ScanDraft, StocktakeDraft, ops};
        let short = |t: &String| t.chars().take(90).collect::<String>();
        let op = Op::new("stocktake.save", self.operator, now());
        let save = |tx: &Tx<'_>| {
            // What is on order cannot be counted.
            let in_stock = custodia_core::asset::sql::statuses(tx)?[1].id;
            for id in 1..=i64::try_from(texts.len()).unwrap() {
                let mut draft =
                    custodia_core::asset::sql::draft(tx, custodia_core::ids::AssetId(id))?;
                draft.status_id = Some(in_stock);
                custodia_core::asset::ops::save(tx, &draft)?;
            }
            let draft = StocktakeDraft { title: short(&texts[3]), ..Default::default() };
            let id = ops::save(tx, &draft, today())?;
            ops::start(tx, id, now())?;
            let scan = |(n, text): (usize, &String)| ScanDraft {
                code: if n % 2 == 0 { format!("S-{n:03}") } else { format!("{n} {}", short(text)) },
                place: short(text),
                note: short(text),
                ..ScanDraft::default()
            };
            let scans: Vec<ScanDraft> = texts.iter().enumerate().map(scan).collect();
            ops::scan_all(tx, id, &scans, now())
        };
        self.store.write(&op, save).unwrap();
    }

    /// A lease of every asset, with a quote whose every line has one of these texts.
    pub(crate) fn quotes(&mut self, texts: &[String]) {
        use custodia_core::contract::{self, ContractKind, Percent};
        use custodia_core::ids::{AssetId, QuoteLineId};
        use custodia_core::quote::lease::{
            LeaseChoice, LeaseCondition, LeaseDraft, LeaseItemDraft,
        };
        use custodia_core::quote::{QuoteDraft, QuoteFee, QuoteLine, QuoteStatus, lease, ops};
        let short = |t: &String| t.chars().take(90).collect::<String>();
        let op = Op::new("quote.save", self.operator, now());
        let save = |tx: &Tx<'_>| {
            let id = contract::list::ids(tx, &ListQuery::default(), today())?[0];
            let mut lease = contract::sql::draft(tx, ContractId(id))?;
            lease.kind = ContractKind::Lease;
            lease.assets = (1..=i64::try_from(texts.len()).unwrap()).map(AssetId).collect();
            let contract_id = contract::ops::save(tx, &lease, today())?;
            let price = Money::new(123_456, Currency::EUR);
            let quote = QuoteDraft {
                id: None,
                contract_id,
                vendor_id: None,
                vendor_name: short(&texts[3]),
                reference: short(&texts[0]),
                received_on: Some(day("2026-11-02")),
                valid_until: Some(day("2026-11-03")),
                starts_on: None,
                term_months: 24,
                recurring: price,
                billing: BillingPeriod::Annual,
                uplift: Percent::parse("2.5").unwrap(),
                fees: vec![QuoteFee { id: None, label: short(&texts[1]), amount: price }],
                status: QuoteStatus::Open,
                notes: String::new(),
                document_id: None,
            };
            let quote = ops::save(tx, &quote, today())?;
            let line = |(n, text): (u32, &String)| QuoteLine {
                id: QuoteLineId(0),
                line: n,
                serial: if n % 2 == 0 { format!("X{n}{}", short(text)) } else { String::new() },
                tag: if n % 3 == 0 { format!("S-{n:03}") } else { String::new() },
                read_as: String::new(),
                part_no: String::new(),
                description: text.clone(),
                quantity: 1,
                price,
                from: None,
                until: None,
                previous: Some(price),
            };
            let lines: Vec<QuoteLine> = (2..).zip(texts).map(line).collect();
            ops::put_lines(tx, quote, &lines, &short(&texts[2]), today())?;
            let item = |(asset_id, text): (&AssetId, &String)| LeaseItemDraft {
                asset_id: *asset_id,
                choice: LeaseChoice::Return,
                price: Some(price),
                return_by: Some(day("2026-11-01")),
                note: short(text),
            };
            let condition = |text: &String| LeaseCondition {
                id: None,
                asset_id: None,
                label: short(text),
                done: true,
            };
            let end = LeaseDraft {
                contract_id,
                items: lease.assets.iter().zip(texts).map(item).collect(),
                conditions: texts.iter().map(condition).collect(),
            };
            lease::ops::save(tx, &end)
        };
        self.store.write(&op, save).unwrap();
    }

    /// A request for capital with each of these texts on a line, and some as ways of doing it.
    pub(crate) fn request(&mut self, texts: &[String]) {
        use custodia_core::capital::*;
        let short = |t: &String| -> String { t.chars().take(190).collect() };
        let amount = |minor| Some(Money::new(minor, Currency::EUR));
        let line = |t: &String| CapitalLine {
            asset_id: None,
            description: short(t),
            quantity: 3,
            price: amount(12_345),
        };
        let way = |t: &String| CapitalOption {
            kind: OptionKind::Buy,
            label: format!("W {}", short(t)),
            months: 48,
            upfront: amount(1_000_000),
            setup: None,
            yearly: amount(12_000),
            exit: None,
            resale: amount(50_000),
            recommended: false,
            note: t.chars().take(900).collect(),
        };
        let draft = CapitalRequestDraft {
            id: None,
            number: "CR-1".into(),
            title: short(&texts[3]),
            status: CapitalStatus::Approved,
            fiscal_year: 2026,
            requested_on: Some(today()),
            requested_by: Some(self.operator),
            need: short(&texts[4]),
            benefit: short(&texts[5]),
            decided_on: Some(today()),
            decided_by: Some(self.operator),
            decision_note: short(&texts[8]),
            lines: texts.iter().map(line).collect(),
            options: texts.iter().take(5).map(way).collect(),
        };
        let op = Op::new("capital.save", self.operator, now());
        self.store.write(&op, |tx| ops::save(tx, &draft)).unwrap();
    }

    /// Every asset handed out on one form that has one of these texts wherever it takes one.
    pub(crate) fn handed_out(&mut self, texts: &[String]) {
        use custodia_core::ids::AssetId;
        use custodia_core::moves::{MoveDraft, MoveKind, ops};
        let op = Op::new("move.perform", self.operator, now());
        let short = |t: &String| t.chars().take(90).collect::<String>();
        let ids: Vec<AssetId> = (1..=i64::try_from(texts.len()).unwrap()).map(AssetId).collect();
        let draft = MoveDraft {
            person_id: Some(self.operator),
            place: format!("P {}", short(&texts[0])),
            accessories: short(&texts[1]),
            note: texts[2].chars().take(3000).collect(),
            accepted: true,
            ..MoveDraft::new(MoveKind::Deploy, &ids, today())
        };
        self.store.write(&op, |tx| ops::perform(tx, &draft, today())).unwrap();
    }

    /// The first assets on their way out, in a lot of strange words; few enough for a sworn statement.
    pub(crate) fn disposed(&mut self, texts: &[String]) {
        use custodia_core::disposal::lot::{LotDraft, LotReason, ops};
        use custodia_core::disposal::method::PolicyProfile;
        use custodia_core::disposal::required::MediumDestination;
        use custodia_core::ids::AssetId;
        let short = |t: &String| t.chars().take(90).collect::<String>();
        let draft = LotDraft {
            id: None,
            title: short(&texts[4]),
            reason: LotReason::Refresh,
            destination: MediumDestination::Recycler,
            will_be_reused: false,
            profile: PolicyProfile::default(),
            format_purges: false,
            requested_by_id: Some(self.operator),
            coordinator_id: None,
            vendor_id: None,
            vendor_order: short(&texts[0]),
            pickup_on: None,
            gate_reason: short(&texts[1]),
            custody_reason: short(&texts[5]),
            cost: None,
            hold: String::new(),
            note: short(&texts[7]),
        };
        let op = Op::new("disposal.save", self.operator, now());
        let save = |tx: &Tx<'_>| {
            let id = ops::save(tx, &draft, today())?;
            ops::add(tx, id, &[1, 2, 3].map(AssetId), today())
        };
        assert_eq!(self.store.write(&op, save).unwrap().value.unwrap().added, 3);
    }

    /// An asset that has this text wherever the register takes one.
    pub(crate) fn asset(&mut self, tag: &str, text: &str) {
        let op = Op::new("asset.save", self.operator, now());
        let save = |tx: &Tx<'_>| {
            let status = custodia_core::asset::sql::statuses(tx)?[0].id;
            let field: String = text.chars().take(90).collect();
            let draft = custodia_core::asset::AssetDraft {
                tag: tag.into(),
                serial: field.clone(),
                name: field.clone(),
                manufacturer: field.clone(),
                model: field.clone(),
                category: field.clone(),
                location: field,
                status_id: Some(status),
                cost: Some(Money::new(123_456, Currency::EUR)),
                notes: text.into(),
                ..Default::default()
            };
            custodia_core::asset::ops::save(tx, &draft)
        };
        self.store.write(&op, save).unwrap();
    }

    pub(crate) fn conn(&self) -> &custodia_core::store::Conn {
        self.store.conn()
    }

    pub(crate) fn examples(&self) -> Vec<ReportRequest> {
        custodia_core::reports::examples(self.store.conn(), today()).unwrap()
    }

    /// A vendor with one tacitly renewing yearly contract, 60 days' notice.
    pub(crate) fn contract(
        &mut self,
        vendor: &str,
        title: &str,
        fee: Money,
        owner: Option<PersonId>,
    ) {
        let op = |name| Op::new(name, self.operator, now());
        let (first, second) = (op("vendor.save"), op("contract.save"));
        let draft = VendorDraft { name: vendor.into(), ..VendorDraft::default() };
        let saved = self.store.write(&first, |tx| custodia_core::vendor::ops::save(tx, &draft));
        let vendor = saved.unwrap().value.unwrap();
        let draft = ContractDraft {
            vendor_id: Some(vendor),
            number: String::new(),
            title: title.into(),
            kind: ContractKind::Maintenance,
            owner_id: owner,
            status: ContractStatus::Active,
            start: Some(day("2026-03-01")),
            initial_months: Some(12),
            explicit_end: None,
            renewal: RenewalKind::Tacit,
            renewal_months: 12,
            max_renewals: None,
            notice_value: 60,
            notice_unit: NoticeUnit::Days,
            delivery_method: DeliveryMethod::Email,
            cost_lines: vec![CostLineDraft::new("Fee".into(), fee, BillingPeriod::Monthly)],
            ..ContractDraft::blank()
        };
        let save = |tx: &Tx<'_>| custodia_core::contract::ops::save(tx, &draft, today());
        self.store.write(&second, save).unwrap();
    }

    pub(crate) fn report_of(&self, request: &ReportRequest) -> Report {
        build(self.store.conn(), request, &self.moment()).unwrap()
    }

    /// The report so many days later.
    pub(crate) fn report_later(&self, request: &ReportRequest, days: u64) -> Report {
        let moment = self.moment();
        let later = Moment {
            today: moment.today + chrono::Days::new(days),
            at: moment.at + chrono::Days::new(days),
            ..moment
        };
        build(self.store.conn(), request, &later).unwrap()
    }

    /// Noon of the day, without a clock's words.
    #[allow(clippy::unused_self, reason = "the moment is the office's")]
    pub(crate) fn moment(&self) -> Moment {
        Moment { today: today(), at: now(), clock: String::new(), offset_at: utc }
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
