-- The keys with which the central signs, once there was more than the first: when stations were told
-- of each, from when it signs, and since when it is trusted no more.
create table signing_key (
    key_id     integer     primary key check (key_id between 0 and 255),
    public_key text        not null,
    signs_from timestamptz not null,
    retired_at timestamptz
);
comment on table signing_key is 'copied';

-- What stations were told of keys, in order, each signed with a key that they trusted then.
create table key_notice (
    number    integer primary key,
    content   text    not null,
    key_id    integer not null,
    signature text    not null
);
comment on table key_notice is 'copied';

grant select, insert, update on signing_key to linli_app;
grant select, insert on key_notice to linli_app;

-- The key that a station's present one followed, believed for a while longer.
alter table station add column previous_key text;
alter table station add column previous_until timestamptz;
