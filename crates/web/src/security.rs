//! What every answer and every change is held to: headers, and where a form may come from.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, ORIGIN, REFERER, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::Response;

use crate::server::Web;

/// Only our own files, and nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'; \
    worker-src 'self'";
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Puts the headers on an answer. What says nothing of caching is not kept anywhere.
///
/// Scripts and stylesheets are no documents: browsers ignore what only guards one, and a phone would carry 400 bytes
/// in vain with each of them.
pub(crate) fn guard(web: &Web, response: &mut Response) {
    let headers = response.headers_mut();
    let kind = headers.get(CONTENT_TYPE).map_or(&b""[..], |kind| kind.as_bytes());
    let is_document = !kind.starts_with(b"text/javascript") && !kind.starts_with(b"text/css");
    let mut put =
        |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    put(X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(RESOURCE, "same-origin");
    if is_document {
        put(CONTENT_SECURITY_POLICY, POLICY);
        put(X_FRAME_OPTIONS, "DENY");
        put(REFERRER_POLICY, "same-origin");
        put(PERMISSIONS, "camera=(), geolocation=(), microphone=(self), payment=(), usb=()");
        put(OPENER, "same-origin");
    }
    if web.is_https() {
        put(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// Whether a request may change something: reading is free, the rest has to come from a page of ours.
///
/// Browsers say where a request comes from (`Sec-Fetch-Site`); an older one sends `Origin` or at least `Referer`.
/// What says neither is no browser, and then has no cookie of a browser to misuse; it is refused all the same.
pub(crate) fn comes_from_us(web: &Web, method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(from) = text(ORIGIN).or_else(|| text(REFERER)).and_then(host_of) else { return false };
    let ours = text(HOST).is_some_and(|host| host.eq_ignore_ascii_case(from));
    ours || host_of(&web.options.public_url).is_some_and(|host| host.eq_ignore_ascii_case(from))
}

/// The host and port of an address: `https://a.example:8080/x` → `a.example:8080`.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty() && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_address_is_told() {
        assert_eq!(host_of("https://a.example:8080/x?y"), Some("a.example:8080"));
        assert_eq!(host_of("http://a.example"), Some("a.example"));
        for none in ["null", "", "a.example", "https://", "https://a@b/"] {
            assert_eq!(host_of(none), None, "{none}");
        }
    }
}
