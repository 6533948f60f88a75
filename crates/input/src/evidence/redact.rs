//! Passwords that drives were locked with stand in transcripts: nobody needs them there, and people
//! use them twice. They are made unreadable before anything is kept or shown.

/// What stands in a password's place.
pub const REDACTED: &str = "***";

/// The text without passwords, and how many there were.
pub fn redact(text: &str) -> (String, u32) {
    let mut out = String::with_capacity(text.len());
    let mut count = 0_u32;
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        count = count.saturating_add(one_line(line, &mut out));
    }
    (out, count)
}

fn one_line(line: &str, out: &mut String) -> u32 {
    // Cheap to rule out: most lines name nothing of the kind.
    let lower = line.to_ascii_lowercase();
    if !lower.contains("password") && !lower.contains("--security-") && !lower.contains("--sec") {
        out.push_str(line);
        return 0;
    }
    let (line, quoted) = quoted(line, &lower);
    let (line, given) = given(&line);
    out.push_str(&line);
    quoted + given
}

/// `password="…"` and `security_password: "…"`: up to the last quote that can be its end.
fn quoted(line: &str, lower: &str) -> (String, u32) {
    let mut out = String::new();
    let (mut at, mut count) = (0, 0);
    while let Some(found) = lower.get(at..).and_then(|rest| rest.find("password")) {
        let word_end = at + found + "password".len();
        let rest = line.get(word_end..).unwrap_or_default();
        let value = rest.trim_start();
        let value = value.strip_prefix(['=', ':']).map(str::trim_start);
        let Some(value) = value.filter(|v| !v.is_empty() && *v != "\r") else {
            out.push_str(line.get(at..word_end).unwrap_or_default());
            at = word_end;
            continue;
        };
        let start = line.len() - value.len();
        out.push_str(line.get(at..start).unwrap_or_default());
        // A password may hold quotes; what follows it in hdparm's words ends it.
        let end = match lower.get(start..).and_then(|rest| rest.rfind("\", user=")) {
            Some(end) => start + end + 1,
            None => line.trim_end_matches('\r').len(),
        };
        out.push('"');
        out.push_str(REDACTED);
        out.push('"');
        count += 1;
        at = end.max(start);
    }
    out.push_str(line.get(at..).unwrap_or_default());
    (out, count)
}

/// `--security-erase secret`, as it was typed.
fn given(line: &str) -> (String, u32) {
    let mut out = String::new();
    let (mut rest, mut count) = (line, 0);
    while let Some(found) = rest.find("--sec") {
        let (before, flag) = rest.split_at(found);
        out.push_str(before);
        let end = flag.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(flag.len());
        let (name, after) = flag.split_at(end);
        out.push_str(name);
        let gap = after.len() - after.trim_start_matches(['=', ' ', '\t']).len();
        let (gap, value) = after.split_at(gap);
        out.push_str(gap);
        // These take none; a device or another option is none.
        let none = name.contains("freeze") || name.contains("help") || value.starts_with("/dev/");
        if none || value.trim().is_empty() || value.starts_with("--") {
            rest = value;
            continue;
        }
        let length = secret(value);
        out.push_str(REDACTED);
        count += 1;
        rest = value.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    (out, count)
}

/// How long the word a shell would take is, quotes and escaped blanks included; bytes.
fn secret(value: &str) -> usize {
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in value.char_indices() {
        match (quote, c) {
            _ if escaped => escaped = false,
            (Some('"') | None, '\\') => escaped = true,
            (Some(q), c) if c == q => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, c) if c.is_whitespace() => return at,
            _ => {}
        }
    }
    value.len()
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
}
