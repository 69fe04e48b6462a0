use super::field::Field;
use super::table::MatchTable;

/// The one or two tables whose rows are compared, one after the other, with what their columns hold.
pub(super) struct Sources<'a> {
    pub(super) tables: Vec<(&'a MatchTable, Vec<Field>)>,
}

impl Sources<'_> {
    pub(super) fn rows(&self) -> usize {
        self.tables.iter().map(|(table, _)| table.rows()).sum()
    }

    /// The first row of the second table; without one, the number of rows.
    pub(super) fn split(&self) -> usize {
        self.tables.first().map_or(0, |(table, _)| table.rows())
    }

    /// Calls `push` once a row with the cells of the wanted fields, in the order of the columns.
    pub(super) fn each(&self, wanted: &[Field], mut push: impl FnMut(&[(Field, &str)])) {
        for (table, fields) in &self.tables {
            let mut cells: Vec<(Field, &str)> = Vec::with_capacity(8);
            for row in 0..table.rows() {
                cells.clear();
                let all = fields.iter().copied().zip(table.cells(row));
                cells.extend(all.filter(|(field, _)| wanted.contains(field)));
                push(&cells);
            }
        }
    }
}
