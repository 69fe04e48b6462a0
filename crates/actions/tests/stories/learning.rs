//! M2: answers to suggestions are counted for the office, move what is suggested, and hold nobody's name.

use actions::views::learned::{learned, learned_words};
use actions::*;
use reading::moments::MomentKind;
use store::testing::each_engine;

use crate::kit::*;

fn answer(kind: MomentKind, words: &str, is_right: bool) -> Taught {
    Taught { kind, words: words.into(), is_right }
}

#[tokio::test]
async fn m2_answers_are_counted_once_for_the_whole_office_and_forgotten_on_demand() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let first = Teach {
            action: id(),
            answers: vec![
                answer(MomentKind::Rescue, "You saved us", true),
                answer(MomentKind::Praise, "thanks a million", false),
                answer(MomentKind::Praise, "thanks to Jane Doe", false),
            ],
        };
        let done = teach(&house.app, &house.rep, &first).await.unwrap();
        assert_eq!(done.answer.counted, 2, "words with a name are left out: they would outlive the person");
        assert!(teach(&house.app, &house.rep, &first).await.unwrap().replayed);
        let again = Teach { action: id(), answers: vec![answer(MomentKind::Rescue, "you saved us!", true)] };
        teach(&house.app, &house.colleague, &again).await.unwrap();
        let rows = learned_words(&house.app, &house.rep).await.unwrap();
        let shown: Vec<_> =
            rows.iter().map(|row| (row.words.as_str(), row.confirmed, row.dismissed)).collect();
        assert_eq!(shown, [("you saved us", 2, 0), ("thanks a million", 0, 1)]);
        let known = learned(&house.app, &house.rep).await.unwrap();
        assert!(known.shift(MomentKind::Rescue, "You saved us") > 0.0);
        assert!(known.shift(MomentKind::Praise, "Thanks a million!") < 0.0);

        let stranger = House::open(&db, "America/New_York").await;
        assert!(learned_words(&stranger.app, &stranger.admin).await.unwrap().is_empty());
        let forget = ForgetLearned { action: id(), entry: rows[0].id };
        let theirs = forget_learned(&stranger.app, &stranger.admin, &forget).await;
        assert!(matches!(theirs, Err(Problem::NotFound(_))));
        let by_a_rep = forget_learned(&house.app, &house.rep, &forget).await;
        assert!(matches!(by_a_rep, Err(Problem::Forbidden(_))));
        forget_learned(&house.app, &house.manager, &forget).await.unwrap();
        assert_eq!(learned_words(&house.app, &house.rep).await.unwrap().len(), 1);
        undo(&house.app, &house.manager, id(), forget.action).await.unwrap();
        assert_eq!(learned_words(&house.app, &house.rep).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn m2_two_reps_answering_at_once_are_both_counted() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let one = |actor: Actor| {
            let app = house.app.clone();
            async move {
                let answers = vec![answer(MomentKind::Praise, "worth every cent", true)];
                teach(&app, &actor, &Teach { action: id(), answers }).await.unwrap();
            }
        };
        tokio::join!(one(house.rep.clone()), one(house.colleague.clone()), one(house.manager.clone()));
        let rows = learned_words(&house.app, &house.rep).await.unwrap();
        assert_eq!((rows.len(), rows[0].confirmed), (1, 3));
    })
    .await;
}
