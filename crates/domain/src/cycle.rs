//! The cycle in figures: rates with their counts, the funnel, how many customers a customer brings, what would move it
//! most, and what to expect of an ask (M35, M36, M38, M39).

mod clock;
mod expectation;
mod funnel;
mod gamma;
mod lever;
mod rate;
mod reproduction;

pub use clock::{Clock, Wait, median_days};
pub use expectation::{Expectation, Expectations, Heard, WORTH_BAND};
pub use funnel::Funnel;
pub use gamma::gamma_quantile;
pub use lever::{Goal, Lever, Step, Steps, levers};
pub use rate::{Average, FEW, Rate};
pub use reproduction::{Customer, HORIZON_DAYS, Reproduction, TrendPoint, WINDOW_DAYS, reproduction, trend};
