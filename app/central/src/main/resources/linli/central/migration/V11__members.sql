-- Cards that were lost: every station refuses them.
create table stopped_card (
    number    bigint           primary key,
    member_id text collate "C" not null
);
comment on table stopped_card is 'copied';

-- Activities that named a ticket, so that one ticket gives no more than it may.
create table claimed_ticket (
    station_id text collate "C" not null,
    act_id     text collate "C" not null,
    kind       text             not null,
    ticket     text collate "C" not null,
    primary key (station_id, act_id)
);
create index claimed_ticket_by_ticket on claimed_ticket (station_id, ticket);
comment on table claimed_ticket is 'spread by station_id';

grant select, insert, update, delete on stopped_card, claimed_ticket to linli_app;
