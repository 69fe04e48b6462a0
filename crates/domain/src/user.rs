//! Who signs in, and how far they see.

use crate::words::words;

words! {
    /// What somebody may see and do.
    pub enum Role {
        /// Sees and keeps their own people.
        Rep = "rep", "Rep";
        /// Sees the team and reassigns contacts.
        Manager = "manager", "Manager";
        /// A manager who also invites people and changes settings.
        Admin = "admin", "Admin";
    }
}

impl Role {
    /// Whether this role sees the people of other reps (M40).
    pub const fn sees_team(self) -> bool {
        matches!(self, Role::Manager | Role::Admin)
    }

    /// Whether this role invites people and changes the workspace.
    pub const fn runs_workspace(self) -> bool {
        matches!(self, Role::Admin)
    }
}
