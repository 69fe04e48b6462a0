-- M20. A device that syncs: a phone, a mail program. It has a password of its own, kept as a hash in doors.
create table dav_devices (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  name         text  not null,
  key_hash     text  not null,
  created_at   @ts   not null,
  revoked_at   @ts,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index dav_devices_of_user on dav_devices (workspace_id, user_id);

-- When a device was here last, and what program: housekeeping at each visit, so outside the journal.
create table dav_visits (
  workspace_id @uuid not null,
  id           @uuid not null,
  at           @ts   not null,
  program      text  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references dav_devices (workspace_id, id) on delete cascade
);

-- What a device put beside the promises: kept as it was written. uid is the client's, name is how it calls the resource.
create table dav_entries (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  book         text  not null check (book in ('promises','calendar')),
  name         text  not null,
  uid          text  not null,
  kind         text  not null,
  body         text  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index dav_entries_name on dav_entries (workspace_id, user_id, book, name);
create unique index dav_entries_uid on dav_entries (workspace_id, user_id, book, uid);

-- What a device said of a person or a follow-up that has no place of its own: what it calls the resource, properties
-- that we don't know, and that it isn't to be in this book.
create table dav_marks (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  book         text  not null check (book in ('people','promises','calendar')),
  subject_id   @uuid not null,
  name         text,
  kept         @json not null,
  hidden       @bool not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index dav_marks_subject on dav_marks (workspace_id, user_id, book, subject_id);
create unique index dav_marks_name on dav_marks (workspace_id, user_id, book, name) where name is not null;

-- How a member's book looks on their devices: its name, its colour and what else a program set.
create table dav_looks (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  book         text  not null check (book in ('people','promises','calendar')),
  properties   @json not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index dav_looks_book on dav_looks (workspace_id, user_id, book);

-- M20. What somebody tried to do with a promise on a device, and may not do there: Today asks for the reason. The id is
-- the follow-up's.
create table dav_wishes (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  what         text  not null check (what in ('moved','removed','done')),
  wanted_on    @day,
  at           @ts   not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);

-- The change log of a workspace in which somebody syncs. seq counts commits; the row is locked by each, so that a higher
-- number is never seen before a lower one. epoch tells this count from any other.
create table dav_heads (
  workspace_id @uuid not null primary key,
  epoch        text  not null,
  seq          @int  not null
);

-- The last change of each thing in somebody's books, written in the transaction of the change. A thing that left keeps
-- its row: that is how devices learn of it. name is set where the thing's name on the devices is not its id.
create table dav_changes (
  workspace_id @uuid not null,
  owner_id     @uuid not null,
  kind         text  not null check (kind in ('person','follow_up','entry','gone')),
  subject_id   @uuid not null,
  book         text,
  name         text,
  seq          @int  not null,
  primary key (workspace_id, owner_id, kind, subject_id)
);
create index dav_changes_seq on dav_changes (workspace_id, owner_id, seq, subject_id);
create index dav_changes_subject on dav_changes (workspace_id, subject_id);

create index contacts_given_by on contacts (workspace_id, given_by_id) where given_by_id is not null;
create index follow_ups_person on follow_ups (workspace_id, person_id) where person_id is not null;

--wall dav_devices dav_visits dav_entries dav_marks dav_looks dav_wishes dav_heads dav_changes
