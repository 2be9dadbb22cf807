-- What the demonstration has set up and played, so that a first start that was broken off goes on where it stopped; empty
-- outside the demonstration. A case that was begun and not finished stays as it stood.
create table demo_progress (
    part varchar(64) not null,
    finished boolean not null,
    constraint demo_progress_pk primary key (part)
);
