-- the law says 可以处 or 可以并处 for these subjects: a penalty may do without the fine
alter table item_range add column fine_optional boolean default false not null;

-- why the head departs from the hearing's report (APL-65)
alter table decision add column hearing_departure varchar(1000);

-- what a party wrote or said when it asked for a hearing (APL-64a)
alter table party_response add column request_text varchar(2000);
