-- M26–M30. Giving back, and how people may be reached.

-- M29. Gifts at cost. over_why and over_by: a manager let it go beyond the limit, and why.
create table gifts (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  on_day       @day  not null,
  what         text  not null,
  form         text  not null check (form in ('goods','gift_card','hospitality','cash')),
  cost_cents   @int  not null check (cost_cents >= 0),
  referral_id  @uuid,
  profile      text  not null,
  limit_cents  @int,
  over_why     text,
  over_by      @uuid,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  foreign key (workspace_id, referral_id) references referrals (workspace_id, id),
  check ((over_why is null) = (over_by is null))
);
create index gifts_contact on gifts (workspace_id, contact_id, on_day);
create index gifts_day on gifts (workspace_id, on_day);
create index gifts_referral on gifts (workspace_id, referral_id) where referral_id is not null;

-- M30. Permissions by way, with evidence; the latest word counts.
create table permissions (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  channel      text  not null check (channel in ('phone','sms','email','post')),
  granted      @bool not null,
  on_day       @day  not null,
  how          text  not null check (how in ('spoken','written','form','card','other')),
  words        text,
  made_at      @ts   not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index permissions_contact on permissions (workspace_id, contact_id, on_day, made_at);

-- M30. What starts a clock: they asked about something, or paid. A won deal starts one by itself.
create table dealings (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  kind         text  not null check (kind in ('inquiry','payment')),
  on_day       @day  not null,
  words        text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index dealings_contact on dealings (workspace_id, contact_id, on_day);

-- M30. Where somebody is, and as whom the law sees them; by the contact's id. What is empty is told from their number, their company
-- and the office.
create table whereabouts (
  workspace_id @uuid not null,
  id           @uuid not null,
  country      text,
  time_zone    text,
  side         text  check (side in ('person','business')),
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references contacts (workspace_id, id)
);

-- M27. What a company offers and needs, as its people do.
alter table companies add column offers text;
alter table companies add column needs text;

-- M27. Two people brought together: who offers, who needs.
create table introductions (
  workspace_id @uuid not null,
  id           @uuid not null,
  offers_id    @uuid not null,
  needs_id     @uuid not null,
  user_id      @uuid not null,
  on_day       @day  not null,
  why          text  not null,
  outcome      text  check (outcome in ('business','met','nothing')),
  outcome_on   @day,
  outcome_note text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, offers_id) references contacts (workspace_id, id),
  foreign key (workspace_id, needs_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  check ((outcome is null) = (outcome_on is null))
);
create index introductions_offers on introductions (workspace_id, offers_id);
create index introductions_needs on introductions (workspace_id, needs_id);

-- Proposals that somebody did not take: never made again. what holds folded words, the other person's id or a tier.
create table passed_over (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  kind         text  not null check (kind in ('need','offer','introduction','tier')),
  what         text  not null,
  user_id      @uuid not null,
  on_day       @day  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index passed_over_once on passed_over (workspace_id, contact_id, kind, what);

-- M28. Events: who wrote them down, who of ours goes, and whom we spoke with there.
alter table events add column kind text not null default 'event' check (kind in ('event','association'));
alter table events add column made_by @uuid;
create index events_day on events (workspace_id, on_day);
create table event_goers (
  workspace_id @uuid not null,
  id           @uuid not null,
  event_id     @uuid not null,
  user_id      @uuid not null,
  state        text  not null check (state in ('going','went','not_going')),
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, event_id) references events (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index event_goers_once on event_goers (workspace_id, event_id, user_id);
create index event_goers_user on event_goers (workspace_id, user_id);
create table event_talks (
  workspace_id   @uuid not null,
  id             @uuid not null,
  event_id       @uuid not null,
  contact_id     @uuid not null,
  interaction_id @uuid not null,
  user_id        @uuid not null,
  version        @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, event_id) references events (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, interaction_id) references interactions (workspace_id, id)
);
create index event_talks_event on event_talks (workspace_id, event_id);
create index event_talks_contact on event_talks (workspace_id, contact_id);
create index event_talks_interaction on event_talks (workspace_id, interaction_id);

--wall gifts permissions dealings whereabouts introductions passed_over event_goers event_talks
