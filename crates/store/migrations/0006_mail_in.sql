-- M2. Mails that came in: by hand, from the command line, or from a mailbox that is looked at. The words that were read
-- are kept, not the mail itself. key is a hash of the Message-ID (or of the bytes): a mail comes in once for each member.
create table mails (
  workspace_id   @uuid not null,
  id             @uuid not null,
  owner_id       @uuid not null,
  key            text  not null,
  came_by        text  not null check (came_by in ('page','command','mailbox')),
  received_at    @ts   not null,
  on_day         @day  not null,
  direction      text  not null check (direction in ('in','out')),
  state          text  not null check (state in ('filed','waiting','dropped','kept_out')),
  waits          @bool not null,
  contact_id     @uuid,
  interaction_id @uuid,
  from_name      text,
  address        text,
  subject        text,
  words          text,
  message_id     text,
  found          @json not null,
  attached       @json not null,
  signature      text  not null check (signature in ('open','taken','dismissed')),
  is_cut         @bool not null,
  version        @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, interaction_id) references interactions (workspace_id, id),
  check ((state = 'filed') = (contact_id is not null))
);
create unique index mails_key on mails (workspace_id, owner_id, key);
create index mails_of_owner on mails (workspace_id, owner_id, received_at);
create index mails_waiting on mails (workspace_id, owner_id) where waits;
create index mails_of_contact on mails (workspace_id, contact_id) where contact_id is not null;
create index mails_by_address on mails (workspace_id, address) where address is not null;

-- A mailbox that is looked at for a member. The password is sealed with a key that is not in the database.
create table mailboxes (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  host         text  not null,
  port         @int  not null check (port between 1 and 65535),
  security     text  not null check (security in ('tls','starttls')),
  username     text  not null,
  sealed       text  not null,
  folder       text  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index mailboxes_of_user on mailboxes (workspace_id, user_id);

-- How far a mailbox was read, and how it went: kept by the clock every few minutes, so outside the journal.
create table mailbox_states (
  workspace_id @uuid not null,
  id           @uuid not null,
  uid_validity @int  not null,
  last_uid     @int  not null,
  looked_at    @ts   not null,
  found        @int  not null,
  failures     @int  not null,
  trouble      text,
  next_at      @ts   not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references mailboxes (workspace_id, id) on delete cascade
);

--wall mails mailboxes mailbox_states
