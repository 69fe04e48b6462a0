//! What a form was told is wrong with it, noted while a handler runs: a script that sent the form can't read the page
//! that shows it to people, and handlers need not know who asks.

use std::cell::RefCell;
use std::future::Future;

/// Sentences by field; the empty field is the whole form.
pub(crate) type Told = Vec<(String, String)>;

tokio::task_local! {
    static TOLD: RefCell<Told>;
}

/// Runs a handler and gives what its form was told.
pub(crate) async fn noting<T>(handler: impl Future<Output = T>) -> (T, Told) {
    let noted = async {
        let answer = handler.await;
        (answer, TOLD.with(RefCell::take))
    };
    TOLD.scope(RefCell::default(), noted).await
}

/// Notes that something is wrong with a field.
pub(crate) fn note(field: &str, why: &str) {
    // Outside a request, as in the tests of single functions, nobody listens.
    let _ = TOLD.try_with(|told| told.borrow_mut().push((field.to_owned(), why.to_owned())));
}

/// A field is called otherwise in the form than in the action.
pub(crate) fn rename(from: &str, to: &str) {
    let _ = TOLD.try_with(|told| {
        for (field, _) in told.borrow_mut().iter_mut().filter(|(field, _)| field == from) {
            to.clone_into(field);
        }
    });
}
