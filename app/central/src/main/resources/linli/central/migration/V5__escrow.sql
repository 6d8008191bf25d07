-- Who holds a member's points stands in the account, slice by slice. What is offered to a station is
-- a slice in its name; so there is nothing to be granted twice, and no table of grants.
drop table escrow_grant;

-- What a station asked to hold in all, at the moment of spending.
create table escrow_wish (
    member_id  text collate "C" not null references member,
    station_id text collate "C" not null,
    points     bigint           not null check (points > 0),
    met        boolean          not null,
    asked_at   timestamptz      not null,
    ends_at    timestamptz      not null,
    primary key (member_id, station_id)
);
comment on table escrow_wish is 'spread by member_id';

-- Points that headquarters took back from a station that cannot be asked any more: a risk taken.
create table escrow_write_off (
    station_id  text collate "C" not null references station,
    member_id   text collate "C" not null,
    written_off timestamptz      not null,
    points      bigint           not null check (points > 0),
    primary key (station_id, member_id, written_off)
);
comment on table escrow_write_off is 'spread by station_id';

grant select, insert, update, delete on escrow_wish to linli_app;
grant select, insert on escrow_write_off to linli_app;
