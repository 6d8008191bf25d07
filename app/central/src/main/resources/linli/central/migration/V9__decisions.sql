-- What people decided about a dispute.
alter table quarantine add column decision text check (decision in ('ACCEPTED', 'REJECTED'));
alter table quarantine add column decided_at timestamptz;
alter table quarantine add column decided_by text;
