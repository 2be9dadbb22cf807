-- The value of goods to be confiscated in yuan (APL-63); null without goods, and where an earlier line names goods only.
alter table proposal_line add column goods_value numeric(14, 2);
alter table proposal_line add constraint proposal_line_goods_value check (goods_value is null or goods_value >= 0);
