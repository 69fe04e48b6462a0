//! The few pairs of rows worth comparing: those that share something rare, or two things that are rare together.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::aspects::Aspect;
use super::dictionary::{Numbers, mix};
use super::keys::{Key, keys_of_row};
use super::records::Records;

/// Groups of rows that share something; a row is in several.
pub(super) struct Blocks {
    pieces: Vec<Piece>,
}

#[derive(Default)]
struct Piece {
    rows: Vec<u32>,
    /// Where each group ends.
    ends: Vec<u32>,
}

/// Where some of the groups are: a unit of work.
#[derive(Clone, Copy)]
pub(super) struct Part {
    piece: usize,
    from: usize,
    to: usize,
}

/// Groups a unit of work.
const PART_GROUPS: usize = 2000;
/// Entries sorted at a time.
const ENTRIES_MAX: usize = 4_000_000;
/// Of what a row shares with too many, so many of the rarest are tried in twos.
const TOO_COMMON_MAX: usize = 8;

/// The largest group of which all are compared with all: larger in small tables, where it costs nothing.
fn rows_max(rows: usize) -> usize {
    (400_000 / rows.max(1)).clamp(30, 400)
}

impl Blocks {
    pub(super) fn of(records: &Records, threads: usize) -> Blocks {
        let rows_max = rows_max(records.rows.len());
        let keys = Keys::of(records, threads);
        let first = grouped(records, threads, rows_max, keys.all.len(), &|row, push| {
            for key in keys.of_row(row) {
                push(key.hash);
            }
        });
        let mut too_large = Numbers::default();
        let mut pieces = Vec::new();
        for (piece, large) in first {
            pieces.push(piece);
            too_large.extend(large);
        }
        let commons = keys.common(&too_large);
        drop(too_large);
        let twos = commons.all.len().saturating_mul(3);
        let second = grouped(records, threads, rows_max, twos, &|row, push| {
            let keys = commons.of_row(row);
            for (at, key) in keys.iter().enumerate() {
                for other in keys[..at].iter().filter(|other| key.goes_with(other)) {
                    push(mix(key.hash.min(other.hash), key.hash.max(other.hash)));
                }
            }
        });
        pieces.extend(second.into_iter().map(|(piece, _)| piece));
        Blocks { pieces }
    }

    /// All groups in units of work.
    pub(super) fn parts(&self) -> Vec<Part> {
        let of_piece = |(at, piece): (usize, &Piece)| {
            let groups = piece.ends.len();
            (0..groups).step_by(PART_GROUPS).map(move |from| Part {
                piece: at,
                from,
                to: (from + PART_GROUPS).min(groups),
            })
        };
        self.pieces.iter().enumerate().flat_map(of_piece).collect()
    }

    /// In how many ways the rows of all groups can be paired; a pair may be in several.
    pub(super) fn pairs(&self) -> u64 {
        let parts = self.parts();
        parts
            .iter()
            .flat_map(|part| self.groups(*part))
            .map(|rows| (rows.len() * (rows.len() - 1) / 2) as u64)
            .sum()
    }

    /// The groups of a part, each in the order of the rows.
    pub(super) fn groups(&self, part: Part) -> impl Iterator<Item = &[u32]> {
        let piece = &self.pieces[part.piece];
        (part.from..part.to).map(|at| {
            let start = if at == 0 { 0 } else { piece.ends[at - 1] as usize };
            &piece.rows[start..piece.ends[at] as usize]
        })
    }
}

/// The keys of all rows, one row after the other.
struct Keys {
    all: Vec<Key>,
    ends: Vec<u32>,
}

impl Keys {
    fn of(records: &Records, threads: usize) -> Keys {
        let rows = records.rows.len();
        let share = rows.div_ceil(threads.max(1)).max(1);
        let parts: Vec<(Vec<Key>, Vec<u32>)> = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..rows)
                .step_by(share)
                .map(|from| {
                    scope.spawn(move || {
                        let (mut all, mut counts) = (Vec::new(), Vec::new());
                        for row in from..(from + share).min(rows) {
                            let before = all.len();
                            keys_of_row(records, row as u32, &mut all);
                            counts.push((all.len() - before) as u32);
                        }
                        (all, counts)
                    })
                })
                .collect();
            workers.into_iter().map(|w| w.join().unwrap_or_else(|p| std::panic::resume_unwind(p))).collect()
        });
        let mut keys = Keys { all: Vec::new(), ends: Vec::with_capacity(rows) };
        for (all, counts) in parts {
            keys.all.extend(all);
            for count in counts {
                let before = keys.ends.last().copied().unwrap_or(0);
                keys.ends.push(before + count);
            }
        }
        keys
    }

    fn of_row(&self, row: usize) -> &[Key] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.all[start..self.ends[row] as usize]
    }

    /// The rarest of each row's keys that too many rows have.
    fn common(&self, too_large: &Numbers) -> Keys {
        let mut common = Keys { all: Vec::new(), ends: Vec::with_capacity(self.ends.len()) };
        let mut of_row: Vec<(u32, Key)> = Vec::new();
        for row in 0..self.ends.len() {
            of_row.clear();
            of_row.extend(self.of_row(row).iter().filter_map(|key| Some((*too_large.get(&key.hash)?, *key))));
            of_row.sort_unstable_by_key(|(size, key)| (*size, key.hash));
            common.all.extend(of_row.iter().take(TOO_COMMON_MAX).map(|(_, key)| *key));
            common.ends.push(common.all.len() as u32);
        }
        common
    }
}

type Push<'a> = dyn FnMut(u64) + 'a;

/// Groups rows by the hashes that `each` gives for a row. Gives the groups of a size that pays, and the hashes of those
/// that are too large with their sizes. In rounds, each with a share of the hashes, so that memory stays small.
fn grouped(
    records: &Records,
    threads: usize,
    rows_max: usize,
    entries: usize,
    each: &(dyn Fn(usize, &mut Push<'_>) + Sync),
) -> Vec<(Piece, Numbers)> {
    let rounds = entries.div_ceil(ENTRIES_MAX).max(1) as u64;
    let rounds = if entries < 20_000 { 1 } else { rounds.max(threads as u64) };
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done: Vec<(u64, Piece, Numbers)> = Vec::new();
        loop {
            let round = next.fetch_add(1, Ordering::Relaxed) as u64;
            if round >= rounds {
                return done;
            }
            let mut found: Vec<(u64, u32)> = Vec::new();
            for row in 0..records.rows.len() {
                each(row, &mut |hash| {
                    if (hash >> 20) % rounds == round {
                        found.push((hash, row as u32));
                    }
                });
            }
            found.sort_unstable();
            found.dedup();
            let (piece, large) = groups_of(records, &found, rows_max);
            done.push((round, piece, large));
        }
    };
    let mut all = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for worker in workers {
            all.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|(round, _, _)| *round);
    all.into_iter().map(|(_, piece, large)| (piece, large)).collect()
}

fn groups_of(records: &Records, found: &[(u64, u32)], rows_max: usize) -> (Piece, Numbers) {
    let (mut piece, mut large) = (Piece::default(), Numbers::default());
    let mut rows: Vec<u32> = Vec::new();
    for group in found.chunk_by(|a, b| a.0 == b.0) {
        if group.len() < 2 {
            continue;
        }
        rows.clear();
        rows.extend(group.iter().map(|(_, row)| *row));
        if rows.len() > rows_max {
            large.insert(group[0].0, rows.len() as u32);
            namesakes(records, &mut rows, &mut piece);
        } else if rows.iter().any(|row| records.may_pair(rows[0], *row)) {
            piece.push(&rows);
        }
    }
    piece.rows.shrink_to_fit();
    (piece, large)
}

/// Of a group that is too large, those who have one name: short overlapping runs, so that somebody who is in a table a
/// hundred times is not lost in the crowd of their own doubles.
fn namesakes(records: &Records, rows: &mut [u32], piece: &mut Piece) {
    const RUN: usize = 6;
    let name = |row: u32| {
        let record = &records.rows[row as usize];
        (record.get(Aspect::Family), record.get(Aspect::Given), record.get(Aspect::Company))
    };
    rows.sort_unstable_by_key(|row| (name(*row), *row));
    for same in rows.chunk_by(|a, b| name(*a) == name(*b)) {
        for from in (0..same.len() - 1).step_by(RUN - 1) {
            piece.push(&same[from..(from + RUN).min(same.len())]);
        }
    }
}

impl Piece {
    fn push(&mut self, rows: &[u32]) {
        self.rows.extend_from_slice(rows);
        self.ends.push(self.rows.len() as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_smaller_in_large_tables() {
        assert_eq!((rows_max(0), rows_max(1000), rows_max(5000), rows_max(1_000_000)), (400, 400, 80, 30));
    }
}
