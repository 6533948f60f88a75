//! Colours an organisation prints its paper in, and whether white paper carries them.

/// An sRGB colour, spelled `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Contrast with white, in hundredths, that text needs: WCAG 2.2, success criterion 1.4.3 (AA).
pub const TEXT_CONTRAST: u32 = 450;

impl Rgb {
    /// Reads `#2E5EBA` or `2e5eba`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self(r, g, b))
    }

    /// Contrast with white in hundredths (WCAG 2.2: (1 + 0.05) / (L + 0.05)): 100 to 2100.
    pub fn contrast_with_white(self) -> u32 {
        let linear = |channel: u8| u64::from(LINEAR[usize::from(channel)]);
        let Self(r, g, b) = self;
        // Relative luminance in millionths.
        let luminance = (2_126 * linear(r) + 7_152 * linear(g) + 722 * linear(b)) / 10_000;
        u32::try_from(105_000_000 / (luminance + 50_000)).unwrap_or(0)
    }

    /// Whether text in this colour can be read on white.
    pub fn readable(self) -> bool {
        self.contrast_with_white() >= TEXT_CONTRAST
    }

    /// The nearest darker shade of the same hue that can be read on white.
    pub fn darkened(self) -> Self {
        let Self(r, g, b) = self;
        let shade = |share: u32| {
            let part = |c: u8| u8::try_from(u32::from(c) * share / 100).unwrap_or(c);
            Self(part(r), part(g), part(b))
        };
        (0..=100).rev().map(shade).find(|c| c.readable()).unwrap_or(Self(0, 0, 0))
    }

    /// A light tint, for areas behind text: four fifths of the way to white.
    pub fn tint(self) -> Self {
        let light = |c: u8| u8::try_from(u32::from(c) + (255 - u32::from(c)) * 4 / 5).unwrap_or(c);
        Self(light(self.0), light(self.1), light(self.2))
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// Linear light of each sRGB channel value, in millionths (IEC 61966-2-1): whole numbers, so that the
/// verdict is the same on every machine.
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1_214, 1_518, 1_821, 2_125, 2_428, 2_732, 3_035, 3_347, 3_677, 4_025, 4_391,
    4_777, 5_182, 5_605, 6_049, 6_512, 6_995, 7_499, 8_023, 8_568, 9_134, 9_721, 10_330, 10_960,
    11_612, 12_286, 12_983, 13_702, 14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289,
    21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321, 28_426, 29_557, 30_713, 31_896, 33_105,
    34_340, 35_601, 36_889, 38_204, 39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707,
    51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010, 64_803, 66_626, 68_478, 70_360,
    72_272, 74_214, 76_185, 78_187, 80_220, 82_283, 84_376, 86_500, 88_656, 90_842, 93_059, 95_307,
    97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435, 116_971, 119_538,
    122_139, 124_772, 127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027,
    149_960, 152_926, 155_926, 158_961, 162_029, 165_132, 168_269, 171_441, 174_647, 177_888,
    181_164, 184_475, 187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231,
    215_861, 219_526, 223_228, 226_966, 230_740, 234_551, 238_398, 242_281, 246_201, 250_158,
    254_152, 258_183, 262_251, 266_356, 270_498, 274_677, 278_894, 283_149, 287_441, 291_771,
    296_138, 300_544, 304_987, 309_469, 313_989, 318_547, 323_143, 327_778, 332_452, 337_164,
    341_914, 346_704, 351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429,
    391_572, 396_755, 401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657,
    445_201, 450_786, 456_411, 462_077, 467_784, 473_531, 479_320, 485_150, 491_021, 496_933,
    502_886, 508_881, 514_918, 520_996, 527_115, 533_276, 539_479, 545_724, 552_011, 558_340,
    564_712, 571_125, 577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960,
    630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542, 686_685, 693_872,
    701_102, 708_376, 715_694, 723_055, 730_461, 737_910, 745_404, 752_942, 760_525, 768_151,
    775_822, 783_538, 791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873,
    854_993, 863_157, 871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111,
    938_686, 947_307, 955_973, 964_686, 973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_published_examples() {
        let of = |text| Rgb::parse(text).expect("a colour").contrast_with_white();
        assert_eq!((of("#FFFFFF"), of("#000000")), (100, 2_100));
        // #767676 is the lightest grey that passes AA on white, #777777 the first that does not.
        assert_eq!((of("#767676"), of("#777777")), (454, 447));
        assert_eq!((of("#FF0000"), of("#0000FF")), (399, 859));
    }

    #[test]
    fn a_shade_that_is_proposed_passes_and_keeps_what_already_does() {
        for text in ["#FFE600", "#8BC34A", "#FFFFFF", "#00BCD4"] {
            let pale = Rgb::parse(text).expect("a colour");
            assert!(!pale.readable() && pale.darkened().readable(), "{text} {}", pale.darkened());
        }
        let dark = Rgb(0x2E, 0x5E, 0xBA);
        assert_eq!(dark.darkened(), dark);
    }

    #[test]
    fn colours_are_read_and_written_in_one_spelling() {
        assert_eq!(Rgb::parse(" 2e5eba ").expect("a colour").to_string(), "#2E5EBA");
        for wrong in ["", "#2E5EB", "blue", "#2E5EBA00", "#GGGGGG", "#２E5EBA"] {
            assert_eq!(Rgb::parse(wrong), None, "{wrong}");
        }
    }
}
