//! M17: the card's page as a client's phone meets it, and the card as the rep's browser does.

use actions::MakeCard;
use store::rows::{ContactRow, ReferralRow};
use store::testing::all_of;
use uuid::Uuid;

use crate::office::{ANA, Office, action, in_memory};

/// An address of Maya's card for Ana.
async fn address(office: &Office) -> String {
    let maya = actions::Actor::load(&office.app, office.here, office.maya.id).await.unwrap();
    let made = actions::make_card_address(&office.app, &maya, office.card).await.unwrap();
    format!("/c/{}", made.token)
}

fn form(names: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let mut form = vec![("id", Uuid::from_u128(0x7000_8000_0000_0000_0000).to_string())];
    for (name, about) in names {
        form.push(("name", (*name).to_owned()));
        form.push(("about", (*about).to_owned()));
    }
    form
}

async fn referrals(office: &Office) -> usize {
    all_of::<ReferralRow>(&office.app.db, office.here).await.len()
}

#[tokio::test]
async fn m17_a_client_enters_names_without_signing_in_and_is_thanked() {
    let office = in_memory().await;
    let address = address(&office).await;
    let page = office.get(None, &address).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Maya Lindholm") && page.body.contains("ovens fail on a Friday"));
    assert!(page.body.contains("name=\"robots\" content=\"noindex"));
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    let before = referrals(&office).await;
    let told =
        [form(&[("Jane Doe", "312 555 0100"), ("Zoë Müller", "")]), vec![("told", "on".into())]].concat();
    for _ in 0..3 {
        let sent = office.post(None, &address, &told).await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, format!("{address}/thanks").as_str()));
    }
    assert_eq!(referrals(&office).await, before + 2, "sent three times, entered once");
    let thanks = office.get(None, &format!("{address}/thanks")).await;
    assert!(thanks.body.contains("<h1>Thank you</h1>"));
    let today = office.get(Some(&office.maya), "/today").await.body;
    assert!(today.contains(ANA) && today.contains("They gave you names. Say thank you."), "{today}");
    assert!(office.get(Some(&office.maya), "/contacts").await.body.contains("Jane Doe"));
}

#[tokio::test]
async fn m17_the_page_shows_nothing_of_other_people() {
    let office = in_memory().await;
    let address = address(&office).await;
    office.post(None, &address, &form(&[("Jane Secret", "312 555 0199")])).await;
    for path in [address.clone(), format!("{address}/thanks")] {
        for who in [None, Some(&office.maya), Some(&office.olga)] {
            let page = office.get(who, &path).await.body;
            for name in ["Jane Secret", "Tom Walled", ANA, "Ana"] {
                assert!(!page.contains(name), "{path} shows {name}");
            }
        }
    }
    // Whom the rep knows is not to be found out by naming them.
    let known = office.post(None, &address, &form(&[("Tom Walled", "312 555 0188")])).await;
    let unknown =
        [vec![("id", Uuid::from_u128(0x7000_8000_0000_0000_0001).to_string())], form(&[("Nobody", "")])];
    let unknown = office.post(None, &address, &unknown.concat()).await;
    assert_eq!(
        (known.status, known.location(), &known.body),
        (unknown.status, unknown.location(), &unknown.body)
    );
}

#[tokio::test]
async fn m17_unknown_revoked_and_malformed_addresses_answer_with_the_very_same_page() {
    let office = in_memory().await;
    let revoked = address(&office).await;
    let done = office.post(Some(&office.maya), &format!("/cards/{}/revocation", office.card), &[]).await;
    assert_eq!(done.status, 303);
    let unknown = office.get(None, "/c/7k3m9x-2pq4rt-8vwz5y").await;
    assert_eq!(unknown.status, 404);
    let long = format!("/c/{}", "a".repeat(500));
    for path in [revoked.as_str(), "/c/x", "/c/%3Cscript%3E", &long] {
        for path in [path.to_owned(), format!("{path}/thanks")] {
            let page = office.get(None, &path).await;
            assert_eq!((page.status, &page.body), (unknown.status, &unknown.body), "{path}");
        }
        let sent = office.post(None, path, &form(&[("Jane Doe", "")])).await;
        assert_eq!((sent.status, &sent.body), (unknown.status, &unknown.body), "{path}");
    }
}

#[tokio::test]
async fn m17_what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let office = in_memory().await;
    let address = address(&office).await;
    let before = office.everything().await;
    let nobody = office.post(None, &address, &form(&[("", "")])).await;
    assert_eq!(nobody.status, 422);
    assert!(nobody.body.contains("Write down at least one name."));
    let nameless = office.post(None, &address, &form(&[("", "Acme, 555 0100")])).await;
    assert!(
        nameless.body.contains("Acme, 555 0100")
            && nameless.body.contains("Write down a name for everybody.")
    );
    let script = office.post(None, &address, &form(&[("", "<script>alert(1)</script>")])).await;
    assert!(!script.body.contains("<script>alert"));
    let many: Vec<(&str, &str)> = vec![("Jo Park", ""); 11];
    assert_eq!(office.post(None, &address, &form(&many)).await.status, 422);
    let long = "x".repeat(30_000);
    assert_eq!(office.post(None, &address, &form(&[(&long, "")])).await.status, 422);
    let endless = vec![b'a'; 3 * 1024 * 1024];
    assert_eq!(office.post_bytes(None, &address, endless).await.status, 413);
    assert_eq!(office.everything().await, before);
}

#[tokio::test]
async fn m17_one_more_place_comes_without_scripts_and_keeps_the_others() {
    let office = in_memory().await;
    let address = address(&office).await;
    let before = office.everything().await;
    let more = [form(&[("Jane Doe", "Acme")]), vec![("more", "1".into()), ("told", "on".into())]].concat();
    let page = office.post(None, &address, &more).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("value=\"Jane Doe\"") && page.body.contains("id=\"name-2\""));
    assert!(page.body.contains("name=\"told\" value=\"on\" checked"));
    assert_eq!(office.everything().await, before);
}

#[tokio::test]
async fn m17_a_machine_that_fills_in_every_field_is_thanked_and_forgotten() {
    let office = in_memory().await;
    let address = address(&office).await;
    let before = office.everything().await;
    let filled = [form(&[("Buy Now", "")]), vec![("website", "https://spam.example".into())]].concat();
    let sent = office.post(None, &address, &filled).await;
    assert_eq!((sent.status.as_u16(), sent.location()), (303, format!("{address}/thanks").as_str()));
    assert_eq!(office.everything().await, before);
}

#[tokio::test]
async fn m17_too_much_from_one_place_is_asked_to_wait_with_the_form_kept() {
    let office = in_memory().await;
    let address = address(&office).await;
    let mut last = None;
    for n in 0..25u128 {
        let mut fields = form(&[("Jane Doe", "")]);
        fields[0].1 = Uuid::from_u128(0x7000_8000_0000_0000_0000 + n).to_string();
        last = Some(office.post(None, &address, &fields).await);
    }
    let last = last.unwrap();
    assert_eq!(last.status, 429);
    assert!(last.body.contains("value=\"Jane Doe\"") && last.body.contains("still here"));
}

#[tokio::test]
async fn m17_the_rep_prints_a_card_and_shows_its_code() {
    let office = in_memory().await;
    let maya = Some(&office.maya);
    let path = format!("/cards/{}", office.card);
    let pdf =
        office.post(maya, &format!("{path}/pdf"), &[("size", "a6".into()), ("paper", "a4".into())]).await;
    assert_eq!((pdf.status.as_u16(), pdf.header("content-type")), (200, "application/pdf"));
    assert!(pdf.body.starts_with("%PDF-"));
    assert!(pdf.header("content-disposition").contains("card-a6-a4.pdf"));
    let wrong = office.post(maya, &format!("{path}/pdf"), &[("size", "poster".into())]).await;
    assert_eq!(wrong.status, 422);
    let shown = office.post(maya, &format!("{path}/showing"), &[]).await.body;
    let from = shown.find("https://who-else.example/c/").unwrap() + "https://who-else.example".len();
    let address: String = shown[from..].chars().take_while(|c| *c != '"').collect();
    assert_eq!(office.get(None, &address).await.status, 200, "{address}");
    assert!(!office.get(maya, &path).await.body.contains(&address), "it is told once");
}

#[tokio::test]
async fn m17_a_card_for_everybody_asks_who_they_are() {
    let office = in_memory().await;
    let maya = actions::Actor::load(&office.app, office.here, office.maya.id).await.unwrap();
    let input = MakeCard {
        action: action(20),
        title: String::new(),
        contact: None,
        brief: "I help bakeries.".into(),
        phone: "312 555 0100".into(),
        email: String::new(),
        days: None,
    };
    let card = actions::make_card(&office.app, &maya, &input).await.unwrap().answer.card;
    let token = actions::make_card_address(&office.app, &maya, card).await.unwrap().token;
    let address = format!("/c/{token}");
    assert!(office.get(None, &address).await.body.contains("who are you?"));
    let anonymous = office.post(None, &address, &form(&[("Jane Doe", "")])).await;
    assert_eq!(anonymous.status, 422);
    assert!(anonymous.body.contains("Write down your own name"));
    let signed = [
        form(&[("Jane Doe", "")]),
        vec![("me", "Lena Fischer".into()), ("my_reach", "lena@example.com".into())],
    ]
    .concat();
    assert_eq!(office.post(None, &address, &signed).await.status, 303);
    let lena = all_of::<ContactRow>(&office.app.db, office.here).await;
    assert!(
        lena.iter().any(|row| row.name == "Lena Fischer" && row.email.as_deref() == Some("lena@example.com"))
    );
}
