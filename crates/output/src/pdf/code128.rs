//! Code 128 (ISO/IEC 15417): from text to the widths of its bars and gaps.
//!
//! Set B says printable ASCII, set C two digits a symbol; pairs of digits are packed where that is
//! shorter, by the standard's own advice (Annex E).

/// Widths of the six bars and gaps of each symbol, then of the stop sign's seven.
const SYMBOLS: &str = "\
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 \
122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 \
322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 \
112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 \
331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 \
112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 \
124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 \
411311 113141 114131 311141 411131 211412 211214 211232 2331112";

const START_B: u32 = 104;
const START_C: u32 = 105;
const TO_B: u32 = 100;
const TO_C: u32 = 99;
const STOP: u32 = 106;
/// More symbols than this no scanner reads at once.
const MOST: usize = 80;

/// Widths of bars and gaps in modules, bar first; `None` for text that is empty, too long or not
/// printable ASCII.
pub(crate) fn encode(text: &str) -> Option<Vec<u8>> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.iter().any(|b| !(b' '..=b'~').contains(b)) {
        return None;
    }
    let values = values(bytes);
    if values.len() > MOST {
        return None;
    }
    let weighted = |(i, v): (u64, &u32)| i.max(1) * u64::from(*v);
    let sum: u64 = (0_u64..).zip(&values).map(weighted).sum();
    let check = u32::try_from(sum % 103).ok()?;
    let all: Vec<&str> = SYMBOLS.split_ascii_whitespace().collect();
    let mut widths = Vec::new();
    for value in values.iter().chain([&check, &STOP]) {
        let symbol = all.get(usize::try_from(*value).ok()?)?;
        widths.extend(symbol.bytes().map(|b| b - b'0'));
    }
    Some(widths)
}

/// Digits that follow from here.
fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

fn values(bytes: &[u8]) -> Vec<u32> {
    let first = digits(bytes);
    // Two digits alone, or four at the beginning, are shorter in set C.
    let mut packed = first >= 4 || (first == bytes.len() && first == 2);
    let mut out = vec![if packed { START_C } else { START_B }];
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|r| !r.is_empty()) {
        let run = digits(rest);
        if packed {
            if run >= 2 {
                let pair = rest.iter().take(2).fold(0, |n, b| n * 10 + u32::from(b - b'0'));
                out.push(pair);
                at += 2;
                continue;
            }
            out.push(TO_B);
            packed = false;
        } else if run >= 6 || (run >= 4 && run == rest.len()) {
            // An odd digit goes first, so that pairs are left.
            if run % 2 == 1 {
                out.extend(rest.first().map(|b| u32::from(b - b' ')));
                at += 1;
            }
            out.push(TO_C);
            packed = true;
            continue;
        }
        out.extend(rest.first().map(|b| u32::from(b - b' ')));
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_every_symbol_is_eleven_modules_wide() {
        let all: Vec<&str> = SYMBOLS.split_ascii_whitespace().collect();
        assert_eq!(all.len(), 107);
        let wide = |s: &str| s.bytes().map(|b| u32::from(b - b'0')).sum::<u32>();
        assert!(all.iter().take(106).all(|s| s.len() == 6 && wide(s) == 11));
        assert_eq!(wide(all[106]), 13);
        let mut distinct = all.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), 107, "no symbol stands twice");
        // Bars of a symbol add up to an even number of modules (the standard's self-check).
        for symbol in all.iter().take(106) {
            let bars: u32 = symbol.bytes().step_by(2).map(|b| u32::from(b - b'0')).sum();
            assert_eq!(bars % 2, 0, "{symbol}");
        }
    }

    #[test]
    fn known_texts_have_their_known_symbols() {
        // Examples of the standard and of common encoders, check symbol left out.
        assert_eq!(values(b"PJJ123C"), [104, 48, 42, 42, 17, 18, 19, 35]);
        assert_eq!(values(b"1234"), [105, 12, 34]);
        assert_eq!(values(b"12"), [105, 12]);
        assert_eq!(values(b"A1234"), [104, 33, 99, 12, 34]);
        assert_eq!(values(b"A12345B"), [104, 33, 17, 18, 19, 20, 21, 34]);
        assert_eq!(values(b"A1234567B"), [104, 33, 17, 99, 23, 45, 67, 100, 34]);
        assert_eq!(values(b"12345"), [105, 12, 34, 100, 21]);
    }

    #[test]
    fn the_check_symbol_is_the_weighted_sum_modulo_103() {
        // PJJ123C in set B: 104 + 48 + 2·42 + 3·42 + 4·17 + 5·18 + 6·19 + 7·35 = 879 = 8·103 + 55.
        let widths = encode("PJJ123C").expect("a code");
        let symbols = 1 + 7 + 1;
        assert_eq!(widths.len(), symbols * 6 + 7);
        let check: String = widths[8 * 6..9 * 6].iter().map(|w| char::from(b'0' + w)).collect();
        assert_eq!(Some(check.as_str()), SYMBOLS.split_ascii_whitespace().nth(55));
    }

    #[test]
    fn what_it_cannot_say_is_refused() {
        for text in ["", "Größe", "a\tb", &"x".repeat(100)] {
            assert_eq!(encode(text), None, "{text:?}");
        }
        assert!(encode("AL-00001").is_some());
    }
}
