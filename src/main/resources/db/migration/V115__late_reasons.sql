-- Why a verification, a filing decision or the service of a decision came after its last day (KY5-08k, KY1-6e, APL-61).
alter table filing add column verified_late_because varchar(1000);
alter table filing add column decided_late_because varchar(1000);
alter table service_attempt add column late_reason varchar(1000);
