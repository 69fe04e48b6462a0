//! Events in a mail (iTIP, RFC 5546): invitations, and what a calendar answers to one.

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerGiven {
    /// It stands in the calendar.
    Accepted,
    /// It doesn't.
    Declined,
    /// Perhaps.
    Tentative,
}

/// An event in a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailedEvent {
    /// Its UID.
    pub uid: String,
    /// What a calendar answers, and who: their address in lower case. None when the mail invites, or takes it back.
    pub answer: Option<(AnswerGiven, String)>,
}

/// The events in an iCalendar text; none when it is neither an invitation nor an answer to one. Time linear in the text.
pub(super) fn events_in(text: &str) -> Vec<MailedEvent> {
    let lines = unfolded(text);
    let is = |method: &str| lines.iter().any(|line| line.eq_ignore_ascii_case(method));
    let is_reply = is("METHOD:REPLY");
    if !is_reply && !is("METHOD:REQUEST") && !is("METHOD:CANCEL") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut event: Option<Event> = None;
    for line in &lines {
        if line.eq_ignore_ascii_case("BEGIN:VEVENT") {
            event = Some(Event::default());
        } else if line.eq_ignore_ascii_case("END:VEVENT") {
            found.extend(event.take().and_then(|event| event.told(is_reply)));
        } else if let Some(event) = &mut event {
            event.take(line);
        }
    }
    found
}

#[derive(Default)]
struct Event {
    uid: String,
    /// More than one who answers is none: nobody answers for others.
    attendees: Vec<(String, AnswerGiven)>,
}

impl Event {
    fn take(&mut self, line: &str) {
        let Some((name, parameters, value)) = property(line) else { return };
        match name.to_ascii_uppercase().as_str() {
            "UID" => self.uid = value.trim().to_owned(),
            "ATTENDEE" => {
                let state = parameters.split(';').find_map(|one| {
                    one.split_once('=').filter(|(name, _)| name.eq_ignore_ascii_case("PARTSTAT"))
                });
                let given =
                    match state.map(|(_, value)| value.trim_matches('"').to_ascii_uppercase()).as_deref() {
                        Some("ACCEPTED") => AnswerGiven::Accepted,
                        Some("DECLINED") => AnswerGiven::Declined,
                        Some("TENTATIVE") => AnswerGiven::Tentative,
                        _ => return,
                    };
                let lower = value.trim().to_lowercase();
                let address = lower.strip_prefix("mailto:").unwrap_or(&lower);
                self.attendees.push((address.to_owned(), given));
            }
            _ => {}
        }
    }

    fn told(self, is_reply: bool) -> Option<MailedEvent> {
        let answer = match (is_reply, self.attendees.as_slice()) {
            (false, _) => None,
            (true, [(attendee, given)]) => Some((*given, attendee.clone())),
            (true, _) => return None,
        };
        (!self.uid.is_empty()).then_some(MailedEvent { uid: self.uid, answer })
    }
}

/// Lines put together again where they were folded (RFC 5545 3.1).
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.trim_end().to_owned()),
        }
    }
    lines
}

/// Name, parameters and value of a line; a colon between quotes ends nothing.
fn property(line: &str) -> Option<(&str, &str, &str)> {
    let mut is_quoted = false;
    let colon = line.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b':' && !is_quoted
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some((name, parameters, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPLY: &str = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:0193@whoelse\r\nSEQUENCE:2\r\n\
        ATTENDEE;CN=\"Lee: Kim; rep\";PARTSTAT=DECLI\r\n NED:MAILTO:Kim@Example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    #[test]
    fn a_reply_says_who_answers_what_to_which_event() {
        let answer = Some((AnswerGiven::Declined, "kim@example.com".into()));
        assert_eq!(events_in(REPLY), [MailedEvent { uid: "0193@whoelse".into(), answer }]);
    }

    #[test]
    fn an_invitation_is_no_answer_and_nobody_answers_for_others() {
        let invited = MailedEvent { uid: "0193@whoelse".into(), answer: None };
        assert_eq!(events_in(&REPLY.replace("REPLY", "REQUEST")), [invited]);
        let two = REPLY.replace("SEQUENCE:2", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.com");
        assert_eq!(events_in(&two), []);
        assert_eq!(events_in(&REPLY.replace("DECLI\r\n NED", "NEEDS-ACTION")), []);
        assert_eq!(events_in(&REPLY.replace("METHOD:REPLY", "METHOD:PUBLISH")), []);
        assert_eq!(events_in("BEGIN:VEVENT\nMETHOD:REPLY\nATTENDEE;:\nEND:VEVENT"), []);
    }
}
