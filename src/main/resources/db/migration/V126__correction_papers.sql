-- The paper by which the authority itself revokes or changes a decision (APL-75): its number sequence, its kinds, its service.

-- numbers without gaps; a case may have several corrections, so the number stands with the correction
alter table case_number drop constraint case_number_kind_word;
alter table case_number add constraint case_number_kind_word check (kind in
    ('lead', 'filing', 'decision', 'correction'));
alter table number_sequence drop constraint number_sequence_kind_word;
alter table number_sequence add constraint number_sequence_kind_word check (kind in
    ('lead', 'filing', 'decision', 'correction'));

-- the words of a paper's kind under a name of their own, so that they can be changed on every database
drop index paper_case;
alter table paper add column paper_kind varchar(20);
update paper set paper_kind = kind;
alter table paper alter column paper_kind set not null;
alter table paper drop column kind;
alter table paper add constraint paper_kind_word check (paper_kind in
    ('notice', 'hearingNotice', 'decision', 'demand', 'revocation', 'changedDecision'));
create index paper_case on paper (case_id, party_id, paper_kind);

-- a correction may be under way while the decision is, each with its own clocks of service
alter table paper add column term_subject varchar(40);
alter table paper add constraint paper_term_subject unique (term_subject);
