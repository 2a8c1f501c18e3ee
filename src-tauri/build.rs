//! Reads `tauri.conf.json` and the capabilities, and gives the Windows program its icon.

fn main() {
    let windows = tauri_build::WindowsAttributes::new().window_icon_path("../icons/icon.ico");
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().windows_attributes(windows)) {
        println!("cargo::error=tauri.conf.json or capabilities: {error:#}");
    }
}
