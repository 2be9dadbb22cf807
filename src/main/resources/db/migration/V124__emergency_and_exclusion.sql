-- The head's ruling on the emergency that a report asks for (KY4-03f).
create table emergency_ruling (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    proposal_id varchar(40) not null unique references proposal (id),
    granted boolean not null,
    reason varchar(1000) not null,
    ruled_by varchar(64) not null,
    ruled_on date not null
);
create index emergency_ruling_case on emergency_ruling (case_id);

-- The opinion by which the county excluded a piece of evidence (KY4-08d, APL-46).
alter table evidence_item add column excluded_by_round varchar(40) references review_round (id);
