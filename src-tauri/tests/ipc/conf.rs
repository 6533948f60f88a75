//! The configuration as promised: no plugin permission, no network, exactly our commands.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

fn read(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_capability_lists_exactly_the_commands_and_no_plugin() {
    let capability = read("capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert_eq!(capability["local"], true);
    assert!(capability.get("remote").is_none());
    let listed: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap().to_owned())
        .collect();
    let mut wanted: BTreeSet<String> = custodia_desktop::commands::NAMES
        .iter()
        .map(|n| format!("allow-{}", n.replace('_', "-")))
        .collect();
    wanted.extend(["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()]);
    assert_eq!(listed, wanted);
    let named = &read("tauri.conf.json")["app"]["security"]["capabilities"];
    assert_eq!(*named, serde_json::json!(["main"]), "no other capability is switched on");
}

#[test]
fn the_content_policy_names_no_network_and_no_inline_code() {
    let security = read("tauri.conf.json")["app"]["security"].clone();
    let csp = security["csp"].as_str().unwrap();
    let sources: BTreeMap<&str, &str> =
        csp.split("; ").filter_map(|directive| directive.split_once(' ')).collect();
    for (directive, allowed) in [
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("style-src", "'self'"),
        ("connect-src", "ipc: http://ipc.localhost"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("frame-src", "'none'"),
    ] {
        assert_eq!(sources.get(directive), Some(&allowed), "{directive} in {csp}");
    }
    for forbidden in ["unsafe-inline", "unsafe-eval", "https:", "ws:", "*", "localhost:"] {
        assert!(!csp.contains(forbidden), "{forbidden} in {csp}");
    }
    let http: Vec<&str> = csp.split_whitespace().filter(|s| s.starts_with("http:")).collect();
    assert_eq!(http.len(), 1, "only the web view's own message channel: {http:?}");
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["assetProtocol"]["enable"], false);
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(read("tauri.conf.json")["app"]["withGlobalTauri"], false);
}

#[test]
fn no_plugin_that_reaches_files_network_or_shell_is_compiled_in() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).unwrap();
    for plugin in ["plugin-fs", "plugin-http", "plugin-shell", "plugin-sql", "plugin-updater"] {
        assert!(!manifest.contains(plugin), "{plugin}");
    }
}
