create table journal_head (
    township varchar(40) not null primary key,
    sequence bigint not null,
    hash char(64) not null
);

create table journal_entry (
    township varchar(40) not null,
    sequence bigint not null,
    case_id varchar(40),
    recorded_at timestamp(3) with time zone not null,
    actor varchar(64) not null,
    what varchar(200) not null,
    basis varchar(400) not null,
    detail varchar(4000) not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    primary key (township, sequence)
);
create index journal_entry_case on journal_entry (case_id, sequence);
