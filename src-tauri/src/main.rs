//! The desktop program.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    // A process started to read one untrusted file never gets further than this line.
    custodia_input::worker::main();
    custodia_desktop::run()
}
