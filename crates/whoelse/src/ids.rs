//! Ids for actions that no client named.

use actions::Clock;
use domain::ActionId;
use uuid::Uuid;

use crate::trouble::Trouble;

/// The id that was given, or a new one (UUIDv7).
pub(crate) fn given_or_new(given: Option<Uuid>, clock: &dyn Clock) -> Result<ActionId, Trouble> {
    match given {
        Some(id) => Ok(ActionId(id)),
        None => Ok(ActionId(new_id(clock)?)),
    }
}

/// A new id (UUIDv7).
pub(crate) fn new_id(clock: &dyn Clock) -> Result<Uuid, Trouble> {
    let mut random = [0u8; 10];
    getrandom::fill(&mut random).map_err(|_| Trouble::fault("This system has no source of randomness."))?;
    let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}
