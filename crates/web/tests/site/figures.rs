//! The pages of figures, and every table of theirs as a file.

use crate::office::Office;

#[tokio::test]
async fn m35_m36_m38_every_picture_has_a_table_and_every_table_a_file() {
    store::testing::each_engine(|db| async move {
        let office = Office::on(db).await;
        let maya = Some(&office.maya);
        for path in
            ["/numbers/growth", "/numbers/steps", "/numbers/steps?by=month", "/numbers/business?period=year"]
        {
            let page = office.get(maya, path).await;
            assert_eq!(page.status.as_u16(), 200, "{path}");
            assert!(page.body.contains(r#"aria-current="page""#), "{path} says where one is");
        }
        let tables = [
            ("trend", "Year up to,R"),
            ("kinds", "Kind of moment,Moments"),
            ("months", "Month,Moments"),
            ("wordings", "Wording,Moments"),
            ("reps", "Rep,Moments"),
            ("sources", "From,Won"),
            ("first-contact", "When,How many"),
            ("promises", "Month,Kept"),
            ("missed", "Kind of moment,Missed"),
            ("expected", "Kind of moment,We start at"),
        ];
        for (table, head) in tables {
            let file = office.get(maya, &format!("/numbers/tables/{table}")).await;
            assert_eq!(file.status.as_u16(), 200, "{table}");
            assert!(file.body.trim_start_matches('\u{FEFF}').starts_with(head), "{table}: {}", file.body);
            assert!(file.header("content-disposition").contains(&format!("{table}.csv")), "{table}");
        }
        assert_eq!(office.get(maya, "/numbers/tables/secrets").await.status.as_u16(), 404);
        // One rep's figures are that rep's and the managers'.
        let hers = format!("/numbers/steps?who={}", office.maya.id);
        assert_eq!(office.get(Some(&office.sam), &hers).await.status.as_u16(), 404);
        assert_eq!(office.get(Some(&office.priya), &hers).await.status.as_u16(), 200);
        // A rep isn't shown how others do.
        assert!(!office.get(maya, "/numbers/steps?by=rep").await.body.contains("By rep"));
    })
    .await;
}
