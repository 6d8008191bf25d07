-- Claims about goods that were handed over, and what people decided about those left to them.
create table claim (
    station_id text collate "C" not null references station,
    filed_act  text collate "C" not null,
    epoch      integer          not null,
    seq        bigint           not null,
    undecided  boolean          not null,
    verdict    text check (verdict in ('MONEY', 'REPLACEMENT', 'NOTHING')),
    decided_at timestamptz,
    decided_by text,
    note       text,
    settled    boolean          not null default false,
    primary key (station_id, filed_act)
);
comment on table claim is 'spread by station_id';
create index claim_waiting on claim (station_id, epoch, seq) where undecided and verdict is null;

-- Goods for which no money went back: replaced, or waiting for a decision.
create table claimed_goods (
    station_id text collate "C" not null references station,
    filed_act  text collate "C" not null,
    line       integer          not null check (line >= 1),
    ticket_act text collate "C" not null,
    qty        bigint           not null check (qty > 0),
    primary key (station_id, filed_act, line)
);
comment on table claimed_goods is 'spread by station_id';
create index claimed_goods_by_ticket on claimed_goods (station_id, ticket_act);

grant select, insert, update, delete on claim, claimed_goods to linli_app;
