-- Terms may run for a thing of their own beside the party, such as a paper that corrects the decision or a preservation. A step
-- that works on such a thing says so, that the board, its explanation and the reminders find the step and the party of the term;
-- '' for none.
alter table case_step add column term_subject varchar(40) default '' not null;
create index case_step_by_subject on case_step (case_id, term_subject);
