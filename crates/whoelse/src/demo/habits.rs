//! Habits of the story's office (M13, M40): Maya's goal and her weekly review, and who is away while somebody stands in.

use actions::{
    ArrangeCover, GoalFrom, ProposeGoal, Review, ReviewDeed, SetGoal, arrange_cover, propose_goal, review,
    set_goal,
};
use domain::business_days::add_days;
use domain::review::ReviewStep;
use jiff::civil::Weekday;

use super::cast::Rep;
use super::teller::Teller;
use crate::trouble::Trouble;

/// Days before the end on which Maya set a goal: from when on, and how many asks a week.
const GOALS: &[(i32, GoalFrom, i64)] = &[(-56, GoalFrom::ThisWeek, 1), (-7, GoalFrom::NextWeek, 2)];
/// Who was or will be away: told on which day, who, who stands in, from which day to which.
const AWAY: &[(i32, Rep, Rep, i32, i32)] =
    &[(-46, Rep::Maya, Rep::Sam, -42, -36), (-1, Rep::Sam, Rep::Maya, 5, 12)];
/// The last weeks in which Maya did her review.
const REVIEWED_DAYS: i32 = 21;

impl Teller {
    /// What somebody does on a day out of habit.
    pub(super) async fn habits(&mut self, day: i32) -> Result<(), Trouble> {
        let maya = self.actor(Rep::Maya)?;
        for (_, from, asks) in GOALS.iter().filter(|(on, ..)| *on == day) {
            let input = SetGoal { action: self.action(), asks: Some(*asks), from: *from };
            set_goal(self.app(), &maya, &input).await?;
        }
        for (_, user, cover, from, to) in AWAY.iter().filter(|(on, ..)| *on == day) {
            let (user, cover) = (self.actor(*user)?, self.actor(*cover)?);
            let input = ArrangeCover {
                action: self.action(),
                user: user.user,
                cover: cover.user,
                from: add_days(self.today(), from - day),
                to: add_days(self.today(), to - day),
            };
            arrange_cover(self.app(), &user, &input).await?;
        }
        Ok(())
    }

    /// The manager proposes a goal to everybody.
    pub(super) async fn propose_goal(&mut self) -> Result<(), Trouble> {
        let manager = self.manager();
        let input = ProposeGoal { action: self.action(), asks: Some(3) };
        propose_goal(self.app(), &manager, &input).await?;
        Ok(())
    }

    /// On a Friday evening of the last weeks Maya goes through her week, in eight minutes.
    pub(super) async fn weekly_review(&mut self, day: i32) -> Result<(), Trouble> {
        if !(-REVIEWED_DAYS..0).contains(&day) || self.today().weekday() != Weekday::Friday {
            return Ok(());
        }
        let maya = self.actor(Rep::Maya)?;
        let steps = ReviewStep::ALL.iter().map(|step| ReviewDeed::Step(*step, true));
        let deeds = [ReviewDeed::Begin].into_iter().chain(steps).chain([ReviewDeed::Finish]);
        for (minute, deed) in (40..).zip(deeds) {
            self.set_clock(16, minute);
            let input = Review { action: self.action(), week: None, deed };
            review(self.app(), &maya, &input).await?;
        }
        Ok(())
    }
}
