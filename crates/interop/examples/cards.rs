//! Writes every format of two cards into a folder, to look at: `cargo run -p interop --example cards -- FOLDER`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use interop::paper::{CardOnPaper, CardSize, Format, Paper, Places, card_pdf};

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let usual = CardOnPaper {
        name: "Maya Lindqvist".into(),
        company: "Brightwater Heating".into(),
        phone: "(312) 555-0100".into(),
        email: "maya@brightwater.example".into(),
        ask: "Who else do you know who is facing the same thing?".into(),
        brief: "I help bakeries whose ovens fail on a Friday keep their weekend trade.".into(),
        promise: "What happens to a person you name: Maya says that you thought of them, asks whether it is any use to \
                  them, and leaves it there if not."
            .into(),
        link: "https://who-else.example/c/7k3m9x-2pq4rt-8vwz5y".into(),
    };
    let long = CardOnPaper {
        name: "María-José Fernández-Ordóñez y Wojciechowska-Müller".into(),
        company: "Überlandwerke Öffentlicher Nahverkehr Südtirol GmbH & Co. KG, Čačak".into(),
        phone: "+44 20 7946 0100 extension 123456".into(),
        email: "maria-jose.fernandez-ordonez-y-wojciechowska@nahverkehr-suedtirol.example".into(),
        brief: "We look after depots, workshops and town halls in three countries whose ticket machines, heating and \
                lifts are older than the people who still know how to mend them, and we answer the telephone."
            .into(),
        promise: usual.promise.replace("Maya", "María-José"),
        link: "https://who-else.nahverkehr-suedtirol.example/c/7k3m9x-2pq4rt-8vwz5y".into(),
        ..usual.clone()
    };
    for (name, card) in [("usual", &usual), ("long", &long)] {
        for (size, paper, places) in CardSize::ALL.iter().flat_map(|size| {
            Paper::ALL
                .iter()
                .flat_map(move |paper| Places::ALL.iter().map(move |places| (*size, *paper, *places)))
        }) {
            let bytes = card_pdf(card, Format { size, paper, places }).expect("a card");
            let file = format!("{name}-{}-{}-{}.pdf", size.as_str(), paper.as_str(), places.as_str());
            std::fs::write(folder.join(file), bytes).expect("a file");
        }
    }
}
