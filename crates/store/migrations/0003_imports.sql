-- Imports can be looked over first, cancelled and taken back. SQLite can't change what a check allows: there the tables
-- are made anew beside the old ones.
--sqlite
drop index imports_started;
drop index import_problems_import;
alter table imports rename to imports_before;
alter table import_problems rename to import_problems_before;

create table imports (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  -- The action that began it; the actions of its parts follow from it. Unknown for imports of before: those stay.
  action_id    @uuid,
  file_name    text  not null,
  format       text  not null,
  state        text  not null check (state in ('running','done','failed','cancelled','undoing','undone')),
  estimated    @int  not null,
  rows_read    @int  not null,
  added        @int  not null,
  known        @int  not null,
  referrals    @int  not null,
  bad          @int  not null,
  -- While it is taken back: how many of its parts have gone, and how many people stayed.
  taken_back   @int  not null,
  kept         @int  not null,
  why          text,
  started_at   @ts   not null,
  -- The last sign of life; one that runs and gives none has been interrupted.
  touched_at   @ts   not null,
  ended_at     @ts,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);

create table import_problems (
  workspace_id @uuid not null,
  id           @uuid not null,
  import_id    @uuid not null,
  line         @int  not null,
  why          text  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
);

insert into imports (workspace_id, id, user_id, file_name, format, state, estimated, rows_read, added, known,
    referrals, bad, taken_back, kept, why, started_at, touched_at, ended_at, version)
  select workspace_id, id, user_id, file_name, format, state, estimated, rows_read, added, known,
    referrals, bad, 0, 0, why, started_at, started_at, ended_at, version from imports_before;
insert into import_problems (workspace_id, id, import_id, line, why, version)
  select workspace_id, id, import_id, line, why, version from import_problems_before;
drop table import_problems_before;
drop table imports_before;
create index import_problems_import on import_problems (workspace_id, import_id, line);
--postgres
-- The wall hides every row from a migration, so none could be copied; nor does it have to be.
drop index imports_started;
alter table imports drop constraint imports_state_check;
alter table imports add constraint imports_state_check
  check (state in ('running','done','failed','cancelled','undoing','undone'));
alter table imports add column action_id uuid;
alter table imports add column taken_back bigint not null default 0;
alter table imports add column kept bigint not null default 0;
alter table imports add column touched_at bigint not null default 0;
--end
create index imports_started on imports (workspace_id, user_id, started_at);
create index imports_at_work on imports (workspace_id, touched_at) where state in ('running','undoing');

-- Who stayed when an import was taken back, and why: the word of what happened to them since.
create table import_kept (
  workspace_id @uuid not null,
  id           @uuid not null,
  import_id    @uuid not null,
  contact_id   @uuid not null,
  why          text  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, import_id) references imports (workspace_id, id)
);
create index import_kept_import on import_kept (workspace_id, import_id, id);

-- A file between its upload and the end of its import; nobody's for longer than a day. Its bytes come in pieces, so
-- that no write takes long, and are nowhere else: neither in the journal nor in a unit.
create table import_files (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  action_id    @uuid not null,
  file_name    text  not null,
  digest       text  not null,
  size         @int  not null,
  columns      @json not null,
  created_at   @ts   not null,
  primary key (workspace_id, id)
);
create index import_files_created on import_files (workspace_id, created_at);

create table import_pieces (
  workspace_id @uuid not null,
  file_id      @uuid not null,
  n            @int  not null,
  bytes        @bytes not null,
  primary key (workspace_id, file_id, n),
  foreign key (workspace_id, file_id) references import_files (workspace_id, id)
);

--wall import_kept import_files import_pieces
