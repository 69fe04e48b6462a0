//! Bringing contacts in: upload, progress, report (METHOD M18).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Field};

/// `GET /import`, answered by `POST /import` (multipart: `file`).
#[derive(Debug, Template)]
#[template(path = "pages/import/upload.html")]
pub struct ImportPage {
    /// The frame.
    pub shell: Shell,
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

/// `GET /imports/{id}` while it runs; asks again every second.
#[derive(Debug, Template)]
#[template(path = "pages/import/progress.html")]
pub struct ImportProgressPage {
    /// The frame.
    pub shell: Shell,
    /// This page's own address.
    pub href: String,
    /// The file's name.
    pub file: String,
    /// Rows done.
    pub done: u64,
    /// Rows in all; 0 while it is not known.
    pub total: u64,
    /// "412 of 1,200 rows, about 3 seconds left".
    pub sentence: String,
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
    /// Rows that did not come in.
    pub bad_rows: Vec<BadRow>,
    /// Takes the whole import back. Nothing when it can no longer be.
    pub undo: Option<Act>,
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

impl ImportProgressPage {
    /// Just begun, half way, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |file: &str, done, total, sentence: &str| Self {
            shell: Shell::sample("Importing", Place::More),
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
            bad_rows: Vec::new(),
            undo: Some(Act::post("Take the whole import back", "/imports/1/undo").icon("undo")),
        };
        let bad = |line, why: &str, text: &str| BadRow { line, why: why.into(), text: text.into() };
        vec![
            ("good", good()),
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
