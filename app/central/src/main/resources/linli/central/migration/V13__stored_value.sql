-- Stations ask for stored value as they ask for points, and what is written off has a unit too.
alter table escrow_wish add column unit text collate "C" not null default 'POINTS'
    check (unit in ('POINTS', 'FEN'));
alter table escrow_wish drop constraint escrow_wish_pkey;
alter table escrow_wish add primary key (member_id, unit, station_id);

alter table escrow_write_off add column unit text collate "C" not null default 'POINTS'
    check (unit in ('POINTS', 'FEN'));
alter table escrow_write_off drop constraint escrow_write_off_pkey;
alter table escrow_write_off add primary key (station_id, member_id, written_off, unit);
