-- The store's own tables. One source for both engines: @uuid @json @bool @day @ts @int are written out per engine,
-- "--sqlite", "--postgres" … "--end" hold what truly differs, "--wall" names the tables that a workspace's wall
-- protects. schema_migrations and leases exist before the first migration: the runner needs them.

create table workspaces (
  id         @uuid not null primary key,
  name       text  not null,
  time_zone  text  not null,
  region     text  not null,
  currency   text  not null,
  settings   @json not null,
  created_at @ts   not null
);

-- From a hashed secret or e-mail address to a workspace: asked before any workspace is known.
create table doors (
  kind         text  not null,
  key_hash     text  not null,
  workspace_id @uuid not null,
  subject_id   @uuid not null,
  expires_at   @ts,
  used_at      @ts,
  primary key (kind, key_hash)
);
create index doors_of_subject on doors (workspace_id, subject_id, kind);
create index doors_by_expiry on doors (expires_at) where expires_at is not null;

-- One row an action, for ever: its id is the idempotency key. undone_by and undo_of name the other action.
create table actions (
  workspace_id @uuid not null,
  id           @uuid not null,
  verb         text  not null,
  user_id      @uuid,
  contact_id   @uuid,
  at           @ts   not null,
  answer       @json not null,
  undone_at    @ts,
  undone_by    @uuid,
  undo_of      @uuid,
  undoable     @bool not null default true,
  primary key (workspace_id, id),
  check ((undone_at is null) = (undone_by is null))
);
create index actions_by_time on actions (workspace_id, at);
create index actions_undoable on actions (workspace_id, at) where undoable;
create index actions_by_contact on actions (workspace_id, contact_id, at) where contact_id is not null;

-- The undo journal. No image before: the row was made. No version after: the row was deleted.
create table changes (
  workspace_id  @uuid not null,
  action_id     @uuid not null,
  seq           @int  not null,
  entity        text  not null,
  entity_id     @uuid not null,
  before        @json,
  after_version @int,
  primary key (workspace_id, action_id, seq),
  foreign key (workspace_id, action_id) references actions (workspace_id, id),
  check (before is not null or after_version is not null)
);
create index changes_of_entity on changes (workspace_id, entity_id);

-- The timeline: append-only, ids and no personal text. No foreign keys to people: facts survive erasure.
create table facts (
  workspace_id     @uuid not null,
  id               @uuid not null,
  action_id        @uuid not null,
  at               @ts   not null,
  on_day           @day  not null,
  user_id          @uuid,
  kind             text  not null,
  rule             text,
  contact_id       @uuid,
  other_contact_id @uuid,
  deal_id          @uuid,
  interaction_id   @uuid,
  moment_id        @uuid,
  ask_id           @uuid,
  referral_id      @uuid,
  follow_up_id     @uuid,
  detail           @json not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, action_id) references actions (workspace_id, id)
);
create index facts_of_contact on facts (workspace_id, contact_id, on_day, at, id);
create index facts_by_time on facts (workspace_id, at);
create index facts_of_action on facts (workspace_id, action_id);

--wall actions changes facts
