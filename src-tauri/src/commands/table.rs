// The one list of commands: `name: Arguments => Result;`.
//
// `commands!` is defined by whoever includes this file: `build.rs` takes the names for Tauri's
// access list, `commands/mod.rs` the handlers, the check of the capability file and the TypeScript
// map `ui/src/lib/api/gen/commands.ts`. A command is nowhere else registered by hand.
commands! {
    // ── the register and the desk ──
    app_state: NoArgs => AppState;
    desk_save: DeskArgs => AppState;
    operator_set: PersonArgs => AppState;
    window_guard: WindowGuardArgs => ();
    window_close: WindowCloseArgs => ();
    register_new: RegisterNewArgs => FileOutcome;
    register_open: NoArgs => FileOutcome;
    register_open_sample: NoArgs => FileOutcome;
    backup_now: NoArgs => BackupOutcome;
    backup_list: NoArgs => Vec<Copy>;
    restore_file: NoArgs => FileOutcome;
    restore_copy: CopyArgs => FileOutcome;
    sample_remove: OpArgs => Done;
    check_register: NoArgs => CheckReport;

    // ── settings and people ──
    settings_get: NoArgs => Settings;
    settings_save: SettingsSaveArgs => Done;
    logo_pick: OpArgs => FileOutcome;
    logo_remove: OpArgs => Done;
    logo_get: NoArgs => Option<String>;
    person_list: NoArgs => Vec<Person>;
    person_save: PersonSaveArgs => Saved;
    erasure_preview: PersonArgs => ErasurePreview;
    person_erase: ErasureArgs => ErasureDone;

    // ── lists and records ──
    asset_page: PageRequest => Page<AssetRow>;
    asset_get: AssetArgs => AssetDetail;
    asset_save: AssetSaveArgs => Saved;
    asset_delete: AssetDeleteArgs => Done;
    asset_choices: NoArgs => AssetChoices;
    vendor_page: PageRequest => Page<VendorRow>;
    vendor_get: VendorArgs => VendorDetail;
    vendor_save: VendorSaveArgs => Saved;
    vendor_delete: VendorDeleteArgs => Done;
    vendor_names: NoArgs => Vec<NamedId>;
    vendor_escalation_save: EscalationSaveArgs => Done;
    vendor_certificate_save: CertificateSaveArgs => Saved;
    vendor_certificate_delete: CertificateDeleteArgs => Done;
    vendor_survey_save: SurveySaveArgs => Saved;
    vendor_survey_delete: SurveyDeleteArgs => Done;
    vendor_scorecard: ScorecardArgs => Scorecard;
    vendor_spend: VendorArgs => Vec<YearSpend>;
    vendor_standards: NoArgs => VendorStandards;
    vendor_standards_save: StandardsSaveArgs => Done;
    vendor_duplicates: NoArgs => Vec<DuplicateGroup>;
    vendor_merge_plan: MergePlanArgs => MergePlan;
    vendor_merge: MergeArgs => Done;
    contract_page: PageRequest => Page<ContractRow>;
    contract_get: ContractArgs => ContractDetail;
    contract_preview: ContractPreviewArgs => ContractPreview;
    contract_save: ContractSaveArgs => Saved;
    contract_delete: ContractDeleteArgs => Done;
    decision_record: DecisionRecordArgs => Saved;
    decisions_record: DecisionsRecordArgs => Done;
    review_meeting: MeetingQuery => Meeting;
    notice_record: NoticeRecordArgs => Saved;
    contract_confirm: ContractConfirmArgs => Done;
    contract_review: ContractArgs => ContractReview;
    contract_tracker: ContractArgs => Vec<TrackedPeriod>;
    price_save: PriceSaveArgs => Done;
    document_list: DocumentsArgs => Vec<Document>;
    document_attach: DocumentAttachArgs => Option<Saved>;
    document_describe: DocumentDescribeArgs => Done;
    document_detach: DocumentDetachArgs => Done;
    document_save: DocumentArgs => FileOutcome;
    document_open: DocumentArgs => FileOutcome;
    agenda: AgendaQuery => Agenda;
    search: SearchArgs => Vec<Hit>;

    // ── stock-takes and labels ──
    stocktake_list: NoArgs => Vec<StocktakeRow>;
    stocktake_get: StocktakeArgs => StocktakeDetail;
    stocktake_scope: StocktakeScopeArgs => ScopeCount;
    stocktake_results: PageRequest => Page<CountRow>;
    stocktake_save: StocktakeSaveArgs => Saved;
    stocktake_start: StocktakeOpArgs => Done;
    stocktake_scan: StocktakeScanArgs => Scanned;
    stocktake_paste: StocktakePasteArgs => Pasted;
    stocktake_paste_preview: StocktakePastePreviewArgs => PastePreview;
    stocktake_codes_pick: NoArgs => Option<CodesFile>;
    stocktake_resolve: StocktakeResolveArgs => Done;
    stocktake_scan_delete: StocktakeScanDeleteArgs => Done;
    stocktake_cancel: StocktakeCancelArgs => Done;
    stocktake_plan: StocktakePlanArgs => ApplyPreview;
    stocktake_complete: StocktakeCompleteArgs => Done;
    label_supplies: NoArgs => LabelSupplies;
    label_stock_save: LabelStockSaveArgs => Saved;
    label_stock_delete: LabelStockDeleteArgs => Done;
    label_printer_save: LabelPrinterSaveArgs => Saved;
    label_printer_delete: LabelPrinterDeleteArgs => Done;
    // ── what every list has ──
    list_parse: ListTextArgs => ParsedText;
    list_print: ListPrintArgs => String;
    list_complete: ListCompleteArgs => Completion;
    list_groups: ListGroupsArgs => Vec<Group>;
    list_selection: ListSelectionArgs => SelectionSummary;
    view_list: NoArgs => Vec<ListView>;
    view_save: ViewSaveArgs => Saved;
    view_delete: ViewDeleteArgs => Done;
    view_reorder: ViewOrderArgs => Done;
    bulk_fields: BulkFieldsArgs => Vec<BulkField>;
    bulk_preview: BulkPreviewArgs => BulkOutcome;
    bulk_edit: BulkEditArgs => BulkDone;
    bulk_cancel: NoArgs => ();

    // ── deadlines and duties ──
    deadlines: DeadlineQuery => Vec<Deadline>;
    contract_timeline: TimelineQuery => Page<TimelineRow>;
    calendar_save: CalendarArgs => FileOutcome;
    duty_list: DutyListArgs => Vec<DutyRow>;
    duty_records: DutyArgs => Vec<DutyRecord>;
    duty_save: DutySaveArgs => Saved;
    duty_delete: DutyDeleteArgs => Done;
    duty_record: DutyRecordArgs => Done;
    contract_snooze: ContractSnoozeArgs => Done;
    contract_wake: ContractDeleteArgs => Done;
    // ── cover ──
    coverage_page: CoverageQuery => Page<CoverageRow>;
    coverage_models: CoverageQuery => Page<ModelCoverage>;
    coverage_summary: CoverageQuery => CoverageSummary;
    coverage_nothing: NothingQuery => PaidForNothing;
    coverage_lifecycle: NoArgs => Vec<ModelLife>;
    coverage_of_asset: AssetArgs => AssetCoverage;
    coverage_save: CoverageSaveArgs => Saved;
    coverage_delete: CoverageDeleteArgs => Done;

    // ── service levels ──
    sla_rows: SlaQuery => Vec<SlaRow>;
    sla_get: SlaArgs => SlaDetail;
    sla_presets: NoArgs => Vec<SlaPreset>;
    sla_save: SlaSaveArgs => Saved;
    sla_delete: SlaDeleteArgs => Done;
    sla_measure: MeasureArgs => Done;
    sla_outage_save: OutageSaveArgs => Saved;
    sla_outage_delete: OutageDeleteArgs => Done;
    sla_ticket_save: TicketSaveArgs => Saved;
    sla_ticket_delete: TicketDeleteArgs => Done;
    sla_file_pick: SlaFileArgs => Option<SlaFilePreview>;
    sla_file_read: SlaFileReadArgs => SlaFilePreview;
    sla_file_apply: OpArgs => Done;
    sla_claim: ClaimArgs => Done;
    sla_settle: SettleArgs => Done;

    // ── what assets are described by ──
    asset_hints: AssetHintsArgs => AssetHints;
    component_save: ComponentSaveArgs => Saved;
    component_delete: ComponentDeleteArgs => Done;
    document_picture: DocumentArgs => Option<String>;
    model_page: PageRequest => Page<ModelRow>;
    model_get: ModelArgs => ModelDraft;
    model_save: ModelSaveArgs => Saved;
    model_delete: ModelDeleteArgs => Done;
    category_list: NoArgs => Vec<CategoryRow>;
    category_save: CategorySaveArgs => Saved;
    category_delete: CategoryDeleteArgs => Done;
    location_list: NoArgs => Vec<LocationRow>;
    location_save: LocationSaveArgs => Saved;
    location_delete: LocationDeleteArgs => Done;
    field_list: NoArgs => Vec<FieldRow>;
    field_save: FieldSaveArgs => Saved;
    field_delete: FieldDeleteArgs => Done;
    status_save: StatusSaveArgs => Saved;
    status_delete: StatusDeleteArgs => Done;
    numbering_get: NoArgs => TagNumbering;
    numbering_save: NumberingSaveArgs => Done;

    // ── journal ──
    journal_page: JournalArgs => JournalPage;
    journal_op: OpRowArgs => Vec<EventInfo>;
    journal_history: HistoryArgs => Vec<EventInfo>;
    journal_verify: NoArgs => VerifyReport;
    undo: UndoArgs => Done;
    redo: OpArgs => Done;

    // ── import ──
    import_pick: ImportPickArgs => Option<ImportPreview>;
    import_dropped: ImportPickArgs => Option<ImportPreview>;
    import_columns: ImportOptions => ImportPreview;
    import_plan: NoArgs => PlanSummary;
    import_rows: ImportRowsArgs => Page<PlanRow>;
    import_overwrite: ImportOverwriteArgs => PlanSummary;
    import_apply: OpArgs => ImportDone;
    import_save_refused: NoArgs => FileOutcome;
    import_cancel: NoArgs => ();

    // ── data quality ──
    quality_get: NoArgs => Quality;

    // ── quotes and the end of a lease ──
    quote_list: ContractArgs => Vec<QuoteRow>;
    quote_save: QuoteSaveArgs => Saved;
    quote_delete: QuoteDeleteArgs => Done;
    quote_comparison: ContractArgs => Comparison;
    quote_compare: QuoteCompareArgs => Done;
    quote_reconciliation: QuoteArgs => Reconciliation;
    quote_judge: QuoteJudgeArgs => Done;
    quote_file_pick: QuoteArgs => Option<QuoteFilePreview>;
    quote_file_columns: ImportOptions => QuoteFilePreview;
    quote_file_apply: OpArgs => Done;
    coterm: CotermQuery => Coterm;
    lease_get: ContractArgs => LeaseEnd;
    lease_save: LeaseSaveArgs => Done;

    // ── money ──
    refresh_forecast: RefreshQuery => RefreshForecast;
    refresh_page: RefreshPageArgs => Page<RefreshRow>;
    depreciation_schedule: DepreciationQuery => DepreciationSchedule;
    depreciation_plans: NoArgs => Vec<DepreciationPlanDraft>;
    depreciation_plan_save: DepreciationPlanSaveArgs => Saved;
    depreciation_plan_delete: DepreciationPlanDeleteArgs => Done;
    fiscal_year: NoArgs => i32;
    budget_plan: YearsArgs => BudgetPlan;
    budget_save: BudgetSaveArgs => Saved;
    budget_delete: BudgetDeleteArgs => Done;
    rate_list: NoArgs => Vec<ExchangeRateDraft>;
    rate_save: RateSaveArgs => Saved;
    rate_delete: RateDeleteArgs => Done;
    money_settings: NoArgs => MoneySettings;
    money_settings_save: MoneySettingsSaveArgs => Done;
    capital_list: NoArgs => Vec<CapitalRow>;
    capital_get: CapitalArgs => CapitalPage;
    capital_save: CapitalSaveArgs => Saved;
    capital_delete: CapitalDeleteArgs => Done;
    asset_money: AssetArgs => AssetMoney;
    asset_cost_save: AssetCostSaveArgs => Saved;
    asset_cost_delete: AssetCostDeleteArgs => Done;
    // ── the life of an asset, buying ──
    move_actions: NoArgs => Vec<MoveAction>;
    move_perform: MoveArgs => Saved;
    move_history: AssetArgs => Vec<Handover>;
    move_sign: MoveSignArgs => Option<Done>;
    transition_save: TransitionSaveArgs => Saved;
    transition_delete: TransitionDeleteArgs => Done;
    order_page: PageRequest => Page<OrderRow>;
    order_get: OrderArgs => OrderDetail;
    order_save: OrderSaveArgs => Saved;
    order_delete: OrderDeleteArgs => Done;
    order_scan: ScanArgs => ScanCheck;
    order_next_tag: NextTagArgs => NextTag;
    order_receive: ReceiveArgs => Saved;
    invoice_page: PageRequest => Page<InvoiceRow>;
    invoice_get: InvoiceArgs => InvoiceDetail;
    invoice_preview: InvoicePreviewArgs => InvoiceSplit;
    invoice_save: InvoiceSaveArgs => Saved;
    invoice_delete: InvoiceDeleteArgs => Done;

    // ── disposal ──
    disposal_list: NoArgs => Vec<LotRow>;
    disposal_get: LotArgs => LotDetail;
    disposal_save: LotSaveArgs => Saved;
    disposal_add: LotAddArgs => LotAdded;
    disposal_remove: LotRemoveArgs => Done;
    disposal_leave_out: LotLeaveOutArgs => Done;
    disposal_lines: LotLinesArgs => Done;
    disposal_checks: LotChecksArgs => Done;
    disposal_medium: MediumArgs => MediumDetail;
    disposal_medium_save: MediumSaveArgs => Saved;
    disposal_medium_delete: MediumDeleteArgs => Done;
    disposal_except: ExceptionArgs => Done;
    disposal_stage: LotStageArgs => Done;
    disposal_cancel: LotCancelArgs => Done;
    disposal_settings: NoArgs => DisposalSettings;
    disposal_settings_save: DisposalSettingsArgs => Done;
    record_verdict: RecordVerdictArgs => VerdictView;
    record_save: RecordSaveArgs => Saved;
    record_decide: RecordDecideArgs => RecordsDecided;
    evidence_list: LotArgs => Vec<EvidenceFileView>;
    evidence_pick: EvidencePickArgs => Vec<EvidenceOutcome>;
    evidence_assign: EvidenceAssignArgs => Done;
    evidence_propose: EvidenceProposeArgs => Done;
    received_get: LotArgs => LotReconciliation;
    received_save: ReceivedSaveArgs => Saved;
    received_delete: ReceivedDeleteArgs => Done;
    received_word: ReceivedWordArgs => Done;
    received_apply: ReceivedApplyArgs => Done;
    custody_get: LotArgs => LotCustody;
    custody_party_save: PartySaveArgs => Saved;
    custody_save: CustodySaveArgs => Saved;
    custody_delete: CustodyDeleteArgs => Done;
    waste_get: LotArgs => LotWaste;
    waste_save: WasteSaveArgs => Saved;
    waste_delete: WasteDeleteArgs => Done;
    certificate_list: CertificatesArgs => Vec<CertificateRow>;
    certificate_preview: SealPreviewArgs => SealPreview;
    certificate_seal: SealArgs => SealOutcome;
    certificate_annul: AnnulArgs => Done;
    anchor_state: NoArgs => AnchorState;
    anchor_sent: OpArgs => Done;
    audit_pack_preview: PackArgs => PackPreview;
    audit_pack_save: PackArgs => FileOutcome;

    // ── reports ──
    report_preview: ReportArgs => ReportPreview;
    report_bytes: PreviewArgs => Bytes;
    report_save: ReportSaveArgs => FileOutcome;
    report_open: ReportArgs => FileOutcome;
    report_print: ReportArgs => PrintOutcome;
    report_cancel: ReportCancelArgs => ();
    report_examples: NoArgs => Vec<ReportRequest>;
    report_thumbnail: ReportArgs => Bytes;
    preset_list: NoArgs => Vec<ReportPreset>;
    preset_save: PresetSaveArgs => Saved;
    preset_delete: PresetDeleteArgs => Done;
    batch_run: BatchArgs => BatchDone;
}
