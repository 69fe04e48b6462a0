//! A mail server for stories.

use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;

use actions::post::{Carried, Carrier, Outgoing, Server};

/// A mail server that answers what it is told to, and keeps what it was given.
#[derive(Default)]
pub struct Postman {
    pub answers: Mutex<Vec<Carried>>,
    pub carried: Mutex<Vec<(Server, Outgoing)>>,
}

impl Postman {
    pub fn answering(answers: Vec<Carried>) -> Postman {
        Postman { answers: Mutex::new(answers), ..Postman::default() }
    }

    pub fn letters(&self) -> Vec<Outgoing> {
        self.carried.lock().unwrap().iter().map(|(_, letter)| letter.clone()).collect()
    }
}

impl Carrier for Postman {
    fn carry<'a>(
        &'a self,
        server: &'a Server,
        letter: &'a Outgoing,
    ) -> Pin<Box<dyn Future<Output = Carried> + Send + 'a>> {
        self.carried.lock().unwrap().push((server.clone(), letter.clone()));
        let mut answers = self.answers.lock().unwrap();
        let answer = if answers.is_empty() { Carried::Accepted } else { answers.remove(0) };
        Box::pin(async { answer })
    }

    fn try_out<'a>(&'a self, _: &'a Server) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        let answers = std::mem::take(&mut *self.answers.lock().unwrap());
        Box::pin(async move {
            match answers.into_iter().next() {
                Some(Carried::Refused(why)) => Err(why),
                _ => Ok(()),
            }
        })
    }
}

/// A mail server that takes the line and never says anything.
pub struct Never;

impl Carrier for Never {
    fn carry<'a>(
        &'a self,
        _: &'a Server,
        _: &'a Outgoing,
    ) -> Pin<Box<dyn Future<Output = Carried> + Send + 'a>> {
        Box::pin(std::future::pending())
    }

    fn try_out<'a>(&'a self, _: &'a Server) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(std::future::pending())
    }
}
