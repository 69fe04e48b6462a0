//! Finding people: the list by name, and search as one types.

use uuid::Uuid;

use super::{Reach, Sight};
use crate::{Day, Engine, Reader, StoreError};

/// Words of a query that are looked at; the rest narrows nothing down that the first ones have not.
const WORDS_MAX: usize = 8;
/// Letters of a word that count. PostgreSQL keeps no longer words: the trigger cuts them at the same place.
const LETTERS_MAX: usize = 60;
/// Sorts after every name that begins with the same letters.
const LAST: char = '\u{10FFFF}';

row! {
    /// A contact as lists show them.
    #[derive(serde::Serialize)]
    pub struct ContactLine {
        /// Who.
        pub id: Uuid,
        /// The whole name.
        pub name: String,
        /// The name, folded: lists are sorted by it.
        #[serde(skip)]
        pub name_key: String,
        /// Job title.
        pub title: Option<String>,
        /// Where they work.
        pub company: Option<String>,
        /// The first telephone number as typed.
        pub phone: Option<String>,
        /// The first e-mail address.
        pub email: Option<String>,
        /// Prospect, customer, non-buyer or partner, as stored.
        pub standing: String,
        /// A, B or C.
        pub tier: String,
        /// Whose contact.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// The last touch of any kind.
        pub last_touch_on: Option<Day>,
        /// The last ask.
        pub last_ask_on: Option<Day>,
        /// The last good moment or won deal.
        pub delighted_on: Option<Day>,
        /// The first referral they gave.
        pub first_gave_on: Option<Day>,
        /// They asked not to be asked.
        pub do_not_ask: bool,
        /// They asked not to be contacted.
        pub do_not_contact: bool,
        /// A complaint is open.
        pub complaint_open: bool,
    }
}

/// What a [`ContactLine`] is made of.
macro_rules! line {
    () => {
        "select c.id, c.name, c.name_key, c.title, c.company, c.phone, c.email, s.standing, c.tier, c.owner_id,
         (select u.name from users u where u.workspace_id = c.workspace_id and u.id = c.owner_id) as owner, s.last_touch_on, s.last_ask_on, s.delighted_on, s.first_gave_on, s.do_not_ask,
         s.do_not_contact, s.complaint_open "
    };
}

/// Where a [`ContactLine`] comes from, after the contacts. Both engines take "cross join … where"; SQLite then begins
/// with the contacts, which are in the order that is asked for.
macro_rules! joined {
    () => {
        " cross join contact_states s where s.workspace_id = c.workspace_id and s.id = c.id and "
    };
}

// One rep's people stand in one stretch of `contacts_owner`, several reps' in `contacts_name`. SQLite would look up
// several owners one by one and sort: the unary plus keeps it on the names.
statements! {
    OWN_FROM -> ContactLine = concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and c.owner_id = $2 and (c.name_key, c.id) > ($3, $4)
         order by c.name_key, c.id limit $5");
    SEEN_FROM -> ContactLine = concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and ", seen!("+c.owner_id"), " and (c.name_key, c.id) > ($4, $5)
         order by c.name_key, c.id limit $6"),
        pg: concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and ", seen!("c.owner_id"), " and (c.name_key, c.id) > ($4, $5)
         order by c.name_key, c.id limit $6");
    OWN_NAMED -> ContactLine = concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and c.owner_id = $2 and c.name_key >= $3 and c.name_key < $4
         order by c.name_key, c.id limit $5");
    SEEN_NAMED -> ContactLine = concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and ", seen!("+c.owner_id"), " and c.name_key >= $4 and c.name_key < $5
         order by c.name_key, c.id limit $6"),
        pg: concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and ", seen!("c.owner_id"), " and c.name_key >= $4 and c.name_key < $5
         order by c.name_key, c.id limit $6");
    OWN_PEOPLE -> ContactLine = concat!(line!(), "from contacts c", joined!(), "c.workspace_id = $1 and c.owner_id = $2
         order by s.last_touch_on desc nulls last, c.id desc limit $3");
    COUNT -> (i64,) = concat!("select count(*) from (select 1 as one from contacts c where c.workspace_id = $1 and ",
        seen!("c.owner_id"), " limit $4) counted");
    OWNERS_SEEN -> (Uuid,) = concat!("select u.id from users u where u.workspace_id = $1 and ", seen!("u.id"),
        " order by u.id");
    // The words table stands outside the row-level wall on PostgreSQL: both the join and the workspace are essential.
    // There the matches are planned by themselves, for all of them: hoping for the limit, the planner would rather read
    // all words than the index.
    SEARCH -> ContactLine = concat!(line!(), "from contact_search
          cross join contact_words w on w.n = contact_search.rowid
          cross join contacts c on c.workspace_id = w.workspace_id and c.id = w.contact_id", joined!(), "w.workspace_id = $1 and ", seen!("+c.owner_id"), " and contact_search match $4 limit $5"),
        pg: concat!("with matches as materialized (select f.contact_id from contact_search f
            where f.workspace_id = $1 and f.words @@ cast(cast($4 as text) as tsquery)) ",
        line!(), "from matches cross join contacts c", joined!(),
        "c.workspace_id = $1 and c.id = matches.contact_id and ", seen!("c.owner_id"), " limit $5");
}

impl Reader {
    /// Contacts in sight by name, from the one after (folded name, id) on.
    pub async fn contacts_from(
        &mut self,
        sight: Sight,
        after: (&str, Uuid),
        limit: i64,
    ) -> Result<Vec<ContactLine>, StoreError> {
        match sight.reach {
            Reach::Own => self.all(&OWN_FROM, (sight.user, after.0, after.1, limit)).await,
            reach => self.all(&SEEN_FROM, (sight.user, reach.number(), after.0, after.1, limit)).await,
        }
    }

    /// A rep's own contacts, those touched last first.
    pub async fn own_people(&mut self, owner: Uuid, limit: i64) -> Result<Vec<ContactLine>, StoreError> {
        self.all(&OWN_PEOPLE, (owner, limit)).await
    }

    /// Contacts in sight whose folded name begins with this, by name.
    pub async fn contacts_named(
        &mut self,
        sight: Sight,
        folded: &str,
        limit: i64,
    ) -> Result<Vec<ContactLine>, StoreError> {
        let last = format!("{folded}{LAST}");
        match sight.reach {
            Reach::Own => self.all(&OWN_NAMED, (sight.user, folded, last, limit)).await,
            reach => self.all(&SEEN_NAMED, (sight.user, reach.number(), folded, last, limit)).await,
        }
    }

    /// How many contacts are in sight, counted up to `most`.
    pub async fn contact_count(&mut self, sight: Sight, most: i64) -> Result<i64, StoreError> {
        self.value(&COUNT, (sight.user, sight.reach.number(), most)).await
    }

    /// Contacts in sight in whose name, company, title, addresses or numbers every one of these folded words begins
    /// a word, in no particular order. Numbers that stand together are also looked for as one: "555 01" finds 5550134.
    pub async fn search(
        &mut self,
        sight: Sight,
        words: &[String],
        limit: i64,
    ) -> Result<Vec<ContactLine>, StoreError> {
        let terms = terms(words);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let owners = self.owners_seen(sight).await?;
        let wanted = match self.engine() {
            Engine::Sqlite => for_sqlite(self.workspace(), &owners, &terms),
            Engine::Postgres => for_postgres(self.workspace(), &owners, &terms),
        };
        self.all(&SEARCH, (sight.user, sight.reach.number(), wanted, limit)).await
    }

    /// The owners to name in a search; none when everybody's people are in sight.
    async fn owners_seen(&mut self, sight: Sight) -> Result<Vec<Uuid>, StoreError> {
        Ok(match sight.reach {
            Reach::Own => vec![sight.user],
            Reach::Everyone => Vec::new(),
            reach => {
                let seen = self.all(&OWNERS_SEEN, (sight.user, reach.number())).await?;
                seen.into_iter().map(|(id,)| id).collect()
            }
        })
    }
}

/// One thing every match must have: any of these, each a set of words.
type Term = Vec<Vec<String>>;

fn terms(words: &[String]) -> Vec<Term> {
    let mut words =
        words.iter().filter(|word| !word.is_empty()).take(WORDS_MAX).map(|word| cut(word)).peekable();
    let mut terms = Vec::new();
    while let Some(word) = words.next() {
        let mut run = vec![word];
        if is_number(&run[0]) {
            while let Some(next) = words.next_if(|next| is_number(next)) {
                run.push(next);
            }
        }
        if run.len() == 1 {
            terms.push(vec![run]);
        } else {
            terms.push(vec![vec![cut(&run.concat())], run]);
        }
    }
    terms
}

fn cut(word: &str) -> String {
    word.chars()
        .filter(|letter| *letter != '"' && *letter != '\'' && *letter != '\\')
        .take(LETTERS_MAX)
        .collect()
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit())
}

/// Writes `a and (b or (c and d))` in the language of an engine.
fn spelt(terms: &[Term], and: &str, or: &str, word: impl Fn(&str) -> String) -> String {
    let all = |words: &Vec<String>| {
        let words: Vec<String> = words.iter().map(|one| word(one)).collect();
        format!("({})", words.join(and))
    };
    let terms: Vec<String> = terms
        .iter()
        .map(|term| {
            let ways: Vec<String> = term.iter().map(all).collect();
            format!("({})", ways.join(or))
        })
        .collect();
    terms.join(and)
}

/// FTS5: the words in one column, whose they are in the other.
fn for_sqlite(workspace: Uuid, owners: &[Uuid], terms: &[Term]) -> String {
    let words = spelt(terms, " AND ", " OR ", |word| format!("\"{word}\"*"));
    let scope: Vec<String> = match owners {
        [] => vec![workspace],
        owners => owners.to_vec(),
    }
    .iter()
    // A letter for private use: nobody's query reaches these by their first letters.
    .map(|id| format!("\"\u{E000}{}\"", id.simple()))
    .collect();
    format!("words : ({words}) AND scope : ({})", scope.join(" OR "))
}

/// A tsquery: every word begins with the end of the workspace's id, so that no other workspace's words are looked at.
fn for_postgres(workspace: Uuid, owners: &[Uuid], terms: &[Term]) -> String {
    let workspace = workspace.simple().to_string();
    let ours = &workspace[workspace.len() - 6..];
    let words = spelt(terms, " & ", " | ", |word| format!("'{ours}{word}':*"));
    if owners.is_empty() {
        return words;
    }
    let owners: Vec<String> = owners.iter().map(|id| format!("'@{}'", id.simple())).collect();
    format!("{words} & ({})", owners.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Term> {
        terms(&text.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn numbers_that_stand_together_are_looked_for_as_one_too() {
        let query = words("ana 555 01");
        assert_eq!(spelt(&query, "&", "|", str::to_owned), "((ana))&((55501)|(555&01))");
    }

    #[tokio::test]
    async fn a_team_of_any_size_can_be_searched() {
        crate::testing::each_engine(|db| async move {
            let owners: Vec<Uuid> = (1..=2_000).map(Uuid::from_u128).collect();
            let (office, query) = (Uuid::from_u128(7), words("ana 555 01"));
            let wanted = match db.engine() {
                Engine::Sqlite => for_sqlite(office, &owners, &query),
                Engine::Postgres => for_postgres(office, &owners, &query),
            };
            let mut reader = db.read(office).await.unwrap();
            assert_eq!(reader.all(&SEARCH, (office, 2, wanted, 5)).await.unwrap(), Vec::new());
        })
        .await;
    }

    #[test]
    fn a_search_stays_small_and_harmless() {
        assert_eq!(words(&"x ".repeat(10_000)).len(), WORDS_MAX);
        assert_eq!(words(&"y".repeat(10_000))[0][0][0].len(), LETTERS_MAX);
        assert_eq!(words("o'\"x\\"), words("ox"));
        assert_eq!(words(""), Vec::<Term>::new());
    }
}
