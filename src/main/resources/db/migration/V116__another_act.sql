-- why an act of the same party on the same day is another act than one already fined (APL-29)
alter table decision add column another_act varchar(1000);

-- whether the decision gave the party a warning, confiscation or other penalty: it counts in the register (APL-33b)
alter table decision_line add column beyond_fine boolean default false not null;
update decision_line set beyond_fine = true
 where exists (select 1 from decision d
                 join proposal q on q.case_id = d.case_id
                 join proposal_line l on l.proposal_id = q.id
                where d.id = decision_line.decision_id and d.result = 'penalty'
                  and l.party_id = decision_line.party_id
                  and q.proposal_round = (select max(r.proposal_round) from proposal r where r.case_id = d.case_id)
                  and (l.warning or l.confiscation > 0 or l.confiscated_goods is not null
                       or l.other_penalty <> 'none'));
