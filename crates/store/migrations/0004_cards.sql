-- M17. Cards that a rep hands to clients. Their addresses are doors: only hashes of them are kept.

create table cards (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  contact_id   @uuid,
  title        text  not null,
  brief        text  not null,
  phone        text,
  email        text,
  created_at   @ts   not null,
  expires_at   @ts,
  revoked_at   @ts,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create index cards_of_user on cards (workspace_id, user_id, created_at);
create index cards_of_contact on cards (workspace_id, contact_id) where contact_id is not null;

-- What came in through a card, in numbers: the names themselves are referrals. left_out counts people who asked not
-- to be contacted: nothing else is kept of them.
create table card_entries (
  workspace_id @uuid not null,
  id           @uuid not null,
  card_id      @uuid not null,
  referrer_id  @uuid not null,
  at           @ts   not null,
  names        @int  not null check (names >= 0),
  left_out     @int  not null check (left_out >= 0),
  told         @bool not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, card_id) references cards (workspace_id, id),
  foreign key (workspace_id, referrer_id) references contacts (workspace_id, id)
);
create index card_entries_of_card on card_entries (workspace_id, card_id, at);

-- How often somebody signed in or sent something lately, by a hash of who, of which card or of from where. No workspace
-- is needed.
alter table sign_in_attempts rename to tries;
create index tries_by_age on tries (window_start);

--wall cards card_entries
