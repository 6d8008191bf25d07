-- Who may sign in, and who did or tried. Written by the journal: inserted if absent, never changed;
-- the newest row of an operator counts.
create table operator (
    seq bigint primary key,
    operator_id varchar(64) not null,
    name varchar(200) not null,
    role varchar(20) not null,
    member_id varchar(64) not null,
    active boolean not null,
    sealed_pin varchar(200) not null
);

create table sign_in (
    seq bigint primary key,
    operator_id varchar(64) not null,
    failures int not null,
    locked_until timestamp(9) with time zone not null
);
create index sign_in_operator on sign_in (operator_id, seq);

grant select, insert on operator, sign_in to till;
