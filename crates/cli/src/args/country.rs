//! Whose public holidays count.

use clap::ValueEnum;
use custodia_core::calendar::Country;

/// The choices of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CountryArg {
    /// Only Saturdays and Sundays are off.
    None,
    /// Italy.
    It,
    /// Germany.
    De,
    /// France.
    Fr,
    /// England and Wales.
    Gb,
    /// Spain.
    Es,
}

impl CountryArg {
    pub(crate) const fn core(self) -> Country {
        match self {
            Self::None => Country::None,
            Self::It => Country::Italy,
            Self::De => Country::Germany,
            Self::Fr => Country::France,
            Self::Gb => Country::EnglandAndWales,
            Self::Es => Country::Spain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_can_be_typed_by_its_stored_word() {
        let typed: Vec<Country> = CountryArg::value_variants().iter().map(|c| c.core()).collect();
        assert_eq!(typed, Country::ALL);
        for arg in CountryArg::value_variants() {
            let word = arg.to_possible_value().unwrap().get_name().to_owned();
            assert_eq!(Country::parse(&word), Some(arg.core()), "{word}");
        }
    }
}
