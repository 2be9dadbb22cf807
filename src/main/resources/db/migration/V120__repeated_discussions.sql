-- A case is discussed as often as the head orders; the newest discussion counts, the earlier ones stay on file (APL-57c).
alter table collective_discussion add column discussion_round integer;
update collective_discussion set discussion_round =
    (select count(*) from collective_discussion e
      where e.case_id = collective_discussion.case_id
        and (e.recorded_at < collective_discussion.recorded_at
             or (e.recorded_at = collective_discussion.recorded_at and e.id <= collective_discussion.id)));
alter table collective_discussion alter column discussion_round set not null;
alter table collective_discussion add constraint collective_discussion_round_positive check (discussion_round > 0);
alter table collective_discussion add constraint collective_discussion_round unique (case_id, discussion_round);

-- Why the head, examining a case, sent it to a (further) collective discussion before deciding.
create table discussion_order (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    order_number integer not null check (order_number > 0),
    reason varchar(2000) not null,
    ordered_on date not null,
    ordered_by varchar(64) not null,
    constraint discussion_order_number unique (case_id, order_number)
);
