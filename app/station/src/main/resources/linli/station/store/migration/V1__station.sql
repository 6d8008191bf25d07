-- Keys, but no business constraints: what the journal has acknowledged must fit.

-- Written by the journal: inserted if absent, never changed.
create table act (
    seq bigint primary key,
    act_id varchar(64) not null,
    type varchar(40) not null,
    occurred_at timestamp(9) with time zone not null,
    business_day date not null,
    operator varchar(200) not null
);

create table ticket (
    seq bigint primary key,
    receipt_code varchar(64) not null,
    member_id varchar(64) not null,
    gross_fen bigint not null,
    net_fen bigint not null,
    points_spent bigint not null,
    points_earned bigint not null,
    cash_kept_fen bigint not null
);
create index ticket_receipt on ticket (receipt_code);
create index ticket_member on ticket (member_id, seq);

create table ticket_line (
    seq bigint not null,
    place int not null,
    sku varchar(64) not null,
    name varchar(200) not null,
    pieces bigint not null,
    grams bigint not null,
    price_kind varchar(20) not null,
    gross_fen bigint not null,
    amount_fen bigint not null,
    coupon_fen bigint not null,
    points_fen bigint not null,
    round_fen bigint not null,
    primary key (seq, place)
);

create table tender (
    seq bigint not null,
    place int not null,
    type varchar(20) not null,
    amount_fen bigint not null,
    reference varchar(200) not null,
    primary key (seq, place)
);

create table ledger_entry (
    seq bigint not null,
    place int not null,
    member_id varchar(64) not null,
    reason varchar(100) not null,
    ref varchar(64) not null,
    points bigint not null,
    primary key (seq, place)
);
create index ledger_entry_member on ledger_entry (member_id, seq);

create table account_change (
    seq bigint not null,
    place int not null,
    member_id varchar(64) not null,
    first_expiry date not null,
    change varchar(1048576) not null,
    primary key (seq, place)
);
create index account_change_member on account_change (member_id, seq);
create index account_change_expiry on account_change (first_expiry);

create table handover_line (
    seq bigint not null,
    place int not null,
    order_id varchar(64) not null,
    line int not null,
    qty bigint not null,
    primary key (seq, place)
);
create index handover_line_order on handover_line (order_id, seq);

create table registered_member (
    seq bigint primary key,
    member_id varchar(64) not null,
    number bigint not null,
    last_four varchar(64) not null,
    home varchar(64) not null,
    inviter varchar(64) not null,
    since date not null,
    sealed_profile varchar(4096) not null
);
create index registered_member_id on registered_member (member_id);
create index registered_member_number on registered_member (number);
create index registered_member_last_four on registered_member (last_four);

create table shift (
    seq bigint primary key,
    operator varchar(200) not null,
    opening_float_fen bigint not null
);

create table closed_day (
    seq bigint primary key,
    business_day date not null
);

create table code_serial (
    seq bigint primary key,
    serial varchar(64) not null,
    member_id varchar(64) not null
);
create index code_serial_serial on code_serial (serial);

create table journal_position (
    id int primary key,
    seq bigint not null,
    hash varchar(64) not null
);

-- Written by the feed: the newest state of each thing.
create table product (
    sku varchar(64) primary key,
    barcode varchar(64) not null,
    plu varchar(64) not null,
    name varchar(200) not null,
    initials varchar(200) not null,
    product varchar(1048576) not null,
    generation int not null
);
create index product_barcode on product (barcode);
create index product_plu on product (plu);

create table member (
    member_id varchar(64) primary key,
    number bigint not null,
    last_four varchar(64) not null,
    home varchar(64) not null,
    inviter varchar(64) not null,
    since date not null,
    sealed_profile varchar(4096) not null,
    generation int not null
);
create index member_number on member (number);
create index member_last_four on member (last_four);

create table account (
    member_id varchar(64) primary key,
    epoch int not null,
    applied_seq bigint not null,
    first_expiry date not null,
    account varchar(1048576) not null,
    generation int not null
);
create index account_expiry on account (first_expiry);

create table pickup_order (
    order_id varchar(64) primary key,
    code varchar(64) not null,
    member_id varchar(64) not null,
    due date not null,
    shelf varchar(64) not null,
    waiting boolean not null,
    epoch int not null,
    applied_seq bigint not null,
    pickup_order varchar(1048576) not null,
    generation int not null
);
create index pickup_order_code on pickup_order (code);
create index pickup_order_member on pickup_order (member_id);
create index pickup_order_waiting on pickup_order (waiting, shelf);

create table rule_book (
    version int primary key,
    document varchar(1048576) not null,
    generation int not null
);

create table feed_position (
    id int primary key,
    feed_cursor varchar(64) not null,
    generation int not null,
    settled boolean not null
);

-- Written by the upload.
create table upload_position (
    id int primary key,
    generation int not null,
    seq bigint not null
);

-- The till may add to what the journal says, and read it; it can neither change nor remove it.
create user till password '${till}';
grant select, insert on act, ticket, ticket_line, tender, ledger_entry, account_change,
    handover_line, registered_member, shift, closed_day, code_serial to till;
grant select, insert, update on journal_position, feed_position, upload_position to till;
grant select, insert, update, delete on product, member, account, pickup_order, rule_book to till;
