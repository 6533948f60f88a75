//! The import worker alone, for this crate's tests; the products enter it from their own `main`.

fn main() {
    custodia_input::worker::main();
    eprintln!("this program is started by the tests of custodia-input, with --import-worker");
    std::process::exit(2);
}
