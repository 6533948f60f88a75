//! What Italy asks of whoever disposes of equipment (domain §G.6–G.8).

pub mod deadline;
pub mod eer;
pub mod fir;
pub mod tax;
