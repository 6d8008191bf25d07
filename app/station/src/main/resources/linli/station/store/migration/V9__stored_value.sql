-- Written by the journal.
create table value_entry (
    seq bigint not null,
    place int not null,
    member_id varchar(64) not null,
    reason varchar(100) not null,
    ref varchar(64) not null,
    fen bigint not null,
    primary key (seq, place)
);
create index value_entry_member on value_entry (member_id, seq);

grant select, insert on value_entry to till;

-- What of a member's stored value this station may keep, beside its points.
alter table account add column may_keep_fen bigint default 9223372036854775807 not null;
