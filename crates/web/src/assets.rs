//! The browser files inside the binary: hashed names, gzip copies made at build time.

/// One file to serve under `/assets/`. Its address contains a hash of its content, so answers may say
/// `Cache-Control: public, max-age=31536000, immutable`.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// The name in the source tree, like `app.css`.
    pub name: &'static str,
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

/// The address of a file by its source name; empty when this build has no such file.
#[must_use]
pub fn asset(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.url)
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
        let is_shared = |a: &&Asset| a.name.ends_with(".js") && !["htmx.js", "handout.js"].contains(&a.name);
        let islands: usize = ASSETS.iter().filter(is_shared).map(size).sum();
        let handout: usize = ASSETS.iter().filter(|a| a.name.starts_with("handout.")).map(size).sum();
        assert!(css <= 9 * 1024, "the stylesheet takes {css} bytes compressed");
        assert!(handout <= 2 * 1024, "the card's page takes {handout} bytes of its own, compressed");
        assert!(islands <= 8 * 1024, "the islands take {islands} bytes compressed");
    }
}
