-- Every table says how its rows would be spread over several machines: by the column that stands in
-- its primary key, its unique keys and its references, or, being small, copied to each of them.
-- No sequences, triggers or advisory locks. Ids are made where things happen.

create table station (
    station_id  text collate "C" primary key,
    public_key  text        not null,
    name        text        not null,
    status      text        not null check (status in ('ENROLLED', 'REVOKED')),
    enrolled_at timestamptz not null
);
comment on table station is 'spread by station_id';

create table enrolment_code (
    code_hash    bytea primary key,
    station_name text        not null,
    expires_at   timestamptz not null,
    redeemed_by  text collate "C",
    redeemed_at  timestamptz
);
comment on table enrolment_code is 'spread by code_hash';

-- Tokens that were used: a copy of a request is refused, also after a restart.
create table request_token (
    station_id text collate "C" not null,
    token_id   text collate "C" not null,
    expires_at timestamptz      not null,
    primary key (station_id, token_id)
);
create index request_token_by_expiry on request_token (station_id, expires_at);
comment on table request_token is 'spread by station_id';

create table journal_head (
    station_id text collate "C" not null references station,
    epoch      integer          not null check (epoch >= 1),
    seq        bigint           not null check (seq >= 0),
    hash       bytea            not null,
    status     text             not null check (status in ('OPEN', 'FROZEN')),
    primary key (station_id, epoch)
);
comment on table journal_head is 'spread by station_id';

create table journal_entry (
    station_id  text collate "C" not null references station,
    epoch       integer          not null,
    seq         bigint           not null check (seq >= 1),
    act_id      text collate "C" not null,
    header      bytea            not null,
    payload     bytea            not null,
    hash        bytea            not null,
    received_at timestamptz      not null,
    primary key (station_id, epoch, seq)
);
create index journal_entry_by_act on journal_entry (station_id, act_id);
comment on table journal_entry is 'spread by station_id';

-- Double entry: the postings of one act sum to zero in each unit.
create table posting (
    station_id   text collate "C" not null references station,
    act_id       text collate "C" not null,
    line         integer          not null,
    unit         text collate "C" not null check (unit in ('POINTS', 'FEN')),
    account      text collate "C" not null,
    member_id    text collate "C",
    reason       text             not null,
    amount       bigint           not null,
    business_day date             not null,
    primary key (station_id, act_id, line),
    check ((account = 'MEMBER') = (member_id is not null))
);
create index posting_by_member on posting (station_id, member_id) where member_id is not null;
comment on table posting is 'spread by station_id';

create table member (
    member_id    text collate "C" primary key,
    number       bigint           not null check (number between 0 and 999999999999999),
    home_station text collate "C" not null,
    content      text             not null
);
create index member_by_number on member (number);
comment on table member is 'spread by member_id';

-- Destroying the key makes the personal fields of a member unreadable wherever they are kept.
create table member_key (
    member_id text collate "C" primary key references member,
    key       text
);
comment on table member_key is 'spread by member_id';

create table account (
    member_id text collate "C" primary key references member,
    state     text not null
);
comment on table account is 'spread by member_id';

-- The stations that see a member: the home station and those that served them.
create table member_station (
    member_id  text collate "C" not null references member,
    station_id text collate "C" not null,
    primary key (member_id, station_id)
);
comment on table member_station is 'spread by member_id';

create table product (
    sku     text collate "C" primary key,
    content text not null
);
comment on table product is 'copied';

create table pickup_order (
    station_id text collate "C" not null references station,
    order_id   text collate "C" not null,
    code       text collate "C" not null,
    member_id  text collate "C" not null,
    content    text             not null,
    primary key (station_id, order_id),
    unique (station_id, code)
);
create index pickup_order_by_member on pickup_order (station_id, member_id);
comment on table pickup_order is 'spread by station_id';

create table handed_over (
    station_id text collate "C" not null,
    order_id   text collate "C" not null,
    line       integer          not null check (line >= 1),
    qty        bigint           not null check (qty >= 0),
    primary key (station_id, order_id, line)
);
comment on table handed_over is 'spread by station_id';

create table rule_book (
    version   integer primary key,
    content   text    not null,
    signature text    not null,
    key_id    integer not null
);
comment on table rule_book is 'copied';

-- What waits for a station. The row of the station in feed_head is locked while positions are
-- given, so that they become visible in their order. An item that changes again moves to the end.
create table feed_head (
    station_id text collate "C" primary key references station,
    position   bigint not null check (position >= 0)
);
comment on table feed_head is 'spread by station_id';

create table feed_item (
    station_id text collate "C" not null references station,
    kind       text collate "C" not null,
    ref        text collate "C" not null,
    position   bigint           not null,
    primary key (station_id, kind, ref),
    unique (station_id, position)
);
comment on table feed_item is 'spread by station_id';

-- What was stored and posted but is disputed; people at headquarters decide.
create table quarantine (
    station_id text collate "C" not null references station,
    epoch      integer          not null,
    seq        bigint           not null,
    code       text collate "C" not null,
    subject    text             not null,
    primary key (station_id, epoch, seq, code, subject)
);
comment on table quarantine is 'spread by station_id';

-- The place of a later issue: what was granted to stations to spend without asking.
create table escrow_grant (
    station_id text collate "C" not null references station,
    grant_id   text collate "C" not null,
    member_id  text collate "C" not null,
    unit       text collate "C" not null check (unit in ('POINTS', 'FEN')),
    amount     bigint           not null check (amount > 0),
    status     text collate "C" not null,
    primary key (station_id, grant_id)
);
comment on table escrow_grant is 'spread by station_id';

create table central_setting (
    name  text collate "C" primary key,
    value text not null
);
comment on table central_setting is 'copied';

-- The running program can add to the truth, never change it.
grant select, insert on journal_entry, posting to linli_app;
grant select, insert, update, delete on
    station, enrolment_code, request_token, journal_head, member, member_key, account,
    member_station, product, pickup_order, handed_over, rule_book, feed_head,
    feed_item, quarantine, escrow_grant, central_setting to linli_app;
