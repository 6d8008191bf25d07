-- What people call things that the rule books know by their ids.
create table label (
    kind    text collate "C" not null,
    id      text collate "C" not null,
    content text             not null,
    primary key (kind, id)
);
comment on table label is 'copied';

-- What stations gave for points, so that a cancelling finds it and stock is counted.
create table redemption (
    station_id text collate "C" not null,
    act_id     text collate "C" not null,
    reward     text collate "C" not null,
    points     bigint           not null,
    cash_fen   bigint           not null,
    cancelled  boolean          not null,
    primary key (station_id, act_id)
);
create index redemption_by_reward on redemption (reward) where not cancelled;
comment on table redemption is 'spread by station_id';

create table drawn_prize (
    station_id text collate "C" not null,
    act_id     text collate "C" not null,
    prize      text collate "C" not null,
    primary key (station_id, act_id)
);
create index drawn_prize_by_prize on drawn_prize (prize);
comment on table drawn_prize is 'spread by station_id';

grant select, insert, update, delete on label, redemption, drawn_prize to linli_app;
