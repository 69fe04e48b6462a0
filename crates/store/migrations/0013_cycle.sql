-- M39. What each rep's asks at each kind of moment brought, counted anew once a day: housekeeping, so outside the journal. warmth is
-- in thousandths, squares are the names of each ask squared, and ripe names are old enough to have been won.
create table heard_asks (
  workspace_id @uuid not null,
  user_id      @uuid not null,
  kind         text  not null,
  asks         @int  not null check (asks >= 0),
  warmth       @int  not null check (warmth >= 0),
  names        @int  not null check (names >= 0),
  squares      @int  not null check (squares >= 0),
  ripe_names   @int  not null check (ripe_names >= 0),
  won_cents    @int  not null,
  learned_on   @day  not null,
  primary key (workspace_id, user_id, kind),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);

-- The figures of one rep look at that rep's rows only, however many there are in the office (M35, M36, M38).
create index moments_of_owner on moments (workspace_id, owner_id, happened_on, kind, state);
create index asks_of_user on asks (workspace_id, user_id, asked_on, contact_id, moment_id, wording, outcome, names);
create index referrals_of_owner on referrals (workspace_id, owner_id, captured_on, contacted_on, met_on, stage, origin,
  ask_id, referred_id, credited);
create index referrals_won on referrals (workspace_id, owner_id, closed_on, referrer_id, referred_id)
  where stage = 'won' and credited;
create index deals_of_owner on deals (workspace_id, owner_id, closed_on, state, contact_id, opened_on, value_cents)
  where closed_on is not null;
create index deals_of_customer on deals (workspace_id, owner_id, contact_id, closed_on) where state = 'won';
create index interactions_of_user on interactions (workspace_id, user_id, on_day, contact_id) where allowed_ask;

--wall heard_asks
