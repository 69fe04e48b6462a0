/// One thing that two people are compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Aspect {
    Given,
    Family,
    Company,
    Email,
    Phone,
    House,
    Street,
    Premise,
    City,
    Postcode,
    State,
    Born,
    ReferredBy,
}

pub(super) const ASPECTS: usize = 13;

impl Aspect {
    pub(super) const ALL: [Aspect; ASPECTS] = [
        Aspect::Given,
        Aspect::Family,
        Aspect::Company,
        Aspect::Email,
        Aspect::Phone,
        Aspect::House,
        Aspect::Street,
        Aspect::Premise,
        Aspect::City,
        Aspect::Postcode,
        Aspect::State,
        Aspect::Born,
        Aspect::ReferredBy,
    ];

    /// What moves when a household moves: if one part of it differs, the others do.
    pub(super) fn is_place(self) -> bool {
        matches!(
            self,
            Aspect::House
                | Aspect::Street
                | Aspect::Premise
                | Aspect::City
                | Aspect::Postcode
                | Aspect::State
        )
    }

    /// What hangs together: who lives in the town has its postcode and its state.
    pub(super) fn is_town(self) -> bool {
        matches!(self, Aspect::City | Aspect::Postcode | Aspect::State)
    }
}

/// How two values of one aspect stand to each other, from the closest to the farthest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(super) enum Level {
    /// One of the two says nothing.
    #[default]
    Missing,
    Equal,
    /// Another way to say the same: Bob and Robert, 3 April and 4 March, one mailbox name at two providers.
    Alias,
    /// One slip of the finger.
    Slip,
    /// A few slips, or the same sound.
    Near,
    /// One is a part of the other: Forbes and Forbes Street.
    Part,
    /// J. and Jane.
    Initial,
    /// The given name stands where the other has the family name.
    Swapped,
    /// One slip apart, but both exist: Maria and Mario.
    Rival,
    /// They deny each other: John A. and John B., two mailboxes at one firm.
    Clash,
    Other,
}

pub(super) const LEVELS: usize = 11;

/// How two rows stand to each other in every aspect.
pub(super) type Levels = [Level; ASPECTS];
