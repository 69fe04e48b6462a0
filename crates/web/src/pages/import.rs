//! Bringing contacts in: upload, preview, progress, report, taking it back (METHOD M18).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Field};

/// `GET /import`, answered by `POST /import` (multipart: `file`).
#[derive(Debug, Template)]
#[template(path = "pages/import/upload.html")]
pub struct ImportPage {
    /// The frame.
    pub shell: Shell,
    /// The id of the import: sent twice, the file is kept once.
    pub id: String,
    /// Carries the error only ("That is no vCard and no CSV.").
    pub file: Field,
    /// Earlier imports, newest first.
    pub earlier: Vec<EarlierImport>,
}

/// An import that was made.
#[derive(Debug, Clone)]
pub struct EarlierImport {
    /// Its report.
    pub href: String,
    /// The file's name.
    pub file: String,
    /// "58 people, 2 rows left out, Fri 20 Nov 2026".
    pub summary: String,
}

/// `GET /import/{id}`: the file waits while it is looked over. Its form goes to `start`, back to itself, or to `discard`.
#[derive(Debug, Template)]
#[template(path = "pages/import/preview.html")]
pub struct ImportPreviewPage {
    /// The frame.
    pub shell: Shell,
    /// This page's own address.
    pub href: String,
    /// The file's name.
    pub file: String,
    /// "Google contacts (CSV)".
    pub format: String,
    /// "58 people: 50 new, 8 known already."
    pub sentence: String,
    /// What else there is to know before.
    pub remarks: Vec<String>,
    /// The words on the button: "Bring in 50 people".
    pub go: String,
    /// The columns that have something in them; none for cards.
    pub columns: Vec<PreviewColumn>,
    /// The first people.
    pub first: Vec<PreviewLine>,
    /// People about whom there is doubt.
    pub in_doubt: Vec<PreviewLine>,
    /// Rows that will not come in.
    pub bad_rows: Vec<BadRow>,
}

/// A column, to be corrected.
#[derive(Debug, Clone)]
pub struct PreviewColumn {
    /// The name of the field: `column-3`.
    pub name: String,
    /// What the file calls it.
    pub header: String,
    /// "Jane Doe, John Roe": what stands in it.
    pub hint: String,
    /// What it may be; the chosen one is what it is read as.
    pub choices: Vec<Choice>,
}

/// Somebody as they will come in.
#[derive(Debug, Clone)]
pub struct PreviewLine {
    /// Called.
    pub name: String,
    /// "CFO at Acme, (312) 555-0142, referred by Ana Ruiz". May be empty.
    pub about: String,
    /// What is kept beside. May be empty.
    pub beside: String,
    /// "New", "You know them: same e-mail address and the same name."
    pub verdict: String,
}

/// `GET /imports/{id}` while it runs, or is taken back; follows `GET /imports/{id}/events`.
#[derive(Debug, Template)]
#[template(path = "pages/import/progress.html")]
pub struct ImportProgressPage {
    /// The frame.
    pub shell: Shell,
    /// "Bringing them in", "Taking it back".
    pub heading: String,
    /// This page's own address.
    pub href: String,
    /// The file's name.
    pub file: String,
    /// Rows done.
    pub done: u64,
    /// Rows in all; 0 while it is not known.
    pub total: u64,
    /// "412 of about 1,200 people."
    pub sentence: String,
    /// Stop it, or start it again where it was interrupted.
    pub acts: Vec<Act>,
}

/// `GET /imports/{id}` when it is through.
#[derive(Debug, Template)]
#[template(path = "pages/import/report.html")]
pub struct ImportReportPage {
    /// The frame.
    pub shell: Shell,
    /// The file's name.
    pub file: String,
    /// "58 people are in."
    pub headline: String,
    /// What else happened: "3 were known and got what was missing.", "4 referrals were read from “Referred By”."
    pub remarks: Vec<String>,
    /// Who stayed when it was taken back.
    pub kept: Vec<KeptLine>,
    /// How many stayed in all.
    pub kept_in_all: i64,
    /// Rows that did not come in, or that the rep should look at.
    pub bad_rows: Vec<BadRow>,
    /// Takes the whole import back, or goes on with one that stopped. Nothing when it can no longer be.
    pub acts: Vec<Act>,
}

/// Somebody who stayed.
#[derive(Debug, Clone)]
pub struct KeptLine {
    /// Their page.
    pub href: String,
    /// Called.
    pub name: String,
    /// Why: "A call, a meeting or a note was written down."
    pub why: String,
}

/// A row that did not come in.
#[derive(Debug, Clone)]
pub struct BadRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// Why, in one sentence.
    pub why: String,
    /// The beginning of the row. May be empty.
    pub text: String,
}

impl ImportPage {
    /// Fresh, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::sample("Import contacts", Place::More),
            id: "0193".into(),
            file: Field::default(),
            earlier: Vec::new(),
        };
        let earlier = |file: &str| EarlierImport {
            href: "/imports/1".into(),
            file: file.into(),
            summary: "58 people, 2 rows left out, Fri 20 Nov 2026".into(),
        };
        vec![
            ("fresh", fresh()),
            (
                "wrong",
                Self {
                    file: Field::wrong(
                        "",
                        "holiday.jpg is no vCard and no CSV. Export your contacts as one of these.",
                    ),
                    earlier: vec![earlier("contacts.vcf")],
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    file: Field::wrong("", hostile::SCRIPT),
                    earlier: vec![earlier(hostile::QUOTES), earlier(&hostile::long())],
                    ..fresh()
                },
            ),
        ]
    }
}

impl ImportPreviewPage {
    /// A list, cards, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |name: &str, about: &str, beside: &str, verdict: &str| PreviewLine {
            name: name.into(),
            about: about.into(),
            beside: beside.into(),
            verdict: verdict.into(),
        };
        let cards = || Self {
            shell: Shell::sample("Look it over", Place::More),
            href: "/import/1".into(),
            file: "contacts.vcf".into(),
            format: "Contact cards (vCard)".into(),
            sentence: "58 people: 50 new, 8 known already.".into(),
            remarks: vec!["4 say who referred them: that becomes a referral, and promises nothing.".into()],
            go: "Bring in 50 people".into(),
            columns: Vec::new(),
            first: vec![
                line("Ana Ruiz", "CFO at Acme, (312) 555-0142", "", "New"),
                line(
                    "Tom Okafor",
                    "tom@example.com",
                    "Shoe size: 44",
                    "You know them: same e-mail address and the same name.",
                ),
            ],
            in_doubt: Vec::new(),
            bad_rows: Vec::new(),
        };
        let column = |name: &str, header: &str, hint: &str| PreviewColumn {
            name: name.into(),
            header: header.into(),
            hint: hint.into(),
            choices: vec![Choice::of("name", "Name").chosen(), Choice::of("left_out", "Leave out")],
        };
        let bad = |line, why: &str| BadRow { line, why: why.into(), text: String::new() };
        vec![
            ("cards", cards()),
            (
                "list",
                Self {
                    file: "people.csv".into(),
                    format: "List (CSV)".into(),
                    columns: vec![
                        column("column-0", "Who", "Ana Ruiz, Tom Okafor"),
                        column("column-3", "Shoe size", "44"),
                    ],
                    in_doubt: vec![line(
                        "Jon Roe",
                        "",
                        "",
                        "Perhaps John Roe: the names differ by one typing error; nothing else to go by.",
                    )],
                    bad_rows: vec![bad(14, "There is nobody on this row.")],
                    ..cards()
                },
            ),
            (
                "hostile",
                Self {
                    file: hostile::SCRIPT.into(),
                    columns: vec![
                        column("column-0", hostile::QUOTES, hostile::SCRIPT),
                        column("column-1", &hostile::long(), hostile::RTL),
                    ],
                    first: vec![
                        line(hostile::SCRIPT, hostile::QUOTES, hostile::RTL, hostile::SCRIPT),
                        line(&hostile::long(), &hostile::long(), &hostile::long(), hostile::EMOJI),
                    ],
                    in_doubt: vec![line(hostile::RTL, "", "", hostile::QUOTES)],
                    bad_rows: vec![bad(1, hostile::SCRIPT)],
                    ..cards()
                },
            ),
        ]
    }
}

impl ImportProgressPage {
    /// Just begun, half way, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |file: &str, done, total, sentence: &str| Self {
            shell: Shell::sample("Importing", Place::More),
            heading: "Bringing them in".into(),
            acts: vec![Act::post("Stop here", "/imports/1/cancel")],
            href: "/imports/1".into(),
            file: file.into(),
            done,
            total,
            sentence: sentence.into(),
        };
        vec![
            ("begun", page("contacts.vcf", 0, 0, "Reading the file.")),
            ("half", page("contacts.vcf", 412, 1200, "412 of 1,200 rows, about 3 seconds left")),
            ("hostile", page(hostile::SCRIPT, u64::MAX, 1, hostile::QUOTES)),
        ]
    }
}

impl ImportReportPage {
    /// All in, with bad rows, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let good = || Self {
            shell: Shell::sample("Imported", Place::More),
            file: "contacts.vcf".into(),
            headline: "58 people are in.".into(),
            remarks: vec![
                "3 were known and got what was missing.".into(),
                "4 referrals were read from “Referred By”.".into(),
                "17 fields mean nothing to us; they are kept on the people’s pages.".into(),
            ],
            kept: Vec::new(),
            kept_in_all: 0,
            bad_rows: Vec::new(),
            acts: vec![Act::post("Take the whole import back", "/imports/1/undo").icon("undo")],
        };
        let bad = |line, why: &str, text: &str| BadRow { line, why: why.into(), text: text.into() };
        vec![
            ("good", good()),
            (
                "taken-back",
                Self {
                    headline: "Taken back.".into(),
                    remarks: vec!["56 people are gone again; 2 stayed.".into()],
                    kept: vec![KeptLine {
                        href: "/contacts/1".into(),
                        name: "Ana Ruiz".into(),
                        why: "A call, a meeting or a note was written down.".into(),
                    }],
                    kept_in_all: 2,
                    acts: Vec::new(),
                    ..good()
                },
            ),
            (
                "bad-rows",
                Self {
                    bad_rows: vec![
                        bad(14, "No name in it.", ",,,020 7946 0100"),
                        bad(212, "The quotation mark is never closed.", "\"Doe, Jane"),
                    ],
                    ..good()
                },
            ),
            (
                "hostile",
                Self {
                    file: hostile::SCRIPT.into(),
                    kept: vec![KeptLine {
                        href: "/contacts/1".into(),
                        name: hostile::SCRIPT.into(),
                        why: hostile::QUOTES.into(),
                    }],
                    kept_in_all: 1,
                    bad_rows: vec![
                        bad(1, hostile::QUOTES, &hostile::long()),
                        bad(2, hostile::RTL, hostile::SCRIPT),
                    ],
                    ..good()
                },
            ),
        ]
    }
}
