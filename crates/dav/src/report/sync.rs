//! What changed since a device was here (RFC 6578).

use std::collections::HashMap;

use actions::views::dav::Book;
use axum::body::Body;
use axum::http::Response;

use super::{Item, asked, everything, thing};
use crate::answer::{self, Refused};
use crate::multistatus::Multistatus;
use crate::paths::encoded;
use crate::propfind::Template;
use crate::props::{Known, read_token, tag, token};
use crate::server::Asking;
use crate::xml::{Element, Ns};

pub(super) async fn answer(
    asking: &Asking<'_>,
    book: Book,
    body: &Element,
) -> Result<Response<Body>, Refused> {
    let said = body.child(&Ns::Dav, "sync-token").map(|token| token.text.trim()).unwrap_or_default();
    let from = match said {
        "" => None,
        said => Some(read_token(said).ok_or_else(too_old)?),
    };
    let limit = body.child(&Ns::Dav, "limit").and_then(|limit| limit.child(&Ns::Dav, "nresults"));
    let limit = match limit {
        Some(limit) => Some(limit.text.trim().parse::<usize>().map_err(|_| no_number())?.max(1)),
        None => None,
    };
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    let template = Template::of(&known, book, &asked(body));
    let changes = books.changes(book, from.as_ref(), limit).await?.ok_or_else(too_old)?;
    let mut items: HashMap<String, Item> = HashMap::new();
    if template.wants_data() {
        if changes.changed.len() > super::ONE_BY_ONE_MAX {
            items =
                everything(&mut books, book).await?.into_iter().map(|item| (item.name(book), item)).collect();
        } else {
            for one in &changes.changed {
                if let Some(item) = thing(&mut books, book, &one.name).await? {
                    items.insert(one.name.clone(), item);
                }
            }
        }
    }
    let epoch = books.epoch().to_owned();
    books.close().await?;
    let base = asking.paths.book(book);
    let mut out = Multistatus::with_room(changes.changed.len() + changes.gone.len());
    let mut href = String::with_capacity(160);
    let mut address = |name: &str| {
        href.clear();
        href.push_str(&base);
        href.push_str(&encoded(name));
        href.clone()
    };
    for one in &changes.changed {
        let text = items.get(&one.name).map(|item| item.text(asking, book));
        template.write(&mut out, &address(&one.name), &tag(&epoch, one.seq), text.as_deref());
    }
    for name in &changes.gone {
        out.status(&address(name), "404 Not Found");
    }
    if changes.more {
        out.cut_off(&base);
    }
    out.token(&token(&changes.place));
    Ok(answer::multistatus(out.done()))
}

fn too_old() -> Refused {
    let says = "This device was away for too long, or was never here. It has to fetch everything once more.";
    Refused::forbidden("<D:valid-sync-token/>", says)
}

fn no_number() -> Refused {
    Refused::forbidden("<D:number-of-matches-within-limits/>", "This limit is no number.")
}
