//! Passwords that drives were locked with stand in transcripts: nobody needs them there, and people
//! use them twice. They are made unreadable before anything is kept or shown.

/// What stands in a password's place.
pub const REDACTED: &str = "***";

/// The text without passwords, and how many there were.
pub fn redact(text: &str) -> (String, u32) {
    let mut redactor = Redactor { out: String::with_capacity(text.len()), ..Redactor::default() };
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            redactor.out.push('\n');
        }
        redactor.line(line);
    }
    (redactor.out, redactor.count)
}

/// What a line leaves for the next one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Open {
    #[default]
    Nothing,
    /// An option whose password has not come yet.
    Option,
    /// A key in quotes whose value has not come yet.
    Key,
    /// A password that goes on, in quotes of this kind or in none.
    Word(Option<char>),
}

#[derive(Debug, Default)]
struct Redactor {
    out: String,
    count: u32,
    open: Open,
}

impl Redactor {
    fn line(&mut self, line: &str) {
        // Cheap to rule out: most lines name nothing of the kind.
        let lower = line.to_ascii_lowercase();
        let open = std::mem::take(&mut self.open);
        if open == Open::Nothing && !lower.contains("password") && !lower.contains("--sec") {
            self.out.push_str(line);
            return;
        }
        let text = line.strip_suffix('\r').unwrap_or(line);
        let quoted = self.quoted(text, &lower, open == Open::Key);
        let rest = self.continued(&quoted, open);
        self.given(rest);
        self.out.push_str(line.get(text.len()..).unwrap_or_default());
    }

    /// `password="…"`, `security_password: "…"` and `"password": "…"`: up to the last place that can
    /// be its end. With `key`, the line begins with the value.
    fn quoted(&mut self, line: &str, lower: &str, key: bool) -> String {
        let mut out = String::new();
        let mut at = 0;
        if key {
            let value = line.trim_start();
            if value.is_empty() {
                self.open = Open::Key;
                return line.to_owned();
            }
            at = self.hide(line, at, value, json_value(value), &mut out);
        }
        while let Some(found) = lower.get(at..).and_then(|rest| rest.find("password")) {
            let word_end = at + found + "password".len();
            let rest = line.get(word_end..).unwrap_or_default();
            let bare = rest.trim_start_matches(['\\', '"', '\'']);
            let key = bare.len() < rest.len();
            let value = bare.trim_start().strip_prefix(['=', ':']).map(str::trim_start);
            self.open = match value {
                Some("") if key => Open::Key,
                Some("\\") => Open::Option,
                _ => self.open,
            };
            let Some(value) = value.filter(|v| !matches!(*v, "" | "\\")) else {
                out.push_str(line.get(at..word_end).unwrap_or_default());
                at = word_end;
                continue;
            };
            // A password may hold quotes; what follows it in hdparm's words ends it.
            let end = if key { json_value(value) } else { value.rfind("\", user=").map(|e| e + 1) };
            at = self.hide(line, at, value, end, &mut out);
        }
        out.push_str(line.get(at..).unwrap_or_default());
        out
    }

    /// Writes the line from `at` with the beginning of `value`, which is the rest of it, made
    /// unreadable: up to `end`, or all of it. Where to go on in the line.
    fn hide(
        &mut self,
        line: &str,
        at: usize,
        value: &str,
        end: Option<usize>,
        out: &mut String,
    ) -> usize {
        let start = line.len() - value.len();
        out.push_str(line.get(at..start).unwrap_or_default());
        out.push('"');
        out.push_str(REDACTED);
        out.push('"');
        self.count = self.count.saturating_add(1);
        start + end.unwrap_or(value.len())
    }

    /// What the line before left open; the rest of the line.
    fn continued<'a>(&mut self, line: &'a str, open: Open) -> &'a str {
        // A shell, and a mail, begin such a line with a mark of their own.
        let rest = match open {
            Open::Nothing | Open::Key => return line,
            Open::Option => line.trim_start_matches([' ', '\t', '>']),
            Open::Word(_) => line.strip_prefix("> ").unwrap_or(line),
        };
        self.out.push_str(line.get(..line.len() - rest.len()).unwrap_or_default());
        match open {
            // A blank line ends the command.
            Open::Option if !rest.is_empty() => self.value(rest),
            // A quote that is never closed was an apostrophe.
            Open::Word(Some(q)) if !rest.contains(q) && !rest.ends_with('\\') => rest,
            Open::Word(quote) => self.word(rest, quote),
            _ => rest,
        }
    }

    /// `--security-erase secret`, as it was typed.
    fn given(&mut self, line: &str) {
        let mut rest = line;
        while let Some(found) = rest.find("--sec") {
            let (before, flag) = rest.split_at(found);
            let end = flag.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(flag.len());
            let (name, after) = flag.split_at(end);
            let value = after.trim_start_matches(['=', ' ', '\t']);
            let (gap, value) = after.split_at(after.len() - value.len());
            [before, name, gap].iter().for_each(|part| self.out.push_str(part));
            let none = ["freeze", "help", "prompt"].iter().any(|word| name.contains(word));
            rest = if none { value } else { self.value(value) };
        }
        self.out.push_str(rest);
    }

    /// Makes the word an option takes unreadable; what follows it.
    fn value<'a>(&mut self, value: &'a str) -> &'a str {
        // The marks with which shells go on in the next line.
        if matches!(value.trim_end(), "" | "\\" | "^" | "`") {
            self.open = Open::Option;
            return value;
        }
        // A device or another option is none.
        if value.starts_with("/dev/") || value.starts_with("--") {
            return value;
        }
        self.count = self.count.saturating_add(1);
        self.word(value, None)
    }

    fn word<'a>(&mut self, value: &'a str, quote: Option<char>) -> &'a str {
        let (length, open) = secret(value, quote);
        if length > 0 {
            self.out.push_str(REDACTED);
            self.open = open;
        }
        value.get(length..).unwrap_or_default()
    }
}

/// How long a value of JSON is, so that what follows it stays; bytes. `None` where it is none.
fn json_value(value: &str) -> Option<usize> {
    let ends = |at: usize| {
        let rest = value.get(at..).unwrap_or_default().trim_start();
        rest.is_empty() || rest.starts_with([',', '}', ']'])
    };
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let Some(quote) = quote else {
        let word = value.split([',', '}', ']']).next()?.trim_end();
        let plain = matches!(word, "null" | "true" | "false")
            || (!word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()));
        return plain.then_some(word.len());
    };
    let mut escaped = false;
    for (at, c) in value.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote && ends(at + 1) => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// How long the word a shell would take is, quotes and escaped blanks included, in bytes; and what
/// of it the next line goes on with. It begins inside `quote`.
fn secret(value: &str, mut quote: Option<char>) -> (usize, Open) {
    let mut escaped = false;
    for (at, c) in value.char_indices() {
        match (quote, c) {
            _ if escaped => escaped = false,
            (Some('"') | None, '\\') => escaped = true,
            (Some(q), c) if c == q => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, c) if c.is_whitespace() => return (at, Open::Nothing),
            _ => {}
        }
    }
    let open = if escaped || quote.is_some() { Open::Word(quote) } else { Open::Nothing };
    (value.len(), open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_left_and_nothing_else_is_lost() {
        for (given, expected, count) in [
            (
                " Issuing SECURITY_ERASE command, password=\"p\", user=user",
                " Issuing SECURITY_ERASE command, password=\"***\", user=user",
                1,
            ),
            ("password=\"a\", user=b\", user=user", "password=\"***\", user=user", 1),
            ("security_password: \"s3 cr\"et\"\r", "security_password: \"***\"\r", 1),
            (
                "# hdparm --user-master u --security-erase geheim /dev/sda",
                "# hdparm --user-master u --security-erase *** /dev/sda",
                1,
            ),
            (
                "hdparm --security-set-pass 'a b' /dev/sda && hdparm --security-erase \"a b\" /dev/sda",
                "hdparm --security-set-pass *** /dev/sda && hdparm --security-erase *** /dev/sda",
                2,
            ),
            ("hdparm --security-erase=p /dev/sda", "hdparm --security-erase=*** /dev/sda", 1),
            ("hdparm --security-freeze /dev/sda", "hdparm --security-freeze /dev/sda", 0),
            (
                "\tMaster password revision code = 65534",
                "\tMaster password revision code = 65534",
                0,
            ),
            ("Passwörter: PASSWORD: x\nnext", "Passwörter: PASSWORD: \"***\"\nnext", 1),
        ] {
            assert_eq!(redact(given), (expected.to_owned(), count), "{given:?}");
        }
    }

    #[test]
    fn a_password_on_the_next_line_is_found() {
        for (given, expected, count) in [
            (
                "hdparm --security-erase \\\n  geheim /dev/sda",
                "hdparm --security-erase \\\n  *** /dev/sda",
                1,
            ),
            (
                "hdparm --security-erase \\\r\n> 'ge heim' \\\r\n> /dev/sda\r",
                "hdparm --security-erase \\\r\n> *** \\\r\n> /dev/sda\r",
                1,
            ),
            // A mail broke the line.
            (
                "hdparm --security-erase\ngeheim /dev/sda",
                "hdparm --security-erase\n*** /dev/sda",
                1,
            ),
            (
                "hdparm --security-erase \"ge\nheim\" /dev/sda",
                "hdparm --security-erase ***\n*** /dev/sda",
                1,
            ),
            (
                "hdparm --security-erase ge\\\nheim /dev/sda",
                "hdparm --security-erase ***\n*** /dev/sda",
                1,
            ),
            (
                "hdparm --security-erase \\\n\\\n--user-master u --security-erase p /dev/sda",
                "hdparm --security-erase \\\n\\\n--user-master u --security-erase *** /dev/sda",
                1,
            ),
            // What takes none, what a blank line ends, and an apostrophe that is no quote.
            ("--security-freeze\nModel Number: X", "--security-freeze\nModel Number: X", 0),
            ("--security-erase\n\nModel Number: X", "--security-erase\n\nModel Number: X", 0),
            ("--security-erase \\\n/dev/sda p", "--security-erase \\\n/dev/sda p", 0),
            ("--security-erase it's\nModel Number: X", "--security-erase ***\nModel Number: X", 1),
        ] {
            assert_eq!(redact(given), (expected.to_owned(), count), "{given:?}");
        }
    }

    #[test]
    fn a_password_in_json_is_found_and_what_stands_beside_it_stays() {
        for (given, expected, count) in [
            (r#""password": "geheim","#, r#""password": "***","#, 1),
            (
                r#"{"ata_password":"ge\",\"heim","sn":"S4","password" : 1234}"#,
                r#"{"ata_password":"***","sn":"S4","password" : "***"}"#,
                2,
            ),
            ("{'password': 'geheim', 'sn': 'S4'}", "{'password': \"***\", 'sn': 'S4'}", 1),
            ("\"password\":\r\n  \"geheim\",\r\n\"a\"", "\"password\":\r\n  \"***\",\r\n\"a\"", 1),
            // No JSON after all: better too much than a piece of it.
            (r#""password": "ge"heim, x"#, r#""password": "***""#, 1),
            (r#"{\"password\": \"geheim\"}"#, r#"{\"password\": "***""#, 1),
            (r#""ATA password","status""#, r#""ATA password","status""#, 0),
        ] {
            assert_eq!(redact(given), (expected.to_owned(), count), "{given:?}");
        }
    }
}
