//! Importing what an asset is known by beside its tag: user, inventory number, ownership, IMEI, MAC.

use custodia_core::asset::identifier::{Identifier, IdentifierKind};
use custodia_core::asset::{self, Ownership};

use crate::import::told;
use crate::support::{Office, day};

const PHONES: &str = "\
Asset Tag|Serial|End user|Fixed asset number|Titolo di possesso|Delivery date|In service since|IMEI|IMEI 2|MAC address
P-1|S1|Ada Neri|F-7|In leasing|2026-01-10|2026-01-12|49-015420-323751-8|356938035643809|00-1a-2b-3c-4d-5e
P-2|S2||||2026-01-10|2026-01-09|||
P-3|S3|||borrowed|||490154203237517||00:00:00:00:00:00
P-4|S4||||||490154203237518||
P-5|S5||||||352099001761481|356938035643809|";

#[test]
fn a_list_of_telephones_brings_their_numbers_and_users() {
    let mut office = Office::new();
    let rows = office.import_plain(PHONES);
    assert_eq!(
        told(&rows),
        "created P-1\n\
         refused P-2 !service_before_delivery@In service since=2026-01-09\n\
         refused P-3 !bad_imei@IMEI=490154203237517 !bad_mac@MAC address=00:00:00:00:00:00 \
         !bad_choice@Titolo di possesso=borrowed\n\
         refused P-4 !duplicate_number@IMEI=490154203237518#1/line 2\n\
         refused P-5 !duplicate_number@IMEI 2=356938035643809#1/line 2\n"
    );
    let conn = office.store.conn();
    let id = asset::sql::by_tag(conn, "P-1").unwrap().unwrap();
    let detail = asset::sql::detail(conn, id).unwrap();
    let number = |kind, value: &str| Identifier { kind, value: value.into() };
    assert_eq!(
        detail.draft.identifiers,
        [
            number(IdentifierKind::Imei, "490154203237518"),
            number(IdentifierKind::Imei, "356938035643809"),
            number(IdentifierKind::Mac, "00:1A:2B:3C:4D:5E"),
        ]
    );
    assert_eq!((detail.row.user.as_str(), detail.row.custodian.as_str()), ("Ada Neri", ""));
    assert_eq!(detail.draft.inventory_no, "F-7");
    assert_eq!(detail.draft.ownership, Ownership::Leased);
    assert_eq!(detail.draft.in_service_on, Some(day("2026-01-12")));

    // The same file again changes nothing, and a number of the register is nobody else's.
    let again = office.import_plain(PHONES);
    assert!(told(&again).starts_with("unchanged P-1\n"), "{}", told(&again));
    let other = office.import_plain("Asset Tag|IMEI\nP-9|490154203237518");
    assert_eq!(told(&other), "refused P-9 !duplicate_number@IMEI=490154203237518#0\n");
    let third = office.import_plain("Asset Tag|IMEI\nP-1|352099001761481");
    assert_eq!(told(&third), "refused P-1 !too_many_imei@IMEI=352099001761481\n");
}
