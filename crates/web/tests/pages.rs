//! Every sample of every page: a snapshot of its content, and promises that hold for all of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::HashSet;

/// The part of a page that is its own: its `main`, or all of a fragment. Hashes of assets are taken out, so a new
/// colour does not change a hundred snapshots.
fn own_part(html: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").map_or(html.len(), |at| at + "</main>".len());
    without_hashes(&html[start..end])
}

fn without_hashes(html: &str) -> String {
    let mut clean = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("/assets/") {
        let (before, after) = rest.split_at(at);
        clean.push_str(before);
        let name_end = after.find(['"', '#']).unwrap_or(after.len());
        let (name, tail) = after.split_at(name_end);
        let parts: Vec<&str> = name.split('.').collect();
        clean.push_str(&match parts.as_slice() {
            [stem, _hash, kind] => format!("{stem}.{kind}"),
            _ => name.to_owned(),
        });
        rest = tail;
    }
    clean + rest
}

#[test]
fn every_sample_looks_as_it_did() {
    for (name, html) in web::pages::gallery().unwrap() {
        insta::assert_snapshot!(name, own_part(&html));
    }
}

#[test]
fn the_frame_looks_as_it_did() {
    let gallery = web::pages::gallery().unwrap();
    let (_, html) = gallery.iter().find(|(name, _)| name == "more-rep").unwrap();
    insta::assert_snapshot!("frame", without_hashes(html).replace(&own_part(html), "<main>…</main>"));
}

#[test]
fn nothing_typed_by_people_becomes_markup() {
    for (name, html) in web::pages::gallery().unwrap() {
        assert!(!html.contains("<script>"), "{name} lets a script through");
        assert!(!html.contains("<img src=x"), "{name} lets an element through");
        assert!(!html.contains("onerror='"), "{name} lets an attribute through");
    }
}

#[test]
fn no_page_needs_inline_scripts_or_styles() {
    for (name, html) in web::pages::gallery().unwrap() {
        for forbidden in [" style=", "<style", " onclick=", " hx-on", "javascript:"] {
            assert!(!html.contains(forbidden), "{name} contains {forbidden}");
        }
        assert_eq!(
            html.matches("<script").count(),
            html.matches("src=\"/assets/").count() - pictures(&html),
            "{name}"
        );
    }
}

fn pictures(html: &str) -> usize {
    html.matches("<img src=\"/assets/").count()
}

#[test]
fn ids_are_unique_and_labels_lead_somewhere() {
    for (name, html) in web::pages::gallery().unwrap() {
        let mut ids = HashSet::new();
        for id in attributes(&html, " id=\"") {
            assert!(ids.insert(id), "{name} has the id {id} twice");
        }
        if html.contains("<html") {
            for wanted in attributes(&html, " for=\"").chain(attributes(&html, " aria-labelledby=\"")) {
                assert!(ids.contains(wanted), "{name} points at the missing id {wanted}");
            }
        }
    }
}

fn attributes<'a>(html: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(opening).skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_page_has_one_main_one_first_heading_and_a_way_past_the_navigation() {
    for (name, html) in web::pages::gallery().unwrap().into_iter().filter(|(_, html)| html.contains("<html"))
    {
        assert_eq!(html.matches("<main").count(), 1, "{name}");
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(html.contains("href=\"#main\""), "{name}");
        assert!(html.contains("id=\"toasts\" role=\"status\""), "{name}");
    }
}

#[test]
fn there_are_enough_samples_to_look_at() {
    let gallery = web::pages::gallery().unwrap();
    let hostile = gallery.iter().filter(|(name, _)| name.ends_with("hostile")).count();
    assert!(gallery.len() > 100 && hostile > 20, "{} samples, {hostile} of them hostile", gallery.len());
}
