-- A case may end in its investigation without a report (KY5-08q).
alter table case_file drop constraint case_file_status_word;
alter table case_file add constraint case_file_status_word check (status in
    ('lead', 'filed', 'decided', 'notFiled', 'transferredOut', 'timeBarred', 'corrected', 'terminated', 'criminal',
     'closed', 'archived'));

create table termination (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    ground varchar(30) not null constraint termination_ground_word
        check (ground in ('partyNotFound', 'partyDied', 'organisationDissolved', 'partiesGone', 'factsAbsent')),
    reason varchar(2000) not null,
    proposed_on date not null,
    proposed_by varchar(64) not null,
    approved boolean,
    ruling_reason varchar(1000),
    ruled_on date,
    ruled_by varchar(64),
    recorded_at timestamp(3) with time zone not null,
    constraint termination_ruled check ((approved is null) = (ruled_on is null)),
    constraint termination_ruled_after_proposal check (ruled_on is null or ruled_on >= proposed_on)
);
create index termination_case on termination (case_id, recorded_at);

create table termination_inquiry (
    termination_id varchar(40) not null references termination (id),
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    position integer not null check (position > 0),
    made_on date not null,
    made_by varchar(200) not null,
    inquiry varchar(500) not null,
    primary key (termination_id, position)
);

create table termination_evidence (
    termination_id varchar(40) not null references termination (id),
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    evidence_id varchar(40) not null references evidence_item (id),
    primary key (termination_id, evidence_id)
);
