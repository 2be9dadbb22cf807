-- A case that another authority opened about the same act (APL-25), and how it was asked to hand it over (HL-4.2a).
alter table filing add column other_authority varchar(200);
alter table filing add column other_kind varchar(20);
alter table filing add column other_filed_on date;
alter table filing add column other_filing_number varchar(100);
alter table filing add constraint filing_other_kind_word check (other_kind in ('department', 'other'));
alter table filing add constraint filing_other_complete check
    ((other_authority is null and other_kind is null and other_filed_on is null)
        or (other_authority is not null and other_kind is not null and other_filed_on is not null));

create table handover (
    case_id varchar(40) not null primary key references case_file (id),
    township varchar(40) not null references township (id),
    letter_number varchar(100) not null,
    sent_on date not null,
    addressee varchar(200) not null,
    reason varchar(2000) not null,
    sent_by varchar(64) not null,
    result varchar(20),
    answered_on date,
    answer varchar(2000),
    negotiation varchar(2000),
    dispute_number varchar(100),
    dispute_reported_on date,
    dispute_authority varchar(200),
    designation_number varchar(100),
    designated_on date,
    recorded_by varchar(64),
    constraint handover_result_word check (result in ('handedOver', 'refused', 'ours', 'theirs')),
    constraint handover_answered_after_letter check (answered_on >= sent_on),
    constraint handover_dispute_after_letter check (dispute_reported_on >= sent_on),
    constraint handover_designated_after_dispute check (designated_on >= dispute_reported_on),
    constraint handover_designated_if_disputed check
        (result not in ('ours', 'theirs') or (dispute_number is not null and designation_number is not null))
);

-- Ranges belong to the item as a township holds it; what stood for all is copied to each township that has the item.
alter table item_range rename to item_range_of_all;
create table item_range (
    township varchar(40) not null references township (id),
    item_code varchar(40) not null,
    subject_kind varchar(20) not null check (subject_kind in ('citizen', 'soleTrader', 'organisation')),
    minimum numeric(14, 4) not null check (minimum >= 0),
    maximum numeric(14, 4) not null,
    valid_from date not null,
    valid_to date,
    basis varchar(400) not null,
    fine_optional boolean default false not null,
    primary key (township, item_code, subject_kind, valid_from),
    check (maximum >= minimum)
);
insert into item_range (township, item_code, subject_kind, minimum, maximum, valid_from, valid_to, basis, fine_optional)
select i.township, r.item_code, r.subject_kind, r.minimum, r.maximum, r.valid_from, r.valid_to, r.basis, r.fine_optional
  from item_range_of_all r
  join (select distinct township, code from item) i on i.code = r.item_code;
drop table item_range_of_all;
