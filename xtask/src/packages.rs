//! System packages: what each command needs, found or installed on Debian and Ubuntu, printed
//! elsewhere. The lists live here and nowhere else.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::project::Project;
use crate::tool::Tool;

/// How much of the system a command needs. Each level includes the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// The register and the terminal: a C compiler, libcrypto for SQLCipher, libclang for bindgen.
    Register,
    /// The window too.
    Window,
    /// The end-to-end tests and the benchmark too: a virtual display, a driver for the web view,
    /// PDF readers, Python for the generated data.
    Test,
}

/// One need, and what it is called where. An empty name: that system has it already.
struct Need {
    level: Level,
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
    /// A program that proves the need is met, on Linux systems without dpkg.
    program: Option<&'static str>,
    /// A pkg-config module that proves it.
    module: Option<&'static str>,
}

const fn need(
    level: Level,
    [debian, fedora, arch]: [&'static str; 3],
    program: Option<&'static str>,
    module: Option<&'static str>,
) -> Need {
    Need { level, debian, fedora, arch, program, module }
}

const NEEDS: &[Need] = &[
    need(Level::Register, ["build-essential", "gcc gcc-c++ make", "base-devel"], Some("cc"), None),
    need(
        Level::Register,
        ["pkg-config", "pkgconf-pkg-config", "pkgconf"],
        Some("pkg-config"),
        None,
    ),
    need(Level::Register, ["libssl-dev", "openssl-devel", "openssl"], None, Some("openssl")),
    // bindgen finds libclang by itself; where it does not, its message names the package.
    need(Level::Register, ["libclang-dev", "clang-devel", "clang"], None, None),
    need(
        Level::Window,
        ["libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel", "webkit2gtk-4.1"],
        None,
        Some("webkit2gtk-4.1"),
    ),
    need(Level::Test, ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"], Some("xvfb-run"), None),
    need(Level::Test, ["xauth", "xorg-x11-xauth", "xorg-xauth"], Some("xauth"), None),
    // Fedora and Arch ship the driver inside the library's package.
    need(Level::Test, ["webkit2gtk-driver", "", ""], Some("WebKitWebDriver"), None),
    need(Level::Test, ["poppler-utils", "poppler-utils", "poppler"], Some("pdftotext"), None),
    need(Level::Test, ["qpdf", "qpdf", "qpdf"], Some("qpdf"), None),
    // The print dialog is asked for on a bus of the tests' own.
    need(Level::Test, ["dbus", "dbus-daemon", "dbus"], Some("dbus-daemon"), None),
    need(Level::Test, ["python3", "python3", "python"], Some("python3"), None),
    // One test opens the true file dialog, which wants a window manager and key presses; the
    // benchmark presses keys, too.
    need(Level::Test, ["openbox", "openbox", "openbox"], Some("openbox"), None),
    need(Level::Test, ["xdotool", "xdotool", "xdotool"], Some("xdotool"), None),
    need(Level::Test, ["imagemagick", "ImageMagick", "imagemagick"], Some("import"), None),
];

/// Makes sure that everything up to `level` is there: installs it where that is known to work,
/// otherwise says exactly what to install.
pub(crate) fn ensure(project: &Project, level: Level) -> Result<(), Failure> {
    let needs = || NEEDS.iter().filter(|need| need.level <= level);
    if cfg!(target_os = "macos") {
        ensure_on_macos(project)?;
        return ensure_readers(level, "brew install qpdf poppler");
    }
    if cfg!(windows) {
        ensure_on_windows()?;
        return ensure_readers(level, "choco install qpdf poppler python");
    }
    if runs("dpkg-query", &["--version"]) && runs("apt-get", &["--version"]) {
        let installed = dpkg_installed(project)?;
        let missing: Vec<&str> = needs()
            .map(|need| need.debian)
            .filter(|name| !installed.iter().any(|have| have == name))
            .collect();
        return if missing.is_empty() { Ok(()) } else { install_with_apt(project, &missing) };
    }
    let missing: Vec<&Need> = needs().filter(|need| !is_met(need)).collect();
    if missing.is_empty() { Ok(()) } else { Err(ask_to_install(&missing)) }
}

/// The names of all installed packages, without architecture.
fn dpkg_installed(project: &Project) -> Result<Vec<String>, Failure> {
    let list = Tool::new("dpkg-query", project.root())
        .args(["--show", "--showformat=${db:Status-Status} ${Package}\n"])
        .read()?;
    Ok(parse_dpkg(&list))
}

fn parse_dpkg(list: &str) -> Vec<String> {
    list.lines().filter_map(|line| line.strip_prefix("installed ")).map(str::to_owned).collect()
}

fn install_with_apt(project: &Project, missing: &[&str]) -> Result<(), Failure> {
    println!("   Missing: {}", missing.join(" "));
    let by_hand = format!(
        "By hand: sudo apt-get update && sudo apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    let root = Tool::new("id", project.root()).arg("-u").read()?.trim() == "0";
    if !root && !runs("sudo", &["--version"]) {
        let what = "packages are missing, and there is no sudo to install them with";
        return Err(Failure::new(what, by_hand));
    }
    let apt = |args: &[&str]| {
        let mut words = if root { vec![] } else { vec!["sudo"] };
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        words.extend(args);
        Tool::new(words[0], project.root()).args(&words[1..]).or(by_hand.clone()).run()
    };
    // One unreachable third-party source must not stop us: the install below decides.
    if let Err(failure) = apt(&["update", "--quiet"]) {
        println!("   {} (going on with the lists that are there)", failure.what);
    }
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"][..], missing].concat())
}

fn is_met(need: &Need) -> bool {
    need.program.is_none_or(on_path)
        && need.module.is_none_or(|module| runs("pkg-config", &["--exists", module]))
}

fn on_path(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|dir| dir.join(program).is_file())
}

fn ask_to_install(missing: &[&Need]) -> Failure {
    let names = |of: fn(&Need) -> &'static str| {
        missing.iter().map(|need| of(need)).filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    let lines = [
        ("Fedora", "sudo dnf install", names(|need| need.fedora)),
        ("Arch", "sudo pacman -S --needed", names(|need| need.arch)),
        (
            "Debian, Ubuntu",
            "sudo apt-get install --no-install-recommends",
            names(|need| need.debian),
        ),
    ];
    let mut remedy = "Install them and start again:".to_owned();
    for (system, command, names) in lines {
        remedy.push_str(&format!("\n  {system}: {command} {}", names.join(" ")));
    }
    Failure::new("system packages are missing", remedy)
}

fn ensure_on_macos(project: &Project) -> Result<(), Failure> {
    // The compiler and libclang are Apple's; SQLCipher uses CommonCrypto.
    let tools = Tool::new("xcode-select", project.root()).arg("-p").read();
    tools.map(drop).map_err(|_| {
        Failure::new(
            "Apple's command line tools are missing",
            "Install them with: xcode-select --install",
        )
    })
}

fn ensure_on_windows() -> Result<(), Failure> {
    let unset: Vec<&str> = ["OPENSSL_DIR", "LIBCLANG_PATH"]
        .into_iter()
        .filter(|name| std::env::var_os(name).is_none_or(|value| !Path::new(&value).is_dir()))
        .collect();
    if unset.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("{} must name an installed folder", unset.join(" and ")),
        "Besides Visual Studio's C++ build tools and WebView2 (part of Windows 11):\n  \
         winget install LLVM.LLVM ShiningLight.OpenSSL.Dev\n  \
         setx LIBCLANG_PATH \"C:\\Program Files\\LLVM\\bin\"\n  \
         setx OPENSSL_DIR \"C:\\Program Files\\OpenSSL-Win64\"\n\
         then open a new terminal and start again.",
    ))
}

/// What the tests need on systems where no window is driven: PDF readers, and Python.
fn ensure_readers(level: Level, command: &str) -> Result<(), Failure> {
    let missing: Vec<&str> = [("qpdf", "--version"), ("pdftotext", "-v"), ("python3", "--version")]
        .into_iter()
        .filter(|(program, flag)| level >= Level::Test && !runs(program, &[flag]))
        .map(|(program, _)| program)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let what = format!("the tests need {}", missing.join(", "));
    Err(Failure::new(what, format!("Install them and start again: {command}")))
}

/// Whether `program` starts and ends well; what it prints does not matter.
pub(crate) fn runs(program: &str, args: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fully_installed_packages_count() {
        let list = "installed libc6\nconfig-files xvfb\nnot-installed qpdf\ninstalled g++\n";
        assert_eq!(parse_dpkg(list), ["libc6", "g++"]);
    }

    #[test]
    fn every_need_has_a_debian_name_and_no_name_comes_twice() {
        let mut names: Vec<_> = NEEDS.iter().map(|need| need.debian).collect();
        assert!(names.iter().all(|name| !name.is_empty() && !name.contains(' ')));
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn the_register_needs_no_window() {
        assert!(Level::Register < Level::Window && Level::Window < Level::Test);
        let window = |need: &&Need| need.debian.contains("webkit") || need.debian.contains("xvfb");
        assert!(NEEDS.iter().filter(window).all(|need| need.level > Level::Register));
    }

    #[test]
    fn only_the_tests_need_readers() {
        assert!(ensure_readers(Level::Window, "").is_ok());
    }

    #[test]
    fn elsewhere_the_exact_command_is_printed_without_empty_names() {
        let missing: Vec<&Need> = NEEDS.iter().filter(|need| need.level == Level::Test).collect();
        let failure = ask_to_install(&missing);
        assert!(failure.remedy.contains("sudo dnf install xorg-x11-server-Xvfb"), "{failure}");
        assert!(!failure.remedy.contains("  poppler"), "{failure}");
    }
}
