use super::*;

/// A rectangle: left, top, right, bottom.
type Area = (f32, f32, f32, f32);

fn card() -> CardOnPaper {
    CardOnPaper {
        name: "Maya Lindqvist".into(),
        company: "Brightwater Heating".into(),
        phone: "(312) 555-0100".into(),
        email: "maya@brightwater.example".into(),
        ask: "Who else do you know who has the same trouble?".into(),
        brief: "I help bakeries whose ovens fail on a Friday.".into(),
        promise: "Whoever you name gets a resource, not a pounce: I say that you thought of them, ask whether it is \
                  any use, and leave it there if not."
            .into(),
        link: "https://who-else.example/c/7k3m9x-2pq4rt-8vwz5y".into(),
    }
}

fn crowded() -> CardOnPaper {
    CardOnPaper {
        name: "María-José Fernández-Ordóñez y Wojciechowska-Müller von Habsburg-Lothringen".into(),
        company: "Überlandwerke Öffentlicher Nahverkehr Südtirol GmbH & Co. KG, Niederlassung Čačak".into(),
        phone: "+44 20 7946 0100 extension 123456".into(),
        email:
            "maria-jose.fernandez-ordonez-y-wojciechowska-mueller@oeffentlicher-nahverkehr-suedtirol.example"
                .into(),
        brief: "Ω".repeat(20) + &" und noch ein Satz darüber, wem ich am besten helfen kann".repeat(3),
        link: format!("https://{}.example/c/7k3m9x-2pq4rt-8vwz5y", "donaudampfschifffahrt".repeat(4)),
        ..card()
    }
}

fn every_format() -> impl Iterator<Item = Format> {
    CardSize::ALL.iter().flat_map(|size| {
        Paper::ALL.iter().flat_map(move |paper| {
            Places::ALL.iter().map(move |places| Format { size: *size, paper: *paper, places: *places })
        })
    })
}

fn area(fonts: &Fonts, item: &Item) -> Area {
    match item {
        Item::Text { x, y, size, bold, text, .. } => {
            (*x, y - size * 0.75, x + fonts.width(text, *bold, *size), y + size * 0.22)
        }
        Item::Line { from, to, .. } => (from.0, from.1, to.0, to.1),
        Item::Tick { x, y, side } => (*x, *y, x + side, y + side),
        Item::Code { x, y, side, code } => {
            let quiet = side * crate::qr::QUIET_MODULES as f32 / (code.size() + 8) as f32;
            // A little of the quiet zone may be shared with the margin, none of it with words.
            (x + quiet * 0.4, y + quiet * 0.4, x + side - quiet * 0.4, y + side - quiet * 0.4)
        }
    }
}

fn overlap(a: Area, b: Area) -> bool {
    let slack = 0.2;
    a.0 + slack < b.2 && b.0 + slack < a.2 && a.1 + slack < b.3 && b.1 + slack < a.3
}

fn texts(side: &Side) -> Vec<&str> {
    side.items
        .iter()
        .filter_map(|item| match item {
            Item::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn m17_nothing_on_a_card_overlaps_or_falls_off_whatever_people_are_called() {
    let fonts = Fonts::load().unwrap();
    let bare = CardOnPaper { company: String::new(), phone: String::new(), email: String::new(), ..card() };
    for (card, format) in
        [card(), crowded(), bare].iter().flat_map(|card| every_format().map(move |format| (card, format)))
    {
        for side in sides(&fonts, card, format).unwrap() {
            let areas: Vec<Area> = side.items.iter().map(|item| area(&fonts, item)).collect();
            for (at, one) in areas.iter().enumerate() {
                let inside =
                    one.0 >= 4.0 && one.1 >= 4.0 && one.2 <= side.width - 4.0 && one.3 <= side.height - 4.0;
                assert!(inside, "{:?} falls off in {format:?}", side.items[at]);
                for (other, area) in areas.iter().enumerate().skip(at + 1) {
                    assert!(
                        !overlap(*one, *area),
                        "{:?} and {:?} overlap in {format:?}",
                        side.items[at],
                        side.items[other]
                    );
                }
            }
        }
    }
}

#[test]
fn m17_a_long_name_shrinks_and_wraps_and_is_not_cut() {
    let fonts = Fonts::load().unwrap();
    for format in every_format() {
        let all = sides(&fonts, &crowded(), format).unwrap();
        let words = all.iter().flat_map(texts).collect::<Vec<_>>().join(" ");
        assert!(words.contains("María-José"), "{format:?}");
        let joined = words.replace(' ', "");
        assert!(joined.contains(&crowded().name.replace(' ', "")), "{words}");
        assert!(joined.contains(&crowded().email), "{words}");
        assert!(!words.contains('…'), "{words}");
    }
}

#[test]
fn m17_a_card_has_as_many_places_as_were_chosen() {
    let fonts = Fonts::load().unwrap();
    for format in every_format() {
        let all = sides(&fonts, &card(), format).unwrap();
        let lines = all.iter().flat_map(|side| &side.items).filter(|item| matches!(item, Item::Line { .. }));
        let expected = if format.places == Places::One { 3 } else { 2 * format.places.count() };
        assert_eq!(lines.count(), expected, "{format:?}");
    }
}

#[test]
fn m17_there_is_room_to_write() {
    let fonts = Fonts::load().unwrap();
    for format in every_format() {
        for side in sides(&fonts, &card(), format).unwrap() {
            let mut rows: Vec<f32> = side
                .items
                .iter()
                .filter_map(|item| match item {
                    Item::Line { from, .. } => Some(from.1),
                    _ => None,
                })
                .collect();
            rows.dedup();
            for pair in rows.windows(2) {
                assert!(pair[1] - pair[0] >= 5.0 * MM, "{:.1} mm in {format:?}", (pair[1] - pair[0]) / MM);
            }
        }
    }
}

#[test]
fn a_letter_that_the_fonts_do_not_have_is_refused_by_name() {
    let fonts = Fonts::load().unwrap();
    let format = Format { size: CardSize::A6, paper: Paper::Single, places: Places::Three };
    let card = CardOnPaper { name: "李 Lee".into(), ..card() };
    assert_eq!(sides(&fonts, &card, format), Err(PaperError::NoLetter('李')));
    for known in ["ć ü ñ ł Ø ş ğ ő ß ș Ž", "Ελένη", "Ольга", "Nguyễn Thị"] {
        assert_eq!(fonts.missing(known), None, "{known}");
    }
}
