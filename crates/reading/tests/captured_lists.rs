//! Several people in one text, by the shape of the text (M14): the names here are in no list of names, so only what parts and
//! what follows them tells where the next one begins.
#![allow(clippy::unwrap_used)]

use reading::{Captured, Region, read_people};

fn people(text: &str) -> Vec<Captured> {
    read_people(text, Region::parse("US").unwrap(), None)
}

fn names(text: &str) -> Vec<String> {
    people(text).into_iter().map(|person| person.name.unwrap_or_default()).collect()
}

#[test]
fn m14_people_of_unknown_names_are_parted_by_the_shape_of_the_text() {
    for text in [
        "Umeume Garpel (415-555-0101), Tesja Wexard (415-555-0102)",
        "Umeume Garpel, Zylo; Tesja Wexard, Brimstone",
        "Umeume Garpel at Zylo and Tesja Wexard at Brimstone",
        "Umeume Garpel, buyer, Tesja Wexard, welder",
        "Umeume Garpel or her partner Tesja Wexard",
        "umeume garpel, buyer\ntesja wexard, welder",
        "Zylo Tools - Umeume Garpel\nBrimstone Inc - Tesja Wexard",
        "Zylo Tools, Umeume Garpel, 415-555-0101\nBrimstone Inc, Tesja Wexard, 415-555-0102",
        "Umeume Garpel\n- buyer\n- 415-555-0101\nTesja Wexard\n- welder",
        "Umeume Garpel\tume@zylo.com\nTesja Wexard\ttes@brim.com",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Tesja Wexard"], "{text}");
    }
}

#[test]
fn m14_a_company_after_a_name_is_no_second_person() {
    for text in [
        "Umeume Garpel, Kroger, buyer, 415-555-0101",
        "Umeume Garpel, buyer, Brimstone, 415-555-0101",
        "Umeume Garpel / Brimstone Tools / 415-555-0101",
        "Umeume Garpel | Zylo | Sr. Buyer | ume@zylo.com | 415-555-0101",
        "Umeume Garpel (née Wexard), Kroger, buyer",
        "Bob says call Umeume Garpel at Marks & Spencer",
    ] {
        assert_eq!(names(text), ["Umeume Garpel"], "{text}");
    }
}

#[test]
fn m14_rows_that_say_little_are_people_still() {
    for text in [
        "Umeume - roofer\nTesja - dentist",
        "Umeume 415-555-0101\nTesja 415-555-0102",
        "umeume 415-555-0101\ntesja 415-555-0102",
    ] {
        assert_eq!(names(text), ["Umeume", "Tesja"], "{text}");
    }
    for text in [
        "Stand 14: Umeume Garpel, Zylo\nStand 22: Tesja Wexard, Brimstone",
        "Flat 101 - Umeume Garpel - 415-555-0101\nFlat 204 - Tesja Wexard - 415-555-0102",
        "A: Umeume Garpel\nB: Tesja Wexard",
        "Accounts: Umeume Garpel\nIT: Tesja Wexard",
        "Name: Umeume Garpel\nPhone: 415-555-0101\n\nName: Tesja Wexard\nPhone: 415-555-0102",
        "Hi Dana,\n\nUmeume Garpel, Zylo, 415-555-0101\nTesja Wexard, Brimstone\n\nBest,\nTom",
        "Umeume Garpel or failing that Tesja Wexard",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Tesja Wexard"], "{text}");
    }
    assert_eq!(people("jane@zylo.com\nbob@brim.com").len(), 2);
}

#[test]
fn m14_couples_share_their_family_name_whatever_joins_them() {
    for text in ["Tom/Sue Garpel", "Tom and Sue Garpel", "Tom et Sue Garpel", "Tom und Sue Garpel"] {
        assert_eq!(names(text), ["Tom Garpel", "Sue Garpel"], "{text}");
    }
}

#[test]
fn m14_a_company_above_the_names_is_everybodys_below() {
    let companies = |text: &str| -> Vec<String> {
        people(text).into_iter().map(|person| person.company.unwrap_or_default()).collect()
    };
    assert_eq!(
        companies("Zylo Roofing:\n- Jim Park\n- Sue Reed\nBrim Dental:\n- Tom Hale"),
        ["Zylo Roofing", "Zylo Roofing", "Brim Dental"]
    );
    assert_eq!(companies("Jim Park and his wife Sue, Tom Hale from Kroger"), ["", "", "Kroger"]);
}

#[test]
fn m14_a_company_in_small_letters_stands_after_at() {
    for text in ["Linda at harbor dental, hygienist", "Linda Cho, hygienist at harbor dental"] {
        assert_eq!(people(text)[0].company.as_deref(), Some("harbor dental"), "{text}");
    }
    assert_eq!(people("Linda at lunch")[0].company, None);
}
