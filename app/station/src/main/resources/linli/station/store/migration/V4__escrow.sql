-- What an account of the feed asks of this station: how many of its points it may keep, and whether
-- points are to be received or given back, now, later or never.
alter table account add column may_keep bigint default 9223372036854775807 not null;
alter table account add column due varchar(10) default 'NEVER' not null;
create index account_due on account (due);
