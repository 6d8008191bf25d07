-- A code for a station that there is already: its disk is lost, and it comes back with new keys.
alter table enrolment_code add column station_id text collate "C";
