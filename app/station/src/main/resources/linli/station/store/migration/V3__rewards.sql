-- Written by the journal.
create table redemption (
    seq bigint primary key,
    act_id varchar(64) not null,
    member_id varchar(64) not null,
    reward varchar(64) not null,
    business_day date not null,
    points bigint not null,
    cash_fen bigint not null,
    cash_kept_fen bigint not null
);
create index redemption_act on redemption (act_id);
create index redemption_member on redemption (member_id, business_day);
create index redemption_reward on redemption (reward);

create table cancelled_redemption (
    seq bigint primary key,
    redemption_id varchar(64) not null,
    reward varchar(64) not null,
    cash_back_fen bigint not null
);
create index cancelled_redemption_id on cancelled_redemption (redemption_id);
create index cancelled_redemption_reward on cancelled_redemption (reward);

create table drawn_prize (
    seq bigint primary key,
    member_id varchar(64) not null,
    prize varchar(64) not null,
    points bigint not null,
    random bigint not null
);
create index drawn_prize_prize on drawn_prize (prize);

create table receipt (
    seq bigint primary key,
    code varchar(64) not null
);
create index receipt_code on receipt (code);

-- Written by the feed.
create table label (
    label_id varchar(100) primary key,
    label varchar(1048576) not null,
    generation int not null
);

grant select, insert on redemption, cancelled_redemption, drawn_prize, receipt to till;
grant select, insert, update, delete on label to till;

-- Handovers of the past have receipts too: a store that holds any is made again from the journal.
delete from journal_position;
