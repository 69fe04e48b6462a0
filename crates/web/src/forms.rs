//! Forms as they come in: names and texts. What they mean is read field by field, and what can't be read is told
//! beside the field with what was typed still in it.

use actions::{FieldProblem, Problem};
use axum::extract::{FromRequest, FromRequestParts, Path, RawPathParams, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::request::Parts;
use http_body_util::BodyExt as _;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use crate::parts::Field;
use crate::told;
use crate::trouble::Trouble;

/// The most bytes of a form.
pub(crate) const FORM_BYTES_MAX: usize = 1024 * 1024;
/// How much more than that is still read (and dropped), so that the browser is there to read the answer.
const PATIENCE_BYTES: usize = 64 * 1024 * 1024;

/// A form or a query: fields in their order; names may repeat.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    fields: Vec<(String, String)>,
}

impl Typed {
    /// Reads `a=1&b=2`.
    fn parse(bytes: &[u8]) -> Result<Typed, Trouble> {
        // Separators are ASCII, so the parts are UTF-8 exactly when the whole is.
        if percent_encoding::percent_decode(bytes).decode_utf8().is_err() {
            return Err(Trouble::BadRequest("This form holds letters that can’t be read (it is no UTF-8)."));
        }
        let fields = form_urlencoded::parse(bytes).map(|(name, text)| (name.into(), text.into())).collect();
        Ok(Typed { fields })
    }

    /// The first text of that name; empty when there is none.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// The first text of that name, trimmed; `None` when there is nothing in it.
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        Some(self.one(name).trim()).filter(|text| !text.is_empty())
    }

    /// Adds a field.
    pub(crate) fn put(&mut self, name: &str, text: String) {
        self.fields.push((name.to_owned(), text));
    }

    /// Puts a field in the place of those of that name.
    pub(crate) fn replace(&mut self, name: &str, text: String) {
        self.fields.retain(|(known, _)| known != name);
        self.put(name, text);
    }

    /// Every text of that name, in order.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// The names of the fields, in order; they may repeat.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !matches!(self.one(name), "" | "off" | "false" | "0")
    }

    /// The id in a field.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when it is missing or no id: there is nothing by that name.
    pub(crate) fn id<T: From<Uuid>>(&self, name: &str, what: &'static str) -> Result<T, Trouble> {
        read_id(self.one(name), what)
    }

    /// The id in a field that may be missing.
    ///
    /// # Errors
    /// As [`Typed::id`], when there is something that is no id.
    pub(crate) fn maybe_id<T: From<Uuid>>(
        &self,
        name: &str,
        what: &'static str,
    ) -> Result<Option<T>, Trouble> {
        self.given(name).map(|text| read_id(text, what)).transpose()
    }

    /// The id of the action that a form carries, so that sending it twice does it once; `fresh` when it has none.
    ///
    /// # Errors
    /// [`Trouble::BadRequest`] for something that is no id.
    pub(crate) fn action<T: From<Uuid>>(&self, name: &str, fresh: Uuid) -> Result<T, Trouble> {
        match self.given(name) {
            None => Ok(fresh.into()),
            Some(text) => match Uuid::try_parse(text) {
                Ok(id) if !id.is_nil() => Ok(id.into()),
                _ => Err(Trouble::BadRequest("This form has lost its number. Open the page again.")),
            },
        }
    }

    /// The day in a field, as browsers send it; `None` when it is empty, or wrong and noted.
    pub(crate) fn day(&self, name: &'static str, wrongs: &mut Wrongs) -> Option<Date> {
        let text = self.given(name)?;
        let day =
            text.parse::<Date>().ok().filter(|day| (1..=9999).contains(&day.year()) && text.len() == 10);
        if day.is_none() {
            wrongs.add(name, "Write the day like 2026-11-21.");
        }
        day
    }

    /// The time of day in a field.
    pub(crate) fn time(&self, name: &'static str, wrongs: &mut Wrongs) -> Option<Time> {
        let text = self.given(name)?;
        let time = Time::strptime("%H:%M", text).or_else(|_| Time::strptime("%H:%M:%S", text)).ok();
        if time.is_none() {
            wrongs.add(name, "Write the time like 14:30.");
        }
        time
    }
}

fn read_id<T: From<Uuid>>(text: &str, what: &'static str) -> Result<T, Trouble> {
    match Uuid::try_parse(text.trim()) {
        Ok(id) => Ok(id.into()),
        Err(_) => Err(Problem::NotFound(what).into()),
    }
}

/// The query of an address.
#[derive(Debug, Clone)]
pub(crate) struct Query(pub(crate) Typed);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        Typed::parse(parts.uri.query().unwrap_or_default().as_bytes()).map(Query)
    }
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Trouble;

    async fn from_request(request: Request, _: &S) -> Result<Self, Trouble> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let is_form = kind
            .split(';')
            .next()
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"));
        let length =
            request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if !is_form && length != Some(0) && !(length.is_none() && kind.is_empty()) {
            return Err(Trouble::Unsupported);
        }
        Typed::parse(&read_body(request, FORM_BYTES_MAX).await?)
    }
}

/// Reads a body of at most `most` bytes.
///
/// # Errors
/// [`Trouble::TooLarge`] beyond that, [`Trouble::BadRequest`] when it breaks off.
pub(crate) async fn read_body(request: Request, most: usize) -> Result<Vec<u8>, Trouble> {
    let mut body = request.into_body();
    let mut kept = Vec::new();
    let mut seen = 0usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Trouble::BadRequest("The form broke off on its way here."))?;
        let Ok(data) = frame.into_data() else { continue };
        seen = seen.saturating_add(data.len());
        if seen <= most {
            kept.extend_from_slice(&data);
        } else {
            kept = Vec::new();
        }
        if seen > PATIENCE_BYTES.max(most) {
            break;
        }
    }
    if seen > most { Err(Trouble::TooLarge { most }) } else { Ok(kept) }
}

/// The one id in a path; anything that is no id leads nowhere (404).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<T>(pub(crate) T);

impl<S: Send + Sync, T: From<Uuid> + Send> FromRequestParts<S> for Named<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Trouble> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Trouble::NotFound)?;
        let text = params.iter().next().map(|(_, text)| text.to_owned()).unwrap_or_default();
        Uuid::try_parse(&text).map(|id| Named(T::from(id))).map_err(|_| Trouble::NotFound)
    }
}

/// The one word in a path.
pub(crate) struct Word(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Word {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Trouble> {
        let Path(word) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| Trouble::NotFound)?;
        Ok(Word(word))
    }
}

/// What is wrong with a form: sentences by field, and those that concern the whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wrongs {
    fields: Vec<(String, String)>,
    whole: Vec<String>,
}

impl Wrongs {
    /// What an action says is wrong with a form.
    ///
    /// # Errors
    /// The problem itself, when it isn't about what was typed.
    pub(crate) fn of(problem: Problem) -> Result<Wrongs, Trouble> {
        match problem {
            Problem::Invalid(fields) => {
                fields.iter().for_each(|one| told::note(one.field, &one.why));
                let fields = fields.into_iter().map(|FieldProblem { field, why }| (field.to_owned(), why));
                Ok(Wrongs { fields: fields.collect(), whole: vec![] })
            }
            Problem::Refused(refusal) => {
                let whole = vec![actions::said_with_next(&refusal)];
                whole.iter().for_each(|why| told::note("", why));
                Ok(Wrongs { fields: vec![], whole })
            }
            other => Err(other.into()),
        }
    }

    /// Notes that a field can't be read.
    pub(crate) fn add(&mut self, field: &str, why: impl Into<String>) {
        let why = why.into();
        told::note(field, &why);
        self.fields.push((field.to_owned(), why));
    }

    /// Whether anything is wrong.
    pub(crate) fn any(&self) -> bool {
        !self.fields.is_empty() || !self.whole.is_empty()
    }

    /// Calls a field by the name it has in the form.
    pub(crate) fn call(mut self, from: &str, to: &str) -> Self {
        told::rename(from, to);
        for (field, _) in self.fields.iter_mut().filter(|(field, _)| field == from) {
            to.clone_into(field);
        }
        self
    }

    /// Puts what is wrong with the whole beside the field that it is about.
    pub(crate) fn beside(mut self, field: &str) -> Self {
        self.fields.extend(std::mem::take(&mut self.whole).into_iter().map(|why| (field.to_owned(), why)));
        self
    }

    /// What is wrong with a field.
    pub(crate) fn why(&self, field: &str) -> Option<String> {
        let all: Vec<&str> =
            self.fields.iter().filter(|(known, _)| known == field).map(|(_, why)| why.as_str()).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// A field with what was typed and what is wrong with it.
    pub(crate) fn field(&self, typed: &Typed, name: &str) -> Field {
        Field { value: typed.one(name).to_owned(), error: self.why(name) }
    }

    /// What can't stand beside any of these fields: shown on top.
    pub(crate) fn others(&self, shown: &[&str]) -> Option<String> {
        let mut all = self.whole.clone();
        all.extend(
            self.fields
                .iter()
                .filter(|(field, _)| !shown.contains(&field.as_str()))
                .map(|(_, why)| why.clone()),
        );
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// Every sentence.
    pub(crate) fn sentences(&self) -> Vec<String> {
        let mut all = self.whole.clone();
        all.extend(self.fields.iter().map(|(_, why)| why.clone()));
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_field_by_field() {
        let typed = Typed::parse(b"names=Jane+Doe&names=&names=Z%C3%BCri&ran_out=on&on=2026-02-30").unwrap();
        assert_eq!(typed.all("names").collect::<Vec<_>>(), ["Jane Doe", "", "Züri"]);
        assert!(typed.ticked("ran_out"));
        assert!(!typed.ticked("missing"));
        let mut wrongs = Wrongs::default();
        assert_eq!(typed.day("on", &mut wrongs), None);
        assert!(wrongs.why("on").is_some());
        assert_eq!(wrongs.field(&typed, "on").value, "2026-02-30");
    }

    #[test]
    fn what_is_no_utf_8_is_told_so() {
        assert!(matches!(Typed::parse(b"a=%FF%FE"), Err(Trouble::BadRequest(_))));
    }

    #[test]
    fn a_form_without_a_number_gets_one_and_a_broken_number_is_refused() {
        let fresh = Uuid::from_u128(7);
        let typed = Typed::parse(b"id=&other=nonsense").unwrap();
        assert_eq!(typed.action::<Uuid>("id", fresh).unwrap(), fresh);
        assert!(typed.action::<Uuid>("other", fresh).is_err());
    }
}
