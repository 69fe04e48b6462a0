//! Rust source taken apart just far enough to tell code, text and comments from each other, and tests from the rest.

/// A string literal: where it stands and what is between its quotes (escapes as written).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Byte offset of the opening quote (or its prefix) in the source.
    pub(crate) at: usize,
    pub(crate) text: String,
}

/// One source file, seen three ways.
#[derive(Debug)]
pub(crate) struct RustSource {
    /// The source with comments and the insides of literals turned to spaces; every byte keeps its place.
    pub(crate) code: String,
    pub(crate) literals: Vec<Literal>,
    /// The source with everything but comments turned to spaces.
    pub(crate) comments: String,
    /// Byte ranges of items behind `#[cfg(test)]`.
    test_ranges: Vec<(usize, usize)>,
}

impl RustSource {
    pub(crate) fn parse(text: &str) -> Self {
        let mut source = Lexer::new(text).run();
        source.test_ranges = test_ranges(&source.code);
        source
    }

    /// Whether this byte belongs to an item that only exists in tests.
    pub(crate) fn in_tests(&self, at: usize) -> bool {
        self.test_ranges.iter().any(|&(from, to)| (from..to).contains(&at))
    }

    /// Modules declared as `#[cfg(test)] mod name;`: their files are tests as a whole.
    pub(crate) fn test_modules(&self) -> impl Iterator<Item = &str> {
        self.test_ranges.iter().filter_map(|&(from, to)| {
            let item = self.code.get(from..to)?.trim_end().strip_suffix(';')?;
            let (before, name) = item.trim_end().rsplit_once(' ')?;
            before.trim_end().ends_with("mod").then_some(name)
        })
    }

    /// Where a word or path such as `Instant::now` stands in the code, not as part of a longer name.
    pub(crate) fn find_path<'a>(&'a self, path: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code.match_indices(path).map(|(at, _)| at).filter(move |&at| {
            let before = self.code[..at].chars().next_back();
            let after = self.code[at + path.len()..].chars().next();
            let open_end = path.ends_with(':');
            !before.is_some_and(is_name) && (open_end || !after.is_some_and(is_name))
        })
    }
}

/// The number of the line that holds this byte, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|&&byte| byte == b'\n').count() + 1
}

pub(crate) fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    code: String,
    comments: String,
    literals: Vec<Literal>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Hidden,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Self {
        let room = text.len();
        Self {
            text,
            at: 0,
            code: String::with_capacity(room),
            comments: String::with_capacity(room),
            literals: Vec::new(),
        }
    }

    fn run(mut self) -> RustSource {
        while let Some(c) = self.rest().chars().next() {
            let rest = self.rest();
            if rest.starts_with("//") {
                self.take(rest.find('\n').unwrap_or(rest.len()), Kind::Comment);
            } else if rest.starts_with("/*") {
                self.take(block_comment_len(rest), Kind::Comment);
            } else if let Some((prefix, hashes)) = raw_string_start(rest).filter(|_| !self.within_name()) {
                let inside = &rest[prefix..];
                let close = format!("\"{}", "#".repeat(hashes));
                let length = inside.find(&close).unwrap_or(inside.len());
                self.literal(prefix, length, close.len());
            } else if c == '"' {
                self.literal(1, quoted_len(&rest[1..], '"'), 1);
            } else if c == '\'' {
                self.char_or_lifetime();
            } else {
                self.take(c.len_utf8(), Kind::Code);
            }
        }
        RustSource {
            code: self.code,
            literals: self.literals,
            comments: self.comments,
            test_ranges: Vec::new(),
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Whether the last byte of code belongs to a name, so that an `r` here is no raw string's.
    fn within_name(&self) -> bool {
        self.code.chars().next_back().is_some_and(is_name)
    }

    fn literal(&mut self, open: usize, length: usize, close: usize) {
        let start = self.at;
        let inside = &self.text[start + open..start + open + length];
        self.literals.push(Literal { at: start, text: inside.to_owned() });
        self.take(open, Kind::Code);
        self.take(length, Kind::Hidden);
        self.take(close.min(self.rest().len()), Kind::Code);
    }

    fn char_or_lifetime(&mut self) {
        let inside = &self.rest()[1..];
        let mut chars = inside.chars();
        let first = chars.next();
        let is_char = first == Some('\\') || chars.next() == Some('\'');
        self.take(1, Kind::Code);
        if is_char {
            let length =
                if first == Some('\\') { quoted_len(inside, '\'') } else { first.map_or(0, char::len_utf8) };
            self.take(length, Kind::Hidden);
            self.take(1.min(self.rest().len()), Kind::Code);
        }
    }

    /// Moves on by this many bytes, showing them in the view they belong to and as blanks in the others.
    fn take(&mut self, bytes: usize, kind: Kind) {
        let taken = &self.text[self.at..self.at + bytes];
        show(&mut self.code, taken, kind == Kind::Code);
        show(&mut self.comments, taken, kind == Kind::Comment);
        self.at += bytes;
    }
}

fn show(view: &mut String, text: &str, plainly: bool) {
    if plainly {
        view.push_str(text);
        return;
    }
    for byte in text.bytes() {
        view.push(if byte == b'\n' { '\n' } else { ' ' });
    }
}

/// The length of the inside of a literal up to its closing quote; a backslash hides the character after it.
fn quoted_len(inside: &str, quote: char) -> usize {
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == quote {
            return at;
        }
    }
    inside.len()
}

/// For `r"`, `r#"`, `br"`, `cr#"` …: the bytes up to and with the quote, and how many `#` there are.
fn raw_string_start(rest: &str) -> Option<(usize, usize)> {
    let letters = ["r", "br", "cr"]
        .into_iter()
        .find(|l| rest.strip_prefix(l).is_some_and(|after| after.starts_with(['"', '#'])))?;
    let after = &rest[letters.len()..];
    let hashes = after.bytes().take_while(|&byte| byte == b'#').count();
    (after.as_bytes().get(hashes) == Some(&b'"')).then_some((letters.len() + hashes + 1, hashes))
}

fn block_comment_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// From each `#[cfg(test)]` to the end of the item that it stands on.
fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    const MARK: &str = "#[cfg(test)]";
    code.match_indices(MARK)
        .map(|(from, _)| {
            let mut depth = 0_usize;
            for (at, byte) in code.bytes().enumerate().skip(from + MARK.len()) {
                match byte {
                    b'{' | b'(' | b'[' => depth += 1,
                    b'}' | b')' | b']' => {
                        depth = depth.saturating_sub(1);
                        if depth == 0 && byte == b'}' {
                            return (from, at + 1);
                        }
                    }
                    b';' if depth == 0 => return (from, at + 1),
                    _ => {}
                }
            }
            (from, code.len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        RustSource::parse(source).literals.into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn strings_of_every_kind_are_found_and_hidden_from_the_code() {
        let source = "f(\"a \\\" b\", r\"c\\\", r#\"d \" e\"#, b\"f\", br##\"g\"# h\"##, '\"', '\\'', \"i\")";
        assert_eq!(texts(source), ["a \\\" b", "c\\", "d \" e", "f", "g\"# h", "i"]);
        let code = RustSource::parse(source).code;
        assert_eq!(code.len(), source.len());
        assert!(!code.contains('a') && code.contains("f("));
    }

    #[test]
    fn comments_hide_what_looks_like_code_and_nest() {
        let source = "a(); // Instant::now\n/* x /* \"y\" */ z */ b();";
        let parsed = RustSource::parse(source);
        assert_eq!(parsed.find_path("Instant::now").count(), 0);
        assert!(parsed.literals.is_empty());
        assert!(parsed.code.contains("b();") && !parsed.code.contains('z'));
        assert!(parsed.comments.contains("Instant::now") && parsed.comments.contains("z */"));
    }

    #[test]
    fn a_lifetime_is_not_taken_for_a_character() {
        assert_eq!(texts("fn f<'a>(x: &'a str) -> &'a str { \"t\" }"), ["t"]);
    }

    #[test]
    fn text_in_other_scripts_keeps_every_place() {
        let source = "let a = \"שלום 🙂\"; // ça va\nlet b = 'é';";
        let parsed = RustSource::parse(source);
        assert_eq!(parsed.code.len(), source.len());
        assert_eq!(line_of(source, source.find("let b").unwrap()), 2);
    }

    #[test]
    fn an_unfinished_literal_or_comment_ends_with_the_file() {
        for source in ["\"abc", "r#\"abc", "/* abc", "'\\", "'", "\"\\"] {
            assert_eq!(RustSource::parse(source).code.len(), source.len());
        }
    }

    #[test]
    fn tests_are_told_from_the_rest() {
        let source = "fn a() {}\n#[cfg(test)]\n#[allow(x)]\nmod tests { fn b() { [1]; } }\nfn c() {}\n#[cfg(test)]\nmod more;\n";
        let parsed = RustSource::parse(source);
        assert!(!parsed.in_tests(source.find("fn a").unwrap()));
        assert!(parsed.in_tests(source.find("fn b").unwrap()));
        assert!(!parsed.in_tests(source.find("fn c").unwrap()));
        assert_eq!(parsed.test_modules().collect::<Vec<_>>(), ["more"]);
    }

    #[test]
    fn a_path_is_not_found_inside_a_longer_name() {
        let parsed = RustSource::parse("operand::x(); MyInstant::now(); Instant::nowhere(); Instant::now();");
        assert_eq!(parsed.find_path("rand::").count(), 0);
        assert_eq!(parsed.find_path("Instant::now").count(), 1);
    }
}
