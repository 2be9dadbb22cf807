-- What the authority itself changed in a decision that it found wrong (APL-75).
create table rectification (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    result varchar(10) not null check (result in ('revoked', 'changed', 'kept')),
    reason varchar(1000) not null,
    rectified_on date not null,
    rectified_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null
);
create index rectification_case on rectification (case_id, recorded_at);

create table rectified_fine (
    rectification_id varchar(40) not null references rectification (id),
    township varchar(40) not null references township (id),
    party_id varchar(40) not null references party (id),
    fine numeric(14, 2) not null check (fine >= 0),
    primary key (rectification_id, party_id)
);
