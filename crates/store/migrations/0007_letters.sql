-- M22–M24, M34. Letters: rows first, sent after the commit. A letter goes to one person, an introduction to two.
create table letters (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  contact_id   @uuid not null,
  other_id     @uuid,
  kind         text  not null,
  state        text  not null check (state in ('queued','sending','handed','sent','failed','unknown','withdrawn')),
  to_email     text,
  other_email  text,
  subject      text  not null,
  body         text  not null,
  words_key    text  not null,
  follow_ups   @json not null,
  made_at      @ts   not null,
  leaves_at    @ts   not null,
  tried        @int  not null check (tried >= 0),
  taken_at     @ts,
  ended_at     @ts,
  why          text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, other_id) references contacts (workspace_id, id)
);
create index letters_of_contact on letters (workspace_id, contact_id, kind, made_at);
create index letters_of_other on letters (workspace_id, other_id) where other_id is not null;
create index letters_of_user on letters (workspace_id, user_id, made_at);
create index letters_leaving on letters (workspace_id, leaves_at) where state in ('queued','sending');

-- The rep's own mail server, by the rep's id. The password is sealed with a key that is not in the database.
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
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references users (workspace_id, id)
);

--wall letters mail_servers
