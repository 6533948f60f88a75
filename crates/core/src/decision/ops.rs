//! The use cases of this entity: check everything, then write.
