//! From pairs to people: which rows are one, without a chain of likenesses that makes one of many.

use super::scoring::Scored;

/// The rows of each group, by the number of the group. Groups of one are left out by whoever reads them.
pub(super) struct Groups {
    group_of: Vec<u32>,
    members: Vec<Vec<u32>>,
}

/// Rows of two groups compared at most, when it is asked whether they are one.
const CROSS_MAX: usize = 64;

impl Groups {
    /// Joins groups in the order of their best pair, from the likeliest down to even odds. Two groups of which the rows
    /// deny each other on the whole stay apart, however well one pair fits. `log_odds` compares any two rows.
    pub(super) fn of(
        rows: usize,
        pairs: &[Scored],
        least: f32,
        log_odds: &dyn Fn(u32, u32) -> f32,
    ) -> Groups {
        let mut order: Vec<&Scored> = pairs.iter().filter(|pair| pair.log_odds >= least).collect();
        order.sort_by(|x, y| y.log_odds.total_cmp(&x.log_odds).then((x.a, x.b).cmp(&(y.a, y.b))));
        let mut groups = Groups { group_of: vec![NONE; rows], members: Vec::new() };
        for pair in order {
            let (x, y) = (groups.group(pair.a), groups.group(pair.b));
            if x != y && groups.may_join(x, y, pair.log_odds, log_odds) {
                groups.join(x, y);
            }
        }
        groups
    }

    /// All groups of two and more, in the order of their first rows.
    pub(super) fn into_groups(self) -> Vec<Vec<u32>> {
        let mut groups: Vec<Vec<u32>> = self.members.into_iter().filter(|rows| rows.len() > 1).collect();
        for rows in &mut groups {
            rows.sort_unstable();
        }
        groups.sort_unstable();
        groups
    }

    /// The group of each row; rows without one have a number of their own.
    pub(super) fn numbers(&self) -> Vec<u32> {
        let grouped = self.members.len() as u32;
        let of_row = |(row, &group): (usize, &u32)| if group == NONE { grouped + row as u32 } else { group };
        self.group_of.iter().enumerate().map(of_row).collect()
    }

    fn group(&mut self, row: u32) -> u32 {
        if self.group_of[row as usize] == NONE {
            self.group_of[row as usize] = self.members.len() as u32;
            self.members.push(vec![row]);
        }
        self.group_of[row as usize]
    }

    fn may_join(&self, x: u32, y: u32, best: f32, log_odds: &dyn Fn(u32, u32) -> f32) -> bool {
        let (a, b) = (&self.members[x as usize], &self.members[y as usize]);
        if a.len() == 1 && b.len() == 1 {
            return true;
        }
        let step = (a.len() * b.len()).div_ceil(CROSS_MAX).max(1);
        let mut count = 0;
        let mut sum = 0.0;
        for at in (0..a.len() * b.len()).step_by(step) {
            // One pair, for or against, does not decide for all.
            sum += log_odds(a[at / b.len()], b[at % b.len()]).clamp(-SAY_MAX, SAY_MAX);
            count += 1;
        }
        let mean = sum / count as f32;
        mean + best.min(SAY_MAX) * BEST_SHARE > 0.0
    }

    fn join(&mut self, x: u32, y: u32) {
        let (keep, lose) =
            if self.members[x as usize].len() >= self.members[y as usize].len() { (x, y) } else { (y, x) };
        let rows = std::mem::take(&mut self.members[lose as usize]);
        for &row in &rows {
            self.group_of[row as usize] = keep;
        }
        self.members[keep as usize].extend(rows);
    }
}

const NONE: u32 = u32::MAX;
const SAY_MAX: f32 = 8.0;
const BEST_SHARE: f32 = 0.5;
