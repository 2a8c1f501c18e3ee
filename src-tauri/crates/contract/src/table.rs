//! The table: every command with its request and its answer. Nothing else in the project lists commands.
//!
//! A consumer is a macro that takes `name(Request) -> Response;` rows. The names are those of this crate, so a consumer
//! brings them into scope with `use koffer_contract::*;`. Four consumers exist: the shell, the loopback bridge, the
//! command line, and the TypeScript interface.
//!
//! ```
//! use koffer_contract::*;
//!
//! macro_rules! names {
//!     ($($name:ident($request:ty) -> $response:ty;)*) => { &[$(stringify!($name)),*] };
//! }
//! const NAMES: &[&str] = commands!(names);
//! assert!(NAMES.contains(&"decision_freeze"));
//! ```

/// Hands the whole table to a consumer macro.
#[macro_export]
macro_rules! commands {
    ($consume:ident) => {
        $consume! {
            session_state(Nothing) -> SessionView;
            city_probe(ProbeCity) -> CityProbeView;
            city_pin(PinCity) -> CityPinView;
            device_enrol(EnrolDevice) -> EnrolledView;
            session_unlock(UnlockSession) -> UnlockedView;
            session_lock(LockSession) -> Nothing;
            passphrase_check(CheckPassphrase) -> PassphraseStrengthView;
            passphrase_suggest(Nothing) -> PassphraseSuggestionView;
            passphrase_change(ChangePassphrase) -> Nothing;
            settings_get(Nothing) -> SettingsView;
            settings_set(SetSettings) -> SettingsView;

            sync_now(Nothing) -> SyncOutcomeView;
            sync_status(Nothing) -> SyncStatusView;
            sync_pause(PauseSync) -> SyncStatusView;
            outbox_list(Nothing) -> OutboxView;
            outbox_retry(RetryChange) -> Nothing;
            outbox_save(SaveOutbox) -> SavedView;
            conflict_list(Nothing) -> ConflictsView;

            queue_page(QueuePage) -> QueuePageView;
            queue_counts(Nothing) -> QueueCountsView;
            search_everything(SearchEverything) -> SearchView;
            saved_search_list(Nothing) -> SavedSearchesView;
            saved_search_put(SavedSearchView) -> SavedSearchesView;
            saved_search_remove(RemoveSavedSearch) -> SavedSearchesView;
            tab_list(Nothing) -> TabsView;
            tab_store(StoreTabs) -> TabsView;

            case_preview(PreviewCase) -> CasePreviewView;
            case_open(OpenCase) -> CaseView;
            lease_take(LeaseOfFile) -> LeaseAnswer;
            lease_release(LeaseOfFile) -> LeaseAnswer;
            lease_override(OverrideLease) -> LeaseAnswer;
            aside_adopt(AdoptAside) -> Nothing;
            file_assign(AssignFiles) -> Nothing;
            fact_set(SetFact) -> FactsView;
            fact_accept(AcceptFacts) -> FactsView;
            fact_resolve(ResolveFact) -> FactsView;
            note_add(AddNote) -> NoteAnswer;
            follow_up_set(SetFollowUp) -> Nothing;
            attachment_read(ReadAttachment) -> AttachmentReadView;
            attachment_page(AttachmentPage) -> PagePixels;
            journal(JournalOf) -> JournalView;
            missing_request_draft(DraftMissingRequest) -> MissingRequestDraftView;
            missing_request_preview(PreviewMissingRequest) -> PagePixels;
            missing_request_freeze(FreezeMissingRequest) -> MissingRequestView;
            intake_paper(IntakePaper) -> PaperTakenView;

            calculation_run(RunCalculation) -> CalculationView;
            calculation_preview(PreviewCalculation) -> CalculationView;

            decision_draft(DraftDecision) -> DraftView;
            decision_open(DecisionOf) -> DecisionView;
            decision_preview(PreviewDecision) -> PagePixels;
            decision_freeze(DecisionOf) -> FrozenView;
            decision_countersign(DecisionOf) -> Nothing;
            decision_return(ReturnDecision) -> Nothing;
            decision_issue(DecisionOf) -> Nothing;
            decision_void(VoidDecision) -> Nothing;
            review_list(Nothing) -> ReviewView;

            letter_page(LetterPage) -> PagePixels;
            letter_structure(LetterStructureOf) -> LetterStructureView;
            letter_save(SaveLetter) -> LetterSavedView;
            letter_outgoing(OutgoingLetters) -> OutgoingView;
            letter_print(PrintLetters) -> StartedJobsView;
            letter_dispatch(DispatchLetters) -> Nothing;
            letter_dispatch_undo(UndoDispatch) -> Nothing;

            printer_list(Nothing) -> PrintersView;
            print_jobs(Nothing) -> PrintJobsView;
            print_confirm(ConfirmPrint) -> Nothing;
            print_cancel(CancelPrint) -> Nothing;
            print_log(PrintLogOf) -> PrintLogView;
        }
    };
}
