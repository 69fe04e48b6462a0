//! Statements with a name, rows with a shape, and values bound for either engine.

use std::{marker::PhantomData, sync::OnceLock};

use sqlx::{
    Arguments, Encode, FromRow, Postgres, Sqlite, Type,
    error::BoxDynError,
    postgres::{PgArguments, PgRow, PgTypeInfo},
    sqlite::{SqliteArguments, SqliteRow},
};

use crate::{Engine, StoreError};

/// A named statement that answers rows of type `R`. Made by `statements!`.
pub struct Sql<R> {
    name: &'static str,
    portable: &'static str,
    postgres: Option<&'static str>,
    rendered: [OnceLock<String>; 2],
    row: PhantomData<fn() -> R>,
}

/// What the check needs to know of a statement.
pub trait Statement {
    /// The statement's name.
    fn name(&self) -> &'static str;
    /// The text for this engine.
    fn text(&'static self, engine: Engine) -> &'static str;
    /// The columns its row type wants.
    fn columns(&self) -> Columns;
    /// Whether the row type can read this PostgreSQL type in that column.
    fn postgres_accepts(&self, column: usize, found: &PgTypeInfo) -> bool;
}

/// The columns of a row type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Read by name, in this order.
    Named(&'static [&'static str]),
    /// Read by position (tuples).
    Count(usize),
}

/// A type that both drivers can read from a row: made by `row!` or `entity!`, or a tuple of up to six values.
pub trait ReadRow:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
    /// What a statement must return.
    const COLUMNS: Columns;

    /// Whether this PostgreSQL type can be read in that column.
    fn postgres_accepts(column: usize, found: &PgTypeInfo) -> bool;
}

impl<R: ReadRow> Sql<R> {
    /// A statement with one text for both engines, or a second one for PostgreSQL.
    pub const fn new(name: &'static str, portable: &'static str, postgres: Option<&'static str>) -> Self {
        Self { name, portable, postgres, rendered: [OnceLock::new(), OnceLock::new()], row: PhantomData }
    }
}

impl<R: ReadRow> Statement for Sql<R> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn text(&'static self, engine: Engine) -> &'static str {
        let (slot, source) = match engine {
            Engine::Sqlite => (&self.rendered[0], self.portable),
            Engine::Postgres => (&self.rendered[1], self.postgres.unwrap_or(self.portable)),
        };
        slot.get_or_init(|| with_columns(source, R::COLUMNS))
    }

    fn columns(&self) -> Columns {
        R::COLUMNS
    }

    fn postgres_accepts(&self, column: usize, found: &PgTypeInfo) -> bool {
        R::postgres_accepts(column, found)
    }
}

/// Writes out `@all` and `@all(alias)`.
fn with_columns(source: &str, columns: Columns) -> String {
    let Columns::Named(names) = columns else { return source.to_owned() };
    let mut parts = source.split("@all");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let alias = part.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        match alias {
            Some((alias, rest)) => {
                let list: Vec<String> = names.iter().map(|name| format!("{alias}.{name}")).collect();
                text.push_str(&list.join(", "));
                text.push_str(rest);
            }
            None => {
                text.push_str(&names.join(", "));
                text.push_str(part);
            }
        }
    }
    text
}

/// A value that both drivers can bind.
pub trait Value<'t>: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres> {}

impl<'t, T> Value<'t> for T where T: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres> {}

/// Where a statement's values are collected, in order.
pub struct Binds<'a> {
    to: To<'a>,
    failed: Option<BoxDynError>,
}

enum To<'a> {
    Sqlite(&'a mut SqliteArguments),
    Postgres(&'a mut PgArguments),
}

impl Binds<'_> {
    /// Adds the next value. A value that cannot be encoded makes the whole statement fail later.
    pub fn add<'t, T: Value<'t>>(&mut self, value: T) -> &mut Self {
        let added = match &mut self.to {
            To::Sqlite(to) => Arguments::add(*to, value),
            To::Postgres(to) => Arguments::add(*to, value),
        };
        if let Err(e) = added {
            self.failed.get_or_insert(e);
        }
        self
    }
}

/// The arguments of one driver, filled by a [`Params`].
pub(crate) trait Fill: Arguments {
    fn binds(&mut self) -> Binds<'_>;

    fn filled<'t>(params: impl Params<'t>) -> Result<Self, StoreError> {
        let mut arguments = Self::default();
        let mut binds = arguments.binds();
        params.bind(&mut binds);
        match binds.failed {
            Some(e) => Err(sqlx::Error::Encode(e).into()),
            None => Ok(arguments),
        }
    }
}

impl Fill for SqliteArguments {
    fn binds(&mut self) -> Binds<'_> {
        Binds { to: To::Sqlite(self), failed: None }
    }
}

impl Fill for PgArguments {
    fn binds(&mut self) -> Binds<'_> {
        Binds { to: To::Postgres(self), failed: None }
    }
}

/// The values of a statement: a tuple, `()` for none, `(id,)` for one.
pub trait Params<'t>: Send {
    /// Adds them in order.
    fn bind(self, to: &mut Binds<'_>);
}

/// Values added by a closure.
pub(crate) struct With<F>(pub(crate) F);

impl<F: FnOnce(&mut Binds<'_>) + Send> Params<'_> for With<F> {
    fn bind(self, to: &mut Binds<'_>) {
        (self.0)(to);
    }
}

impl Params<'_> for () {
    fn bind(self, _: &mut Binds<'_>) {}
}

macro_rules! tuple_params {
    ($($t:ident)+) => {
        impl<'t, $($t: Value<'t> + Send),+> Params<'t> for ($($t,)+) {
            #[allow(non_snake_case, reason = "the type parameters name the values too")]
            fn bind(self, to: &mut Binds<'_>) {
                let ($($t,)+) = self;
                $(to.add($t);)+
            }
        }
    };
}

tuple_params!(A);
tuple_params!(A B);
tuple_params!(A B C);
tuple_params!(A B C D);
tuple_params!(A B C D E);
tuple_params!(A B C D E F);
tuple_params!(A B C D E F G);
tuple_params!(A B C D E F G H);
tuple_params!(A B C D E F G H I);
tuple_params!(A B C D E F G H I J);
tuple_params!(A B C D E F G H I J K);
tuple_params!(A B C D E F G H I J K L);

impl ReadRow for () {
    const COLUMNS: Columns = Columns::Count(0);

    fn postgres_accepts(_: usize, _: &PgTypeInfo) -> bool {
        false
    }
}

/// A value that both drivers can read.
pub(crate) trait Read:
    for<'r> sqlx::Decode<'r, Sqlite>
    + Type<Sqlite>
    + for<'r> sqlx::Decode<'r, Postgres>
    + Type<Postgres>
    + Send
    + Unpin
    + 'static
{
}

impl<T> Read for T where
    T: for<'r> sqlx::Decode<'r, Sqlite>
        + Type<Sqlite>
        + for<'r> sqlx::Decode<'r, Postgres>
        + Type<Postgres>
        + Send
        + Unpin
        + 'static
{
}

macro_rules! tuple_rows {
    ($count:literal $($t:ident)+) => {
        #[allow(private_bounds, reason = "an abbreviation of the drivers' own bounds")]
        impl<$($t: Read),+> ReadRow for ($($t,)+) {
            const COLUMNS: Columns = Columns::Count($count);

            fn postgres_accepts(column: usize, found: &PgTypeInfo) -> bool {
                let accepts: &[fn(&PgTypeInfo) -> bool] = &[$(<$t as Type<Postgres>>::compatible),+];
                accepts.get(column).is_some_and(|accepts| accepts(found))
            }
        }
    };
}

tuple_rows!(1 A);
tuple_rows!(2 A B);
tuple_rows!(3 A B C);
tuple_rows!(4 A B C D);
tuple_rows!(5 A B C D E);
tuple_rows!(6 A B C D E F);
