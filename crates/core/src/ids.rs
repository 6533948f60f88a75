//! Row ids as types, so that an asset's id can never be passed where a vendor's is meant.
//!
//! Ids are SQLite `INTEGER PRIMARY KEY AUTOINCREMENT` values: never reused, so `asset/231` in the
//! journal means one asset for ever.

/// Declares a row id: a newtype over `i64` with everything a value on its way between SQLite,
/// Rust and TypeScript needs.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(export, type = "number & { readonly __id: \"\" }")]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(v: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(v).map(Self)
            }
        }
    )*};
}

id! {
    /// A person inside the firm: custodian, owner, approver, operator.
    PersonId;
    /// A vendor.
    VendorId;
    /// A person at a vendor.
    VendorContactId;
    /// A level of a vendor's escalation path.
    EscalationId;
    /// A certificate, insurance or agreement of a vendor.
    CertificateId;
    /// How one delivery of a vendor went.
    SurveyId;
    /// A contract.
    ContractId;
    /// One period of a contract's term.
    PeriodId;
    /// One cost line of a contract.
    CostLineId;
    /// An amendment of a contract.
    AmendmentId;
    /// A file that hangs on a record.
    DocumentId;
    /// A notice that was sent because of a decision.
    NoticeId;
    /// A decision about a contract period.
    DecisionId;
    /// Work that comes back on a contract or at a vendor.
    DutyId;
    /// A hardware asset.
    AssetId;
    /// A named status of assets.
    StatusId;
    /// A cover of an asset.
    CoverageId;
    /// An action people name.
    TransitionId;
    /// What was done with an asset; also the sheet of what was done together.
    HandoverId;
    /// An order at a vendor.
    OrderId;
    /// A line of an order.
    OrderLineId;
    /// A delivery.
    ReceiptId;
    /// A vendor's invoice.
    InvoiceId;
    /// A part of an asset without a tag of its own.
    ComponentId;
    /// What is known of a model.
    ModelId;
    /// What holds for a category of assets.
    CategoryId;
    /// A place.
    LocationId;
    /// A field people added.
    FieldId;
    /// A company closure in the business calendar.
    ClosureId;
    /// A report kept under a name.
    PresetId;
    /// A list as somebody likes to see it.
    ViewId;
    /// A vendor's offer for a contract's next term.
    QuoteId;
    /// A one-off amount of a quote.
    QuoteFeeId;
    /// One line of a quote.
    QuoteLineId;
    /// A condition a lease names for its end.
    LeaseConditionId;
    /// A service level of a contract.
    SlaId;
    /// An outage, or an excluded window.
    OutageId;
    /// A ticket at a provider.
    TicketId;
    /// How assets are depreciated.
    DepreciationPlanId;
    /// A dated rate of exchange.
    ExchangeRateId;
    /// A line of a budget.
    BudgetLineId;
    /// What an asset costs beside its price.
    AssetCostId;
    /// A request for capital.
    CapitalRequestId;
    /// What is kept of money that was found.
    SavingId;
    /// A stock-take.
    StocktakeId;
    /// An asset in a stock-take.
    StocktakeLineId;
    /// Something that was scanned in a stock-take.
    StocktakeScanId;
    /// A sheet or roll of labels of the register's own.
    LabelStockId;
    /// How far a printer puts everything off.
    PrinterProfileId;
    /// Assets on their way out together.
    DisposalLotId;
    /// An asset in a lot, as it was.
    DisposalLineId;
    /// What data is stored on, in a lot.
    DisposalMediumId;
    /// A record of what was done to a medium.
    SanitizationId;
    /// Somebody who stands for something.
    SignatoryId;
    /// A file of an erasing tool.
    EvidenceFileId;
    /// What such a file says of one drive.
    EvidenceDriveId;
    /// Who can have the goods of a lot in hand.
    CustodyPartyId;
    /// A hand-over.
    CustodyEventId;
    /// A recycler's certificate.
    ReceivedCertificateId;
    /// A number of its list.
    ReceivedSerialId;
    /// A note of waste.
    WasteTransferId;
    /// A certificate of ours.
    DisposalCertificateId;
    /// A print of a certificate that was given out.
    CertificatePrintId;
    /// One operation in the journal.
    OpRow;
}
