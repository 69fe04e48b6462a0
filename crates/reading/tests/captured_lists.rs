//! Several people in one text, by the shape of the text (M14): the names here are in no list of names, so only what parts and
//! what follows them tells where the next one begins.
#![allow(clippy::unwrap_used)]

use reading::{Region, read_people};

fn names(text: &str) -> Vec<String> {
    let people = read_people(text, Region::parse("US").unwrap(), None);
    people.into_iter().map(|person| person.name.unwrap_or_default()).collect()
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
