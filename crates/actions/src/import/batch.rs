//! One batch of rows: recognised or added, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use domain::ActionId;
use domain::Refusal::LeftInPeace;
use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use identity::Verdict;
use language::say;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::rows::{ContactPointRow, ContactRow, ImportProblemRow, ImportRow, UserRow};
use store::{Instant, Json, Reader};
use uuid::Uuid;

use super::card::{self, FromFile};
use super::reading::FileRow;
use super::{Progress, slips, so_far};
use crate::draft::{Begun, Draft};
use crate::people::{MaybeSame, Origin, identity_of, keys};
use crate::{Actor, App, Done, Problem};

/// From this likelihood on it is worth saying who somebody new may be.
const WORTH_SAYING: f32 = 0.5;

/// What came of a batch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct BatchAnswer {
    /// How many rows of the file it took.
    pub(super) rows: usize,
    /// Companies that it added.
    pub(super) companies: Vec<Uuid>,
    /// How far the import came with it.
    pub(super) so_far: Progress,
    /// Who is said to have been referred by somebody.
    pub(super) referred: Vec<Referred>,
}

/// Somebody who is said to have been referred.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Referred {
    /// Who.
    pub(super) contact: Uuid,
    /// By whom, as the file says.
    pub(super) by: String,
    /// The line in the file.
    pub(super) line: i64,
}

/// Takes a batch in, unless that was done before; nothing when the import is at work no more.
pub(super) async fn take(
    app: &App,
    actor: &Actor,
    action: ActionId,
    import: Uuid,
    rows: &[FileRow],
) -> Result<Option<Done<BatchAnswer>>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "import_batch").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(Some(done)),
    };
    let row = draft.row::<ImportRow>(import, "import").await?;
    if row.state != "running" {
        return Ok(None);
    }
    let (people, mut problems) = people_of(rows, actor);
    let mut bad = problems.len() as i64;
    let in_peace = draft.asked_for_peace_among(people.iter().map(|(_, one)| &one.person)).await?;
    let mut among = Among::load(&mut draft.reader, &people).await?;
    let companies = people.iter().filter_map(|(_, one)| one.person.company.as_deref());
    let companies: BTreeSet<String> = companies.map(identity::fold_company).collect();
    draft.look_up_companies(companies).await?;
    let (mut added, mut known, mut referred) = (0, 0, Vec::new());
    for ((line, person), in_peace) in people.into_iter().zip(in_peace) {
        let by = person.referred_by.clone();
        let contact = match among.who(&person) {
            Who::Known { contact, .. } => {
                known += 1;
                if let Some(keeper) = among.fill_in(&mut draft, contact, &person).await? {
                    problems.push((line, say::import_keeper(keeper.as_str())));
                    continue;
                }
                contact
            }
            // M19: whoever asked to be left in peace isn't taken in again.
            _ if in_peace => {
                bad += 1;
                problems.push((line, LeftInPeace.to_string()));
                continue;
            }
            who => {
                added += 1;
                let contact = among.add(&mut draft, import, &person).await?;
                if let Who::Perhaps { contact: other, because, score } = who {
                    let maybe = among.in_doubt(&mut draft, contact, other, &because, score).await?;
                    problems.extend(maybe.map(|why| (line, why)));
                }
                contact
            }
        };
        referred.extend(by.map(|by| Referred { contact, by, line }));
    }
    among.write(&mut draft);
    let companies = draft.new.companies.iter().map(|company| company.id).collect();
    let after = ImportRow {
        rows_read: row.rows_read + rows.len() as i64,
        added: row.added + added,
        known: row.known + known,
        bad: row.bad + bad,
        touched_at: Instant::new(draft.now),
        ..row.clone()
    };
    let answer = BatchAnswer { rows: rows.len(), companies, so_far: so_far(&after), referred };
    draft.note_problems(import, problems);
    draft.change(row, after);
    draft.commit(answer).await.map(Some)
}

/// The people on some rows with their lines, and what is wrong with the others.
#[allow(clippy::type_complexity, reason = "two lists, each of lines and what stands there")]
pub(super) fn people_of(rows: &[FileRow], actor: &Actor) -> (Vec<(i64, FromFile)>, Vec<(i64, String)>) {
    let mut people = Vec::with_capacity(rows.len());
    let mut problems = Vec::new();
    for row in rows {
        match row {
            Ok(card) => {
                let line = i64::try_from(card.line).unwrap_or(i64::MAX);
                let before = people.len();
                for card in slips::people(card.clone(), &actor.name, actor.region) {
                    people.extend(card::read(&card, actor.region).map(|person| (line, person)));
                }
                if people.len() == before {
                    problems.push((line, say::import_nobody()));
                }
            }
            Err(bad) => problems.push((i64::try_from(bad.line).unwrap_or(i64::MAX), bad.why.clone())),
        }
    }
    (people, problems)
}

impl Draft<'_> {
    pub(super) fn note_problems(&mut self, import: Uuid, problems: Vec<(i64, String)>) {
        for (line, why) in problems {
            let id = self.mint("problem");
            self.add(ImportProblemRow { id, import_id: import, line, why, version: 1 });
        }
    }

    /// Looks companies up all at once.
    async fn look_up_companies(&mut self, folded: BTreeSet<String>) -> Result<(), Problem> {
        let folded = listed(folded);
        let found = self.reader.companies_among(&folded).await?;
        self.companies.extend(folded.into_iter().map(|folded| (folded, None)));
        self.companies.extend(found.into_iter().map(|row| (row.name_folded, Some(row.id))));
        Ok(())
    }
}

fn listed(set: BTreeSet<String>) -> Vec<String> {
    set.into_iter().filter(|text| !text.is_empty()).collect()
}

/// Who somebody in a file is among those that are known (M16).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Who {
    /// This contact, without doubt.
    Known {
        /// Who.
        contact: Uuid,
        /// Why we think so.
        because: String,
    },
    /// Perhaps this contact: they come in as somebody new, and the rep is told.
    Perhaps {
        /// Who.
        contact: Uuid,
        /// What speaks for it.
        because: String,
        /// How likely.
        score: f32,
    },
    /// Somebody new.
    New,
}

/// A contact that a row may be about.
struct Candidate {
    row: ContactRow,
    points: Vec<ContactPointRow>,
    /// As it was read; `None` for one that this batch adds.
    before: Option<ContactRow>,
    new_points: Vec<ContactPointRow>,
}

/// Everybody whom the people of this batch may turn out to be.
#[derive(Default)]
pub(super) struct Among {
    all: BTreeMap<Uuid, Candidate>,
    by_point: BTreeMap<String, Vec<Uuid>>,
    by_name: BTreeMap<String, Vec<Uuid>>,
}

impl Among {
    pub(super) async fn load(reader: &mut Reader, people: &[(i64, FromFile)]) -> Result<Self, Problem> {
        let mut normals = BTreeSet::new();
        let mut names = BTreeSet::new();
        for (_, one) in people {
            let identity = one.person.identity();
            normals.extend(identity.phones);
            normals.extend(identity.emails);
            names.extend(identity::names_alike(&one.person.name));
        }
        let reached = reader.points_among(&listed(normals)).await?;
        let mut rows = reader.called_among(&listed(names)).await?;
        let seen: BTreeSet<Uuid> = rows.iter().map(|row| row.id).collect();
        let more: BTreeSet<Uuid> =
            reached.iter().map(|point| point.contact_id).filter(|id| !seen.contains(id)).collect();
        rows.extend(reader.get_all::<ContactRow>(&more.into_iter().collect::<Vec<_>>()).await?);
        let mut among = Among::default();
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let mut points: BTreeMap<Uuid, Vec<ContactPointRow>> = BTreeMap::new();
        for point in reader.points_of_all(&ids).await? {
            points.entry(point.contact_id).or_default().push(point);
        }
        for row in rows {
            let points = points.remove(&row.id).unwrap_or_default();
            among.know(Candidate { before: Some(row.clone()), row, points, new_points: vec![] });
        }
        Ok(among)
    }

    fn know(&mut self, candidate: Candidate) {
        let id = candidate.row.id;
        self.by_name.entry(candidate.row.name_key.clone()).or_default().push(id);
        for point in &candidate.points {
            self.by_point.entry(point.normal.clone()).or_default().push(id);
        }
        self.all.insert(id, candidate);
    }

    /// Who they are (M16); the likeliest where there is doubt.
    pub(super) fn who(&self, one: &FromFile) -> Who {
        let wanted = one.person.identity();
        let reached =
            wanted.phones.iter().chain(&wanted.emails).filter_map(|normal| self.by_point.get(normal));
        let called = identity::names_alike(&one.person.name);
        let called = called.iter().filter_map(|name| self.by_name.get(name));
        let mut seen = BTreeSet::new();
        let (mut best, mut likeliest) = (Who::New, 0.0);
        for id in reached.chain(called).flatten().filter(|id| seen.insert(**id)) {
            let Some(candidate) = self.all.get(id) else { continue };
            let known = identity_of(&candidate.row, &candidate.points);
            match identity::compare(&wanted, &known) {
                Verdict::Same { because } => return Who::Known { contact: *id, because },
                _ if candidate.says_no_more(one) => {
                    let because = say::import_no_more();
                    return Who::Known { contact: *id, because };
                }
                Verdict::Maybe { because, score } if score > likeliest => {
                    likeliest = score;
                    best = Who::Perhaps { contact: *id, because, score };
                }
                _ => {}
            }
        }
        best
    }

    /// Who keeps a contact, and what they are called.
    pub(super) fn contact(&self, id: Uuid) -> Option<&ContactRow> {
        self.all.get(&id).map(|candidate| &candidate.row)
    }

    /// Somebody came in as new who may be somebody known: says so, keeps the two for the rep to decide when they like
    /// (M16), and leaves them in peace where the other asked for it (M19).
    async fn in_doubt(
        &mut self,
        draft: &mut Draft<'_>,
        contact: Uuid,
        other: Uuid,
        because: &str,
        score: f32,
    ) -> Result<Option<String>, Problem> {
        let Some(known) = self.all.get(&other).filter(|known| known.before.is_some()) else {
            return Ok(None);
        };
        let (name, sees) = (known.row.name.clone(), draft.actor.sees(known.row.owner_id));
        if draft.state(other).await?.do_not_contact {
            draft.change_state(contact).await?.do_not_contact = true;
            return Ok(Some(say::import_perhaps_peace()));
        }
        if !sees || score < WORTH_SAYING {
            return Ok(None);
        }
        let told = say::import_perhaps(because, name.as_str());
        let same = MaybeSame { contact: other, name, because: because.to_owned() };
        draft.keep_likenesses(contact, &[(score, same)]);
        Ok(Some(told))
    }

    async fn add(&mut self, draft: &mut Draft<'_>, import: Uuid, one: &FromFile) -> Result<Uuid, Problem> {
        let origin = Origin {
            provenance: Provenance::Imported,
            basis: Basis::Unknown,
            given_by: None,
            ask: None,
            import: Some(import),
        };
        let first_point = draft.new.points.len();
        let mut row = draft.add_contact(&one.person, origin).await?;
        row.given_name = one.given.clone().or(row.given_name);
        row.family_name = one.family.clone().or(row.family_name);
        row.offers = one.offers.clone();
        row.needs = one.needs.clone();
        row.tier = one.tier.map_or(row.tier, |tier| tier.as_str().to_owned());
        // Its points and the row itself are written with the batch, when all that belongs to them is known.
        draft.new.contacts.pop();
        let points = one.labelled(draft.new.points.split_off(first_point));
        let id = row.id;
        self.know(Candidate { row, points: points.clone(), before: None, new_points: points });
        Ok(id)
    }

    /// Adds to somebody known what the file says beyond it. Gives the keeper's name when that is somebody else, whose
    /// contact stays as it is (M40).
    async fn fill_in(
        &mut self,
        draft: &mut Draft<'_>,
        contact: Uuid,
        one: &FromFile,
    ) -> Result<Option<String>, Problem> {
        let Some(candidate) = self.all.get_mut(&contact) else { return Ok(None) };
        if candidate.row.owner_id != draft.actor.user.0 {
            let keeper = draft.row::<UserRow>(candidate.row.owner_id, "user").await?;
            return Ok(Some(keeper.name));
        }
        let place = candidate.points.len() as i64;
        let wanted = one.labelled(draft.points(contact, &one.person));
        let mut fresh: Vec<ContactPointRow> = Vec::new();
        for point in wanted {
            let has = |known: &ContactPointRow| known.kind == point.kind && known.normal == point.normal;
            if !candidate.points.iter().any(has) && !fresh.iter().any(has) {
                fresh.push(ContactPointRow { position: place + fresh.len() as i64, ..point });
            }
        }
        for point in &fresh {
            self.by_point.entry(point.normal.clone()).or_default().push(contact);
        }
        candidate.points.extend(fresh.iter().cloned());
        candidate.new_points.extend(fresh);
        candidate.keep(&one.beside(&candidate.row));
        let first =
            |kind: &str| candidate.points.iter().find(|point| point.kind == kind).map(|p| p.value.clone());
        let (phone, email) = (first("phone"), first("email"));
        let row = &mut candidate.row;
        row.phone = row.phone.take().or(phone);
        row.email = row.email.take().or(email);
        (row.name_key, row.search_text) = keys(row, &candidate.points);
        Ok(None)
    }

    fn write(self, draft: &mut Draft<'_>) {
        let today = draft.today;
        for (id, candidate) in self.all {
            draft.new.points.extend(candidate.new_points);
            match candidate.before {
                None => draft.new.contacts.push(candidate.row),
                Some(before) if before != candidate.row => {
                    let of = Of { contact: Some(id.into()), ..Of::default() };
                    draft.fact(FactKind::ContactChanged, today, of, None, None);
                    draft.change(before, candidate.row);
                }
                Some(_) => {}
            }
        }
    }
}

impl Candidate {
    /// Whether the row only repeats what an import brought: the same name, and nothing else that isn't known. Importing
    /// a file a second time must not double the people of whom it says no more than a name.
    fn says_no_more(&self, one: &FromFile) -> bool {
        let person = &one.person;
        self.row.import_id.is_some()
            && self.row.name == person.name
            && self.row.company.as_deref().map(identity::fold_company)
                == person.company.as_deref().map(identity::fold_company)
            && person.identity().emails.is_empty()
            && person.phones.iter().all(|phone| self.points.iter().any(|known| known.value == phone.raw))
            && person.phones.is_empty() != self.points.iter().any(|known| known.kind == "phone")
            && one.beside(&self.row).iter().all(|field| has_field(&self.row.extra.0, field))
    }

    /// Adds fields to the extra ones, each once.
    fn keep(&mut self, fields: &[(String, String)]) {
        if !self.row.extra.0.is_array() {
            self.row.extra = Json(json!([]));
        }
        for field in fields {
            if !has_field(&self.row.extra.0, field)
                && let Some(all) = self.row.extra.0.as_array_mut()
            {
                all.push(json!([field.0, field.1]));
            }
        }
    }
}

fn has_field(extra: &Value, field: &(String, String)) -> bool {
    let wanted = json!([field.0, field.1]);
    extra.as_array().is_some_and(|all| all.contains(&wanted))
}

impl FromFile {
    /// What the file says that the contact does not, but for ways to reach them.
    fn beside(&self, row: &ContactRow) -> Vec<(String, String)> {
        let person = &self.person;
        let told = [
            ("Name", Some(&person.name), Some(&row.name)),
            ("Job title", person.title.as_ref(), row.title.as_ref()),
            ("Company", person.company.as_ref(), row.company.as_ref()),
            ("Address", person.address.as_ref(), row.address.as_ref()),
            ("Birthday", person.birthday.as_ref(), row.birthday.as_ref()),
            ("Note", person.notes.as_ref(), row.notes.as_ref()),
            ("Relationship", person.relationship.as_ref(), row.relationship.as_ref()),
            ("Offers", self.offers.as_ref(), row.offers.as_ref()),
            ("Needs", self.needs.as_ref(), row.needs.as_ref()),
        ];
        let mut beside: Vec<(String, String)> = told
            .into_iter()
            .filter(|(_, said, known)| said != known)
            .filter_map(|(field, said, _)| Some((field.to_owned(), said?.clone())))
            .collect();
        beside.extend(person.extra.iter().cloned());
        beside
    }

    /// Points with the labels that the file gives to e-mail and web addresses.
    fn labelled(&self, mut points: Vec<ContactPointRow>) -> Vec<ContactPointRow> {
        for point in points.iter_mut().filter(|point| point.label.is_none()) {
            let label = self.labels.iter().find(|(value, _)| *value == point.value);
            point.label = label.map(|(_, label)| label.clone());
        }
        points
    }
}
