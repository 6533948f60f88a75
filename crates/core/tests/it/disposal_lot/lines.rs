//! What may still be said of the assets of a lot.

use custodia_core::disposal::lot::LineDraft;
use custodia_core::disposal::method::SecurityCategory;

use super::*;

#[test]
fn many_are_answered_at_once_and_what_is_not_answered_stays() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a, b]);
    let all = lines(&office, id);
    let first = LineChecks { backup: Some(LineAnswer::Yes), ..LineChecks::default() };
    office.done("disposal.checks", |tx| ops::answer(tx, &all[..1], &first));
    let both = LineChecks { labels: Some(LineAnswer::Yes), ..LineChecks::default() };
    office.done("disposal.checks", |tx| ops::answer(tx, &all, &both));
    let lot = detail(&office, id);
    let told = |n: usize| (lot.lines[n].draft.checks.backup, lot.lines[n].draft.checks.labels);
    assert_eq!(told(0), (Some(LineAnswer::Yes), Some(LineAnswer::Yes)));
    assert_eq!(told(1), (None, Some(LineAnswer::Yes)));
    let odd = LineChecks { legal_hold: Some(LineAnswer::NotNeeded), ..LineChecks::default() };
    let errors = wrong(office.write("disposal.checks", |tx| ops::answer(tx, &all, &odd)));
    assert_eq!(errors, [("checks.legal_hold".to_owned(), "yes-or-no".to_owned())]);
    let gone = [all[0], DisposalLineId(999)];
    let unknown = office.write("disposal.checks", |tx| ops::answer(tx, &gone, &both));
    assert!(matches!(unknown, Err(Error::NotFound(what)) if what == "disposal_line/999"));
}

#[test]
fn a_line_takes_weight_waste_and_proceeds_and_says_what_is_wrong() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let was = detail(&office, id).lines[0].draft.clone();
    let said = LineDraft {
        weight_g: Some(1_850),
        eer: " 16 02 13* ".into(),
        proceeds: Some(eur(4_000)),
        confidentiality: SecurityCategory::High,
        ..was.clone()
    };
    office.done("disposal.lines", |tx| ops::save_lines(tx, std::slice::from_ref(&said)));
    let lot = detail(&office, id);
    assert_eq!(lot.lines[0].draft, LineDraft { eer: "16 02 13*".into(), ..said });
    assert_eq!(lot.row.proceeds.0, vec![eur(4_000)]);
    assert_eq!(lot.media[0].category, SecurityCategory::High);
    for (eer, fits) in [("16 02 16", true), ("17 04 11", true), ("160216", true), ("RAEE", false)] {
        let draft = LineDraft { eer: eer.into(), ..was.clone() };
        let saved = office.write("disposal.lines", |tx| ops::save_lines(tx, &[draft]));
        assert_eq!(saved.is_ok(), fits, "{eer}");
    }
    let bad = LineDraft { weight_g: Some(-1), proceeds: Some(eur(-1)), ..was };
    let errors = wrong(office.write("disposal.lines", |tx| ops::save_lines(tx, &[bad])));
    let codes: Vec<_> = errors.iter().map(|(f, c)| (f.as_str(), c.as_str())).collect();
    assert_eq!(codes, [("weight_g", "range"), ("proceeds", "negative")]);
}

#[test]
fn the_confidentiality_stays_what_a_record_was_accepted_on() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let medium = detail(&office, id).media[0].clone();
    office.done("sanitization.save", |tx| {
        tx.execute(
            "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, state)
             VALUES (?1, 'typed', '{\"media\":\"hdd\",\"technique\":\"host_overwrite\",\"additional\":[]}',
               'passed', 'none', 'accepted')",
            [medium.id.0],
        )?;
        Ok(())
    });
    let was = detail(&office, id).lines[0].draft.clone();
    let raised = LineDraft { confidentiality: SecurityCategory::High, ..was.clone() };
    let saved = office.write("disposal.lines", |tx| ops::save_lines(tx, &[raised]));
    assert_eq!(refused(saved), "disposal-line-decided");
    let weighed = LineDraft { weight_g: Some(2_000), ..was };
    office.done("disposal.lines", |tx| ops::save_lines(tx, &[weighed]));
    let moved = MediumDraft { leaves_control: Some(true), ..medium.draft.clone() };
    let saved = office.write("disposal.medium", |tx| ops::save_medium(tx, &moved));
    assert_eq!(refused(saved), "disposal-medium-decided");
    let noted = MediumDraft { note: "Bay 2".into(), ..medium.draft };
    office.done("disposal.medium", |tx| ops::save_medium(tx, &noted));
    let lot = detail(&office, id);
    assert!(lot.media[0].done);
    assert_eq!((lot.row.media_done, lot.lines[0].media_done), (1, 1));
}

#[test]
fn what_did_not_go_is_left_out_with_a_reason_and_can_come_back() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let id = sanitizing(&mut office, &[a, b]);
    let line = lines(&office, id)[0];
    office.done("disposal.leave-out", |tx| ops::leave_out(tx, line, "Needed as a spare"));
    let row = detail(&office, id).row;
    assert_eq!((row.assets, row.media), (1, 1));
    let other = lot(&mut office);
    assert_eq!(add(&mut office, other, &[a]).added, 1);
    let back = office.write("disposal.leave-out", |tx| ops::leave_out(tx, line, ""));
    assert_eq!(refused(back), "disposal-elsewhere");
    office.done("disposal.cancel", |tx| ops::cancel(tx, other, "Not needed"));
    office.done("disposal.leave-out", |tx| ops::leave_out(tx, line, ""));
    assert_eq!(detail(&office, id).row.assets, 2);
    let removed = office.write("disposal.remove", |tx| ops::remove(tx, &[line]));
    assert_eq!(refused(removed), "disposal-not-draft");
    let late = office.write("disposal.add", |tx| ops::add(tx, id, &[a], today()));
    assert_eq!(refused(late), "disposal-not-draft");
}
