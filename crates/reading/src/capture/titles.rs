//! Job titles.

use std::ops::Range;

use super::line::Line;
use crate::words::family_names::FAMILY_NAMES;
use crate::words::is_in;
use crate::words::job_titles::{DEPARTMENTS, ENDINGS, FAMILY_NAMES_TOO, HEADS, MODIFIERS, TRADE_ENDINGS};

const TITLE_WORDS_MAX: usize = 9;
const MODIFIERS_MAX: usize = 5;

/// Titles that take a part of the business after them without "of".
const BEFORE_DEPARTMENT: &[&str] = &[
    "vp",
    "svp",
    "evp",
    "avp",
    "rvp",
    "president",
    "director",
    "head",
    "manager",
    "mgr",
    "lead",
    "chief",
    "exec",
    "executive",
    "officer",
    "agm",
    "gm",
    "dgm",
    "associate",
    "analyst",
    "leiter",
    "leiterin",
    "dir",
];

/// Titles of languages in which the adjective follows.
const TITLES_BEFORE_QUALITY: &[&str] = &[
    "directeur",
    "directrice",
    "responsable",
    "ingenieur",
    "ingenieure",
    "conseiller",
    "conseillere",
    "attache",
    "attachee",
    "charge",
    "chargee",
    "assistant",
    "assistante",
    "secretaire",
    "gerant",
    "gerante",
    "director",
    "directora",
    "gerente",
    "jefe",
    "jefa",
    "ingeniero",
    "ingeniera",
    "asesor",
    "asesora",
    "representante",
    "subdirector",
    "subdirectora",
    "diretor",
    "diretora",
    "direttore",
    "direttrice",
    "responsabile",
    "agente",
    "tecnico",
    "tecnica",
    "consulente",
];
const QUALITIES: &[&str] = &[
    "commercial",
    "commerciale",
    "general",
    "generale",
    "technique",
    "financier",
    "financiere",
    "regional",
    "regionale",
    "adjoint",
    "adjointe",
    "administratif",
    "administrative",
    "marketing",
    "comercial",
    "financiero",
    "financiera",
    "ejecutivo",
    "ejecutiva",
    "tecnico",
    "tecnica",
    "administrativo",
    "administrativa",
    "juridico",
    "industrial",
    "geral",
    "tecnico-comercial",
    "technico-commercial",
    "vendite",
    "acquisti",
    "logistique",
    "informatique",
];
/// Everyday words that stand in job titles as well: "used car salesman".
const QUALIFIERS: &[&str] = &[
    "used", "new", "old", "small", "large", "big", "third", "first", "second", "car", "roof", "school",
    "shop", "church", "book", "day", "night", "family", "kids", "kid", "office", "truck", "boat", "copier",
    "printer", "bakery", "gym", "golf", "business", "company", "high", "full", "part", "time", "retired",
    "former", "3rd", "2nd", "1st", "live", "life", "home", "close", "own", "case", "grade", "help", "desk",
];
/// Ends of titles and of companies in scripts without blanks.
const CJK_TITLES: &[&str] = &[
    "经理",
    "医师",
    "醫師",
    "教授",
    "院长",
    "院長",
    "校长",
    "校長",
    "店主",
    "老板",
    "원장",
    "사원",
    "總監",
    "总监",
    "部長",
    "部长",
    "社長",
    "課長",
    "课长",
    "主任",
    "工程师",
    "工程師",
    "医生",
    "老师",
    "律师",
    "董事",
    "总裁",
    "代表",
    "係長",
    "店長",
    "会長",
    "取締役",
    "店长",
    "顾问",
    "主管",
    "销售",
    "사장",
    "부장",
    "과장",
    "대리",
    "이사",
    "대표",
    "팀장",
];

impl Line<'_> {
    /// Where the job title that begins at word `i` ends; `None` when none begins there.
    pub(super) fn title_end(&self, i: usize, end: usize) -> Option<usize> {
        let end = end.min(i + TITLE_WORDS_MAX);
        if self.key(i) == "of" && self.key(i + 1) == "counsel" && i + 1 < end {
            return Some(i + 2);
        }
        let mut at = self.head_after_modifiers(i, end)? + 1;
        while at < end {
            let extended = match self.key(at) {
                "&" | "and" | "+" => self.head_after_modifiers(at + 1, end).map(|head| head + 1),
                "of" | "for" => self.departments_end(at + 1, end),
                "at" if self.key(at + 1) == "law" => Some(at + 2),
                "in" if matches!(self.key(at + 1), "chief" | "charge") => Some(at + 2),
                // "jefa de ventas", "responsable des achats"
                "de" | "des" | "du" | "di" | "da" | "del" | "delle"
                    if at + 1 < end
                        && !self.words[at].is_capitalised
                        && !self.words[at + 1].is_capitalised =>
                {
                    Some(at + 2)
                }
                "to" if matches!(
                    self.key(at - 1),
                    "assistant" | "secretary" | "adviser" | "advisor" | "deputy"
                ) =>
                {
                    let article = usize::from(self.key(at + 1) == "the");
                    self.head_after_modifiers(at + 1 + article, end).map(|head| head + 1)
                }
                word if BEFORE_DEPARTMENT.contains(&self.key(at - 1)) && DEPARTMENTS.contains(word) => {
                    self.departments_end(at, end)
                }
                // "Directeur commercial", "Gerente general"
                word if is_in(TITLES_BEFORE_QUALITY, self.key(at - 1)) && is_in(QUALITIES, word) => {
                    Some(at + 1)
                }
                // "VP Northeast Sales"
                _ if BEFORE_DEPARTMENT.contains(&self.key(at - 1))
                    && self.words[at].is_capitalised
                    && at + 2 == end
                    && DEPARTMENTS.contains(self.key(at + 1))
                    && !self.is_company_noun(at + 1) =>
                {
                    Some(end)
                }
                // "Chief Financial Officer": the first word is a title by itself.
                _ => self
                    .head_after_modifiers(at, end)
                    .filter(|head| {
                        !self.is_name_like_head(*head) || *head == at && MODIFIERS.contains(self.key(at - 1))
                    })
                    .map(|head| head + 1),
            };
            match extended {
                Some(further) => at = further,
                None if self.key(at) == "of" && self.may_be_of_a_topic(at, end) => {
                    at = self.topic_end(at + 1, end)?
                }
                None => break,
            }
        }
        Some(at)
    }

    /// Whether all the words are one title with words before its last that no list has: "forklift sales rep".
    pub(super) fn is_title_as_a_whole(&self, words: &Range<usize>) -> bool {
        let Some(last) = words.end.checked_sub(1).filter(|last| *last >= words.start) else { return false };
        let few = words.len() <= MODIFIERS_MAX;
        let no_common = words.clone().all(|i| {
            !self.is_everyday(i) || MODIFIERS.contains(self.key(i)) || QUALIFIERS.contains(&self.key(i))
        });
        few && no_common && (self.is_head(last) || words.len() <= 3 && self.is_trade(last))
    }

    /// Whether all the words are parts of a business: "Marketing", "Sales & Marketing".
    pub(super) fn is_department(&self, words: &Range<usize>) -> bool {
        let belongs = |i: usize| {
            let word = self.key(i);
            DEPARTMENTS.contains(word)
                || i > words.start && (MODIFIERS.contains(word) || matches!(word, "&" | "and"))
        };
        let names_a_business = words.end > 0
            && matches!(
                self.key(words.end - 1),
                "business"
                    | "company"
                    | "shop"
                    | "store"
                    | "stores"
                    | "salon"
                    | "firm"
                    | "agency"
                    | "practice"
                    | "studio"
                    | "clinic"
                    | "school"
                    | "park"
                    | "stall"
                    | "place"
                    | "restaurant"
                    | "hotel"
                    | "bar"
                    | "pub"
                    | "bakery"
                    | "hospital"
                    | "bank"
                    | "farm"
                    | "garage"
                    | "warehouse"
                    | "gym"
                    | "church"
                    | "office"
            );
        words.start < words.end && words.clone().all(belongs) && !names_a_business
    }

    /// A word that parts of a business are called by.
    pub(super) fn is_part_of_business(&self, i: usize) -> bool {
        let word = self.key(i);
        DEPARTMENTS.contains(word) || MODIFIERS.contains(word) || matches!(word, "&" | "and")
    }

    fn head_after_modifiers(&self, i: usize, end: usize) -> Option<usize> {
        for at in i..end.min(i + MODIFIERS_MAX + 1) {
            let word = self.key(at);
            // "pool guy"
            let is_guy = at > i && matches!(word, "guy" | "lady" | "gal" | "bloke" | "fella" | "chap");
            if self.is_head(at) || is_guy && !self.words[at].is_capitalised {
                return Some(at);
            }
            let joins = at > i && matches!(word, "&" | "and" | "of");
            if !(MODIFIERS.contains(word)
                || DEPARTMENTS.contains(word)
                || joins
                || self.all_parts_are_modifiers(word))
            {
                return None;
            }
        }
        None
    }

    /// "of Sales and Marketing", "of Human Resources": only known parts of a business, or "owner of Acme" would go wrong.
    fn departments_end(&self, i: usize, end: usize) -> Option<usize> {
        let from = if self.key(i) == "the" { i + 1 } else { i };
        if !DEPARTMENTS.contains(self.key(from)) && !self.modifier_before_department(from, end) {
            return None;
        }
        let mut at = from;
        while at < end {
            let word = self.key(at);
            let goes_on = DEPARTMENTS.contains(word)
                || MODIFIERS.contains(word)
                || matches!(word, "&" | "and") && DEPARTMENTS.contains(self.key(at + 1));
            if !goes_on {
                break;
            }
            at += 1;
        }
        Some(at)
    }

    fn modifier_before_department(&self, i: usize, end: usize) -> bool {
        i + 1 < end && MODIFIERS.contains(self.key(i)) && DEPARTMENTS.contains(self.key(i + 1))
    }

    /// "head of Customer Joy", "professor of biology"; "owner of marino's deli" is another thing.
    fn may_be_of_a_topic(&self, of: usize, end: usize) -> bool {
        const OF_SUBJECTS: &[&str] = &[
            "professor",
            "teacher",
            "lecturer",
            "student",
            "dean",
            "chair",
            "minister",
            "tutor",
            "director",
            "manager",
            "vp",
            "doctor",
        ];
        let topic_is_lower = self.words.get(of + 1).is_some_and(|word| of + 1 < end && !word.is_capitalised);
        // "Professor of Biology"
        let is_subject = of + 2 == end
            && matches!(
                self.key(of - 1),
                "professor" | "dean" | "teacher" | "lecturer" | "chair" | "minister" | "doctor"
            )
            && !self.is_company_noun(of + 1);
        is_subject
            || self.key(of - 1) == "head" && of + 1 < end
            || topic_is_lower && OF_SUBJECTS.contains(&self.key(of - 1)) && self.key(of + 1) != "the"
    }

    /// What somebody is head of: all up to "at" or the end.
    fn topic_end(&self, i: usize, end: usize) -> Option<usize> {
        let at = (i..end.min(i + 4))
            .find(|at| matches!(self.key(*at), "at" | "@" | "for" | "with" | "in"))
            .unwrap_or(end.min(i + 4));
        (at > i).then_some(at)
    }

    pub(super) fn is_head(&self, i: usize) -> bool {
        let word = self.key(i);
        // "first-time buyer", "home buyer": what somebody wants, and not what they do.
        let buys = matches!(word, "buyer" | "buyers" | "seller" | "sellers")
            && i > 0
            && (matches!(
                self.key(i - 1),
                "first-time" | "firsttime" | "home" | "homes" | "house" | "condo" | "cash"
            ) || self.key(i - 1) == "time" && i > 1 && self.key(i - 2) == "first");
        if buys {
            return false;
        }
        // "hot lead"
        let is_state = word == "lead"
            && i > 0
            && matches!(
                self.key(i - 1),
                "hot" | "warm" | "cold" | "buyer" | "seller" | "buy" | "listing" | "rental" | "web" | "new"
            );
        if is_state {
            return false;
        }
        // "Beraterin", "Managerin"
        let is_feminine = word.strip_suffix("in").is_some_and(|stem| {
            stem.len() > 4
                && (HEADS.contains(stem)
                    || [
                        "manager",
                        "leiter",
                        "berater",
                        "therapeut",
                        "techniker",
                        "planer",
                        "pfleger",
                        "trainer",
                    ]
                    .iter()
                    .any(|ending| stem.ends_with(ending)))
        });
        HEADS.contains(word)
            || is_feminine
            || CJK_TITLES.iter().any(|ending| word.ends_with(ending))
            || ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
            || word.contains('/')
                && word.split('/').all(|part| HEADS.contains(part) || is_hyphenated_head(part))
            || is_hyphenated_head(word)
    }

    fn is_trade(&self, i: usize) -> bool {
        let word = self.key(i);
        let is_lower = self.words.get(i).is_some_and(|w| !w.is_capitalised);
        is_lower && TRADE_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    }

    /// One capitalised word that is a family name as often as a job: "Tom Baker".
    pub(super) fn is_name_like_head(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| {
            let key = word.key.as_str();
            word.is_capitalised && (FAMILY_NAMES_TOO.contains(key) || FAMILY_NAMES.contains(key))
        })
    }

    fn all_parts_are_modifiers(&self, word: &str) -> bool {
        word.contains(['-', '/'])
            && word.split(['-', '/']).all(|part| MODIFIERS.contains(part) || DEPARTMENTS.contains(part))
    }
}

/// "co-founder", "vice-president".
fn is_hyphenated_head(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(before, last)| {
        HEADS.contains(last) && before.split('-').all(|part| MODIFIERS.contains(part) || HEADS.contains(part))
    })
}
