-- The accountable cash. Written by the journal: inserted if absent, never changed.

-- What each act put into the drawer, negative if out of it; nothing for acts without cash.
create table drawer_change (
    seq bigint primary key,
    fen bigint not null
);

create table cash_movement (
    seq bigint primary key,
    kind varchar(20) not null,
    reason varchar(40) not null,
    amount_fen bigint not null,
    note varchar(60) not null
);

create table shift_closing (
    seq bigint primary key,
    number int not null,
    expected_fen bigint not null,
    counted_fen bigint not null,
    left_fen bigint not null,
    next_operator varchar(200) not null
);

grant select, insert on drawer_change, cash_movement, shift_closing to till;
