-- Who refused to take a paper that was left at the residence (CPL-89).
alter table service_attempt add column refused_by varchar(30);

-- The order in which the rounds of both tiers came about, which days alone do not tell (KY4-03a, KY4-08).
alter table review_round add column entry_order integer;
update review_round set entry_order = (
    select count(*) from review_round other
    where other.case_id = review_round.case_id
      and (case other.tier when 'township' then other.given_on else other.received_on end,
           other.round_number,
           case other.tier when 'township' then 0 else 1 end)
       <= (case review_round.tier when 'township' then review_round.given_on else review_round.received_on end,
           review_round.round_number,
           case review_round.tier when 'township' then 0 else 1 end)
);
alter table review_round alter column entry_order set not null;
alter table review_round add constraint review_round_entry unique (case_id, entry_order);
