-- The act under which what people decided was posted: it is no act of the station's journal.
alter table quarantine add column decision_act text collate "C";
create index quarantine_decided on quarantine (station_id, decision_act) where decision_act is not null;
