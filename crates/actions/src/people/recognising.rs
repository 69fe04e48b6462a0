//! Whether a person is somebody known (M16), and what becomes of what was said of them again (M14).

use domain::fact::{FactKind, Of};
use domain::interaction::InteractionKind;
use domain::{ContactId, InteractionId};
use identity::Verdict;
use jiff::civil::Date;
use language::say;
use store::Day;
use store::rows::{ContactPointRow, ContactRow, InteractionRow, LikenessRow};
use uuid::Uuid;

use super::{MaybeSame, Origin, Person, PersonAnswer, keys};
use crate::Problem;
use crate::draft::Draft;
use crate::text::one_line;

/// The most contacts that one newly captured person is said to be perhaps.
const LIKENESSES_MAX: usize = 5;

impl Draft<'_> {
    /// Finds the person among the contacts, or adds them (M16).
    ///
    /// `known` is the rep's own decision: this very contact. Otherwise only *same* links; *maybe* adds a new contact
    /// and says who they may be.
    pub(crate) async fn find_or_add(
        &mut self,
        person: &Person,
        origin: Origin,
        known: Option<ContactId>,
    ) -> Result<PersonAnswer, Problem> {
        if let Some(known) = known {
            let row = self.contact(known).await?;
            return self.known(row, say::you_chose_them(), person).await;
        }
        let mut maybe = Vec::new();
        let mut barred_by = None;
        for (candidate, verdict) in self.compared(person, origin.given_by).await? {
            match verdict {
                Verdict::Same { because } => return self.known(candidate, because, person).await,
                Verdict::Maybe { because, score } => {
                    if self.state(candidate.id).await?.do_not_contact {
                        barred_by = Some(candidate.id);
                    }
                    if self.actor.sees(candidate.owner_id) {
                        maybe.push((
                            score,
                            MaybeSame { contact: candidate.id, name: candidate.name, because },
                        ));
                    }
                }
                Verdict::Different => {}
            }
        }
        maybe.sort_by(|a, b| b.0.total_cmp(&a.0));
        if barred_by.is_none() && self.asked_for_peace(person).await? {
            return Err(domain::Refusal::LeftInPeace.into());
        }
        let row = self.add_contact(person, origin).await?;
        self.keep_likenesses(row.id, &maybe);
        // M19: whoever may be somebody who asked not to be contacted is left in peace until a manager has looked.
        if barred_by.is_some() {
            self.change_state(row.id).await?.do_not_contact = true;
            let text = say::perhaps_peace();
            self.note(row.id, text);
        }
        Ok(PersonAnswer {
            contact: row.id,
            name: row.name,
            known_because: None,
            kept_by: None,
            maybe: maybe.into_iter().map(|(_, same)| same).collect(),
            do_not_contact: barred_by.is_some(),
        })
    }

    /// Who somebody may be is kept for the rep to decide when they like (M16).
    pub(crate) fn keep_likenesses(&mut self, contact: Uuid, maybe: &[(f32, MaybeSame)]) {
        let found_on = Day(self.today);
        for (score, same) in maybe.iter().take(LIKENESSES_MAX) {
            let id = self.mint("likeness");
            self.add(LikenessRow {
                id,
                contact_id: contact,
                other_id: same.contact,
                because: same.because.clone(),
                score: (f64::from(*score).clamp(0.0, 1.0) * 1000.0) as i64,
                found_on,
                state: "open".into(),
                decided_by: None,
                decided_on: None,
                version: 1,
            });
        }
    }

    /// The contact that the person certainly is (M16), whoever keeps them.
    pub(crate) async fn same_person(&mut self, person: &Person) -> Result<Option<ContactRow>, Problem> {
        let mut compared = self.compared(person, None).await?.into_iter();
        Ok(compared.find(|(_, verdict)| matches!(verdict, Verdict::Same { .. })).map(|(row, _)| row))
    }

    /// Everybody who may be the person, and how they compare.
    async fn compared(
        &mut self,
        person: &Person,
        referred_by: Option<Uuid>,
    ) -> Result<Vec<(ContactRow, Verdict)>, Problem> {
        let referred_by = referred_by.map(|id| id.to_string());
        let wanted = identity::Person { referred_by, ..person.identity() };
        let candidates = self.candidates(person).await?;
        // One question for all of them: fifty may bear the same name.
        let ids: Vec<Uuid> = candidates.iter().map(|candidate| candidate.id).collect();
        let kept = self.reader.points_of_all(&ids).await?;
        let verdict = |candidate: ContactRow| {
            let points = kept.iter().chain(&self.new.points);
            let points: Vec<_> = points.filter(|point| point.contact_id == candidate.id).cloned().collect();
            let verdict = identity::compare(&wanted, &identity_of(&candidate, &points));
            (candidate, verdict)
        };
        Ok(candidates.into_iter().map(verdict).collect())
    }

    async fn known(
        &mut self,
        row: ContactRow,
        because: String,
        person: &Person,
    ) -> Result<PersonAnswer, Problem> {
        self.keep_what_is_new(&row, person).await?;
        let do_not_contact = self.state(row.id).await?.do_not_contact;
        let kept_by = if row.owner_id == self.actor.user.0 {
            None
        } else {
            self.claim(&row);
            let owner = self.row::<store::rows::UserRow>(row.owner_id, "user").await?;
            Some(owner.name)
        };
        Ok(PersonAnswer {
            contact: row.id,
            name: row.name,
            known_because: Some(because),
            kept_by,
            maybe: vec![],
            do_not_contact,
        })
    }

    /// M14: nothing typed is lost, of somebody known either. The line stays as a note, new numbers and addresses as points.
    async fn keep_what_is_new(&mut self, row: &ContactRow, person: &Person) -> Result<(), Problem> {
        if let Some(line) = person.line.as_deref().filter(|line| one_line(line) != row.name) {
            self.note(row.id, say::note_named_again(line));
        }
        if !self.actor.sees(row.owner_id) || self.new.contacts.iter().any(|new| new.id == row.id) {
            return Ok(());
        }
        let kept = self.reader.points_of(row.id).await?;
        let mut now = kept.clone();
        for point in self.points(row.id, person) {
            if now.iter().all(|known| known.kind != point.kind || known.normal != point.normal) {
                now.push(ContactPointRow { position: i64::try_from(now.len()).unwrap_or(0), ..point });
            }
        }
        if now.len() == kept.len() {
            return Ok(());
        }
        let first = |kind: &str| now.iter().find(|point| point.kind == kind).map(|point| point.value.clone());
        let mut after = row.clone();
        after.phone = after.phone.or_else(|| first("phone"));
        after.email = after.email.or_else(|| first("email"));
        (after.name_key, after.search_text) = keys(&after, &now);
        if self.state(row.id).await?.do_not_contact {
            self.keep_prints(&now);
        }
        self.new.points.extend(now.into_iter().skip(kept.len()));
        // Another line of the same conversation may have changed them already.
        if self.enriched.insert(row.id) {
            self.change(row.clone(), after);
        }
        Ok(())
    }

    /// Writes a note on a contact's timeline, with its fact.
    pub(crate) fn note(&mut self, contact: Uuid, text: String) -> Uuid {
        self.note_on(contact, text, self.today)
    }

    /// The same of a day gone by.
    pub(crate) fn note_on(&mut self, contact: Uuid, text: String, on: Date) -> Uuid {
        let id = InteractionId(self.mint("interaction"));
        self.new.interactions.push(InteractionRow {
            id: id.0,
            contact_id: contact,
            user_id: self.actor.user.0,
            kind: InteractionKind::Note.as_str().into(),
            on_day: Day(on),
            note: Some(text),
            allowed_ask: false,
            version: 1,
        });
        let of = Of { contact: Some(ContactId(contact)), interaction: Some(id), ..Of::default() };
        self.fact(FactKind::Interaction, on, of, None, Some(InteractionKind::Note.as_str()));
        id.0
    }

    async fn candidates(&mut self, person: &Person) -> Result<Vec<ContactRow>, Problem> {
        let mut found: Vec<ContactRow> = Vec::new();
        for email in &person.emails {
            found.extend(self.reader.reached_by("email", &email.as_str().to_lowercase()).await?);
        }
        for phone in person.phones.iter().filter_map(|phone| phone.e164.as_deref()) {
            found.extend(self.reader.reached_by("phone", phone).await?);
        }
        let mut called = identity::names_alike(&person.name);
        called.retain(|name| !name.is_empty());
        found.extend(self.reader.called(&called).await?);
        // Two lines of one conversation may name the same person.
        let wanted = person.identity();
        let reached = |row: &ContactRow| {
            let mut points = self.new.points.iter().filter(|point| point.contact_id == row.id);
            points.any(|point| wanted.phones.contains(&point.normal) || wanted.emails.contains(&point.normal))
        };
        let new = self.new.contacts.iter().filter(|row| called.contains(&row.name_key) || reached(row));
        found.extend(new.cloned());
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|row| seen.insert(row.id));
        Ok(found)
    }
}

/// A contact as it is compared with others.
pub(crate) fn identity_of(row: &ContactRow, points: &[ContactPointRow]) -> identity::Person {
    let of = |kind: &str| {
        points.iter().filter(|point| point.kind == kind).map(|point| point.normal.clone()).collect()
    };
    identity::Person {
        name: row.name.clone(),
        company: row.company.clone(),
        phones: of("phone"),
        emails: of("email"),
        address: row.address.clone(),
        born: row.birthday.clone(),
        referred_by: row.given_by_id.map(|id| id.to_string()),
    }
}
