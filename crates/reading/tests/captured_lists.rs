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

#[test]
fn m14_people_stand_in_brackets_behind_what_is_said_of_them() {
    for text in [
        "the zumber (Umeume Garpel), the vet (Dr. Tesja Wexard)",
        "Zylo Tools (owner Jim Garpel), Brimstone Inc (Sue Wexard 415-555-0101)",
        "3 people:\nthe office manager (Jim Garpel, 415-555-0101) and the guy who fixes the chairs (Sue Wexard)",
    ] {
        assert_eq!(people(text).len(), 2, "{text}");
    }
    assert_eq!(names("the new ones at 14 (Jim & Sue), Tom Reed"), ["Jim", "Sue", "Tom Reed"]);
    assert_eq!(names("the Garpels next door (Jim and Sue)"), ["Jim Garpel", "Sue Garpel"]);
    assert_eq!(names("Zylo Tools (Jim Garpel, Sue Wexard, Tom Reed)").len(), 3);
}

#[test]
fn m14_columns_of_two_blanks_part_fields_where_every_row_has_them() {
    let text = "Jim Garpel  buyer  Zylo Tools  415-555-0101\nSue Wexard  welder  Brimstone Inc  415-555-0102";
    let people = people(text);
    let found: Vec<_> = people.iter().map(|one| (one.name.as_deref(), one.title.as_deref())).collect();
    assert_eq!(found, [(Some("Jim Garpel"), Some("buyer")), (Some("Sue Wexard"), Some("welder"))]);
    assert_eq!(names("call Jim  Garpel at Zylo"), ["Jim Garpel"]);
}

#[test]
fn m14_who_is_only_asked_for_is_the_way_to_somebody_else() {
    for text in [
        "Jim Garpel, Zylo Tools, 415-555-0101, ask for Pam at the desk",
        "Jim Garpel - buyer - ask for Pam, she runs the office",
    ] {
        assert_eq!(names(text), ["Jim Garpel"], "{text}");
    }
    assert_eq!(names("Zylo Tools, ask for Pam"), ["Pam"]);
    assert_eq!(names("ask for Pam or her boss Jim Garpel"), ["Pam", "Jim Garpel"]);
}

#[test]
fn m14_who_told_of_somebody_is_not_one_of_them() {
    for text in [
        "Pam said try her sister Sue Wexard",
        "Pam at the desk says to call her boss Sue Wexard",
        "Pam Reed (Zylo) said Sue Wexard is unhappy with her printer",
        "Pam suggested: Sue Wexard",
    ] {
        assert_eq!(names(text), ["Sue Wexard"], "{text}");
    }
    assert_eq!(
        names("Pam gave me these\nJim Garpel, buyer\nSue Wexard, welder"),
        ["Jim Garpel", "Sue Wexard"]
    );
    let text = "He named Jim Garpel, Sue Wexard and Tom Reed";
    assert_eq!(names(text), ["Jim Garpel", "Sue Wexard", "Tom Reed"]);
}

#[test]
fn m14_words_before_a_colon_or_a_dash_say_whose_row_it_is() {
    for text in [
        "warm: Jim Garpel\ncold: Sue Wexard",
        "Monday: Jim Garpel, 415-555-0101\nTuesday: Sue Wexard",
        "Jim Garpel, 415-555-0101\nher boss - Sue Wexard",
        "buyer - Jim Garpel, welder - Sue Wexard",
        "the buyer, Jim Garpel, and the welder, Sue Wexard",
        "the buyer at Zylo is Jim Garpel, the welder is Sue Wexard",
        "Zylo Tools\nbuyer - Jim Garpel\nwelder - Sue Wexard",
        "[10:02] Pam: Jim Garpel 415-555-0101\n[10:03] Pam: Sue Wexard",
        "early shift: Jim Garpel; late shift: Sue Wexard",
    ] {
        assert_eq!(names(text), ["Jim Garpel", "Sue Wexard"], "{text}");
    }
    let people = people("buyer - Jim Garpel, welder - Sue Wexard");
    assert_eq!(people[1].title.as_deref(), Some("welder"));
}

#[test]
fn m14_rows_are_counted_one_by_one_whatever_stands_below_a_name() {
    let three = ["Jim Garpel", "Sue Wexard", "Tom Reed"];
    for text in [
        "Jim Garpel\n415-555-0101\nSue Wexard\nTom Reed\n415-555-0102",
        "Jim Garpel, Zylo Tools, 415-555-0101\nSue Wexard, 415-555-0102\nTom Reed, welder",
        "Jim Garpel\nbuyer\n----\nSue Wexard\nwelder\n----\nTom Reed\nplumber",
        "Jim Garpel, 12 Oak St, Springfield IL\nSue Wexard, 14 Elm St, Springfield IL\nTom Reed, 9 Mill Rd, Springfield IL",
        "Jim Garpel, buyer\nSue Wexard, welder\nTom Reed, plumber\nall at Zylo Tools",
    ] {
        assert_eq!(names(text), three, "{text}");
    }
    let last = people("Jim Garpel, buyer\nSue Wexard, welder\nall at Zylo Tools");
    assert!(last.iter().all(|person| person.company.as_deref() == Some("Zylo Tools")), "{last:?}");
}

#[test]
fn m14_a_signature_with_its_company_apart_is_one_person() {
    for text in [
        "Kind regards,\n\nSue Wexard\nPractice manager\n\nGolden Lantern\n415-555-0101",
        "Jim Garpel\nGARPEL\nSHEET METAL\n415-555-0101",
        "Sue Wexard\nHead of Events, North & West\nMunro Lodge\n415-555-0101",
    ] {
        assert_eq!(people(text).len(), 1, "{text}");
    }
    let card = people("ZYLO\nSOLAR & ROOFING\nJim Garpel\nProject Coordinator\n415-555-0101");
    assert_eq!(card[0].company.as_deref(), Some("ZYLO SOLAR & ROOFING"));
}

#[test]
fn m14_everyday_words_are_names_where_a_name_stands() {
    for (text, name) in [
        ("Talk to May", "May"),
        ("Will Law, school buddy, now CFO at Zylo Tools", "Will Law"),
        ("Price Hollis, buyer at Zylo Tools", "Price Hollis"),
        ("Chase Garpel III, Garpel Title", "Chase Garpel III"),
        ("Drew Parsons, Parsons Orchard, 415-555-0101", "Drew Parsons"),
        ("GARPEL Sue - buyer - Zylo Tools", "Sue Garpel"),
        ("call mike garpel re forklift lease", "Mike Garpel"),
    ] {
        assert_eq!(names(text), [name], "{text}");
    }
}

#[test]
fn m14_a_letter_right_before_a_number_says_which_line_it_is() {
    let person =
        &read_people("Kev Garpel\nM07812 660145 T01632 960123", Region::parse("GB").unwrap(), None)[0];
    let numbers: Vec<_> = person.phones.iter().filter_map(|phone| phone.e164.as_deref()).collect();
    assert_eq!(numbers, ["+447812660145", "+441632960123"]);
    assert!(people("Kev Garpel, invoice M0781266")[0].phones.is_empty());
}

#[test]
fn m14_rows_without_signs_and_names_in_two_cells_are_people() {
    for text in [
        "Jim Parsons Zylo Tools 415-555-0101\nSue Murphy Brimstone Roofing 415-555-0102",
        "Jim,Parsons,Zylo Tools,415-555-0101\nSue,Murphy,Brimstone Roofing,415-555-0102",
        "No. 3 - Jim Parsons\nNo. 5 - Sue Murphy",
        "Jim Parsons...welder\nSue Murphy...baker",
    ] {
        assert_eq!(names(text), ["Jim Parsons", "Sue Murphy"], "{text}");
    }
}

#[test]
fn m14_people_told_of_in_one_breath_are_parted_by_what_leads_up_to_them() {
    for text in [
        "so there's jim who does kitchens 415-555-0101 and then there's his mate sue garpel and oh yeah tom at the nursery",
        "the people you should call are first Jim Garpel she's at Kroger 415-555-0101 then there's Sue Reed he does pools and \
         last one is Tom Hale",
        "he said try a lady named jimena something at the bank, a fella called boone who sells hay, and his own son in law tom",
        "jim, wexard, big tom and the new bloke garpel",
        "Umeume somebody (the accountant there), Jim Reed at Kroger and a Mr Wexard who has the caravan park",
        "ask jim at the front desk, also her boss dr. sue wexard, and maybe tom the welder",
    ] {
        assert_eq!(
            people(text).len(),
            if text.starts_with("jim, ") { 4 } else { 3 },
            "{text}: {:?}",
            names(text)
        );
    }
    assert_eq!(
        names("jim knows a guy calld Sue Garpel, also his wife Tina does nails"),
        ["Sue Garpel", "Tina"]
    );
    assert_eq!(names("spoke w/ Jim - her boss is Sue Garpel"), ["Sue Garpel"]);
    assert_eq!(names("Jim Garpel (QA) and Sue Reed, both Kroger Canning, 415-555-0101").len(), 2);
}

#[test]
fn m14_what_stands_around_a_list_is_nobody() {
    for text in [
        "Board of Directors 2026-27\nUmeume Garpel\nTesja Wexard",
        "Attendees — Zylo Breakfast\nUmeume Garpel, Zylo Tools\nTesja Wexard, Brimstone Inc",
        "Umeume Garpel, Zylo Tools\n  -> lease ends in April\nTesja Wexard, Brimstone Inc\n  -> knows everybody",
        "[12/11, 09:14] Sue Reed: try Umeume Garpel 415-555-0101\n[12/11, 09:15] Sue Reed: he runs the garage\n\
         [12/11, 09:21] Sue Reed: oh and Tesja Wexard, 415-555-0102",
        "12/11/2026, 18:02 - Sue Reed: Umeume Garpel - welder - 415-555-0101\n12/11/2026, 18:05 - Sue Reed: <Media omitted>\n\
         12/11/2026, 18:06 - Sue Reed: Tesja Wexard 415-555-0102",
        "A-101 Umeume Garpel 415-555-0101\nB-204 Tesja Wexard 415-555-0102",
        "@Umeume Garpel - pumps\n@Tesja Wexard - moved to Pune",
        "1 Umeume Garpel, buyer\n2 Tesja Wexard, welder\ncall them after Easter",
        "Buying – Umeume Garpel – 415-555-0101\nCanteen – Tesja Wexard",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Tesja Wexard"], "{text}");
    }
}

#[test]
fn m14_rows_are_people_by_what_they_say_together() {
    assert_eq!(
        names("Auntie Sue\nCousin Jim (Jim Garpel, Zylo Tools)\nOur Tina\nNan's carer, Dinah").len(),
        4
    );
    assert_eq!(
        names("karen garpel, zylo 415-555-0101\nmelissa wexard\nbud"),
        ["Karen Garpel", "Melissa Wexard", "Bud"]
    );
    assert_eq!(names("Umeume - salon\nTesja - bakery\nGarpo - tyres"), ["Umeume", "Tesja", "Garpo"]);
    assert_eq!(
        names("the Garpels, dairy on Queen St (Jim & Sue)\nTom Reed"),
        ["Jim Garpel", "Sue Garpel", "Tom Reed"]
    );
    assert_eq!(names("1. Umeume & Sue Wexard\n2. Tom Reed"), ["Umeume Wexard", "Sue Wexard", "Tom Reed"]);
}

#[test]
fn m14_what_is_said_once_for_several_reaches_all_of_them() {
    let read = |text: &str| {
        let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
        read_people(text, Region::parse("US").unwrap(), Some(today))
    };
    for text in [
        "Jim Garpel, Zylo\nSue Wexard\ncall them after Easter",
        "JIM GARPEL, ZYLO\nSUE WEXARD 415-555-0101\nCALL BOTH AFTER EASTER",
        "Jim Garpel (buyer) and Sue Wexard. Call both after Easter",
    ] {
        let people = read(text);
        assert_eq!(people.len(), 2, "{text}");
        assert!(people.iter().all(|one| one.due.as_ref().is_some_and(|due| due.date.is_some())), "{text}");
    }
    let people = read("Jim Garpel at Kroger, Sue Wexard 415-555-0101. Don't phone Jim before Friday");
    assert!(people[0].due.is_some() && people[1].due.is_none());

    let companies =
        |text: &str| -> Vec<Option<String>> { read(text).into_iter().map(|one| one.company).collect() };
    let zylo = Some("Zylo Tools".to_owned());
    for text in [
        "From Zylo Tools:\n- Jim Garpel, buyer\n- Sue Wexard",
        "Jim Garpel – Finance\nSue Wexard – Director\n(all Zylo Tools)",
        "Jim Garpel, buyer, Zylo Tools\nSue Wexard, welder, same place",
    ] {
        assert_eq!(companies(text), [zylo.clone(), zylo.clone()], "{text}");
    }
    assert_eq!(companies("Present: Jim Garpel (chair), Sue Wexard\nApologies: Tom Hale"), [None, None, None]);
    let people = read(
        "Jim Garpel / Zylo Tools / owner / 919-555-0161\nSue Wexard / Zylo Tools / dispatcher / same number",
    );
    assert_eq!(people[0].phones, people[1].phones);
    let people = read("Chair: Jim Garpel\nGrounds: Sue Wexard\nTreasurer: Tom Hale");
    assert_eq!(people[1].title.as_deref(), Some("Grounds"));
}

#[test]
fn m14_a_last_line_about_those_above_names_nobody_new() {
    let text = "From: Kim Brand\nTo: me\nCc: Jim Garpel <jim@zylo.com>, Sue Wexard <sue@zylo.com>\n\n\
                Looping in Jim (treasurer) and Sue (property manager), they handle the roofs now.";
    let people = people(text);
    let found: Vec<_> = people.iter().map(|one| (one.name.as_deref(), one.title.as_deref())).collect();
    assert_eq!(
        found,
        [(Some("Jim Garpel"), Some("treasurer")), (Some("Sue Wexard"), Some("property manager"))]
    );
}

#[test]
fn m14_what_stands_above_and_below_a_list_is_nobody() {
    for text in [
        "HOT\nUmeume Garpel, Garpel Trucking, 415-555-0101\n\nCOLD\nTesja Wexard, Wexard Repair, 415-555-0102",
        "Source: Bonnie Tate\nUmeume Garpel / 415-555-0101\nTesja Wexard / 415-555-0102",
        "Northgate Transit – contacts\nPurchasing: Umeume Garpel, 415-555-0101\nFleet: Tesja Wexard, 415-555-0102",
        "Prospects\nName | Company | Phone\nUmeume Garpel | Zylo | 415-555-0101\nTesja Wexard | Brim | 415-555-0102",
        "A. Umeume Garpel 415-555-0101\nB. Tesja Wexard 415-555-0102",
        "i. Umeume Garpel, buyer\nii. Tesja Wexard, welder",
        "Hi Dana, two folks to meet. Umeume Garpel (415-555-0101), and Tesja Wexard (415-555-0102)",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Tesja Wexard"], "{text}");
    }
    let text = "Some folks from my group:\n\nDale Hutchins (roofer)\nOpal Reyes (nurse)\n\nLet me know how it goes!\nTerri";
    assert_eq!(names(text), ["Dale Hutchins", "Opal Reyes"]);
}

#[test]
fn m14_whoever_tells_of_others_is_none_of_them() {
    for text in [
        "Dana said her boss Umeume Garpel and her neighbor Tesja Wexard are both looking",
        "Dana gave me her boss Umeume Garpel and her neighbor Tesja Wexard",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Tesja Wexard"], "{text}");
    }
    let text = "Spoke with Dana today. Referred Dale Hutchins (Zylo Feed) and Opal Reyes. Dale's cell is 415-555-0101.";
    assert_eq!(names(text), ["Dale Hutchins", "Opal Reyes"]);
    assert_eq!(people(text)[0].phones.len(), 1);
}

#[test]
fn m14_a_number_is_theirs_whose_name_stands_beside_it() {
    for text in [
        "Dale and Opal Reyes, Dale's cell 415-555-0101",
        "Dale & Opal Reyes\nDale 415-555-0101",
        "Dale + Opal Reyes, 415-555-0101 (Dale)",
    ] {
        let people = people(text);
        assert_eq!(people.len(), 2, "{text}");
        assert_eq!((people[0].phones.len(), people[1].phones.len()), (1, 0), "{text}");
        assert_eq!(people[0].company, None, "{text}");
    }
}

#[test]
fn m14_one_pattern_that_comes_again_parts_people() {
    for text in [
        "umeume garpel – zylo tools, kim lee – brim repair",
        "Ops: Umeume Garpel / Fleet: Kim Lee",
        "First: Umeume Garpel, buyer. Second: Kim Lee, who welds.",
    ] {
        assert_eq!(names(text), ["Umeume Garpel", "Kim Lee"], "{text}");
    }
    let text = "Gym: Dale, Opal. Church: Jim Stoddard, Sue Ann Pike. Work: Ron.";
    assert_eq!(names(text), ["Dale", "Opal", "Jim Stoddard", "Sue Ann Pike", "Ron"]);
}

#[test]
fn m14_letters_after_an_unknown_name_are_no_services() {
    assert_eq!(names("Umeume Garpel, MBA, CPA\nVice President\nZylo Partners"), ["Umeume Garpel"]);
    assert_eq!(names("Pls contact Ms Umeume Garpel, HR Head"), ["Umeume Garpel"]);
}

#[test]
fn m14_names_and_numbers_by_turns_are_as_many_people() {
    for text in [
        "Our controller is Dale Hutchins, dale@zylo.example. For the warehouse you'd want Opal Reyes, 415-555-0101.",
        "Please connect with Mr. Dale Hutchins (finance, dale@zylo.example) and Ms. Opal Reyes (stores, o@zylo.example).",
        "so I got Dale Hutchins's number 415-555-0101 and Opal Reyes's number 415-555-0102",
        "Dale Hutchins for the house and Opal Reyes for the truck, same number 415-555-0101",
        "HVAC → Dale Hutchins, 415-555-0101\nRoof → Opal Reyes, 415-555-0102",
        "11/18 Dale Hutchins 415-555-0101 wants a demo\n11/19 Opal Reyes 415-555-0102 left word",
        "Apt 2B Dale Hutchins\nApt 3C Opal Reyes",
        "Monday: call Dale Hutchins, email Opal Reyes. Tuesday: visit Dale Hutchins",
    ] {
        assert_eq!(names(text)[..2], ["Dale Hutchins", "Opal Reyes"], "{text}");
    }
}

#[test]
fn m14_who_told_of_others_stands_before_a_colon_or_a_sign() {
    for text in [
        "Terri: Dale Hutchins, Opal Reyes",
        "Ref from Terri Lang -> Dale Hutchins, Opal Reyes",
        "Terri Lang told me about Dale Hutchins (Zylo, 415-555-0101) and her partner Opal Reyes",
        "From: Terri Lang\nDale Hutchins 415-555-0101\nOpal Reyes 415-555-0102",
        "Hi Sam,\nMy contacts:\nDale Hutchins 415-555-0101\nOpal Reyes 415-555-0102\n\nThanks,\nTerri Lang\nZylo Bank",
    ] {
        assert_eq!(names(text), ["Dale Hutchins", "Opal Reyes"], "{text}");
    }
    assert_eq!(names("Terri Lang is out, deal with Opal Reyes 415-555-0101"), ["Opal Reyes"]);
    assert_eq!(names("Opal Reyes 415-555-0101 (ref: Terri Lang)"), ["Opal Reyes"]);
}

#[test]
fn m14_a_family_is_called_by_its_name() {
    let text = "The Hutchins family (Dale 415-555-0101, Opal 415-555-0102)";
    assert_eq!(names(text), ["Dale Hutchins", "Opal Hutchins"]);
    assert_eq!(names("The Hutchins family (415-555-0101)"), ["Hutchins"]);
    assert_eq!(names("Dale & Opal Reyes\nGulf Marine\n415-555-0101"), ["Dale Reyes", "Opal Reyes"]);
}

#[test]
fn m14_an_unknown_name_stands_behind_what_says_who_somebody_is() {
    for text in [
        "my physio – Umeume – Moving Well Clinic – 415-555-0101",
        "the new ops manager at Kline Foods, Umeume, says their scale is broken",
        "Umeume; 415-555-0101; IT; Zylo Health\nTesja; 415-555-0102; finance; Zylo Health",
        "Umeume\nHR Director, Zylo Health\n415-555-0101\n\nTesja\nFacilities, Zylo Health\n415-555-0102",
    ] {
        assert_eq!(names(text)[0], "Umeume", "{text}");
    }
    assert_eq!(names("Give Umeume Garpel a bell on 415-555-0101 about the roof"), ["Umeume Garpel"]);
}
