//! Bundles the browser files into the binary: one stylesheet from the files in `src/assets/css`, our scripts as
//! they are but for their comments, the icons, and htmx from npm. Each gets a name with a hash (so it may be cached for ever) and a
//! gzip copy made once, here.
//!
//! htmx comes from the folder `WHOELSE_WEB_DIST` (a file `htmx.min.js` in it), else from `npm ci --ignore-scripts`
//! in a cache under `target/`; without either, the pages are built "lite": they work as plain forms, and a warning
//! says so. The feature `require-full` turns that warning into an error.

mod words;

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use words::{WHOLE, Words, has_words};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// One file on its way into the table.
struct Bundled {
    name: String,
    path: String,
    gzip: bool,
    /// The language of its words; none for what is the same in all.
    language: Option<String>,
}

fn main() -> Outcome<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let assets = root.join("src/assets");
    for watched in ["src/assets", "package.json", "package-lock.json", "build", "../language/locales"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    println!("cargo:rerun-if-env-changed=WHOELSE_WEB_DIST");

    fs::create_dir_all(out.join("assets"))?;
    let words = Words::of_all(&root.join("../language/locales"))?;
    let mut done = Vec::new();
    // Pictures first: the web manifest names them by their hashed address.
    for file in files_of(&assets, &["svg", "png"])? {
        let bytes = fs::read(&file)?;
        done.push(bundle(&out, &file_name(&file), &bytes)?);
    }
    done.push(bundle(&out, "app.css", stylesheet(&assets.join("css"))?.as_bytes())?);
    // Sheets of single pages, which load them beside the shared one.
    for file in files_of(&assets, &["css"])? {
        done.push(bundle(&out, &file_name(&file), squeeze(&fs::read_to_string(&file)?).as_bytes())?);
    }
    for file in files_of(&assets, &["js", "webmanifest"])? {
        let text = link(&without_comments(&fs::read_to_string(&file)?), &done);
        let name = file_name(&file);
        if !has_words(&text) {
            done.push(bundle(&out, &name, text.as_bytes())?);
            continue;
        }
        for (language, words) in &words {
            let told = words.put_into(&text).map_err(|why| format!("{name} in {language}: {why}"))?;
            let stem = if language == WHOLE {
                name.clone()
            } else {
                name.replacen('.', &format!(".{language}."), 1)
            };
            done.push(Bundled {
                name: name.clone(),
                language: Some(language.clone()),
                ..bundle(&out, &stem, told.as_bytes())?
            });
        }
    }
    if let Some(htmx) = htmx(&root, &out)? {
        done.push(bundle(&out, "htmx.js", &htmx)?);
    }
    done.sort_by(|a, b| a.name.cmp(&b.name));
    fs::write(out.join("assets_table.rs"), table(&done)?)?;
    Ok(())
}

/// Files of these kinds directly in a folder, by name.
fn files_of(folder: &Path, kinds: &[&str]) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().and_then(|e| e.to_str()).is_some_and(|e| kinds.contains(&e)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// All components in one file. `00-layers.css` comes first because it fixes the order of the layers; after that
/// the order of files no longer matters.
fn stylesheet(folder: &Path) -> Outcome<String> {
    let mut sheet = String::new();
    for file in files_of(folder, &["css"])? {
        sheet.push_str(&squeeze(&fs::read_to_string(file)?));
    }
    Ok(sheet)
}

/// Drops comments and indentation; never touches anything inside a line.
fn squeeze(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    bare.push_str(rest);
    let mut small = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        small.push_str(line);
        small.push('\n');
    }
    small
}

/// Drops the lines of a script that are nothing but comment – a third of what a phone would fetch –, and leaves every
/// other line as it is.
fn without_comments(script: &str) -> String {
    let mut bare = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines() {
        let text = line.trim();
        if inside {
            inside = !text.ends_with("*/");
        } else if text.starts_with("/*") && !text.contains("*/") {
            inside = true;
        } else if !(text.is_empty()
            || text.starts_with("//")
            || text.starts_with("/*") && text.ends_with("*/"))
        {
            bare.push_str(line);
            bare.push('\n');
        }
    }
    bare
}

/// Replaces `asset(icon.svg)` by the hashed address of a file bundled earlier.
fn link(text: &str, done: &[Bundled]) -> String {
    done.iter().fold(text.to_owned(), |text, asset| {
        text.replace(&format!("asset({})", asset.name), &format!("/assets/{}", asset.path))
    })
}

fn bundle(out: &Path, name: &str, bytes: &[u8]) -> Outcome<Bundled> {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    let (stem, kind) = name.rsplit_once('.').ok_or("an asset needs a file extension")?;
    let path = format!("{stem}.{:08x}.{kind}", crc.sum());
    fs::write(out.join("assets").join(&path), bytes)?;

    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    let packed = encoder.finish()?;
    let gzip = packed.len() < bytes.len();
    if gzip {
        fs::write(out.join("assets").join(format!("{path}.gz")), packed)?;
    }
    Ok(Bundled { name: name.to_owned(), path, gzip, language: None })
}

fn table(done: &[Bundled]) -> Outcome<String> {
    let mut code = String::from("static ASSETS: &[Asset] = &[\n");
    for Bundled { name, path, gzip, language } in done {
        let content_type = match name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("webmanifest") => "application/manifest+json",
            _ => "application/octet-stream",
        };
        let include = |file: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/assets/{file}\"))");
        let packed = if *gzip { format!("Some({})", include(&format!("{path}.gz"))) } else { "None".into() };
        writeln!(
            code,
            "    Asset {{ name: {name:?}, language: {language:?}, url: \"/assets/{path}\", content_type: {content_type:?}, bytes: {}, gzip: {packed} }},",
            include(path),
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// The text of htmx, or nothing when it is not to be had (and may be missing).
fn htmx(root: &Path, out: &Path) -> Outcome<Option<Vec<u8>>> {
    if let Some(folder) = env::var_os("WHOELSE_WEB_DIST") {
        let file = PathBuf::from(folder).join("htmx.min.js");
        println!("cargo:rerun-if-changed={}", file.display());
        return Ok(Some(fs::read(&file).map_err(|e| format!("WHOELSE_WEB_DIST: {}: {e}", file.display()))?));
    }
    match from_npm(root, &out.join("npm")) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(why) if env::var_os("CARGO_FEATURE_REQUIRE_FULL").is_some() => {
            Err(format!("htmx is needed for a full build ({why}). Install Node, or set WHOELSE_WEB_DIST.")
                .into())
        }
        Err(why) => {
            println!("cargo:warning=Building without htmx ({why}): the pages work as plain forms.");
            Ok(None)
        }
    }
}

fn from_npm(root: &Path, cache: &Path) -> Outcome<Vec<u8>> {
    fs::create_dir_all(cache)?;
    let wanted = fs::read(root.join("package-lock.json"))?;
    let script = cache.join("node_modules/htmx.org/dist/htmx.min.js");
    let stamp = cache.join("installed-lock.json");
    if fs::read(&stamp).is_ok_and(|have| have == wanted) && script.exists() {
        return Ok(fs::read(script)?);
    }
    for file in ["package.json", "package-lock.json"] {
        fs::copy(root.join(file), cache.join(file))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run = Command::new(npm)
        .args(["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(cache)
        .output()
        .map_err(|e| format!("npm did not start: {e}"))?;
    if !run.status.success() {
        let said = String::from_utf8_lossy(&run.stderr);
        let first = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("no message").to_owned();
        return Err(format!("npm ci failed: {first}").into());
    }
    fs::write(stamp, wanted)?;
    Ok(fs::read(script)?)
}
