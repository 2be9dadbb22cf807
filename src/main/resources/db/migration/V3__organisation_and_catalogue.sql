create table township (
    id varchar(40) not null primary key,
    name varchar(100) not null unique,
    sign varchar(10) not null,
    county varchar(100) not null,
    court varchar(100) not null,
    bank varchar(200) not null
);

create table place (
    township varchar(40) not null references township (id),
    name varchar(100) not null,
    zone varchar(20) not null check (zone in ('village', 'urban', 'unknown', 'none')),
    primary key (township, name)
);

create table person (
    id varchar(64) not null primary key,
    township varchar(40) not null references township (id),
    name varchar(100) not null,
    field varchar(100),
    experienced_staff boolean not null,
    reviewer_since date
);
create index person_township on person (township, id);

create table certificate (
    township varchar(40) not null references township (id),
    person_id varchar(64) not null references person (id),
    kind varchar(30) not null check (kind in ('enforcement', 'legalProfession')),
    number varchar(60) not null,
    valid_from date not null,
    valid_to date,
    primary key (person_id, kind, number),
    check (valid_to is null or valid_to >= valid_from)
);

create table item (
    township varchar(40) not null references township (id),
    code varchar(40) not null,
    name varchar(200) not null,
    field varchar(100) not null,
    power varchar(20) not null check (power in ('conferred', 'entrusted')),
    announcement_no varchar(100) not null,
    basis varchar(400) not null,
    measure varchar(100) not null,
    correction_first boolean not null,
    restricted boolean not null,
    benchmark varchar(40),
    fine_unit varchar(30) not null check (fine_unit in ('yuan', 'ofConstructionCost')),
    valid_from date not null,
    valid_to date,
    primary key (township, code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);

create table item_range (
    item_code varchar(40) not null,
    subject_kind varchar(20) not null check (subject_kind in ('citizen', 'soleTrader', 'organisation')),
    minimum numeric(14, 4) not null check (minimum >= 0),
    maximum numeric(14, 4) not null,
    valid_from date not null,
    valid_to date,
    basis varchar(400) not null,
    primary key (item_code, subject_kind, valid_from),
    check (maximum >= minimum)
);
