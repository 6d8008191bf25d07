-- The stations that a central restored from a backup has not heard out yet. While there is one,
-- nothing that nobody holds is given out: it may have been given out before, and be forgotten.
create table unheard_station (
    station_id text collate "C" primary key,
    waits_for  text        not null,
    since      timestamptz not null
);
comment on table unheard_station is 'spread by station_id';

grant select, insert, update, delete on unheard_station to linli_app;
