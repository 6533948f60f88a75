//! Every report there is, and which of them can look back.

use crate::choice::choice;

choice! {
    /// Every report there is.
    ReportKind {
        /// Decisions that are due.
        Renewals = "renewals",
        /// A list as it stands on the screen.
        List = "list",
        /// Assets by group, with their values.
        AssetRegister = "asset_register",
        /// Contracts by vendor, with their terms and yearly cost.
        ContractRegister = "contract_register",
        /// All about one contract.
        ContractSheet = "contract_sheet",
        /// All about one vendor.
        VendorSheet = "vendor_sheet",
        /// One vendor's profile and scorecard on one page.
        VendorScorecard = "vendor_scorecard",
        /// All about one asset.
        AssetSheet = "asset_sheet",
        /// What was changed, when and by whom, with the state of the chain.
        Journal = "journal",
        /// What contracts cost by fiscal year, committed and expected.
        CostForecast = "cost_forecast",
        /// Notice of non-renewal to a vendor, in its language.
        NoticeLetter = "notice_letter",
        /// Deadlines by month.
        RenewalCalendar = "renewal_calendar",
        /// A year of service levels: kept, missed, credits.
        SlaReport = "sla_report",
        /// A claim for one service credit, in the vendor's language.
        ClaimLetter = "claim_letter",
        /// Where assets stand, and what cover ends when.
        Coverage = "coverage",
        /// What is not covered, why, and what closing it costs.
        CoverageGaps = "coverage_gaps",
        /// Contracts that cover what is gone, or covered without them.
        PaidForNothing = "paid_for_nothing",
        /// The quotes of a contract side by side.
        QuoteComparison = "quote_comparison",
        /// A vendor's quote held against our assets.
        QuoteReconciliation = "quote_reconciliation",
        /// A request to a vendor: everything to one common end.
        QuoteRequest = "quote_request",
        /// What becomes of leased assets.
        LeaseEnd = "lease_end",
        /// What in the register makes reports doubtful, with its score.
        DataQuality = "data_quality",
        /// What is replaced in each fiscal year, and for how much.
        RefreshForecast = "refresh_forecast",
        /// What is written off in each fiscal year.
        Depreciation = "depreciation",
        /// A request for capital, to sign.
        CapitalRequest = "capital_request",
        /// What was found in contracts and service levels, and what became of it.
        SavingsLedger = "savings_ledger",
        /// What owning assets has cost, by model and vendor.
        TotalCost = "total_cost",
        /// What a stock-take expects, to count on paper.
        CountList = "count_list",
        /// What a stock-take found out.
        CountVariance = "count_variance",
        /// Labels of assets on a stock.
        Labels = "labels",
        /// What changed hands, to be signed: handed over, lent, given back.
        HandoverForm = "handover_form",
        /// One page for leadership: cost, commitments, risks, and what changed in a month.
        DirectorPage = "director_page",
        /// Every asset disposed of in a span of days, with method, certificate and value.
        DisposalRegister = "disposal_register",
        /// Everything about one disposal lot.
        DisposalLot = "disposal_lot",
        /// What goes with the goods of a lot, to be signed at every hand-over.
        CustodyManifest = "custody_manifest",
        /// The recyclers' lists of serial numbers against a lot.
        SerialReconciliation = "serial_reconciliation",
        /// Notes of waste in a span of days, by code.
        WasteSummary = "waste_summary",
        /// Notice of a destruction to Italy's tax office and financial police.
        TaxNotice = "tax_notice",
        /// Sworn statement of a destruction, under Italian law.
        SwornStatement = "sworn_statement",
        /// Disposals by year: methods, weight, proceeds, gain or loss.
        DisposalSummary = "disposal_summary",
        /// What an audit pack of a span of days contains, and how it is checked.
        AuditIndex = "audit_index",
        /// What a procurement review is held over.
        ReviewPack = "review_pack",
        /// What was decided at a procurement review.
        ReviewMinutes = "review_minutes",
    }
}

impl ReportKind {
    /// Whether it can be made as at a past day: a report of how things stand can, what asks somebody
    /// for something, goes on things or is the journal itself cannot.
    pub const fn has_past(self) -> bool {
        !matches!(
            self,
            Self::Journal
                | Self::NoticeLetter
                | Self::ClaimLetter
                | Self::QuoteRequest
                | Self::CapitalRequest
                | Self::CountList
                | Self::Labels
                | Self::HandoverForm
                // It names its month itself, and looks back by it.
                | Self::DirectorPage
                | Self::CustodyManifest
                | Self::TaxNotice
                | Self::SwornStatement
                | Self::AuditIndex
                | Self::ReviewMinutes
        )
    }
}
