//! The browser files inside the binary: hashed names, gzip copies made at build time.

use std::sync::LazyLock;

use language::Language;

/// One file to serve under `/assets/`. Its address contains a hash of its content, so answers may say
/// `Cache-Control: public, max-age=31536000, immutable`.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// The name in the source tree, like `app.css`.
    pub name: &'static str,
    /// The language of its words, where it has any: then there is one of the name for each language.
    pub language: Option<&'static str>,
    /// The address, like `/assets/app.1234abcd.css`.
    pub url: &'static str,
    /// For the `Content-Type` header.
    pub content_type: &'static str,
    /// The file as it is.
    pub bytes: &'static [u8],
    /// The same, gzip-compressed; nothing where compression does not make it smaller.
    pub gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets_table.rs"));

/// The file at `path`, which is what follows `/assets/` in the address (`app.1234abcd.css`).
#[must_use]
pub fn find_asset(path: &str) -> Option<Asset> {
    ASSETS.iter().find(|asset| asset.url.strip_prefix("/assets/") == Some(path)).copied()
}

impl Asset {
    /// Whether somebody who reads this language gets it.
    fn is_in(&self, language: Language) -> bool {
        self.language.is_none_or(|own| own == language.tag())
    }
}

/// The address of a file by its source name, with its words in the language that is spoken; empty when this build has no
/// such file.
#[must_use]
pub fn asset(name: &str) -> &'static str {
    asset_in(name, language::current())
}

fn asset_in(name: &str, language: Language) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name && asset.is_in(language)).map_or("", |asset| asset.url)
}

/// Whether this build carries htmx. Without it every page works as plain forms.
#[must_use]
pub fn is_full() -> bool {
    !asset("htmx.js").is_empty()
}

/// Every file, for shell lists and the gallery.
#[must_use]
pub fn all_assets() -> &'static [Asset] {
    ASSETS
}

/// Scripts of the service worker, in the order in which it takes them in.
const WORKER_SCRIPTS: [&str; 3] = ["outbox-worker.js", "kept-worker.js", "offline-worker.js"];

/// The service worker in the language that is spoken: the files that a page needs without a network, stamped in by their
/// hashed addresses, and the scripts that do the work. Whenever a file changes so does this text, and browsers take over
/// the new one.
#[must_use]
pub fn service_worker() -> &'static str {
    static TEXTS: LazyLock<Vec<(Language, String)>> =
        LazyLock::new(|| Language::all().map(|language| (language, worker_in(language))).collect());
    let spoken = language::current();
    TEXTS.iter().find(|(language, _)| *language == spoken).map_or("", |(_, text)| text)
}

fn worker_in(language: Language) -> String {
    let shell: Vec<String> = ASSETS
        .iter()
        .filter(|asset| asset.is_in(language))
        .filter(|asset| !asset.name.ends_with(".png") && !WORKER_SCRIPTS.contains(&asset.name))
        .map(|asset| format!("{:?}", asset.url))
        .collect();
    let scripts: Vec<String> =
        WORKER_SCRIPTS.iter().map(|name| format!("{:?}", asset_in(name, language))).collect();
    let (shell, scripts) = (shell.join(",\n"), scripts.join(","));
    let mut crc = flate2::Crc::new();
    crc.update(shell.as_bytes());
    crc.update(scripts.as_bytes());
    let version = crc.sum();
    format!(
        "self.VERSION=\"{version:08x}\";\nself.SHELL=[\"/offline\",\n{shell}];\nimportScripts({scripts});\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_its_hashed_name_only() {
        let url = asset("app.css");
        let path = url.strip_prefix("/assets/").unwrap();
        assert_eq!(find_asset(path).unwrap().content_type, "text/css; charset=utf-8");
        assert!(find_asset("app.css").is_none());
        assert!(find_asset("../Cargo.toml").is_none());
    }

    #[test]
    fn the_stylesheet_and_the_islands_stay_within_their_budget() {
        let size = |asset: &Asset| asset.gzip.unwrap_or(asset.bytes).len();
        let css: usize = ASSETS.iter().filter(|a| a.name == "app.css").map(size).sum();
        let scripts = || {
            ASSETS
                .iter()
                .filter(|a| a.is_in(Language::default()))
                .filter(|a| a.name.ends_with(".js") && !["htmx.js", "handout.js"].contains(&a.name))
        };
        let at_once = ["app.js", "today.js", "who-else.js"];
        let islands: usize = scripts().filter(|a| at_once.contains(&a.name)).map(size).sum();
        let later: usize = scripts().filter(|a| !at_once.contains(&a.name)).map(size).sum();
        let handout: usize = ASSETS
            .iter()
            .filter(|a| a.name.starts_with("handout.") && a.is_in(Language::default()))
            .map(size)
            .sum();
        assert!(css <= 9 * 1024, "the stylesheet takes {css} bytes compressed");
        assert!(islands <= 6 * 1024, "the islands take {islands} bytes compressed");
        assert!(later <= 20 * 1024, "what comes when it is needed takes {later} bytes compressed");
        assert!(handout <= 2 * 1024, "the card's page takes {handout} bytes of its own, compressed");
    }

    #[test]
    fn m15_the_service_worker_names_every_file_that_a_page_may_want_by_its_hash() {
        let text = service_worker();
        for name in ["app.css", "app.js", "who-else.js", "outbox.js", "icons.svg", "htmx.js"] {
            assert!(
                asset(name).is_empty() || text.contains(&format!("\"{}\"", asset(name))),
                "{name}: {text}"
            );
        }
        assert!(WORKER_SCRIPTS.iter().all(|name| text.contains(asset(name)) && !asset(name).is_empty()));
    }
}
