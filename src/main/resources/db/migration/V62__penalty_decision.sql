create table collective_discussion (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    meeting_day date not null,
    votes_for integer not null check (votes_for >= 0),
    votes_against integer not null check (votes_against >= 0),
    votes_abstained integer not null check (votes_abstained >= 0),
    conclusion varchar(30) not null,
    minutes varchar(4000) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null
);
create index collective_discussion_case on collective_discussion (case_id, recorded_at);

create table discussion_participant (
    discussion_id varchar(40) not null references collective_discussion (id),
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    name varchar(100) not null,
    post varchar(100) not null,
    vote varchar(20) not null check (vote in ('agree', 'disagree', 'abstain')),
    primary key (discussion_id, name)
);

create table decision (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    -- set unless the case was only transferred: one final decision in a case
    final_case_id varchar(40) unique,
    result varchar(30) not null
        check (result in ('penalty', 'trivialNoPenalty', 'factsNotEstablished', 'transferJudicial')),
    decided_on date not null,
    reason varchar(4000) not null,
    no_penalty_ground varchar(20),
    outside_tier_approved boolean not null,
    late_ground varchar(1000),
    decided_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null,
    check ((result = 'transferJudicial' and final_case_id is null)
        or (result <> 'transferJudicial' and final_case_id is not null and final_case_id = case_id))
);
create index decision_case on decision (case_id, recorded_at);

create table decision_line (
    decision_id varchar(40) not null references decision (id),
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    party_name varchar(200) not null,
    party_identifier varchar(40),
    item_code varchar(40) not null,
    act_day date not null,
    place varchar(200) not null,
    fine numeric(14, 2) not null check (fine >= 0),
    proposed_fine numeric(14, 2) not null check (proposed_fine >= 0),
    mitigation_ground varchar(20),
    primary key (decision_id, party_id)
);
create index decision_line_identifier on decision_line (party_identifier, item_code);
create index decision_line_name on decision_line (party_name, item_code);

create table decision_paper (
    case_id varchar(40) not null primary key references case_file (id),
    township varchar(40) not null references township (id),
    number varchar(60) not null,
    issued_on date not null,
    organ varchar(200) not null,
    facts_and_evidence varchar(4000) not null,
    kind_and_basis varchar(4000) not null,
    order_to_correct varchar(1000),
    bank varchar(200),
    account varchar(60),
    performance varchar(1000),
    surcharge_provided boolean not null,
    remedies varchar(2000) not null,
    issued_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null
);

create table education (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    education_day date not null,
    place varchar(200) not null,
    content varchar(4000) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null
);
create index education_case on education (case_id);

create table payment (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    amount numeric(14, 2) not null check (amount > 0),
    paid_on date not null,
    receipt_number varchar(60) not null,
    payee_bank varchar(200) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null,
    unique (township, receipt_number)
);
create index payment_party on payment (case_id, party_id, paid_on);

create table deferral (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    applied_on date not null,
    hardship varchar(1000) not null,
    granted boolean not null,
    due_day date,
    reason varchar(1000) not null,
    decided_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null
);
create index deferral_party on deferral (case_id, party_id);

create table instalment (
    deferral_id varchar(40) not null references deferral (id),
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    due_day date not null,
    amount numeric(14, 2) not null check (amount > 0),
    primary key (deferral_id, due_day)
);

create table remedy (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    kind varchar(20) not null check (kind in ('review', 'lawsuit')),
    organ varchar(200) not null,
    filed_on date not null,
    ended_on date,
    ending varchar(1000),
    recorded_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null,
    check (ended_on is null or ended_on >= filed_on)
);
create index remedy_party on remedy (case_id, party_id);

create table demand (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    issued_on date not null,
    perform_by date not null,
    manner varchar(1000) not null,
    fine_due numeric(14, 2) not null check (fine_due >= 0),
    surcharge_due numeric(14, 2) not null check (surcharge_due >= 0),
    issued_by varchar(64) not null,
    recorded_at timestamp(3) with time zone not null,
    unique (case_id, party_id)
);

create table court_application (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    court varchar(100) not null,
    applied_on date not null,
    amount numeric(14, 2) not null check (amount > 0),
    late_reason varchar(1000),
    party_statement varchar(4000),
    statement_answer varchar(4000),
    signed_by varchar(64) not null,
    ruling varchar(20) check (ruling in ('granted', 'refused')),
    ruling_number varchar(60),
    ruled_on date,
    ruling_note varchar(2000),
    recorded_at timestamp(3) with time zone not null,
    unique (case_id, party_id)
);

create table closing (
    case_id varchar(40) not null primary key references case_file (id),
    township varchar(40) not null references township (id),
    closed_on date not null,
    report varchar(4000) not null,
    correction_note varchar(1000),
    closed_by varchar(64) not null,
    archived_on date,
    archived_by varchar(64),
    recorded_at timestamp(3) with time zone not null
);

create table dossier_entry (
    case_id varchar(40) not null references case_file (id),
    township varchar(40) not null references township (id),
    dossier varchar(10) not null check (dossier in ('main', 'side')),
    position integer not null,
    stage varchar(20) not null,
    title varchar(200) not null,
    pages integer not null check (pages > 0),
    primary key (case_id, dossier, position)
);
