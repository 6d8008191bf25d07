-- Written by the journal.
create table held_sale (
    seq bigint primary key,
    act_id varchar(64) not null,
    member_id varchar(64) not null,
    line_count bigint not null,
    total_fen bigint not null
);
create index held_sale_act on held_sale (act_id);

create table recalled_sale (
    seq bigint primary key,
    held_id varchar(64) not null
);
create index recalled_sale_held on recalled_sale (held_id);

grant select, insert on held_sale, recalled_sale to till;
