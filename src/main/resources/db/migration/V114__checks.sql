-- What the rooms already refuse, the tables refuse too: days out of order, ranges upside down, words that no enum has.

-- days and ranges
alter table filing add constraint filing_decided_after_acceptance check (decided_on >= accepted_on);
alter table filing add constraint filing_verified_after_acceptance check (verified_on >= accepted_on);
alter table demand add constraint demand_performed_after_issue check (perform_by > issued_on);
alter table court_application add constraint court_ruled_after_application check (ruled_on >= applied_on);
alter table deferral add constraint deferral_due_after_application check (due_day >= applied_on);
alter table proposal_line add constraint proposal_line_tier check (tier_maximum >= tier_minimum);
alter table proposal_line add constraint proposal_line_range check (range_maximum >= range_minimum);
alter table review_round add constraint review_round_proposed_range check (proposed_maximum >= proposed_minimum);

-- closed sets of words; StorageScenario compares them with the enums
alter table evidence_item add constraint evidence_item_kind_word check (kind in
    ('documentary', 'physical', 'audiovisual', 'electronic', 'witness', 'partyStatement', 'appraisal', 'inspection'));
alter table case_file add constraint case_file_status_word check (status in
    ('lead', 'filed', 'decided', 'notFiled', 'transferredOut', 'timeBarred', 'corrected', 'criminal', 'closed',
     'archived'));
alter table case_number add constraint case_number_kind_word check (kind in ('lead', 'filing', 'decision'));
alter table number_sequence add constraint number_sequence_kind_word check (kind in ('lead', 'filing', 'decision'));
alter table case_role add constraint case_role_word check (role in
    ('investigator', 'townshipReviewer', 'countyReviewer', 'hearingChair', 'decider', 'cashier'));
alter table milestone add constraint milestone_kind_word check (kind in
    ('leadRegistered', 'leadAccepted', 'leadVerified', 'senderInformed', 'filed', 'investigatorsAssigned',
     'correctionOrdered', 'correctionConfirmed', 'correctionExpired', 'reportSubmitted', 'preReviewPassed',
     'countyReviewPassed', 'reviewPassed', 'emergencyGranted', 'noticeServed', 'defenceHeard', 'hearingRequested',
     'rightsWaived', 'responseWindowClosed', 'hearingClosed', 'hearingWaived', 'newFactsReceived', 'newFactsExamined',
     'factsChanged', 'collectivelyDiscussed', 'decided', 'decisionServed', 'educated', 'demandServed',
     'paymentSettled', 'courtApplied', 'courtRuled', 'enforcementEnded', 'resultNotified', 'crimeSuspected',
     'crimeAccepted', 'crimeReturned', 'caseClosed', 'caseArchived'));
alter table service_attempt add constraint service_attempt_way_word check (way in
    ('direct', 'left', 'post', 'electronic', 'publicNotice', 'failedAttempt'));
alter table service_attempt add constraint service_attempt_attempted_way_word check (attempted_way in
    ('direct', 'left', 'post', 'electronic', 'publicNotice', 'failedAttempt'));
alter table service_attempt add constraint service_attempt_relation_word check (relation in
    ('party', 'familyMember', 'legalRepresentative', 'head', 'receivingPerson', 'agent', 'other'));
alter table party_response add constraint party_response_form_word check (form in ('oral', 'written'));

-- keys
alter table decision_paper add constraint decision_paper_number unique (township, number);
alter table term add constraint term_township foreign key (township) references township (id);
alter table term add constraint term_case foreign key (case_id) references case_file (id);
alter table case_role add constraint case_role_person foreign key (user_id) references person (id);
create index case_role_user on case_role (user_id, role);
