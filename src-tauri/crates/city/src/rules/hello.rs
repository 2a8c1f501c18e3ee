//! Where city and desk stand to each other, before anything is applied.

use koffer_casework::{CityId, Hash};
use koffer_protocol::{Hello, Standing};

/// What the city says to a desk's stand. `head_at` is the city's own log head at the desk's seq, `None` where the
/// city's log does not reach that far. The generation plays no part: a desk whose past is a beginning of this log
/// lost nothing, whatever city it learned it from.
#[must_use]
pub fn standing(city_id: CityId, hello: &Hello, head_at: Option<Hash>) -> Standing {
    if hello.city_id != city_id {
        return Standing::OtherCity;
    }
    match head_at {
        None => Standing::Older,
        Some(head) if head == hello.log_head => Standing::Same,
        Some(_) => Standing::Unknown,
    }
}
