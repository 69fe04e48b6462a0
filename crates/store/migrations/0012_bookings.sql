-- M20. Promises in the rep's own calendar by mail (iTIP, RFC 5546). A diary says whether somebody wants that; its id is theirs.
create table diaries (
  workspace_id @uuid not null,
  id           @uuid not null,
  is_on        @bool not null,
  full_titles  @bool not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references users (workspace_id, id)
);

-- What a calendar was told of a promise, or is to be told next. It holds no words: they are written when it leaves.
-- The promise may be gone (an undo); the calendar has to hear of that, too.
create table bookings (
  workspace_id      @uuid not null,
  id                @uuid not null,
  user_id           @uuid not null,
  follow_up_id      @uuid not null,
  method            text  not null check (method in ('request','cancel')),
  sequence          @int  not null check (sequence >= 0),
  starts_at         @ts   not null,
  words_key         text  not null,
  follow_up_version @int  not null,
  contact_version   @int  not null,
  diary_version     @int  not null,
  was_told          @bool not null,
  state             text  not null check (state in ('queued','sending','sent','failed')),
  leaves_at         @ts   not null,
  tried             @int  not null check (tried >= 0),
  taken_at          @ts,
  sent_at           @ts,
  why               text,
  answer            text  check (answer in ('accepted','declined','tentative')),
  answered_at       @ts,
  version           @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index bookings_of_promise on bookings (workspace_id, follow_up_id, user_id);
create index bookings_leaving on bookings (workspace_id, leaves_at) where state in ('queued','sending');
create index bookings_told on bookings (workspace_id, user_id) where method = 'request';

-- The office has a mail server as well: its id is the workspace's, which is no member's.
--sqlite
alter table mail_servers rename to mail_servers_before;
create table mail_servers (
  workspace_id    @uuid not null,
  id              @uuid not null,
  host            text  not null,
  port            @int  not null check (port between 1 and 65535),
  security        text  not null check (security in ('tls','starttls')),
  user_name       text,
  password_sealed text,
  from_name       text  not null,
  from_email      text  not null,
  worked_at       @ts,
  version         @int  not null,
  primary key (workspace_id, id)
);
insert into mail_servers (workspace_id, id, host, port, security, user_name, password_sealed, from_name, from_email,
    worked_at, version)
  select workspace_id, id, host, port, security, user_name, password_sealed, from_name, from_email, worked_at, version
  from mail_servers_before;
drop table mail_servers_before;
--postgres
alter table mail_servers drop constraint mail_servers_workspace_id_id_fkey;
--end

--wall diaries bookings
