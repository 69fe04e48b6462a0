create table keepsakes (
  workspace_id @uuid not null,
  id           @uuid not null,
  name         text  not null,
  note         text,
  day          @day  not null,
  maybe_day    @day,
  at           @ts   not null,
  maybe_at     @ts,
  count        @int  not null,
  maybe_count  @int,
  flag         @bool not null,
  maybe_flag   @bool,
  extra        @json not null,
  maybe_extra  @json,
  parent_id    @uuid,
  version      @int  not null,
  primary key (workspace_id, id),
  unique (workspace_id, name),
  foreign key (workspace_id, parent_id) references keepsakes (workspace_id, id),
  constraint keepsakes_count_is_small check (count < 1000)
);
--wall keepsakes
