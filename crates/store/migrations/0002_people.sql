-- People, what was said to them, and what is owed. Every table leads with the workspace: it is the wall.

create table settings (
  workspace_id @uuid not null,
  id           @uuid not null,
  rules        @json not null,
  office       @json not null,
  version      @int  not null,
  primary key (workspace_id, id)
);

create table users (
  workspace_id  @uuid not null,
  id            @uuid not null,
  name          text  not null,
  email         text  not null,
  role          text  not null check (role in ('rep','manager','admin')),
  manager_id    @uuid,
  time_zone     text  not null,
  appearance    text  not null check (appearance in ('system','light','dark')),
  password_hash text,
  disabled_at   @ts,
  created_at    @ts   not null,
  version       @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, manager_id) references users (workspace_id, id)
);
create unique index users_email on users (workspace_id, email);

create table invitations (
  workspace_id @uuid not null,
  id           @uuid not null,
  role         text  not null check (role in ('rep','manager','admin')),
  email        text,
  invited_by   @uuid not null,
  created_at   @ts   not null,
  expires_at   @ts   not null,
  joined_id    @uuid,
  revoked_at   @ts,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, invited_by) references users (workspace_id, id)
);

create table feeds (
  workspace_id    @uuid not null,
  id              @uuid not null,
  user_id         @uuid not null,
  key_hash        text  not null,
  full_titles     @bool not null,
  created_at      @ts   not null,
  revoked_at      @ts,
  version         @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
-- One live feed a rep: making a new one revokes the old.
create unique index feeds_live on feeds (workspace_id, user_id) where revoked_at is null;

create table companies (
  workspace_id @uuid not null,
  id           @uuid not null,
  name         text  not null,
  name_folded  text  not null,
  version      @int  not null,
  primary key (workspace_id, id)
);
create unique index companies_name on companies (workspace_id, name_folded);

create table contacts (
  workspace_id  @uuid not null,
  id            @uuid not null,
  owner_id      @uuid not null,
  company_id    @uuid,
  company       text,
  name          text  not null,
  given_name    text,
  family_name   text,
  title         text,
  phone         text,
  email         text,
  address       text,
  birthday      text,
  relationship  text,
  notes         text,
  offers        text,
  needs         text,
  tier          text  not null check (tier in ('A','B','C')),
  provenance    text  not null check (provenance in ('asked','volunteered','own','imported')),
  given_by_id   @uuid,
  ask_id        @uuid,
  import_id     @uuid,
  basis         text  not null check (basis in ('told','named','relationship','unknown')),
  captured_line text,
  extra         @json not null,
  name_key      text  not null,
  search_text   text  not null,
  created_at    @ts   not null,
  created_by    @uuid not null,
  version       @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, company_id) references companies (workspace_id, id)
);
--postgres
-- Sorted as SQLite sorts, by code point, whatever the database's own language is.
alter table contacts alter column name_key type text collate "C";
--end
create index contacts_owner on contacts (workspace_id, owner_id, name_key, id);
create index contacts_name on contacts (workspace_id, name_key, id);
create index contacts_company on contacts (workspace_id, company_id);
create index contacts_import on contacts (workspace_id, import_id);

-- Where a contact stands, kept by the actions; apart from the details, so that logging a call never makes an
-- edit of the details stale.
create table contact_states (
  workspace_id           @uuid not null,
  id                     @uuid not null,
  owner_id               @uuid not null,
  standing               text  not null check (standing in ('prospect','customer','non_buyer','partner')),
  do_not_ask             @bool not null,
  do_not_contact         @bool not null,
  complaint_open         @bool not null,
  last_touch_on          @day,
  last_ask_on            @day,
  last_unprompted_ask_on @day,
  delighted_on           @day,
  first_gave_on          @day,
  received               @int  not null check (received >= 0),
  version                @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references contacts (workspace_id, id)
);
create index contact_states_delighted on contact_states (workspace_id, owner_id, delighted_on)
  where delighted_on is not null and last_ask_on is null;
create index contact_states_touch on contact_states (workspace_id, owner_id, last_touch_on)
  where last_touch_on is not null and (standing = 'customer' or first_gave_on is not null);
create index contact_states_gave on contact_states (workspace_id, first_gave_on)
  where first_gave_on is not null and received = 0;
create index contact_states_standing on contact_states (workspace_id, owner_id, standing);

create table contact_points (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  kind         text  not null check (kind in ('phone','email','url','address')),
  value        text  not null,
  normal       text  not null,
  label        text,
  position     @int  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create index contact_points_contact on contact_points (workspace_id, contact_id, position);
create index contact_points_normal on contact_points (workspace_id, normal, kind);

create table deals (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  owner_id     @uuid not null,
  product      text  not null,
  issue        text,
  value_cents  @int  check (value_cents >= 0),
  opened_on    @day  not null,
  state        text  not null check (state in ('open','won','lost')),
  closed_on    @day,
  lost_why     text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  check ((state = 'open') = (closed_on is null)),
  check ((state = 'lost') = (lost_why is not null))
);
create index deals_contact on deals (workspace_id, contact_id, closed_on);
create index deals_closed on deals (workspace_id, closed_on, state) where closed_on is not null;

create table interactions (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  kind         text  not null,
  on_day       @day  not null,
  note         text,
  allowed_ask  @bool not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index interactions_contact on interactions (workspace_id, contact_id, on_day);
create index interactions_day on interactions (workspace_id, on_day) where allowed_ask;

create table complaints (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  opened_on    @day  not null,
  what         text,
  resolved_on  @day,
  resolution   text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create index complaints_contact on complaints (workspace_id, contact_id);

create table events (
  workspace_id   @uuid not null,
  id             @uuid not null,
  name           text  not null,
  on_day         @day,
  place          text,
  recommended_by @uuid,
  version        @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, recommended_by) references contacts (workspace_id, id)
);

create table asks (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  moment_id    @uuid,
  asked_on     @day  not null,
  outcome      text  not null check (outcome in ('named','not_yet','nobody_in_mind','declined')),
  names        @int  not null,
  ran_out      @bool not null,
  thanked      @bool not null,
  licence_on   @day,
  words        text,
  decline_why  text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  check ((outcome = 'named') = (names > 0)),
  check ((outcome = 'not_yet') = (licence_on is not null)),
  check ((outcome = 'declined') = (decline_why is not null))
);
create index asks_contact on asks (workspace_id, contact_id, asked_on);
create index asks_day on asks (workspace_id, asked_on);

create table moments (
  workspace_id  @uuid not null,
  id            @uuid not null,
  contact_id    @uuid not null,
  owner_id      @uuid not null,
  kind          text  not null,
  happened_on   @day  not null,
  last_day      @day,
  words         text,
  deal_id       @uuid,
  event_id      @uuid,
  event_on      @day,
  licence_id    @uuid,
  state         text  not null check (state in ('open','acted','dismissed','missed')),
  closed_on     @day,
  closed_by     @uuid,
  dismissed_why text,
  ask_id        @uuid,
  version       @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, ask_id) references asks (workspace_id, id),
  foreign key (workspace_id, event_id) references events (workspace_id, id),
  check ((state = 'open') = (closed_on is null)),
  check ((state = 'acted') = (ask_id is not null)),
  check ((state = 'dismissed') = (dismissed_why is not null))
);
create index moments_open on moments (workspace_id, owner_id, happened_on) where state = 'open';
create index moments_expiring on moments (workspace_id, last_day) where state = 'open';
create index moments_contact on moments (workspace_id, contact_id, happened_on);
create index moments_missed on moments (workspace_id, owner_id, closed_on) where state = 'missed';
create index moments_happened on moments (workspace_id, happened_on);
create unique index moments_licence on moments (workspace_id, licence_id) where licence_id is not null;

create table referrals (
  workspace_id  @uuid not null,
  id            @uuid not null,
  referrer_id   @uuid not null,
  referred_id   @uuid not null,
  owner_id      @uuid not null,
  origin        text  not null check (origin in ('asked','volunteered','imported')),
  ask_id        @uuid,
  fact_id       @uuid,
  position      @int  not null,
  line          text,
  captured_on   @day  not null,
  stage         text  not null check (stage in ('captured','introduced','contacted','met','won','lost','no_response')),
  introduced_on @day,
  contacted_on  @day,
  met_on        @day,
  closed_on     @day,
  credited      @bool not null,
  happy_call    @bool not null,
  credit_why    text,
  version       @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, referrer_id) references contacts (workspace_id, id),
  foreign key (workspace_id, referred_id) references contacts (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, ask_id) references asks (workspace_id, id),
  check (referrer_id <> referred_id),
  check ((origin = 'asked') = (ask_id is not null)),
  check ((origin = 'asked') = (fact_id is null))
);
create unique index referrals_pair on referrals (workspace_id, referrer_id, referred_id);
create unique index referrals_credit on referrals (workspace_id, referred_id) where credited;
create index referrals_referred on referrals (workspace_id, referred_id);
create index referrals_ask on referrals (workspace_id, ask_id);
create index referrals_stage on referrals (workspace_id, owner_id, stage, captured_on);
create index referrals_silent on referrals (workspace_id, owner_id, captured_on) where stage in ('captured','introduced');
create index referrals_captured on referrals (workspace_id, captured_on);
create index referrals_closed on referrals (workspace_id, owner_id, closed_on) where closed_on is not null;
create index referrals_open on referrals (workspace_id, referrer_id) where closed_on is null;

create table follow_ups (
  workspace_id @uuid not null,
  id           @uuid not null,
  kind         text  not null,
  fact_id      @uuid not null,
  contact_id   @uuid not null,
  owner_id     @uuid not null,
  due_on       @day  not null,
  due_at       text,
  must_do      @bool not null,
  words        text,
  person_id    @uuid,
  referral_id  @uuid,
  deal_id      @uuid,
  ask_id       @uuid,
  moment_id    @uuid,
  event_id     @uuid,
  state        text  not null check (state in ('open','done','released')),
  closed_on    @day,
  closed_at    @ts,
  closed_by    @uuid,
  closed_how   text,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, owner_id) references users (workspace_id, id),
  foreign key (workspace_id, person_id) references contacts (workspace_id, id),
  foreign key (workspace_id, referral_id) references referrals (workspace_id, id),
  check ((state = 'open') = (closed_on is null)),
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'open') = (closed_how is null)),
  check (state <> 'open' or closed_by is null)
);
-- M31: the same fact processed twice gives the same follow-ups.
create unique index follow_ups_cause on follow_ups (workspace_id, fact_id, kind, contact_id);
create index follow_ups_due on follow_ups (workspace_id, owner_id, due_on) where state = 'open';
create index follow_ups_licences on follow_ups (workspace_id, due_on)
  where state = 'open' and kind = 'licence_to_ask';
create index follow_ups_kept on follow_ups (workspace_id, owner_id, closed_on) where state = 'done';
create index follow_ups_promised on follow_ups (workspace_id, owner_id, due_on) where state = 'open' and must_do;
create index follow_ups_contact on follow_ups (workspace_id, contact_id, due_on);
create index follow_ups_referral on follow_ups (workspace_id, referral_id) where referral_id is not null;
create index follow_ups_closed on follow_ups (workspace_id, owner_id, due_on) where must_do;

create table reciprocations (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  user_id      @uuid not null,
  on_day       @day  not null,
  what         text  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create index reciprocations_contact on reciprocations (workspace_id, contact_id);

create table imports (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  file_name    text  not null,
  format       text  not null,
  state        text  not null check (state in ('running','done','failed')),
  estimated    @int  not null,
  rows_read    @int  not null,
  added        @int  not null,
  known        @int  not null,
  referrals    @int  not null,
  bad          @int  not null,
  why          text,
  started_at   @ts   not null,
  ended_at     @ts,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create index imports_started on imports (workspace_id, started_at);

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
create index import_problems_import on import_problems (workspace_id, import_id, line);

-- How often a sign-in was tried lately, by a hash of whom it was for. No workspace is known then.
create table sign_in_attempts (
  key          text not null primary key,
  window_start @ts  not null,
  tried        @int not null
);

--sqlite
-- The number of a contact among the words. Not the row number of contacts: a backup may count those anew.
create table contact_words (
  n            integer not null primary key,
  workspace_id blob    not null,
  contact_id   blob    not null,
  unique (workspace_id, contact_id)
);
-- Words and whose they are: a rep's search looks at nobody else's. U+E000 stands before ids, so that no typed letter
-- is the beginning of one.
create virtual table contact_search using fts5(words, scope, content='', contentless_delete=1, detail=column,
  prefix='1 2 3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
create trigger contact_search_added after insert on contacts begin
  insert into contact_words (workspace_id, contact_id) values (new.workspace_id, new.id);
  insert into contact_search (rowid, words, scope)
    select n, new.search_text, char(57344) || lower(hex(new.workspace_id)) || ' ' || char(57344) || lower(hex(new.owner_id))
    from contact_words where workspace_id = new.workspace_id and contact_id = new.id; end;
create trigger contact_search_removed after delete on contacts begin
  delete from contact_search where rowid =
    (select n from contact_words where workspace_id = old.workspace_id and contact_id = old.id);
  delete from contact_words where workspace_id = old.workspace_id and contact_id = old.id; end;
create trigger contact_search_changed after update of search_text, owner_id on contacts
  when new.search_text <> old.search_text or new.owner_id <> old.owner_id begin
  update contact_search set words = new.search_text,
    scope = char(57344) || lower(hex(new.workspace_id)) || ' ' || char(57344) || lower(hex(new.owner_id))
    where rowid = (select n from contact_words where workspace_id = new.workspace_id and contact_id = new.id); end;
--postgres
-- Folded words only, reached solely by a join with contacts, which the wall guards: the row-level policy would
-- keep the planner from the GIN index, because @@ is not leakproof. Every word begins with the end of the workspace's
-- id, so that a search looks at nobody else's words; the owner is a word too. Long words are cut where queries are.
create table contact_search (
  workspace_id uuid not null,
  contact_id   uuid not null,
  words        tsvector not null,
  primary key (workspace_id, contact_id)
);
create index contact_search_words on contact_search using gin (words) with (fastupdate = off);
create function contact_search_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from contact_search where workspace_id = old.workspace_id and contact_id = old.id;
    return old;
  end if;
  insert into contact_search (workspace_id, contact_id, words)
    select new.workspace_id, new.id, array_to_tsvector(coalesce(array_agg(distinct lexeme), '{}')) from (
      select right(replace(new.workspace_id::text, '-', ''), 6) || left(word, 60) as lexeme
        from unnest(string_to_array(new.search_text, ' ')) as word where word <> ''
      union all select '@' || replace(new.owner_id::text, '-', '')) as lexemes
    on conflict (workspace_id, contact_id) do update set words = excluded.words;
  return new;
end $$;
create trigger contact_search_kept after insert or delete or update of search_text, owner_id on contacts
  for each row execute function contact_search_keep();
--end

--wall settings users invitations feeds companies contacts contact_states contact_points deals interactions
--wall complaints events asks moments referrals follow_ups reciprocations imports import_problems
