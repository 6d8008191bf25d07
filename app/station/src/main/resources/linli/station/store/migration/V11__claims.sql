-- Written by the journal.
create table claim (
    seq bigint primary key,
    filed_act varchar(64) not null,
    settling boolean not null,
    ticket_act varchar(64) not null,
    member_id varchar(64) not null,
    remedy varchar(20) not null,
    worth_fen bigint not null
);
create index claim_filed on claim (filed_act, seq);
create index claim_ticket on claim (ticket_act, seq);
create index claim_member on claim (member_id, seq);

-- Written by the feed.
create table claim_decision (
    filed_act varchar(64) primary key,
    verdict varchar(20) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null,
    note varchar(200) not null,
    generation int not null
);

grant select, insert on claim to till;
grant select, insert, update, delete on claim_decision to till;
