-- M2. What this office answered to suggestions: how often the same words were confirmed and dismissed as a kind of moment. Words only,
-- and none that hold a name; shown, exported and forgotten as people like.
create table learned_words (
  workspace_id @uuid not null,
  id           @uuid not null,
  kind         text  not null,
  words        text  not null,
  confirmed    @int  not null check (confirmed >= 0),
  dismissed    @int  not null check (dismissed >= 0),
  version      @int  not null,
  primary key (workspace_id, id)
);
create unique index learned_words_words on learned_words (workspace_id, kind, words);

--wall learned_words
