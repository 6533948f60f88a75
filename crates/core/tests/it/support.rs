//! A small office for tests: a register in a folder of its own, somebody at the desk, a fixed today.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use custodia_core::contract::draft::{
    ContractDraft, ContractKind, ContractStatus, CostLineDraft, DeliveryMethod,
};
use custodia_core::contract::{BillingPeriod, NoticeUnit, RenewalKind};
use custodia_core::error::Result;
use custodia_core::ids::{ContractId, PersonId, VendorId};
use custodia_core::money::{Currency, Money};
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Op, Store, Tx, Written};
use custodia_core::text::Lang;
use custodia_core::vendor::VendorDraft;
use uuid::Uuid;

/// A date from `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a test's date is a date")
}

/// The day every test happens on unless it says otherwise.
pub(crate) fn today() -> NaiveDate {
    day("2026-11-20")
}

/// Euros as cents.
pub(crate) fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

/// A register with an operator, removed with its folder at the end.
pub(crate) struct Office {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The register.
    pub(crate) store: Store,
    /// Who is at the desk.
    pub(crate) operator: PersonId,
    clock: DateTime<Utc>,
}

impl Office {
    /// A new register in English.
    pub(crate) fn new() -> Self {
        Self::speaking(Lang::En)
    }

    /// A new register in a language.
    pub(crate) fn speaking(lang: Lang) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("custodia-it-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        let clock = today().and_hms_opt(8, 0, 0).expect("a time").and_utc();
        let log = Uuid::from_u128(0x018f_3c1e_7a2b_7c4d_9e1f_0000_0000_0000 + u128::from(n));
        let mut store =
            Store::create(&folder.join("register.db"), log, clock).expect("a new register");
        let user = FirstUser { username: "rossi".into(), name: "Giulia Rossi".into() };
        let op = Op::new(register::CREATE, Op::SYSTEM, clock);
        let written = store
            .write(&op, |tx| register::found(tx, &user, lang, "Aurelia Logistica S.p.A.", None))
            .expect("the first op");
        let operator = written.value.expect("an operator");
        Self { folder, store, operator, clock }
    }

    /// Does an operation, a second after the one before.
    pub(crate) fn write<T>(
        &mut self,
        name: &'static str,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        let op = self.op(name);
        self.store.write(&op, f)
    }

    /// Goes to the next day.
    pub(crate) fn next_day(&mut self) {
        self.clock += TimeDelta::days(1);
    }

    /// When the last op was done.
    pub(crate) fn clock(&self) -> DateTime<Utc> {
        self.clock
    }

    /// An op by the operator, a second after the one before.
    pub(crate) fn op(&mut self, name: &'static str) -> Op {
        self.clock += TimeDelta::seconds(1);
        Op::new(name, self.operator, self.clock)
    }

    /// Does an operation that must succeed and returns its value.
    pub(crate) fn done<T>(
        &mut self,
        name: &'static str,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> T {
        self.write(name, f).expect("the operation is accepted").value.expect("a value")
    }

    /// Takes back what was done last.
    pub(crate) fn undo(&mut self) {
        let target = self.store.undo_target().expect("a journal").expect("something to undo");
        let op = self.op(custodia_core::store::UNDO);
        self.store.undo(target.id, &op).expect("it is undone");
    }

    /// A vendor with this name.
    pub(crate) fn vendor(&mut self, name: &str) -> VendorId {
        let draft = VendorDraft { name: name.into(), ..VendorDraft::default() };
        self.done("vendor.save", |tx| custodia_core::vendor::ops::save(tx, &draft))
    }

    /// Saves a contract on [`today`].
    pub(crate) fn contract(&mut self, draft: &ContractDraft) -> ContractId {
        self.done("contract.save", |tx| custodia_core::contract::ops::save(tx, draft, today()))
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A tacitly renewing yearly contract from `start`, 90 days' notice by e-mail, 12,000 € a year.
pub(crate) fn tacit(vendor: VendorId, number: &str, start: &str) -> ContractDraft {
    ContractDraft {
        vendor_id: Some(vendor),
        number: number.into(),
        title: format!("Maintenance {number}"),
        kind: ContractKind::Maintenance,
        owner_id: None,
        status: ContractStatus::Active,
        start: Some(day(start)),
        initial_months: Some(12),
        explicit_end: None,
        renewal: RenewalKind::Tacit,
        renewal_months: 12,
        max_renewals: None,
        notice_value: 90,
        notice_unit: NoticeUnit::Days,
        delivery_method: DeliveryMethod::Email,
        cost_lines: vec![CostLineDraft::new("Fee".into(), eur(100_000), BillingPeriod::Monthly)],
        ..ContractDraft::blank()
    }
}
