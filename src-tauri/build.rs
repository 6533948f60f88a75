//! Declares our commands to Tauri's access list: without it every custom command would be allowed
//! to every window, whatever the capability file says.

macro_rules! commands {
    ($($name:ident: $args:ty => $result:ty;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}
include!("src/commands/table.rs");

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(e) = tauri_build::try_build(attributes) {
        println!("cargo::error={e:#}");
    }
    println!("cargo::rerun-if-changed=src/commands/table.rs");
}
