//! Requests of real programs, recorded with another server, asked here: each gets the kind of answer that it can go on with.
//!
//! The recordings stand beside the project, not in it: without them this says so and tests nothing.

use std::path::PathBuf;

use serde_json::Value;
use store::testing::each_engine;

use crate::asking::Device;
use crate::kit::*;

/// Where the recordings are.
fn recordings() -> Option<Vec<PathBuf>> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("WHOELSE_DAV_RECORDINGS").map(PathBuf::from).or_else(|| {
        here.ancestors()
            .map(|above| above.join("shared/data/dav-client-requests"))
            .find(|folder| folder.is_dir())
    })?;
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.filter_map(|file| Some(file.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "jsonl"));
    files.sort();
    Some(files)
}

/// An address of the recorded server, here: its to-dos and events are our promises and calendar, its cards our people.
fn here(path: &str, phone: &Device) -> String {
    if matches!(path, "/" | "/.well-known/caldav" | "/.well-known/carddav") {
        return path.to_owned();
    }
    let rest = path.trim_start_matches("/rep/");
    let (collection, name) = rest.split_once('/').unwrap_or((rest, ""));
    let book = match collection {
        "" => return format!("/dav/principals/{}/", phone.user),
        kind if kind.starts_with("vtodo") => "promises",
        kind if kind.starts_with("vevent") => "calendar",
        _ => "people",
    };
    format!("{}{name}", phone.book(book))
}

#[tokio::test]
async fn what_real_programs_ask_is_answered() {
    let Some(files) = recordings().filter(|files| !files.is_empty()) else {
        return eprintln!(
            "NOT TESTED: recorded requests of real programs are not here (WHOELSE_DAV_RECORDINGS names their folder)"
        );
    };
    let files = std::sync::Arc::new(files);
    each_engine(|db| {
        let files = files.clone();
        async move {
            for file in files.iter() {
                let house = House::open(&db, "Europe/Zurich").await;
                house.contact("Carl Customer").await;
                let phone = Device::of(&house, &house.rep).await;
                replay(file, &phone).await;
            }
        }
    })
    .await;
}

async fn replay(file: &PathBuf, phone: &Device) {
    let text = std::fs::read_to_string(file).unwrap();
    let mut asked = 0;
    for line in text.lines() {
        let request: Value = serde_json::from_str(line).unwrap();
        let said = |key: &str| request[key].as_str().unwrap_or_default().to_owned();
        let (method, path) = (said("m"), said("p"));
        let what = format!("{}: {method} {path}", file.file_name().unwrap().to_string_lossy());
        let mut body = said("b").replace("/rep/vtodo-20/", &phone.book("promises"));
        body = body.replace("/rep/vcard-20/", &phone.book("people"));
        // What another server called its place says nothing here.
        if let Some((before, rest)) = body.clone().split_once("<sync-token>http")
            && let Some((_, after)) = rest.split_once("</sync-token>")
        {
            let token =
                phone.changes(if body.contains("carddav") { "people" } else { "promises" }, "").await.token();
            body = format!("{before}<sync-token>{token}</sync-token>{after}");
        }
        let headers: Vec<(String, String)> = request["h"]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, _)| {
                matches!(
                    name.to_lowercase().as_str(),
                    "depth" | "if-none-match" | "prefer" | "content-type" | "user-agent"
                )
            })
            .map(|(name, value)| (name.to_lowercase(), value.as_str().unwrap_or_default().to_owned()))
            .collect();
        let headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let to = here(&path, phone);
        let answer = match request["auth"].as_bool() == Some(true) {
            true => phone.ask(&method, &to, &headers, &body).await,
            false => phone.say(&method, &to, &headers, &body).await,
        };
        let status = answer.status.as_u16();
        match (method.as_str(), request["s"].as_u64().unwrap()) {
            // What replaced a thing of that server's is new here.
            ("PUT", 201 | 204) => assert!(matches!(status, 201 | 204), "{what}: {status} {}", answer.body),
            (_, expected) => assert_eq!(u64::from(status), expected, "{what}: {}", answer.body),
        }
        if status == 207 {
            let is_whole = answer.body.contains("<D:multistatus")
                && answer.body.trim_end().ends_with("</D:multistatus>");
            assert!(is_whole, "{what}");
            for (asks, says) in [
                ("current-user-principal", "/dav/principals/"),
                ("calendar-home-set", "/dav/calendars/"),
                ("addressbook-home-set", "/dav/contacts/"),
            ] {
                // A book has no home set, and nobody is told one below the principal.
                if body.contains(asks)
                    && matches!(to.as_str(), "/") | to.contains("/principals/")
                    && !headers.contains(&("depth", "1"))
                {
                    assert!(answer.body.contains(says), "{what}: {asks} {}", answer.body);
                }
            }
        }
        if method == "PUT" {
            let name = path.rsplit('/').next().unwrap();
            let book = if path.contains("vcard") { "people" } else { "promises" };
            let there = phone.get(&format!("{}{name}", phone.book(book))).await.is(200);
            assert!(there.body.contains("UID:"), "{what}");
        }
        asked += 1;
    }
    assert!(asked > 5, "{} has requests in it", file.display());
}
