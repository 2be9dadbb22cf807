-- A party that was added by mistake leaves the case before anything was served on it; its row stays on file (APL-40).
alter table party add column removed_on date;
