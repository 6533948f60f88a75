//! What every crate of the workspace must say of itself. The lints stand in one place, `unsafe_code`
//! and the floats among them, and Cargo applies them only to a crate that asks for them.

/// What a member's manifest lacks.
pub(crate) fn breaches(member: &str, manifest: &str) -> Vec<String> {
    let mut lines = manifest.lines().map(str::trim);
    let asked = lines.any(|line| line == "[lints]") && lines.next() == Some("workspace = true");
    let found = (!asked).then(|| format!("{member} does not take the workspace's lints"));
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_the_workspace_s_lints_is_named() {
        assert!(breaches("a", "[package]\nname = \"a\"\n\n[lints]\nworkspace = true\n").is_empty());
        for manifest in
            ["[package]\nworkspace = true\n", "[lints]\n", "[lints.rust]\nx = \"warn\"\n"]
        {
            let found = breaches("crates/a", manifest);
            assert_eq!(found, ["crates/a does not take the workspace's lints"], "{manifest}");
        }
    }
}
