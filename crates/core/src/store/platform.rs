//! Where a live register may lie, and file modes: the only place that asks which system this is.

use std::fs::OpenOptions;
use std::path::{Component, Path, PathBuf, Prefix};

use crate::error::{Error, RegisterError, Result};

/// Folder names of programs that copy files behind SQLite's back.
const SYNCED: &[&str] =
    &["dropbox", "onedrive", "icloud drive", "cloudstorage", "mobile documents"];

/// File systems on which SQLite's shared memory and locks do not work.
const NETWORK: &[&str] =
    &["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "fuse.davfs2"];

/// Why a live register must not lie at `path`: `synced-folder` or `network`; `None` when it may.
///
/// `synced_roots` are folders the sync programs name themselves (`OneDrive*` variables); `mounts`
/// is the text of `/proc/self/mountinfo` where there is one. Links must be resolved by the caller.
pub fn unsafe_place(path: &Path, synced_roots: &[String], mounts: &str) -> Option<&'static str> {
    if let Some(Component::Prefix(p)) = path.components().next()
        && matches!(p.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("network");
    }
    // A UNC path handed to a system that does not parse it as one.
    if path.to_str().is_some_and(|p| p.starts_with(r"\\")) {
        return Some("network");
    }
    let in_root = |root: &String| !root.is_empty() && path.starts_with(root);
    if synced_roots.iter().any(in_root) || path.components().any(synced_segment) {
        return Some("synced-folder");
    }
    NETWORK.contains(&fs_type(path, mounts)?).then_some("network")
}

fn synced_segment(c: Component<'_>) -> bool {
    let Component::Normal(name) = c else { return false };
    let name = name.to_string_lossy().to_lowercase();
    // "OneDrive - Contoso", "Dropbox (Personal)".
    SYNCED.iter().any(|s| {
        name.strip_prefix(s)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(" -") || rest.starts_with(" ("))
    })
}

/// File system type of the deepest mount that holds `path`.
fn fs_type<'a>(path: &Path, mounts: &'a str) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        // 36 35 98:0 /root /mount/point options [optional…] - type source super
        let Some((left, right)) = line.split_once(" - ") else { continue };
        let (Some(point), Some(kind)) = (left.split(' ').nth(4), right.split(' ').next()) else {
            continue;
        };
        let point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
        // Later lines cover earlier ones on the same point.
        if path.starts_with(&point) && best.is_none_or(|(len, _)| point.len() >= len) {
            best = Some((point.len(), kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// The path with every link in its folders resolved, as SQLite wants it to refuse linked files.
#[cfg(unix)]
pub(super) fn resolve(path: &Path) -> Result<PathBuf> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => Ok(folder.join(name)),
        (Err(e), _) if e.kind() == std::io::ErrorKind::NotFound => {
            Err(Error::Register(RegisterError::Missing))
        }
        (Err(e), _) => Err(e.into()),
        (_, None) => Err(Error::Register(RegisterError::Unreadable("not a file".into()))),
    }
}

/// Elsewhere SQLite does not look for links, and resolved paths have a form of their own.
#[cfg(not(unix))]
pub(super) fn resolve(path: &Path) -> Result<PathBuf> {
    Ok(std::path::absolute(path)?)
}

/// Refuses a place SQLite is not safe in: a link, a second name, a share, a synced folder.
/// The file need not exist yet; its folder must.
pub(super) fn check_place(path: &Path) -> Result<()> {
    let unsafe_because = |why: &str| Err(Error::Register(RegisterError::UnsafePlace(why.into())));
    if let Ok(meta) = std::fs::symlink_metadata(path) {
        if meta.is_symlink() {
            return unsafe_because("link");
        }
        if !meta.is_file() {
            return Err(Error::Register(RegisterError::Unreadable("not a file".into())));
        }
        if names(&meta) > 1 {
            return unsafe_because("link");
        }
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize()?;
    let roots: Vec<String> = std::env::vars()
        .filter(|(k, _)| k.to_ascii_lowercase().starts_with("onedrive"))
        .map(|(_, v)| v)
        .collect();
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match unsafe_place(&folder, &roots, &mounts) {
        Some(why) => unsafe_because(why),
        None => Ok(()),
    }
}

/// How many names (hard links) a file has.
#[cfg(unix)]
fn names(meta: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(meta)
}

/// The standard library does not tell elsewhere.
#[cfg(not(unix))]
const fn names(_: &std::fs::Metadata) -> u64 {
    1
}

/// A file to be created is for its owner only (Windows: the profile's rights are inherited).
#[cfg(unix)]
pub(super) fn private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
pub(super) fn private(_: &mut OpenOptions) {}

/// Creates a folder (and its parents) for its owner only; an existing one is left as it is.
pub(super) fn private_dir(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(path)?)
}

/// Makes a rename or a new name in this folder durable.
#[cfg(unix)]
pub(super) fn sync_dir(folder: &Path) -> Result<()> {
    Ok(std::fs::File::open(folder)?.sync_all()?)
}

/// Elsewhere folders cannot be opened as files; the file system journals names by itself.
#[cfg(not(unix))]
pub(super) fn sync_dir(_: &Path) -> Result<()> {
    Ok(())
}

/// Makes a closed file's content durable.
pub(super) fn sync_file(path: &Path) -> Result<()> {
    // Windows wants a handle that may write.
    Ok(OpenOptions::new().read(true).write(true).open(path)?.sync_all()?)
}
