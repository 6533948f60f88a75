//! The moves between the fixed states, and amounts shared out to the cent.

use custodia_core::asset::AssetState;
use custodia_core::moves::MoveKind;
use custodia_core::moves::rule::{allowed, asks, sources, target, usual_sources};
use custodia_core::purchase::split::{Priced, pieces, split};
use proptest::prelude::*;

#[test]
fn every_action_goes_a_way_that_is_allowed() {
    for kind in MoveKind::ALL.iter().filter(|kind| **kind != MoveKind::Dispose) {
        assert!(!sources(*kind).is_empty(), "{kind}");
        for from in sources(*kind) {
            for used in [true, false] {
                assert!(allowed(from, target(*kind, used)), "{kind} from {from}");
            }
        }
        let usual = usual_sources(*kind);
        assert!(!usual.is_empty() && usual.iter().all(|s| sources(*kind).contains(s)), "{kind}");
    }
}

#[test]
fn nothing_comes_back_from_disposal_and_no_action_disposes() {
    for state in AssetState::ALL {
        assert!(!allowed(AssetState::Disposed, *state), "{state}");
        let disposed = allowed(*state, AssetState::Disposed);
        assert_eq!(disposed, matches!(state, AssetState::Retired | AssetState::Lost), "{state}");
    }
    for kind in MoveKind::ALL {
        assert!(!sources(*kind).contains(&AssetState::Disposed), "{kind}");
        // What a lot does when it is closed is offered nowhere.
        let disposes = target(*kind, true) == AssetState::Disposed;
        assert_eq!(disposes, sources(*kind).is_empty(), "{kind}");
    }
    assert!(!allowed(AssetState::Planned, AssetState::Lost), "what never came cannot be lost");
}

#[test]
fn each_action_asks_for_what_it_needs() {
    let must = |kind| {
        let a = asks(kind);
        [
            ("person", a.person),
            ("place", a.place),
            ("due_back", a.due_back),
            ("vendor", a.vendor),
            ("condition", a.condition),
            ("data_deletion", a.data_deletion),
            ("note", a.note),
        ]
        .into_iter()
        .filter_map(|(name, ask)| ask.must().then_some(name))
        .collect::<Vec<_>>()
    };
    assert_eq!(must(MoveKind::Deploy), ["person", "place"]);
    assert_eq!(must(MoveKind::Lend), ["person", "due_back"]);
    assert_eq!(must(MoveKind::Return), ["condition", "data_deletion"]);
    assert_eq!(must(MoveKind::ReportLost), ["note"]);
    assert_eq!(must(MoveKind::Retire), [""; 0]);
}

#[test]
fn cents_that_are_left_over_go_to_the_largest_remainders() {
    assert_eq!(split(100, &[1, 1, 1]).unwrap(), [34, 33, 33]);
    assert_eq!(split(1_000, &[3, 3, 1]).unwrap(), [429, 428, 143]);
    assert_eq!(split(5, &[0, 0]).unwrap(), [3, 2], "weights of nothing share alike");
    assert_eq!(split(5, &[0, 7]).unwrap(), [0, 5]);
    assert_eq!(split(5, &[]).unwrap(), [0_i64; 0]);
    assert!(split(-1, &[1]).is_err());
    assert!(split(1, &[-1, 2]).is_err());
}

proptest! {
    #[test]
    fn shares_sum_to_the_amount_and_are_never_a_cent_off(
        total in 0_i64..10_000_000_000,
        weights in prop::collection::vec(0_i64..1_000_000_000, 1..60),
    ) {
        let shares = split(total, &weights).unwrap();
        prop_assert_eq!(shares.iter().sum::<i64>(), total);
        let all: i128 = weights.iter().map(|w| i128::from(*w)).sum();
        for (share, weight) in shares.iter().zip(&weights) {
            let (part, of) = if all == 0 { (1, weights.len() as i128) } else { (i128::from(*weight), all) };
            let exact = i128::from(total) * part;
            let off = (i128::from(*share) * of - exact).abs();
            prop_assert!(off < of, "{share} of {total} for {weight} of {all}");
        }
        // A heavier weight never gets less.
        for (a, b) in weights.iter().zip(&shares).zip(weights.iter().zip(&shares).skip(1)) {
            let ((w1, s1), (w2, s2)) = (a, b);
            if w1 > w2 { prop_assert!(s1 >= s2); }
        }
    }

    #[test]
    fn the_pieces_of_an_order_cost_its_lines_and_its_freight(
        lines in prop::collection::vec((1_u32..40, prop::option::of(0_i64..5_000_000), any::<bool>()), 1..12),
        shipping in 0_i64..1_000_000,
    ) {
        let lines: Vec<Priced> = lines
            .into_iter()
            .map(|(quantity, price, per_piece)| Priced { quantity, price, per_piece })
            .collect();
        let found = pieces(&lines, shipping).unwrap();
        let mut expected = if lines.iter().any(|l| l.price.is_some()) { shipping } else { 0 };
        for (line, pieces) in lines.iter().zip(&found) {
            prop_assert_eq!(pieces.is_some(), line.price.is_some());
            let Some(pieces) = pieces else { continue };
            prop_assert_eq!(pieces.len(), line.quantity as usize);
            expected += line.total().unwrap().unwrap_or(0);
        }
        let sum: i64 = found.iter().flatten().flatten().sum();
        prop_assert_eq!(sum, expected);
    }
}
