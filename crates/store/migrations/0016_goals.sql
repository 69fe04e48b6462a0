-- M13. What a rep set out to do: asks a week, from the first day of a week on; nothing is "no goal from then on". own: for oneself.
-- team: what somebody who leads proposes to their people; nobody is held to it.
create table goals (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  kind         text  not null check (kind in ('own','team')),
  from_day     @day  not null,
  asks         @int  check (asks between 1 and 100),
  set_on       @day  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index goals_once on goals (workspace_id, user_id, kind, from_day);

-- The weekly review: one row a rep and week. steps are those gone through, let_be the missed moments that were looked at and left.
-- begun_at is known where it was begun with the button, paused says that it was interrupted.
create table reviews (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  week         @day  not null,
  steps        @json not null,
  let_be       @json not null,
  begun_at     @ts,
  last_at      @ts   not null,
  paused       @bool not null,
  done_at      @ts,
  done_on      @day,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  check ((done_at is null) = (done_on is null))
);
create unique index reviews_once on reviews (workspace_id, user_id, week);

-- When the review comes up; by the member's id. on_weekday is "fri", nothing for "not at all".
create table review_times (
  workspace_id @uuid not null,
  id           @uuid not null,
  on_weekday   text  check (on_weekday in ('mon','tue','wed','thu','fri','sat','sun')),
  from_hour    @int  not null check (from_hour between 0 and 23),
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references users (workspace_id, id)
);

--wall goals reviews review_times
