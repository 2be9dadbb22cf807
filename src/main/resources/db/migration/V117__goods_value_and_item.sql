-- The value of goods to be confiscated in yuan (APL-63): 0 without goods, null where a line made earlier names goods only.
alter table proposal_line add column goods_value numeric(14, 2);
update proposal_line set goods_value = 0 where confiscated_goods is null;
alter table proposal_line add constraint proposal_line_goods_value check (goods_value is null or goods_value >= 0);
