//! The one window: native frame, bundled page, no way out of it.
//!
//! The page cannot leave for another address, open a second window or load anything from outside; the content policy
//! stands in `tauri.conf.json`. What the webview keeps lies inside the profile, so that a profile is one folder.

use crate::arguments::Arguments;
use std::error::Error;
use std::path::{Path, PathBuf};
use tauri::webview::NewWindowResponse;
use tauri::{App, Manager, Url, WebviewUrl, WebviewWindowBuilder};

/// The smallest size at which every screen is whole, in CSS pixels.
const SMALLEST: (f64, f64) = (1280.0, 720.0);
/// The size at the first start, in CSS pixels.
const FIRST: (f64, f64) = (1366.0, 768.0);

/// The folder of this start's profile.
///
/// # Errors
/// When the platform names no folder for application data.
pub(crate) fn profile(app: &App, arguments: &Arguments) -> Result<PathBuf, tauri::Error> {
    match &arguments.profile {
        Some(profile) => Ok(profile.clone()),
        None => app.path().app_local_data_dir(),
    }
}

/// Opens the window.
///
/// # Errors
/// When the profile's folder is unknown or the webview does not start.
pub(crate) fn open(app: &App, profile: &Path) -> Result<(), Box<dyn Error>> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Aktenkoffer")
        .inner_size(FIRST.0, FIRST.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .prevent_overflow()
        .zoom_hotkeys_enabled(true)
        .general_autofill_enabled(false)
        .data_directory(profile.join("webview"))
        .on_navigation(is_the_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Whether `url` is the bundled page (Windows serves it over a host name of its own) or, in a development build, the
/// development server.
fn is_the_page(url: &Url) -> bool {
    let bundled = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    let development = tauri::is_dev() && url.host_str() == Some("localhost");
    bundled || development
}

#[cfg(test)]
mod tests {
    use super::is_the_page;

    #[test]
    fn the_page_cannot_leave() {
        assert!(is_the_page(&"tauri://localhost/index.html".parse().unwrap()));
        assert!(is_the_page(&"http://tauri.localhost/".parse().unwrap()));
        assert!(!is_the_page(&"https://example.org/".parse().unwrap()));
        assert!(!is_the_page(&"file:///etc/passwd".parse().unwrap()));
        assert!(!is_the_page(&"http://tauri.localhost.example.org/".parse().unwrap()));
    }
}
