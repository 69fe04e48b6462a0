//! Who is in the story from the start. Everybody is invented; numbers and addresses are from the ranges kept free for
//! examples.

use domain::contact::Standing;

/// The office.
pub(super) const OFFICE: &str = "Northgate Office Systems";
/// Who runs it: name and e-mail address.
pub(super) const MANAGER: (&str, &str) = ("Priya Raman", "priya.raman@example.com");

/// The number on the reps' cards.
pub(super) const CARD_PHONE: &str = "(312) 555-0199";

/// The two reps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Rep {
    Maya,
    Sam,
}

impl Rep {
    pub(super) const ALL: [Rep; 2] = [Rep::Maya, Rep::Sam];

    /// Name and e-mail address.
    pub(super) const fn signs_in(self) -> (&'static str, &'static str) {
        match self {
            Rep::Maya => ("Maya Lindholm", "maya.lindholm@example.com"),
            Rep::Sam => ("Sam Okafor", "sam.okafor@example.com"),
        }
    }
}

/// Somebody a rep knew before anybody was asked for names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) rep: Rep,
    /// The day they were added, counted back from the day of telling.
    pub(super) since: i32,
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) company: &'static str,
    pub(super) phone: &'static str,
    pub(super) email: &'static str,
    pub(super) tier: &'static str,
    pub(super) notes: &'static str,
}

/// What somebody bought before the story begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bought {
    /// How many days before the day of telling.
    pub(super) days_ago: i32,
    pub(super) product: &'static str,
    /// In their words.
    pub(super) issue: &'static str,
    pub(super) dollars: i64,
}

macro_rules! bought {
    ($($name:literal $days_ago:literal $product:literal $issue:literal $dollars:literal;)+) => {
        &[$(($name, Bought { days_ago: $days_ago, product: $product, issue: $issue, dollars: $dollars })),+]
    };
}

/// Those who have long been customers: their deals are older than the demo.
#[rustfmt::skip]
const CUSTOMERS: &[(&str, Bought)] = bought! {
    "Nadia Flores" 410 "Branch printers" "Statements were printed twice a week by hand." 31_000;
    "Joan Abbott" 150 "Report cards on demand" "Report cards took a weekend." 4_900;
    "Hector Salinas" 330 "Sign plotter" "Signs came back from outside a week late." 12_800;
    "Rafael Pinto" 260 "Label printers" "Labels peeled off in the cold store." 9_600;
    "Dora Whitfield" 215 "Enrolment printing" "Queues at the desk every enrolment." 14_200;
    "Gloria Mensah" 120 "Menu boards" "Menu boards were painted by hand." 3_700;
    "Kevin Osei" 385 "Print server" "Nobody knew who printed what." 8_800;
    "Dale Whitaker" 300 "Month-end archive" "Month-end went on until midnight." 17_500;
    "Helen Park" 190 "Ward printers" "Care plans were copied out at night." 22_400;
    "Monica Reyes" 240 "Price tag printers" "Price tags took a week." 5_300;
};

/// Whoever has long been a customer, and bought so long ago that nobody knows what.
const LONG_SINCE: &[&str] = &["Ana Ruiz"];

/// What somebody bought before the story begins.
pub(super) fn bought(name: &str) -> Option<Bought> {
    CUSTOMERS.iter().find(|(customer, _)| *customer == name).map(|(_, bought)| *bought)
}

/// Those who work with the office rather than buy from it.
const PARTNERS: &[&str] = &["Priscilla Tan", "Carla Benedetti"];

/// Where somebody stands, where no deal of the demo says it.
pub(super) fn standing(name: &str) -> Option<Standing> {
    if LONG_SINCE.contains(&name) {
        Some(Standing::Customer)
    } else {
        PARTNERS.contains(&name).then_some(Standing::Partner)
    }
}

macro_rules! known {
    ($($rep:ident $since:literal $name:literal, $title:literal, $company:literal, $phone:literal, $email:literal,
       $tier:literal, $notes:literal;)+) => {
        &[$(Known {
            rep: Rep::$rep, since: $since, name: $name, title: $title, company: $company, phone: $phone,
            email: $email, tier: $tier, notes: $notes,
        }),+]
    };
}

/// The people the reps knew.
#[rustfmt::skip]
pub(super) const KNOWN: &[Known] = known! {
    Maya -92 "Ana Ruiz", "Office manager", "Birchwood Dental Group", "(312) 555-0101", "ana.ruiz@example.com", "A", "Customer since spring. Knows every office manager in the building.";
    Maya -92 "Marcus Boyle", "Print room supervisor", "Tilden Legal Partners", "(312) 555-0102", "marcus.boyle@example.org", "A", "Wants figures before opinions.";
    Maya -92 "Victor Hale", "General manager", "Hale & Quist Builders", "(312) 555-0103", "victor.hale@example.com", "B", "";
    Maya -92 "Nadia Flores", "Operations director", "Brightwater Credit Union", "(312) 555-0104", "nadia.flores@example.org", "A", "Two branches, a third opens next year.";
    Maya -92 "Joan Abbott", "Administrator", "St. Brendan's Parish School", "(312) 555-0105", "joan.abbott@example.org", "B", "Best reached before eight.";
    Maya -92 "Hector Salinas", "Owner", "Salinas Print & Sign", "(312) 555-0106", "hector.salinas@example.com", "B", "";
    Maya -91 "Walter Stein", "Bookkeeper", "Stein Upholstery", "(312) 555-0107", "walter.stein@example.com", "C", "";
    Maya -91 "Ingrid Moe", "Clinic coordinator", "Fjord Street Family Practice", "(312) 555-0108", "ingrid.moe@example.org", "B", "";
    Maya -90 "Rafael Pinto", "Warehouse manager", "Pinto Produce", "(312) 555-0109", "rafael.pinto@example.com", "B", "Label printers run day and night.";
    Maya -90 "Dora Whitfield", "Registrar", "Maple Hill Community College", "(312) 555-0110", "dora.whitfield@example.org", "B", "";
    Maya -89 "Gloria Mensah", "Owner", "Golden Stool Catering", "(312) 555-0111", "gloria.mensah@example.com", "B", "Looking for offices that need lunches.";
    Maya -80 "Kevin Osei", "IT lead", "Ridgeline Credit Services", "(312) 555-0112", "kevin.osei@example.com", "A", "";
    Maya -60 "Priscilla Tan", "Dental office consultant", "Tan Practice Advisers", "(312) 555-0113", "priscilla.tan@example.com", "B", "Speaks at every practice managers' meeting.";
    Maya -35 "Lena Brandt", "Studio manager", "Brandt Architects", "(312) 555-0114", "lena.brandt@example.com", "B", "";
    Maya -28 "Stephen Achebe", "Purchasing", "Lakefront Hostels", "(312) 555-0115", "stephen.achebe@example.com", "C", "";
    Sam -92 "Dale Whitaker", "Controller", "Whitaker Grain", "(773) 555-0121", "dale.whitaker@example.com", "A", "Month-end is sacred.";
    Sam -92 "Helen Park", "Director of nursing", "Sunrise Court Senior Living", "(773) 555-0122", "helen.park@example.org", "A", "";
    Sam -92 "Curtis Webb", "Shop foreman", "Webb Auto Body", "(773) 555-0123", "curtis.webb@example.com", "C", "";
    Sam -92 "Monica Reyes", "Branch manager", "Cicero Tile Supply", "(773) 555-0124", "monica.reyes@example.com", "B", "";
    Sam -91 "Arthur Lindgren", "Treasurer", "Lindgren Boatworks", "(773) 555-0125", "arthur.lindgren@example.com", "C", "";
    Sam -91 "Gus Petrakis", "Owner", "Petrakis Family Restaurants", "(773) 555-0126", "gus.petrakis@example.com", "B", "";
    Sam -90 "Fatima Zahir", "Practice manager", "Zahir Eye Care", "(773) 555-0127", "fatima.zahir@example.com", "A", "";
    Sam -90 "Theo Vandermeer", "Partner", "Vandermeer Surveyors", "(773) 555-0128", "theo.vandermeer@example.com", "B", "";
    Sam -88 "Yuki Tanabe", "Office lead", "Tanabe Imports", "(773) 555-0129", "yuki.tanabe@example.com", "B", "";
    Sam -70 "Bruce Tolliver", "Dispatcher", "Tolliver Towing", "(773) 555-0130", "bruce.tolliver@example.com", "C", "";
    Sam -55 "Paula Nkemelu", "Finance manager", "Juniper Home Health", "(773) 555-0131", "paula.nkemelu@example.org", "A", "";
    Sam -40 "Carla Benedetti", "Bookkeeper", "Benedetti & Daughters", "(773) 555-0132", "carla.benedetti@example.com", "C", "Keeps the books of a dozen small firms.";
    Sam -20 "Eileen Murtagh", "Office manager", "Murtagh Insurance Brokers", "(773) 555-0133", "eileen.murtagh@example.com", "B", "";
};
