//! Sam Okafor's quarter.

use domain::interaction::InteractionKind::{Call, Email, Meeting, Testimonial as Praised, Visit};
use domain::moment::MomentKind::{Praise, ProjectCompleted, Rescue, Testimonial};
use domain::referral::Stage;

use crate::demo::plot::Step::{
    Declined, DoNotContact, Event, GaveBack, Log, Lose, Mark, Moved, Named, Nobody, NotYet, Open, Promise,
    Win,
};
use crate::demo::plot::{Scene, name, on, warm};

/// One customer names the next, four deep.
#[rustfmt::skip]
pub(crate) const CHAIN: &[Scene] = &[
    on(-88, "Dale Whitaker", Mark(Visit, "Archive was down on the 30th; restored it by hand until eleven at night.", Rescue, "You saved our month-end.")),
    on(-88, "Dale Whitaker", Named(&[
        warm("Renee Castillo, controller at Prairie State Freight, (773) 555-0141, month-end always late"),
        name("Joyce Kemp, (773) 555-0142, keeps books for farms"),
    ], true)),
    on(-87, "Renee Castillo", Log(Call, "Dale had told her. Month-end takes them until midnight.")),
    on(-86, "Joyce Kemp", Log(Call, "Not now, maybe later in the year.")),
    on(-81, "Renee Castillo", Log(Meeting, "Watched an invoice run. Three people feed one machine.")),
    on(-80, "Renee Castillo", Open("Invoice printing and archive", "Month-end takes us until midnight.", 16_400)),
    on(-68, "Renee Castillo", Win),
    on(-67, "Renee Castillo", Named(&[
        warm("Omar Haddad, finance lead at Kestrel Cold Storage, (773) 555-0144"),
        name("Hank Dubois, yard manager at Dubois Trucking, (773) 555-0155"),
    ], true)),
    on(-66, "Omar Haddad", Log(Call, "Two people do nothing but file delivery notes.")),
    on(-58, "Omar Haddad", Log(Meeting, "Counted the binders: four hundred.")),
    on(-57, "Omar Haddad", Open("Delivery notes archive", "Two people do nothing but file delivery notes.", 27_300)),
    on(-56, "Dale Whitaker", GaveBack("Introduced him to a haulier with empty trucks going south")),
    on(-41, "Omar Haddad", Win),
    on(-40, "Omar Haddad", Named(&[
        warm("Beth Sorensen, owner at Sorensen Bakeries, (773) 555-0146, invoices by hand"),
        name("Carl Reinholt, warehouse manager at Oak Park Paper, (773) 555-0147"),
        name("Vivian Cho, buyer at Lakeview Grocers, (773) 555-0157"),
    ], true)),
    on(-39, "Beth Sorensen", Log(Call, "Writes invoices at the kitchen table on Sundays.")),
    on(-39, "Carl Reinholt", Log(Email, "Wrote that Omar named him.")),
    on(-38, "Renee Castillo", GaveBack("Sent her a bookkeeper for the holidays")),
    on(-35, "Beth Sorensen", Log(Meeting, "Showed her Omar's setup with his leave.")),
    on(-34, "Beth Sorensen", Open("Invoices and label printing", "I write invoices at the kitchen table.", 9_900)),
    on(-33, "Joyce Kemp", DoNotContact("Please take me off your list and don't call again.")),
    on(-25, "Carl Reinholt", Moved(Stage::NoResponse)),
    on(-18, "Renee Castillo", Log(Call, "Quarter end went home at six.")),
    on(-18, "Renee Castillo", Named(&[name("Marcus Boyle, (312) 555-0102")], true)),
    on(-15, "Beth Sorensen", Win),
    on(-14, "Beth Sorensen", Named(&[name("Aisha Grant, owner at Grant Street Coffee, (773) 555-0148, three shops")], true)),
    on(-13, "Aisha Grant", Log(Call, "Three shops and a shoebox of receipts. Meeting set.")),
    on(-11, "Omar Haddad", GaveBack("Named his cold store to a florist")),
];

/// Everything else.
#[rustfmt::skip]
pub(crate) const DAYS: &[Scene] = &[
    on(-84, "Helen Park", Log(Visit, "Care plans are printed at night; one machine for three wards.")),
    on(-77, "Arthur Lindgren", Open("Drawing scanner", "Old drawings fall apart in our hands.", 6_800)),
    on(-72, "Gus Petrakis", Mark(Visit, "Menus for five restaurants printed before the season.", ProjectCompleted, "All five on the same day, for once.")),
    on(-66, "Arthur Lindgren", Lose("The insurer wouldn't count it as safekeeping.")),
    on(-65, "Arthur Lindgren", Named(&[name("Wendy Sato, archivist at Harbor Museum, (773) 555-0151, drawings on rice paper")], true)),
    on(-65, "Curtis Webb", Mark(Call, "Estimates print at the counter now.", Praise, "Customers sign before they can think twice.")),
    on(-65, "Curtis Webb", NotYet(60, "Give it two months, then ask me who else could use it.")),
    on(-64, "Wendy Sato", Log(Call, "Grateful that somebody thought of her. Funds come in the new year.")),
    on(-55, "Gus Petrakis", Log(Call, "Season is good. Talked over coffee.")),
    on(-55, "Gus Petrakis", Nobody),
    on(-52, "Wendy Sato", Log(Meeting, "Saw the rice paper drawings. A careful scanner is needed.")),
    on(-48, "Yuki Tanabe", Mark(Visit, "Customs forms now print in the right order.", ProjectCompleted, "Our broker called to ask what had changed.")),
    on(-44, "Paula Nkemelu", Log(Meeting, "Nurses print visit notes at home on their own paper.")),
    on(-40, "Helen Park", Mark(Call, "Night printing works on all three wards.", Praise, "The night shift sends its love.")),
    on(-40, "Helen Park", NotYet(60, "Ask me after the state inspection. If that goes well I know half a dozen.")),
    on(-38, "Theo Vandermeer", Log(Call, "Went over the plotter contract.")),
    on(-38, "Theo Vandermeer", Declined("We compete with everybody I know.")),
    on(-36, "Paula Nkemelu", Open("Visit notes by secure print", "Nurses print visit notes at home.", 19_700)),
    on(-26, "Monica Reyes", Mark(Call, "Price tags for the whole showroom in an afternoon.", Praise, "It used to take us a week.")),
    on(-26, "Monica Reyes", Named(&[
        name("Joyce Kemp, (773) 555-0142"),
        name("Leon Fitch, manager at Fitch Flooring Outlet, (773) 555-0152, price tags by hand"),
    ], true)),
    on(-25, "Leon Fitch", Log(Call, "Writes four hundred tags a week with a marker.")),
    on(-24, "Fatima Zahir", Mark(Praised, "A card with a drawing by her daughter.", Testimonial, "Patients get their prescription before their coat.")),
    on(-22, "Fatima Zahir", Named(&[
        warm("Colin Mbeki, optometrist at North Shore Vision, (773) 555-0153, prints on letterhead only"),
        name("Grethe Amundsen, practice manager at Amundsen Hearing, (773) 555-0154"),
        name("Ruth Pakenham, (773) 555-0156, opens a second shop"),
    ], true)),
    on(-21, "Colin Mbeki", Log(Call, "Letterhead for every prescription, hand-fed.")),
    on(-20, "Grethe Amundsen", Log(Call, "Sends patients home with handwritten notes.")),
    on(-19, "Paula Nkemelu", Win),
    on(-17, "Leon Fitch", Log(Visit, "Tried the tag printer on the spot.")),
    on(-16, "Bruce Tolliver", Mark(Call, "Tow slips print in the cab now.", Praise, "My drivers finally stopped complaining.")),
    on(-14, "Grethe Amundsen", Log(Meeting, "Wants the same as Fatima.")),
    on(-13, "Carla Benedetti", Event("She joined the neighbourhood chamber of commerce.", "Chamber of Commerce evening", 17, "Town hall, Oak Park")),
    on(-12, "Grethe Amundsen", Open("Hearing reports on demand", "We send people home with handwritten notes.", 7_300)),
    on(-10, "Eileen Murtagh", Log(Meeting, "Policies are printed twice because the first copy is always wrong.")),
    on(-10, "Eileen Murtagh", Open("Policy printing", "Every policy is printed twice.", 10_400)),
    on(-5, "Leon Fitch", Open("Tag printers for the showroom", "Four hundred tags a week by hand.", 5_200)),
    on(-3, "Helen Park", Log(Call, "Inspection is in two weeks.")),
    on(-2, "Bruce Tolliver", Mark(Call, "His printer died in the storm; had another one there in an hour.", Rescue, "You saved my whole night shift.")),
    on(-2, "Eileen Murtagh", Promise(3, "Send the sample policies on the heavier paper")),
    on(-1, "Yuki Tanabe", Mark(Call, "Asked about the broker.", Praise, "The broker wants your number, you know.")),
];
