-- Stations are told what is disputed, and since when.
alter table quarantine add column disputed_at timestamptz not null default now();
