-- What came back of each line of a ticket so far, at the station that sold it.
create table returned (
    station_id text collate "C" not null references station,
    ticket_act text collate "C" not null,
    line       integer          not null check (line >= 1),
    qty        bigint           not null check (qty >= 0),
    fen        bigint           not null check (fen >= 0),
    primary key (station_id, ticket_act, line)
);
comment on table returned is 'spread by station_id';

grant select, insert, update on returned to linli_app;
