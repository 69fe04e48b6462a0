-- Two contacts that may be one person (M16): found when somebody was captured, decided by the rep when they like.
create table likenesses (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  other_id     @uuid not null,
  because      text  not null,
  score        @int  not null check (score between 0 and 1000),
  found_on     @day  not null,
  state        text  not null check (state in ('open','different')),
  decided_by   @uuid,
  decided_on   @day,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
  foreign key (workspace_id, other_id) references contacts (workspace_id, id),
  check (contact_id <> other_id),
  check ((state = 'open') = (decided_on is null))
);
create unique index likenesses_pair on likenesses (workspace_id, contact_id, other_id);
create index likenesses_other on likenesses (workspace_id, other_id);
create index likenesses_open on likenesses (workspace_id, score) where state = 'open';

-- Who went up in whom. The id is that of the contact that is no more: facts and old addresses still name it.
create table merged_contacts (
  workspace_id @uuid not null,
  id           @uuid not null,
  contact_id   @uuid not null,
  merged_on    @day  not null,
  version      @int  not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
);
create index merged_contacts_into on merged_contacts (workspace_id, contact_id);

-- Whom nobody contacts again, by keyed fingerprints of their numbers and addresses (M19, M30). They name nobody, and
-- stay when the person is erased.
create table no_contact_prints (
  workspace_id @uuid not null,
  id           @uuid not null,
  print        text  not null,
  since        @day  not null,
  version      @int  not null,
  primary key (workspace_id, id)
);
create unique index no_contact_prints_print on no_contact_prints (workspace_id, print);

--wall likenesses merged_contacts no_contact_prints
