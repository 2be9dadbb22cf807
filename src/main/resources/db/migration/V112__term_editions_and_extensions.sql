-- The calendar by which a term is counted, the instant of the start event of a term in hours, what the law says about
-- extending it, and who approved an entry.
alter table term add column edition integer default 0 not null;
alter table term add column started_at timestamp with time zone;
alter table term add column extension_cap integer;
alter table term add column extension_by varchar(20);

-- terms that run already: the day of payment may be set anew by a decision (APL-66b), no other may be extended
update term set extension_by = 'decision' where term_id = 'payment';

alter table term drop constraint term_unit_known;
alter table term add constraint term_unit_known check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'HOURS'));
alter table term drop constraint term_direction_known;
alter table term add constraint term_direction_known check (direction in ('FORWARD', 'BACKWARD', 'BEFORE'));
alter table term add constraint term_hours_have_instant check ((unit = 'HOURS') = (started_at is not null));
alter table term add constraint term_extension_has_approver check
    (extension_cap is null or (extension_cap >= 1 and extension_by is not null));

alter table term_entry add column approver varchar(64);

create index term_open_by_edition on term (status, edition, case_id);
