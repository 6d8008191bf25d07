-- Written by the feed. What nobody decided has no decider.
create table dispute (
    id varchar(400) primary key,
    epoch int not null,
    seq bigint not null,
    code varchar(64) not null,
    subject varchar(200) not null,
    disputed_at timestamp with time zone not null,
    accepted boolean not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null,
    generation int not null
);

grant select, insert, update, delete on dispute to till;
