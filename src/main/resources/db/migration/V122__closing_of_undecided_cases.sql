-- Where a case stood before it was closed; until now only cases with a decision were.
alter table closing add column ended_as varchar(20) default 'decided' not null;
alter table closing alter column ended_as drop default;
alter table closing add constraint closing_ended_as_word
    check (ended_as in ('decided', 'transferredOut', 'corrected', 'terminated', 'criminal'));
