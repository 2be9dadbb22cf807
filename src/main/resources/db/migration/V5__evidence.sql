create table evidence_item (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    kind varchar(30) not null,
    title varchar(200) not null,
    taken_on date not null,
    place varchar(200),
    content varchar(4000),
    file_name varchar(255),
    media_type varchar(100),
    file_size bigint check (file_size is null or file_size > 0),
    sha256 char(64),
    task_id varchar(64),
    excluded boolean not null,
    excluded_reason varchar(1000),
    added_by varchar(64) not null,
    added_at timestamp(3) with time zone not null,
    check (content is not null or sha256 is not null)
);
create index evidence_item_case on evidence_item (case_id, added_at);

create table finding (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    found_round integer not null check (found_round > 0),
    facts varchar(4000) not null,
    certificates_shown boolean not null,
    certificates_shown_on date not null,
    inspection_note varchar(4000),
    recorded_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null,
    unique (case_id, found_round)
);

create table recusal_request (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    applicant varchar(200) not null,
    person varchar(64) not null,
    reason varchar(1000) not null,
    requested_on date not null,
    requested_by varchar(64) not null,
    granted boolean,
    replacement varchar(64),
    decision_reason varchar(1000),
    decided_by varchar(64),
    decided_on date
);
create index recusal_request_case on recusal_request (case_id, requested_on);

create table preservation (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    reason varchar(1000) not null,
    place varchar(200) not null,
    requested_by varchar(64) not null,
    requested_on date not null,
    status varchar(20) not null check (status in ('requested', 'preserved', 'refused', 'decided', 'released')),
    approval_note varchar(1000),
    approved_by varchar(64),
    approved_on date,
    closed_on date
);
create index preservation_case on preservation (case_id, requested_on);

create table preserved_item (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    preservation_id varchar(40) not null references preservation (id),
    position integer not null check (position > 0),
    name varchar(200) not null,
    quantity varchar(100) not null,
    features varchar(500),
    disposal varchar(30),
    disposal_note varchar(500),
    unique (preservation_id, position)
);
