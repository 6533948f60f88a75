//! `cargo xtask pictures`: the pictures of the user guide in both languages, from those the window's
//! tests took.

use crate::failure::Failure;
use crate::project::Project;
use crate::tool::Tool;

/// A picture of the guide, and the one of the tests it is. What a screen shows is thus tested where
/// it is taken.
const PICTURES: &[(&str, &str)] = &[
    ("asset-order", "story-estate-scan"),
    ("asset-hand-over", "story-estate-deploy"),
    ("bulk", "story-estate-bulk"),
    ("calendar", "contracts-calendar-view-month-en-light"),
    ("catalogue", "settings-catalogue-en-light"),
    ("contract", "story-notice-page"),
    ("contract-form", "story-notice-form"),
    ("contracts", "contracts-en-light"),
    ("coverage", "coverage-en-light"),
    ("coverage-lifecycle", "coverage-lifecycle-en-light"),
    ("decide", "decide"),
    ("director", "director-en-light"),
    ("disposal", "disposal-en-light"),
    ("disposal-certificates", "disposal-1-tab-certificates-en-light"),
    ("disposal-custody", "disposal-1-tab-custody-en-light"),
    ("disposal-media", "disposal-1-tab-media-en-light"),
    ("entitlements", "story-estate-review"),
    ("import-columns", "import-columns"),
    ("import-review", "import-review"),
    ("journal", "journal-en-light"),
    ("money", "money-en-light"),
    ("palette", "palette"),
    ("quality", "quality-en-light"),
    ("report", "reports-asset-register-en-light"),
    ("reports", "reports-en-light"),
    ("review", "review-pack"),
    ("review-decisions", "review-decisions"),
    ("savings", "director-savings-en-light"),
    ("settings-data", "settings-data-en-light"),
    ("settings-deadlines", "settings-deadlines-en-light"),
    ("stock-take", "stocktakes-1-en-light"),
    ("timeline", "contracts-timeline-en-light"),
    ("today", "today-en-light"),
    ("vendor", "vendors-1-en-light"),
    ("vendors", "vendors-en-light"),
    ("view", "story-estate-view"),
];

/// The languages of the guide: folders of `docs/guide`.
const LANGUAGES: &[&str] = &["en", "it"];

/// The tests' picture in a language. The tour takes every screen in each; what only a story shows is
/// in English, and is so in every guide.
fn in_language(screen: &str, language: &str) -> String {
    screen
        .strip_suffix("-en-light")
        .map_or_else(|| screen.to_owned(), |plain| format!("{plain}-{language}-light"))
}

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    for language in LANGUAGES {
        for (guide, screen) in PICTURES {
            take(project, language, guide, &in_language(screen, language))?;
        }
    }
    Ok(())
}

fn take(project: &Project, language: &str, guide: &str, screen: &str) -> Result<(), Failure> {
    let taken = project.out().join("screens").join(format!("{screen}.png"));
    if !taken.exists() {
        return Err(Failure::new(
            format!("there is no picture {}", taken.display()),
            "`cargo xtask test` takes them; without a change of the window, once is enough.",
        ));
    }
    // Sixty-four colours are all a screen has that anybody sees, in a third of the bytes.
    Tool::new("convert", project.root())
        .arg(&taken)
        .args(["-strip", "+dither", "-colors", "64"])
        .arg(format!("PNG8:docs/guide/{language}/img/{guide}.png"))
        .or("`convert` comes with the package imagemagick.")
        .run()
}

#[cfg(test)]
mod tests {
    use super::in_language;

    #[test]
    fn a_tour_is_taken_in_each_language_and_a_story_once() {
        assert_eq!(in_language("today-en-light", "it"), "today-it-light");
        assert_eq!(in_language("today-en-light", "en"), "today-en-light");
        assert_eq!(in_language("story-estate-scan", "it"), "story-estate-scan");
    }
}
