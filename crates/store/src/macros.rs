//! `on!`, `row!`, `entity!` and `statements!`: say it once, have both engines take it.

/// Runs one body against either driver; the compiler checks it twice. `$db` names the driver's type inside.
macro_rules! on {
    ($what:expr, |$c:ident, $db:ident| $body:expr) => {
        match $what {
            $crate::tx::Either::Sqlite($c) => {
                #[allow(dead_code, reason = "not every body names the driver")]
                type $db = ::sqlx::Sqlite;
                $body
            }
            $crate::tx::Either::Postgres($c) => {
                #[allow(dead_code, reason = "not every body names the driver")]
                type $db = ::sqlx::Postgres;
                $body
            }
        }
    };
    ($what:expr, |$c:ident| $body:expr) => {
        on!($what, |$c, Driver| $body)
    };
}

/// A row as a question returns it: the struct, its columns, and how both drivers read it.
///
/// ```text
/// row! {
///     /// One line of the list.
///     pub struct ContactLine { /// Who.
///         pub id: Uuid, /// Called.
///         pub name: String }
/// }
/// ```
macro_rules! row {
    ($(#[$m:meta])* $v:vis struct $n:ident { $($(#[$fm:meta])* $fv:vis $f:ident : $t:ty),+ $(,)? }) => {
        $(#[$m])*
        #[derive(Debug, Clone, PartialEq)]
        $v struct $n { $($(#[$fm])* $fv $f: $t),+ }
        row!(@read $n; $($f: $t),+);
    };
    (@read $n:ident; $($f:ident : $t:ty),+) => {
        impl $crate::ReadRow for $n {
            const COLUMNS: $crate::Columns = $crate::Columns::Named(&[$(stringify!($f)),+]);

            fn postgres_accepts(column: usize, found: &::sqlx::postgres::PgTypeInfo) -> bool {
                let accepts: &[fn(&::sqlx::postgres::PgTypeInfo) -> bool] =
                    &[$(<$t as ::sqlx::Type<::sqlx::Postgres>>::compatible),+];
                accepts.get(column).is_some_and(|accepts| accepts(found))
            }
        }
        row!(@from ::sqlx::sqlite::SqliteRow, $n, $($f),+);
        row!(@from ::sqlx::postgres::PgRow, $n, $($f),+);
    };
    (@from $r:ty, $n:ident, $($f:ident),+) => {
        impl<'r> ::sqlx::FromRow<'r, $r> for $n {
            fn from_row(row: &'r $r) -> Result<Self, ::sqlx::Error> {
                use ::sqlx::Row as _;
                Ok(Self { $($f: row.try_get(stringify!($f))?),+ })
            }
        }
    };
}

/// A table whose rows are written by units: adds `id` and `version`, and everything that [`crate::Entity`] asks
/// for. `workspace_id` is no field: whoever runs a statement binds it. List it in `rows::ENTITIES`.
///
/// ```text
/// entity! {
///     /// An organisation.
///     pub struct CompanyRow in "companies" {
///         /// As people write it.
///         pub name: String,
///     }
/// }
/// ```
macro_rules! entity {
    ($(#[$m:meta])* $v:vis struct $n:ident in $table:literal {
        $($(#[$fm:meta])* $fv:vis $f:ident : $t:ty),* $(,)?
    }) => {
        $(#[$m])*
        #[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        $v struct $n {
            /// The row's id, made once, by the client where there is one.
            pub id: ::uuid::Uuid,
            $($(#[$fm])* $fv $f: $t,)*
            /// Counts the changes of the row; 1 for a new one. A change must name the version it is based on.
            pub version: i64,
        }
        row!(@read $n; id: ::uuid::Uuid, $($f: $t,)* version: i64);

        impl $crate::Entity for $n {
            fn info() -> &'static $crate::EntityInfo {
                static INFO: $crate::EntityInfo = $crate::EntityInfo {
                    table: $table,
                    columns: &["id", $(stringify!($f),)* "version"],
                    texts: ::std::sync::LazyLock::new(|| {
                        $crate::Texts::of($table, &["id", $(stringify!($f),)* "version"])
                    }),
                    from_json: |json| Ok(Box::new(::serde_json::from_value::<$n>(json)?)),
                    postgres_accepts: <$n as $crate::ReadRow>::postgres_accepts,
                };
                &INFO
            }

            fn id(&self) -> ::uuid::Uuid {
                self.id
            }

            fn version(&self) -> i64 {
                self.version
            }

            fn set_version(&mut self, version: i64) {
                self.version = version;
            }

            fn bind_fields(&self, to: &mut $crate::Binds<'_>) {
                $(to.add(&self.$f);)*
                let _ = to;
            }
        }
    };
}

/// Declares named statements and registers them, so that both engines are asked to prepare every one.
/// `-> Row` gives the row type (`()` when nothing comes back), `pg:` a second text where the dialects truly
/// differ, `@all` the row type's columns and `@all(c)` the same with the alias `c`.
///
/// ```text
/// statements! {
///     CONTACT -> ContactRow = "select @all from contacts where workspace_id = $1 and id = $2";
///     COUNT -> (i64,) = "select count(*) from contacts where workspace_id = $1";
/// }
/// ```
macro_rules! statements {
    ($($(#[$m:meta])* $v:vis $n:ident $(-> $row:ty)? = $sql:expr $(, pg: $pg:expr)? ;)+) => {
        $($(#[$m])* $v static $n: $crate::Sql<statements!(@row $($row)?)> =
            $crate::Sql::new(stringify!($n), $sql, statements!(@opt $($pg)?));)+
        /// Every statement of this module, for the check.
        pub(crate) static STATEMENTS: &[&(dyn $crate::Statement + Sync)] = &[$(&$n),+];
    };
    (@opt) => { None };
    (@opt $x:expr) => { Some($x) };
    (@row) => { () };
    (@row $x:ty) => { $x };
}
