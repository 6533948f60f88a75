//! placeholder
use crate::{Ending, sink::Sink};
use custodia_core::import::table::{ReadError, ReadOptions};
use std::io::{Read, Seek};
pub(crate) fn read<R: Read + Seek, S: Sink>(
    _input: R,
    _length: u64,
    _options: &ReadOptions,
    _sink: &mut S,
) -> Result<Ending, ReadError> {
    Err(crate::refusal::refused("unsupported-format", 0, "xlsx"))
}
