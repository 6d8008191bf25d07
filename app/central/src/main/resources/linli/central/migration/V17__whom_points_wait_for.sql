-- Points that wait for whoever turns out to have a number are looked for when somebody gets one.
create index quarantine_waits on quarantine (subject) where decision is null;
