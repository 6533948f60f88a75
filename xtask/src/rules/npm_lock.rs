//! `ui/package-lock.json` and `ui/package.json`, read line by line in the layout npm writes.

use super::licence;

/// One locked npm package.
#[derive(Debug, Default)]
pub(crate) struct Package {
    name: String,
    /// Where it comes from; npm may leave that out, and then asks the configured registry.
    resolved: Option<String>,
    /// Its content is fixed by a hash, its own or that of the package it came inside.
    hashed: bool,
    licence: String,
    /// Part of what is shipped, not only of how it is built.
    pub(crate) shipped: bool,
}

pub(crate) fn parse(lock: &str) -> Vec<Package> {
    let mut packages: Vec<Package> = Vec::new();
    for line in lock.lines() {
        if let Some(path) = line.strip_prefix("    \"node_modules/") {
            let name = path.trim_end_matches("\": {").to_owned();
            packages.push(Package { name, shipped: true, ..Package::default() });
        }
        // A package's own fields stand six spaces in; anything deeper is not about it.
        let field = line.strip_prefix("      \"").and_then(|field| field.split_once("\": "));
        let (Some((key, value)), Some(current)) = (field, packages.last_mut()) else { continue };
        let value = value.trim_end_matches(',').trim_matches('"');
        match key {
            "resolved" => current.resolved = Some(value.to_owned()),
            "integrity" | "inBundle" => current.hashed = true,
            "license" => value.clone_into(&mut current.licence),
            "dev" | "devOptional" => current.shipped = false,
            _ => {}
        }
    }
    packages
}

/// Packages from elsewhere or without a hash, and shipped ones whose licence is not allowed.
///
/// `svelte-toolbelt` carries its MIT text as a file and no `license` field.
pub(crate) fn breaches(packages: &[Package], allowed: &[String], registry: &str) -> Vec<String> {
    let mut found = Vec::new();
    for package in packages {
        let Package { name, resolved, hashed, licence, shipped } = package;
        if let Some(source) = resolved.as_ref().filter(|source| !source.starts_with(registry)) {
            found.push(format!("npm {name} comes from {source}"));
        }
        if !hashed {
            found.push(format!("npm {name} has no integrity hash"));
        }
        let read_by_hand = name == "svelte-toolbelt" && licence.is_empty();
        if *shipped && !read_by_hand && !licence::is_allowed(licence, allowed) {
            found.push(format!("npm {name} is licensed `{licence}`"));
        }
    }
    found
}

/// Versions in `package.json` that leave npm a choice.
pub(crate) fn loose_versions(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with("\"dependencies\"") || line.starts_with("\"devDependencies\"") {
            inside = true;
        } else if line.starts_with('}') {
            inside = false;
        } else if inside {
            let Some((name, version)) = line.trim_end_matches(',').split_once(": ") else {
                continue;
            };
            let version = version.trim_matches('"');
            if !version.starts_with(|first: char| first.is_ascii_digit()) || version.contains(' ') {
                found.push(format!("npm {} is not pinned: {version}", name.trim_matches('"')));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"{
  "lockfileVersion": 3,
  "packages": {
    "": {
      "name": "ui",
      "license": "MIT"
    },
    "node_modules/good": {
      "version": "1.0.0",
      "resolved": "https://registry.npmjs.org/good/-/good-1.0.0.tgz",
      "integrity": "sha512-1",
      "license": "MIT",
      "funding": {
        "license": "odd"
      }
    },
    "node_modules/tool": {
      "integrity": "sha512-2",
      "dev": true,
      "license": "MPL-2.0"
    },
    "node_modules/good/node_modules/bad": {
      "resolved": "https://elsewhere.example/bad.tgz",
      "license": "GPL-3.0"
    }
  }
}
"#;

    #[test]
    fn sources_hashes_and_shipped_licences_are_judged_and_tools_may_differ() {
        let packages = parse(LOCK);
        assert_eq!(packages.len(), 3);
        assert_eq!(
            breaches(&packages, &["MIT".to_owned()], "https://registry.npmjs.org/"),
            [
                "npm good/node_modules/bad comes from https://elsewhere.example/bad.tgz",
                "npm good/node_modules/bad has no integrity hash",
                "npm good/node_modules/bad is licensed `GPL-3.0`",
            ]
        );
    }

    #[test]
    fn only_exact_versions_are_pinned() {
        let manifest = "{\n  \"engines\": { \"node\": \">=20\" },\n  \"dependencies\": {\n    \
                        \"a\": \"1.2.3\",\n    \"b\": \"^1.2.3\"\n  },\n  \
                        \"devDependencies\": {\n    \"c\": \"latest\"\n  }\n}\n";
        assert_eq!(
            loose_versions(manifest),
            ["npm b is not pinned: ^1.2.3", "npm c is not pinned: latest"]
        );
    }
}
