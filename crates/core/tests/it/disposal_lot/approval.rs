//! Who may approve a lot.

use super::*;

#[test]
fn somebody_else_approves_what_is_worth_it() {
    struct Case(&'static str, Option<Money>, Option<Money>, bool);
    let usd = Money::parse("100 USD").or_else(|| Money::parse("USD 100")).expect("dollars");
    for Case(name, cost, limit, asks) in [
        Case("without a limit always", Some(eur(1)), None, true),
        Case("below the limit nobody", Some(eur(99_999)), Some(eur(100_000)), false),
        Case("at the limit somebody", Some(eur(100_000)), Some(eur(100_000)), true),
        Case("above the limit somebody", Some(eur(100_001)), Some(eur(100_000)), true),
        Case("in another currency somebody", Some(usd), Some(eur(100_000_000)), true),
        Case("without any value nobody", None, Some(eur(1)), false),
    ] {
        let mut office = Office::new();
        let a = asset(&mut office, "A-1", "Laptop");
        let mut valued = asset::sql::draft(office.store.conn(), a).expect("an asset");
        valued.cost = cost;
        office.done("asset.save", |tx| asset::ops::save(tx, &valued));
        let kept = DisposalSettings { approval_limit: limit, ..DisposalSettings::default() };
        office.write("disposal.settings", |tx| settings::save(tx, &kept)).expect("settings");
        let id = lot(&mut office);
        add(&mut office, id, &[a]);
        assert_eq!(detail(&office, id).approval_limit.is_some(), asks, "{name}");
        let requester = office.operator;
        let own = go(&mut office, id, LotStage::Approved, Some(requester));
        if asks {
            assert_eq!(refused(own), "approver-is-requester", "{name}");
            let by = boss(&mut office);
            go(&mut office, id, LotStage::Approved, Some(by)).expect(name);
            assert_eq!(detail(&office, id).row.approved_by, "Marco Bianchi", "{name}");
        } else {
            own.expect(name);
        }
        assert_eq!(detail(&office, id).row.approved_on, Some(today()), "{name}");
    }
}

#[test]
fn a_book_value_counts_where_there_is_one() {
    let mut office = Office::new();
    plan(&mut office, "Laptop");
    let a = asset(&mut office, "A-1", "Laptop");
    let limit = DisposalSettings { approval_limit: Some(eur(50_000)), ..Default::default() };
    office.done("disposal.settings", |tx| settings::save(tx, &limit));
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    assert_eq!(detail(&office, id).approval_limit, None, "350.00 of 1,200.00 € are left");
}

#[test]
fn nobody_approves_without_being_named_nor_what_is_empty() {
    let mut office = Office::new();
    let nobody = LotDraft { requested_by_id: None, ..draft(office.operator) };
    let id = office.done("disposal.save", |tx| ops::save(tx, &nobody, today()));
    assert_eq!(codes(&office, id), [StageBlockCode::NoLines, StageBlockCode::RequesterMissing]);
    let by = boss(&mut office);
    assert_eq!(refused(go(&mut office, id, LotStage::Approved, Some(by))), "disposal-blocked");
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let errors = wrong(go(&mut office, id, LotStage::Approved, None));
    assert_eq!(errors, [("person_id".to_owned(), "required".to_owned())]);
    let errors = wrong(go(&mut office, id, LotStage::Approved, Some(PersonId(999))));
    assert_eq!(errors, [("person_id".to_owned(), "unknown".to_owned())]);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    go(&mut office, id, LotStage::Draft, None).expect("taken back");
    assert_eq!(detail(&office, id).row.approved_by_id, None, "nobody approves what changes");
}
