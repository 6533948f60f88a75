//! What the window must not be able to do.

use serde_json::json;

use crate::desk::{Desk, Start, folder, run};

#[test]
fn the_window_stays_on_its_own_pages_and_reaches_no_network() {
    run(async {
        let folder = folder("guards");
        let desk = Desk::start(&folder, Start::default()).await;
        desk.see_text("Today").await;
        let here = desk.client.current_url().await.unwrap();
        for script in [
            "window.location = 'https://example.com/'",
            "window.open('https://example.com/')",
            "const a = document.createElement('a'); a.href = 'https://example.com/'; \
             a.target = '_blank'; document.body.append(a); a.click()",
        ] {
            let _ = desk.client.execute(script, Vec::new()).await;
            desk.settle().await;
            let now = desk.client.current_url().await.unwrap();
            let place = |u: &str| u.split('/').take(3).collect::<Vec<_>>().join("/");
            assert_eq!(place(now.as_str()), place(here.as_str()), "{script}");
        }
        let script = "const done = arguments[arguments.length - 1];
            fetch('https://example.com/').then(() => done('reached'), () => done('refused'))";
        let answer = desk.client.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(answer, json!("refused"));
        desk.close().await;
    });
}

#[test]
fn a_plugin_or_an_unlisted_command_is_not_allowed() {
    run(async {
        let folder = folder("acl");
        let desk = Desk::start(&folder, Start::default()).await;
        let plugins =
            ["plugin:dialog|open", "plugin:fs|read_file", "plugin:event|emit", "nonsense"];
        for command in plugins {
            let answer = desk.call(command, json!({})).await;
            assert!(answer.is_err(), "{command} answered {answer:?}");
        }
        let state = desk.call("app_state", json!({})).await.expect("a listed command answers");
        assert!(!state.to_string().contains('/'), "no path reaches the window: {state}");
        desk.close().await;
    });
}
