//! Reads `tauri.conf.json` and the capabilities, and gives the Windows program its icon.

fn main() {
    // The page is embedded at compile time: a new bundle is a new program.
    if std::env::var_os("CARGO_FEATURE_CUSTOM_PROTOCOL").is_some() {
        println!("cargo::rerun-if-changed=../ui/dist");
    }
    let windows = tauri_build::WindowsAttributes::new().window_icon_path("../icons/icon.ico");
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().windows_attributes(windows)) {
        println!("cargo::error=tauri.conf.json or capabilities: {error:#}");
    }
}
