-- What a review or lawsuit came to; empty for remedies that ended before the outcome was asked for.
alter table remedy add column outcome varchar(20);
alter table remedy add column new_fine numeric(14, 2);
alter table remedy add constraint remedy_outcome_word
    check (outcome in ('upheld', 'rejected', 'withdrawn', 'revoked', 'changed', 'unlawful'));
alter table remedy add constraint remedy_new_fine
    check (new_fine is null or (new_fine >= 0 and outcome = 'changed'));

-- When a deferral was ruled on, and until when payment was in time before it was granted.
alter table deferral add column ruled_on date;
alter table deferral add column previous_due_day date;

create table enforcement_end (
    id varchar(40) not null primary key,
    township varchar(40) not null references township (id),
    case_id varchar(40) not null references case_file (id),
    party_id varchar(40) not null references party (id),
    ground varchar(30) not null
        check (ground in ('deathWithoutEstate', 'dissolvedWithoutProperty', 'objectLost', 'decisionRevoked', 'other')),
    reason varchar(1000) not null,
    requested_on date not null,
    requested_by varchar(64) not null,
    approved boolean,
    ruling_reason varchar(1000),
    ruled_on date,
    ruled_by varchar(64),
    ended_on date,
    recorded_at timestamp(3) with time zone not null,
    check ((approved is null) = (ruled_on is null)),
    check (ruled_on is null or ruled_on >= requested_on),
    check (ended_on is null or approved)
);
create index enforcement_end_party on enforcement_end (case_id, party_id);
