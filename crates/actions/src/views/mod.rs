//! What pages and commands ask for: plain answers with ids, days and words, walled by who asks.

pub mod ask_screen;
pub mod cards;
pub mod coach;
pub mod contact_page;
pub mod contact_rules;
pub mod contacts;
pub mod cycle;
pub mod dav;
pub mod events;
pub mod export;
pub mod feed;
pub mod genealogy;
pub mod gifts;
pub mod giving;
pub mod goal;
pub mod learned;
pub mod letters;
pub mod likeness;
pub mod lists;
pub mod mail;
pub mod mailbox;
pub mod numbers;
pub mod review;
pub mod team;
pub mod today;
