-- Written by the journal. What an act did not change of its member is empty or zero.
create table member_change (
    seq bigint primary key,
    member_id varchar(64) not null,
    kind varchar(20) not null,
    number bigint not null,
    lost_number bigint not null,
    last_four varchar(64) not null,
    name_key varchar(64) not null,
    initials_key varchar(64) not null,
    sealed_profile varchar(4096) not null
);
create index member_change_member on member_change (member_id, seq);
create index member_change_number on member_change (number);
create index member_change_lost on member_change (lost_number);
create index member_change_last_four on member_change (last_four);
create index member_change_name on member_change (name_key);
create index member_change_initials on member_change (initials_key);

create table claimed_activity (
    seq bigint primary key,
    member_id varchar(64) not null,
    kind varchar(64) not null,
    ticket_act varchar(64) not null
);
create index claimed_activity_ticket on claimed_activity (ticket_act, seq);

create table plus_sale (
    seq bigint primary key,
    member_id varchar(64) not null,
    price_fen bigint not null,
    paid_until date not null
);
create index plus_sale_member on plus_sale (member_id);

-- Written by the feed.
create table stopped_card (
    number bigint primary key,
    member_id varchar(64) not null,
    generation int not null
);

grant select, insert on member_change, claimed_activity, plus_sale to till;
grant select, insert, update, delete on stopped_card to till;

-- Members are found by name and by the first letters of its pinyin, neither of which can be read.
alter table registered_member add column name_key varchar(64) default '' not null;
alter table registered_member add column initials_key varchar(64) default '' not null;
create index registered_member_name on registered_member (name_key);
create index registered_member_initials on registered_member (initials_key);
alter table member add column name_key varchar(64) default '' not null;
alter table member add column initials_key varchar(64) default '' not null;
alter table member add column frozen boolean default false not null;
create index member_name on member (name_key);
create index member_initials on member (initials_key);

-- What is there already is made again from the journal and told again by the central.
delete from journal_position;
delete from feed_position;
