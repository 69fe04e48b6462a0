//! Writes every sample of every page as a file, with the assets beside it: `cargo run -p web --example gallery --
//! FOLDER`. Serve that folder as the root of a site to look at the pages.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("Name the folder to write to.")?);
    fs::create_dir_all(folder.join("assets"))?;
    for asset in web::assets::all_assets() {
        fs::write(folder.join(asset.url.trim_start_matches('/')), asset.bytes)?;
    }
    let gallery = web::pages::gallery()?;
    for (name, html) in &gallery {
        fs::write(folder.join(format!("{name}.html")), html)?;
    }
    println!("{} samples in {}", gallery.len(), folder.display());
    Ok(())
}
