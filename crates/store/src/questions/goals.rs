//! Goals, weekly reviews, and what both are counted from (M13).

use uuid::Uuid;

use crate::rows::{CoverRow, GoalRow, ReviewRow};
use crate::{Day, Reader, StoreError};

statements! {
    OWN_GOALS -> GoalRow = "select @all from goals where workspace_id = $1 and user_id = $2 and kind = 'own' order by from_day";
    PROPOSED_BY -> GoalRow = "select @all from goals where workspace_id = $1 and user_id = $2 and kind = 'team'
        order by from_day desc limit 1";
    // What stands of the rep's manager and of each admin: their last word, where it wasn't taken back. Of one day, the manager's.
    PROPOSED_TO -> GoalRow = "select @all(g) from goals g
        join users u on u.workspace_id = g.workspace_id and u.id = g.user_id
        join users me on me.workspace_id = g.workspace_id and me.id = $2
        where g.workspace_id = $1 and g.kind = 'team' and g.asks is not null and u.id <> me.id and u.disabled_at is null
        and (u.role = 'admin' or u.id = me.manager_id)
        and not exists (select 1 from goals n where n.workspace_id = $1 and n.user_id = g.user_id and n.kind = 'team'
            and n.from_day > g.from_day)
        order by g.from_day desc, case when u.id = me.manager_id then 0 else 1 end, g.id limit 1";
    AWAY_OF -> CoverRow = "select @all from covers where workspace_id = $1 and user_id = $2 and to_day >= $3 order by from_day, id";
    REVIEW -> ReviewRow = "select @all from reviews where workspace_id = $1 and user_id = $2 and week = $3";
    REVIEWS_SINCE -> ReviewRow = "select @all from reviews where workspace_id = $1 and user_id = $2 and week >= $3 order by week";
    LAST_REVIEW -> ReviewRow = "select @all from reviews
        where workspace_id = $1 and user_id = $2 and done_on is not null and week < $3 order by week desc limit 1";
}

impl Reader {
    /// M13. The goals that a rep ever set, the earliest week first.
    pub async fn own_goals(&mut self, user: Uuid) -> Result<Vec<GoalRow>, StoreError> {
        self.all(&OWN_GOALS, (user,)).await
    }

    /// What somebody who leads proposed last.
    pub async fn goal_proposed_by(&mut self, user: Uuid) -> Result<Option<GoalRow>, StoreError> {
        self.opt(&PROPOSED_BY, (user,)).await
    }

    /// What was last proposed to a rep by who leads them, and not taken back.
    pub async fn goal_proposed_to(&mut self, user: Uuid) -> Result<Option<GoalRow>, StoreError> {
        self.opt(&PROPOSED_TO, (user,)).await
    }

    /// M40. On which days somebody was or will be away, as far as they end on a day or later.
    pub async fn away_of(&mut self, user: Uuid, from: Day) -> Result<Vec<CoverRow>, StoreError> {
        self.all(&AWAY_OF, (user, from)).await
    }

    /// The review of a week.
    pub async fn review_of(&mut self, user: Uuid, week: Day) -> Result<Option<ReviewRow>, StoreError> {
        self.opt(&REVIEW, (user, week)).await
    }

    /// The reviews of a week that begins on that day and of those after it, the earliest first.
    pub async fn reviews_since(&mut self, user: Uuid, week: Day) -> Result<Vec<ReviewRow>, StoreError> {
        self.all(&REVIEWS_SINCE, (user, week)).await
    }

    /// The last review that was done of a week before this one.
    pub async fn review_before(&mut self, user: Uuid, week: Day) -> Result<Option<ReviewRow>, StoreError> {
        self.opt(&LAST_REVIEW, (user, week)).await
    }
}
