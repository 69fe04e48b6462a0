//! Cards that meet a condition (RFC 6352 8.6).

use actions::views::dav::Book;
use axum::body::Body;
use axum::http::Response;

use super::{asked, bad_filter};
use crate::answer::{self, Refused};
use crate::card;
use crate::ical::filter::PropFilter;
use crate::ical::{Line, unfolded};
use crate::multistatus::Multistatus;
use crate::propfind::Template;
use crate::props::{Known, tag};
use crate::server::Asking;
use crate::xml::{Element, Ns};

pub(super) async fn answer(asking: &Asking<'_>, body: &Element) -> Result<Response<Body>, Refused> {
    let filter = body.child(&Ns::Card, "filter");
    let all_of = filter.is_some_and(|filter| filter.attribute("test") == Some("allof"));
    let conditions: Vec<PropFilter> = filter
        .map(|filter| filter.children.iter().filter(|child| child.name.is(&Ns::Card, "prop-filter")))
        .into_iter()
        .flatten()
        .map(PropFilter::read)
        .collect::<Result<_, _>>()
        .map_err(bad_filter)?;
    let limit = body.child(&Ns::Card, "limit").and_then(|limit| limit.child(&Ns::Card, "nresults"));
    let limit = limit.and_then(|limit| limit.text.trim().parse::<usize>().ok()).unwrap_or(usize::MAX);
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    let template = Template::of(&known, Book::People, &asked(body));
    let cards = books.cards().await?;
    let epoch = books.epoch().to_owned();
    books.close().await?;
    let mut out = Multistatus::with_room(64);
    let mut told = 0;
    for one in &cards {
        let text = card::write(one, &asking.groups);
        let lines: Vec<Line> = unfolded(&text).iter().filter_map(|line| Line::parse(line)).collect();
        let is_met = |condition: &PropFilter| {
            let named: Vec<&Line> = lines.iter().filter(|line| line.name == condition.name).collect();
            condition.is_met_by(&named)
        };
        let met = match (conditions.is_empty(), all_of) {
            (true, _) => true,
            (false, true) => conditions.iter().all(is_met),
            (false, false) => conditions.iter().any(is_met),
        };
        if !met {
            continue;
        }
        if told == limit {
            out.cut_off(&asking.paths.book(Book::People));
            break;
        }
        told += 1;
        let href = asking.paths.thing(Book::People, &one.name());
        template.write(
            &mut out,
            &href,
            &tag(&epoch, one.person.seq),
            template.wants_data().then_some(text.as_str()),
        );
    }
    Ok(answer::multistatus(out.done()))
}
