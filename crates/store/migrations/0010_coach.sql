-- M6, M8, M12. The reps' own words: wordings, objections with answers, people to think of. original names a built-in one that stands
-- behind it; hidden without words means that the built-in one is not wanted.
create table coach_words (
  workspace_id @uuid not null,
  id           @uuid not null,
  user_id      @uuid not null,
  kind         text  not null check (kind in ('wording','objection','prompter')),
  original     text,
  occasion     text,
  audience     text  not null check (audience in ('business','individual','both')),
  said         text,
  words        text,
  shared       @bool not null,
  hidden       @bool not null,
  made_at      @ts   not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id),
  check ((kind = 'wording') = (occasion is not null)),
  check (words is not null or (hidden and original is not null)),
  check (said is null or kind = 'objection'),
  check (kind <> 'objection' or words is null or said is not null)
);
create index coach_words_of on coach_words (workspace_id, user_id, kind);
create unique index coach_words_original on coach_words (workspace_id, user_id, original) where original is not null;

-- M6. Whom a rep helps best with a product; with no product: with anything. product_folded tells one product from another.
create table briefs (
  workspace_id   @uuid not null,
  id             @uuid not null,
  user_id        @uuid not null,
  product        text  not null,
  product_folded text  not null,
  sentence       text  not null,
  signs          text,
  not_for        text,
  shared         @bool not null,
  made_at        @ts   not null,
  version        @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id)
);
create unique index briefs_product on briefs (workspace_id, user_id, product_folded);

-- M35. With which words it was asked: the key of a built-in wording or the id of a rep's.
alter table asks add column wording text;
create index asks_wording on asks (workspace_id, user_id, wording) where wording is not null;

--wall coach_words briefs
