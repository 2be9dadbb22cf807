-- Who stepped aside takes no further part in the case (APL-43).
create table recused_person (
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    user_id varchar(64) not null,
    recused_on date not null,
    primary key (case_id, user_id)
);

insert into recused_person (township, case_id, user_id, recused_on)
select township, case_id, person, min(decided_on)
from recusal_request
where granted = true
group by township, case_id, person;

-- The county decides on the head and on its own reviewers; the leaders' discussion comes with it (APL-43).
alter table recusal_request add column by_county boolean default false not null;
alter table recusal_request add column discussion varchar(1000);
