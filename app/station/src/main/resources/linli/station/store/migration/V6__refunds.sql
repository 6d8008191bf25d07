-- Written by the journal.
create table handover (
    seq bigint primary key,
    member_id varchar(64) not null,
    paid_fen bigint not null,
    points_earned bigint not null
);
create index handover_member on handover (member_id, seq);

create table refund (
    seq bigint primary key,
    ticket_act varchar(64) not null,
    reason varchar(20) not null,
    state varchar(20) not null,
    worth_fen bigint not null,
    debt_fen bigint not null,
    cash_back_fen bigint not null,
    by_headquarters_fen bigint not null,
    points_restored bigint not null,
    points_clawed bigint not null,
    approver varchar(200) not null
);
create index refund_ticket on refund (ticket_act, seq);

create table refund_line (
    seq bigint not null,
    place int not null,
    line int not null,
    sku varchar(64) not null,
    pieces bigint not null,
    grams bigint not null,
    worth_fen bigint not null,
    primary key (seq, place)
);

create index act_id on act (act_id);
create index act_day on act (business_day, seq);

grant select, insert on handover, refund, refund_line to till;

-- Handovers of the past are tickets too: a store that holds any is made again from the journal.
delete from journal_position;
