//! Closing the window over unsaved work: who asks, and what happens when nobody answers.
//!
//! The window says when a form is open (`window_guard`). A request to close is then held back and
//! handed to the window, which asks the user and answers (`window_close`). A window that does not
//! even say that it is asking is hung, and the next request closes it.

use std::sync::Mutex;

use crate::app::lock;

/// The state of the question.
#[derive(Debug, Default)]
pub struct Closing(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    guarded: bool,
    unanswered: bool,
    agreed: bool,
}

impl Closing {
    /// Whether a form is open.
    pub fn guard(&self, on: bool) {
        lock(&self.0).guarded = on;
    }

    /// A request to close came: whether the window must be asked first.
    pub fn must_ask(&self) -> bool {
        let mut state = lock(&self.0);
        let ask = state.guarded && !state.unanswered && !state.agreed;
        state.unanswered = ask;
        ask
    }

    /// The window answered: it is asking the user (`false`), or may be closed (`true`).
    pub fn answer(&self, close: bool) {
        let mut state = lock(&self.0);
        state.unanswered = false;
        state.agreed = close;
    }
}

#[cfg(test)]
mod tests {
    use super::Closing;

    #[test]
    fn a_window_without_unsaved_work_closes_at_once() {
        assert!(!Closing::default().must_ask());
    }

    #[test]
    fn a_guarded_window_is_asked_again_for_every_request_it_answers() {
        let closing = Closing::default();
        closing.guard(true);
        for _ in 0..3 {
            assert!(closing.must_ask());
            closing.answer(false);
        }
        closing.answer(true);
        assert!(!closing.must_ask(), "the user agreed");
    }

    #[test]
    fn a_hung_window_closes_on_the_second_request() {
        let closing = Closing::default();
        closing.guard(true);
        assert!(closing.must_ask());
        assert!(!closing.must_ask(), "nobody answered the first question");
    }
}
