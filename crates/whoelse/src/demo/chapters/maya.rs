//! Maya Lindholm's quarter.

use domain::interaction::InteractionKind::{Call, Email, Meeting, Testimonial as Praised, Visit};
use domain::letter::LetterKind::ThankYou;
use domain::moment::MomentKind::{Praise, ProjectCompleted, Rescue, Testimonial};
use domain::referral::Stage;

use crate::demo::plot::Step::{
    Card, Complained, DeclinedForGood, Dismissed, Event, GaveBack, Log, Lose, Mailed, Mark, Met, Moved,
    Named, Nobody, NotYet, Open, Promise, PutRight, Volunteered, Win, Wrote,
};
use crate::demo::plot::{Scene, name, on, warm};

/// One customer names the next, four deep.
#[rustfmt::skip]
pub(crate) const CHAIN: &[Scene] = &[
    on(-86, "Ana Ruiz", Mark(Call, "Six weeks on the new copiers and not one jam. The front desk is delighted.", Praise, "I can't believe we put up with the old ones for so long.")),
    on(-85, "Ana Ruiz", Named(&[
        warm("Tomas Lindqvist, operations manager at Harborview Veterinary, (312) 555-0141, same jams every Monday"),
        name("Rosa Delgado, office manager at Delgado & Sons Flooring, (312) 555-0142"),
    ], true)),
    on(-84, "Tomas Lindqvist", Log(Call, "Ana had told him. Mondays are lost to paper jams; happy to meet.")),
    on(-84, "Rosa Delgado", Log(Call, "Polite, a little short of time. Asked for a quote.")),
    on(-79, "Tomas Lindqvist", Log(Meeting, "Walked the front desk and the surgery. Two machines would do.")),
    on(-78, "Tomas Lindqvist", Open("Two colour copiers with service plan", "We lose half of every Monday to paper jams.", 8_400)),
    on(-71, "Tomas Lindqvist", Win),
    on(-70, "Tomas Lindqvist", Named(&[
        warm("Grace Adeyemi, practice manager at Lakeside Animal Hospital, (312) 555-0143, waits weeks for service"),
    ], true)),
    on(-69, "Grace Adeyemi", Log(Call, "Their vendor takes two weeks to send anybody. Meeting next week.")),
    on(-64, "Grace Adeyemi", Log(Visit, "Six machines of three makes. Counted eleven open service tickets.")),
    on(-63, "Grace Adeyemi", Open("Six printers with same-day service", "Our vendor takes two weeks to send anybody.", 21_500)),
    on(-60, "Rosa Delgado", Open("Showroom printer", "Quotes look washed out.", 3_200)),
    on(-57, "Rosa Delgado", Lose("My brother-in-law sells copiers. You understand.")),
    on(-58, "Ana Ruiz", GaveBack("Sent her the name of a good sterilisation service")),
    on(-53, "Grace Adeyemi", Win),
    on(-52, "Grace Adeyemi", Named(&[
        warm("Peter Novak, director at Cedar Row Clinics, (312) 555-0144, four sites and four vendors"),
        name("Lucille Danner, facilities lead at Greenleaf Montessori, (312) 555-0145"),
    ], true)),
    on(-51, "Peter Novak", Log(Call, "Four invoices a month that nobody can read. Wants one.")),
    on(-51, "Lucille Danner", Log(Email, "Left a message and wrote a short mail that says who named her.")),
    on(-45, "Peter Novak", Log(Meeting, "Met the finance lead too. They decide before the quarter ends.")),
    on(-45, "Tomas Lindqvist", GaveBack("Brought a neighbour's two dogs to the practice")),
    on(-43, "Peter Novak", Open("Managed print for four sites", "Four sites, four vendors, four invoices.", 46_000)),
    on(-42, "Lucille Danner", Moved(Stage::NoResponse)),
    on(-40, "Tomas Lindqvist", Volunteered("Peter Novak, (312) 555-0144")),
    on(-31, "Peter Novak", Win),
    on(-30, "Peter Novak", Named(&[
        warm("Simone Archer, COO at Archer Family Dentistry, (312) 555-0146"),
        name("Dennis Quill, lab manager at Quill Dental Lab, (312) 555-0170"),
    ], true)),
    on(-29, "Simone Archer", Log(Call, "Patient files are still in boxes. Curious about scanning.")),
    on(-28, "Grace Adeyemi", GaveBack("Introduced her to a feed supplier who delivers the same day")),
    on(-22, "Simone Archer", Log(Meeting, "Showed the scanning package with her own forms.")),
    on(-20, "Simone Archer", Open("Scanning and records package", "Patient files are still in boxes.", 12_800)),
    on(-6, "Peter Novak", GaveBack("Named his clinic to a family that moved here")),
];

/// Those who didn't buy, and those who asked to be asked later.
#[rustfmt::skip]
pub(crate) const LOOPS: &[Scene] = &[
    on(-82, "Victor Hale", Open("Phones and print for the new office", "The lease on our old machines ends badly.", 15_200)),
    on(-75, "Victor Hale", Lose("We are locked into the old lease until next autumn.")),
    on(-75, "Victor Hale", Named(&[
        warm("Irene Falk, practice manager at Lakeside Physiotherapy, (312) 555-0151, her lease ends now"),
    ], true)),
    on(-74, "Irene Falk", Log(Call, "Victor had told her. Her lease renews itself in spring unless somebody notices.")),
    on(-67, "Irene Falk", Log(Meeting, "Read the old lease together and marked the notice day.")),
    on(-60, "Irene Falk", Open("Copier lease with onboarding", "The lease renews itself unless somebody notices.", 18_900)),
    on(-50, "Victor Hale", GaveBack("Sent him a client who is adding a second floor")),
    on(-3, "Irene Falk", Win),
    on(-90, "Marcus Boyle", Mark(Visit, "New print room handed over, everything ran by noon.", ProjectCompleted, "That was the calmest move we ever had.")),
    on(-90, "Marcus Boyle", NotYet(90, "Ask me when we have had a full quarter of clean print runs.")),
    on(-47, "Marcus Boyle", Log(Call, "Halfway through the quarter: no call-outs. He keeps a list.")),
    on(-12, "Marcus Boyle", Log(Call, "Figures look good. He remembers what he said about asking.")),
    on(-75, "Joan Abbott", Log(Meeting, "Term has begun, the report cards printed overnight.")),
    on(-75, "Joan Abbott", NotYet(30, "Let me see one set of report cards first.")),
    on(-45, "Joan Abbott", Log(Call, "Report cards went out a day early.")),
    on(-45, "Joan Abbott", Named(&[
        name("Maureen Doyle, principal at Holy Cross Academy, (312) 555-0152, report cards take a week"),
        name("Neil Hartigan, business manager at Westbrook Day School, (312) 555-0153"),
        name("Beverly Stroud, (312) 555-0169, runs the parish choir"),
    ], true)),
    on(-43, "Neil Hartigan", Log(Call, "Budget is set in the new year. Wants to talk then.")),
    on(-38, "Neil Hartigan", Log(Meeting, "Toured the school; the copier room is a corridor.")),
    on(-20, "Joan Abbott", GaveBack("Recommended the school to a colleague")),
    on(-7, "Joan Abbott", Promise(7, "Call with the price of toner for both floors")),
];

/// Everything else.
#[rustfmt::skip]
pub(crate) const DAYS: &[Scene] = &[
    on(-88, "Nadia Flores", Log(Call, "Asked how the branches share one contract.")),
    on(-70, "Hector Salinas", Log(Visit, "Plotter is five years old and sounds like it.")),
    on(-68, "Kevin Osei", Open("Secure release printing", "Payslips lie in the tray for anybody to read.", 14_300)),
    on(-62, "Ingrid Moe", Mark(Call, "Just checking in.", Praise, "Nobody has shouted at the printer since June.")),
    on(-58, "Rafael Pinto", Mark(Visit, "Second label line went live.", ProjectCompleted, "We didn't lose a single truck.")),
    on(-56, "Kevin Osei", Win),
    on(-55, "Kevin Osei", Dismissed("He is buried in the audit; I'll ask when it is over")),
    on(-50, "Hector Salinas", Complained("Two deliveries of the wrong ink within a week")),
    on(-46, "Hector Salinas", PutRight("Brought the right ink myself and took the other back")),
    on(-45, "Walter Stein", Log(Call, "Quarterly look at the bill.")),
    on(-45, "Walter Stein", DeclinedForGood("I keep my customers to myself. Please don't ask me again.")),
    on(-33, "Hector Salinas", Mark(Call, "Followed up on the ink.", Praise, "You came yourself. Who does that any more?")),
    on(-32, "Hector Salinas", Named(&[
        name("Anselm Burke, owner at Burke Banners, (312) 555-0161, ink never arrives on time"),
        name("Tricia Odom, (312) 555-0162, event planner"),
    ], true)),
    on(-31, "Gloria Mensah", Mark(Praised, "Sent a mail with a photo of the new menu boards.", Testimonial, "Best boards in the street. People ask who made them.")),
    on(-31, "Gloria Mensah", Named(&[name("Brian Kessler, manager at Kessler Party Hire, (312) 555-0163"), name("Odette Marsh, (312) 555-0168, florist")], true)),
    on(-30, "Dora Whitfield", Mark(Call, "Enrolment week went by without queues.", Praise, "Not one queue at the desk this year.")),
    on(-30, "Brian Kessler", Log(Call, "Busy until the season ends, then gladly.")),
    on(-29, "Anselm Burke", Log(Visit, "Looked at his plotter. Wants a trial roll.")),
    on(-27, "Ingrid Moe", Log(Call, "Talked about the second reception desk.")),
    on(-27, "Ingrid Moe", Nobody),
    on(-24, "Anselm Burke", Open("Ink on subscription", "Ink never arrives on time.", 4_700)),
    on(-24, "Lena Brandt", Log(Meeting, "Plans come out two per cent too small. That matters to architects.")),
    on(-21, "Lena Brandt", Open("Wide-format plotter", "Plans come out two per cent too small.", 11_600)),
    on(-20, "Nadia Flores", Mark(Call, "Server room flooded on Friday; had loan machines there on Saturday.", Rescue, "You saved our payday.")),
    on(-20, "Nadia Flores", Named(&[
        warm("Oscar Villanueva, branch manager at Prairie Teachers Credit Union, (312) 555-0164"),
        name("Michelle Kurtz, facilities at Brightwater Insurance, (312) 555-0165, opens a third floor"),
    ], true)),
    on(-19, "Oscar Villanueva", Log(Call, "Nadia told him the whole story. Wants the same contract.")),
    on(-19, "Anselm Burke", Win),
    on(-18, "Anselm Burke", Card("I help shops whose ink never arrives on time.", &[("Wendy Aoki", "frames on Damen Avenue, (312) 555-0171")])),
    on(-18, "Stephen Achebe", Log(Call, "Forty check-ins a day on one printer.")),
    on(-16, "Oscar Villanueva", Log(Meeting, "Three branches, one contract.")),
    on(-15, "Oscar Villanueva", Open("Branch printers, one contract", "Every branch buys on its own.", 24_800)),
    on(-14, "Stephen Achebe", Open("Front desk printers", "Guests wait while one page prints.", 2_900)),
    on(-9, "Dora Whitfield", Mark(Praised, "A letter on college paper, unasked.", Testimonial, "The calmest enrolment in nine years. We should have called sooner.")),
    on(-7, "Hector Salinas", Mark(Call, "His own machine broke; lent him ours overnight.", Rescue, "You saved the Saturday order.")),
    on(-6, "Hector Salinas", Named(&[name("Roy Castellano, owner at Castellano Trophies, (312) 555-0166")], true)),
    on(-6, "Hector Salinas", Wrote(ThankYou, true)),
    on(-6, "Nadia Flores", Mark(Call, "Payroll ran in half the time.", Praise, "Worth every cent.")),
    on(-5, "Rafael Pinto", Mark(Visit, "Cold-store labels finished.", ProjectCompleted, "Even the night shift likes it.")),
    on(-4, "Nadia Flores", Complained("The loan machines were billed after all")),
    on(-2, "Stephen Achebe", Lose("Head office froze every purchase until summer.")),
    on(-2, "Priscilla Tan", Event("She joined the board of the practice managers' association.", "Practice Managers' Breakfast", 11, "Hotel Linden, Chicago")),
    on(-1, "Lena Brandt", Win),
    on(-1, "Lena Brandt", Met("Beverly Stroud at Lakeside Concert Hall, buys the programmes")),
    on(-1, "Gloria Mensah", Volunteered("Denise Fowler, events at Riverside Hall, (312) 555-0167, needs signs by spring")),
    on(-1, "Gloria Mensah", Wrote(ThankYou, false)),
    on(-1, "Gloria Mensah", Mailed("Harriet Boone <harriet@boonebindery.example>", "Our printer", "Dear Maya,\n\nGloria Mensah gave me your name. Our printer ate another cover this morning, and I am told you come the same day.\n\nKind regards,\n\nHarriet Boone\nOwner\nBoone Bindery\n(312) 555-0181\n")),
    on(0, "Kevin Osei", Mark(Call, "The audit is over, no findings.", Praise, "The auditors asked who set up our printing.")),
];
