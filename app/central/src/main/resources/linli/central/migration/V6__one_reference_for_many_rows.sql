-- The rows of an upload are many and their station is one: the head of its journal, and the head of
-- its feed, refer to the station and are written with them. Asking again for each row took as long
-- as the rows themselves.
alter table journal_entry drop constraint journal_entry_station_id_fkey;
alter table posting drop constraint posting_station_id_fkey;
alter table feed_item drop constraint feed_item_station_id_fkey;
