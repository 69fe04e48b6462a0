-- M37. Who came through whom, and what came of it: sums kept with every change of a credited referral or a won deal, so that
-- nobody ever counts a million referrals. They follow from the referrals and deals alone, and can be counted anew.
create table lineages (
  workspace_id @uuid not null,
  id           @uuid not null,
  referrer_id  @uuid,
  referral_id  @uuid,
  since        @day,
  parent_id    @uuid,
  own_deals    @int  not null check (own_deals >= 0),
  own_cents    @int  not null check (own_cents >= 0),
  people       @int  not null check (people >= 0),
  buyers       @int  not null check (buyers >= 0),
  deals        @int  not null check (deals >= 0),
  cents        @int  not null check (cents >= 0),
  deepest      @int  not null check (deepest >= 0),
  primary key (workspace_id, id),
  check ((referrer_id is null) = (referral_id is null)),
  check ((referrer_id is null) = (since is null)),
  check (parent_id is null or parent_id = referrer_id),
  check ((people = 0) = (deepest = 0))
);
create index lineages_below on lineages (workspace_id, parent_id, (own_cents + cents), people, id)
  where parent_id is not null;
create index lineages_champions on lineages (workspace_id, cents, buyers, id) where buyers > 0;

-- A workspace whose sums are kept. The row is locked by whoever changes them: two at once would not see each other's.
create table lineage_heads (
  workspace_id @uuid not null primary key,
  changes      @int  not null
);

-- M40. Who keeps a colleague's promises while they are away: from a day to a day, both included. Nothing moves.
create table covers (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  cover_id     @uuid not null,
  from_day     @day  not null,
  to_day       @day  not null,
  arranged_by  @uuid not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  foreign key (workspace_id, cover_id) references users (workspace_id, id),
  check (user_id <> cover_id),
  check (from_day <= to_day)
);
create index covers_of_user on covers (workspace_id, user_id, to_day);
create index covers_by on covers (workspace_id, cover_id, to_day);

-- M40. A rep captured somebody whom a colleague keeps: the first keeps them until a manager decides.
create table claims (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  keeper_id    @uuid not null,
  claimant_id  @uuid not null,
  on_day       @day  not null,
  state        text  not null check (state in ('open','kept','given')),
  decided_by   @uuid,
  decided_on   @day,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, keeper_id) references users (workspace_id, id),
  foreign key (workspace_id, claimant_id) references users (workspace_id, id),
  check (keeper_id <> claimant_id),
  check ((state = 'open') = (decided_on is null))
);
create unique index claims_open on claims (workspace_id, contact_id, claimant_id) where state = 'open';
create index claims_waiting on claims (workspace_id, on_day) where state = 'open';
create index claims_contact on claims (workspace_id, contact_id);

--wall lineages lineage_heads covers claims
