//! Properties of reading cells: what is written one way is read as the same, and nothing panics.

use chrono::{Datelike, NaiveDate, TimeDelta};
use custodia_core::import::table::SourceCell;
use custodia_core::import::values::{counts, currencies, dates, numbers, words};
use custodia_core::import::{DateOrder, DecimalSign, clean, headers};
use custodia_core::money::{Currency, Money};
use custodia_core::text::{Format, Lang};
use proptest::prelude::*;

fn text(t: impl Into<String>) -> SourceCell {
    SourceCell::Text(t.into())
}

prop_compose! {
    fn any_day()(days in 0_i64..109_570) -> NaiveDate {
        NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + TimeDelta::days(days)
    }
}

proptest! {
    #[test]
    fn a_day_written_in_any_usual_way_is_read_back(d in any_day()) {
        let (y, m, dd) = (d.year(), d.month(), d.day());
        for (written, order) in [
            (d.to_string(), DateOrder::Dmy),
            (d.to_string(), DateOrder::Mdy),
            (format!("{dd:02}/{m:02}/{y}"), DateOrder::Dmy),
            (format!("{m}/{dd}/{y}"), DateOrder::Mdy),
            (format!("{dd}.{m}.{y}"), DateOrder::Dmy),
            (format!("{y}{m:02}{dd:02}"), DateOrder::Ymd),
            (format!("{y}/{m}/{dd} 00:00:00"), DateOrder::Ymd),
            (Format(Lang::En).date(d), DateOrder::Dmy),
            (Format(Lang::It).date(d), DateOrder::Dmy),
            (Format(Lang::En).date_long(d), DateOrder::Mdy),
            (Format(Lang::It).date_long(d), DateOrder::Mdy),
        ] {
            prop_assert_eq!(dates::parse(&text(&written), order), Some(d), "{} as {}", written, order);
        }
    }

    #[test]
    fn an_amount_written_in_either_language_is_read_back(minor in -9_000_000_000_000_i64..9_000_000_000_000) {
        for code in [
            "EUR", "CHF", "JPY", "KWD", "USD", "GBP", "AUD", "CAD", "CNY", "NZD", "HKD", "MXN",
            "TWD", "BRL", "KRW", "ILS", "VND", "PHP", "INR", "PLN", "CZK", "HUF", "SEK", "XAF",
            "XOF", "XCD", "XPF", "THB",
        ] {
            let money = Money::new(minor, Currency::parse(code).unwrap());
            for (lang, sign) in [(Lang::En, DecimalSign::Point), (Lang::It, DecimalSign::Comma)] {
                for written in [Format(lang).amount(money), Format(lang).money(money)] {
                    let read = numbers::amount(&text(&written), sign);
                    let read = read.and_then(|a| a.money(money.currency));
                    prop_assert_eq!(read, Some((money, false)), "{}", written);
                }
            }
        }
    }

    #[test]
    fn no_cell_makes_a_reader_panic(t in ".{0,40}") {
        let cell = text(&t);
        for order in DateOrder::ALL {
            if let Some(d) = dates::parse(&cell, *order) {
                prop_assert!((1900..2200).contains(&d.year()), "{t:?} became {d}");
            }
        }
        for sign in DecimalSign::ALL {
            let _ = numbers::amount(&cell, *sign);
        }
        let mut votes = (dates::Votes::default(), numbers::Votes::default());
        votes.0.add(&cell);
        votes.1.add(&cell);
        let _ = (counts::months(&cell), counts::count(&cell), currencies::currency(&t));
        let _ = (words::asset_state(&t), words::renewal(&t), words::billing(&t));
        let _ = (words::contract_kind(&t), words::vendor_kinds(&t), words::standing(&t));
        let key = headers::key(&t);
        prop_assert_eq!(headers::key(&key), key, "a key is its own key");
        let line = clean::line(&t).into_owned();
        prop_assert_eq!(clean::line(&line).into_owned(), line, "tidy text stays as it is");
    }
}
