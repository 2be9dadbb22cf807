create table review_round (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    tier varchar(20) not null check (tier in ('township', 'county')),
    round_number integer not null check (round_number > 0),
    received_on date not null,
    given_on date,
    reviewer varchar(64),
    eligibility varchar(20),
    opinion varchar(40),
    opinion_text varchar(4000),
    missing_facts varchar(4000),
    law_requiring_review varchar(1000),
    other_trigger varchar(1000),
    right_provision varchar(1000),
    wrong_step varchar(20),
    excluded_evidence varchar(4000),
    proposed_minimum numeric(14, 2) check (proposed_minimum >= 0),
    proposed_maximum numeric(14, 2) check (proposed_maximum >= 0),
    competent_body varchar(200),
    first_time_check varchar(20),
    dossier varchar(10) not null check (dossier = 'side'),
    unique (case_id, tier, round_number),
    check (given_on is null or given_on >= received_on),
    check ((given_on is null) = (opinion is null)),
    check ((given_on is null) = (reviewer is null))
);

create table review_finding (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    round_id varchar(40) not null references review_round (id),
    point varchar(30) not null,
    point_number integer not null check (point_number between 1 and 7),
    finding varchar(10) not null check (finding in ('ok', 'notOk')),
    reason varchar(4000),
    unique (round_id, point),
    check (finding = 'ok' or reason is not null)
);
create index review_finding_case on review_finding (case_id);

create table consultation (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    consultation_number integer not null check (consultation_number > 0),
    reason varchar(4000) not null,
    requested_on date not null,
    requested_by varchar(64) not null,
    held_on date,
    participants varchar(2000),
    experts varchar(2000),
    minutes varchar(4000),
    called_off_because varchar(2000),
    recorded_by varchar(64),
    dossier varchar(10) not null check (dossier = 'side'),
    unique (case_id, consultation_number)
);
