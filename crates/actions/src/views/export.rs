//! The people somebody sees as a CSV file that a spreadsheet opens, runs nothing of, and that comes back on import as it was
//! (M18).

use std::collections::BTreeMap;

use store::rows::{ContactPointRow, ContactRow};
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// People read at once.
const AT_ONCE: i64 = 1_000;
/// The column by which an import knows our own file.
const NAME: &str = "Who Else? name";
/// The field in which an import keeps who referred somebody.
const REFERRED_BY: &str = "Referred by";

/// One person to be written.
struct Line {
    row: ContactRow,
    points: Vec<ContactPointRow>,
    referred_by: Option<String>,
    also: Vec<(String, String)>,
}

/// How many columns there are of what.
#[derive(Default)]
struct Widths {
    phones: usize,
    emails: usize,
    urls: usize,
    /// Fields of files, by name: how often one person has one.
    also: BTreeMap<String, usize>,
}

/// Everybody whom the actor sees, as CSV with a byte order mark.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn export_contacts(app: &App, actor: &Actor) -> Result<String, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let (mut lines, mut widths) = (Vec::new(), Widths::default());
    let mut after = (String::new(), Uuid::nil());
    loop {
        let rows = reader.contacts_to_export(actor.sight(), &after.0, after.1, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = (last.name_key.clone(), last.id);
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let mut points: BTreeMap<Uuid, Vec<ContactPointRow>> = BTreeMap::new();
        for point in reader.points_of_all(&ids).await? {
            points.entry(point.contact_id).or_default().push(point);
        }
        let referrers: BTreeMap<Uuid, String> = reader.credited_names(&ids).await?.into_iter().collect();
        for row in rows {
            let referred_by = referrers.get(&row.id).cloned();
            let line = Line {
                points: points.remove(&row.id).unwrap_or_default(),
                also: also(&row, referred_by.as_deref()),
                referred_by,
                row,
            };
            widths.fit(&line);
            lines.push(line);
        }
    }
    reader.close().await?;
    let rows = lines.iter().map(|line| widths.cells(line));
    Ok(interop::write_csv(widths.header(), rows))
}

/// Fields of a file without a place of their own; who referred them has one.
fn also(row: &ContactRow, referred_by: Option<&str>) -> Vec<(String, String)> {
    let all = row.extra.0.as_array().into_iter().flatten();
    let field = |pair: &serde_json::Value| {
        Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_str()?.to_owned()))
    };
    all.filter_map(field)
        .filter(|(name, said)| !(name == REFERRED_BY && Some(said.as_str()) == referred_by))
        .collect()
}

fn of_kind<'a>(points: &'a [ContactPointRow], kind: &'a str) -> impl Iterator<Item = &'a ContactPointRow> {
    points.iter().filter(move |point| point.kind == kind)
}

impl Widths {
    fn fit(&mut self, line: &Line) {
        let count = |kind| of_kind(&line.points, kind).count();
        self.phones = self.phones.max(count("phone"));
        self.emails = self.emails.max(count("email"));
        self.urls = self.urls.max(count("url"));
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, _) in &line.also {
            *seen.entry(name).or_default() += 1;
        }
        for (name, count) in seen {
            let width = self.also.entry(name.to_owned()).or_default();
            *width = count.max(*width);
        }
    }

    fn ways(&self) -> [(&'static str, &'static str, usize); 3] {
        [("Phone", "phone", self.phones), ("E-mail", "email", self.emails), ("Website", "url", self.urls)]
    }

    fn header(&self) -> Vec<String> {
        let mut header: Vec<String> =
            [NAME, "First name", "Last name", "Job title", "Company"].map(str::to_owned).to_vec();
        for (what, _, count) in self.ways() {
            for n in 1..=count {
                header.extend([format!("{what} {n} - Label"), format!("{what} {n} - Value")]);
            }
        }
        let rest =
            ["Address", "Birthday", "Relationship", "Offers", "Needs", "Stay in touch", REFERRED_BY, "Notes"];
        header.extend(rest.map(str::to_owned));
        for (name, count) in &self.also {
            header.extend(std::iter::repeat_n(format!("Also: {name}"), *count));
        }
        header
    }

    fn cells(&self, line: &Line) -> Vec<String> {
        let row = &line.row;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut cells = vec![
            row.name.clone(),
            text(&row.given_name),
            text(&row.family_name),
            text(&row.title),
            text(&row.company),
        ];
        for (_, kind, count) in self.ways() {
            let mut points = of_kind(&line.points, kind);
            for _ in 0..count {
                let point = points.next();
                cells.push(point.and_then(|point| point.label.clone()).unwrap_or_default());
                cells.push(point.map(|point| point.value.clone()).unwrap_or_default());
            }
        }
        cells.extend([
            text(&row.address),
            text(&row.birthday),
            text(&row.relationship),
            text(&row.offers),
            text(&row.needs),
            row.tier.clone(),
            text(&line.referred_by),
            text(&row.notes),
        ]);
        for (name, count) in &self.also {
            let mut said = line.also.iter().filter(|(known, _)| known == name).map(|(_, said)| said.clone());
            cells.extend((0..*count).map(|_| said.next().unwrap_or_default()));
        }
        cells
    }
}
