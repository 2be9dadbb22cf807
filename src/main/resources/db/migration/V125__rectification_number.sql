-- Number of the paper that revokes or changes a decision (APL-75); a decision that is kept has none.
alter table rectification add column paper_number varchar(60);
alter table rectification add constraint rectification_number unique (township, paper_number);
