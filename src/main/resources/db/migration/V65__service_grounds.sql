-- Who refused to take a paper that was left at the residence (CPL-89).
alter table service_attempt add column refused_by varchar(30);
